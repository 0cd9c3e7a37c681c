package exchange

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/interchange"
	"wawasan/data"
)

// compared compares a place of a file with the notebook.
func compared(t failing, tx *data.Tx, m *matcher, place int) (Comparison, bool) {
	t.Helper()
	firms, err := readFirms(tx.Reader)
	if err != nil {
		t.Fatal(err)
	}
	c, found, err := newComparing(tx.Reader, planOf(m.file.table, m), firms, pairDay).compare(place)
	if err != nil {
		t.Fatal(err)
	}
	return c, found
}

func Test_what_differs_is_what_is_here_what_the_file_says_and_what_will_be(t *testing.T) {
	page := func(p interchange.Person, url string) interchange.Person {
		p.URL, p.URLKey = url, interchange.URLKey(url)
		return p
	}
	sari := page(interchange.Person{Line: 2, Name: "Sari Wijaya", Company: "Bank A", Title: "Analis", Email: "sari@a.id", Phone: "0812 3456 789"}, "https://linkedin.com/in/sari")
	day := data.Date{Y: 2024, M: 1, D: 5}
	use := notebooks(t)
	for name, c := range map[string]struct {
		had, file []interchange.Person
		place     int
		want      []Difference
		line      int
	}{
		"a new job ends the old one, addresses come beside those that are here": {
			had: []interchange.Person{sari},
			file: []interchange.Person{page(interchange.Person{Line: 2, Name: "Sari W. Wijaya", Company: "Bank B", Title: "VP", Email: "sari@b.id", Phone: "+62 812 3456 789", Connected: day},
				"https://www.linkedin.com/in/sari/")},
			want: []Difference{
				{"name", "Sari Wijaya", "Sari W. Wijaya", "Sari Wijaya", Kept},
				{"title", "Analis", "VP", "VP", Ends},
				{"company", "Bank A", "Bank B", "Bank B", Ends},
				{"email", "sari@a.id", "sari@b.id", "sari@a.id, sari@b.id", Added},
				{"connected", "", "2024-01-05", "2024-01-05", Added},
			},
		},
		"what was empty is filled in": {
			had:  []interchange.Person{{Line: 2, Name: "Budi Hadi", Company: "Bank A"}},
			file: []interchange.Person{{Line: 2, Name: "Budi Hadi", Company: "bank a", Title: "Teller", Phone: "0811"}},
			want: []Difference{{"title", "", "Teller", "Teller", Added}, {"phone", "", "0811", "0811", Added}},
		},
		"of somebody unsure it says what merging would come to": {
			had:  []interchange.Person{{Line: 2, Name: "Budi Hadi", Company: "Bank A", Title: "Teller"}},
			file: []interchange.Person{{Line: 2, Name: "Budi Hadi", Company: "Toko B"}},
			want: []Difference{{"title", "Teller", "", "", Ends}, {"company", "Bank A", "Toko B", "Toko B", Ends}},
		},
		"whom the file itself may have already stands beside their row": {
			file: []interchange.Person{
				{Line: 2, Name: "Sari Wijaya", Company: "Bank A", Email: "a@contoh.id"},
				{Line: 3, Name: "Sari Wijaya", Company: "Bank A", Title: "VP", Email: "b@contoh.id"},
			},
			place: 1, line: 2,
			want: []Difference{{"title", "", "VP", "VP", Added}, {"email", "a@contoh.id", "b@contoh.id", "a@contoh.id, b@contoh.id", Added}},
		},
	} {
		use(t, func(tx *data.Tx) {
			imported(t, tx, c.had)
			got, found := compared(t, tx, matched(t, tx, c.file), c.place)
			if !found || !slices.Equal(got.Differences, c.want) || got.Line != c.line {
				t.Errorf("%s: %+v", name, got)
			}
		})
	}
}

func Test_a_job_that_was_left_is_shown_and_stays_left(t *testing.T) {
	notebooks(t)(t, func(tx *data.Tx) {
		at := func(company string) []interchange.Person {
			return []interchange.Person{{Line: 2, Name: "Sari Wijaya", Company: company, Email: "sari@a.id"}}
		}
		imported(t, tx, at("Bank A"))
		imported(t, tx, at("Bank B"))
		got, _ := compared(t, tx, matched(t, tx, at("Bank A")), 0)
		if want := []Difference{{"company", "Bank B", "Bank A", "Bank B", Kept}}; !slices.Equal(got.Differences, want) {
			t.Errorf("%+v", got)
		}
	})
}

func Test_who_is_new_and_nobody_else_is_compared_with_nobody(t *testing.T) {
	notebooks(t)(t, func(tx *data.Tx) {
		m := matched(t, tx, []interchange.Person{{Line: 2, Name: "Sari Wijaya", Company: "Bank A"}})
		for _, place := range []int{-1, 0, 1} {
			if got, found := compared(t, tx, m, place); found {
				t.Errorf("place %d: %+v", place, got)
			}
		}
	})
}

// Whatever stands in notebook and file: what is said of a row comes true when it is
// imported, an unsure one merged, and what is not said of stays.
func Test_what_is_said_of_differing_fields_comes_true(t *testing.T) {
	use := notebooks(t)
	rapid.Check(t, func(r *rapid.T) {
		before, file := table(r, "before", 5), table(r, "file", 5)
		if len(file) == 0 {
			return
		}
		place := rapid.IntRange(0, len(file)-1).Draw(r, "place")
		use(r, func(tx *data.Tx) {
			imported(r, tx, before)
			m := matched(r, tx, file)
			o := m.outcomes[place]
			said, found := compared(r, tx, m, place)
			if !found || said.Line > 0 {
				return
			}
			who := o.Contact
			decisions := Decisions{}
			if who == "" {
				if who = o.maybe; who == "" {
					return
				}
				decisions[place] = Merged
			}
			held := func() holding {
				firms, err := readFirms(tx.Reader)
				if err != nil {
					r.Fatal(err)
				}
				_, h, err := (comparing{r: tx.Reader, firms: firms}).here(who)
				if err != nil {
					r.Fatal(err)
				}
				return h
			}
			was := held()
			decided(r, tx, file, decisions)
			is := held()
			for _, field := range []interchange.Field{"name", "title", "company", "email", "phone", "link", "connected"} {
				before, now := was.value(field), is.value(field)
				i := slices.IndexFunc(said.Differences, func(d Difference) bool { return d.Field == field })
				if i >= 0 && (said.Differences[i].Here != before || said.Differences[i].After != now) || i < 0 && before != now {
					r.Fatalf("%s was %q and became %q, and %+v was said of %+v", field, before, now, said.Differences, o)
				}
			}
		})
	})
}

// value is what is held in a field.
func (h holding) value(field interchange.Field) string {
	switch field {
	case "name":
		return h.name
	case "title":
		return h.title
	case "company":
		return h.company
	case "connected":
		return h.connected.String()
	}
	return h.of(string(field))
}
