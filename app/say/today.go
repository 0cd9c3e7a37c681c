package say

import (
	"cmp"
	"strings"
	"time"

	"wawasan/app/agenda"
	"wawasan/app/thing"
	"wawasan/app/today"
	"wawasan/data"
)

// TodayRow is one row of Today with the item it stands for. Why says why it is
// listed now.
type TodayRow struct {
	Row
	Item today.Item
	Why  string
	Also []today.Item // what else is due to the same person: see TodayByPerson
}

var groupKeys = map[agenda.Group]string{
	agenda.Overdue: "today.overdue", agenda.Today: "today.today", agenda.Week: "today.week", agenda.Later: "today.later",
}

// Today says what is due, as seen from a moment.
func (s Speaker) Today(items []today.Item, at time.Time) []TodayRow {
	rows := make([]TodayRow, len(items))
	for n, item := range items {
		rows[n] = s.todayRow(item, at)
		if n == 0 || items[n-1].Group != item.Group {
			rows[n].Heading = s.T(groupKeys[item.Group])
		}
	}
	return rows
}

func (s Speaker) todayRow(item today.Item, at time.Time) TodayRow {
	row := Row{
		Key: item.Key(), ID: item.Thing.ID, Kind: item.Thing.Kind, Title: offRecord(item.OffRecord, item.Title), Mark: todayMarks[item.Rule],
		Said: s.exchanged(item.Last), Warn: item.Group == agenda.Overdue,
	}
	if item.Thing.Kind == thing.KindInterview {
		row.Title = cmp.Or(row.Title, s.T("interview.nobody"))
	}
	day, clock := s.due(item, at)
	switch item.Rule { // since when is no day to keep where nobody waits by the clock
	case agenda.Meeting, agenda.Confirm, agenda.Prepare:
		row.Fact = day + " " + clock
	case agenda.Resume, agenda.Untimed, agenda.Unknown, agenda.Ask, agenda.Report, agenda.Tell, agenda.Keep:
	default:
		row.Fact = day
	}
	row.Sub = s.why(item, day, clock)
	return TodayRow{Row: row, Item: item, Why: row.Sub}
}

var todayMarks = map[agenda.Rule]string{agenda.Mine: ">", agenda.Theirs: "<", agenda.Report: "!", agenda.Unknown: "?"}

// due says the day and the time of day an item is due, as seen from a moment;
// both are "" for one without a day.
func (s Speaker) due(item today.Item, at time.Time) (day, clock string) {
	if item.Due.IsZero() {
		return "", ""
	}
	due := item.Due.In(at.Location())
	return s.Relative(data.DateOf(due), data.DateOf(at)), s.Clock(due)
}

// why says why an item is listed now.
func (s Speaker) why(item today.Item, day, clock string) string {
	late := item.Group == agenda.Overdue
	switch item.Rule {
	case agenda.Thanks:
		return s.thanks(late, day, clock)
	case agenda.Meeting:
		return Join(s.T("today.meeting"), s.optional("purpose.", string(item.Purpose)), item.Industry)
	case agenda.Second:
		return Join(s.N("today.second", agenda.SecondAfter), item.Company)
	case agenda.Route:
		return s.N("today.route", agenda.RouteAfter, "who", item.Other)
	case agenda.Reply, agenda.Resume, agenda.Untimed, agenda.Ask:
		return Join(s.T("today."+string(item.Rule)), item.Company)
	case agenda.Unknown, agenda.Report, agenda.Tell:
		return s.T("today."+string(item.Rule), "who", item.Other)
	case agenda.Keep:
		return s.T("today.keep", "when", day)
	case agenda.Mine, agenda.Theirs:
		return Join(s.T("line."+string(item.Rule)), item.Other, when(late, s.T("today.promise.late")))
	}
	return s.T("today." + string(item.Rule))
}

// thanks says until when thanks for a conversation are in time, or that they
// are not.
func (s Speaker) thanks(late bool, day, clock string) string {
	if late {
		return s.T("today.thanks.late")
	}
	return s.T("today.thanks", "day", day, "clock", clock)
}

// exchanged is the last thing said or written, whichever was later.
func (s Speaker) exchanged(l data.LastWords) string {
	const letters = 90
	switch {
	case l.Wrote != "" && !l.WroteAt.Before(l.SaidAt.Time):
		return s.T("today.wrote", "text", Shorten(l.Wrote, letters))
	case l.Said != "":
		return s.T("today.said", "text", Shorten(l.Said, letters))
	}
	return ""
}

// Goal says how the week's goal stands, "" without a goal.
func (s Speaker) Goal(g today.Goal) string {
	switch {
	case g.Of == 0:
		return ""
	case g.Sent >= g.Of:
		return s.T("today.goal.met", "sent", g.Sent, "goal", g.Of)
	}
	return s.T("today.goal", "sent", g.Sent, "goal", g.Of)
}

// Reminder is a sentence or two for a person who looks elsewhere.
type Reminder struct{ Title, Text string }

// Reminders says reminders, the times as seen from a moment.
func (s Speaker) Reminders(due []today.Reminder, at time.Time) []Reminder {
	var out []Reminder
	for _, r := range due {
		if r.Count > 0 {
			out = append(out, Reminder{Title: s.N("remind.day", r.Count), Text: strings.Join(r.Names, ", ")})
			continue
		}
		out = append(out, Reminder{
			Title: s.T("remind.talk", "time", s.Clock(r.Talk.In(at.Location())), "who", cmp.Or(r.People, s.T("interview.nobody"))),
			Text:  r.At,
		})
	}
	return out
}
