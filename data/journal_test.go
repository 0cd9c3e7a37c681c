package data_test

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wawasan/data"
)

// trail is a notebook with the states it went through: states[0] is the
// start, at is where it stands now.
type trail struct {
	t      *rapid.T
	path   string
	store  *data.Store
	db     *sql.DB
	dump   string
	states [][]string
	at     int
}

func (w *trail) now() []string { return strings1(w.t, w.db, w.dump) }

func (w *trail) write() {
	before := must[data.Entry](w.t)(w.store.Read(ctx).LastChange())
	n := rapid.IntRange(1, 6).Draw(w.t, "writes")
	err := w.store.Change(ctx, "test", func(tx *data.Tx) error {
		for range n {
			if err := writeSomething(w.t, tx); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		w.t.Fatal(err)
	}
	after := must[data.Entry](w.t)(w.store.Read(ctx).LastChange())
	if before.ID == after.ID {
		sameDump(w.t, "a change without an entry", w.now(), w.states[w.at])
		return
	}
	w.states = append(w.states[:w.at+1], w.now())
	w.at++
	if undone := must[data.Entry](w.t)(w.store.Read(ctx).LastUndone()); undone.ID != 0 {
		w.t.Fatalf("a new change leaves %+v to redo", undone)
	}
}

func (w *trail) undo() {
	_, err := w.store.Undo(ctx)
	if w.at == 0 {
		if data.CodeOf(err) != data.CodeNotFound {
			w.t.Fatalf("nothing to undo, yet %v", err)
		}
		return
	}
	if err != nil {
		w.t.Fatal(err)
	}
	w.at--
	sameDump(w.t, "after undo", w.now(), w.states[w.at])
}

func (w *trail) redo() {
	_, err := w.store.Redo(ctx)
	if w.at == len(w.states)-1 {
		if data.CodeOf(err) != data.CodeNotFound {
			w.t.Fatalf("nothing to redo, yet %v", err)
		}
		return
	}
	if err != nil {
		w.t.Fatal(err)
	}
	w.at++
	sameDump(w.t, "after redo", w.now(), w.states[w.at])
}

func (w *trail) reopen() {
	if err := w.store.Close(); err != nil {
		w.t.Fatal(err)
	}
	w.store = openAt(w.t, w.path)
}

func (w *trail) searchAgrees() { searchAgrees(w.t, w.store, w.db, words[:8]...) }

func TestUndoAndRedoRestoreEveryStateExactly(t *testing.T) {
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
		step := func(fn func()) func(*rapid.T) { return func(rt *rapid.T) { w.t = rt; fn() } }
		rt.Repeat(map[string]func(*rapid.T){
			"write":      step(w.write),
			"write more": step(w.write),
			"write most": step(w.write),
			"undo":       step(w.undo),
			"redo":       step(w.redo),
			"undo, redo": step(func() {
				if w.at > 0 {
					w.undo()
					w.redo()
				}
			}),
			"reopen": step(w.reopen),
			"":       step(w.searchAgrees),
		})
		w.t = rt
		for w.at > 0 {
			w.undo()
		}
		w.searchAgrees()
		w.reopen()
		for w.at < len(w.states)-1 {
			w.redo()
		}
		w.searchAgrees()
		if report := must[data.Report](rt)(w.store.Check(ctx)); !report.Sound() {
			rt.Fatalf("%+v", report)
		}
		if err := w.store.RebuildSearch(ctx); err != nil {
			rt.Fatal(err)
		}
		w.searchAgrees()
		if report := must[data.Report](rt)(w.store.Check(ctx)); !report.Sound() {
			rt.Fatalf("%+v", report)
		}
	})
}

func TestEveryTextComesBackByteByByte(t *testing.T) {
	s := open(t)
	db := rawAt(t, s.Path())
	dump := dumpSQL(t, db)
	empty := strings1(t, db, dump)
	change(t, s, "test", func(tx *data.Tx) error {
		for i, text := range oddTexts() {
			c := data.Contact{Name: text, About: text, Starred: i%2 == 0}
			if err := tx.Save(&c); err != nil {
				return err
			}
			if err := tx.Save(&data.Promise{Direction: "mine", Text: text, ContactID: c.ID}); err != nil {
				return err
			}
		}
		return nil
	})
	full := strings1(t, db, dump)
	for range 2 {
		must[string](t)(s.Undo(ctx))
		sameDump(t, "undone", strings1(t, db, dump), empty)
		must[string](t)(s.Redo(ctx))
		sameDump(t, "redone", strings1(t, db, dump), full)
	}
}

func TestAChangeThatMakesAndDeletesARowCanBeUndone(t *testing.T) {
	s := open(t)
	change(t, s, "keep", func(tx *data.Tx) error { return tx.Save(&data.Contact{Name: "Sri"}) })
	change(t, s, "nothing in the end", func(tx *data.Tx) error {
		c := data.Contact{Name: "Budi"}
		if err := tx.Save(&c); err != nil {
			return err
		}
		return tx.Delete(&c, c.ID)
	})
	for _, want := range []string{"nothing in the end", "keep"} {
		if label := must[string](t)(s.Undo(ctx)); label != want {
			t.Fatalf("undid %q, want %q", label, want)
		}
	}
	for _, want := range []string{"keep", "nothing in the end"} {
		if label := must[string](t)(s.Redo(ctx)); label != want {
			t.Fatalf("redid %q, want %q", label, want)
		}
	}
}

