// Package insight is the tab of what the notebook adds up to.
package insight

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views/kit"
	"wawasan/views/page"
)

// Page shows counts and interviews by month.
type Page struct {
	host   page.Host
	counts *kit.KeyList
	chart  *kit.BarChart
	whole  *fyne.Container
	load   kit.Loader
}

// New returns the tab.
func New(host page.Host) *Page {
	w := host.App().Words()
	p := &Page{host: host}
	p.load.OnError = host.Fail
	p.counts = kit.NewKeyList(kit.ListParams{Words: w, Label: w.T("tab.insight"), OnBack: host.Back, OnKey: host.Key, OnOpen: p.open})
	p.chart = kit.NewBarChart(w, nil, "")
	chart := container.NewBorder(kit.NewHeading(w.T("insight.months"), w.T("insight.months.text")), nil, nil, nil, container.New(chartRoom{}, p.chart))
	p.whole = container.New(kit.Columns{}, p.counts, kit.NewSheet(container.NewVScroll(chart)))
	return p
}

// Content is the whole page.
func (p *Page) Content() fyne.CanvasObject { return p.whole }

// Focus goes to the counts.
func (p *Page) Focus() {
	if c := p.host.Canvas(); c != nil {
		c.Focus(p.counts)
	}
}

// Kinds are the tables that are counted.
func (p *Page) Kinds() []string {
	return []string{"contacts", "companies", "interviews", "industries", "lessons", "gaps", "promises", "focus_areas"}
}

// Reload counts anew.
func (p *Page) Reload() {
	a := p.host.App()
	p.load.Load(func(ctx context.Context) (func(), error) {
		in, err := a.Insight(ctx)
		if err != nil {
			return nil, err
		}
		return func() { p.fill(in) }, nil
	})
}

// lists names what is counted in the plural, as its list does.
var lists = map[app.Kind]string{
	app.KindContact: "tab.contacts", app.KindCompany: "view.companies", app.KindInterview: "tab.interviews", app.KindIndustry: "tab.industries",
	app.KindLesson: "tab.lessons", app.KindGap: "view.gaps", app.KindPromise: "view.promises", app.KindFocusArea: "view.focus_areas",
}

func (p *Page) fill(in app.Insight) {
	w := p.host.App().Words()
	rows := make([]app.Row, len(in.Counts))
	for i, c := range in.Counts {
		rows[i] = app.Row{ID: data.ID(c.Kind), Kind: c.Kind, Title: w.T(lists[c.Kind]), Fact: w.Number(c.N), Sub: w.T("insight.about." + string(c.Kind))}
	}
	p.counts.SetRows(rows)
	bars := make([]kit.Bar, len(in.Months))
	for i, m := range in.Months {
		bars[i] = kit.Bar{Label: m.Label, Value: m.N}
	}
	p.chart.Set(bars, strings.TrimSpace(in.Sentence))
}

// open leads to the list that was counted.
func (p *Page) open(row app.Row) { p.host.Go(app.Link{Kind: row.Kind}) }

// chartRoom keeps a chart wide rather than tall: two interviews are no tower.
type chartRoom struct{}

// MinSize is the chart's.
func (chartRoom) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout gives the chart its width and at most a third of it in height.
func (chartRoom) Layout(o []fyne.CanvasObject, size fyne.Size) {
	gap := kit.Length(12)
	o[0].Move(fyne.NewPos(gap, gap))
	o[0].Resize(fyne.NewSize(size.Width-2*gap, min(size.Height-2*gap, kit.Length(320))))
}
