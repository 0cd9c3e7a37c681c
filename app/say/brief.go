package say

import (
	"cmp"
	"strings"

	"wawasan/app/document"
	"wawasan/app/outreach"
	"wawasan/app/report"
	"wawasan/data"
)

// What fits on a line of a brief, in letters, and how many lines to write by
// hand a question asks for.
const (
	briefText  = 160
	briefLabel = 24
	briefRoom  = 3
)

// Brief says what to know before an interview. when is its time on both clocks,
// title what it is called.
func (s Speaker) Brief(b report.Brief, title, when string) document.Doc {
	return document.Doc{
		Lang: s.Code(), Title: title, Sub: Join(b.Role, b.Company), Foot: s.T("brief.foot"),
		Sections: []document.Section{
			{Heading: s.T("brief.when"), Items: s.briefWhen(b, when)},
			{Heading: s.T("brief.known"), Items: s.briefKnown(b)},
			{Heading: s.T("interview.intro"), Items: labelled("", b.Intro)},
			{Heading: s.T("brief.job"), Items: s.briefJob(b)},
			{Heading: s.T("interview.questions"), Items: briefQuestions(b)},
			{Heading: s.T("brief.promises"), Items: s.briefPromises(b)},
			{Heading: s.T("brief.history"), Items: s.briefHistory(b)},
			{Heading: s.T("brief.research"), Items: s.briefResearch(b)},
		},
	}
}

// labelled is a labelled text as the items of a section, none where there is no
// text.
func labelled(label, text string) []document.Item {
	if text == "" {
		return nil
	}
	return []document.Item{{Label: label, Text: text}}
}

func (s Speaker) briefWhen(b report.Brief, when string) []document.Item {
	out := labelled(s.T("brief.time"), when)
	out = append(out, labelled(s.T("interview.place"), Join(s.optional("medium.", b.Medium), b.Place))...)
	out = append(out, labelled(s.T("interview.purpose"), s.optional("purpose.", string(b.Purpose)))...)
	return append(out, labelled(s.T("interview.about"), b.About)...)
}

func (s Speaker) briefKnown(b report.Brief) []document.Item {
	introducer := b.Introducer
	if introducer != "" && b.With.MayMention {
		introducer = Join(introducer, s.T("contact.may_mention"))
	}
	out := labelled(s.T("contact.met"), b.With.Met)
	out = append(out, labelled(s.T("contact.introducer"), introducer)...)
	return append(out, labelled(s.T("contact.about"), b.With.About)...)
}

func (s Speaker) briefJob(b report.Brief) []document.Item {
	var out []document.Item
	for _, n := range b.Heard {
		out = append(out, document.Item{Label: Shorten(n.Who, briefLabel), Text: Shorten(outreach.Sentence(n.Text), briefText)})
	}
	for _, l := range b.Grown {
		out = append(out, document.Item{Label: s.T("brief.growth"), Text: outreach.Sentence(l.Text), Sub: l.AppliedResult})
	}
	return out
}

func briefQuestions(b report.Brief) []document.Item {
	out := make([]document.Item, len(b.Questions))
	for n, q := range b.Questions {
		out[n] = document.Item{Number: n + 1, Text: q.Text, Emphasised: q.Must, Room: briefRoom}
	}
	return out
}

func (s Speaker) briefPromises(b report.Brief) []document.Item {
	var out []document.Item
	for _, p := range b.Promises {
		out = append(out, document.Item{Label: s.T("line." + p.Direction), Text: outreach.Sentence(p.Text), Sub: s.Day(p.Due)})
	}
	return out
}

func (s Speaker) briefHistory(b report.Brief) []document.Item {
	var out []document.Item
	for _, it := range b.History {
		out = append(out, document.Item{Label: s.Day(s.day(it.At)), Text: Shorten(outreach.Sentence(it.Text), briefText)})
	}
	return out
}

func (s Speaker) briefResearch(b report.Brief) []document.Item {
	var out []document.Item
	for _, f := range b.Findings {
		day := ""
		if !f.FoundOn.IsZero() {
			day = s.Date(f.FoundOn)
		}
		out = append(out, document.Item{Label: Shorten(cmp.Or(f.Company, f.Who), briefLabel), Text: f.Text, Sub: Join(f.Source, day)})
	}
	return out
}

// Digest says what was learned, for others to read: names of people and
// companies are replaced.
func (s Speaker) Digest(d report.Digest, title string) document.Doc {
	hidden := s.Nameless(d.Names)
	byKind := map[string][]document.Item{}
	for _, l := range d.Lessons {
		applied := ""
		if !l.AppliedOn.IsZero() {
			applied = Join(s.T("lesson.applied"), outreach.Plain(hidden.Hide(outreach.Untailed(l.AppliedResult))))
		}
		byKind[l.Kind] = append(byKind[l.Kind], document.Item{
			Text: outreach.Plain(hidden.Hide(outreach.Untailed(l.Text, l.Industry, l.Who)), l.Industry), Emphasised: l.Starred,
			Sub: Join(l.Industry, s.Month(s.day(l.CreatedAt)), s.confirmed(d.Links[l.ID]), applied),
		})
	}
	doc := document.Doc{
		Lang: s.Code(), Title: hidden.HideAny(title), Sub: s.N("digest.sub", len(d.Lessons)), Foot: s.T("digest.foot"),
	}
	for _, kind := range report.DigestKinds {
		doc.Sections = append(doc.Sections, document.Section{Heading: s.T("digest.kind." + cmp.Or(kind, "none")), Items: byKind[kind]})
	}
	return doc
}

// Nameless says texts without names.
func (s Speaker) Nameless(n report.Names) *report.Nameless {
	return report.NewNameless(n, report.InPlace{
		Somebody: s.T("digest.somebody"), Company: s.T("digest.company"), BehindArticle: s.T("digest.company.behind"), Articles: strings.Fields(s.T("digest.articles")),
	})
}

func (s Speaker) confirmed(n data.LinkCount) string {
	return Join(when(n.Confirms > 0, s.N("lesson.confirmed", n.Confirms)), when(n.Contradicts > 0, s.N("lesson.contradicted", n.Contradicts)))
}
