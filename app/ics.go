package app

import (
	"bytes"
	"cmp"
	"context"
	"io"
	"slices"
	"strings"
	"time"

	"wawasan/app/calendar"
	"wawasan/data"
)

// WriteCalendar is ExportCalendar for who needs no report.
func (a *App) WriteCalendar(ctx context.Context, w io.Writer, interview data.ID) error {
	_, err := a.ExportCalendar(ctx, w, interview)
	return err
}

// ExportCalendar writes an interview, or with an empty id everything that is
// due, as an iCalendar file: planned interviews with a quarter of an hour's
// warning, open promises as days that take no time. No notes leave with it,
// and nothing that is off the record. What has no time yet, or a date that no
// calendar can hold, is left out and counted. With nothing dated it refuses
// (invalid); nothing has been written then.
func (a *App) ExportCalendar(ctx context.Context, w io.Writer, interview data.ID) (ExportReport, error) {
	s := schedule{a: a, report: ExportReport{Rows: map[string]int{}}}
	s.calendar.Now = a.now()
	err := a.store.Snapshot(ctx, func(r data.Reader) error {
		s.r = r
		if interview != "" {
			return s.addOne(interview)
		}
		s.calendar.Name = a.Words().T("app.title")
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
	a        *App
	r        data.Reader
	calendar calendar.Calendar
	report   ExportReport
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
	err := s.r.Dump("interviews", func(row map[string]any) error {
		if row["stage"] != string(data.StageScheduled) {
			return nil
		}
		var scheduled, held data.Instant
		if !readable(&scheduled, row["scheduled_at"]) || !readable(&held, row["held_at"]) {
			s.report.NoDate++
			return nil
		}
		if scheduled.IsZero() && held.IsZero() {
			s.report.NoTime++
			return nil
		}
		minutes, _ := row["minutes"].(int64)
		planned = append(planned, data.Interview{
			ID: data.ID(text(row["id"])), Stage: data.StageScheduled, ScheduledAt: scheduled, HeldAt: held,
			Minutes: int(minutes), Medium: text(row["medium"]), Place: text(row["place"]),
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

// readable reads a kept date, and reports whether it is one.
func readable(date interface{ Scan(kept any) error }, kept any) bool { return date.Scan(kept) == nil }

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
	length := time.Duration(max(i.Minutes, 0)) * time.Minute
	if length == 0 {
		length = usualTalk
	}
	place := i.Place
	if place == "" && i.Medium != "" {
		place = s.a.Words().T("medium." + i.Medium)
	}
	s.add("interviews", calendar.Event{
		UID: calendar.UID(i.ID, ""), Sequence: 2 * turns, Start: at.Time, Length: length,
		Summary:  s.a.Words().T("calendar.interview", "who", strings.Join(names, ", ")),
		Location: place, Alarms: []time.Duration{15 * time.Minute}, Private: true,
		Cancelled: i.Stage == data.StageDeclined || i.Stage == data.StagePostponed,
	})
	return nil
}

func (s *schedule) addPromises() error {
	var open []data.Promise
	off, err := s.r.RowsOffRecord("promises")
	if err != nil {
		return err
	}
	err = s.r.Dump("promises", func(row map[string]any) error {
		if row["done_at"] != nil || row["due"] == nil || off[data.ID(text(row["id"]))] {
			return nil
		}
		p := data.Promise{ID: data.ID(text(row["id"])), Direction: text(row["direction"]), Text: text(row["text"]), ContactID: data.ID(text(row["contact_id"]))}
		if !readable(&p.Due, row["due"]) || p.Due.IsZero() {
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
	s.add("promises", calendar.Event{
		UID: calendar.UID(p.ID, ""), Sequence: 2 * turns, AllDay: p.Due, Transparent: true, Private: true,
		Summary: join(s.a.Words().T("line."+p.Direction)+": "+p.Text, name), Alarms: []time.Duration{-9 * time.Hour},
	})
	return nil
}
