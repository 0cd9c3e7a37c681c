package say

import (
	"cmp"
	"time"

	"wawasan/app/agenda"
	"wawasan/app/thing"
	"wawasan/app/today"
	"wawasan/data"
)

// dueActs are the IDs of the commands that do what a row of Today asks for.
var dueActs = map[agenda.Rule]string{
	agenda.Thanks: "outreach.write", agenda.Mine: "promise.done", agenda.Theirs: "outreach.write",
	agenda.Meeting: "interview.brief", agenda.Past: "interview.stage", agenda.Confirm: "outreach.write",
	agenda.Second: "outreach.write", agenda.Route: "outreach.write", agenda.Report: "outreach.write",
	agenda.Tell: "outreach.write", agenda.Keep: "outreach.write", agenda.Reply: "interview.outcome",
	agenda.Resume: "outreach.write", agenda.Unknown: "outreach.write", agenda.Debrief: "interview.debrief",
	agenda.Prepare: "interview.plan", agenda.Untimed: "interview.outcome",
	agenda.Ask: "outreach.write",
}

// DueAct is the ID of the command that does what a rule of Today asks for.
func DueAct(rule agenda.Rule) string { return dueActs[rule] }

// TodayByPerson says what is due, one row for each person: the first of what is
// due to them, named by the person, with the rest in Also. What is due to nobody
// has a row of its own.
func (s Speaker) TodayByPerson(items []today.Item, at time.Time) []TodayRow {
	var rows []TodayRow
	byWho, byThing := map[data.ID]int{}, map[data.ID]int{}
	for n, row := range s.Today(items, at) {
		item := items[n]
		had, met := byThing[item.Thing.ID]
		if !met && meansWho(item) {
			had, met = byWho[item.Who]
		}
		if met {
			rows[had].Also = append(rows[had].Also, item)
			continue
		}
		byThing[item.Thing.ID] = len(rows)
		if meansWho(item) {
			byWho[item.Who] = len(rows)
		}
		row.Heading = s.T(groupKeys[item.Group])
		rows = append(rows, s.byName(row))
	}
	for n := range rows {
		rows[n].Said = cmp.Or(s.also(rows[n].Also, at), rows[n].Said)
		if n > 0 && rows[n-1].Item.Group == rows[n].Item.Group {
			rows[n].Heading = ""
		}
	}
	return rows
}

// meansWho reports whether an item is due to the person it leads to. A gap is
// asked of anybody who may know, and another way in is due to the one asked
// first.
func meansWho(item today.Item) bool {
	return item.Who != "" && item.Rule != agenda.Unknown && item.Rule != agenda.Route
}

// byName puts the name of the person first, where a row is called by what was
// noted.
func (s Speaker) byName(row TodayRow) TodayRow {
	item := row.Item
	switch item.Rule {
	case agenda.Mine, agenda.Theirs:
		if item.Other != "" {
			late := when(item.Group == agenda.Overdue, s.T("today.promise.late"))
			row.Title, row.Sub = item.Other, Join(s.T("line."+string(item.Rule)), row.Title, late)
		}
	case agenda.Report, agenda.Tell:
		if item.Other != "" {
			row.Title, row.Sub = item.Other, Join(row.Sub, row.Title)
		}
	}
	return row
}

// also names what else is due to the person of a row.
func (s Speaker) also(items []today.Item, at time.Time) string {
	if len(items) == 0 {
		return ""
	}
	day, clock := s.due(items[0], at)
	first := s.asks(items[0], day, clock)
	if len(items) == 1 {
		return s.T("today.also", "what", first)
	}
	return s.N("today.also.more", len(items)-1, "what", first)
}

// asks is what an item asks for: the words of a promise, the reason of anything
// else.
func (s Speaker) asks(item today.Item, day, clock string) string {
	if item.Rule == agenda.Mine || item.Rule == agenda.Theirs {
		return Join(s.T("line."+string(item.Rule)), offRecord(item.OffRecord, item.Title))
	}
	return s.why(item, day, clock)
}

