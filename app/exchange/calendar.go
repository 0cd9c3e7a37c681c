package exchange

import (
	"bytes"
	"cmp"
	"context"
	"io"
	"slices"
	"time"

	"wawasan/app/calendar"
	"wawasan/app/internal/desk"
	"wawasan/app/offrecord"
	"wawasan/data"
)

// Teller says what a calendar shows of things, and words; app/say is one.
type Teller interface {
	T(key string, args ...any) string
	CalendarName() string
	// Meeting and Due say one event each, without their dates and keys.
	Meeting(m Meeting) calendar.Event
	Due(p data.Promise, who string) calendar.Event
}

// Meeting is an interview as a calendar shows it.
type Meeting struct {
	data.Interview
	People []string
}

// Calendar writes an interview, or with an empty id everything that is
// due, as an iCalendar file: planned interviews with a quarter of an hour's
// warning, open promises as days that take no time. No notes leave with it,
// and nothing that is off the record. What has no time yet, or a date that no
// calendar can hold, is left out and counted. With nothing dated it refuses
// (invalid); nothing has been written then.
func Calendar(ctx context.Context, d *desk.Desk, teller Teller, w io.Writer, interview data.ID) (Report, error) {
	s := schedule{teller: teller, report: Report{Rows: map[string]int{}}}
	s.calendar.Now = d.Now()
	err := d.Snapshot(ctx, func(r data.Reader) error {
		s.r = r
		if interview != "" {
			return s.addOne(interview)
		}
		s.calendar.Name = teller.CalendarName()
		if err := s.addInterviews(); err != nil {
			return err
		}
		return s.addPromises()
	})
	if err != nil {
		return s.report, err
	}
	if len(s.calendar.Events) == 0 && s.report.NoTime+s.report.NoDate > 0 {
		return s.report, data.Invalid("calendar.error.all_out", "n", s.report.NoTime+s.report.NoDate)
	}
	var out bytes.Buffer // w may be slow, and the notebook is not held for it
	if err := calendar.Write(&out, s.calendar); err != nil {
		return s.report, err
	}
	_, err = out.WriteTo(w)
	return s.report, err
}

// schedule gathers the events of a calendar.
type schedule struct {
	teller   Teller
	r        data.Reader
	calendar calendar.Calendar
	report   Report
}

// add takes an event in, unless the calendar has no form for its date.
func (s *schedule) add(table string, e calendar.Event) {
	if e.Check() != nil {
		s.report.NoDate++
		return
	}
	s.calendar.Events = append(s.calendar.Events, e)
	s.report.Rows[table]++
}

func (s *schedule) addOne(id data.ID) error {
	i, err := s.r.Interview(id)
	if err != nil {
		return err
	}
	if i.ScheduledAt.IsZero() && i.HeldAt.IsZero() {
		return data.Invalid("calendar.error.no_time")
	}
	return s.addInterview(i)
}

// addInterviews reads the rows as they are kept: a date that cannot be read,
// written by other hands, must not keep the others out.
func (s *schedule) addInterviews() error {
	var planned []data.Interview
	err := s.r.Dump("interviews", func(kept map[string]any) error {
		r := row(kept)
		if r.text("stage") != string(data.StageScheduled) {
			return nil
		}
		var scheduled, held data.Instant
		if !readable(&scheduled, r["scheduled_at"]) || !readable(&held, r["held_at"]) {
			s.report.NoDate++
			return nil
		}
		if scheduled.IsZero() && held.IsZero() {
			s.report.NoTime++
			return nil
		}
		planned = append(planned, data.Interview{
			ID: r.id("id"), Stage: data.StageScheduled, ScheduledAt: scheduled, HeldAt: held,
			Minutes: int(r.number("minutes")), Medium: r.text("medium"), Place: r.text("place"),
		})
		return nil
	})
	if err != nil {
		return err
	}
	slices.SortStableFunc(planned, func(a, b data.Interview) int { return a.ScheduledAt.Compare(b.ScheduledAt.Time) })
	for _, i := range planned {
		if err := s.addInterview(i); err != nil {
			return err
		}
	}
	return nil
}

// usualTalk is how long an interview is taken to be when nobody said.
const usualTalk = 30 * time.Minute

func (s *schedule) addInterview(i data.Interview) error {
	at := i.ScheduledAt
	if at.IsZero() {
		at = i.HeldAt
	}
	people, err := s.r.InterviewContacts(i.ID)
	if err != nil {
		return err
	}
	var names []string
	for _, p := range people {
		names = append(names, p.Name)
	}
	turns, err := s.r.Revisions(i.ID)
	if err != nil {
		return err
	}
	e := s.teller.Meeting(Meeting{offrecord.SaidOf(i), names})
	e.UID, e.Sequence, e.Start, e.Length = calendar.UID(i.ID, ""), 2*turns, at.Time, usualTalk
	if i.Minutes > 0 {
		e.Length = time.Duration(i.Minutes) * time.Minute
	}
	e.Alarms, e.Private = []time.Duration{15 * time.Minute}, true
	e.Cancelled = i.Stage == data.StageDeclined || i.Stage == data.StagePostponed
	s.add("interviews", e)
	return nil
}

func (s *schedule) addPromises() error {
	var open []data.Promise
	off, err := s.r.RowsOffRecord("promises")
	if err != nil {
		return err
	}
	err = s.r.Dump("promises", func(kept map[string]any) error {
		r := row(kept)
		if r["done_at"] != nil || r["due"] == nil || off[r.id("id")] || offrecord.Marked(r.text("text")) {
			return nil
		}
		p := data.Promise{ID: r.id("id"), Direction: r.text("direction"), Text: r.text("text"), ContactID: r.id("contact_id")}
		if !readable(&p.Due, r["due"]) || p.Due.IsZero() {
			s.report.NoDate++
			return nil
		}
		open = append(open, p)
		return nil
	})
	if err != nil {
		return err
	}
	slices.SortStableFunc(open, func(a, b data.Promise) int { return cmp.Compare(a.Due.String(), b.Due.String()) })
	for _, p := range open {
		if err := s.addPromise(p); err != nil {
			return err
		}
	}
	return nil
}

func (s *schedule) addPromise(p data.Promise) error {
	who, err := s.r.Contacts(data.PageQuery{IDs: []data.ID{p.ContactID}})
	if err != nil {
		return err
	}
	name := ""
	if len(who) > 0 {
		name = who[0].Name
	}
	turns, err := s.r.Revisions(p.ID)
	if err != nil {
		return err
	}
	e := s.teller.Due(p, name)
	e.UID, e.Sequence, e.AllDay, e.Transparent, e.Private = calendar.UID(p.ID, ""), 2*turns, p.Due, true, true
	e.Alarms = []time.Duration{-9 * time.Hour}
	s.add("promises", e)
	return nil
}
