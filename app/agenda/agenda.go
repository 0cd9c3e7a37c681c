// Package agenda says what is due and why now. It is pure: a list of facts
// and a moment go in, a ranked list comes out.
package agenda

import (
	"cmp"
	"sort"
	"time"

	"wawasan/data"
)

// Rule names why a thing stands on the list.
type Rule string

// The rules, see domain.md section 7.
const (
	Thanks  Rule = "thanks"  // an interview was held and nobody thanked
	Mine    Rule = "mine"    // I promised
	Theirs  Rule = "theirs"  // they promised
	Meeting Rule = "meeting" // an interview is coming
	Past    Rule = "past"    // the planned time of an interview has gone by
	Confirm Rule = "confirm" // an interview is tomorrow
	Second  Rule = "second"  // asked, and no answer for long: ask once more
	Route   Rule = "route"   // asked, and no answer yet: somebody else there may know
	Report  Rule = "report"  // a lesson was applied: tell who gave it
	Tell    Rule = "tell"    // tell the introducer what came of it
	Keep    Rule = "keep"    // no word with a contact for as long as they said
	Reply   Rule = "reply"   // they replied, and nothing is agreed yet
	Resume  Rule = "resume"  // they put it off until now
	Unknown Rule = "gap"     // a knowledge gap that somebody known could close
	Debrief Rule = "debrief" // held, and not written up
	Prepare Rule = "prepare" // an interview is near, and nothing is planned for it
	Untimed Rule = "untimed" // an interview is agreed on, and nobody noted when
	Ask     Rule = "ask"     // an interview is an idea yet: ask for it
)

// Group is when a thing is due, seen from now.
type Group int

// The groups, in the order they are listed.
const (
	Overdue Group = iota
	Today
	Week
	Later
)

// ThanksWithin is how long after an interview thanks are in time.
const ThanksWithin = 24 * time.Hour

// horizon is how far ahead interviews and promises are listed.
const horizon = 14

// Promise is an open promise.
type Promise struct {
	ID   data.ID
	Mine bool
	Due  data.Date // zero for no day
}

// Talk is an interview with the moment that matters: when it was held, or is
// planned.
type Talk struct {
	ID data.ID
	At time.Time
}

// Waiting is an interview asked for and not answered.
type Waiting struct {
	ID      data.ID
	At      time.Time // when the first message was sent
	Last    time.Time // when the last one was; zero for the first
	Seconds int       // how many second messages were sent since
	Others  bool      // somebody else is known at the same company or function
}

// Day is a thing with the day it is due from.
type Day struct {
	ID data.ID
	On data.Date
}

// Business counts business days; outreach.Calendar does.
type Business interface {
	AddBusinessDays(d data.Date, n int) data.Date
}

// Mark leaves a row out: until a day, or for good when Until is zero.
type Mark struct {
	Rule  Rule
	ID    data.ID
	Until data.Date
}

// Facts are what the rules look at.
type Facts struct {
	Promises []Promise
	Held     []Talk // held and not thanked
	Planned  []Talk
	Waiting  []Waiting
	Applied  []Day    // lessons applied and not reported back: since when
	Opened   []Day    // interviews somebody opened the door to, and was not told of
	Quiet    []Day    // contacts to keep in touch with: the day it is time again
	Replied  []Day    // interviews replied to and not planned: the day of the reply
	Resting  []Day    // interviews put off: until when
	Untimed  []Day    // interviews agreed on without a time: since when
	Ideas    []Day    // interviews nobody was asked for yet: since when
	Unknown  []Day    // gaps somebody known could close: since when
	Fresh    []Talk   // held and not written up
	Bare     []Talk   // planned, without a question to ask
	Business Business // needed with Waiting and Replied
	Marks    []Mark
	// MostSeconds is how often one asks again, MostSeconds when 0.
	MostSeconds int
}

// The business days after which somebody else may be asked, and a second
// message is due; and how many second messages there are. domain.md section 7.
const (
	RouteAfter  = 3
	SecondAfter = 7
	MostSeconds = 1
)

// ReplyWithin is how many business days a reply may wait for an answer.
const ReplyWithin = 1

// Item is one thing that is due.
type Item struct {
	Rule  Rule
	ID    data.ID
	Group Group
	Due   time.Time // when it is due; zero for no day
}

// Items lists what is due at now: the overdue first, then today, the week and
// later, each by its time. Days are those of now's zone.
func Items(f Facts, now time.Time) []Item {
	var items []Item
	for _, t := range f.Held {
		due := t.At.Add(ThanksWithin)
		// A day is little: thanks are something for today even when due tomorrow.
		items = append(items, Item{Thanks, t.ID, min(groupOf(due, now, now.After(due)), Today), due})
	}
	for _, t := range f.Planned {
		switch days := dayOf(now, now).DaysUntil(dayOf(t.At, now)); {
		case t.At.Before(now) && days < 0:
			items = append(items, Item{Past, t.ID, Overdue, t.At})
		case days == 1 && !marked(f.Marks, Confirm, t.ID, now): // once confirmed it is listed as coming
			items = append(items, Item{Confirm, t.ID, Today, t.At})
		case days <= horizon:
			items = append(items, Item{Meeting, t.ID, groupOf(t.At, now, false), t.At})
		}
	}
	items = append(items, around(f, now)...)
	for _, w := range f.Waiting {
		items = append(items, waiting(w, f, now)...)
	}
	for _, d := range f.Replied {
		due := endOf(f.Business.AddBusinessDays(d.On, ReplyWithin), now)
		items = append(items, Item{Reply, d.ID, min(groupOf(due, now, now.After(due)), Today), due})
	}
	for _, r := range gentle {
		for _, d := range r.of(f) {
			if dayOf(now, now).DaysUntil(d.On) <= 0 {
				items = append(items, Item{r.rule, d.ID, r.group, d.On.Time(now.Location())})
			}
		}
	}
	for _, p := range f.Promises {
		if item, ok := promised(p, now); ok {
			items = append(items, item)
		}
	}
	items = unmarked(items, f.Marks, now)
	sort.SliceStable(items, func(i, j int) bool { return before(items[i], items[j]) })
	return items
}

