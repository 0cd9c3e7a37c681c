package exchange

import (
	"cmp"
	"context"
	"errors"
	"path/filepath"
	"slices"
	"time"

	"wawasan/app/calendar"
	"wawasan/app/internal/desk"
	"wawasan/app/match"
	"wawasan/app/stage"
	"wawasan/app/thing"
	"wawasan/data"
)

// Meetings are those of a calendar that are over and had somebody in them whom
// one knows.
type Meetings struct {
	File  string
	Found []PastMeeting // the newest first

	Unknown int // with nobody whom the notebook knows
	Crowds  int // with so many people that they are no conversation
	Bad     int // that cannot be read
}

// PastMeeting is one of them.
type PastMeeting struct {
	Start, End   time.Time
	Title, Place string
	With         []data.Name // of the notebook
	Noted        bool        // logged before, or a conversation with them on that day is

	id data.ID
}

// ErrCalendar says of a file of people that it is a calendar: PlanMeetings reads
// it.
var ErrCalendar = errors.New("it is a calendar")

const (
	meetingsBack = 365 // days
	crowd        = 12  // people of a meeting that is no conversation any more
	longest      = 12 * time.Hour
)

// PlanMeetings reads a calendar and finds the meetings of the last year with
// people whom the notebook knows, by their e-mail addresses, else by a name that
// one alone has; it changes nothing.
func PlanMeetings(ctx context.Context, d *desk.Desk, path string) (Meetings, error) {
	book, err := calendar.ReadPath(path, d.Zone())
	if err != nil {
		return Meetings{}, err
	}
	if err := ctx.Err(); err != nil { // reading takes the time
		return Meetings{}, err
	}
	m := Meetings{File: filepath.Base(path), Bad: book.Bad}
	err = d.Snapshot(ctx, func(r data.Reader) error {
		who, err := readAcquaintances(r)
		if err != nil {
			return err
		}
		for _, o := range book.Between(d.Now().AddDate(0, 0, -meetingsBack), d.Now()) {
			m.take(o, who, d.Now())
		}
		return m.note(d, r)
	})
	slices.SortStableFunc(m.Found, func(a, b PastMeeting) int { return b.Start.Compare(a.Start) })
	return m, err
}

// take takes an event for a meeting, if it is one. What the notebook itself wrote
// into the calendar is none: it is kept already.
func (m *Meetings) take(o calendar.Occurrence, who acquaintances, now time.Time) {
	switch with := who.of(o.People); {
	case o.AllDay || o.End.After(now) || o.End.Sub(o.Start) > longest || calendar.IsOurs(o.UID):
	case len(o.People) > crowd:
		m.Crowds++
	case len(with) == 0 && len(o.People) > 0:
		m.Unknown++
	case len(with) > 0:
		m.Found = append(m.Found, PastMeeting{Start: o.Start, End: o.End, Title: o.Summary, Place: o.Location, With: with, id: data.IDOf(o.Start, "calendar "+o.Key)})
	}
}

// acquaintances are whom the notebook knows, by their addresses and names; two of
// one address or name are nobody.
type acquaintances struct{ byMail, byName map[string]*data.Name }

func readAcquaintances(r data.Reader) (acquaintances, error) {
	a := acquaintances{map[string]*data.Name{}, map[string]*data.Name{}}
	add := func(to map[string]*data.Name, key string, of *data.Name) {
		if had, is := to[key]; is && (had == nil || had.ID != of.ID) {
			of = nil
		}
		to[key] = of
	}
	names, err := r.ContactNames()
	if err != nil {
		return a, err
	}
	byID := map[data.ID]*data.Name{}
	for n := range names {
		byID[names[n].ID] = &names[n]
		add(a.byName, calls(names[n].Name).core, &names[n])
	}
	keys, err := r.ContactKeys()
	for _, key := range keys {
		for _, one := range thing.EachKey(key.MatchKey) {
			if of := byID[key.ContactID]; of != nil && match.IsMail(one) {
				add(a.byMail, one, of)
			}
		}
	}
	return a, err
}

func (a acquaintances) of(people []calendar.Attendee) []data.Name {
	var out []data.Name
	for _, p := range people {
		of := a.byMail[thing.MatchKey("email", p.Email)]
		if p.Email == "" || of == nil && p.Name != "" {
			of = cmp.Or(of, a.byName[calls(p.Name).core])
		}
		if of != nil && !slices.ContainsFunc(out, func(n data.Name) bool { return n.ID == of.ID }) {
			out = append(out, *of)
		}
	}
	return out
}

// note finds out which meetings are logged already.
func (m *Meetings) note(d *desk.Desk, r data.Reader) error {
	var ids, contacts []data.ID
	for _, f := range m.Found {
		ids = append(ids, f.id)
		for _, n := range f.With {
			contacts = append(contacts, n.ID)
		}
	}
	had, err := r.EverTalked(ids)
	if err != nil {
		return err
	}
	held, err := r.HeldWith(contacts)
	if err != nil {
		return err
	}
	for n := range m.Found {
		f := &m.Found[n]
		f.Noted = had[f.id] || slices.ContainsFunc(f.With, func(with data.Name) bool {
			return slices.ContainsFunc(held[with.ID], func(at data.Instant) bool { return d.Day(at) == d.Day(data.At(f.Start)) })
		})
	}
	return nil
}

// LogMeetings makes held interviews of the meetings at some places of a plan, as
// one change, and returns how many: those that are logged already are left.
// An interview that was planned with them for that day is taken instead of a
// new one.
func LogMeetings(ctx context.Context, d *desk.Desk, plan Meetings, chosen []int) (logged int, err error) {
	err = d.Change(ctx, "meetings.log", plan.File, func(tx *data.Tx) error {
		logged = 0
		for _, n := range chosen {
			if n < 0 || n >= len(plan.Found) || plan.Found[n].Noted {
				continue
			}
			had, err := tx.EverTalked([]data.ID{plan.Found[n].id})
			if err != nil {
				return err
			}
			if had[plan.Found[n].id] {
				continue
			}
			if err := plan.Found[n].log(d, tx); err != nil {
				return err
			}
			logged++
		}
		return nil
	})
	return logged, err
}

func (f PastMeeting) log(d *desk.Desk, tx *data.Tx) error {
	when := stage.When{Now: tx.Now(), At: data.At(f.Start)}
	planned, err := tx.ScheduledWith(f.With[0].ID)
	if err != nil {
		return err
	}
	for _, id := range planned {
		i, err := tx.Interview(id)
		if err != nil {
			return err
		}
		if d.Day(i.ScheduledAt) != d.Day(data.At(f.Start)) {
			continue
		}
		if err := stage.Move(&i, data.StageHeld, when); err != nil {
			return err
		}
		return tx.Save(&i)
	}
	i := data.Interview{ID: f.id, Stage: data.StageIdea, About: f.Title, Place: f.Place, Minutes: int(f.End.Sub(f.Start) / time.Minute)}
	if err := thing.PlaceOf(tx.Reader, &i, f.With[0].ID); err != nil {
		return err
	}
	if err := stage.Move(&i, data.StageHeld, when); err != nil {
		return err
	}
	if err := data.SaveAll(tx, []data.Interview{i}); err != nil {
		return err
	}
	contacts := make([]data.ID, len(f.With))
	for n, with := range f.With {
		contacts[n] = with.ID
	}
	return tx.SetInterviewContacts(i.ID, contacts)
}
