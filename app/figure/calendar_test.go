package figure_test

import (
	"fmt"
	"testing"

	"wawasan/app/figure"
)

// weeksOf is a calendar of so many weeks with something on each fourth day.
func weeksOf(weeks int) figure.CalendarData {
	var d figure.CalendarData
	for n := range weeks * 7 {
		d.Days = append(d.Days, figure.CalendarDay{ID: fmt.Sprint(n), Weekday: n % 7, Size: float32(n % 4 / 3), Today: n == weeks*7-1})
	}
	return d
}

func TestDaysOfACalendarAreAsWideAsThereIsRoom(t *testing.T) {
	for _, c := range []struct {
		weeks         int
		width, height float32
		side          float32
	}{
		{52, 760, 460, 14.46}, {52, 1400, 460, 26.77}, {12, 760, 460, 40}, {3, 760, 460, 40}, {3, 760, 160, 20}, {52, 100, 460, 4},
	} {
		f := figure.Calendar(weeksOf(c.weeks), c.width, c.height)
		if s := f.Spots[0]; s.W < c.side-0.01 || s.W > c.side+0.01 || s.W != s.H {
			t.Errorf("%d weeks in %v × %v: a day is %v × %v, want %v", c.weeks, c.width, c.height, s.W, s.H, c.side)
		}
	}
}

func TestADayWithoutAnythingIsSeenAndTodayHasAnEdge(t *testing.T) {
	f := figure.Calendar(weeksOf(2), 400, 200)
	drawn := map[figure.Role]int{}
	for _, s := range f.Shapes {
		if s.Kind == figure.Rect {
			drawn[s.Fill+s.Stroke]++
		}
	}
	if len(drawn) != 3 || drawn[figure.Empty] != 11 || drawn[figure.Tints[4]] != 3 || drawn[figure.Ink] != 1 {
		t.Errorf("drawn are %v", drawn)
	}
}
