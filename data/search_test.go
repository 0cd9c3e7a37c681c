package data_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"wawasan/data"
)

// lessonsOf keeps one lesson a text and returns a finder of lesson texts.
func lessonsOf(t *testing.T, texts ...string) (*data.Store, func(query string) []string) {
	t.Helper()
	s := open(t)
	change(t, s, "new", func(tx *data.Tx) error {
		for _, text := range texts {
			if err := tx.Save(&data.Lesson{Text: text}); err != nil {
				return err
			}
		}
		return nil
	})
	return s, func(query string) (out []string) {
		t.Helper()
		found := must[data.Found](t)(s.Read(ctx).Search(data.SearchQuery{Text: query}))
		for _, h := range found.Hits {
			out = append(out, must[data.Lesson](t)(s.Read(ctx).Lesson(h.ID)).Text)
		}
		if found.Count != len(out) {
			t.Fatalf("%q: %d counted, %d listed", query, found.Count, len(out))
		}
		slices.Sort(out)
		return out
	}
}

func TestASearchFindsWordsByTheirBeginnings(t *testing.T) {
	_, find := lessonsOf(t, "Gaji awal José", "gaji tumbuh", "日本語 bank", "❤️ hati", "R&D di m² 5½", "e\u0301toile")
	for query, want := range map[string][]string{
		"gaji":      {"Gaji awal José", "gaji tumbuh"},
		"GAJ":       {"Gaji awal José", "gaji tumbuh"},
		"jose":      {"Gaji awal José"},
		"JOSÉ gaji": {"Gaji awal José"},
		"aji":       nil,
		"日":         {"日本語 bank"},
		"日本 ban":    {"日本語 bank"},
		"❤️ hati":   {"❤️ hati"},
		"❤️":        {"❤️ hati"},
		"❤":         {"❤️ hati"},
		"m²":        {"R&D di m² 5½"},
		"r&d":       {"R&D di m² 5½"},
		"etoile":    {"e\u0301toile"},
		"étoile":    {"e\u0301toile"},
		"":          nil,
		" \n\t ":    nil,
		"bank gaji": nil,
	} {
		if got := find(query); !slices.Equal(got, want) {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
}

func TestWhatLooksLikeAnOperatorIsText(t *testing.T) {
	texts := []string{"satu AND dua", "NEAR(satu dua)", "title: satu", `kutip "satu" dua`, "satu - dua * ^ + {tiga}"}
	_, find := lessonsOf(t, texts...)
	for _, query := range []string{
		"AND", "satu AND", "OR", "NOT satu", "NEAR(", "NEAR(satu dua, 2)", "title:satu", "{title body}:satu", `"`, `""`, `"satu`, `satu"dua`, "*", "sat*", "-", "-satu", "^satu", "satu + dua",
		"(", ")", "()", "'", ";", "--", "\\", "\x00", "a\x00b", "\xff\xfe", "\u0301", "kind:lesson", strings.Repeat("satu ", 500), strings.Repeat("x", 100_000), "👩‍💻", "🇮🇩", "\U0010ffff",
	} {
		find(query) // may find nothing, may not fail
	}
	for _, text := range texts {
		if got := find(text); !slices.Contains(got, text) {
			t.Errorf("%q finds %q", text, got)
		}
	}
	if got := find("title:satu"); !slices.Equal(got, []string{"title: satu"}) {
		t.Errorf("a column's name is an operator: %q", got)
	}
}

// scripts are runes of many scripts, some newer than the engine knows.
var scripts = rapid.RuneFrom(nil, &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x01, 0x24f, 1},
		{0x300, 0x36f, 1},
		{0x391, 0x3c9, 1},
		{0x410, 0x44f, 1},
		{0x621, 0x64a, 1},
		{0x904, 0x94d, 1},
		{0x2010, 0x2027, 1},
		{0x2070, 0x2079, 1},
		{0x2150, 0x2188, 1},
		{0x3041, 0x3096, 1},
		{0x4e00, 0x9fcb, 1},
		{0xac00, 0xd7a3, 1},
		{0xe000, 0xe0ff, 1},
		{0xfe0f, 0xfe0f, 1},
		{0x0e01, 0x0e4e, 1}, // Thai
		{0x0e81, 0x0ecd, 1}, // Lao
		{0x1780, 0x17d3, 1}, // Khmer
		{0x1000, 0x1049, 1}, // Myanmar
		{0xa984, 0xa9c0, 1}, // Javanese
	},
	R32: []unicode.Range32{{0x10b0, 0x10c5, 1}, {0x1e900, 0x1e943, 1}, {0x1f400, 0x1f43e, 1}, {0x20000, 0x20010, 1}, {0x30000, 0x30010, 1}},
})

func TestEveryWordOfATextFindsIt(t *testing.T) {
	s := open(t)
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.StringOf(scripts).Draw(rt, "text")
		lesson := data.Lesson{Text: text}
		must[int](rt)(1, s.Change(ctx, "new", func(tx *data.Tx) error { return tx.Save(&lesson) }))
		for _, query := range append(data.SearchWords(text), text) {
			found := must[data.Found](rt)(s.Read(ctx).Search(data.SearchQuery{Text: query, Limit: 1000}))
			hit := slices.ContainsFunc(found.Hits, func(h data.Hit) bool { return h.ID == lesson.ID })
			if !hit && len(data.SearchWords(query)) > 0 {
				rt.Fatalf("%q (% x) does not find %q", query, query, text)
			}
		}
	})
}

