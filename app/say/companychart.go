package say

import (
	"fmt"

	"wawasan/app/figure"
	"wawasan/app/insight"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/data"
)

// CompaniesChart draws the companies of my industry and what links them.
func (s Speaker) CompaniesChart(m insight.CompanyMap) Chart {
	d := figure.NetworkData{Headings: []string{s.T("company_link.from"), s.T("company_link.kind"), s.T("company_link.to")}}
	said := map[data.ID][]string{}
	for _, l := range m.Links {
		d.Edges = append(d.Edges, figure.Edge{
			From: string(l.FromID), To: string(l.ToID), Label: s.T("company_link.kind." + l.Kind),
			Arrow: l.Kind == "supplier" || l.Kind == "customer", Dashed: l.Kind == "rival",
		})
		sentence := s.companyLink(l)
		said[l.FromID], said[l.ToID] = append(said[l.FromID], sentence), append(said[l.ToID], sentence)
	}
	most, known := 1, 0
	for _, c := range m.Companies {
		most = max(most, c.People)
		if c.People > 0 {
			known++
		}
	}
	for n, c := range m.Companies {
		node := figure.Node{
			ID: string(c.ID), Label: c.Name, X: m.Places[n].X, Y: m.Places[n].Y, Size: float32(c.People) / float32(most),
			Hollow: c.People == 0, Target: thing.LinkOf(c).String(),
			Said: Join(append([]string{c.Name, s.N("company.people", c.People)}, said[c.ID]...)...),
		}
		if c.Own {
			node.Mark = figure.Lesson
		} else if c.Industry != m.Industry.Name {
			node.Mark = figure.Muted
		}
		d.Nodes = append(d.Nodes, node)
	}
	d.Sentence = s.N("chart.companies.sentence", len(m.Companies), "links", len(d.Edges), "known", known)
	return Chart{ID: "companies", Title: s.T("chart.companies", "industry", m.Industry.Name), Draw: func(width, height float32) figure.Figure { return figure.Network(d, width, height*1.1) }}
}

// heardFrom is the first tint of who was heard on the map of functions: from
// there on tints are dark.
const heardFrom = 3

// FunctionsChart draws whom I know and have heard at my company, by function
// and level: dark is heard; those known and not heard have an edge. A blank asks
// who could introduce me.
func (s Speaker) FunctionsChart(company data.Company, functions []thing.FunctionItem) Chart {
	d := figure.HeatData{Corner: s.T("function.name"), ColLabels: s.levels(), From: heardFrom}
	blank := 0
	for _, f := range functions {
		d.RowLabels = append(d.RowLabels, s.functionName(f))
		var row []figure.HeatCell
		for _, level := range thing.FunctionLevels {
			row = append(row, s.functionCell(f, level))
		}
		if len(f.People) == 0 {
			blank++
		}
		d.Cells = append(d.Cells, row)
	}
	d.Sentence = s.N("chart.functions.sentence", len(functions), "blank", blank)
	return Chart{ID: "functions", Title: s.T("chart.functions", "company", company.Name), Draw: func(width, height float32) figure.Figure { return figure.Heat(d, width, height) }}
}

func (s Speaker) functionCell(f thing.FunctionItem, level string) figure.HeatCell {
	known, heard := 0, 0
	names := []string{s.functionName(f), s.level(level)}
	for _, p := range f.People {
		if p.Level == level {
			known++
			names = append(names, p.Name)
			if !p.HeldAt.IsZero() {
				heard++
			}
		}
	}
	link := thing.LinkOf(f).String()
	cell := figure.HeatCell{ID: link + "/" + level, Size: float32(heard), Hollow: known > 0 && heard == 0, Target: link}
	if known == 0 {
		cell.Said = Join(append(names, s.T("function.blank.text"))...)
		return cell
	}
	cell.Text = fmt.Sprintf("%d/%d", heard, known)
	cell.Said = Join(append(names, s.N("function.heard", heard))...)
	return cell
}

// ChallengesChart is how companies meet challenges: a row a challenge, a column
// a company, in the cells what was said.
func (s Speaker) ChallengesChart(mine, open insight.Answers) Chart {
	return Chart{ID: "challenges", Title: s.T("chart.challenges"), Draw: forOthers(figure.Grid, s.answerGrid(mine), s.answerGrid(open))}
}

func (s Speaker) answerGrid(a insight.Answers) figure.GridData {
	d := figure.GridData{Corner: s.T("challenge.text")}
	for _, c := range a.Companies {
		d.ColLabels = append(d.ColLabels, c.Name)
	}
	blank := 0
	for _, c := range a.Challenges {
		d.RowLabels = append(d.RowLabels, c.Text)
		var row []figure.GridCell
		for _, company := range a.Companies {
			cell := s.answerCell(c, company, a.Said(c.ID, company.ID))
			if cell.Text == "" {
				blank++
			}
			row = append(row, cell)
		}
		d.Cells = append(d.Cells, row)
	}
	d.Sentence = s.N("chart.challenges.sentence", len(a.Challenges), "companies", len(a.Companies), "blank", blank)
	return d
}

func (s Speaker) answerCell(c data.ChallengeRow, company insight.Named, filed []data.FiledRow) figure.GridCell {
	cell := figure.GridCell{ID: string(c.ID) + string(company.ID), Target: thing.LinkOf(c).String(), Said: Join(c.Text, company.Name, s.T("chart.blank"))}
	var said []string
	for _, f := range filed {
		text := outreach.Plain(f.Text)
		if f.Who != "" {
			text += " (" + f.Who + ")"
		}
		said = append(said, offRecord(f.OffRecord, text))
		cell.Target = thing.Link{Kind: thing.KindLesson, ID: f.LessonID}.String()
	}
	if len(said) > 0 {
		cell.Text = Join(said...)
		cell.Said = Join(c.Text, company.Name, cell.Text)
	}
	return cell
}
