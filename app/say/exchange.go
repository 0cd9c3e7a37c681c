package say

import (
	"cmp"
	"strings"

	"wawasan/app/calendar"
	"wawasan/app/exchange"
	"wawasan/app/inbox"
	"wawasan/data"
)

// LeftOut says what stayed out of an export and why, a sentence a reason.
func (s Speaker) LeftOut(r exchange.Report) []string {
	var said []string
	if r.OffRecord > 0 {
		said = append(said, s.N("cli.off_record", r.OffRecord))
	}
	if r.NoTime > 0 {
		said = append(said, s.N("calendar.no_time", r.NoTime))
	}
	if r.NoDate > 0 {
		said = append(said, s.N("calendar.no_date", r.NoDate))
	}
	return said
}

// InboxLeft says how much of a file was left out on purpose, "" for nothing.
func InboxLeft(w *Words, left map[inbox.Left]int) string {
	var parts []string
	for _, why := range inbox.Lefts {
		if n := left[why]; n > 0 {
			parts = append(parts, w.T("inbox.left."+string(why), "n", n))
		}
	}
	return Join(parts...)
}

// CalendarName is what a calendar of everything due is called.
func (s Speaker) CalendarName() string { return s.T("app.title") }

// Meeting says an interview in a calendar.
func (s Speaker) Meeting(m exchange.Meeting) calendar.Event {
	return calendar.Event{
		Summary: s.T("calendar.interview", "who", strings.Join(m.People, ", ")), Location: cmp.Or(m.Place, s.optional("medium.", m.Medium)),
	}
}

// Due says a promise in a calendar.
func (s Speaker) Due(p data.Promise, who string) calendar.Event {
	return calendar.Event{Summary: Join(s.T("line."+p.Direction)+": "+p.Text, who)}
}
