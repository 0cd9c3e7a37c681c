package app

import (
	"context"
	"time"

	"wawasan/data"
)

// dated puts an interview into a stage with the moment the form names: when
// it was held, or is planned.
func dated(i *data.Interview, stage data.Stage, at, now data.Instant) {
	i.Stage = stage
	switch stage {
	case data.StageIdea:
		i.ScheduledAt = at
	case data.StageHeld, data.StageThanked, data.StageClosed:
		i.HeldAt = at
		if at.IsZero() {
			i.HeldAt = now
		}
	default:
		i.HeldAt, i.ScheduledAt = data.Instant{}, at
	}
	if stage != data.StagePostponed {
		i.PostponedUntil = data.Date{}
	}
	if stage != data.StageIdea && i.AskedAt.IsZero() {
		i.AskedAt = earlier(now, at)
	}
	if stage == data.StageThanked && i.ThankedAt.IsZero() {
		i.ThankedAt = now
	}
	if stage == data.StageHeld {
		i.ThankedAt = data.Instant{}
	}
}

func earlier(a, b data.Instant) data.Instant {
	if b.IsZero() || a.Before(b.Time) {
		return a
	}
	return b
}

// LogInterview makes a conversation held just now with a contact, named when
// they are new, and returns it. One planned for today with them is taken
// instead of making a second.
func (a *App) LogInterview(ctx context.Context, contact data.ID, name string) (data.ID, error) {
	var id data.ID
	if contact != "" {
		title, err := a.Title(ctx, Link{KindContact, contact})
		if err != nil {
			return "", err
		}
		name = title
	}
	err := a.store.Change(ctx, label("interview.log", name), func(tx *data.Tx) error {
		if contact == "" {
			c := data.Contact{Name: name}
			if err := tx.Save(&c); err != nil {
				return err
			}
			contact = c.ID
		}
		planned, err := a.plannedToday(tx, contact)
		if err != nil {
			return err
		}
		i := planned
		if i.ID == "" {
			if err := a.placeOf(tx, &i, contact); err != nil {
				return err
			}
		}
		i.Stage, i.HeldAt = data.StageHeld, tx.Now()
		if i.AskedAt.IsZero() {
			i.AskedAt = tx.Now()
		}
		if err := tx.Save(&i); err != nil {
			return err
		}
		id = i.ID
		if planned.ID != "" {
			return nil
		}
		return tx.SetInterviewContacts(id, []data.ID{contact})
	})
	return id, err
}

func (a *App) plannedToday(tx *data.Tx, contact data.ID) (data.Interview, error) {
	today := a.Today()
	ids, err := tx.ScheduledWith(contact)
	if err != nil {
		return data.Interview{}, err
	}
	for _, id := range ids {
		i, err := tx.Interview(id)
		if err != nil || a.day(i.ScheduledAt) == today {
			return i, err
		}
	}
	return data.Interview{}, nil
}

// NextStage moves an interview one step along its road and returns the stage
// it is in now: asked, replied, scheduled, held, thanked, closed.
func (a *App) NextStage(ctx context.Context, id data.ID) (data.Stage, error) {
	title, err := a.Title(ctx, Link{KindInterview, id})
	if err != nil {
		return "", err
	}
	var stage data.Stage
	err = a.store.Change(ctx, label("interview.stage", title), func(tx *data.Tx) error {
		i, err := tx.Interview(id)
		if err != nil {
			return err
		}
		if stage, err = stageAfter(i.Stage); err != nil {
			return err
		}
		at := i.ScheduledAt
		if !i.HeldAt.IsZero() {
			at = i.HeldAt
		}
		if stage == data.StageHeld && at.After(tx.Now().Add(time.Minute)) {
			at = tx.Now() // held before the day it was planned for
		}
		dated(&i, stage, at, tx.Now())
		return tx.Save(&i)
	})
	return stage, err
}

// SetStage puts an interview into a stage, whichever it is in: what came of
// asking. An answer is kept with the message it answers.
func (a *App) SetStage(ctx context.Context, id data.ID, stage data.Stage) error {
	return a.answer(ctx, id, stage, data.Date{})
}

// Postpone notes that an interview was put off until a day: Today asks again
// from that day on.
func (a *App) Postpone(ctx context.Context, id data.ID, until data.Date) error {
	return a.answer(ctx, id, data.StagePostponed, until)
}

func (a *App) answer(ctx context.Context, id data.ID, stage data.Stage, until data.Date) error {
	title, err := a.Title(ctx, Link{KindInterview, id})
	if err != nil {
		return err
	}
	return a.store.Change(ctx, label("interview.stage", title), func(tx *data.Tx) error {
		i, err := tx.Interview(id)
		if err != nil {
			return err
		}
		at := i.ScheduledAt
		if !i.HeldAt.IsZero() {
			at = i.HeldAt
		}
		i.PostponedUntil = until
		dated(&i, stage, at, tx.Now())
		if err := tx.Save(&i); err != nil {
			return err
		}
		sent, err := tx.OutreachesOf(id)
		if err != nil || len(sent) == 0 || sent[0].Outcome != "" {
			return err
		}
		sent[0].Outcome, sent[0].OutcomeAt = string(stage), tx.Now()
		return tx.Save(&sent[0])
	})
}

func stageAfter(s data.Stage) (data.Stage, error) {
	road := data.Stages[:7]
	for n, stage := range road {
		if stage == s && n+1 < len(road) {
			return road[n+1], nil
		}
	}
	if s == data.StagePostponed || s == data.StageNoAnswer {
		return data.StageAsked, nil
	}
	return "", data.Invalid("interview.error.no_next")
}