func TestATagThatTookADeletedTagsNameCanBeUndone(t *testing.T) {
	s := open(t)
	db := rawAt(t, s.Path())
	a, b := data.Tag{Name: "satu"}, data.Tag{Name: "dua"}
	change(t, s, "new", func(tx *data.Tx) error {
		if err := tx.Save(&a); err != nil {
			return err
		}
		return tx.Save(&b)
	})
	before := strings1(t, db, dumpSQL(t, db))
	for name, fn := range map[string]func(tx *data.Tx) error{
		"merge": func(tx *data.Tx) error {
			if err := tx.Delete(&a, a.ID); err != nil {
				return err
			}
			return tx.Save(&data.Tag{ID: b.ID, Name: "satu"})
		},
		"swap": func(tx *data.Tx) error {
			for _, tag := range []data.Tag{{ID: a.ID, Name: "sementara"}, {ID: b.ID, Name: "satu"}, {ID: a.ID, Name: "dua"}} {
				if err := tx.Save(&tag); err != nil {
					return err
				}
			}
			return nil
		},
	} {
		change(t, s, name, fn)
		after := strings1(t, db, dumpSQL(t, db))
		must[string](t)(s.Undo(ctx))
		sameDump(t, name+" undone", strings1(t, db, dumpSQL(t, db)), before)
		must[string](t)(s.Redo(ctx))
		sameDump(t, name+" redone", strings1(t, db, dumpSQL(t, db)), after)
		must[string](t)(s.Undo(ctx))
	}
}

func TestHistoryListsChangesNewestFirst(t *testing.T) {
	s := open(t)
	for i := range 5 {
		change(t, s, fmt.Sprint("label ", i), func(tx *data.Tx) error { return tx.Save(&data.Tag{Name: fmt.Sprint("tag ", i)}) })
	}
	must[string](t)(s.Undo(ctx))
	all := must[[]data.Entry](t)(s.Read(ctx).History(0, 10))
	var labels []string
	for _, e := range all {
		labels = append(labels, e.Kind+" "+e.Label)
	}
	want := []string{"undo label 4", "do label 4", "do label 3", "do label 2", "do label 1", "do label 0"}
	if !slices.Equal(labels, want) {
		t.Fatalf("%q", labels)
	}
	if !all[1].Undone || all[2].Undone || all[1].Rows != 1 || !all[1].At.Equal(noon) {
		t.Fatalf("%+v", all)
	}
	older := must[[]data.Entry](t)(s.Read(ctx).History(all[2].ID, 2))
	if len(older) != 2 || older[0].Label != "label 2" {
		t.Fatalf("%+v", older)
	}
	if last := must[data.Entry](t)(s.Read(ctx).LastChange()); last.Label != "label 3" {
		t.Fatalf("%+v", last)
	}
	if undone := must[data.Entry](t)(s.Read(ctx).LastUndone()); undone.Label != "label 4" {
		t.Fatalf("%+v", undone)
	}
}

func TestTakingBackTheLastChangeIsOneStepWithWhatReplacesIt(t *testing.T) {
	s := open(t)
	note := data.Note{Kind: "note", Text: "salah ketik", Raw: "salah ketik"}
	change(t, s, "first", func(tx *data.Tx) error { return tx.Save(&data.Tag{Name: "dulu"}) })
	change(t, s, "capture", func(tx *data.Tx) error { return tx.Save(&note) })
	made := must[int64](t)(s.Read(ctx).ChangeOf("notes", note.ID))
	if last := must[data.Entry](t)(s.Read(ctx).LastChange()); made != last.ID {
		t.Fatalf("made by %d, last is %+v", made, last)
	}
	change(t, s, "correct", func(tx *data.Tx) error {
		if taken := must[bool](t)(tx.TakeBack(made - 1)); taken {
			t.Fatal("an older change was taken back")
		}
		if taken := must[bool](t)(tx.TakeBack(made)); !taken {
			t.Fatal("the last change was not taken back")
		}
		return tx.Save(&data.Note{Kind: "note", Text: "benar", Raw: "benar"})
	})
	texts := func() (out []string) {
		for _, n := range must[[]data.NoteRow](t)(s.Read(ctx).Notes(data.PageQuery{})) {
			out = append(out, n.Text)
		}
		return out
	}
	if got := texts(); !slices.Equal(got, []string{"benar"}) {
		t.Fatal(got)
	}
	must[string](t)(s.Undo(ctx))
	if got := texts(); !slices.Equal(got, []string{"salah ketik"}) {
		t.Fatal(got)
	}
	if unknown := must[int64](t)(s.Read(ctx).ChangeOf("notes", data.NewID())); unknown != 0 {
		t.Fatal(unknown)
	}
}

func TestABigImportIsUndoneAtOnce(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	s := open(t)
	db := rawAt(t, s.Path())
	empty := strings1(t, db, dumpSQL(t, db))
	many := 2000
	if race {
		many = 300
	}
	change(t, s, "import", func(tx *data.Tx) error {
		contacts := make([]data.Contact, many)
		for i := range contacts {
			contacts[i].Name = fmt.Sprintf("Nama %d", i)
		}
		if err := data.SaveAll(tx, contacts); err != nil {
			return err
		}
		points := make([]data.ContactPoint, len(contacts))
		for i, c := range contacts {
			points[i] = data.ContactPoint{ContactID: c.ID, Kind: "email", Value: fmt.Sprintf("n%d@bank.id", i)}
		}
		return data.SaveAll(tx, points)
	})
	full := strings1(t, db, dumpSQL(t, db))
	if len(full) != 2*many {
		t.Fatal(len(full))
	}
	must[string](t)(s.Undo(ctx))
	sameDump(t, "undone", strings1(t, db, dumpSQL(t, db)), empty)
	must[string](t)(s.Redo(ctx))
	sameDump(t, "redone", strings1(t, db, dumpSQL(t, db)), full)
	searchAgrees(t, s, db, "n77", "199")
}
