package data_test

import (
	"fmt"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/data"
)

// later opens a notebook so many days after everything in it was written.
func later(t tester, path string, days int) *data.Store {
	t.Helper()
	s, err := data.Open(ctx, path, data.Options{Now: func() time.Time { return noon.AddDate(0, 0, days) }})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// facts are what other parts of the program read in the journal.
func facts(t tester, s *data.Store) []any {
	t.Helper()
	r := s.Read(ctx)
	named := must[[]data.Row](t)(r.NamedOffRecord())
	off := map[data.Row]bool{}
	for _, row := range named {
		off[row] = true
	}
	out := []any{off}
	for _, table := range data.Tables() {
		err := r.Dump(table, func(row map[string]any) error {
			id := data.ID(row["id"].(string))
			turns, err := r.Revisions(id)
			made, also := r.MadeIn(data.Row{Table: table, ID: id})
			out = append(out, table, id, turns, made)
			if err == nil {
				err = also
			}
			switch table {
			case "contacts", "companies", "industries", "tags", "challenges":
				how, wrong := r.MadeHow(data.Row{Table: table, ID: id})
				out = append(out, how)
				if err == nil {
					err = wrong
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func TestWhatIsLetGoIsMissedByUndoAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	round := 0
	rapid.Check(t, func(rt *rapid.T) {
		round++
		path := filepath.Join(t.TempDir(), fmt.Sprintf("%d.wawasan", round))
		w := &trail{t: rt, path: path, store: openAt(rt, path), db: rawAt(t, path)}
		defer func() { w.store.Close(); w.db.Close() }()
		w.dump = dumpSQL(rt, w.db)
		w.states = [][]string{w.now()}
		for range 10 {
			w.write()
			if rapid.IntRange(0, 3).Draw(rt, "undo") == 0 {
				w.undo()
				if yes(rt) {
					w.redo()
				}
			}
		}
		want := facts(rt, w.store)
		whole := w.now()
		w.store.Close()
		w.store = later(rt, path, 200)
		report := must[data.LetGoReport](rt)(w.store.LetDetailsGo(ctx, data.Keeping{Days: 180}))
		sameDump(rt, "after letting go", w.now(), whole)
		if got := facts(rt, w.store); !reflect.DeepEqual(got, want) {
			for i := range got {
				if !reflect.DeepEqual(got[i], want[i]) {
					rt.Fatalf("fact %d is\n%+v\nwas\n%+v", i, got[i], want[i])
				}
			}
			rt.Fatal("other facts")
		}
		for _, table := range data.Tables() {
			if n := strings1(rt, w.db, `SELECT count(*) FROM `+table+` t WHERE (SELECT json_extract(after, '$.id') FROM change_rows r
				WHERE r.row_id = t.id AND r.tbl = '`+table+`' ORDER BY r.id DESC LIMIT 1) IS NOT t.id`); n[0] != "0" {
				rt.Fatalf("%s rows of %s have no newest image", n[0], table)
			}
		}
		if again := must[data.LetGoReport](rt)(w.store.LetDetailsGo(ctx, data.Keeping{Days: 180})); again.Rows != 0 || again.Changes != 0 {
			rt.Fatalf("%+v again", again)
		}
		for _, e := range must[[]data.Entry](rt)(w.store.Read(ctx).History(0, 100)) {
			if report.Changes--; e.LetGo.IsZero() {
				report.Changes++
				continue
			}
			if _, err := w.store.TakeBackChange(ctx, e.ID); data.CodeOf(err) != data.CodeConflict {
				rt.Fatalf("%+v: %v", e, err)
			}
		}
		if report.Changes != 0 {
			rt.Fatalf("%d changes said otherwise", report.Changes)
		}
		for range 20 { // as far as whole changes go, undo does
			if _, err := w.store.Undo(ctx); err != nil {
				if code := data.CodeOf(err); code != data.CodeConflict && code != data.CodeNotFound {
					rt.Fatal(err)
				}
				break
			}
		}
		if report := must[data.Report](rt)(w.store.Check(ctx)); !report.Sound() {
			rt.Fatalf("%+v", report)
		}
	})
}

func TestYoungChangesAndThoseWithinTheirShareStayWhole(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	s := open(t)
	c := data.Contact{Name: "Sri"}
	change(t, s, "new", func(tx *data.Tx) error { return tx.Save(&c) })
	for i := range 200 {
		c.About = fmt.Sprintf("%d %s", i, oddTexts()[len(oddTexts())-1][:3000])
		change(t, s, "edit", func(tx *data.Tx) error { return tx.Save(&c) })
	}
	rows := func(days int, keep data.Keeping) int {
		s := later(t, s.Path(), days)
		defer s.Close()
		return must[data.LetGoReport](t)(s.LetDetailsGo(ctx, keep)).Rows
	}
	for what, n := range map[string]int{
		"all is kept": rows(9000, data.Keeping{}), "too young": rows(179, data.Keeping{Days: 180}), "a share for thirty days": rows(29, data.Keeping{Share: 1}),
	} {
		if n != 0 {
			t.Errorf("%s: %d rows went", what, n)
		}
	}
	some := rows(31, data.Keeping{Days: 180, Share: 20})
	if some == 0 || some == 200 {
		t.Fatalf("%d rows went for their share", some)
	}
	if again := rows(31, data.Keeping{Days: 180, Share: 20}); again != 0 {
		t.Fatalf("%d rows more", again)
	}
	if label, err := s.Undo(ctx); label != "edit" || err != nil {
		t.Fatal(label, err)
	}
	if rest := rows(181, data.Keeping{Days: 180}); rest == 0 {
		t.Fatal("nothing went for its age")
	}
}
