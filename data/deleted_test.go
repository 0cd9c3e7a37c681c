package data_test

import (
	"errors"
	"testing"

	"wawasan/data"
)

func TestOneDeletedThingComesBackWithAllThatWentAlong(t *testing.T) {
	s := open(t)
	db := rawAt(t, s.Path())
	sri, budi, firm := data.Contact{Name: "Sri"}, data.Contact{Name: "Budi"}, data.Company{Name: "Astra"}
	talk, note, lesson := data.Interview{Purpose: data.PurposeMentor, Stage: data.StageIdea}, data.Note{Kind: "note", Text: "x", Raw: "x"}, data.Lesson{Text: "gaji"}
	change(t, s, "all", func(tx *data.Tx) error {
		for _, save := range []func() error{
			func() error { return tx.Save(&firm) },
			func() error { return tx.Save(&sri) },
			func() error { budi.IntroducerID = sri.ID; return tx.Save(&budi) },
			func() error {
				return tx.Save(&data.Position{ContactID: sri.ID, CompanyID: firm.ID, Title: "analis", Current: true})
			},
			func() error { return tx.Save(&data.ContactPoint{ContactID: sri.ID, Kind: "email", Value: "a@b.id"}) },
			func() error { return tx.Save(&talk) },
			func() error { return tx.Save(&data.InterviewContact{InterviewID: talk.ID, ContactID: sri.ID}) },
			func() error { note.ContactID = sri.ID; return tx.Save(&note) },
			func() error { return tx.Save(&data.Mention{NoteID: note.ID, ContactID: sri.ID}) },
			func() error { lesson.ContactID, lesson.NoteID = sri.ID, note.ID; return tx.Save(&lesson) },
		} {
			if err := save(); err != nil {
				return err
			}
		}
		return nil
	})
	whole := strings1(t, db, dumpSQL(t, db))
	tables := []string{"contacts", "companies", "interviews", "notes", "lessons"}
	change(t, s, "gone", func(tx *data.Tx) error {
		for table, id := range map[string]data.ID{"contacts": sri.ID, "interviews": talk.ID, "companies": firm.ID} {
			if err := tx.DeleteRow(table, id); err != nil {
				return err
			}
		}
		return nil
	})
	deleted := number(t, s)
	gone := must[[]data.Deleted](t)(s.Read(ctx).DeletedRows(tables, 0, 10))
	if len(gone) != 3 || gone[0].Change != deleted || gone[0].Label != "gone" {
		t.Fatalf("%+v", gone)
	}
	older := must[[]data.Deleted](t)(s.Read(ctx).DeletedRows(tables, gone[0].Seq, 10))
	if len(older) != 2 || older[0].ID != gone[1].ID {
		t.Fatalf("%+v", older)
	}
	must[int](t)(1, s.RestoreDeleted(ctx, "back", deleted, data.Row{Table: "contacts", ID: sri.ID}))
	back := must[data.Contact](t)(s.Read(ctx).Contact(budi.ID))
	if back.IntroducerID != sri.ID {
		t.Fatal("whom she introduced does not lead to her")
	}
	for table, want := range map[string]int{"positions": 1, "contact_points": 1, "mentions": 1, "interviews": 0, "interview_contacts": 0} {
		if n := must[int](t)(s.Read(ctx).Count(table)); n != want {
			t.Errorf("%d rows of %s, want %d", n, table, want)
		}
	}
	if err := s.RestoreDeleted(ctx, "back", deleted, data.Row{Table: "contacts", ID: sri.ID}); data.CodeOf(err) != data.CodeConflict {
		t.Fatal(err)
	}
	if err := s.RestoreDeleted(ctx, "back", deleted, data.Row{Table: "contacts", ID: budi.ID}); data.CodeOf(err) != data.CodeNotFound {
		t.Fatal(err)
	}
	must[int](t)(1, s.RestoreDeleted(ctx, "back", deleted, data.Row{Table: "companies", ID: firm.ID}))
	if left := must[[]data.Deleted](t)(s.Read(ctx).DeletedRows(tables, 0, 10)); len(left) != 1 || left[0].ID != talk.ID {
		t.Fatalf("%+v", left)
	}
	if name, _, err := s.Read(ctx).Called(data.Row{Table: "interviews", ID: talk.ID}); name != "Sri" || err != nil {
		t.Fatal(name, err)
	}
	for range 2 {
		must[string](t)(s.Undo(ctx))
	}
	must[string](t)(s.Undo(ctx))
	sameDump(t, "all undone", strings1(t, db, dumpSQL(t, db)), whole)
	if left := must[[]data.Deleted](t)(s.Read(ctx).DeletedRows(tables, 0, 10)); len(left) != 0 {
		t.Fatalf("%+v", left)
	}
}

