package data_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/data"
)

// row is what every list's row has.
type row interface{ Cursor() data.Cursor }

// list reads a page of a list: the cursors of its rows.
type list struct {
	name, table string
	desc        bool
	made        bool // in the order in which the rows were made
	read        func(r data.Reader, q data.PageQuery) ([]data.Cursor, error)
}

// turned is a list in its other order.
func (l list) turned() list {
	order, read := data.Added, l.read
	if l.desc {
		order = data.Oldest
	}
	l.made = !l.desc
	l.name, l.desc = l.name+" "+string(order), !l.desc
	l.read = func(r data.Reader, q data.PageQuery) ([]data.Cursor, error) {
		q.Order = order
		return read(r, q)
	}
	return l
}

func listOf[T row](name, table string, desc bool, read func(data.Reader, data.PageQuery) ([]T, error)) list {
	return list{name: name, table: table, desc: desc, read: func(r data.Reader, q data.PageQuery) ([]data.Cursor, error) {
		rows, err := read(r, q)
		cursors := make([]data.Cursor, len(rows))
		for i, row := range rows {
			cursors[i] = row.Cursor()
		}
		return cursors, err
	}}
}

var lists = []list{
	listOf("contacts", "contacts", false, data.Reader.Contacts),
	listOf("companies", "companies", false, data.Reader.Companies),
	listOf("industries", "industries", false, data.Reader.Industries),
	listOf("interviews", "interviews", true, data.Reader.Interviews),
	listOf("notes", "notes", true, data.Reader.Notes),
	listOf("lessons", "lessons", true, data.Reader.Lessons),
	listOf("gaps", "gaps", true, data.Reader.Gaps),
	listOf("promises", "promises", true, data.Reader.Promises),
	listOf("focus areas", "focus_areas", true, data.Reader.FocusAreas),
}

func TestPagingVisitsEveryRowOnceInOrder(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	names := []string{"José", "jose", "JOSE", "Åsa", "zul", "", "a b", "日本", "~", "Sri"}
	round := 0
	rapid.Check(t, func(rt *rapid.T) {
		round++
		s := openAt(rt, filepath.Join(t.TempDir(), fmt.Sprintf("%d.wawasan", round)))
		defer s.Close()
		n := rapid.IntRange(0, 25).Draw(rt, "rows")
		must[int](rt)(1, s.Change(ctx, "new", func(tx *data.Tx) error {
			for range n {
				name, at := rapid.SampledFrom(names).Draw(rt, "name"), moment(rt)
				for _, v := range []any{
					&data.Contact{Name: name}, &data.Company{Name: name}, &data.Industry{Name: name}, &data.Interview{HeldAt: at},
					&data.Note{Kind: "note", At: at}, &data.Lesson{CreatedAt: at}, &data.Gap{CreatedAt: at}, &data.Promise{Direction: "mine", CreatedAt: at}, &data.FocusArea{CreatedAt: at},
				} {
					if err := tx.SaveAny(v); err != nil {
						return err
					}
				}
			}
			return nil
		}))
		limit := rapid.IntRange(1, 7).Draw(rt, "limit")
		for _, l := range lists {
			visitAll(rt, s.Read(ctx), l, n, limit)
			visitAll(rt, s.Read(ctx), l.turned(), n, limit)
		}
	})
}

