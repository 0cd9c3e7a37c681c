package say

import (
	"cmp"
	"slices"
	"strings"

	"wawasan/app/evidence"
	"wawasan/app/match"
	"wawasan/app/thing"
	"wawasan/app/weigh"
	"wawasan/data"
)

// industryPage answers what is missing, what is known and by whom; then who was
// heard, who plays there, and all that was said.
func (s Speaker) industryPage(d *Detail, p thing.IndustryPage) {
	d.Title, d.Sub = p.Name, s.standing(p)
	d.chip(when(p.Own, s.T("industry.own")), s.optional("decision.", p.Decision))
	s.industryNext(d, p.Next())
	d.fact(s.T("aliases"), strings.Join(data.Aliases(p.Aliases), ", "))
	d.fact(s.T("industry.about"), p.About)
	if p.DecisionWhy != "" {
		d.fact(s.T("industry.decision_why"), Join(p.DecisionWhy, s.Date(p.DecidedOn)))
	}
	d.fact(s.T("industry.would_change"), p.WouldChange)
	gaps := s.known(d, p)
	d.put(s.T("industry.gaps"), rowsOf(s, gaps))
	d.put(s.T("industry.contradicts"), s.contradicting(p))
	d.put(s.T("industry.opinions"), s.opinions(p.Opinions))
	d.put(Join(s.T("industry.who"), s.reached(p.Reach)), s.reachRows(p))
	d.put(s.shown("industry.players", len(p.Companies), p.Reach.Companies), s.players(p))
	skills := rowsOf(s, p.Skills)
	for n, skill := range p.Skills {
		skills[n].Sub = skill.How // the industry is that of the page
	}
	d.put(s.T("industry.skills"), skills)
	d.put(Join(s.T("lesson.view_all"), s.Number(p.Reach.Lessons)), s.lessonsHere(p.Lessons, p.Reach.Lessons, `industry:"`+p.Name+`"`))
	d.Rows = append(d.Rows, s.timeline(apart(p.Timeline, p.Gaps), "")...)
}

// standing says in one line how an industry stands: its fit and how many voices
// that rests on.
func (s Speaker) standing(p thing.IndustryPage) string {
	fit, voices, interested := "", p.Reach.Heard, ""
	if c := p.Compared; len(c.Fits) > 0 && c.Fits[0].Known() {
		f := c.Fits[0]
		fit, voices = Join(s.T("fit.title")+" "+s.fitNumber(f)), f.Voices
		interested = when(f.Interested > 0, s.N("fit.interested", f.Interested))
	}
	heard := s.N("industry.voices", voices)
	if voices < evidence.Enough {
		heard = s.T("industry.voices.of", "n", voices, "of", evidence.Enough)
	}
	return Join(fit, heard, interested)
}

// industryNext says what is missing, and who may know.
func (s Speaker) industryNext(d *Detail, step thing.IndustryStep) {
	switch {
	case step.Rate:
		d.Next, d.NextAct = s.N("industry.next.rate", step.Heard), "industry.rate"
		return
	case step.Decide:
		d.Next, d.NextAct = s.T("industry.next.decide"), "record.edit"
		return
	case !step.Missing():
		return
	}
	var missing []string
	if step.Voice > 0 {
		missing = append(missing, s.T([]string{"industry.next.first", "industry.next.second", "industry.next.third"}[step.Voice-1]))
	}
	for _, c := range step.Unheard {
		missing = append(missing, s.lower(s.short(c)))
	}
	if step.Gap.ID != "" {
		missing = append(missing, "“"+step.Gap.Text+"”")
	}
	d.Next = s.T("industry.next.missing", "what", strings.Join(missing, ", "))
	who := ""
	switch {
	case step.Who.ID != "":
		who = s.T("industry.next.who", "who", step.Who.Name)
		d.NextAct, d.NextOf = "outreach.write", thing.Link{Kind: thing.KindContact, ID: step.Who.ID}
	case step.Waiting.ID != "":
		who = s.T("industry.next.waiting", "who", step.Waiting.Name)
	case step.Heard > 0:
		who, d.NextAct = s.T("industry.next.nobody_else"), "contact.new"
	default:
		who, d.NextAct = s.T("industry.next.nobody"), "contact.new"
	}
	d.Next += " " + who
}

