package data_test

import (
	"strings"
	"testing"

	"wawasan/data"
	"wawasan/data/datatest"
)

// talliesAgree compares the numbers kept with numbers counted.
func talliesAgree(t *testing.T, s *data.Store, when string) {
	t.Helper()
	db := rawAt(t, s.Path())
	wrong := strings1(t, db, `WITH reasons AS (
			SELECT industry_id, contact_id FROM lessons WHERE industry_id IS NOT NULL AND contact_id IS NOT NULL
			UNION ALL SELECT i.industry_id, ic.contact_id FROM interviews i JOIN interview_contacts ic ON ic.interview_id = i.id
				WHERE i.industry_id IS NOT NULL AND i.held_at IS NOT NULL),
		voices AS (SELECT industry_id, contact_id, count(*) AS reasons FROM reasons GROUP BY 1, 2),
		tallies AS (SELECT t.id, (SELECT count(*) FROM lessons l WHERE l.industry_id = t.id) AS lessons,
			(SELECT count(*) FROM voices v WHERE v.industry_id = t.id) AS voices FROM industries t)
		SELECT 'voice ' || contact_id || reasons FROM (SELECT * FROM voices EXCEPT SELECT * FROM industry_voices)
		UNION ALL SELECT 'no voice ' || contact_id || reasons FROM (SELECT * FROM industry_voices EXCEPT SELECT * FROM voices)
		UNION ALL SELECT 'industry ' || t.id || t.lessons || ' ' || t.voices FROM tallies t LEFT JOIN industry_tallies k ON k.industry_id = t.id
			WHERE t.lessons <> coalesce(k.lessons, 0) OR t.voices <> coalesce(k.voices, 0)
		UNION ALL SELECT 'left ' || industry_id FROM industry_tallies WHERE industry_id NOT IN (SELECT id FROM industries)
		UNION ALL SELECT 'last ' || contact_id || ' ' || coalesce(held_at, '-') || ' ' || coalesce(sent_at, '-') FROM (SELECT * FROM contact_tallies EXCEPT SELECT c.id,
			(SELECT max(i.held_at) FROM interview_contacts ic JOIN interviews i ON i.id = ic.interview_id WHERE ic.contact_id = c.id),
			(SELECT max(o.sent_at) FROM outreaches o WHERE o.contact_id = c.id) FROM contacts c)
		UNION ALL SELECT 'no last ' || id FROM contacts WHERE id NOT IN (SELECT contact_id FROM contact_tallies)`)
	if len(wrong) > 0 {
		t.Fatalf("%s: the numbers kept and those counted differ:\n%s", when, strings.Join(wrong, "\n"))
	}
}

func TestNumbersOfIndustriesStayRightThroughEditsDeletesUndoAndRedo(t *testing.T) {
	s := openAt(t, datatest.Notebook(t))
	defer s.Close()
	bank, field := data.Industry{Name: "Perbankan"}, data.Industry{Name: "Fintech"}
	sari, budi := data.Contact{Name: "Sari"}, data.Contact{Name: "Budi"}
	talk := data.Interview{HeldAt: data.At(noon)}
	lesson, other := data.Lesson{Text: "satu"}, data.Lesson{Text: "dua"}
	asked, thanked := data.Outreach{Text: "boleh?"}, data.Outreach{Text: "terima kasih", SentAt: data.At(noon.AddDate(0, 0, 1))}
	steps := []struct {
		name string
		do   func(tx *data.Tx) error
	}{
		{"industries", func(tx *data.Tx) error { return saveEach(tx, &bank, &field) }},
		{"contacts", func(tx *data.Tx) error { return saveEach(tx, &sari, &budi) }},
		{"interview", func(tx *data.Tx) error {
			talk.IndustryID = bank.ID
			if err := tx.Save(&talk); err != nil {
				return err
			}
			return tx.SetInterviewContacts(talk.ID, []data.ID{sari.ID, budi.ID})
		}},
		{"lessons", func(tx *data.Tx) error {
			lesson.IndustryID, lesson.ContactID, lesson.InterviewID = bank.ID, sari.ID, talk.ID
			other.IndustryID = field.ID
			return saveEach(tx, &lesson, &other)
		}},
		{"a draft", func(tx *data.Tx) error {
			asked.ContactID, thanked.ContactID = sari.ID, sari.ID
			return tx.Save(&asked)
		}},
		{"sent", func(tx *data.Tx) error {
			asked.SentAt = data.At(noon)
			return saveEach(tx, &asked, &thanked)
		}},
		{"to another after all", func(tx *data.Tx) error {
			thanked.ContactID = budi.ID
			return tx.Save(&thanked)
		}},
		{"a message gone", func(tx *data.Tx) error { return tx.Delete(&data.Outreach{}, thanked.ID) }},
		{"participants", func(tx *data.Tx) error { return tx.SetInterviewContacts(talk.ID, []data.ID{budi.ID}) }},
		{"lesson of another", func(tx *data.Tx) error {
			other.ContactID, lesson.IndustryID = budi.ID, field.ID
			return saveEach(tx, &lesson, &other)
		}},
		{"not held", func(tx *data.Tx) error {
			talk.HeldAt = data.Instant{}
			return tx.Save(&talk)
		}},
		{"held about another", func(tx *data.Tx) error {
			talk.HeldAt, talk.IndustryID = data.At(noon), field.ID
			return tx.Save(&talk)
		}},
		{"contact gone", func(tx *data.Tx) error { return tx.Delete(&data.Contact{}, sari.ID) }},
		{"interview gone", func(tx *data.Tx) error { return tx.Delete(&data.Interview{}, talk.ID) }},
		{"industry gone", func(tx *data.Tx) error { return tx.Delete(&data.Industry{}, field.ID) }},
		{"lesson gone", func(tx *data.Tx) error { return tx.Delete(&data.Lesson{}, other.ID) }},
	}
	for _, step := range steps {
		if err := s.Change(ctx, step.name, step.do); err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		talliesAgree(t, s, step.name)
	}
	for range steps {
		label, err := s.Undo(ctx)
		if err != nil {
			t.Fatal(err)
		}
		talliesAgree(t, s, "undone: "+label)
	}
	for range steps {
		label, err := s.Redo(ctx)
		if err != nil {
			t.Fatal(err)
		}
		talliesAgree(t, s, "redone: "+label)
	}
}

func saveEach[T interface {
	*data.Industry | *data.Contact | *data.Lesson | *data.Outreach
}](tx *data.Tx, rows ...T) error {
	for _, row := range rows {
		var err error
		switch v := any(row).(type) {
		case *data.Industry:
			err = tx.Save(v)
		case *data.Contact:
			err = tx.Save(v)
		case *data.Lesson:
			err = tx.Save(v)
		case *data.Outreach:
			err = tx.Save(v)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
