package plan

import (
	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/views/kit/list"
)

// In a wide window the plan stands at the left and what else could be asked at
// the right; Enter moves a question over, and so does its button. In a narrow
// one it is one list.

// proposals are the params of the list at the right.
func (p *Panel) proposals() list.Params {
	h := p.host
	w := h.App().Words()
	return list.Params{
		Words: w, Label: w.T("plan.more"), Wrap: true, Steady: true, Chips: true,
		OnOpen: func(app.Row) { p.toggle() }, OnBack: p.Leave, OnActs: h.Acts,
		OnKey:   func(e *fyne.KeyEvent) bool { return p.toPlan(e) || h.Key(e) },
		OnFocus: func(gained bool) { p.onMore = p.onMore || gained },
	}
}

// toMore goes from the plan to what else could be asked.
func (p *Panel) toMore(e *fyne.KeyEvent) bool {
	return e.Name == fyne.KeyRight && p.wide && p.focus(p.more)
}

// toPlan goes back to the plan.
func (p *Panel) toPlan(e *fyne.KeyEvent) bool { return e.Name == fyne.KeyLeft && p.focus(p.Rows) }

func (p *Panel) focus(on *list.KeyList) bool {
	c := p.host.Canvas()
	if c == nil || on.State().Len() == 0 {
		return false
	}
	c.Focus(on)
	return true
}

// Target is the list one was in last.
func (p *Panel) Target() fyne.Focusable {
	if p.wide && p.onMore {
		return p.more
	}
	return p.Rows
}

// widened hears that the window became wide, or narrow: the chosen question
// stays chosen.
func (p *Panel) widened(wide bool) {
	at := p.at()
	p.wide = wide
	p.show(at)
	if p.onMore && !wide {
		p.focus(p.Rows)
	}
}

// at is the place of the chosen question, -1 for none.
func (p *Panel) at() int {
	if !p.wide || !p.onMore {
		return p.At(len(p.state.items))
	}
	if _, ok := p.more.Selected(); !ok {
		return -1
	}
	return plannedIn(p.state.items) + p.more.State().Index()
}

// show shows all questions and, from 0, the place that is chosen.
func (p *Panel) show(at int) {
	rows := p.state.rows(p.host.App().Words())
	if !p.wide {
		p.Show(rows, at)
		return
	}
	planned := plannedIn(p.state.items)
	p.more.SetRows(rows[planned:])
	if at >= planned {
		p.more.SelectAt(at - planned)
		at = -1
	}
	p.Show(rows[:planned], at)
}

// toggle moves the chosen question into the plan or out of it. In a wide window
// one stays in the list one is in, at the question behind it, and sees the one
// that came over.
func (p *Panel) toggle() {
	n, beside := p.at(), p.wide && p.onMore
	if n < 0 || p.Fixed() {
		return
	}
	before := plannedIn(p.state.items)
	at, err := p.state.toggle(n)
	if err != nil || !p.wide {
		p.changed(at, err)
		return
	}
	planned := plannedIn(p.state.items)
	if beside {
		p.changed(planned-1, nil)
		p.more.SelectAt(min(n-before, len(p.state.items)-planned-1))
	} else {
		p.changed(min(n, planned-1), nil)
		p.more.SelectAt(0)
	}
	if beside && planned == len(p.state.items) {
		p.focus(p.Rows)
	} else if planned == 0 {
		p.focus(p.more)
	}
}
