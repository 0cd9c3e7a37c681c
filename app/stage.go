package app

import (
	"context"

	"wawasan/app/stage"
	"wawasan/data"
)

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
			i.Stage = data.StageIdea
			if err := a.placeOf(tx, &i, contact); err != nil {
				return err
			}
		}
		if err := stage.Move(&i, data.StageHeld, stage.When{Now: tx.Now(), At: tx.Now()}); err != nil {
			return err
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
	a.names.stale()
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
	var next data.Stage
	err = a.store.Change(ctx, label("interview.stage", title), func(tx *data.Tx) error {
		return onInterview(tx, id, func(i *data.Interview) error {
			if next, err = stage.Next(i.Stage); err != nil {
				return err
			}
			return stage.Move(i, next, stage.When{Now: tx.Now()})
		})
	})
	return next, err
}

// SetStage puts an interview into a stage because of an answer: what came of
// asking. The answer is kept with the message it answers. It refuses (invalid)
// what no answer can do: see stage.Move.
func (a *App) SetStage(ctx context.Context, id data.ID, to data.Stage) error {
	return a.answer(ctx, id, to, stage.When{})
}

// Schedule notes that a time was agreed for an interview: a day and, where it
// is known, a time of day as HH:MM.
func (a *App) Schedule(ctx context.Context, id data.ID, day data.Date, clock string) error {
	v := values{raw: map[string]string{"date": day.String(), "time": clock}, loc: a.now().Location()}
	return a.answer(ctx, id, data.StageScheduled, stage.When{At: v.moment("date", "time")})
}

// Postpone notes that an interview was put off until a day: Today asks again
// from that day on.
func (a *App) Postpone(ctx context.Context, id data.ID, until data.Date) error {
	return a.answer(ctx, id, data.StagePostponed, stage.When{Until: until})
}

func (a *App) answer(ctx context.Context, id data.ID, to data.Stage, when stage.When) error {
	title, err := a.Title(ctx, Link{KindInterview, id})
	if err != nil {
		return err
	}
	return a.store.Change(ctx, label("interview.stage", title), func(tx *data.Tx) error {
		when.Now = tx.Now()
		if err := onInterview(tx, id, func(i *data.Interview) error { return stage.Move(i, to, when) }); err != nil {
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

// onInterview changes one interview; none where there is none to change.
func onInterview(tx *data.Tx, id data.ID, do func(*data.Interview) error) error {
	if id == "" {
		return nil
	}
	i, err := tx.Interview(id)
	if err != nil {
		return err
	}
	if err := do(&i); err != nil {
		return err
	}
	return tx.Save(&i)
}
