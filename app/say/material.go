package say

import (
	"cmp"
	"strconv"
	"strings"

	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/data"
)

// materialPage says the page of what one works with.
func (s Speaker) materialPage(d *Detail, page any) {
	switch p := page.(type) {
	case thing.TemplatePage:
		s.templatePage(d, p)
	case thing.HolidayItem:
		d.Title, d.Sub, d.Next = p.Name, s.Date(p.Day), s.T("holiday.next")
		d.chip(s.holidayState(p))
	case thing.QuestionPage:
		d.Title, d.Sub = p.Text, s.questionSub(p.Question)
		d.chip(s.purpose(p.Purpose))
		d.put(s.T("question.answers"), s.answers(p.Answers))
	case thing.FindingPage:
		d.Title, d.Sub = p.Text, s.Date(p.FoundOn)
		d.fact(s.T("finding.source"), p.Finding.Source)
		d.put(s.T("lesson.source"), s.source(p.About))
	case thing.SearchPage:
		d.Title, d.Sub, d.Rows = p.Name, Join(s.T(savedOf[p.List]), p.Query), s.Rows(p.Found)
	case thing.CriterionPage:
		s.criterionPage(d, p)
	case thing.FunctionPage:
		s.functionPage(d, p)
	case thing.ChallengePage:
		s.challengePage(d, p)
	case thing.SkillPage:
		d.Title = p.Name
		d.chip(s.T("skill.state." + p.State))
		d.fact(s.T("skill.how"), p.How)
		d.put(s.T("lesson.source"), s.source(p.About))
	case thing.CompanyLinkPage:
		d.Title, d.Sub, d.Rows = s.companyLink(p.CompanyLinkRow), p.About, rowsOf(s, p.Companies)
	}
}

func (s Speaker) templatePage(d *Detail, p thing.TemplatePage) {
	title := s.T(outreach.Kind(p.Kind).Key())
	if p.Outcome != "" {
		title += ": " + s.T("stage."+p.Outcome)
	}
	d.Title, d.Sub = cmp.Or(p.Name, title), Join(s.T(outreach.Channel(p.Channel).Key()), p.Subject)
	d.chip(s.optional("purpose.", string(p.Purpose)))
	if p.State == thing.Changed {
		d.chip(s.T("template.changed"))
		d.Next = s.T("template.next.changed")
	}
	var body, fields []Row
	for n, paragraph := range paragraphs(p.Body) {
		body = append(body, Row{Key: "body/" + strconv.Itoa(n), Kind: thing.KindOutreach, Icon: IconNone, Title: paragraph, Target: d.Link})
	}
	for _, f := range p.Fields {
		fields = append(fields, Row{Key: "field/" + f.Written, Kind: thing.KindOutreach, Icon: IconNone, Title: "{" + f.Written + "}", Sub: s.T(f.LabelKey), Target: d.Link})
	}
	d.put(s.T("template.body"), body)
	d.put(s.T("template.fields"), fields)
}

func paragraphs(text string) []string {
	var out []string
	for _, p := range strings.Split(text, "\n") {
		if strings.TrimSpace(p) != "" {
			out = append(out, p)
		}
	}
	return out
}

func (s Speaker) criterionPage(d *Detail, p thing.CriterionPage) {
	d.Title = s.Criterion(p.Criterion)
	d.chip(s.T("criterion.weight.at", "n", p.Weight), when(p.RedLine > 0, s.T("criterion.red_line.at", "n", p.RedLine)))
	d.fact(s.T("criterion.reweighed"), s.Date(p.ReweighedOn))
	for _, rating := range p.Ratings {
		row := rowOf(rating.RatingRow)
		s.rating(&row, rating.RatingRow, rating.Industry)
		d.Rows = append(d.Rows, row)
	}
}

func (s Speaker) functionPage(d *Detail, p thing.FunctionPage) {
	d.Title, d.Sub = s.functionName(p.FunctionItem), p.Company
	d.Next, d.NextAct = s.T("function.next"), "function.introduce"
	var rows []Row
	for _, who := range p.People {
		rows = append(rows, Row{
			ID: who.ID, Kind: thing.KindContact, Title: who.Name, Sub: Join(who.Title, s.guesses(who)), Heading: s.level(who.Level),
			Fact: cmp.Or(s.since(who.HeldAt), s.T("function.unheard")),
		})
	}
	d.Rows = headed(rows)
	for _, aspect := range data.Aspects {
		d.put(s.T("aspect."+aspect), s.filedHere(p.Filed, func(f data.FiledRow) bool { return f.Aspect == aspect }))
	}
}

// guesses says what of somebody in a function was read from their title, "" for
// nothing.
func (s Speaker) guesses(who thing.Member) string {
	switch {
	case who.FunctionGuessed && who.LevelGuessed:
		return s.T("function.guessed.both")
	case who.FunctionGuessed:
		return s.T("function.guessed.function")
	case who.LevelGuessed:
		return s.T("function.guessed.level")
	}
	return ""
}

// level says how high somebody stands beside me.
func (s Speaker) level(level string) string {
	return s.T("function.level." + cmp.Or(level, "unknown"))
}

// filedHere are filed lessons on the page of what they are filed under: those
// that belong to one part of it.
func (s Speaker) filedHere(filed []data.FiledRow, belongs func(data.FiledRow) bool) []Row {
	var rows []Row
	for _, f := range filed {
		if belongs(f) {
			rows = append(rows, Row{
				ID: f.ID, Kind: thing.KindFiledLesson, Mark: "!", Title: offRecord(f.OffRecord, f.Text), Sub: Join(f.Who, f.Company),
				Target: thing.Link{Kind: thing.KindLesson, ID: f.LessonID},
			})
		}
	}
	return rows
}

func (s Speaker) challengePage(d *Detail, p thing.ChallengePage) {
	d.Title, d.Sub, d.Next, d.NextAct = p.Text, p.Industry, s.T("challenge.next"), "tab.lessons"
	seen := map[data.ID]bool{}
	for _, f := range p.Filed {
		if !seen[f.CompanyID] {
			seen[f.CompanyID] = true
			d.put(cmp.Or(f.Company, s.T("challenge.no_company")), s.filedHere(p.Filed, func(row data.FiledRow) bool { return row.CompanyID == f.CompanyID }))
		}
	}
}

// WaysIn says ways to somebody in a function, those who are in it first.
func (s Speaker) WaysIn(ways []thing.WayIn) []Row {
	var rows []Row
	for _, way := range ways {
		heading := s.T("path.others")
		if way.Inside {
			heading = s.T("path.inside")
		}
		rows = append(rows, Row{
			ID: way.Person.ID, Kind: thing.KindContact, Title: way.Person.Name, Heading: heading, Fact: s.since(way.Person.HeldAt),
			Sub: Join(cmp.Or(way.Person.Title, way.Person.Function), s.T("path.way", "way", strings.Join(append([]string{s.T("rating.me")}, way.Names...), " → "))),
		})
	}
	return headed(rows)
}
