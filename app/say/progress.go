package say

import (
	"cmp"
	"slices"
	"strings"

	"wawasan/app/document"
	"wawasan/app/report"
	"wawasan/data"
)

// Progress says what was done in some days, what comes next and where help is
// wanted. me is whose it is, "" for nobody. With roles no person and no company
// has a name in it.
func (s Speaker) Progress(p report.Progress, me string, roles bool) document.Doc {
	t := s.telling(p.Names, p.People(), roles)
	if roles {
		me = ""
	}
	doc := document.Doc{
		Lang: s.Code(), Title: s.T("progress.title", "days", s.Span(p.From, p.To)), Sub: when(me != "", s.T("writeup.by", "who", me)), Foot: when(roles, s.T("writeup.foot")),
		Sections: []document.Section{
			{Heading: s.T("progress.asked"), Items: t.people(p.Asked)},
			{Heading: s.T("progress.talks"), Items: t.meetings(p.Talks)},
			{Heading: s.T("writeup.learned"), Items: t.lessons(p.Lessons)},
			{Heading: s.T("progress.applied"), Items: t.applied(p.Applied)},
			{Heading: s.T("progress.decided"), Items: t.decided(p.Decided)},
			{Heading: s.T("writeup.next"), Items: t.coming(p)},
			{Heading: s.T("progress.help"), Items: t.help(p)},
		},
	}
	return t.marked(doc)
}

// whole says somebody with what they do.
func (t telling) whole(p report.Person) string {
	if t.hidden == nil {
		return Join(p.Name, p.Title, p.Company)
	}
	return t.roles[p.ID]
}

func (t telling) people(people []report.Person) []document.Item {
	var out []document.Item
	for _, p := range people {
		out = append(out, document.Item{Text: t.whole(p)})
	}
	return out
}

// met says with whom an interview is, and about what.
func (t telling) met(m report.Meeting) string {
	var who []string
	for _, p := range m.With {
		who = append(who, t.whole(p))
	}
	return Join(cmp.Or(strings.Join(who, "; "), t.T("interview.nobody")), t.field(m.Industry))
}

func (t telling) meetings(all []report.Meeting) []document.Item {
	var out []document.Item
	for _, m := range all {
		out = append(out, document.Item{Label: t.Date(t.day(m.At)), Text: t.met(m)})
	}
	return out
}

func (t telling) lessons(all []data.LessonRow) []document.Item {
	var out []document.Item
	for _, l := range all {
		out = append(out, document.Item{Text: t.said(l.Text, l.Industry), Emphasised: l.Starred, Sub: t.field(l.Industry)})
	}
	return out
}

func (t telling) applied(all []data.LessonRow) []document.Item {
	var out []document.Item
	for _, l := range all {
		out = append(out, document.Item{Label: t.Date(l.AppliedOn), Text: t.said(l.Text, l.Industry), Sub: t.said(l.AppliedResult)})
	}
	return out
}

func (t telling) decided(all []data.Industry) []document.Item {
	var out []document.Item
	for _, i := range all {
		out = append(out, document.Item{Label: t.field(i.Name), Text: t.T("decision." + i.Decision), Sub: t.said(i.DecisionWhy)})
	}
	return out
}

// coming is what comes next: interviews, what I promised, whom I mean to ask.
func (t telling) coming(p report.Progress) []document.Item {
	out := t.meetings(p.Coming)
	for _, promise := range p.Promises {
		text := t.said(promise.Text)
		if who := t.who(promise.To); promise.To.ID != "" && !speaksOf(text, who) {
			text = Join(text, who)
		}
		out = append(out, document.Item{Label: t.T("line.mine"), Text: text, Sub: when(!promise.Due.IsZero(), t.T("line.due", "day", t.Date(promise.Due)))})
	}
	for _, who := range p.Ideas {
		out = append(out, document.Item{Label: t.T("progress.idea"), Text: t.whole(who)})
	}
	return out
}

// speaksOf reports that a text has somebody's name in it, or a part of it.
func speaksOf(text, who string) bool {
	if strings.Contains(text, who) {
		return true
	}
	words := strings.Fields(text)
	return slices.ContainsFunc(strings.Fields(who), func(part string) bool { return slices.Contains(words, part) })
}

// help is where somebody could help: what nobody told me yet, and who does not
// answer.
func (t telling) help(p report.Progress) []document.Item {
	var out []document.Item
	for _, gap := range p.Gaps {
		out = append(out, document.Item{Label: t.T("progress.gap"), Text: t.said(gap.Text), Sub: when(gap.Alone, t.T("progress.alone"))})
	}
	for _, m := range p.Waiting {
		out = append(out, document.Item{Label: t.T("progress.waiting"), Text: t.met(m), Sub: t.T("progress.since", "day", t.Date(t.day(m.At)))})
	}
	return out
}
