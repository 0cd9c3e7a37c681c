package agenda

import (
	"time"

	"wawasan/data"
)

// When to remind: so long before an interview and, on a machine that slept,
// so long after its beginning; and from which hour on of the day's list.
const (
	RemindBefore = 15 * time.Minute
	RemindLate   = 5 * time.Minute
	RemindFrom   = 8
)

// Starting returns the planned interviews to remind of at now: those about to
// begin, once for each time they were planned for. said has the time each was
// reminded of last.
func Starting(planned []Talk, now time.Time, said map[data.ID]time.Time) []Talk {
	var out []Talk
	for _, t := range planned {
		to := t.At.Sub(now)
		if to <= RemindBefore && to >= -RemindLate && !said[t.ID].Equal(t.At) {
			out = append(out, t)
		}
	}
	return out
}

// SayDay reports whether it is time to say what the day holds: once a day,
// from RemindFrom on. last is the day it was said on; who flew west is a day
// back and has heard it. A day further ahead was said by a clock gone wrong,
// and counts for nothing.
func SayDay(now time.Time, last data.Date) bool {
	ahead := dayOf(now, now).DaysUntil(last)
	return now.Hour() >= RemindFrom && ahead != 0 && ahead != 1
}
