package calendar

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/teambition/rrule-go"
)

// Between are the times of all events that touch a while, in order. What was
// called off is none of them.
func (b Book) Between(from, to time.Time) []Occurrence {
	type series struct{ uid, at string }
	newest := map[series]int{} // of several versions of an event, the one that counts
	for n, e := range b.events {
		key := series{e.UID, ""}
		if !e.instead.IsZero() {
			key.at = e.instead.UTC().String()
		}
		if e.UID == "" {
			continue
		}
		if had, is := newest[key]; !is || b.events[had].sequence <= e.sequence {
			newest[key] = n
		}
	}
	var out []Occurrence
	for n, e := range b.events {
		key := series{e.UID, ""}
		if !e.instead.IsZero() {
			key.at = e.instead.UTC().String()
		}
		if e.called || e.UID != "" && newest[key] != n {
			continue
		}
		for _, o := range e.between(from, to) {
			if !e.instead.IsZero() || e.UID == "" {
				out = append(out, o)
				continue
			}
			if _, otherwise := newest[series{e.UID, o.Start.UTC().String()}]; !otherwise {
				out = append(out, o)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Occurrence) int {
		return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.Key, b.Key))
	})
	return out
}

// between are the times of one event that touch a while.
func (e event) between(from, to time.Time) []Occurrence {
	walls := append([]time.Time{e.wall}, e.also...)
	if e.rule != "" && e.instead.IsZero() {
		walls = append(e.repeated(from, to), e.also...)
	}
	var out []Occurrence
	seen := map[time.Time]bool{}
	for _, wall := range walls {
		o := e.Occurrence
		o.Start = e.at(wall)
		o.End = o.Start.Add(e.length)
		if e.AllDay { // a day may be of 23 hours
			o.End = e.at(wall.Add(e.length))
		}
		moment := o.Start.UTC()
		touches := o.Start.Before(to) && (o.End.After(from) || !o.Start.Before(from))
		if !touches || seen[moment] || slices.ContainsFunc(e.except, moment.Equal) {
			continue
		}
		seen[moment] = true
		which := moment
		if !e.instead.IsZero() {
			which = e.instead.UTC()
		}
		o.Key = cmp.Or(e.UID, e.Summary) + "\n"
		if e.rule != "" || len(e.also) > 0 || !e.instead.IsZero() || e.UID == "" {
			o.Key += which.Format(time.RFC3339)
		}
		out = append(out, o)
	}
	return out
}

// repeated are the wall clocks at which the rule of an event has it, up to the
// end of a while and from shortly before it. A rule that cannot be read, or that
// has it more often than daily, gives its first time alone.
func (e event) repeated(from, to time.Time) []time.Time {
	rule := ruleOf(e.wall, e.rule, e.at, to.UTC().AddDate(0, 0, 2))
	if rule == nil {
		return []time.Time{e.wall}
	}
	first := from.UTC().Add(-e.length).AddDate(0, 0, -2)
	var out []time.Time
	next := rule.Iterator()
	for range maxRepeats {
		wall, ok := next()
		if !ok || len(out) > maxTimes {
			break
		}
		if !wall.Before(first) {
			out = append(out, wall)
		}
	}
	return out
}

// maxRepeats is how often an event may have been since it began.
const maxRepeats = 200_000

// ruleOf is a rule of repetition whose times are wall clocks, up to one of them;
// nil for none that is followed.
func ruleOf(wall time.Time, text string, at func(time.Time) time.Time, until time.Time) *rrule.RRule {
	option, err := rrule.StrToROption(strings.ToUpper(text))
	if err != nil || option.Freq > rrule.DAILY || option.Interval < 0 || option.Interval > 10_000 {
		return nil
	}
	option.Dtstart = wall
	if ends := option.Until; !ends.IsZero() {
		if strings.Contains(strings.ToUpper(text), "Z") { // of an event with a zone, it is said in UTC
			ends = ends.Add(ends.Sub(at(ends)))
		}
		if ends.Before(until) {
			until = ends
		}
	}
	option.Until = until
	rule, err := rrule.NewRRule(*option)
	if err != nil {
		return nil
	}
	return rule
}

// lastOf is the last time of a rule up to a wall clock, zero for none.
func lastOf(first time.Time, text string, wall time.Time) time.Time {
	if wall.Before(first) {
		return time.Time{}
	}
	if recent := wall.AddDate(-2, 0, 0); first.Before(recent) && strings.Contains(strings.ToUpper(text), "FREQ=YEARLY") && !strings.Contains(strings.ToUpper(text), "INTERVAL") &&
		!strings.Contains(strings.ToUpper(text), "COUNT") {
		first = first.AddDate(recent.Year()-first.Year(), 0, 0) // it need not be counted from the year 1601
	}
	rule := ruleOf(first, text, utc, wall)
	if rule == nil {
		return first
	}
	var last time.Time
	next := rule.Iterator()
	for range 2000 {
		at, ok := next()
		if !ok {
			break
		}
		last = at
	}
	return last
}
