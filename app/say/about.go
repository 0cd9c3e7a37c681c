package say

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"wawasan/app/document"
	"wawasan/app/exchange"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/data"
)

// About says what the notebook holds about one person, for them. me is whose
// notebook it is, "" for nobody. Texts stand as they were typed.
func (s Speaker) About(a exchange.About, me string) document.Doc {
	doc := document.Doc{
		Lang: s.Code(), Title: s.T("about.title", "who", a.Name),
		Sub: Join(when(me != "", s.T("writeup.by", "who", me)), s.Date(s.today())), Foot: s.T("brief.foot"),
		Sections: []document.Section{
			{Heading: s.T("about.person"), Items: s.aboutPerson(a)},
			{Heading: s.T("about.reach"), Items: s.aboutReach(a)},
			{Heading: s.T("about.work"), Items: s.aboutWork(a)},
		},
	}
	for _, t := range a.Talks {
		doc.Sections = append(doc.Sections, s.aboutTalk(t)...)
	}
	for _, of := range []struct {
		key   string
		kinds []string
	}{
		{"view.promises", []string{"mine", "theirs"}},
		{"tab.lessons", []string{"lesson"}},
		{"view.gaps", []string{"gap"}},
		{"view.focus_areas", []string{"focus"}},
		{"view.notes", []string{"note"}},
	} {
		section := document.Section{Heading: s.T(of.key)}
		for _, l := range a.Lines {
			if slices.Contains(of.kinds, l.Kind) {
				section.Items = append(section.Items, s.aboutLine(l, s.Date(s.day(l.At))))
			}
		}
		doc.Sections = append(doc.Sections, section)
	}
	doc.Sections = append(doc.Sections,
		document.Section{Heading: s.T("view.findings"), Items: s.aboutFindings(a)},
		document.Section{Heading: s.T("about.scores"), Items: s.aboutScores(a)},
		document.Section{Heading: s.T("about.messages"), Items: s.aboutMessages(a)},
		document.Section{Heading: s.T("about.named"), Items: s.aboutNamed(a)},
	)
	return doc
}

// stated are those facts that say something, as paragraphs.
func (s Speaker) stated(facts ...Fact) []document.Item {
	var out []document.Item
	for _, f := range facts {
		if f.Value != "" {
			out = append(out, inLines(document.Item{Label: f.Label}, f.Value))
		}
	}
	return out
}

// inLines puts a text of several lines into an item, a paragraph a line.
func inLines(item document.Item, text string) document.Item {
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		switch {
		case strings.TrimSpace(line) == "":
		case item.Text == "":
			item.Text = line
		default:
			item.Below = append(item.Below, line)
		}
	}
	return item
}

func (s Speaker) aboutPerson(a exchange.About) []document.Item {
	zone := ""
	if thing.ZoneOf(a.Contact) != nil {
		zone = a.Zone
	}
	return s.stated(
		Fact{Label: s.T("contact.name"), Value: Join(a.Name, when(a.Starred, "★"), when(a.NameOnly, s.T("contact.name_only")))},
		Fact{Label: s.T("contact.level"), Value: s.optional("level.", a.Level)},
		Fact{Label: s.T("contact.function"), Value: a.Function},
		Fact{Label: s.T("contact.met"), Value: a.Met},
		Fact{Label: s.T("contact.introducer"), Value: Join(a.Introducer, when(a.MayMention, s.T("contact.may_mention")))},
		Fact{Label: s.T("contact.introduced"), Value: strings.Join(a.Introduced, ", ")},
		Fact{Label: s.T("contact.about"), Value: a.About},
		Fact{Label: s.T("contact.keep"), Value: s.rhythm(a.Contact)},
		Fact{Label: s.T("contact.mentor"), Value: s.optional("mentor.", a.Mentor)},
		Fact{Label: s.T("contact.mentor_terms"), Value: a.MentorTerms},
		Fact{Label: s.T("contact.interested"), Value: when(a.Interested, "✓")},
		Fact{Label: s.T("contact.zone"), Value: zone},
		Fact{Label: s.T("contact.connected_on"), Value: s.Date(a.ConnectedOn)},
		Fact{Label: s.T("about.since"), Value: s.Date(s.day(a.CreatedAt))},
	)
}

// aboutReach is how they are reached, and what an address book says of them.
func (s Speaker) aboutReach(a exchange.About) []document.Item {
	var facts []Fact
	for _, p := range a.Points {
		if p.Kind != data.PointKept {
			facts = append(facts, Fact{Label: Join(s.T("point."+p.Kind), s.numberType(p)), Value: p.Value})
			continue
		}
		_, name := p.KeptName()
		label := strings.ToLower(strings.TrimPrefix(name, "X-"))
		if key := keptLabels[name]; key != "" {
			label = s.T(key)
		}
		facts = append(facts, Fact{Label: label, Value: keptText(p.Value)})
	}
	return s.stated(facts...)
}

func (s Speaker) aboutWork(a exchange.About) []document.Item {
	var facts []Fact
	for _, p := range a.Positions {
		label := s.T("contact.past")
		if p.Current {
			label = s.T("about.now")
		}
		facts = append(facts, Fact{Label: label, Value: Join(p.Title, p.Company, p.Function, s.worked(p.Started, p.Ended))})
	}
	return s.stated(facts...)
}

