package app

import (
	"context"
	"fmt"

	"wawasan/app/figure"
	"wawasan/app/graph"
	"wawasan/data"
)

// mostCompanies is how many companies are drawn at once.
const mostCompanies = 500

// CompanyMap draws the companies of my industry, and those linked with them:
// who supplies whom, who are partners and rivals.
func (a *App) CompanyMap(ctx context.Context) (Chart, error) {
	r := a.store.Read(ctx)
	w := a.Words()
	own, err := r.OwnIndustry()
	if err != nil {
		return Chart{}, err
	}
	if own.ID == "" {
		return Chart{}, data.Conflict("industry.error.no_own")
	}
	companies, err := r.CompaniesAround(own.ID, mostCompanies)
	if err != nil {
		return Chart{}, err
	}
	links, err := r.CompanyLinks(data.PageQuery{Limit: 4 * mostCompanies})
	if err != nil {
		return Chart{}, err
	}
	d, err := a.companyNetwork(ctx, own, companies, links)
	return Chart{"companies", w.T("chart.companies", "industry", own.Name), func(width, height float32) figure.Figure { return figure.Network(d, width, height*1.1) }}, err
}

func (a *App) companyNetwork(ctx context.Context, own data.Industry, companies []data.CompanyRow, links []data.CompanyLinkRow) (figure.NetworkData, error) {
	w := a.Words()
	d := figure.NetworkData{Headings: []string{w.T("company_link.from"), w.T("company_link.kind"), w.T("company_link.to")}}
	number := map[data.ID]int{}
	most, known := 1, 0
	for n, c := range companies {
		number[c.ID] = n
		most = max(most, c.People)
		if c.People > 0 {
			known++
		}
	}
	said := map[data.ID][]string{}
	var edges []graph.Edge
	for _, l := range links {
		from, ok := number[l.FromID]
		to, also := number[l.ToID]
		if !ok || !also {
			continue
		}
		edges = append(edges, graph.Edge{From: from, To: to})
		d.Edges = append(d.Edges, figure.Edge{
			From: string(l.FromID), To: string(l.ToID), Label: w.T("company_link.kind." + l.Kind),
			Arrow: l.Kind == "supplier" || l.Kind == "customer", Dashed: l.Kind == "rival",
		})
		sentence := a.companyLinkRow(l).Title
		said[l.FromID], said[l.ToID] = append(said[l.FromID], sentence), append(said[l.ToID], sentence)
	}
	places, err := graph.Layout(ctx, len(companies), edges)
	if err != nil {
		return d, err
	}
	for n, c := range companies {
		node := figure.Node{
			ID: string(c.ID), Label: c.Name, X: float32(places[n].X), Y: float32(places[n].Y), Size: float32(c.People) / float32(most),
			Hollow: c.People == 0, Target: Link{KindCompany, c.ID}.target(),
			Said: join(append([]string{c.Name, w.N("company.people", c.People)}, said[c.ID]...)...),
		}
		if c.Own {
			node.Mark = figure.Lesson
		} else if c.Industry != own.Name {
			node.Mark = figure.Muted
		}
		d.Nodes = append(d.Nodes, node)
	}
	d.Sentence = w.N("chart.companies.sentence", len(companies), "links", len(d.Edges), "known", known)
	return d, nil
}

// FunctionMap draws whom I know and have heard at my company, by function and
// level; a blank asks who could introduce me.
func (a *App) FunctionMap(ctx context.Context) (Chart, error) {
	r := a.store.Read(ctx)
	w := a.Words()
	company, err := r.OwnCompany()
	if err != nil {
		return Chart{}, err
	}
	if company.ID == "" {
		return Chart{}, data.Conflict("company.error.no_own")
	}
	areas, err := a.workAreas(r, company.ID)
	if err != nil {
		return Chart{}, err
	}
	levels := []string{"lower", "same", "higher", ""}
	d := figure.HeatData{Corner: w.T("function.name")}
	for _, l := range levels {
		d.ColLabels = append(d.ColLabels, w.T("function.level."+firstOf(l, "unknown")))
	}
	blank := 0
	for _, f := range areas {
		d.RowLabels = append(d.RowLabels, f.Name)
		var row []figure.HeatCell
		for _, level := range levels {
			row = append(row, a.areaCell(f, level))
		}
		if len(f.People) == 0 {
			blank++
		}
		d.Cells = append(d.Cells, row)
	}
	d.Sentence = w.N("chart.functions.sentence", len(areas), "blank", blank)
	return Chart{"functions", w.T("chart.functions", "company", company.Name), func(width, height float32) figure.Figure { return figure.Heat(d, width, height) }}, nil
}

