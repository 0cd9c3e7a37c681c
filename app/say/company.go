package say

import (
	"strings"

	"wawasan/app/thing"
	"wawasan/data"
)

// companyPage answers whom I know there, what I know of it and what I still want
// to know.
func (s Speaker) companyPage(d *Detail, p thing.CompanyPage) {
	d.Title, d.Sub = p.Name, p.Industry
	d.chip(when(p.Own, s.T("company.own")))
	s.companyNext(d, p)
	d.fact(s.T("aliases"), strings.Join(p.Aliases, ", "))
	d.fact(s.T("company.about"), p.About)
	d.put(Join(s.T("company.who"), s.tied(p.Ties)), s.peopleHere(p))
	lessons := s.lessonsHere(p.Lessons, p.Ties.Lessons, `company:"`+p.Name+`"`)
	d.put(s.T("industry.known"), lessons)
	d.put(s.T("company.meets"), s.meets(p.Filed))
	d.put(s.T("industry.gaps"), rowsOf(s, p.Gaps))
	links := rowsOf(s, p.Links)
	for n, l := range p.Links { // Enter leads to the other one
		other := l.ToID
		if other == p.ID {
			other = l.FromID
		}
		links[n].Target = thing.Link{Kind: thing.KindCompany, ID: other}
	}
	d.put(s.T("company.links"), links)
	d.Rows = append(d.Rows, s.timeline(apart(p.Timeline, p.Gaps), "")...)
}

// companyNext says what is missing of a company.
func (s Speaker) companyNext(d *Detail, p thing.CompanyPage) {
	switch {
	case p.Ties.People+p.Ties.Known == 0:
		d.Next, d.NextAct = s.T("company.next.nobody"), "contact.new"
	case len(p.Gaps) > 0 && len(p.ToAsk) > 0:
		d.Next = s.T("company.next.gap", "what", p.Gaps[0].Text, "who", p.ToAsk[0].Name)
	case p.Ties.Heard == 0 && len(p.ToAsk) > 0:
		d.Next = s.T("company.next.unheard", "who", p.ToAsk[0].Name)
	case p.Industry == "":
		d.Next, d.NextAct = s.T("company.next.industry"), "record.edit"
	}
	if d.Next != "" && d.NextAct == "" {
		d.NextAct, d.NextOf = "outreach.write", thing.Link{Kind: thing.KindContact, ID: p.ToAsk[0].ID}
	}
}

// tied says how many one knows at a company and how many of them were heard.
func (s Speaker) tied(t data.Ties) string {
	heard := when(t.Heard > 0, s.T("industry.reach.heard", "n", t.Heard))
	return Join(when(t.People > 0, s.N("company.people", t.People)), when(t.Known > 0, s.N("company.known", t.Known)), heard)
}

// peopleHere are the first of those one knows at a company, with the way to the
// rest; behind them those known by name only.
func (s Speaker) peopleHere(p thing.CompanyPage) []Row {
	rows := rowsOf(s, p.People)
	for n, who := range p.People {
		rows[n].Sub = Join(who.Title, who.Function) // the company is that of the page
	}
	if len(rows) < p.Ties.People {
		rows = append(rows, Row{Key: "more/people", Kind: thing.KindContact, Icon: IconMore, Title: s.N("company.all", p.Ties.People), List: p.Name})
	}
	for n, row := range rowsOf(s, p.Known) {
		row.Sub = p.Known[n].Title
		rows = append(rows, row)
	}
	if len(p.Known) < p.Ties.Known {
		rows = append(rows, Row{Key: "more/known", Kind: thing.KindKnown, Icon: IconMore, Title: s.N("company.known_all", p.Ties.Known), List: p.Name})
	}
	return rows
}

// meets says how a company meets challenges.
func (s Speaker) meets(filed []data.FiledRow) []Row {
	rows := make([]Row, len(filed))
	for n, f := range filed {
		rows[n] = rowOf(f)
		rows[n].Title, rows[n].Sub = offRecord(f.OffRecord, f.Text), Join(f.Place, f.Who)
		rows[n].Target = thing.Link{Kind: thing.KindLesson, ID: f.LessonID}
	}
	return rows
}
