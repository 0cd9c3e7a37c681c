// Package talk is a conversation from its plan to its write-up: the acts that
// move it along its road, its questions, the talk itself, the debrief.
package talk

import (
	"context"

	"wawasan/app/internal/desk"
	"wawasan/app/stage"
	"wawasan/app/thing"
	"wawasan/data"
)

// change changes one interview as one change called by a key and by who takes
// part.
func change(ctx context.Context, d *desk.Desk, id data.ID, key string, do func(*data.Tx, *data.Interview) error) error {
	title, err := Title(d.Read(ctx), id)
	if err != nil {
		return err
	}
	return d.Change(ctx, key, title, func(tx *data.Tx) error {
		return thing.ChangeInterview(tx, id, func(i *data.Interview) error { return do(tx, i) })
	})
}

// Title names an interview by who takes part, "" for nobody named. It refuses
// (not found) one that is gone.
func Title(r data.Reader, id data.ID) (string, error) {
	rows, err := r.Interviews(data.PageQuery{IDs: []data.ID{id}})
	if err == nil && len(rows) == 0 {
		err = data.NotFound("data.error.gone", "table", "interviews")
	}
	if err != nil {
		return "", err
	}
	return rows[0].People, nil
}

// Log makes a conversation held just now with a contact, named when they are
// new, and returns it. One planned for today with them is taken instead of
// making a second.
func Log(ctx context.Context, d *desk.Desk, contact data.ID, name string) (data.ID, error) {
	if contact != "" {
		c, err := d.Read(ctx).Contact(contact)
		if err != nil {
			return "", err
		}
		name = c.Name
	}
	var id data.ID
	err := d.Change(ctx, "interview.log", name, func(tx *data.Tx) error {
		if contact == "" {
			c := data.Contact{Name: name}
			if err := tx.Save(&c); err != nil {
				return err
			}
			contact = c.ID
		}
		i, err := plannedToday(d, tx, contact)
		if err != nil {
			return err
		}
		made := i.ID == ""
		if made {
			i.Stage = data.StageIdea
			if err := thing.PlaceOf(tx.Reader, &i, contact); err != nil {
				return err
			}
		}
		if err := stage.Move(&i, data.StageHeld, stage.When{Now: tx.Now(), At: tx.Now()}); err != nil {
			return err
		}
		if err := tx.Save(&i); err != nil {
			return err
		}
		if id = i.ID; !made {
			return nil
		}
		return tx.SetInterviewContacts(id, []data.ID{contact})
	})
	return id, err
}

func plannedToday(d *desk.Desk, tx *data.Tx, contact data.ID) (data.Interview, error) {
	ids, err := tx.ScheduledWith(contact)
	if err != nil {
		return data.Interview{}, err
	}
	for _, id := range ids {
		i, err := tx.Interview(id)
		if err != nil || d.Day(i.ScheduledAt) == d.Today() {
			return i, err
		}
	}
	return data.Interview{}, nil
}

// Next moves an interview one step along its road and returns the stage it is
// in now: asked, replied, scheduled, held, thanked, closed.
func Next(ctx context.Context, d *desk.Desk, id data.ID) (next data.Stage, err error) {
	err = change(ctx, d, id, "interview.stage", func(tx *data.Tx, i *data.Interview) error {
		var err error
		if next, err = stage.Next(i.Stage); err != nil {
			return err
		}
		return stage.Move(i, next, stage.When{Now: tx.Now()})
	})
	return next, err
}

// Answer puts an interview into a stage because of an answer: what came of
// asking. The answer is kept with the message it answers. When says until when
// it was put off, or for when a time was agreed; its Now is the change's. It
// refuses (invalid) what no answer can do: see stage.Move.
func Answer(ctx context.Context, d *desk.Desk, id data.ID, to data.Stage, when stage.When) error {
	return change(ctx, d, id, "interview.stage", func(tx *data.Tx, i *data.Interview) error {
		when.Now = tx.Now()
		if err := stage.Move(i, to, when); err != nil {
			return err
		}
		sent, err := tx.OutreachesOf(id)
		if err != nil || len(sent) == 0 || sent[0].Outcome != "" {
			return err
		}
		sent[0].Outcome, sent[0].OutcomeAt = string(to), tx.Now()
		return tx.Save(&sent[0])
	})
}