func (a *App) areaCell(f workArea, level string) figure.HeatCell {
	w := a.Words()
	known, heard := 0, 0
	names := []string{f.Name, w.T("function.level." + firstOf(level, "unknown"))}
	for _, p := range f.People {
		if p.Level == level {
			known++
			names = append(names, p.Name)
			if !p.HeldAt.IsZero() {
				heard++
			}
		}
	}
	cell := figure.HeatCell{ID: string(f.ID) + "/" + level, Size: float32(known), Target: Link{KindFunction, f.ID}.target()}
	if known == 0 {
		cell.Said = join(append(names, w.T("function.blank.text"))...)
		return cell
	}
	cell.Text = fmt.Sprintf("%d/%d", heard, known)
	cell.Said = join(append(names, w.N("function.heard", heard))...)
	return cell
}

// ChallengeTable is how companies meet the challenges of my industry: a row a
// challenge, a column a company, in the cells what was said.
func (a *App) ChallengeTable(ctx context.Context) (Chart, error) {
	r := a.store.Read(ctx)
	w := a.Words()
	challenges, err := r.Challenges(data.PageQuery{Limit: 30})
	if err != nil {
		return Chart{}, err
	}
	ids := make([]data.ID, len(challenges))
	for n, c := range challenges {
		ids[n] = c.ID
	}
	filed, err := r.FiledUnder("challenge_id", ids...)
	if err != nil {
		return Chart{}, err
	}
	home, err := newWithheld(r)
	if err != nil {
		return Chart{}, err
	}
	var open []data.FiledRow
	for _, f := range filed {
		off, err := home.row("lessons", f.LessonID)
		if err != nil {
			return Chart{}, err
		}
		if !off {
			open = append(open, f)
		}
	}
	shown, err := onRecord(r, "challenges", challenges, len(challenges), func(c data.ChallengeRow) data.ID { return c.ID })
	return Chart{"challenges", w.T("chart.challenges"), withOthers(figure.Grid, a.challengeGrid(challenges, filed), a.challengeGrid(shown, open))}, err
}

func (a *App) challengeGrid(challenges []data.ChallengeRow, filed []data.FiledRow) figure.GridData {
	w := a.Words()
	d := figure.GridData{Corner: w.T("challenge.text")}
	var columns []data.ID
	for _, f := range filed {
		if f.CompanyID != "" && !hasID(columns, f.CompanyID) && len(columns) < mostColumns {
			columns = append(columns, f.CompanyID)
			d.ColLabels = append(d.ColLabels, f.Company)
		}
	}
	blank := 0
	for _, c := range challenges {
		d.RowLabels = append(d.RowLabels, c.Text)
		var row []figure.GridCell
		for n, company := range columns {
			cell := a.challengeCell(c, company, d.ColLabels[n], filed)
			if cell.Text == "" {
				blank++
			}
			row = append(row, cell)
		}
		d.Cells = append(d.Cells, row)
	}
	d.Sentence = w.N("chart.challenges.sentence", len(challenges), "companies", len(columns), "blank", blank)
	return d
}

// mostColumns is how many companies stand side by side in a table.
const mostColumns = 5

func (a *App) challengeCell(c data.ChallengeRow, company data.ID, name string, filed []data.FiledRow) figure.GridCell {
	cell := figure.GridCell{ID: string(c.ID) + string(company), Target: Link{KindChallenge, c.ID}.target(), Said: join(c.Text, name, a.Words().T("chart.blank"))}
	var said []string
	for _, f := range filed {
		if f.ChallengeID == c.ID && f.CompanyID == company {
			text := plainly(f.Text)
			if f.Who != "" {
				text += " (" + f.Who + ")"
			}
			said = append(said, text)
			cell.Target = Link{KindLesson, f.LessonID}.target()
		}
	}
	if len(said) > 0 {
		cell.Text = join(said...)
		cell.Said = join(c.Text, name, cell.Text)
	}
	return cell
}
