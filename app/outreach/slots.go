package outreach

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"wawasan/data"
)

// Interval is a stretch of time that is taken.
type Interval struct{ Start, End time.Time }

// Slot is a free time to offer.
type Slot struct {
	Start, End   time.Time
	Mine, Theirs *time.Location
}

// Wish says what times are wanted.
type Wish struct {
	Now          time.Time
	Busy         []Interval // interviews already planned
	Mine, Theirs *time.Location
	N            int           // how many; 0 means 3
	Length       time.Duration // of each; 0 means 20 minutes
	Calendar     Calendar
}

const (
	apart     = time.Hour        // between two conversations
	grid      = 30 * time.Minute // where offered times begin
	ahead     = 2                // business days between writing and the first offer
	lookahead = 15               // business days that are looked through
)

// candidate is a time that could be offered, and how awkward it is: minutes
// outside 9 to 17 on either side, a few for lunch and for an hour away from
// the one preferred.
type candidate struct {
	start   time.Time
	awkward int
}

// FreeSlots returns up to N times to offer, in order, each on another day:
// business days on both sides, from the second one after now, at least an hour
// away from everything busy, between 9 and 17 for both as far as their zones
// allow. A time that is night for either (before 6, after 22) is offered only
// where there is no other.
func FreeSlots(w Wish) []Slot {
	w = w.filled()
	var days []candidate
	day := data.DateOf(w.Now.In(w.Mine))
	for i := range lookahead {
		day = w.Calendar.AddBusinessDays(day, 1)
		if i+1 < ahead {
			continue
		}
		if c, ok := w.best(day, len(days)%len(preferred)); ok {
			days = append(days, c)
		}
	}
	// The least awkward days first, the earlier first among alike ones. What
	// counts as alike is coarse, so that lunch does not beat being early.
	slices.SortStableFunc(days, func(a, b candidate) int { return cmp.Compare(a.awkward/coarse, b.awkward/coarse) })
	days = days[:min(w.N, len(days))]
	slices.SortFunc(days, func(a, b candidate) int { return a.start.Compare(b.start) })
	slots := make([]Slot, len(days))
	for i, c := range days {
		slots[i] = Slot{Start: c.start, End: c.start.Add(w.Length), Mine: w.Mine, Theirs: w.Theirs}
	}
	return slots
}

func (w Wish) filled() Wish {
	if w.Mine == nil {
		w.Mine = time.UTC
	}
	if w.Theirs == nil {
		w.Theirs = w.Mine
	}
	if w.N <= 0 {
		w.N = 3
	}
	if w.Length <= 0 {
		w.Length = 20 * time.Minute
	}
	return w
}

// preferred are the times of their day that offers go round.
var preferred = []int{10 * 60, 14 * 60, 15*60 + 30}

const (
	coarse  = 100 // awkwardness is counted in hundredths of a minute outside
	lunch   = 60
	night   = 1000 * coarse
	opens   = 9 * 60
	closes  = 17 * 60
	wakes   = 6 * 60
	retires = 22 * 60
)

// best is the least awkward free time on a day of mine.
func (w Wish) best(day data.Date, turn int) (candidate, bool) {
	var best candidate
	found := false
	end := day.AddDays(1).Time(w.Mine)
	for t := day.Time(w.Mine); t.Before(end); t = t.Add(grid) {
		if !w.free(t) || !w.Calendar.IsBusinessDay(data.DateOf(t.In(w.Theirs))) {
			continue
		}
		theirs := minuteOf(t.In(w.Theirs))
		c := candidate{t, w.outside(t.In(w.Mine)) + w.outside(t.In(w.Theirs)) + abs(theirs-preferred[turn])/10}
		if !found || c.awkward < best.awkward {
			best, found = c, true
		}
	}
	return best, found
}

// outside counts how far a conversation that starts at t lies outside the
// working day there.
func (w Wish) outside(t time.Time) int {
	from := minuteOf(t)
	to := from + int(w.Length/time.Minute)
	out := (max(0, opens-from) + max(0, to-closes)) * coarse
	if from < wakes || to > retires {
		out += night
	}
	pauseFrom, pauseTo := 12*60, 13*60
	if t.Weekday() == time.Friday {
		pauseFrom = 11*60 + 30 // Friday prayer
	}
	if from < pauseTo && to > pauseFrom {
		out += lunch
	}
	return out
}

func (w Wish) free(t time.Time) bool {
	return !slices.ContainsFunc(w.Busy, func(b Interval) bool {
		return t.Before(b.End.Add(apart)) && t.Add(w.Length).After(b.Start.Add(-apart))
	})
}

func minuteOf(t time.Time) int { return t.Hour()*60 + t.Minute() }

func abs(n int) int { return max(n, -n) }

// Say writes a slot with both zones, each with its own day where they differ:
// "Selasa, 1 Desember, pukul 10.00–10.20 WIB (04.00–04.20 CET)". Where both
// clocks show the same, it is said once.
func (s Slot) Say(words Words) string {
	mine, theirs := s.Start.In(s.Mine), s.Start.In(s.Theirs)
	day := data.DateOf(mine)
	text := s.on(words, day, s.Mine)
	if _, a := mine.Zone(); a == offset(theirs) {
		return text
	}
	other := s.clock(words, s.Theirs)
	if d := data.DateOf(theirs); d != day {
		other = s.on(words, d, s.Theirs)
	}
	return text + " (" + other + ")"
}

// SaySlots joins slots to a line that fits into a sentence: "…, … atau …".
func SaySlots(words Words, slots []Slot) string {
	said := make([]string, len(slots))
	for i, s := range slots {
		said[i] = s.Say(words)
	}
	if len(said) < 2 {
		return strings.Join(said, "")
	}
	last := len(said) - 1
	return words.T("outreach.slots.or", "times", strings.Join(said[:last], "; "), "last", said[last])
}

func (s Slot) clock(words Words, zone *time.Location) string {
	start := s.Start.In(zone)
	return fmt.Sprintf("%s–%s %s", words.Clock(start), words.Clock(s.End.In(zone)), zoneName(start))
}

// on is the slot with its day there, in full: it is read in a letter.
func (s Slot) on(words Words, d data.Date, zone *time.Location) string {
	weekdays, months := strings.Fields(words.T("outreach.weekdays")), strings.Fields(words.T("date.months"))
	return words.T("outreach.slots.at", "weekday", weekdays[d.Weekday()], "day", d.D, "month", months[d.M-1], "clock", s.clock(words, zone))
}

func offset(t time.Time) int {
	_, seconds := t.Zone()
	return seconds
}

// zoneName is the zone's short name, or its distance from UTC where it has
// none: "WIB", "CET", "UTC+8".
func zoneName(t time.Time) string {
	name, seconds := t.Zone()
	if name != "" && name[0] != '+' && name[0] != '-' {
		return name
	}
	sign := "+"
	if seconds < 0 {
		sign, seconds = "−", -seconds
	}
	out := fmt.Sprintf("UTC%s%d", sign, seconds/3600)
	if minutes := seconds % 3600 / 60; minutes != 0 {
		out += fmt.Sprintf(":%02d", minutes)
	}
	return out
}