// worked says from when to when, "" where nobody knows.
func (s Speaker) worked(from, to data.Date) string {
	switch {
	case from.IsZero():
		return when(!to.IsZero(), s.T("about.until", "day", s.Date(to)))
	case to.IsZero():
		return s.T("contact.since", "day", s.Date(from))
	}
	return s.Span(from, to)
}

// aboutTalk is an interview: what is known of it, its questions with what was
// said to them, and what else was.
func (s Speaker) aboutTalk(t exchange.AboutTalk) []document.Section {
	interest := ""
	if t.InterestNow > 0 {
		interest = s.Interest(t.Interview)
	}
	whole := document.Section{Heading: Join(s.kind(thing.KindInterview), s.Date(s.day(t.When()))), Items: s.stated(
		Fact{Label: s.T("interview.stage"), Value: s.T("stage." + string(t.Stage))},
		Fact{Label: s.T("interview.people"), Value: strings.Join(t.With, ", ")},
		Fact{Label: s.T("interview.purpose"), Value: s.optional("purpose.", string(t.Purpose))},
		Fact{Label: s.T("kind.industry"), Value: t.Industry},
		Fact{Label: s.T("kind.company"), Value: t.Company},
		Fact{Label: s.T("interview.medium"), Value: s.optional("medium.", t.Medium)},
		Fact{Label: s.T("interview.length"), Value: when(t.Minutes > 0, strconv.Itoa(t.Minutes))},
		Fact{Label: s.T("interview.place"), Value: t.Place},
		Fact{Label: s.T("writeup.about"), Value: t.About},
		Fact{Label: s.T("interview.intro"), Value: t.Intro},
		Fact{Label: s.T("interview.postponed_until"), Value: s.Date(t.PostponedUntil)},
		Fact{Label: s.T("interview.thank_for"), Value: t.ThankFor},
		Fact{Value: interest},
	)}
	asked := document.Section{Heading: s.T("interview.questions"), Under: true}
	for n, q := range t.Questions {
		item := document.Item{Number: n + 1, Text: q.Text, Emphasised: true}
		for _, l := range q.Answers {
			said := s.aboutLine(l, "")
			item.Below = append(item.Below, Join(append([]string{said.Text}, append(said.Below, said.Sub)...)...))
		}
		asked.Items = append(asked.Items, item)
	}
	said := document.Section{Heading: s.T("about.said"), Under: true}
	for _, l := range t.Lines {
		said.Items = append(said.Items, s.aboutLine(l, s.T("line.kind."+l.Kind)))
	}
	return []document.Section{whole, asked, said}
}

// aboutLine is one line with what is known of it.
func (s Speaker) aboutLine(l exchange.AboutLine, label string) document.Item {
	item := inLines(document.Item{Label: label, Emphasised: l.Starred}, l.Text)
	var due, done string
	switch kind := s.T("line.kind." + l.Kind); l.Kind {
	case "mine", "theirs":
		due = when(!l.Day.IsZero(), s.T("line.due", "day", s.Date(l.Day)))
		done = when(!l.Done.IsZero(), Join(s.T("state.done"), s.Date(s.day(l.Done))))
		item.Sub = Join(when(label != kind, kind), due, done)
	case "lesson":
		done = when(!l.Day.IsZero() || l.Result != "", Join(s.T("lesson.applied"), s.Date(l.Day), l.Result))
		item.Sub = Join(s.optional("lesson.kind.", l.Sort), done, when(!l.Reported.IsZero(), Join(s.T("lesson.reported_on"), s.Date(l.Reported))))
	case "gap":
		item.Sub = Join(s.T("gap.state."+cmp.Or(l.State, "open")), l.Why, s.Date(s.day(l.Done)))
	}
	return item
}

func (s Speaker) aboutFindings(a exchange.About) []document.Item {
	var out []document.Item
	for _, f := range a.Findings {
		item := inLines(document.Item{Label: s.Date(f.FoundOn)}, f.Text)
		item.Sub = f.Source
		out = append(out, item)
	}
	return out
}

func (s Speaker) aboutScores(a exchange.About) []document.Item {
	var out []document.Item
	for _, score := range a.Scores {
		out = append(out, document.Item{Label: s.Date(s.day(score.At)), Text: Join(s.Criterion(score.Criterion), score.Industry, s.Number(score.Score)+"/5")})
	}
	return out
}

func (s Speaker) aboutMessages(a exchange.About) []document.Item {
	var out []document.Item
	for _, m := range a.Messages {
		text := m.Text
		if m.Subject != "" {
			text = m.Subject + "\n" + text
		}
		item := inLines(document.Item{Label: s.Date(s.day(m.SentAt))}, cmp.Or(text, s.wordless(m.Channel)))
		kind := ""
		if key := outreach.Kind(m.Kind).Key(); m.Kind != "" && key != "" {
			kind = s.T(key)
		}
		item.Sub = Join(kind, s.channel(m.Channel), when(!m.OutcomeAt.IsZero(), s.T("about.answered", "day", s.Date(s.day(m.OutcomeAt)))))
		out = append(out, item)
	}
	return out
}

// aboutNamed are the texts that name the person and lead to nobody.
func (s Speaker) aboutNamed(a exchange.About) []document.Item {
	var out []document.Item
	for _, n := range a.Named {
		out = append(out, inLines(document.Item{Label: s.Date(s.day(n.At))}, n.Text))
	}
	return out
}
