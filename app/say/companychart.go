package say

import (
	"fmt"

	"wawasan/app/figure"
	"wawasan/app/insight"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/data"
)

// CompaniesChart draws my company among those of its industry: who supplies it
// at the left, its customers right, partners above, rivals below, and those it
// has nothing to do with beneath.
func (s Speaker) CompaniesChart(m insight.CompanyMap) Chart {
	d := figure.AroundData{
		Headings: []string{s.T("company_link.from"), s.T("company_link.kind"), s.T("company_link.to")},
		Words: map[figure.Side]string{
			figure.Left: s.T("chart.companies.supplier"), figure.Right: s.T("chart.companies.customer"),
			figure.Above: s.T("chart.companies.partner"), figure.Below: s.T("chart.companies.rival"),
		},
		Dashed: map[figure.Side]bool{figure.Below: true}, Arrows: map[figure.Side]bool{figure.Left: true, figure.Right: true},
		Sides: map[figure.Side][]figure.Neighbour{}, More: func(n int) string { return s.N("chart.companies.more", n) }, MoreTarget: thing.Link{Kind: thing.KindCompany}.String(),
	}
	mine := m.Mine()
	known := 0
	for _, c := range m.Companies {
		if c.People > 0 {
			known++
		}
		side := sideOf(m, mine.ID, c.ID)
		one := s.neighbour(m, c, side)
		if mine.ID != "" && c.ID == mine.ID {
			d.Middle, d.Lead = &one, s.T("chart.companies.apart", "name", c.Name)
			continue
		}
		d.Sides[side] = append(d.Sides[side], one)
	}
	d.Sentence = s.N("chart.companies.sentence", len(m.Companies), "links", len(m.Links), "known", known)
	if d.Middle == nil {
		d.Sentence += " " + s.T("chart.companies.no_own")
	}
	rows, cells := s.linkTable(m)
	return Chart{ID: "companies", Title: s.T("chart.companies", "industry", m.Industry.Name), Draw: func(width, height float32) figure.Figure {
		f := figure.Around(d, width, height)
		f.Rows, f.Cells = rows, cells
		return f
	}}
}

// sideOf is where a company stands around mine, by the first that holds: what
// it supplies comes before what else joins them.
func sideOf(m insight.CompanyMap, mine, company data.ID) figure.Side {
	side := figure.Apart
	for _, l := range m.Links {
		var now figure.Side
		switch {
		case mine == "" || l.FromID != mine && l.ToID != mine || l.FromID != company && l.ToID != company:
			continue
		case l.Kind == "partner":
			now = figure.Above
		case l.Kind == "rival":
			now = figure.Below
		case (l.Kind == "supplier") == (l.ToID == mine):
			now = figure.Left
		default:
			now = figure.Right
		}
		if side == figure.Apart || now < side {
			side = now
		}
	}
	return side
}

// neighbour is a company on the map. One that stands apart says what joins it
// to another.
func (s Speaker) neighbour(m insight.CompanyMap, c data.CompanyRow, side figure.Side) figure.Neighbour {
	said, note := []string{c.Name, s.N("company.people", c.People)}, ""
	for _, l := range m.Links {
		if l.FromID != c.ID && l.ToID != c.ID {
			continue
		}
		said = append(said, s.companyLink(l))
		if note == "" && side == figure.Apart {
			note = s.companyLink(l)
			if l.FromID == c.ID {
				note = s.T("company_link.kind."+l.Kind) + " " + l.To
			}
		}
	}
	return figure.Neighbour{ID: string(c.ID), Label: c.Name, Note: note, Hollow: c.People == 0, Said: Join(said...), Target: thing.LinkOf(c).String()}
}

// linkTable is the map as a table: a row a link.
func (s Speaker) linkTable(m insight.CompanyMap) (rows [][]string, cells [][]figure.Cell) {
	for _, l := range m.Links {
		said := s.companyLink(l)
		cell := func(id data.ID) figure.Cell {
			return figure.Cell{Said: said, Target: thing.Link{Kind: thing.KindCompany, ID: id}.String()}
		}
		rows = append(rows, []string{l.From, s.T("company_link.kind." + l.Kind), l.To})
		cells = append(cells, []figure.Cell{cell(l.FromID), {Said: said}, cell(l.ToID)})
	}
	return rows, cells
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
		text := outreach.Sentence(f.Text)
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
