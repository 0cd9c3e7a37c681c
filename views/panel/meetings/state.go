package meetings

import (
	"strconv"
	"strings"
	"time"

	"wawasan/app"
	rule "wawasan/app/exchange"
	"wawasan/app/say"
	"wawasan/data"
	"wawasan/views/panel/ticked"
)

// logging is a calendar that was read, and which of its meetings are ticked.
type logging struct {
	path    string
	plan    rule.Meetings
	ticked  map[int]bool // by their places in the plan
	running bool
}

func begin(path string) logging { return logging{path: path, ticked: map[int]bool{}} }

const meetingKey = "meeting/"

// toggle ticks the meeting of a row or takes the tick away; rows of anything
// else have no box.
func (l *logging) toggle(row app.Row) bool {
	text, is := strings.CutPrefix(row.Key, meetingKey)
	n, err := strconv.Atoi(text)
	if !is || err != nil || l.running {
		return false
	}
	l.ticked[n] = !l.ticked[n]
	return true
}

// all ticks every meeting that is not noted, or none where every one is ticked.
func (l *logging) all() {
	if l.running {
		return
	}
	open := 0
	for _, m := range l.plan.Found {
		if !m.Noted {
			open++
		}
	}
	tick := len(l.chosen()) < open
	for n, m := range l.plan.Found {
		l.ticked[n] = tick && !m.Noted
	}
}

// chosen are the places of the meetings that are ticked.
func (l *logging) chosen() []int {
	var out []int
	for n, m := range l.plan.Found {
		if l.ticked[n] && !m.Noted {
			out = append(out, n)
		}
	}
	return out
}

// begin reports whether logging may begin: it runs once at a time.
func (l *logging) begin() bool {
	if l.running {
		return false
	}
	l.running = true
	return true
}

// rows show the meetings that may be logged, those that are noted already, and
// how many others there are.
func (l *logging) rows(speak say.Speaker) []app.Row {
	var open, noted, rest []app.Row
	for n, m := range l.plan.Found {
		row := meetingRow(speak, m)
		if m.Noted {
			row.Key, row.Icon = "noted/"+strconv.Itoa(n), say.IconNone
			noted = append(noted, row)
			continue
		}
		row.Key, row.Icon = meetingKey+strconv.Itoa(n), ticked.Box(l.ticked[n])
		open = append(open, row)
	}
	for _, of := range []struct {
		n    int
		said string
	}{{l.plan.Unknown, speak.N("meetings.unknown", l.plan.Unknown)}, {l.plan.Crowds, speak.N("meetings.crowds", l.plan.Crowds)}, {l.plan.Bad, speak.N("meetings.bad", l.plan.Bad)}} {
		if of.n > 0 {
			rest = append(rest, app.Row{Key: "rest/" + strconv.Itoa(len(rest)), Icon: say.IconNone, Title: of.said})
		}
	}
	if len(open)+len(noted) == 0 {
		open = []app.Row{{Key: "none", Icon: say.IconFile, Title: speak.T("meetings.none")}}
	} else if len(open) > 0 {
		open[0].Heading = speak.T("meetings.group.open", "n", speak.Number(len(open)))
	}
	if len(noted) > 0 {
		noted[0].Heading = speak.T("meetings.group.noted", "n", speak.Number(len(noted)))
	}
	if len(rest) > 0 {
		rest[0].Heading = speak.T("meetings.group.left")
	}
	return append(append(open, noted...), rest...)
}

// meetingRow shows a meeting: when it was, with whom, and what the calendar says
// of it.
func meetingRow(speak say.Speaker, m rule.PastMeeting) app.Row {
	with := make([]string, len(m.With))
	for n, name := range m.With {
		with[n] = name.Name
	}
	return app.Row{
		Title: strings.Join(with, ", "), Fact: speak.Moment(data.At(m.Start)),
		Sub: say.Join(m.Title, m.Place, speak.N("interview.minutes", int(m.End.Sub(m.Start)/time.Minute))),
	}
}
