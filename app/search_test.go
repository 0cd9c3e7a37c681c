package app_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

// tell writes rows as one change, past the forms.
func tell(t *testing.T, a *app.App, fn func(tx *data.Tx) error) {
	t.Helper()
	if err := a.Tell(ctx, "demo.fill", func(s *app.Story) error { return fn(s.Tx) }); err != nil {
		t.Fatal(err)
	}
}

// oneOfEachKind is a row of each kind that a search finds, with "kata" and the kind in
// its words.
func oneOfEachKind(tx *data.Tx) (map[string]func() error, error) {
	contact, company, other, industry := data.Contact{Name: "Sari"}, data.Company{Name: "Gudang"}, data.Company{Name: "Toko"}, data.Industry{Name: "Energi"}
	interview := data.Interview{Stage: data.StageAsked, About: "kata interview"}
	note := data.Note{Kind: "note", Text: "kata note", Raw: "kata note"}
	for _, err := range []error{tx.Save(&contact), tx.Save(&company), tx.Save(&other), tx.Save(&industry), tx.Save(&interview)} {
		if err != nil {
			return nil, err
		}
	}
	return map[string]func() error{
		"contact":    func() error { return tx.Save(&data.Contact{Name: "kata contact"}) },
		"known":      func() error { return tx.Save(&data.Contact{Name: "kata known", NameOnly: true}) },
		"company":    func() error { return tx.Save(&data.Company{Name: "kata company"}) },
		"industry":   func() error { return tx.Save(&data.Industry{Name: "kata industry"}) },
		"interview":  func() error { return nil },
		"note":       func() error { return tx.Save(&note) },
		"lesson":     func() error { return tx.Save(&data.Lesson{Text: "kata lesson"}) },
		"gap":        func() error { return tx.Save(&data.Gap{Text: "kata gap", State: "open"}) },
		"promise":    func() error { return tx.Save(&data.Promise{Text: "kata promise", Direction: "mine"}) },
		"focus_area": func() error { return tx.Save(&data.FocusArea{Text: "kata focus area"}) },
		"question":   func() error { return tx.Save(&data.Question{Text: "kata question", Hidden: true}) },
		"outreach": func() error {
			if err := tx.Save(&data.Outreach{ContactID: contact.ID, Text: "kata outreach, tanpa judul"}); err != nil {
				return err
			}
			return tx.Save(&data.Outreach{ContactID: contact.ID, InterviewID: interview.ID, Subject: "kata outreach"})
		},
		"finding": func() error { return tx.Save(&data.Finding{Text: "kata finding"}) },
		"template": func() error {
			return tx.Save(&data.Template{Name: "kata template", Lang: "id", Kind: "ask", Body: "x"})
		},
		"function":  func() error { return tx.Save(&data.Function{CompanyID: company.ID, Name: "kata function"}) },
		"challenge": func() error { return tx.Save(&data.Challenge{Text: "kata challenge"}) },
		"skill":     func() error { return tx.Save(&data.Skill{IndustryID: industry.ID, Name: "kata skill", State: "need"}) },
		"company_link": func() error {
			return tx.Save(&data.CompanyLink{FromID: company.ID, ToID: other.ID, Kind: "rival", About: "kata company link"})
		},
		"tag": func() error {
			tag := data.Tag{Name: "kata tag"}
			if err := tx.Save(&tag); err != nil {
				return err
			}
			return tx.Save(&data.Mention{NoteID: note.ID, TagID: tag.ID})
		},
	}, nil
}

func TestEverythingThatIsIndexedIsFoundAndLeadsSomewhere(t *testing.T) {
	a, _ := open(t, "en")
	tell(t, a, func(tx *data.Tx) error {
		makers, err := oneOfEachKind(tx)
		if err != nil {
			return err
		}
		for _, kind := range data.SearchKinds() {
			if makers[kind] == nil {
				t.Errorf("nothing of kind %s is made here", kind)
				continue
			}
			if err := makers[kind](); err != nil {
				return err
			}
		}
		return nil
	})
	rows, count, err := a.Search(ctx, "kata", 100)
	if err != nil || count != len(data.SearchKinds())+1 || len(rows) != count {
		t.Errorf("%d counted, %d found, %v", count, len(rows), err)
	}
	for _, kind := range data.SearchKinds() {
		n := slices.IndexFunc(rows, func(row app.Row) bool {
			return string(row.Kind) == kind && row.Fact != "known by name" || kind == data.KnownKind && row.Fact == "known by name"
		})
		if n < 0 {
			t.Errorf("%s is not found", kind)
			continue
		}
		if row := rows[n]; row.Title == "" || row.Fact == "" || strings.Contains(row.Fact, "⟦") {
			t.Errorf("%+v", row)
		}
		if _, err := a.Show(ctx, rows[n].Link()); err != nil {
			t.Errorf("%s leads to %+v: %v", kind, rows[n].Link(), err)
		}
	}
	for _, row := range rows {
		if row.Kind == thing.KindOutreach && (row.Link().Kind == thing.KindInterview) != (row.Title == "kata outreach") {
			t.Errorf("a message leads to %+v", row)
		}
	}
}

