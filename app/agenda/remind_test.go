package agenda_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/app/agenda"
	"wawasan/data"
)

func TestAnInterviewIsRemindedOfOnceShortlyBefore(t *testing.T) {
	begins := at("2026-12-04 10:00")
	talk := []agenda.Talk{{ID: "i", At: begins.UTC()}}
	for now, n := range map[string]int{
		"2026-12-04 09:44": 0, "2026-12-04 09:45": 1, "2026-12-04 09:59": 1, "2026-12-04 10:05": 1,
		"2026-12-04 10:06": 0, // the machine slept through it
		"2026-12-03 10:00": 0,
	} {
		if got := agenda.Starting(talk, at(now), nil); len(got) != n {
			t.Errorf("%s: %+v", now, got)
		}
	}
	said := map[data.ID]time.Time{"i": begins}
	if got := agenda.Starting(talk, at("2026-12-04 09:50"), said); len(got) != 0 {
		t.Errorf("said already: %+v", got)
	}
	talk[0].At = at("2026-12-04 10:30")
	if got := agenda.Starting(talk, at("2026-12-04 10:20"), said); len(got) != 1 {
		t.Errorf("moved since: %+v", got)
	}
}

// At 03:00 on 25 October 2026 clocks in Berlin went back to 02:00, and on
// 28 March 2027 from 02:00 on to 03:00. Minutes until an interview are minutes
// all the same, over midnight and for who has changed zones meanwhile.
func TestARemindedMomentIsNoClockFace(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	for _, c := range []struct {
		what   string
		begins time.Time
		before time.Duration
		zone   *time.Location
		rings  int
	}{
		{"02:30 the second time, seen at 02:20 the first", utc("2026-10-25 01:30"), 70 * time.Minute, berlin, 0},
		{"02:30 the second time, seen at 02:20 the second", utc("2026-10-25 01:30"), 10 * time.Minute, berlin, 1},
		{"02:05 the second time, seen at 02:55 the first", utc("2026-10-25 01:05"), 10 * time.Minute, berlin, 1},
		{"03:05 in spring, seen at 01:55", utc("2027-03-28 01:05"), 10 * time.Minute, berlin, 1},
		{"03:05 in spring, seen at 01:45", utc("2027-03-28 01:05"), 20 * time.Minute, berlin, 0},
		{"00:05, seen at 23:55 the day before", at("2026-12-05 00:05"), 10 * time.Minute, jakarta, 1},
		{"23:58, seen at 00:02 the day after", at("2026-12-04 23:58"), -4 * time.Minute, jakarta, 1},
		{"10:00 in Jakarta, seen at 03:50 in Berlin", at("2026-12-04 10:00"), 10 * time.Minute, berlin, 1},
	} {
		talk := []agenda.Talk{{ID: "i", At: c.begins}}
		if got := agenda.Starting(talk, c.begins.Add(-c.before).In(c.zone), nil); len(got) != c.rings {
			t.Errorf("%s: %+v", c.what, got)
		}
	}
}

func TestAChangeOfZoneDoesNotRepeatAReminder(t *testing.T) {
	begins := at("2026-12-04 10:00")
	talk, said := []agenda.Talk{{ID: "i", At: begins.In(zone(t, "Europe/Berlin"))}}, map[data.ID]time.Time{"i": begins.UTC()}
	if got := agenda.Starting(talk, begins.Add(-5*time.Minute).In(zone(t, "America/New_York")), said); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

func utc(s string) time.Time {
	t, err := time.Parse("2006-01-02 15:04", s)
	if err != nil {
		panic(err)
	}
	return t
}

func TestNoInterviewIsRemindedOfTwiceForOneTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := at("2026-12-04 08:00")
		said := map[data.ID]time.Time{}
		rang := 0 // since it was planned for that time
		begins := now.Add(time.Hour)
		for range rapid.IntRange(1, 200).Draw(t, "minutes") {
			now = now.Add(time.Duration(rapid.IntRange(0, 180).Draw(t, "step")) * time.Second)
			if rapid.IntRange(0, 30).Draw(t, "move") == 0 {
				rang, begins = 0, now.Add(time.Duration(rapid.IntRange(-20, 40).Draw(t, "to"))*time.Minute+time.Nanosecond)
			}
			for _, talk := range agenda.Starting([]agenda.Talk{{ID: "i", At: begins}}, now, said) {
				said[talk.ID] = talk.At
				if rang++; rang > 1 {
					t.Fatalf("%s rang twice", talk.At)
				}
			}
		}
	})
}

func TestTheDaysListIsSaidOnceFromEightOn(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	today := data.Date{Y: 2026, M: 11, D: 23}
	for _, c := range []struct {
		what string
		now  time.Time
		last data.Date
		say  bool
	}{
		{"before eight", at("2026-11-23 07:59"), data.Date{}, false},
		{"at eight, never said", at("2026-11-23 08:00"), data.Date{}, true},
		{"late in the evening, never said", at("2026-11-23 23:59"), data.Date{}, true},
		{"said this morning", at("2026-11-23 23:00"), today, false},
		{"after midnight", at("2026-11-24 00:01"), today, false},
		{"the next morning", at("2026-11-24 08:00"), today, true},
		{"slept for weeks", at("2026-12-24 15:00"), today, true},
		{"flown west over the date line", at("2026-11-23 18:00"), today.AddDays(1), false},
		{"said by a clock a year ahead", at("2026-11-23 09:00"), today.AddDays(365), true},
		{"07:59 in summer time", time.Date(2027, 3, 28, 7, 59, 0, 0, berlin), data.Date{Y: 2027, M: 3, D: 27}, false},
		{"08:00 in summer time", time.Date(2027, 3, 28, 8, 0, 0, 0, berlin), data.Date{Y: 2027, M: 3, D: 27}, true},
		{"08:00 in winter time", time.Date(2026, 10, 25, 8, 0, 0, 0, berlin), data.Date{Y: 2026, M: 10, D: 24}, true},
	} {
		if got := agenda.SayDay(c.now, c.last); got != c.say {
			t.Errorf("%s: %v", c.what, got)
		}
	}
}

func TestTheDaysListIsSaidOnceADayWhateverTheMinutesAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now, last := at("2026-12-04 00:00"), data.Date{}
		said := map[data.Date]int{}
		for range rapid.IntRange(1, 300).Draw(t, "looks") {
			now = now.Add(time.Duration(rapid.IntRange(0, 36*60).Draw(t, "minutes")) * time.Minute)
			if agenda.SayDay(now, last) {
				last = data.DateOf(now)
				said[last]++
			}
			if n := said[data.DateOf(now)]; n > 1 || n == 0 && now.Hour() >= agenda.RemindFrom {
				t.Fatalf("at %s it was said %d times", now, n)
			}
		}
	})
}
