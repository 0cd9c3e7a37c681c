package say

import (
	"strings"

	"wawasan/app/history"
	"wawasan/data"
)

// columnLabels are the words for columns, as on the forms; a column without
// one is not told.
var columnLabels = map[string]string{
	"name": "contact.name", "text": "history.column.text", "about": "contact.about", "off_record": "history.column.off_record", "starred": "history.column.starred",
	"company_id": "kind.company", "industry_id": "kind.industry", "contact_id": "kind.contact", "interview_id": "kind.interview",

	"contacts.level": "contact.level", "contacts.function": "contact.function", "contacts.met": "contact.met", "contacts.introducer_id": "contact.introducer",
	"contacts.connected_on": "contact.connected_on", "contacts.keep": "contact.keep", "contacts.keep_days": "contact.keep_days", "contacts.zone": "contact.zone",
	"contacts.may_mention": "contact.may_mention.label", "contacts.mentor": "contact.mentor", "contacts.mentor_terms": "contact.mentor_terms", "contacts.interested": "contact.interested",
	"companies.own":       "company.own",
	"industries.own":      "industry.own",
	"industries.decision": "industry.decision", "industries.decision_why": "industry.decision_why", "industries.would_change": "industry.would_change",
	"interviews.stage": "interview.stage", "interviews.purpose": "interview.purpose", "interviews.scheduled_at": "interview.date", "interviews.held_at": "interview.date",
	"interviews.minutes": "interview.length", "interviews.medium": "interview.medium", "interviews.place": "interview.place", "interviews.about": "interview.about",
	"interviews.intro": "interview.intro", "interviews.thank_for": "interview.thank_for", "interviews.postponed_until": "interview.postponed_until",
	"lessons.kind": "lesson.kind", "lessons.applied_on": "lesson.applied_on", "lessons.applied_result": "lesson.applied_result",
	"lessons.reported_on": "lesson.reported_on", "lessons.contact_id": "lesson.contact",
	"gaps.why": "gap.why", "gaps.state": "gap.state", "gaps.closed_at": "gap.closed_at", "gaps.contact_id": "gap.contact",
	"promises.direction": "promise.direction", "promises.due": "promise.due", "promises.done_at": "promise.done", "promises.contact_id": "promise.contact",
	"positions.title": "contact.title", "positions.function": "contact.function",
	"criteria.weight": "criterion.weight", "criteria.red_line": "criterion.red_line",
}

// valueStems are what stands before a value that is a word of the program's.
var valueStems = map[string]func(s Speaker, v string) string{
	"interviews.stage":    func(s Speaker, v string) string { return s.optional("stage.", v) },
	"interviews.purpose":  func(s Speaker, v string) string { return s.optional("purpose.", v) },
	"interviews.medium":   func(s Speaker, v string) string { return s.optional("medium.", v) },
	"lessons.kind":        func(s Speaker, v string) string { return s.optional("lesson.kind.", v) },
	"gaps.state":          func(s Speaker, v string) string { return s.optional("gap.state.", v) },
	"promises.direction":  func(s Speaker, v string) string { return s.optional("line.", v) },
	"contacts.level":      func(s Speaker, v string) string { return s.optional("level.", v) },
	"contacts.keep":       func(s Speaker, v string) string { return s.optional("keep.", v) },
	"contacts.mentor":     func(s Speaker, v string) string { return s.optional("mentor.", v) },
	"industries.decision": func(s Speaker, v string) string { return s.optional("decision.", v) },
}

// flags are the columns that say yes or no.
var flags = map[string]bool{"own": true, "off_record": true, "starred": true, "may_mention": true, "interested": true}

// columns says what became of the columns of a row, each from what to what.
func (s Speaker) columns(f history.Fact) string {
	var parts []string
	for _, column := range f.Columns {
		label, ok := columnLabels[f.Table+"."+column]
		if !ok {
			label, ok = columnLabels[column]
		}
		if !ok {
			continue
		}
		parts = append(parts, s.T(label)+" "+s.cell(f, column, true)+" → "+s.cell(f, column, false))
	}
	return strings.Join(parts, "; ")
}

// cell says what a column holds before the change, or after it.
func (s Speaker) cell(f history.Fact, column string, before bool) string {
	value := f.Is(column)
	if before {
		value = f.Was(column)
	}
	said := s.cellValue(f, column, value, before)
	if said == "" {
		return "–"
	}
	return Shorten(said, 60)
}

func (s Speaker) cellValue(f history.Fact, column, value string, before bool) string {
	say, isWord := valueStems[f.Table+"."+column]
	switch {
	case flags[column] && value == "1":
		return s.T("kit.yes")
	case flags[column]:
		return s.T("kit.no")
	case isWord:
		return say(s, value)
	case strings.HasSuffix(column, "_id"):
		return f.Link(column, before)
	}
	var at data.Instant
	if strings.HasSuffix(column, "_at") && at.Scan(value) == nil && !at.IsZero() {
		return s.dayAndTime(at)
	}
	if day, err := data.ParseDate(value); err == nil {
		return s.Date(day)
	}
	return value
}