func TestATagThatNoLineCarriesAnyMoreLeadsToTheLines(t *testing.T) {
	a, _ := open(t, "en")
	tell(t, a, func(tx *data.Tx) error { return tx.Save(&data.Tag{Name: "lama"}) })
	rows, _, err := a.Search(ctx, "lama", 10)
	if err != nil || len(rows) != 1 || rows[0].Link() != (app.Link{Kind: thing.KindNote}) || rows[0].Sub != "on 0 lines" {
		t.Errorf("%+v %v", rows, err)
	}
}

func TestAMessageAndATagHaveNoPageAndAreNotDeleted(t *testing.T) {
	a, _ := open(t, "en")
	var message, tag data.ID
	tell(t, a, func(tx *data.Tx) error {
		contact, of := data.Contact{Name: "Sari"}, data.Tag{Name: "lama"}
		if err := tx.Save(&contact); err != nil {
			return err
		}
		o := data.Outreach{ContactID: contact.ID, Subject: "halo"}
		if err := tx.Save(&o); err != nil {
			return err
		}
		err := tx.Save(&of)
		message, tag = o.ID, of.ID
		return err
	})
	for kind, id := range map[app.Kind]data.ID{thing.KindOutreach: message, thing.KindTag: tag} {
		if _, err := a.List(ctx, kind, app.ListQuery{}); kind != thing.KindTag && data.CodeOf(err) != data.CodeInvalid { // of tags one is chosen to be merged
			t.Errorf("%s has a list: %v", kind, err)
		}
		if thing.Plural(kind) != "" {
			t.Errorf("%s is listed on the command line", kind)
		}
		if _, err := a.Delete(ctx, of(kind, id)); data.CodeOf(err) != data.CodeInvalid {
			t.Errorf("%s is deleted: %v", kind, err)
		}
		if _, err := a.Show(ctx, of(kind, id)); data.CodeOf(err) != data.CodeInvalid {
			t.Errorf("%s has a page: %v", kind, err)
		}
	}
}

func TestWhatIsLeftOutOfItsListIsDeletedByItsNameAllTheSame(t *testing.T) {
	a, _ := open(t, "en")
	var template, function data.ID
	tell(t, a, func(tx *data.Tx) error {
		company := data.Company{Name: "Gudang"} // not mine
		if err := tx.Save(&company); err != nil {
			return err
		}
		other, f := data.Template{Name: "Singkat", Lang: "id", Kind: "ask", Body: "x"}, data.Function{CompanyID: company.ID, Name: "Arsip"}
		if err := tx.Save(&other); err != nil {
			return err
		}
		err := tx.Save(&f)
		template, function = other.ID, f.ID
		return err
	})
	for link, want := range map[app.Link]string{of(thing.KindTemplate, template): "Singkat", of(thing.KindFunction, function): "Arsip"} {
		if title, err := a.Delete(ctx, link); err != nil || title != want {
			t.Errorf("%s: %q %v", link, title, err)
		}
		if _, err := a.Delete(ctx, link); data.CodeOf(err) != data.CodeNotFound {
			t.Errorf("%s is there again: %v", link, err)
		}
	}
}

func TestAFilteredListGoesOnToItsLastRow(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	a, _ := open(t, "en")
	const many = data.CountCap + 300
	tell(t, a, func(tx *data.Tx) error {
		contacts := make([]data.Contact, many)
		for i := range contacts {
			contacts[i].Name = fmt.Sprintf("Sari %d", i)
		}
		return data.SaveAll(tx, contacts)
	})
	for filter, want := range map[string]int{"sari": many, "sari 1": 411} {
		seen := map[data.ID]bool{}
		for q := (app.ListQuery{Filter: filter, Limit: 60}); ; {
			page, err := a.List(ctx, thing.KindContact, q)
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range page.Rows {
				if seen[row.ID] {
					t.Fatalf("%s: %s twice", filter, row.Title)
				}
				seen[row.ID] = true
			}
			if q.After = page.After; q.After == "" {
				break
			}
		}
		n, err := a.Count(ctx, thing.KindContact, filter)
		if err != nil || len(seen) != want || n != min(want, data.CountCap+1) {
			t.Errorf("%s: %d listed, %d counted, want %d: %v", filter, len(seen), n, want, err)
		}
	}
}

