package asking

import (
	"cmp"
	"context"
	"strings"

	"wawasan/app/agenda"
	"wawasan/app/internal/desk"
	"wawasan/app/outreach"
	"wawasan/app/stage"
	"wawasan/app/thing"
	"wawasan/app/today"
	"wawasan/data"
)

// Log keeps a message as sent just now and moves on what it was for: asking
// makes or takes the interview in stage idea and puts it to asked, thanking
// puts it to thanked, reporting back marks the lesson. It returns the
// interview, "" where the message belongs to none.
func Log(ctx context.Context, d *desk.Desk, m Writing, subject, body string) (data.ID, error) {
	r := d.Read(ctx)
	c, err := r.Contact(m.Contact)
	if err != nil {
		return "", err
	}
	to, err := Addressee(r, m)
	if err != nil {
		return "", err
	}
	if to == "" {
		to = m.Contact // an introducer who is no contact: the way is kept all the same
	}
	err = d.Change(ctx, "outreach.sent", c.Name, func(tx *data.Tx) error {
		if err := moveOn(d, tx, &m); err != nil {
			return err
		}
		return tx.Save(&data.Outreach{
			ContactID: to, InterviewID: m.Interview, Kind: string(m.Kind), Channel: string(m.Channel), Lang: m.Lang,
			Subject: subject, Text: body, SentAt: tx.Now(),
		})
	})
	return m.Interview, err
}

// moveOn does what follows from a message that was sent.
func moveOn(d *desk.Desk, tx *data.Tx, m *Writing) error {
	switch m.Kind {
	case outreach.Ask:
		return asked(tx, m)
	case outreach.Second:
		return movedOn(tx, m.Interview, data.StageAsked)
	case outreach.Thanks, outreach.LateThanks:
		return movedOn(tx, m.Interview, data.StageThanked)
	case outreach.Arrange: // their turn; it comes back where nothing comes of it
		calendar, err := thing.Calendar(d, tx.Reader)
		if err != nil {
			return err
		}
		return today.Mark(tx, agenda.Reply, m.Interview, calendar.AddBusinessDays(d.Today(), agenda.RouteAfter))
	case outreach.Confirm:
		return today.Mark(tx, agenda.Confirm, m.Interview, data.Date{})
	case outreach.Report:
		return reported(tx, m.Lesson, d.Today())
	}
	return nil
}

// movedOn moves an interview to a stage where a message can do that; whatever
// else the message says, it was sent, and the interview stays where it is.
func movedOn(tx *data.Tx, interview data.ID, to data.Stage) error {
	return thing.ChangeInterview(tx, interview, func(i *data.Interview) error {
		if !stage.Can(i.Stage, to) {
			return nil
		}
		return stage.Move(i, to, stage.When{Now: tx.Now()})
	})
}

// asked puts the interview a message asks for into stage asked: the one it
// belongs to, else one that was an idea, else a new one. What the message says
// of it is noted there, where nothing was.
func asked(tx *data.Tx, m *Writing) error {
	i, err := wanted(tx, *m)
	if err != nil {
		return err
	}
	if err := told(tx, &i, *m); err != nil {
		return err
	}
	if stage.Can(i.Stage, data.StageAsked) {
		if err := stage.Move(&i, data.StageAsked, stage.When{Now: tx.Now()}); err != nil {
			return err
		}
	}
	isNew := i.ID == ""
	if err := tx.Save(&i); err != nil {
		return err
	}
	m.Interview = i.ID
	if isNew {
		return tx.SetInterviewContacts(i.ID, []data.ID{m.Contact})
	}
	return nil
}

// wanted is the interview that a message asks for, one without an ID where there
// is none yet.
func wanted(tx *data.Tx, m Writing) (data.Interview, error) {
	if m.Interview != "" {
		return tx.Interview(m.Interview)
	}
	i, err := tx.InterviewWith(m.Contact, data.StageIdea)
	i.Stage = data.StageIdea
	return i, err
}

// told notes what a message says of an interview, where nothing was noted: what
// for, what one wants to know, and of which field.
func told(tx *data.Tx, i *data.Interview, m Writing) error {
	i.Purpose = cmp.Or(i.Purpose, m.Purpose)
	i.About = cmp.Or(i.About, strings.TrimSpace(m.Topic))
	if err := thing.PlaceOf(tx.Reader, i, m.Contact); err != nil || i.IndustryID != "" {
		return err
	}
	named, err := thing.ExploreOne(tx, strings.TrimSpace(m.Industry))
	i.IndustryID = named
	return err
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
