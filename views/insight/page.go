// Package insight is the tab of what the notebook adds up to.
package insight

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/app/figure"
	figures "wawasan/app/insight"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/page"
)

// Page lists the charts and what is counted; the chart chosen stands beside the
// list, and Enter goes into it.
type Page struct {
	host  page.Host
	list  *list.KeyList
	chart *draw.FigureView
	table *draw.TableView
	side  *fyne.Container
	split *part.Split
	shown string // the chart beside the list
	now   app.Chart
	load  core.Loader
	draw  core.Loader
}

// New returns the tab.
func New(host page.Host) *Page {
	w := host.App().Words()
	p := &Page{host: host, shown: figures.Charts[0]}
	for _, l := range []*core.Loader{&p.load, &p.draw} {
		l.Runner, l.OnError = host.Runner(), host.Fail
	}
	p.list = list.NewKeyList(list.Params{Words: w, Label: w.T("tab.insight"), OnBack: host.Back, OnKey: host.Key, OnActs: host.Acts, OnOpen: p.open, OnSelect: p.selected, OnRune: p.typed})
	params := draw.FigureParams{Label: w.T("tab.insight"), Hint: w.T("chart.hint"), OnOpen: p.follow, OnBack: p.Focus, OnKey: host.Key, OnActs: host.Acts, OnRune: p.typed}
	p.chart = draw.NewFigureView(params)
	params.Label = w.T("chart.table")
	p.table = draw.NewTableView(params)
	p.side = container.NewStack(p.chart)
	p.split = page.NewSplit(host, "tab.insight", 0, p.list, p.side)
	return p
}

// Content is the whole page.
func (p *Page) Content() fyne.CanvasObject { return p.split.Content }

// Split is the border between list and chart.
func (p *Page) Split() *part.Split { return p.split }

// Focus goes to the list.
func (p *Page) Focus() { p.focus(p.list) }

func (p *Page) focus(f fyne.Focusable) {
	if c := p.host.Canvas(); c != nil {
		c.Focus(f)
	}
}

// FocusName says which part of the page has the focus: "list", "chart" or
// "table".
func (p *Page) FocusName(f fyne.Focusable) string {
	switch f {
	case p.chart:
		return "chart"
	case p.table:
		return "table"
	}
	return "list"
}

// Tables are the tables that are counted and drawn.
func (p *Page) Tables() []string {
	return []string{
		"contacts", "positions", "companies", "interviews", "interview_contacts", "industries", "lessons", "gaps", "promises", "focus_areas", "outreaches", "criteria", "ratings",
	}
}

// Reload counts and draws anew.
func (p *Page) Reload() {
	a := p.host.App()
	p.load.Load(func(ctx context.Context) (func(), error) {
		counts, err := a.InsightCounts(ctx)
		if err != nil {
			return nil, err
		}
		return func() { p.fill(counts) }, nil
	})
	p.show(p.shown)
}

// lists names what is counted in the plural, as its list does.
var lists = map[app.Kind]string{
	thing.KindContact: "tab.contacts", thing.KindCompany: "view.companies", thing.KindInterview: "tab.interviews", thing.KindIndustry: "tab.industries",
	thing.KindLesson: "tab.lessons", thing.KindGap: "view.gaps", thing.KindPromise: "view.promises", thing.KindFocusArea: "view.focus_areas",
}

func (p *Page) fill(counts []say.Count) {
	w := p.host.App().Words()
	var rows []app.Row
	for n, id := range figures.Charts {
		row := app.Row{Key: id, Icon: say.IconCommand, Title: w.T("chart." + id), Sub: w.T("chart.about." + id)}
		if n == 0 {
			row.Heading = w.T("chart.heading")
		}
		rows = append(rows, row)
	}
	for n, c := range counts {
		row := app.Row{Key: "count/" + string(c.Kind), Kind: c.Kind, Title: w.T(lists[c.Kind]), Fact: w.Number(c.N), Sub: w.T("insight.about." + string(c.Kind))}
		if n == 0 {
			row.Heading = w.T("chart.counts")
		}
		rows = append(rows, row)
	}
	p.list.SetRows(rows)
}

func (p *Page) selected(row app.Row) {
	if row.Icon == say.IconCommand && row.Key != p.shown {
		p.show(row.Key)
	}
}

// show draws a chart beside the list.
func (p *Page) show(id string) {
	p.shown = id
	a := p.host.App()
	p.draw.Load(func(ctx context.Context) (func(), error) {
		chart, err := a.InsightChart(ctx, id)
		if err != nil {
			return nil, err
		}
		return func() {
			p.now = chart
			p.chart.SetPlots([]draw.Plot{{Title: chart.Title, Draw: chart.Draw}})
			p.tell()
		}, nil
	})
}

// tell shows the chart as a table, where that is in sight.
func (p *Page) tell() {
	if p.side.Objects[0] == p.table {
		p.table.SetTables([]string{p.now.Title}, p.chart.Figures())
	}
}

// open leads into the chart, or to the list that was counted.
func (p *Page) open(row app.Row) {
	if row.Icon == say.IconCommand {
		p.put(p.chart)
		p.focus(p.chart)
		return
	}
	p.host.Go(app.Link{Kind: row.Kind})
}

func (p *Page) put(o fyne.CanvasObject) {
	p.side.Objects = []fyne.CanvasObject{o}
	p.side.Refresh()
}

// typed takes the letters of a chart: t turns it into its table and back.
func (p *Page) typed(r rune) bool {
	if !strings.ContainsRune("tT", r) {
		return false
	}
	if p.side.Objects[0] == p.table {
		p.put(p.chart)
		p.focus(p.chart)
		return true
	}
	p.put(p.table)
	p.tell()
	p.focus(p.table)
	return true
}

func (p *Page) follow(s figure.Spot) { page.FollowSpot(p.host, s) }

// Charts are the charts that can be written as pictures: none while the one
// shown has too little to show.
func (p *Page) Charts() []app.Chart {
	if p.now.Draw == nil || p.now.Early {
		return nil
	}
	return []app.Chart{p.now}
}
