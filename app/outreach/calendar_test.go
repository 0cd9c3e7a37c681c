package outreach

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/data"
)

func day(t *testing.T, s string) data.Date {
	t.Helper()
	d, err := data.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestBusinessDaysAreAdded(t *testing.T) {
	none, shipped := Calendar{}, ShippedCalendar("id")
	gulf := Calendar{Weekend: []time.Weekday{time.Friday, time.Saturday}}
	never := Calendar{Weekend: []time.Weekday{0, 1, 2, 3, 4, 5, 6}}
	for _, c := range []struct {
		why      string
		calendar Calendar
		from     string
		n        int
		want     string
	}{
		{"within a week", none, "2026-11-23", 3, "2026-11-26"},
		{"over a weekend", none, "2026-11-27", 1, "2026-11-30"},
		{"from a Saturday", none, "2026-11-28", 1, "2026-11-30"},
		{"from a Sunday", none, "2026-11-29", 1, "2026-11-30"},
		{"seven", none, "2026-11-23", 7, "2026-12-02"},
		{"none", none, "2026-11-28", 0, "2026-11-28"},
		{"back over a weekend", none, "2026-11-30", -1, "2026-11-27"},
		{"back from a Sunday", none, "2026-11-29", -2, "2026-11-26"},
		{"another weekend", gulf, "2026-11-26", 1, "2026-11-29"},
		{"a week without work is a mistake", never, "2026-11-27", 1, "2026-11-30"},
		{"leap day", none, "2028-02-28", 1, "2028-02-29"},
		{"over a leap day", none, "2028-02-28", 2, "2028-03-01"},
		{"no leap day", none, "2027-02-26", 1, "2027-03-01"},
		{"over Idulfitri", shipped, "2026-03-17", 1, "2026-03-25"},
		{"over Idulfitri of 2027 and its collective leave", shipped, "2027-03-05", 1, "2027-03-16"},
		{"over Christmas and New Year", shipped, "2026-12-23", 7, "2027-01-07"},
		{"over a long weekend in May", shipped, "2026-05-13", 1, "2026-05-18"},
		{"back over a holiday", shipped, "2026-08-18", -1, "2026-08-14"},
	} {
		if got := c.calendar.AddBusinessDays(day(t, c.from), c.n); got != day(t, c.want) {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
	if !none.AddBusinessDays(data.Date{}, 7).IsZero() {
		t.Error("no day became one")
	}
}

func TestBusinessDaysAreCounted(t *testing.T) {
	shipped := ShippedCalendar("en")
	for _, c := range []struct {
		from, to string
		want     int
	}{
		{"2026-11-23", "2026-11-23", 0},
		{"2026-11-23", "2026-11-24", 1},
		{"2026-11-27", "2026-11-29", 0},
		{"2026-11-27", "2026-11-30", 1},
		{"2026-11-30", "2026-11-27", -1},
		{"2026-03-17", "2026-03-25", 1},
		{"2028-02-28", "2028-03-01", 2},
	} {
		if got := shipped.BusinessDaysBetween(day(t, c.from), day(t, c.to)); got != c.want {
			t.Errorf("%s to %s: %d, want %d", c.from, c.to, got, c.want)
		}
	}
	if shipped.BusinessDaysBetween(data.Date{}, day(t, "2026-11-23")) != 0 {
		t.Error("days were counted from no day")
	}
}

func TestAddingAndCountingAgree(t *testing.T) {
	shipped := ShippedCalendar("id")
	start := data.Date{Y: 2026, M: 1, D: 1}
	rapid.Check(t, func(t *rapid.T) {
		d := start.AddDays(rapid.IntRange(0, 900).Draw(t, "day"))
		n := rapid.IntRange(-40, 40).Draw(t, "n")
		to := shipped.AddBusinessDays(d, n)
		if got := shipped.BusinessDaysBetween(d, to); got != n {
			t.Fatalf("%s + %d = %s, counted %d", d, n, to, got)
		}
		if n != 0 && !shipped.IsBusinessDay(to) {
			t.Fatalf("%s is no business day", to)
		}
		m := rapid.IntRange(0, 40).Draw(t, "m")
		if n > 0 && shipped.AddBusinessDays(to, m) != shipped.AddBusinessDays(d, n+m) {
			t.Fatalf("%s + %d + %d", d, n, m)
		}
	})
}

func TestTheShippedHolidaysAreInOrderAndNamed(t *testing.T) {
	years := map[int]int{}
	before := data.Date{}
	for _, h := range ShippedHolidays() {
		years[h.Date.Y]++
		if !before.Before(h.Date) || h.ID == "" || h.EN == "" || h.Name("id") != h.ID || h.Name("en") != h.EN {
			t.Errorf("%+v after %s", h, before)
		}
		if h.Estimated {
			t.Errorf("%s is decreed", h.Date)
		}
		if strings.HasPrefix(h.ID, "Cuti bersama ") != h.JointLeave || strings.HasPrefix(h.EN, "Collective leave: ") != h.JointLeave {
			t.Errorf("%+v is collective leave or is not", h)
		}
		before = h.Date
	}
	if years[2026] != 25 || years[2027] != 26 {
		t.Errorf("%v", years)
	}
}
