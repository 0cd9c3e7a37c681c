package views

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/app/evidence"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
)

// weigher is the panel in which weights and red lines are fixed: a digit
// weighs, r moves the red line.
type weigher struct {
	s     *Shell
	list  []say.Weighed
	rows  *list.KeyList
	panel *panel
	then  func() // after saving, nil for back to the page
}

// openWeights shows what industries are weighed by.
func (s *Shell) openWeights() { s.weigh(nil) }

func (s *Shell) weigh(then func()) {
	weighed, _, err := s.app.Criteria(context.Background())
	if err != nil {
		s.Fail(err)
		return
	}
	w := s.words()
	g := &weigher{s: s, list: weighed, then: then}
	g.panel, g.rows = s.keyPanel("weigh", w.T("weigh.title"), w.T("weigh.text", "add", command.KeyOf("record.new"), "save", command.KeyOf("record.save")), list.Params{
		OnRune: g.typed, OnDelete: func(app.Row) { g.remove() },
	})
	g.panel.save = g.save
	g.panel.add = g.add
	g.show(0)
	s.openPanel(g.panel)
}

// keyPanel is a panel of one list under a title and a sentence.
func (s *Shell) keyPanel(name, title, text string, params list.Params) (*panel, *list.KeyList) {
	params.Words, params.Label, params.OnKey = s.words(), title, s.Key
	if params.OnBack == nil {
		params.OnBack = s.leavePanel
	}
	rows := list.NewKeyList(params)
	return &panel{
		name: name, content: container.NewBorder(part.NewHeading(title, text), nil, nil, nil, rows),
		target: func() fyne.Focusable { return rows },
	}, rows
}

func (g *weigher) show(at int) {
	w := g.s.words()
	rows := make([]app.Row, len(g.list))
	for n, c := range g.list {
		rows[n] = app.Row{Key: strconv.Itoa(n), Kind: thing.KindCriterion, Title: c.Name, Fact: w.T("criterion.weight.at", "n", c.Weight)}
		if c.RedLine > 0 {
			rows[n].Sub = w.T("criterion.red_line.at", "n", c.RedLine)
		}
	}
	g.rows.SetRows(rows)
	g.rows.SelectAt(at)
}

func (g *weigher) at() int { return rowNumber(g.rows, len(g.list)) }

// rowNumber is the place of the chosen row of a list that shows one row for
// each of so many things, -1 for none.
func rowNumber(rows *list.KeyList, most int) int {
	if _, ok := rows.Selected(); !ok || rows.State().Index() >= most {
		return -1
	}
	return rows.State().Index()
}

func (g *weigher) typed(r rune) bool {
	n := g.at()
	if n < 0 {
		return false
	}
	switch {
	case r >= '0' && r <= '5':
		g.list[n].Weight = int(r - '0')
	case r == 'r' || r == 'R':
		g.list[n].RedLine = (g.list[n].RedLine + 1) % 6
	default:
		return false
	}
	g.show(n)
	return true
}

// add asks for the name of an own criterion.
func (g *weigher) add() {
	w := g.s.words()
	row := app.Row{Kind: thing.KindCriterion, Fact: w.T("form.new.criterion")}
	g.s.askName(w.T("form.new.criterion"), w.T("criterion.name"), row, func(name string) {
		g.list = append(g.list, say.Weighed{Criterion: data.Criterion{Name: name, Weight: evidence.DefaultWeight}, Name: name})
		g.show(len(g.list) - 1)
	})
}

func (g *weigher) remove() {
	n := g.at()
	if n < 0 {
		return
	}
	if g.list[n].Ships != "" {
		g.s.Fail(data.Invalid("criterion.error.shipped"))
		return
	}
	g.list = slices.Delete(g.list, n, n+1)
	g.show(n)
}

func (g *weigher) save() {
	if err := g.s.app.SaveCriteria(context.Background(), g.list); err != nil {
		g.s.Fail(err)
		return
	}
	g.s.Say(g.s.words().T("change.criterion.weigh"), true)
	if g.then != nil {
		g.then()
		return
	}
	g.s.leavePanel()
}
