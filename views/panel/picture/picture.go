// Package picture is the panel of charts: what they show as drawings and as
// tables, and the way to write them as pictures.
package picture

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/app/figure"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/part"
	"wawasan/views/page"
	"wawasan/views/panel"
	"wawasan/views/panel/foot"
	"wawasan/views/panel/overview"
	"wawasan/views/panel/saveto"
)

// Panel is charts under a title.
type Panel struct {
	host    panel.Host
	home    app.Kind // what the charts are about
	read    func(context.Context) ([]app.Chart, error)
	state   look
	view    *draw.FigureView
	table   *draw.TableView
	side    *fyne.Container
	toggle  *part.Button
	content fyne.CanvasObject
	reading core.Loader
}

// Open shows charts about a kind of things under a title; read makes them anew
// after each change.
func Open(h panel.Host, home app.Kind, title string, read func(context.Context) ([]app.Chart, error)) {
	h.Read(func(ctx context.Context) (func(), error) {
		charts, err := read(ctx)
		return func() {
			p := newPanel(h, title, read)
			p.home = home
			p.fill(charts)
			h.OpenPanel(p)
		}, err
	})
}

// OpenOf draws what a list of a kind is about: the companies of my industry, my
// company by function, challenges by company; for any other kind the industries
// that were rated, beside each other.
func OpenOf(h panel.Host, kind app.Kind) {
	a, w := h.App(), h.App().Words()
	one := func(title string, draw func(context.Context) (app.Chart, error)) {
		Open(h, kind, title, func(ctx context.Context) ([]app.Chart, error) {
			c, err := draw(ctx)
			return []app.Chart{c}, err
		})
	}
	switch kind {
	case thing.KindCompany:
		one(w.T("view.companies"), a.CompanyMap)
	case thing.KindFunction:
		one(w.T("view.functions"), a.FunctionMap)
	case thing.KindChallenge:
		one(w.T("view.challenges"), a.ChallengeTable)
	default:
		Compare(h)
	}
}

// Compare sets the industries that were rated beside each other.
func Compare(h panel.Host) {
	a := h.App()
	Open(h, thing.KindIndustry, a.Words().T("compare.title"), func(ctx context.Context) ([]app.Chart, error) {
		c, err := a.Compare(ctx)
		if err == nil && len(c.Fits) == 0 {
			err = data.Conflict("compare.none")
		}
		if err != nil {
			return nil, err
		}
		return a.CompareCharts(c), nil
	})
}

func newPanel(h panel.Host, title string, read func(context.Context) ([]app.Chart, error)) *Panel {
	w := h.App().Words()
	p := &Panel{host: h, read: read, reading: core.Loader{Runner: h.Runner(), OnError: h.Fail}}
	params := draw.FigureParams{Label: title, OnOpen: func(s figure.Spot) { Follow(h, s) }, OnBack: h.LeavePanel, OnKey: h.Key, OnActs: h.Acts, OnRune: p.typed}
	p.view, p.table = draw.NewFigureView(params), draw.NewTableView(params)
	p.side = container.NewStack(p.view)
	p.toggle = part.NewButton(w.T("chart.table"), "T", func() { p.typed('t') })
	key := command.KeyOf("chart.write")
	charts := part.Topped(part.NewHeading(title, w.T("chart.keys")), p.side)
	p.content = foot.Under(charts, foot.Keys{Host: h, Back: h.LeavePanel, Typed: p.typed}, []*part.Button{
		p.toggle,
		part.NewButton(w.T("command.chart.write"), key, func() { Write(h, p.state.charts) }),
		part.NewButton(w.T("chart.leave"), "Esc", h.LeavePanel),
	})
	return p
}

// Name is what tests call it.
func (p *Panel) Name() string { return "chart" }

// Home is what the charts are about.
func (p *Panel) Home() app.Kind { return p.home }

// Content is the charts over their buttons.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

// Target is the drawing or the table, whichever is shown.
func (p *Panel) Target() fyne.Focusable {
	if p.state.table {
		return p.table
	}
	return p.view
}

// Charts are what is shown.
func (p *Panel) Charts() []app.Chart { return p.state.charts }

// Reload draws anew.
func (p *Panel) Reload() {
	p.reading.Load(func(ctx context.Context) (func(), error) {
		charts, err := p.read(ctx)
		return func() { p.fill(charts) }, err
	})
}

func (p *Panel) fill(charts []app.Chart) {
	p.state.charts = charts
	plots := make([]draw.Plot, len(charts))
	for n, c := range charts {
		plots[n] = draw.Plot{Title: c.Title, Draw: c.Draw}
	}
	p.view.SetPlots(plots)
	p.tell()
}

// tell shows the charts as tables, those that tell something new.
func (p *Panel) tell() {
	var titles []string
	var figures []figure.Figure
	for n, f := range p.view.Figures() {
		if c := p.state.charts[n]; !c.Repeats {
			titles, figures = append(titles, c.Title), append(figures, f)
		}
	}
	p.table.SetTables(titles, figures)
}

// typed turns drawing and table, and the keyboard goes along.
func (p *Panel) typed(r rune) bool {
	if !p.state.typed(r) {
		return false
	}
	w := p.host.App().Words()
	p.tell() // laid out only now that there is room
	if p.state.table {
		p.side.Objects = []fyne.CanvasObject{p.table}
		p.toggle.SetText(w.T("chart.drawing"))
	} else {
		p.side.Objects = []fyne.CanvasObject{p.view}
		p.toggle.SetText(w.T("chart.table"))
	}
	p.side.Refresh()
	p.host.Canvas().Focus(p.Target())
	return true
}

// Follow leads to what a spot of a chart stands for; from a function of my
// company to who could introduce me there.
func Follow(h panel.Host, spot figure.Spot) {
	if function := wayIn(spot); !function.New() {
		overview.WaysIn(h, function)
		return
	}
	page.FollowSpot(h, spot)
}

// Write asks in which format and where to, and writes each chart as a picture,
// several into one folder.
func Write(h panel.Host, charts []app.Chart) {
	if len(charts) == 0 {
		h.Fail(data.Invalid("command.not_now.charts"))
		return
	}
	w, colours := h.App().Words(), draw.FigurePalette() // read where the window is
	saveto.Ask(h, saveto.Question{
		Title: w.T("command.chart.write"), Names: names(charts), Folder: w.T("chart.folder"), Formats: formats(w),
		Write: func(ctx context.Context, format string, paths []string) ([]string, error) {
			return nil, write(ctx, charts, format, paths, colours)
		},
	})
}
