package agenda_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/app/agenda"
	"wawasan/data"
)

var jakarta = time.FixedZone("WIB", 7*3600)

func at(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", s, jakarta)
	if err != nil {
		panic(err)
	}
	return t
}

func TestThanksAreDueForADayAndOverdueAfter(t *testing.T) {
	held := at("2026-11-22 16:30")
	for _, c := range []struct {
		now   string
		group agenda.Group
	}{
		{"2026-11-22 17:00", agenda.Today},
		{"2026-11-23 00:00", agenda.Today},
		{"2026-11-23 16:30", agenda.Today},
		{"2026-11-23 16:31", agenda.Overdue},
		{"2027-02-01 09:00", agenda.Overdue},
	} {
		got := agenda.Items(agenda.Facts{Held: []agenda.Talk{{ID: "i", At: held.UTC()}}}, at(c.now))
		if len(got) != 1 || got[0].Rule != agenda.Thanks || got[0].Group != c.group {
			t.Errorf("%s: %+v", c.now, got)
		}
	}
}

func TestAPromiseIsDueUntilTheEndOfItsDayInThePersonsZone(t *testing.T) {
	due := data.Date{Y: 2028, M: 2, D: 29}
	for _, c := range []struct {
		now   string
		group agenda.Group
		rows  int
	}{
		{"2028-02-10 12:00", 0, 0},
		{"2028-02-21 12:00", agenda.Later, 1},
		{"2028-02-22 00:00", agenda.Week, 1},
		{"2028-02-29 23:59", agenda.Today, 1},
		{"2028-03-01 00:00", agenda.Overdue, 1},
	} {
		got := agenda.Items(agenda.Facts{Promises: []agenda.Promise{{ID: "p", Mine: true, Due: due}}}, at(c.now))
		if len(got) != c.rows || (c.rows == 1 && (got[0].Group != c.group || got[0].Rule != agenda.Mine)) {
			t.Errorf("%s: %+v", c.now, got)
		}
	}
}

func TestAPlannedInterviewIsListedUntilItsDayIsOverAndAskedAboutAfter(t *testing.T) {
	facts := agenda.Facts{Planned: []agenda.Talk{{ID: "i", At: at("2026-12-04 10:00")}}}
	for _, c := range []struct {
		now   string
		rule  agenda.Rule
		group agenda.Group
	}{
		{"2026-11-26 09:00", agenda.Meeting, agenda.Later},
		{"2026-12-04 09:00", agenda.Meeting, agenda.Today},
		{"2026-12-04 18:00", agenda.Meeting, agenda.Today},
		{"2026-12-05 00:00", agenda.Past, agenda.Overdue},
	} {
		got := agenda.Items(facts, at(c.now))
		if len(got) != 1 || got[0].Rule != c.rule || got[0].Group != c.group {
			t.Errorf("%s: %+v", c.now, got)
		}
	}
	if got := agenda.Items(facts, at("2026-11-01 09:00")); len(got) != 0 {
		t.Errorf("a month ahead: %+v", got)
	}
}

func TestTheListIsOrderedAndNothingIsListedTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := at("2026-11-23 09:00")
		var f agenda.Facts
		hours := rapid.IntRange(-2000, 2000)
		for i := range rapid.IntRange(0, 8).Draw(t, "talks") {
			f.Held = append(f.Held, agenda.Talk{ID: data.ID(rune('a' + i)), At: now.Add(-time.Duration(rapid.IntRange(0, 500).Draw(t, "ago")) * time.Hour)})
			f.Planned = append(f.Planned, agenda.Talk{ID: data.ID(rune('A' + i)), At: now.Add(time.Duration(hours.Draw(t, "h")) * time.Hour)})
			f.Promises = append(f.Promises, agenda.Promise{ID: data.ID(rune('0' + i)), Due: data.DateOf(now.Add(time.Duration(hours.Draw(t, "d")) * time.Hour))})
		}
		seen := map[data.ID]bool{}
		last := agenda.Overdue
		for _, item := range agenda.Items(f, now) {
			if seen[item.ID] || item.Group < last {
				t.Fatalf("%+v after group %d", item, last)
			}
			seen[item.ID], last = true, item.Group
		}
		if len(f.Held) > 0 && !seen[f.Held[0].ID] {
			t.Fatal("thanks owed are not listed")
		}
	})
}

