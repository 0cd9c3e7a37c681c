package say

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"wawasan/app/document"
	"wawasan/app/outreach"
	"wawasan/app/report"
	"wawasan/data"
)

// telling says what was heard to somebody else: with names, or with roles in
// their place.
type telling struct {
	Speaker
	hidden *report.Nameless // nil with names
	roles  map[data.ID]string
}

// WriteUp says what interviews gave, to be handed in. me is whose it is, "" for
// nobody. With roles no person and no company has a name in it.
func (s Speaker) WriteUp(w report.WriteUp, me string, roles bool) document.Doc {
	var people []report.Person
	for _, talk := range w.Talks {
		people = append(append(people, talk.With...), talk.Introducer)
	}
	t := s.telling(w.Names, people, roles)
	if roles {
		me = ""
	}
	doc := document.Doc{Lang: s.Code(), Sub: when(me != "", s.T("writeup.by", "who", me)), Foot: when(roles, s.T("writeup.foot"))}
	if len(w.Talks) == 1 {
		talk := w.Talks[0]
		doc.Title, doc.Sections = s.T("writeup.with", "who", t.with(talk)), t.talk(talk)
		return t.marked(doc)
	}
	doc.Title = s.N("writeup.talks", len(w.Talks))
	for n, talk := range w.Talks {
		sections := t.talk(talk)
		for i := range sections {
			sections[i].Under = i > 0
		}
		sections[0].Heading = strconv.Itoa(n+1) + ". " + t.with(talk)
		doc.Sections = append(doc.Sections, sections...)
	}
	return t.marked(doc)
}

// marked is a document that knows whether roles stand in it, and which of its
// words may be names all the same.
func (t telling) marked(doc document.Doc) document.Doc {
	if t.hidden != nil {
		doc.Nameless, doc.MayName = true, t.hidden.Doubts()
	}
	return doc
}

