package views

import (
	"bytes"
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/app/figure"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/list"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/page"
)

// pictures is the panel of charts: what they show as drawings and, with t, as
// tables.
type pictures struct {
	s      *Shell
	charts []app.Chart
	view   *draw.FigureView
	table  *list.KeyList
	side   *fyne.Container
	panel  *panel
	read   func(context.Context) ([]app.Chart, error)
	again  core.Loader
}

// openPictures shows charts under a title; read makes them anew after each
// change.
func (s *Shell) openPictures(title string, read func(context.Context) ([]app.Chart, error)) {
	w := s.words()
	p := &pictures{s: s, read: read, again: core.Loader{Runner: s.run, OnError: s.Fail}}
	p.view = draw.NewFigureView(draw.FigureParams{Label: title, OnOpen: p.follow, OnBack: s.leavePanel, OnKey: s.Key, OnRune: p.typed})
	p.table = list.NewKeyList(list.Params{Words: w, Label: title, OnBack: s.leavePanel, OnKey: s.Key, OnRune: p.typed})
	p.side = container.NewStack(p.view)
	p.panel = &panel{
		name: "chart", content: container.NewBorder(part.NewHeading(title, w.T("chart.keys", "key", command.KeyOf("chart.write"))), nil, nil, nil, p.side),
		target: p.target, reload: p.reload, charts: func() []app.Chart { return p.charts },
	}
	s.reading.Load(func(ctx context.Context) (func(), error) {
		charts, err := read(ctx)
		if err != nil {
			return nil, err
		}
		return func() {
			p.fill(charts)
			s.openPanel(p.panel)
		}, nil
	})
}

func (p *pictures) target() fyne.Focusable {
	if p.side.Objects[0] == p.table {
		return p.table
	}
	return p.view
}

func (p *pictures) reload() {
	p.again.Load(func(ctx context.Context) (func(), error) {
		charts, err := p.read(ctx)
		return func() { p.fill(charts) }, err
	})
}

func (p *pictures) fill(charts []app.Chart) {
	p.charts = charts
	plots := make([]draw.Plot, len(charts))
	for n, c := range charts {
		plots[n] = draw.Plot{Title: c.Title, Draw: c.Draw}
	}
	p.view.SetPlots(plots)
	p.table.SetRows(page.TableRows(p.view.Figures()))
}

func (p *pictures) typed(r rune) bool {
	if r != 't' && r != 'T' {
		return false
	}
	p.table.SetRows(page.TableRows(p.view.Figures()))
	if p.side.Objects[0] == p.table {
		p.side.Objects = []fyne.CanvasObject{p.view}
	} else {
		p.side.Objects = []fyne.CanvasObject{p.table}
	}
	p.side.Refresh()
	p.panel.focus()
	return true
}

// follow leads to what a spot stands for; from a function of my company with
// nobody in it, to who could introduce me.
func (p *pictures) follow(spot figure.Spot) {
	if link := app.SpotLink(spot); link.Kind == thing.KindFunction {
		p.s.waysTo(link)
		return
	}
	page.FollowSpot(p.s, spot)
}

// compare sets the industries that were rated beside each other.
func (s *Shell) compare() {
	s.openPictures(s.words().T("compare.title"), func(ctx context.Context) ([]app.Chart, error) {
		c, err := s.app.Compare(ctx)
		if err == nil && len(c.Fits) == 0 {
			err = data.Conflict("compare.none")
		}
		if err != nil {
			return nil, err
		}
		return s.app.CompareCharts(c), nil
	})
}

// openPicture draws what the list in front is about: industries compared, the
// companies of my industry, my company by function, challenges by company.
func (s *Shell) openPicture() {
	w := s.words()
	one := func(title string, draw func(context.Context) (app.Chart, error)) {
		s.openPictures(title, func(ctx context.Context) ([]app.Chart, error) {
			c, err := draw(ctx)
			return []app.Chart{c}, err
		})
	}
	switch s.listed() {
	case thing.KindCompany:
		one(w.T("view.companies"), s.app.CompanyMap)
	case thing.KindFunction:
		one(w.T("view.functions"), s.app.FunctionMap)
	case thing.KindChallenge:
		one(w.T("view.challenges"), s.app.ChallengeTable)
	default:
		s.compare()
	}
}

// listed is the kind of the list in front, "" for none.
func (s *Shell) listed() app.Kind {
	if b, ok := s.current().(*page.Browser); ok && s.panel == nil {
		return b.Kind()
	}
	return ""
}

// shownCharts are the charts in front.
func (s *Shell) shownCharts() []app.Chart {
	if s.panel != nil {
		if s.panel.charts == nil {
			return nil
		}
		return s.panel.charts()
	}
	if c, ok := s.current().(page.Charted); ok {
		return c.Charts()
	}
	return nil
}

// writeCharts asks in which format, and writes each chart in front as a file.
func (s *Shell) writeCharts() {
	charts, w := s.shownCharts(), s.words()
	var formats []overlay.Choice[string]
	for _, format := range say.ChartFormats {
		formats = append(formats, page.A(format, say.IconFile, w.T("chart.format."+format)))
	}
	page.Pick(s, w.T("command.chart.write"), formats, func(format string) {
		colours := draw.FigurePalette()
		s.writing.Do(func(context.Context) (func(), error) {
			var last string
			for _, c := range charts {
				path, err := keepChart(c, format, colours)
				if err != nil {
					return nil, err
				}
				last = path
			}
			return func() { s.openFile(last) }, nil
		})
	})
}

func keepChart(c app.Chart, format string, colours figure.Palette) (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	dir = filepath.Join(dir, "wawasan")
	var b bytes.Buffer
	if err := say.WriteChart(&b, c, format, colours); err != nil {
		return "", data.Internal(err)
	}
	return app.KeepFile(filepath.Join(dir, c.ID+"."+format), b.Bytes())
}
