package data_test

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/data"
)

// allLessons reads all pages of a filter and checks the count beside them.
func allLessons(t tester, r data.Reader, f data.LessonFilter, limit int) []data.LessonRow {
	t.Helper()
	var all []data.LessonRow
	seen := map[data.ID]bool{}
	for q := (data.PageQuery{Limit: limit}); ; {
		page := must[[]data.LessonRow](t)(r.LessonsWhere(f, q))
		for _, l := range page {
			if seen[l.ID] {
				t.Fatalf("%+v shows %q twice", f, l.Text)
			}
			seen[l.ID] = true
		}
		all = append(all, page...)
		if len(page) < limit {
			break
		}
		if q.After = data.ParseCursor(page[len(page)-1].Cursor().String()); q.After == (data.Cursor{}) {
			break
		}
	}
	if n := must[int](t)(r.CountLessons(f)); n != min(len(all), data.CountCap+1) {
		t.Fatalf("%+v: counted %d, listed %d", f, n, len(all))
	}
	return all
}

// library is a notebook of random lessons.
type library struct {
	store      *data.Store
	lessons    []data.Lesson
	contacts   []data.Contact
	industries []data.Industry
}

func newLibrary(t *testing.T, lessons int) *library {
	t.Helper()
	lib := &library{store: open(t)}
	for _, name := range []string{"Sari Wijaya", "Sári", "O'Brien", "王小明", "Budi"} {
		lib.contacts = append(lib.contacts, data.Contact{Name: name})
	}
	for _, name := range []string{"Fintech", "Perbankan", "Énergie", "ธนาคาร"} {
		lib.industries = append(lib.industries, data.Industry{Name: name})
	}
	change(t, lib.store, "people", func(tx *data.Tx) error {
		if err := data.SaveAll(tx, lib.contacts); err != nil {
			return err
		}
		return data.SaveAll(tx, lib.industries)
	})
	for i := range lessons {
		l := data.Lesson{
			Text: fmt.Sprintf("%s %s no %d", []string{"gaji", "Gaji awal", "e-mail", "銀行の審査", "upah"}[i%5], []string{"kecil", "besar", "naik"}[i%3], i),
			Kind: []string{"", "advice", "misconception"}[i/2%3], Starred: i%4 == 0, CreatedAt: data.At(noon.AddDate(-(i % 4), 0, 0).Add(time.Duration(i) * time.Minute)),
		}
		if i%6 > 0 {
			l.ContactID = lib.contacts[i%5].ID
		}
		if i%7 > 0 {
			l.IndustryID = lib.industries[i%4].ID
		}
		if i%3 == 0 {
			l.AppliedOn = data.DateOf(noon)
		}
		lib.lessons = append(lib.lessons, l)
	}
	change(t, lib.store, "lessons", func(tx *data.Tx) error { return data.SaveAll(tx, lib.lessons) })
	return lib
}

// filter draws a random filter, and what it keeps told by hand.
func (lib *library) filter(t *rapid.T) (data.LessonFilter, func(data.Lesson) bool) {
	var f data.LessonFilter
	keeps := func(data.Lesson) bool { return true }
	also := func(and func(data.Lesson) bool) {
		before := keeps
		keeps = func(l data.Lesson) bool { return before(l) && and(l) }
	}
	if f.Words = rapid.SampledFrom([]string{"", "gaji", "GAJI awal", "email", "行の審", "no", "nothing at all"}).Draw(t, "words"); f.Words != "" {
		has := map[string]string{"gaji": "gaji", "GAJI awal": "gaji awal", "email": "e-mail", "行の審": "銀行の審査", "no": " no ", "nothing at all": "nothing at all"}[f.Words]
		also(func(l data.Lesson) bool { return strings.Contains(data.Fold(l.Text), has) })
	}
	if not := yes(t); yes(t) {
		name := rapid.SampledFrom([]string{"sari", "SÁRI", "obrien", "o’b", "小明", "a", "nobody"}).Draw(t, "person")
		f.Person = []data.Named{{Text: name, Not: not}}
		bare := strings.ReplaceAll(data.Fold(name), "'", "")
		also(func(l data.Lesson) bool {
			has := slices.ContainsFunc(lib.contacts, func(c data.Contact) bool {
				return c.ID == l.ContactID && strings.Contains(strings.ReplaceAll(data.Fold(c.Name), "'", ""), bare)
			})
			return has != not
		})
	}
	if yes(t) {
		name := rapid.SampledFrom([]string{"fintech", "energie", "n", "คาร"}).Draw(t, "industry")
		f.Industry = []data.Named{{Text: name}}
		also(func(l data.Lesson) bool {
			return slices.ContainsFunc(lib.industries, func(i data.Industry) bool {
				return i.ID == l.IndustryID && strings.Contains(data.Fold(i.Name), name)
			})
		})
	}
	if yes(t) {
		f.Before = data.At(noon.AddDate(-rapid.IntRange(0, 4).Draw(t, "years"), -6, 0))
		also(func(l data.Lesson) bool { return l.CreatedAt.Before(f.Before.Time) })
	}
	if yes(t) {
		starred := yes(t)
		f.Starred = &starred
		also(func(l data.Lesson) bool { return l.Starred == starred })
	}
	if yes(t) {
		changed := yes(t)
		f.Changed = &changed
		also(func(l data.Lesson) bool { return (l.Kind == "misconception") == changed })
	}
	f.Order = rapid.SampledFrom([]string{"", "industry", "person"}).Draw(t, "order")
	if f.Words == "" && f.Order != "" {
		also(func(l data.Lesson) bool {
			return f.Order == "industry" && l.IndustryID != "" || f.Order == "person" && l.ContactID != ""
		})
	}
	return f, keeps
}