// DuePage says what the act of a row of Today needs: who, what is asked for, what
// else is due to them, what one would thank for, and what stands open.
func (s Speaker) DuePage(row TodayRow, p thing.ContactPage, at time.Time) Detail {
	d := Detail{Link: row.Item.Thing, Title: row.Title, NextAct: dueActs[row.Item.Rule]}
	day, clock := s.due(row.Item, at)
	d.Next = s.asks(row.Item, day, clock)
	if p.ID == "" {
		return d
	}
	if row.Item.Rule != agenda.Unknown && row.Item.Rule != agenda.Route {
		d.Title = p.Name
	}
	if len(p.Positions) > 0 && p.Positions[0].Current {
		d.Sub = Join(p.Positions[0].Title, p.Positions[0].Company)
	}
	d.put(s.T("today.also.heading"), s.alsoRows(row.Also, at))
	if row.Item.Rule == agenda.Thanks || row.Item.Rule == agenda.Debrief {
		d.put(s.T("today.thank_for"), s.heardLast(p))
	}
	d.put(s.T("today.open"), append(s.openWith(p, row), rowsOf(s, p.Gaps)...))
	if said := s.exchanged(row.Item.Last); said != "" {
		d.put(s.T("today.last"), []Row{{Key: "last", Icon: string(thing.KindNote), Title: said, Target: thing.Link{Kind: thing.KindContact, ID: p.ID}}})
	}
	return d
}

func (s Speaker) alsoRows(items []today.Item, at time.Time) []Row {
	rows := make([]Row, len(items))
	for n, item := range items {
		day, clock := s.due(item, at)
		rows[n] = Row{Key: item.Key(), ID: item.Thing.ID, Kind: item.Thing.Kind, Title: s.asks(item, day, clock), Mark: todayMarks[item.Rule], Fact: day, Warn: item.Group == agenda.Overdue}
	}
	return rows
}

// heardLast are the last lessons of a person, at most three.
func (s Speaker) heardLast(p thing.ContactPage) []Row {
	var rows []Row
	for _, it := range p.Timeline {
		if it.Mark == "lesson" && len(rows) < 3 {
			row := s.timelineRow(it, p.Name)
			row.Fact, row.Sub = "", ""
			rows = append(rows, row)
		}
	}
	return rows
}

// openWith are the promises that stand open with a person, but those the row is
// about.
func (s Speaker) openWith(p thing.ContactPage, but TodayRow) []Row {
	named := map[data.ID]bool{but.Item.Thing.ID: true}
	for _, item := range but.Also {
		named[item.Thing.ID] = true
	}
	var rows []Row
	for _, it := range p.Timeline {
		if it.Due.IsZero() || it.Done || named[it.ID] || named[it.MadeID] {
			continue
		}
		row := s.timelineRow(it, p.Name)
		row.Fact = ""
		rows = append(rows, row)
	}
	return rows
}

// Waiting says how much waits on a day and how much of it is late.
func (s Speaker) Waiting(rows []TodayRow) string {
	all, late := 0, 0
	for _, row := range rows {
		for _, item := range append([]today.Item{row.Item}, row.Also...) {
			all++
			if item.Group == agenda.Overdue {
				late++
			}
		}
	}
	switch {
	case all == 0:
		return ""
	case late == 0:
		return s.N("today.waits", all)
	}
	return s.N("today.waits.late", all, "late", s.Number(late))
}

// Greeting greets somebody by the hour, by name if it is known.
func (s Speaker) Greeting(name string, at time.Time) string {
	hour := "evening"
	switch h := at.Hour(); {
	case h < 4:
		hour = "night"
	case h >= 4 && h < 11:
		hour = "morning"
	case h >= 11 && h < 15:
		hour = "noon"
	case h >= 15 && h < 19:
		hour = "afternoon"
	}
	if name == "" {
		return s.T("greeting." + hour)
	}
	return s.T("greeting.name", "greeting", s.T("greeting."+hour), "name", name)
}