// weekdays counts Monday to Friday, without holidays.
type weekdays struct{}

func (weekdays) AddBusinessDays(d data.Date, n int) data.Date {
	for n > 0 {
		d = d.AddDays(1)
		if w := d.Weekday(); w != time.Saturday && w != time.Sunday {
			n--
		}
	}
	return d
}

func TestASecondMessageIsDueAfterSevenBusinessDaysAndAnotherWayAfterThree(t *testing.T) {
	wait := agenda.Waiting{ID: "i", At: at("2026-11-20 15:00"), Others: true} // a Friday
	for _, c := range []struct {
		now   string
		rules []agenda.Rule
	}{
		{"2026-11-24 09:00", nil},
		{"2026-11-25 09:00", []agenda.Rule{agenda.Route}},
		{"2026-11-30 23:59", []agenda.Rule{agenda.Route}},
		{"2026-12-01 00:00", []agenda.Rule{agenda.Route, agenda.Second}},
		{"2026-12-03 09:00", []agenda.Rule{agenda.Second, agenda.Route}}, // overdue by now
	} {
		var got []agenda.Rule
		for _, item := range agenda.Items(agenda.Facts{Waiting: []agenda.Waiting{wait}, Business: weekdays{}}, at(c.now)) {
			got = append(got, item.Rule)
		}
		if !slices.Equal(got, c.rules) {
			t.Errorf("%s: %v", c.now, got)
		}
	}
	wait.Seconds = 1
	if got := agenda.Items(agenda.Facts{Waiting: []agenda.Waiting{wait}, Business: weekdays{}}, at("2026-12-20 09:00")); len(got) != 0 {
		t.Errorf("after one second message there is no third: %+v", got)
	}
}

func TestWhatIsPutOffComesBackOnItsDayAndWhatIsDismissedDoesNot(t *testing.T) {
	f := agenda.Facts{Promises: []agenda.Promise{{ID: "p", Mine: true, Due: data.Date{Y: 2026, M: 11, D: 23}}}}
	f.Marks = []agenda.Mark{{Rule: agenda.Mine, ID: "p", Until: data.Date{Y: 2026, M: 11, D: 25}}}
	for now, n := range map[string]int{"2026-11-23 09:00": 0, "2026-11-24 23:59": 0, "2026-11-25 00:00": 1} {
		if got := agenda.Items(f, at(now)); len(got) != n {
			t.Errorf("%s: %+v", now, got)
		}
	}
	f.Marks[0].Until = data.Date{}
	if got := agenda.Items(f, at("2027-11-25 00:00")); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

func TestWhatComesDueOverWeeksIsListedFromItsDayOn(t *testing.T) {
	on := data.Date{Y: 2026, M: 11, D: 25}
	f := agenda.Facts{Applied: []agenda.Day{{ID: "l", On: on}}, Opened: []agenda.Day{{ID: "i", On: on}}, Quiet: []agenda.Day{{ID: "c", On: on}}}
	if got := agenda.Items(f, at("2026-11-24 23:59")); len(got) != 0 {
		t.Errorf("a day early: %+v", got)
	}
	got := agenda.Items(f, at("2026-11-25 00:00"))
	if len(got) != 3 || got[0].Rule != agenda.Keep || got[1].Rule != agenda.Tell || got[2].Rule != agenda.Report {
		t.Errorf("%+v", got) // of one day, in the order of their ids
	}
}

func TestAnIdeaIsToBeAskedForFromItsDayOnAndIsNeverLate(t *testing.T) {
	now := time.Date(2026, 11, 27, 9, 0, 0, 0, time.UTC)
	for day, want := range map[int]int{-40: 1, 0: 1, 1: 0} {
		got := agenda.Items(agenda.Facts{Ideas: []agenda.Day{{ID: "sari", On: data.DateOf(now).AddDays(day)}}}, now)
		if len(got) != want || want > 0 && (got[0].Rule != agenda.Ask || got[0].Group != agenda.Week) {
			t.Errorf("%d days: %+v", day, got)
		}
	}
}