// telling begins a text about people.
func (s Speaker) telling(names report.Names, people []report.Person, roles bool) telling {
	t := telling{Speaker: s, roles: map[data.ID]string{}}
	if !roles {
		return t
	}
	names.Strict = true
	plain, taken := s.Nameless(names), map[string]int{}
	for _, p := range people {
		if p.ID == "" || t.roles[p.ID] != "" {
			continue
		}
		role := cmp.Or(oneLine(plain.Hide(p.Title)), s.optional("writeup.role.", p.Level), s.T("writeup.role"))
		taken[role]++
		if n := taken[role]; n > 1 {
			role += " " + strconv.Itoa(n)
		}
		t.roles[p.ID] = role
		for _, name := range append([]string{p.Name}, p.Also...) {
			names.Roles = append(names.Roles, report.Role{Name: name, Role: role})
		}
	}
	t.hidden = s.Nameless(names)
	return t
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// said is what somebody typed, as it is told to others.
func (t telling) said(text string, told ...string) string {
	if t.hidden == nil {
		return outreach.Sentence(text, told...)
	}
	return outreach.Plain(t.hidden.Hide(outreach.Untailed(text, told...)), told...)
}

func (t telling) who(p report.Person) string {
	if t.hidden == nil {
		return p.Name
	}
	return t.roles[p.ID]
}

// with are all who took part.
func (t telling) with(talk report.Talked) string {
	var all []string
	for _, p := range talk.With {
		all = append(all, t.who(p))
	}
	return cmp.Or(strings.Join(all, ", "), t.T("interview.nobody"))
}

// talk is one interview; its first section, whom it was with, is never empty.
func (t telling) talk(talk report.Talked) []document.Section {
	return []document.Section{
		{Heading: t.T("writeup.who"), Items: t.whom(talk)},
		{Heading: t.T("writeup.why"), Items: t.why(talk)},
		{Heading: t.T("writeup.questions"), Items: t.answered(talk)},
		{Heading: t.T("writeup.learned"), Items: t.items(talk.Learned, talk.Industry)},
		{Heading: t.T("writeup.heard"), Items: t.items(talk.Heard, talk.Industry)},
		{Heading: t.T("writeup.fit"), Items: t.fit(talk)},
		{Heading: t.T("writeup.interest"), Items: t.interest(talk)},
		{Heading: t.T("writeup.open"), Items: t.stillOpen(talk)},
		{Heading: t.T("writeup.next"), Items: t.nextSteps(talk)},
	}
}

func (t telling) whom(talk report.Talked) []document.Item {
	var out []document.Item
	for _, p := range talk.With {
		who := t.who(p)
		if t.hidden == nil {
			who = Join(p.Name, p.Title, p.Company)
		}
		out = append(out, document.Item{Label: t.T("writeup.person"), Text: who})
	}
	out = append(out, labelled(t.T("writeup.day"), Join(t.Date(t.day(talk.HeldAt)), t.optional("medium.", talk.Medium), when(talk.Minutes > 0, t.N("interview.minutes", talk.Minutes))))...)
	out = append(out, labelled(t.T("kind.industry"), t.field(talk.Industry))...)
	if t.hidden == nil && !slices.ContainsFunc(talk.With, func(p report.Person) bool { return p.Company == talk.Company }) {
		out = append(out, labelled(t.T("kind.company"), talk.Company)...)
	}
	if talk.Introducer.ID != "" {
		out = append(out, labelled(t.T("contact.introducer"), t.who(talk.Introducer))...)
	}
	return out
}

// field is the name of an industry.
func (t telling) field(name string) string {
	if t.hidden == nil {
		return name
	}
	return t.hidden.Hide(name)
}

func (t telling) why(talk report.Talked) []document.Item {
	out := labelled(t.T("interview.purpose"), t.optional("purpose.", string(talk.Purpose)))
	out = append(out, labelled(t.T("writeup.about"), t.said(talk.About))...)
	for _, p := range talk.With {
		out = append(out, labelled(t.T("contact.met"), t.said(p.Met))...)
	}
	return out
}

// answered are the questions that were, with the answers to each.
func (t telling) answered(talk report.Talked) []document.Item {
	var out []document.Item
	for _, q := range talk.Questions {
		if len(q.Answers) == 0 {
			continue
		}
		item := document.Item{Number: len(out) + 1, Text: t.asked(q.Text), Emphasised: true}
		for _, a := range q.Answers {
			item.Below = append(item.Below, t.said(a, talk.Industry))
		}
		out = append(out, item)
	}
	return out
}

// asked is a question, its question mark and all.
func (t telling) asked(text string) string {
	if t.hidden == nil {
		return text
	}
	return t.hidden.Hide(text)
}

func (t telling) items(texts []string, told ...string) []document.Item {
	var out []document.Item
	for _, text := range texts {
		out = append(out, document.Item{Text: t.said(text, told...)})
	}
	return out
}

func (t telling) fit(talk report.Talked) []document.Item {
	if !talk.Fit.Known() {
		return nil
	}
	out := labelled(t.field(talk.Industry), t.FitWords(talk.Fit))
	if talk.Fit.Interested > 0 {
		out[0].Sub = t.T("writeup.interested")
	}
	for _, score := range talk.Scores {
		name := t.Criterion(score.Criterion)
		if t.hidden != nil {
			name = t.hidden.Hide(name)
		}
		out = append(out, document.Item{Label: name, Text: t.Number(score.Score) + "/5", Sub: t.said(score.Why, talk.Industry)})
	}
	return out
}

func (t telling) interest(talk report.Talked) []document.Item {
	if talk.InterestNow == 0 {
		return nil
	}
	i := talk.Interview
	i.InterestWhy = t.said(i.InterestWhy)
	return []document.Item{{Text: t.Interest(i)}}
}

// stillOpen are the questions nothing was said to, and what came up.
func (t telling) stillOpen(talk report.Talked) []document.Item {
	var out []document.Item
	for _, q := range talk.Questions {
		if len(q.Answers) == 0 && !q.Answered {
			out = append(out, document.Item{Text: t.asked(q.Text)})
		}
	}
	return append(out, t.items(talk.Gaps, talk.Industry)...)
}

func (t telling) nextSteps(talk report.Talked) []document.Item {
	out := t.promised(talk.Promises)
	for _, focus := range talk.FocusAreas {
		out = append(out, document.Item{Label: t.kind("focus_area"), Text: t.said(focus, talk.Industry)})
	}
	return out
}

// promised are promises that are open, mine first.
func (t telling) promised(promises []data.Promise) []document.Item {
	var out []document.Item
	for _, direction := range []string{"mine", "theirs"} {
		for _, p := range promises {
			if p.Direction == direction {
				out = append(out, document.Item{Label: t.T("line." + direction), Text: t.said(p.Text), Sub: when(!p.Due.IsZero(), t.T("line.due", "day", t.Date(p.Due)))})
			}
		}
	}
	return out
}
