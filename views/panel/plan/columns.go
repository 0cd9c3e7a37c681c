package plan

import (
	"wawasan/app"
	"wawasan/views/kit/list"
)

// In a wide window the plan stands at the left and what else could be asked at
// the right; Enter moves a question over, and so does its button. In a narrow
// one it is one list.

// proposals are the params of the list at the right.
func (p *Panel) proposals() list.Params {
	return list.Params{
		Label: p.host.App().Words().T("plan.more"), Wrap: true, Steady: true, Chips: true, Boxes: true,
		OnOpen: func(app.Row) { p.toggle() },
	}
}

// widened hears that the window became wide, or narrow: the chosen question
// stays chosen.
func (p *Panel) widened(wasOnMore bool) { p.show(p.chosen(wasOnMore)) }

// at is the place of the chosen question, -1 for none.
func (p *Panel) at() int { return p.chosen(p.OnMore()) }

// chosen is the place of the question chosen in one of the lists.
func (p *Panel) chosen(onMore bool) int {
	if !onMore {
		return p.At(len(p.state.items))
	}
	if _, ok := p.More.Selected(); !ok {
		return -1
	}
	return plannedIn(p.state.items) + p.More.State().Index()
}

// show shows all questions and, from 0, the place that is chosen.
func (p *Panel) show(at int) {
	rows := p.state.rows(p.host.App().Words())
	if !p.Wide() {
		p.Show(rows, at)
		return
	}
	planned := plannedIn(p.state.items)
	p.More.SetRows(rows[planned:])
	if at >= planned {
		p.More.SelectAt(at - planned)
		at = -1
	}
	p.Show(rows[:planned], at)
}

// toggle moves the chosen question into the plan or out of it. In a wide window
// one stays in the list one is in, at the question behind it, and sees the one
// that came over.
func (p *Panel) toggle() {
	n, beside := p.at(), p.OnMore()
	if n < 0 || p.Fixed() {
		return
	}
	before := plannedIn(p.state.items)
	at, err := p.state.toggle(n)
	if err != nil || !p.Wide() {
		p.changed(at, err)
		return
	}
	planned := plannedIn(p.state.items)
	if beside {
		p.changed(planned-1, nil)
		p.More.SelectAt(min(n-before, len(p.state.items)-planned-1))
	} else {
		p.changed(min(n, planned-1), nil)
		p.More.SelectAt(0)
	}
	if beside && planned == len(p.state.items) {
		p.Into(p.Rows)
	} else if planned == 0 {
		p.Into(p.More)
	}
}
