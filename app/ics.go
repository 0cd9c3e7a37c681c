package app

import (
	"context"
	"io"
	"strings"
	"time"

	"wawasan/app/calendar"
	"wawasan/data"
)

// WriteCalendar writes an interview, or with an empty id everything that is
// due, as an iCalendar file: planned interviews with a quarter of an hour's
// warning, open promises as days that take no time. No notes leave with it.
// With nothing dated it refuses (invalid).
func (a *App) WriteCalendar(ctx context.Context, w io.Writer, interview data.ID) error {
	r := a.store.Read(ctx)
	c := calendar.Calendar{Now: a.now()}
	if interview != "" {
		event, err := a.interviewEvent(r, interview)
		if err != nil {
			return err
		}
		c.Events = append(c.Events, event...)
		return calendar.Write(w, c)
	}
	planned, err := r.InterviewsInStage(data.StageScheduled, data.PageQuery{Limit: 100})
	if err != nil {
		return err
	}
	for _, i := range planned {
		event, err := a.interviewEvent(r, i.ID)
		if err != nil {
			return err
		}
		c.Events = append(c.Events, event...)
	}
	promises, err := a.promiseEvents(r)
	if err != nil {
		return err
	}
	c.Name = a.Words().T("app.title")
	c.Events = append(c.Events, promises...)
	return calendar.Write(w, c)
}

// usualTalk is how long an interview is taken to be when nobody said.
const usualTalk = 30 * time.Minute

func (a *App) interviewEvent(r data.Reader, id data.ID) ([]calendar.Event, error) {
	i, err := r.Interview(id)
	if err != nil {
		return nil, err
	}
	at := i.ScheduledAt
	if at.IsZero() {
		at = i.HeldAt
	}
	if at.IsZero() {
		return nil, data.Invalid("calendar.error.no_time")
	}
	people, err := r.InterviewContacts(id)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, p := range people {
		names = append(names, p.Name)
	}
	turns, err := r.Revisions(id)
	if err != nil {
		return nil, err
	}
	length := time.Duration(i.Minutes) * time.Minute
	if length == 0 {
		length = usualTalk
	}
	place := i.Place
	if place == "" && i.Medium != "" {
		place = a.Words().T("medium." + i.Medium)
	}
	return []calendar.Event{{
		UID: calendar.UID(id, ""), Sequence: 2 * turns, Start: at.Time, Length: length,
		Summary:  a.Words().T("calendar.interview", "who", strings.Join(names, ", ")),
		Location: place, Alarms: []time.Duration{15 * time.Minute}, Private: true,
		Cancelled: i.Stage == data.StageDeclined || i.Stage == data.StagePostponed,
	}}, nil
}

func (a *App) promiseEvents(r data.Reader) ([]calendar.Event, error) {
	open, err := r.PromisesOpen(100)
	if err != nil {
		return nil, err
	}
	var events []calendar.Event
	for _, p := range open {
		if p.Due.IsZero() || p.OffRecord {
			continue
		}
		turns, err := r.Revisions(p.ID)
		if err != nil {
			return nil, err
		}
		events = append(events, calendar.Event{
			UID: calendar.UID(p.ID, ""), Sequence: 2 * turns, AllDay: p.Due, Transparent: true, Private: true,
			Summary: join(a.Words().T("line."+p.Direction)+": "+p.Text, p.Who), Alarms: []time.Duration{-9 * time.Hour},
		})
	}
	return events, nil
}
