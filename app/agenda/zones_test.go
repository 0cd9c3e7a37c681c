package agenda_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/app/agenda"
	_ "wawasan/app/timezone" // all zones by name, on Windows too
	"wawasan/data"
)

func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// In Berlin the clock jumped from 02:00 to 03:00 on 29 March 2026 and went
// back from 03:00 to 02:00 on 25 October 2026.
func TestDaysHoldWhereTheClockJumps(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	for _, c := range []struct {
		name  string
		facts agenda.Facts
		now   time.Time
		rule  agenda.Rule
		group agenda.Group
	}{
		{
			"thanks last a day of 24 hours over the short night", held(time.Date(2026, 3, 28, 18, 0, 0, 0, berlin)),
			time.Date(2026, 3, 29, 18, 30, 0, 0, berlin), agenda.Thanks, agenda.Today,
		},
		{
			"and are overdue when those are over", held(time.Date(2026, 3, 28, 18, 0, 0, 0, berlin)),
			time.Date(2026, 3, 29, 19, 1, 0, 0, berlin), agenda.Thanks, agenda.Overdue,
		},
		{
			"over the long night they end an hour earlier by the clock", held(time.Date(2026, 10, 24, 18, 0, 0, 0, berlin)),
			time.Date(2026, 10, 25, 17, 1, 0, 0, berlin), agenda.Thanks, agenda.Overdue,
		},
		{
			"a promise is due to the last minute of the short day", promise(data.Date{Y: 2026, M: 3, D: 29}),
			time.Date(2026, 3, 29, 23, 59, 0, 0, berlin), agenda.Mine, agenda.Today,
		},
		{
			"and to the last minute of the long one", promise(data.Date{Y: 2026, M: 10, D: 25}),
			time.Date(2026, 10, 25, 23, 59, 59, 0, berlin), agenda.Mine, agenda.Today,
		},
		{
			"tomorrow is the next day, though it is 23 hours away", planned(time.Date(2026, 3, 29, 23, 30, 0, 0, berlin)),
			time.Date(2026, 3, 28, 23, 45, 0, 0, berlin), agenda.Confirm, agenda.Today,
		},
		{
			"and the long day is not two", planned(time.Date(2026, 10, 25, 23, 30, 0, 0, berlin)),
			time.Date(2026, 10, 25, 0, 10, 0, 0, berlin), agenda.Meeting, agenda.Today,
		},
	} {
		got := agenda.Items(c.facts, c.now)
		if len(got) != 1 || got[0].Rule != c.rule || got[0].Group != c.group {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

func held(at time.Time) agenda.Facts {
	return agenda.Facts{Held: []agenda.Talk{{ID: "i", At: at.UTC()}}}
}

func planned(at time.Time) agenda.Facts {
	return agenda.Facts{Planned: []agenda.Talk{{ID: "i", At: at.UTC()}}}
}

func promise(due data.Date) agenda.Facts {
	return agenda.Facts{Promises: []agenda.Promise{{ID: "p", Mine: true, Due: due}}}
}

// Who flies from Jakarta to Berlin has other days: the same facts, read at the
// same moment, fall on the days of where one is.
func TestAfterAFlightTheDaysAreThoseOfThePlace(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	now := at("2026-11-24 03:00") // still the evening of the 23rd in Berlin
	talk := planned(at("2026-11-24 14:00"))
	if got := agenda.Items(talk, now); len(got) != 1 || got[0].Rule != agenda.Meeting || got[0].Group != agenda.Today {
		t.Errorf("in Jakarta it is today: %+v", got)
	}
	if got := agenda.Items(talk, now.In(berlin)); len(got) != 1 || got[0].Rule != agenda.Confirm {
		t.Errorf("in Berlin it is tomorrow: %+v", got)
	}
	due := promise(data.Date{Y: 2026, M: 11, D: 23})
	if got := agenda.Items(due, now); got[0].Group != agenda.Overdue {
		t.Errorf("in Jakarta the day is over: %+v", got)
	}
	if got := agenda.Items(due, now.In(berlin)); got[0].Group != agenda.Today {
		t.Errorf("in Berlin it is not: %+v", got)
	}
}

func TestAReplyIsToBeAnsweredOnTheNextBusinessDay(t *testing.T) {
	friday := data.Date{Y: 2026, M: 11, D: 20}
	facts := agenda.Facts{Replied: []agenda.Day{{ID: "i", On: friday}}, Business: weekdays{}}
	for _, c := range []struct {
		now   string
		group agenda.Group
	}{
		{"2026-11-20 17:00", agenda.Today}, // it stands there at once, though Monday will do
		{"2026-11-22 12:00", agenda.Today},
		{"2026-11-23 23:59", agenda.Today},
		{"2026-11-24 00:00", agenda.Overdue},
	} {
		got := agenda.Items(facts, at(c.now))
		if len(got) != 1 || got[0].Rule != agenda.Reply || got[0].Group != c.group {
			t.Errorf("%s: %+v", c.now, got)
		}
	}
}

func TestWhatWasPutOffComesBackOnItsDayAndIsNeverOverdue(t *testing.T) {
	leap := data.Date{Y: 2028, M: 2, D: 29}
	facts := agenda.Facts{Resting: []agenda.Day{{ID: "i", On: leap}}}
	for now, rows := range map[string]int{"2028-02-28 23:59": 0, "2028-02-29 00:00": 1, "2028-06-01 09:00": 1} {
		got := agenda.Items(facts, at(now))
		if len(got) != rows || rows == 1 && (got[0].Rule != agenda.Resume || got[0].Group != agenda.Today) {
			t.Errorf("%s: %+v", now, got)
		}
	}
}

func TestOneAsksAgainAsOftenAsOneSetAndNotBefore(t *testing.T) {
	asked := at("2026-11-02 10:00") // a Monday
	second := at("2026-11-12 10:00")
	for _, c := range []struct {
		most, sent int
		now        string
		listed     bool
	}{
		{0, 0, "2026-11-10 12:00", false},
		{0, 0, "2026-11-11 00:00", true}, // the seventh business day
		{0, 1, "2026-12-31 12:00", false},
		{2, 1, "2026-11-20 12:00", false},
		{2, 1, "2026-11-23 12:00", true}, // seven after the second
		{2, 2, "2026-12-31 12:00", false},
	} {
		w := agenda.Waiting{ID: "i", At: asked, Seconds: c.sent}
		if c.sent > 0 {
			w.Last = second
		}
		got := agenda.Items(agenda.Facts{Waiting: []agenda.Waiting{w}, Business: weekdays{}, MostSeconds: c.most}, at(c.now))
		if (len(got) == 1 && got[0].Rule == agenda.Second) != c.listed || !c.listed && len(got) != 0 {
			t.Errorf("%+v: %+v", c, got)
		}
	}
}

// Whatever is due stands in the same order in every zone where it falls into
// the same group, and no zone makes a row appear twice.
func TestNoZoneListsAThingTwiceUnderOneRule(t *testing.T) {
	zones := []*time.Location{time.UTC, jakarta, zone(t, "Europe/Berlin"), zone(t, "America/St_Johns"), zone(t, "Pacific/Kiritimati"), zone(t, "Pacific/Pago_Pago")}
	rapid.Check(t, func(t *rapid.T) {
		now := time.Unix(rapid.Int64Range(1.7e9, 2.0e9).Draw(t, "now"), 0)
		var f agenda.Facts
		f.Business = weekdays{}
		for n := range rapid.IntRange(1, 6).Draw(t, "things") {
			id := data.ID(rune('a' + n))
			then := now.Add(time.Duration(rapid.IntRange(-900, 900).Draw(t, "hours")) * time.Hour)
			day := agenda.Day{ID: id, On: data.DateOf(then)}
			f.Held, f.Planned = append(f.Held, agenda.Talk{ID: id, At: then}), append(f.Planned, agenda.Talk{ID: id, At: then})
			f.Waiting = append(f.Waiting, agenda.Waiting{ID: id, At: then, Others: n%2 == 0})
			f.Replied, f.Resting, f.Unknown = append(f.Replied, day), append(f.Resting, day), append(f.Unknown, day)
		}
		for _, z := range zones {
			seen := map[string]bool{}
			last := agenda.Overdue
			for _, item := range agenda.Items(f, now.In(z)) {
				key := string(item.Rule) + string(item.ID)
				if seen[key] || item.Group < last {
					t.Fatalf("%s: %+v after group %d", z, item, last)
				}
				seen[key], last = true, item.Group
			}
		}
	})
}