func TestATagWhoseNameIsUsedAgainStaysDeleted(t *testing.T) {
	s := open(t)
	first, second := data.Tag{Name: "Gaji"}, data.Tag{Name: "gaji"}
	change(t, s, "made", func(tx *data.Tx) error { return tx.Save(&first) })
	change(t, s, "gone", func(tx *data.Tx) error { return tx.DeleteRow("tags", first.ID) })
	deleted := number(t, s)
	gone := func() int { return len(must[[]data.Deleted](t)(s.Read(ctx).DeletedRows([]string{"tags"}, 0, 10))) }
	if gone() != 1 {
		t.Fatal("a deleted tag is not listed")
	}
	change(t, s, "again", func(tx *data.Tx) error { return tx.Save(&second) })
	again := number(t, s)
	if gone() != 0 {
		t.Error("a tag that is there again is listed as deleted")
	}
	if err := s.RestoreDeleted(ctx, "back", deleted, data.Row{Table: "tags", ID: first.ID}); data.CodeOf(err) != data.CodeConflict {
		t.Errorf("restored: %v", err)
	}
	var hanging *data.HangingError
	if _, err := s.TakeBackChange(ctx, deleted); !errors.As(err, &hanging) || hanging.By[0].ID != again {
		t.Errorf("its deletion is taken back: %v", err)
	}
	change(t, s, "gone", func(tx *data.Tx) error { return tx.DeleteRow("tags", second.ID) })
	if _, err := s.TakeBackChange(ctx, deleted); err != nil {
		t.Error(err)
	}
	if tag := must[data.Tag](t)(s.Read(ctx).TagNamed("gaji")); tag.ID != first.ID || tag.SortName != "gaji" {
		t.Errorf("%+v", tag)
	}
}

func TestFactsOfAChangeSayWhatBecameOfEachRow(t *testing.T) {
	s := open(t)
	a, b := data.Contact{Name: "Sri"}, data.Contact{Name: "Budi"}
	change(t, s, "new", func(tx *data.Tx) error {
		if err := tx.Save(&a); err != nil {
			return err
		}
		return tx.Save(&b)
	})
	change(t, s, "test", func(tx *data.Tx) error {
		gone := data.Tag{Name: "x"}
		if err := tx.Save(&gone); err != nil {
			return err
		}
		if err := tx.Delete(&gone, gone.ID); err != nil {
			return err
		}
		a.Name = "Sri W"
		if err := tx.Save(&a); err != nil {
			return err
		}
		if err := tx.Save(&data.Lesson{Text: "y", OffRecord: true}); err != nil {
			return err
		}
		return tx.Delete(&b, b.ID)
	})
	facts := must[[]data.RowFact](t)(s.Read(ctx).ChangeFacts(number(t, s), data.Tables(), 10))
	if len(facts) != 3 || facts[0].What != data.RowChanged || facts[0].Was("name") != "Sri" || facts[0].Is("name") != "Sri W" ||
		facts[1].What != data.RowMade || !facts[1].Off() || facts[2].What != data.RowDeleted || facts[2].Value("name") != "Budi" {
		t.Fatalf("%+v", facts)
	}
	counts := must[[]data.RowCount](t)(s.Read(ctx).ChangeCounts(number(t, s)))
	if len(counts) != 3 {
		t.Fatalf("%+v", counts)
	}
	if name, _, err := s.Read(ctx).Called(data.Row{Table: "contacts", ID: b.ID}); name != "Budi" || err != nil {
		t.Fatal(name, err)
	}
}
