package data_test

import (
	"testing"

	"wawasan/data"
)

func TestALineIsOffTheRecordWithAllItBecame(t *testing.T) {
	s := open(t)
	note, marked := data.Note{Kind: "lesson", Text: "a", Raw: "! a"}, data.Note{Kind: "note", Text: "b", Raw: "~ b", OffRecord: true}
	var lesson data.Lesson
	var promise, open data.Promise
	err := s.Change(ctx, "x", func(tx *data.Tx) error {
		for _, n := range []*data.Note{&note, &marked} {
			if err := tx.Save(n); err != nil {
				return err
			}
		}
		lesson = data.Lesson{Text: "a", NoteID: note.ID, OffRecord: true} // marked by its form
		promise = data.Promise{Direction: "mine", Text: "a", NoteID: note.ID}
		open = data.Promise{Direction: "mine", Text: "c"}
		for _, save := range []func() error{func() error { return tx.Save(&lesson) }, func() error { return tx.Save(&promise) }, func() error { return tx.Save(&open) }} {
			if err := save(); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	r := s.Read(ctx)
	if lines, err := r.LinesOffRecord(); err != nil || len(lines) != 2 || !lines[note.ID] || !lines[marked.ID] {
		t.Errorf("%v %v", lines, err)
	}
	if lines, err := r.LinesOffRecord(note.ID, "another"); err != nil || len(lines) != 1 || !lines[note.ID] {
		t.Errorf("%v %v", lines, err)
	}
	if rows, err := r.RowsOffRecord("promises"); err != nil || len(rows) != 1 || !rows[promise.ID] {
		t.Errorf("%v %v", rows, err)
	}
	if rows, err := r.RowsOffRecord("promises", open.ID); err != nil || len(rows) != 0 {
		t.Errorf("%v %v", rows, err)
	}
	if _, err := r.RowsOffRecord("contacts"); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("%v", err)
	}
}

func TestTheJournalTellsHowAThingWasMadeAndWhatTouchedIt(t *testing.T) {
	s := open(t)
	change := func(do func(tx *data.Tx) error) {
		t.Helper()
		if err := s.Change(ctx, "x", do); err != nil {
			t.Fatal(err)
		}
	}
	making := func(id data.ID) data.Making {
		t.Helper()
		m, err := s.Read(ctx).MadeHow(data.Row{Table: "contacts", ID: id})
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	var named, alone, introducer data.Contact
	var note data.Note
	change(func(tx *data.Tx) error {
		introducer = data.Contact{Name: "Budi"}
		return tx.Save(&introducer)
	})
	change(func(tx *data.Tx) error {
		named, note = data.Contact{Name: "Zed", IntroducerID: introducer.ID}, data.Note{Kind: "note", Text: "@Zed", Raw: "~ @Zed", OffRecord: true}
		if err := tx.Save(&named); err != nil {
			return err
		}
		if err := tx.Save(&note); err != nil {
			return err
		}
		return tx.Save(&data.Mention{NoteID: note.ID, ContactID: named.ID})
	})
	change(func(tx *data.Tx) error {
		alone = data.Contact{Name: "Ani"}
		return tx.Save(&alone)
	})
	if m := making(named.ID); m.By != (data.Row{Table: "notes", ID: note.ID}) || !m.ByOff || !m.Living || m.Touched || m.Change == 0 {
		t.Errorf("%+v", m)
	}
	if m := making(alone.ID); m.By != (data.Row{}) || m.Touched {
		t.Errorf("%+v", m)
	}
	change(func(tx *data.Tx) error { return tx.Delete(&introducer, introducer.ID) })
	if m := making(named.ID); m.Touched {
		t.Errorf("an introducer who was deleted touched it: %+v", m)
	}
	change(func(tx *data.Tx) error {
		c, err := tx.Contact(named.ID)
		if err != nil {
			return err
		}
		return tx.Save(&c) // with what it says already: that is no change
	})
	if m := making(named.ID); m.Touched {
		t.Errorf("a form saved unchanged touched it: %+v", m)
	}
	change(func(tx *data.Tx) error {
		c, err := tx.Contact(named.ID)
		if err != nil {
			return err
		}
		c.About = "met at the fair"
		return tx.Save(&c)
	})
	if m := making(named.ID); !m.Touched {
		t.Errorf("a saved form did not touch it: %+v", m)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	change(func(tx *data.Tx) error { return tx.Delete(&note, note.ID) })
	if m := making(named.ID); m.Touched || m.Living || !m.ByOff {
		t.Errorf("%+v", m)
	}
	rows, err := s.Read(ctx).NamedOffRecord()
	if err != nil || len(rows) != 1 || rows[0] != (data.Row{Table: "contacts", ID: named.ID}) {
		t.Errorf("%v %v", rows, err)
	}
}