// short is what a criterion is called where there is little room.
func (s Speaker) short(c data.Criterion) string {
	if c.Name == "" && c.Ships != "" {
		return s.T("criterion.short." + c.Ships)
	}
	return c.Name
}

// lower is a name within a sentence.
func (s Speaker) lower(name string) string {
	first, rest, _ := strings.Cut(name, " ")
	if strings.ToUpper(first) == first { // an abbreviation
		return name
	}
	return strings.TrimSpace(strings.ToLower(first) + " " + rest)
}

// known says criterion by criterion what is known, then by which nothing was
// heard, with the question that stands open on it. It returns the open gaps
// that none of them has.
func (s Speaker) known(d *Detail, p thing.IndustryPage) []data.GapRow {
	var rows []Row
	var nothing []string
	gaps := slices.Clone(p.Gaps)
	for _, k := range p.Compared.Known() {
		if k.Heard() {
			rows = append(rows, s.knownRow(k))
			continue
		}
		n := slices.IndexFunc(gaps, func(g data.GapRow) bool { return s.isAbout(g, k.Criterion) })
		if n < 0 {
			nothing = append(nothing, s.short(k.Criterion))
			continue
		}
		row := s.Row(gaps[n])
		row.Sub, row.Fact = s.T("industry.known.nothing"), s.short(k.Criterion)
		rows = append(rows, row)
		gaps = slices.Delete(gaps, n, n+1)
	}
	if len(nothing) > 0 && len(rows) > 0 {
		rows = append(rows, Row{
			Key: "nothing", Icon: string(thing.KindCriterion), Title: s.T("industry.known.nothing"), Sub: strings.Join(nothing, ", "), Fact: "–",
			Target: thing.Link{Kind: thing.KindIndustry, ID: p.ID},
		})
	}
	d.put(s.T("industry.known"), rows)
	for _, id := range redLines(p.Compared) {
		d.chip(s.T("fit.crossed", "criterion", s.Criterion(p.Compared.Criterion(id))))
	}
	return gaps
}

func redLines(c weigh.Comparison) []string {
	if len(c.Fits) == 0 {
		return nil
	}
	return c.Fits[0].RedLines
}

// isAbout reports whether an open gap asks for what a criterion is about.
func (s Speaker) isAbout(g data.GapRow, c data.Criterion) bool {
	asked := match.Telling(g.Text)
	return slices.ContainsFunc(match.Telling(s.Criterion(c)), func(word string) bool { return slices.Contains(asked, word) })
}

// knownRow says what is known by one criterion: the best supported words, whose
// they are and from when, and how many say something.
func (s Speaker) knownRow(k weigh.Known) Row {
	row := rowOf(k.Best)
	said := cmp.Or(offRecord(k.Best.OffRecord, k.Best.Evidence), s.T("rating.hollow"))
	of := when(k.Crossed, s.T("industry.known.crossed"))
	if !k.Best.SelfReport && k.Best.ContactID != "" {
		of = Join(of, s.T("rating.second_hand"))
	}
	row.Title, row.Fact, row.Target = said, s.short(k.Criterion), evidenceOf(k.Best)
	row.Sub = Join(cmp.Or(k.Best.Who, s.T("rating.me")), s.since(k.Best.SaidAt), when(k.People > 0, s.N("chart.said", k.People)), s.T("fit.of", "fit", s.Decimal(k.Mean, 1)), of)
	row.Icon = string(thing.KindLesson)
	if k.Best.LessonID == "" {
		row.Icon = string(thing.KindNote)
	}
	return row
}