func visitAll(t *rapid.T, r data.Reader, l list, n, limit int) {
	var seen []data.Cursor
	q := data.PageQuery{Limit: limit}
	for {
		page := must[[]data.Cursor](t)(l.read(r, q))
		if len(page) == 0 {
			break
		}
		seen = append(seen, page...)
		q.After = data.ParseCursor(page[len(page)-1].String())
	}
	if len(seen) != n {
		t.Fatalf("%s: %d rows seen of %d", l.name, len(seen), n)
	}
	var back []data.Cursor
	for q := (data.PageQuery{Limit: limit, Back: true}); ; q.After = data.ParseCursor(back[0].String()) {
		page := must[[]data.Cursor](t)(l.read(r, q))
		if len(page) == 0 {
			break
		}
		back = append(page, back...)
	}
	if !slices.Equal(back, seen) {
		t.Fatalf("%s: from the end it reads %v, from the beginning %v", l.name, back, seen)
	}
	inOrder := func(a, b data.Cursor) int {
		if l.made {
			return strings.Compare(a.ID, b.ID)
		}
		return strings.Compare(a.Key+"\x00"+a.ID, b.Key+"\x00"+b.ID)
	}
	if l.desc {
		slices.Reverse(seen)
	}
	if !slices.IsSortedFunc(seen, inOrder) || len(slices.Compact(slices.Clone(seen))) != n {
		t.Fatalf("%s is not in order: %v", l.name, seen)
	}
	var ids []data.ID
	for i := len(seen) - 1; i >= 0; i -= 2 {
		ids = append(ids, data.ID(seen[i].ID))
	}
	picked := must[[]data.Cursor](t)(l.read(r, data.PageQuery{IDs: append(ids, data.NewID())}))
	if len(picked) != len(ids) {
		t.Fatalf("%s: %d of %d picked", l.name, len(picked), len(ids))
	}
	for i := range picked {
		if picked[i].ID != string(ids[i]) {
			t.Fatalf("%s: picked %v for %v", l.name, picked, ids)
		}
	}
	if none := must[[]data.Cursor](t)(l.read(r, data.PageQuery{IDs: []data.ID{}})); len(none) != 0 {
		t.Fatalf("%s: no ids give %v", l.name, none)
	}
}

func TestACursorSurvivesItsText(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		in := data.Cursor{Key: rapid.String().Draw(rt, "key"), ID: string(data.NewID())}
		if out := data.ParseCursor(in.String()); out != in {
			rt.Fatalf("%q became %q", in, out)
		}
	})
	if (data.Cursor{}).String() != "" || data.ParseCursor("") != (data.Cursor{}) {
		t.Fatal("the cursor before the first row")
	}
}

func TestAListIsReadByItsIndex(t *testing.T) {
	s := open(t)
	for _, usual := range lists {
		for _, l := range []list{usual, usual.turned()} {
			key := map[string]string{"interviews": "at", "notes": "at", "contacts": "sort_name", "companies": "sort_name", "industries": "sort_name"}[l.table]
			switch {
			case l.made:
				key = "id"
			case key == "":
				key = "created_at"
			}
			than, direction := ">", "ASC"
			if l.desc {
				than, direction = "<", "DESC"
			}
			query := fmt.Sprintf("SELECT * FROM %[1]s t WHERE (t.%[2]s, t.id) %[3]s ('m', 'm') ORDER BY t.%[2]s %[4]s, t.id %[4]s LIMIT 50", l.table, key, than, direction)
			plan := strings.Join(planOf(t, s, query), "\n")
			if strings.Contains(plan, "TEMP B-TREE") || !strings.Contains(plan, "SEARCH") {
				t.Errorf("%s are sorted or looked through anew for each page:\n%s", l.name, plan)
			}
		}
	}
}

func planOf(t *testing.T, s *data.Store, query string) (plan []string) {
	t.Helper()
	rows, err := s.Writer().Query("EXPLAIN QUERY PLAN " + query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var id, parent, unused int
		var detail string
		if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
			t.Fatal(err)
		}
		plan = append(plan, detail)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return plan
}

func TestOpenPromisesComeByTheirDay(t *testing.T) {
	s := open(t)
	days := []data.Date{{}, {Y: 2026, M: 12, D: 2}, {Y: 2026, M: 12, D: 1}, {}, {Y: 2026, M: 11, D: 30}}
	change(t, s, "new", func(tx *data.Tx) error {
		for i, due := range days {
			if err := tx.Save(&data.Promise{Direction: "mine", Text: fmt.Sprint(i), Due: due}); err != nil {
				return err
			}
		}
		return tx.Save(&data.Promise{Direction: "mine", Text: "done", DoneAt: data.At(noon)})
	})
	var got []string
	for _, p := range must[[]data.PromiseRow](t)(s.Read(ctx).PromisesOpen(4)) {
		got = append(got, p.Text)
	}
	if !slices.Equal(got, []string{"4", "2", "1", "0"}) {
		t.Fatal(got)
	}
}