func TestASearchCanBeKeptToSomeKinds(t *testing.T) {
	s := open(t)
	change(t, s, "new", func(tx *data.Tx) error {
		for _, row := range []any{
			&data.FocusArea{Text: "bank kontak"}, &data.Lesson{Text: "bank focus area"}, &data.Contact{Name: "Bank"}, &data.Company{Name: "Bank"},
			&data.Note{Kind: "note", Text: "bank", Raw: "bank"}, &data.Note{Kind: "lesson", Text: "bank", Raw: "! bank"},
		} {
			if err := tx.SaveAny(row); err != nil {
				return err
			}
		}
		return nil
	})
	for kinds, want := range map[string]int{"focus_area": 1, "lesson": 1, "contact,company": 2, "note": 1, "tag": 0, "": 5} {
		q := data.SearchQuery{Text: "ban"}
		if kinds != "" {
			q.Kinds = strings.Split(kinds, ",")
		}
		found := must[data.Found](t)(s.Read(ctx).Search(q))
		for _, h := range found.Hits {
			if kinds != "" && !slices.Contains(q.Kinds, h.Kind) {
				t.Errorf("%s: found a %s", kinds, h.Kind)
			}
		}
		if found.Count != want || len(found.Hits) != want {
			t.Errorf("%s: %+v, want %d", kinds, found, want)
		}
	}
	// a name is above a text
	if found := must[data.Found](t)(s.Read(ctx).Search(data.SearchQuery{Text: "bank"})); found.Hits[0].Kind != "contact" && found.Hits[0].Kind != "company" {
		t.Errorf("%+v", found.Hits)
	}
}

func TestPagesOfManyHitsLoseNoneAndShowNoneTwice(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	for _, lessons := range []int{700, data.CountCap + 500} { // ranked, and newest first
		s := open(t)
		const names = 8
		contacts, rows := make([]data.Contact, names), make([]data.Lesson, lessons)
		change(t, s, "new", func(tx *data.Tx) error {
			for i := range rows {
				rows[i].Text = fmt.Sprintf("bank %d", i)
			}
			for i := range contacts {
				contacts[i].Name = fmt.Sprintf("Bank %d", i)
			}
			if err := data.SaveAll(tx, contacts[:4]); err != nil {
				return err
			}
			return data.SaveAll(tx, rows)
		})
		change(t, s, "the newest are names", func(tx *data.Tx) error { return data.SaveAll(tx, contacts[4:]) })
		limits := []int{3, 5, 6, 50, 700, 5000}
		if race || lessons < data.CountCap { // each page ranks all hits
			limits = limits[3:]
		}
		for _, limit := range limits {
			seen := map[data.Hit]int{}
			q := data.SearchQuery{Text: "ban", Limit: limit}
			for n := 0; n == 0 || q.After != (data.Cursor{}); n++ {
				found := must[data.Found](t)(s.Read(ctx).Search(q))
				if found.Count != min(lessons+names, data.CountCap+1) {
					t.Fatal(found.Count)
				}
				if n == 0 && found.Hits[0].Kind != "contact" {
					t.Fatalf("names are not on top: %+v", found.Hits[0])
				}
				for i, h := range found.Hits {
					seen[h]++
					if lessons > data.CountCap && n > 0 && i > 0 && h.Doc >= found.Hits[i-1].Doc {
						t.Fatal("not newest first")
					}
				}
				q.After = data.ParseCursor(found.After.String()) // as it goes through a list
			}
			if len(seen) != lessons+names {
				t.Errorf("pages of %d show %d hits, want %d", limit, len(seen), lessons+names)
			}
			for h, n := range seen {
				if n > 1 {
					t.Errorf("pages of %d show %+v %d times", limit, h, n)
				}
			}
		}
	}
}

func TestTextsFollowTheNamesInThem(t *testing.T) {
	s := open(t)
	db := rawAt(t, s.Path())
	company, industry, contact := data.Company{Name: "Nusantara"}, data.Industry{Name: "Logistik"}, data.Contact{Name: "Sri"}
	interview := data.Interview{Stage: data.StageIdea}
	words := []string{"nusantara", "logistik", "sri", "samudra", "pelabuhan", "wahyuni", "alias", "kepala"}
	steps := []func(tx *data.Tx) error{
		func(tx *data.Tx) error {
			for _, row := range []any{&company, &industry, &contact} {
				if err := tx.SaveAny(row); err != nil {
					return err
				}
			}
			interview.CompanyID, interview.IndustryID = company.ID, industry.ID
			if err := tx.Save(&interview); err != nil {
				return err
			}
			if err := tx.Save(&data.Position{ContactID: contact.ID, CompanyID: company.ID, Title: "Kepala"}); err != nil {
				return err
			}
			return tx.SetInterviewContacts(interview.ID, []data.ID{contact.ID})
		},
		func(tx *data.Tx) error { company.Name = "Samudra"; return tx.Save(&company) },
		func(tx *data.Tx) error { industry.Name = "Pelabuhan"; return tx.Save(&industry) },
		func(tx *data.Tx) error { contact.Name = "Wahyuni"; return tx.Save(&contact) },
		func(tx *data.Tx) error { return tx.Save(&data.CompanyAlias{CompanyID: company.ID, Name: "Alias"}) },
		func(tx *data.Tx) error { return tx.SetInterviewContacts(interview.ID, nil) },
		func(tx *data.Tx) error { return tx.Delete(&company, company.ID) },
		func(tx *data.Tx) error { return tx.Delete(&contact, contact.ID) },
	}
	for _, step := range steps {
		change(t, s, "step", step)
		searchAgrees(t, s, db, words...)
	}
	for range steps {
		must[string](t)(s.Undo(ctx))
		searchAgrees(t, s, db, words...)
	}
}