func TestGroupsOfLessonsGoOnOverPagesWithEachHeadingOnce(t *testing.T) {
	a, _ := open(t, "en")
	tell(t, a, func(tx *data.Tx) error {
		for _, name := range []string{"Energi", "Fintech", "Gula"} {
			industry := data.Industry{Name: name}
			if err := tx.Save(&industry); err != nil {
				return err
			}
			for i := range 7 {
				if err := tx.Save(&data.Lesson{Text: fmt.Sprint(name, i), IndustryID: industry.ID}); err != nil {
					return err
				}
			}
		}
		return nil
	})
	for _, limit := range []int{1, 3, 7, 8, 21, 50} {
		var headings []string
		rows := 0
		for q := (app.ListQuery{Filter: "order:industry", Limit: limit}); ; {
			page, err := a.List(ctx, thing.KindLesson, q)
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range page.Rows {
				rows++
				if row.Heading != "" {
					headings = append(headings, fmt.Sprint(row.Heading, rows))
				}
			}
			if q.After = page.After; q.After == "" {
				break
			}
		}
		if rows != 21 || !slices.Equal(headings, []string{"Energi1", "Fintech8", "Gula15"}) {
			t.Errorf("pages of %d: %d rows, %v", limit, rows, headings)
		}
	}
}

func TestASearchForANameHasFirstWhoIsCalledSo(t *testing.T) {
	a, _ := open(t, "en")
	tell(t, a, func(tx *data.Tx) error {
		bank := data.Company{Name: "Mandiri Makmur"}
		if err := tx.Save(&bank); err != nil {
			return err
		}
		names := []string{"Andi Prasetyo", "Maya Andini", "Landi Muda", "Andi Mulyani", "Andi Rahmat Mulyono", "Dewi"}
		for i, name := range names {
			c := data.Contact{Name: name, NameOnly: name == "Maya Andini"}
			if name == "Dewi" {
				c.About, c.Met = "andi andi andi", "muda maju makmur"
			}
			if err := tx.Save(&c); err != nil {
				return err
			}
			if i == 0 {
				if err := tx.Save(&data.Position{ContactID: c.ID, CompanyID: bank.ID, Title: "Manajer", Current: true}); err != nil {
					return err
				}
			}
		}
		return tx.Save(&data.Lesson{Text: "andi m andi m andi m"})
	})
	for text, want := range map[string][]string{
		"andi m": {"Andi Mulyani", "Andi Rahmat Mulyono", "Maya Andini", "Andi Prasetyo"},
		"m andi": {"Maya Andini", "Andi Mulyani", "Andi Rahmat Mulyono", "Andi Prasetyo"},
	} {
		rows, count, err := a.Search(ctx, text, 20)
		var got []string
		for _, row := range rows {
			got = append(got, row.Title)
		}
		if err != nil || len(got) != 6 || count != 6 || !slices.Equal(got[:4], want) || slices.Contains(got, "Landi Muda") {
			t.Errorf("%q finds %q, counts %d: %v", text, got, count, err)
		}
		if i := slices.Index(got, "Maya Andini"); rows[i].Fact != "known by name" {
			t.Errorf("%q: who is known by name only is %q", text, rows[i].Fact)
		}
	}
	if rows, count, err := a.Search(ctx, "andi m", 2); err != nil || len(rows) != 2 || rows[0].Title != "Andi Mulyani" || count != 6 {
		t.Errorf("of two there are %d of %d, %v", len(rows), count, err)
	}
}

func TestAListFilteredByANameHasFirstWhoIsCalledSoOverAllItsPages(t *testing.T) {
	a, _ := open(t, "en")
	tell(t, a, func(tx *data.Tx) error {
		for _, c := range []data.Contact{
			{Name: "Andi Prasetyo", About: "muda maju makmur"},
			{Name: "Maya Andini"},
			{Name: "Andi Mulyani", About: strings.Repeat("a long story of nothing ", 40)},
			{Name: "Dewi", About: "andi m andi m"},
			{Name: "Andi Rahmat Mulyono"},
			{Name: "Andi-Muda Sari"},
		} {
			if err := tx.Save(&c); err != nil {
				return err
			}
		}
		return nil
	})
	for text, want := range map[string]string{
		"andi m": "Andi Mulyani | Andi-Muda Sari",
		"m andi": "Andi Mulyani | Andi-Muda Sari | Andi Rahmat Mulyono | Maya Andini",
		"dewi":   "Dewi",
		"andi-m": "Andi-Muda Sari",
	} {
		var got []string
		for q := (app.ListQuery{Filter: text, Limit: 2}); ; {
			page, err := a.List(ctx, thing.KindContact, q)
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range page.Rows {
				got = append(got, row.Title)
			}
			if q.After = page.After; q.After == "" {
				break
			}
		}
		first := slices.Sorted(slices.Values(got[:min(len(got), strings.Count(want, "|")+1)]))
		wanted := strings.Split(want, " | ")
		slices.Sort(wanted)
		if n, err := a.Count(ctx, thing.KindContact, text); err != nil || n != len(got) || !slices.Equal(first, wanted) {
			t.Errorf("%q lists %q of %d, first %q: %v", text, got, n, wanted, err)
		}
	}
}
