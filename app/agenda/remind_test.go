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

// At 02:00 on 25 October 2026 clocks in Berlin went back to 02:00 once more.
func TestARemindedMomentIsNoClockFace(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	first := time.Date(2026, 10, 25, 0, 30, 0, 0, time.UTC) // 02:30 the first time
	talk := []agenda.Talk{{ID: "i", At: first.Add(time.Hour)}}
	if got := agenda.Starting(talk, first.Add(-10*time.Minute).In(berlin), nil); len(got) != 0 {
		t.Errorf("an hour early, at the same clock face: %+v", got)
	}
	if got := agenda.Starting(talk, first.Add(50*time.Minute).In(berlin), nil); len(got) != 1 {
		t.Errorf("%+v", got)
	}
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
	today := data.Date{Y: 2026, M: 11, D: 23}
	for _, c := range []struct {
		now  string
		last data.Date
		say  bool
	}{
		{"2026-11-23 07:59", data.Date{}, false},
		{"2026-11-23 08:00", data.Date{}, true},
		{"2026-11-23 23:00", today, false},
		{"2026-11-24 00:01", today, false},
		{"2026-11-24 08:00", today, true},
	} {
		if got := agenda.SayDay(at(c.now), c.last); got != c.say {
			t.Errorf("%s after %s: %v", c.now, c.last, got)
		}
	}
}
