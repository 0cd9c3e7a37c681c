// Package talk is a conversation from its plan to its write-up: the acts that
// move it along its road, its questions, the talk itself, the debrief.
package talk

import (
	"context"

	"wawasan/app/internal/desk"
	"wawasan/app/line"
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

// NextOf returns the stage that Next would move an interview to.
func NextOf(r data.Reader, id data.ID) (data.Stage, error) {
	i, err := r.Interview(id)
	if err != nil {
		return "", err
	}
	return stage.Next(i.Stage)
}

// Reply is what came of asking for a conversation.
type Reply struct {
	To data.Stage // what it means for the interview
	// Day and, where it is known, Clock (HH:MM) are when to meet, or until when
	// it was put off.
	Day   data.Date
	Clock string
	On    data.Date // the day it came, the zero Date for just now
	Said  string    // what they said, filed like lines typed in the interview
}

// Answer puts an interview where a reply leaves it, as one change; the message
// it answers is marked with it. It refuses (invalid) a stage no answer can
// lead to, see stage.Move, and a reply from a day to come.
func Answer(ctx context.Context, d *desk.Desk, id data.ID, r Reply) error {
	if d.Today().Before(r.On) {
		return data.Invalid("interview.error.reply_ahead")
	}
	lines, err := line.Read(r.Said, firstDay(r.On, d.Today()))
	if err != nil {
		return err
	}
	return change(ctx, d, id, "interview.stage", func(tx *data.Tx, i *data.Interview) error {
		when := stage.When{Now: tx.Now()}
		if r.To == data.StagePostponed {
			when.Until = r.Day
		} else {
			when.At = thing.Moment(r.Day, r.Clock, d.Zone())
		}
		if err := stage.Move(i, r.To, when); err != nil {
			return err
		}
		at, err := answered(d, tx, *i, r)
		if err != nil {
			return err
		}
		for _, l := range lines {
			if _, err := line.CaptureIn(tx, l, line.Where{Interview: id, At: at}); err != nil {
				return err
			}
		}
		return nil
	})
}

func firstDay(days ...data.Date) data.Date {
	for _, day := range days {
		if !day.IsZero() {
			return day
		}
	}
	return data.Date{}
}

// answered marks the message that a reply answers and returns when that was:
// never before it was sent.
func answered(d *desk.Desk, tx *data.Tx, i data.Interview, r Reply) (data.Instant, error) {
	at := tx.Now()
	if !r.On.IsZero() && r.On != d.Today() {
		at = d.Since(r.On)
	}
	sent, err := tx.OutreachesOf(i.ID)
	if err != nil || len(sent) == 0 || sent[0].Outcome != "" {
		return at, err
	}
	if at.Before(sent[0].SentAt.Time) {
		at = sent[0].SentAt
	}
	sent[0].Outcome, sent[0].OutcomeAt = string(r.To), at
	return at, tx.Save(&sent[0])
}