// contradicting says which lessons contradict each other, and by which criteria
// people are far apart.
func (s Speaker) contradicting(p thing.IndustryPage) []Row {
	var rows []Row
	for _, c := range p.Contradicting {
		row := s.Row(c.LessonRow)
		row.Key = "against/" + string(c.LessonRow.ID) + "/" + string(c.About.ID)
		row.Sub = Join(c.Who, s.T("industry.against", "who", c.About.Who, "what", Shorten(offRecord(c.About.OffRecord, c.About.Text), 120)))
		rows = append(rows, row)
	}
	voice := func(r data.RatingRow) string { return cmp.Or(r.Who, s.T("rating.me")) }
	for _, a := range p.Compared.Apart() {
		row := rowOf(a.Low)
		row.Key, row.Target = "apart/"+string(a.Low.ID), evidenceOf(a.Low)
		row.Title = s.T("industry.apart", "low", a.Low.Score, "who", voice(a.Low), "high", a.High.Score, "other", voice(a.High))
		row.Fact, row.Sub = s.short(p.Compared.Criterion(string(a.Low.CriterionID))), offRecord(a.Low.OffRecord, a.Low.Evidence)
		rows = append(rows, row)
	}
	return rows
}

// opinions are the talks that moved what I think of the field.
func (s Speaker) opinions(talks []data.Opinion) []Row {
	var rows []Row
	for _, t := range talks {
		if t.InterestBefore == t.InterestNow || t.InterestBefore == 0 || t.InterestNow == 0 {
			continue
		}
		rows = append(rows, Row{
			ID: t.ID, Kind: thing.KindInterview, Title: cmp.Or(t.InterestWhy, t.Who), Sub: s.T("industry.opinion.after", "who", t.Who, "day", s.since(t.At)),
			Fact: s.Number(t.InterestBefore) + " → " + s.Number(t.InterestNow),
		})
	}
	return rows
}

// reached says how many were heard, asked and could be, and how many are known
// there by name only.
func (s Speaker) reached(r data.Reach) string {
	var steps []string
	for _, step := range []struct {
		key string
		n   int
	}{{"industry.reach.heard", r.Heard}, {"industry.reach.asked", r.Asked}, {"industry.reach.could", r.CouldAsk}, {"industry.reach.known", r.Known}} {
		if step.n > 0 {
			steps = append(steps, s.T(step.key, "n", step.n))
		}
	}
	return strings.Join(steps, " ▸ ")
}

// reachRows are who was heard, was asked and could be, in this order.
func (s Speaker) reachRows(p thing.IndustryPage) []Row {
	rows := rowsOf(s, p.Heard)
	for _, more := range []struct {
		who  []data.ContactRow
		fact string
	}{{p.Asked, s.T("industry.asked")}, {p.CouldAsk, s.T("industry.could_ask")}} {
		for n, row := range rowsOf(s, more.who) {
			if !more.who[n].NameOnly { // else the row says that
				row.Fact = more.fact
			}
			rows = append(rows, row)
		}
	}
	return rows
}

func (s Speaker) players(p thing.IndustryPage) []Row {
	rows := rowsOf(s, p.Companies)
	for n, c := range p.Companies {
		rows[n].Sub = when(c.Own, s.T("company.own")) // the industry is that of the page
	}
	return rows
}

// lessonsHere are the first of all lessons of a page, with the way to the rest.
func (s Speaker) lessonsHere(lessons []data.LessonRow, all int, filter string) []Row {
	rows := rowsOf(s, lessons)
	for n, l := range lessons {
		rows[n].Sub = Join(s.optional("lesson.kind.", l.Kind), l.Who)
	}
	if len(rows) < all {
		rows = append(rows, Row{Key: "more/lessons", Kind: thing.KindLesson, Icon: IconMore, Title: s.T("page.all", "n", all), List: filter})
	}
	return rows
}

// apart are the items of a timeline that a page does not say elsewhere: no
// lesson, and no gap of those given.
func apart(items []data.TimelineItem, gaps []data.GapRow) []data.TimelineItem {
	return slices.DeleteFunc(slices.Clone(items), func(it data.TimelineItem) bool {
		open := slices.ContainsFunc(gaps, func(g data.GapRow) bool { return g.ID == it.ID || g.ID == it.MadeID })
		return it.Mark == "lesson" || open
	})
}
