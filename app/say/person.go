package say

import (
	"strings"

	"wawasan/app/thing"
	"wawasan/data"
)

func (s Speaker) contactPage(d *Detail, p thing.ContactPage) {
	d.Title = p.Name
	var past []string
	for n, held := range p.Positions {
		text := Join(held.Title, held.Company)
		if n == 0 && held.Current {
			d.Sub = text
		} else if text != "" {
			past = append(past, text)
		}
	}
	d.chip(s.optional("level.", p.Level), p.Function, s.optional("mentor.", p.Mentor))
	for _, point := range p.Points {
		d.reach(s.T("point."+point.Kind), point.Value, point.Kind)
	}
	d.fact(s.T("contact.introducer"), Join(p.Introducer, when(p.MayMention, s.T("contact.may_mention"))))
	d.fact(s.T("contact.met"), p.Met)
	d.fact(s.T("contact.mentor_terms"), p.MentorTerms)
	d.fact(s.T("contact.keep"), s.rhythm(p.Contact))
	if zone := thing.ZoneOf(p.Contact); zone != nil {
		d.fact(s.T("contact.zone"), Join(p.Zone, s.T("contact.zone.now", "time", s.Clock(s.now.In(zone)))))
	}
	d.fact(s.T("contact.connected_on"), s.Date(p.ConnectedOn))
	d.fact(s.T("contact.past"), strings.Join(past, "; "))
	d.fact(s.T("contact.introduced"), names(p.Opened))
	d.fact(s.T("contact.about"), p.About)
	if next := p.Next(); next.ID != "" {
		d.Next = s.T("contact.next", "what", next.Text, "day", s.Relative(next.Due, s.today()))
		d.NextAct, d.NextOf = "promise.done", thing.Link{Kind: thing.KindPromise, ID: next.ID}
	}
	gaps := rowsOf(s, p.Gaps)
	for n := range gaps {
		gaps[n].Fact = ""
	}
	d.put(s.T("contact.gaps"), gaps)
	d.Rows = append(d.Rows, s.timeline(p.Timeline, p.Name)...)
}

// rhythm says how often one wants to be in touch, "" for no rhythm.
func (s Speaker) rhythm(c data.Contact) string {
	if c.Keep == thing.KeepOwn {
		return s.N("keep.days", c.KeepDays)
	}
	return s.optional("keep.", c.Keep)
}

func (s Speaker) companyPage(d *Detail, p thing.CompanyPage) {
	d.Title, d.Sub = p.Name, p.Industry
	d.chip(when(p.Own, s.T("company.own")))
	d.fact(s.T("company.aliases"), strings.Join(p.Aliases, ", "))
	d.fact(s.T("company.about"), p.About)
	d.put(s.shown("company.who", len(p.People), p.Count), rowsOf(s, p.People))
	links := rowsOf(s, p.Links)
	for n, l := range p.Links { // Enter leads to the other one
		other := l.ToID
		if other == p.ID {
			other = l.FromID
		}
		links[n].Target = thing.Link{Kind: thing.KindCompany, ID: other}
	}
	d.put(s.T("company.links"), links)
	d.Rows = append(d.Rows, s.timeline(p.Timeline, "")...)
}

// shown is a heading that tells how many of how many stand under it, where
// not all do.
func (s Speaker) shown(key string, shown, of int) string {
	if shown < of {
		return Join(s.T(key), s.Number(shown)+"/"+s.Number(of))
	}
	return s.T(key)
}

func (s Speaker) industryPage(d *Detail, p thing.IndustryPage) {
	d.Title, d.Sub = p.Name, s.N("industry.voices", p.Voices)
	d.chip(when(p.Own, s.T("industry.own")), s.optional("decision.", p.Decision))
	d.fact(s.T("industry.about"), p.About)
	if p.DecisionWhy != "" {
		d.fact(s.T("industry.decision_why"), Join(p.DecisionWhy, s.Date(p.DecidedOn)))
	}
	d.fact(s.T("industry.would_change"), p.WouldChange)
	d.put(s.shown("industry.heard", len(p.Heard), p.Voices), rowsOf(s, p.Heard))
	d.put(s.T("industry.opinions"), s.opinions(p.Opinions))
	d.put(s.T("industry.lessons.fact"), rowsOf(s, p.Facts))
	d.put(s.T("industry.lessons.trend"), rowsOf(s, p.Trends))
	d.put(s.T("industry.gaps"), rowsOf(s, p.Gaps))
	d.put(s.T("industry.players"), rowsOf(s, p.Players))
	skills := rowsOf(s, p.Skills)
	for n, skill := range p.Skills {
		skills[n].Sub = skill.How // the industry is that of the page
	}
	d.put(s.T("industry.skills"), skills)
	s.industryFit(d, p)
	d.Rows = append(d.Rows, s.timeline(p.Timeline, "")...)
}

// opinions are what I thought of the field before and after talks.
func (s Speaker) opinions(talks []data.Opinion) []Row {
	var rows []Row
	for _, t := range talks {
		rows = append(rows, Row{
			ID: t.ID, Kind: thing.KindInterview, Title: Join(t.Who, s.Date(s.day(t.At))), Sub: t.InterestWhy,
			Fact: s.grade(t.InterestBefore) + " → " + s.grade(t.InterestNow),
		})
	}
	return rows
}

// grade is a grade of interest, "?" where nothing was said.
func (s Speaker) grade(n int) string {
	if n == 0 {
		return "?"
	}
	return s.Number(n)
}

// industryFit says how the industry stands against what it is weighed by: each
// criterion, behind it what it rests on.
func (s Speaker) industryFit(d *Detail, p thing.IndustryPage) {
	c := p.Compared
	if len(c.Ratings) == 0 || len(c.Fits) == 0 {
		return
	}
	d.fact(s.T("fit.title"), s.FitWords(c.Fits[0]))
	for _, id := range c.Fits[0].RedLines {
		d.chip(s.T("fit.crossed", "criterion", s.Criterion(c.Criterion(id))))
	}
	var rows []Row
	for _, score := range c.Fits[0].Scores {
		for _, rating := range c.Ratings {
			if string(rating.CriterionID) == score.Criterion {
				row := rowOf(rating)
				s.rating(&row, rating, s.Criterion(c.Criterion(score.Criterion)))
				rows = append(rows, row)
			}
		}
	}
	d.put(s.T("fit.evidence"), rows)
}
