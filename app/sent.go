package app

import (
	"context"

	"wawasan/app/agenda"
	"wawasan/app/outreach"
	"wawasan/app/stage"
	"wawasan/data"
)

// SentToOthers prepares the texts sent to others, to be compared with.
func (a *App) SentToOthers(ctx context.Context, contact data.ID) (*outreach.Sent, error) {
	texts, err := a.store.Read(ctx).SentTexts(contact, 500)
	return outreach.NewSent(texts...), err
}

// LogSent keeps a message as sent just now and moves on what it was for:
// asking makes or takes the interview in stage idea and puts it to asked,
// thanking puts it to thanked, reporting back marks the lesson. It returns the
// interview, "" where the message belongs to none.
func (a *App) LogSent(ctx context.Context, m Writing, subject, body string) (data.ID, error) {
	title, err := a.Title(ctx, Link{KindContact, m.Contact})
	if err != nil {
		return "", err
	}
	to, err := a.Addressee(ctx, m)
	if err != nil {
		return "", err
	}
	if to == "" {
		to = m.Contact // an introducer who is no contact: the way is kept all the same
	}
	err = a.store.Change(ctx, label("outreach.sent", title), func(tx *data.Tx) error {
		if err := a.moveOn(tx, &m); err != nil {
			return err
		}
		return tx.Save(&data.Outreach{
			ContactID: to, InterviewID: m.Interview, Kind: string(m.Kind), Channel: string(m.Channel),
			Subject: subject, Text: body, SentAt: tx.Now(),
		})
	})
	return m.Interview, err
}

// moveOn does what follows from a message that was sent.
func (a *App) moveOn(tx *data.Tx, m *Writing) error {
	switch m.Kind {
	case outreach.Ask:
		return a.asked(tx, m)
	case outreach.Second:
		return movedOn(tx, m.Interview, data.StageAsked)
	case outreach.Thanks, outreach.LateThanks:
		return movedOn(tx, m.Interview, data.StageThanked)
	case outreach.Arrange: // their turn; it comes back where nothing comes of it
		calendar, err := a.calendarOn(tx.Reader)
		if err != nil {
			return err
		}
		return mark(tx, agenda.Reply, m.Interview, calendar.AddBusinessDays(a.Today(), agenda.RouteAfter))
	case outreach.Confirm:
		return mark(tx, agenda.Confirm, m.Interview, data.Date{})
	case outreach.Report:
		return reported(tx, m.Lesson, a.Today())
	}
	return nil
}

// movedOn moves an interview to a stage where a message can do that; whatever
// else the message says, it was sent, and the interview stays where it is.
func movedOn(tx *data.Tx, interview data.ID, to data.Stage) error {
	return onInterview(tx, interview, func(i *data.Interview) error {
		if !stage.Can(i.Stage, to) {
			return nil
		}
		return stage.Move(i, to, stage.When{Now: tx.Now()})
	})
}

// mark leaves a row of Today out because its message was sent.
func mark(tx *data.Tx, rule agenda.Rule, interview data.ID, until data.Date) error {
	if interview == "" {
		return nil
	}
	return tx.MarkAgenda(data.AgendaMark{Rule: string(rule), Ref: interview, Until: until, Reason: DismissReasons[0]})
}

// asked puts the interview a message asks for into stage asked, making it when
// there is none.
func (a *App) asked(tx *data.Tx, m *Writing) error {
	if m.Interview != "" {
		return movedOn(tx, m.Interview, data.StageAsked)
	}
	i := data.Interview{Stage: data.StageIdea, Purpose: m.Purpose, About: m.Topic}
	if err := a.placeOf(tx, &i, m.Contact); err != nil {
		return err
	}
	if err := stage.Move(&i, data.StageAsked, stage.When{Now: tx.Now()}); err != nil {
		return err
	}
	if err := tx.Save(&i); err != nil {
		return err
	}
	m.Interview = i.ID
	return tx.SetInterviewContacts(i.ID, []data.ID{m.Contact})
}

func reported(tx *data.Tx, lesson data.ID, day data.Date) error {
	if lesson == "" {
		return nil
	}
	l, err := tx.Lesson(lesson)
	if err != nil {
		return err
	}
	l.ReportedOn = day
	return tx.Save(&l)
}