// DebriefWithin is how long after a conversation it is still worth writing
// up, PrepareWithin how many days before one questions are asked for.
const (
	DebriefWithin = 14 * 24 * time.Hour
	PrepareWithin = 2
)

// around lists what is to do before and after conversations: write one up, on
// its day and overdue after; plan the questions of one that is near.
func around(f Facts, now time.Time) []Item {
	var items []Item
	for _, t := range f.Fresh {
		if now.Sub(t.At) <= DebriefWithin {
			items = append(items, Item{Debrief, t.ID, groupOf(t.At, now, dayOf(t.At, now).DaysUntil(dayOf(now, now)) > 0), t.At})
		}
	}
	for _, t := range f.Bare {
		if days := dayOf(now, now).DaysUntil(dayOf(t.At, now)); days >= 0 && days <= PrepareWithin && t.At.After(now) {
			items = append(items, Item{Prepare, t.ID, Today, t.At})
		}
	}
	return items
}

// gentle are the rules that come due on a day and are never overdue: nobody
// waits by the clock.
var gentle = []struct {
	rule  Rule
	group Group
	of    func(Facts) []Day
}{
	{Untimed, Today, func(f Facts) []Day { return f.Untimed }},
	{Resume, Today, func(f Facts) []Day { return f.Resting }},
	{Report, Week, func(f Facts) []Day { return f.Applied }},
	{Tell, Week, func(f Facts) []Day { return f.Opened }},
	{Keep, Week, func(f Facts) []Day { return f.Quiet }},
	{Ask, Week, func(f Facts) []Day { return f.Ideas }},
	{Unknown, Week, func(f Facts) []Day { return f.Unknown }},
}

// waiting lists the second message from its day on, counted from the message
// before, and the other way in.
func waiting(w Waiting, f Facts, now time.Time) []Item {
	if w.Seconds >= cmp.Or(f.MostSeconds, MostSeconds) {
		return nil
	}
	today, last := dayOf(now, now), w.At
	if !w.Last.IsZero() {
		last = w.Last
	}
	var items []Item
	if second := f.Business.AddBusinessDays(dayOf(last, now), SecondAfter); !today.Before(second) {
		items = append(items, Item{Second, w.ID, groupOf(endOf(second, now), now, second.Before(today)), endOf(second, now)})
	}
	if route := f.Business.AddBusinessDays(dayOf(w.At, now), RouteAfter); w.Others && !today.Before(route) {
		items = append(items, Item{Route, w.ID, Today, endOf(route, now)})
	}
	return items
}

// endOf is the last second of a day in now's zone, whatever the clocks did on
// it.
func endOf(d data.Date, now time.Time) time.Time {
	return d.AddDays(1).Time(now.Location()).Add(-time.Second)
}

// unmarked leaves out what the person put off or dismissed.
func unmarked(items []Item, marks []Mark, now time.Time) []Item {
	var out []Item
	for _, item := range items {
		if !marked(marks, item.Rule, item.ID, now) {
			out = append(out, item)
		}
	}
	return out
}

func marked(marks []Mark, rule Rule, id data.ID, now time.Time) bool {
	for _, m := range marks {
		if m.Rule == rule && m.ID == id && (m.Until.IsZero() || dayOf(now, now).Before(m.Until)) {
			return true
		}
	}
	return false
}

func promised(p Promise, now time.Time) (Item, bool) {
	rule := Theirs
	if p.Mine {
		rule = Mine
	}
	if p.Due.IsZero() {
		return Item{rule, p.ID, Later, time.Time{}}, true
	}
	days := dayOf(now, now).DaysUntil(p.Due)
	end := endOf(p.Due, now)
	return Item{rule, p.ID, groupOf(end, now, days < 0), end}, days <= horizon
}

func groupOf(due, now time.Time, overdue bool) Group {
	days := dayOf(now, now).DaysUntil(dayOf(due, now))
	switch {
	case overdue:
		return Overdue
	case days <= 0:
		return Today
	case days <= 7:
		return Week
	}
	return Later
}

// soft reports whether nobody waits for the item on its day.
func (i Item) soft() bool { return i.Group == Week && isGentle(i.Rule) }

func isGentle(rule Rule) bool {
	for _, r := range gentle {
		if r.rule == rule {
			return true
		}
	}
	return false
}

func dayOf(t, now time.Time) data.Date { return data.DateOf(t.In(now.Location())) }

func before(a, b Item) bool {
	if a.Group != b.Group {
		return a.Group < b.Group
	}
	if a.Due.IsZero() != b.Due.IsZero() {
		return b.Due.IsZero()
	}
	if a.soft() != b.soft() { // what has a day comes before what would be good to do
		return b.soft()
	}
	if !a.Due.Equal(b.Due) {
		return a.Due.Before(b.Due)
	}
	return a.ID < b.ID
}