func TestAFilterLeavesNoLessonOutAndCountsWhatItLists(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	for _, many := range []int{400, data.CountCap + 700} {
		lib := newLibrary(t, many)
		rapid.Check(t, func(rt *rapid.T) {
			f, keeps := lib.filter(rt)
			got := map[data.ID]bool{}
			listed := allLessons(rt, lib.store.Read(ctx), f, rapid.SampledFrom([]int{7, 60, 500, 5000}).Draw(rt, "limit"))
			for _, l := range listed {
				got[l.ID] = true
			}
			for _, l := range lib.lessons {
				if keeps(l) != got[l.ID] {
					rt.Fatalf("%+v: %q is listed: %v, is meant: %v", f, l.Text, got[l.ID], keeps(l))
				}
			}
			if f.Words != "" {
				return
			}
			if !slices.IsSortedFunc(listed, func(a, b data.LessonRow) int {
				group := 0
				switch f.Order {
				case "industry":
					group = strings.Compare(data.Fold(a.Industry), data.Fold(b.Industry))
				case "person":
					group = strings.Compare(data.Fold(a.Who), data.Fold(b.Who))
				}
				if group == 0 {
					group = b.CreatedAt.Compare(a.CreatedAt.Time)
				}
				return group
			}) {
				rt.Fatalf("%+v is not in order", f)
			}
		})
	}
}

func TestAnOldLessonAmongAThousandNewOnesIsFoundByWordsAndFields(t *testing.T) {
	s := open(t)
	rows := make([]data.Lesson, data.CountCap+200)
	for i := range rows {
		rows[i] = data.Lesson{Text: fmt.Sprint("gaji ", i), CreatedAt: data.At(noon)}
	}
	old := data.Lesson{Text: "gaji dulu", CreatedAt: data.At(noon.AddDate(-3, 0, 0))}
	change(t, s, "old", func(tx *data.Tx) error { return tx.Save(&old) })
	change(t, s, "new", func(tx *data.Tx) error { return data.SaveAll(tx, rows) })
	f := data.LessonFilter{Words: "gaji", Before: data.At(noon.AddDate(-1, 0, 0))}
	if got := allLessons(t, s.Read(ctx), f, 60); len(got) != 1 || got[0].ID != old.ID {
		t.Errorf("%+v", got)
	}
}

func TestANameOfMoreContactsThanAStatementTakesValuesFiltersLessons(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	if race {
		t.Skip("slow")
	}
	s := open(t)
	const many = 33_000 // the engine takes 32,766
	must[sql.Result](t)(s.Writer().Exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
		INSERT INTO contacts(id, name, sort_name, created_at, updated_at) SELECT 'c' || i, 'Rara ' || i, 'rara ' || i, '2026-11-20T00:00:00.000Z', '2026-11-20T00:00:00.000Z' FROM n`, many))
	change(t, s, "new", func(tx *data.Tx) error {
		for _, id := range []data.ID{"c1", "c32999", ""} {
			if err := tx.Save(&data.Lesson{Text: "gaji dari " + string(id), ContactID: id}); err != nil {
				return err
			}
		}
		return nil
	})
	for want, f := range map[int]data.LessonFilter{
		1: {Person: []data.Named{{Text: "a", Not: true}}}, 2: {Person: []data.Named{{Text: "a"}, {Text: "r"}}, Words: "gaji"}, 3: {Words: "gaji"},
	} {
		if got := allLessons(t, s.Read(ctx), f, 60); len(got) != want {
			t.Errorf("%+v: %+v", f, got)
		}
	}
}

func TestAGapIsNamedInAFilterAsInASearch(t *testing.T) {
	s := open(t)
	gap := data.Gap{Text: "Berapa ÚPAH awal?", State: "open"}
	change(t, s, "new", func(tx *data.Tx) error {
		if err := tx.Save(&gap); err != nil {
			return err
		}
		return tx.Save(&data.Lesson{Text: "lima juta", GapID: gap.ID})
	})
	for _, text := range []string{"upah", "Upah Awal", "BERAPA"} {
		if got := allLessons(t, s.Read(ctx), data.LessonFilter{Gap: []data.Named{{Text: text}}}, 9); len(got) != 1 {
			t.Errorf("%s: %+v", text, got)
		}
	}
}
