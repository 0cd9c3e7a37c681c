package rating

import (
	"context"
	"strconv"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/act"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
	"wawasan/views/panel/kept"
)

// weights is the panel in which weights and red lines are fixed: a digit
// weighs, r moves the red line.
type weights struct {
	*kept.Panel
	host    panel.Host
	state   weighing
	then    func()
	reading core.Loader
}

// Weigh shows what industries are weighed by, with what was changed before and
// not saved. When it is saved and was left by that, then is called.
func Weigh(h panel.Host, then func()) {
	a, of := h.App(), app.DraftOf{Kind: app.DraftWeights}
	h.Read(func(ctx context.Context) (func(), error) {
		criteria, _, err := a.Criteria(ctx)
		if err != nil {
			return nil, err
		}
		draft, err := a.Draft(ctx, of)
		return func() {
			p := &weights{host: h, then: then, state: beginWeighing(criteria, draft), reading: core.Loader{Runner: h.Runner(), OnError: h.Fail}}
			p.Panel = kept.New(h, p.params(of))
			p.show(0)
			h.OpenPanel(p)
			p.Began(draft)
		}, err
	})
}

func (p *weights) params(of app.DraftOf) kept.Params {
	w, add, save := p.host.App().Words(), command.KeyOf("record.new"), command.KeyOf("record.save")
	press := func(r rune) func() { return func() { p.typed(r) } }
	var digits []*part.Button
	for weight := range most + 1 {
		digits = append(digits, part.NewButton(strconv.Itoa(weight), "", press('0'+rune(weight))).ByMouse())
	}
	digits = append(digits, part.NewButton(w.T("weigh.button.red_line"), "R", press('r')).ByMouse())
	others := []*part.Button{
		part.NewPrimaryButton(w.T("kit.form.save"), save, p.Save),
		part.NewButton(w.T("weigh.button.add"), add, p.Add),
		part.NewButton(w.T("weigh.button.delete"), "Del", p.remove),
	}
	return kept.Params{
		Name: "weigh", Title: w.T("weigh.title"), Text: w.T("weigh.text"),
		List:    list.Params{Plain: true, OnRune: p.typed, OnDelete: func(app.Row) { p.remove() }},
		Narrow:  true,
		Buttons: [][]*part.Button{digits, others},
		Of:      of, Changes: p.state.changes, Discard: p.discard,
	}
}

// Home is what is weighed.
func (p *weights) Home() app.Kind { return thing.KindIndustry }

// Reload reads the criteria anew; what was changed here stays.
func (p *weights) Reload() {
	a := p.host.App()
	p.reading.Load(func(ctx context.Context) (func(), error) {
		criteria, _, err := a.Criteria(ctx)
		return func() {
			p.state.put(criteria)
			p.show(-1)
		}, err
	})
}

// Save fixes the weights; those not changed here stay as they are by now.
func (p *weights) Save() {
	a, changes := p.host.App(), p.state.changes()
	p.SaveBy(func(ctx context.Context) error {
		now, _, err := a.Criteria(ctx)
		if err != nil {
			return err
		}
		return a.SaveCriteria(ctx, weighed(now, changes))
	}, func() {
		p.host.Say(a.Words().T("change.criterion.weigh"), true)
		if p.host.LeaveThis(p) {
			p.then()
		}
	})
}

// Add asks for the name of an own criterion.
func (p *weights) Add() {
	w := p.host.App().Words()
	row := app.Row{Kind: thing.KindCriterion, Fact: w.T("form.new.criterion")}
	act.AskName(p.host, w.T("form.new.criterion"), w.T("criterion.name"), row, func(name string) {
		if p.Fixed() {
			return
		}
		if at := p.state.add(name); at >= 0 {
			p.changed(at)
		}
	})
}

func (p *weights) typed(r rune) bool {
	n := p.at()
	if p.Fixed() || !p.state.typed(n, r) {
		return false
	}
	p.changed(n)
	return true
}

func (p *weights) remove() {
	n := p.at()
	if n < 0 || p.Fixed() {
		return
	}
	if err := p.state.remove(n); err != nil {
		p.host.Fail(err)
		return
	}
	p.changed(n)
}

func (p *weights) discard() {
	p.state.discard()
	p.show(-1)
}

// at is the criterion chosen, -1 for none.
func (p *weights) at() int { return p.At(len(p.state.now)) }

// changed shows and keeps what was changed.
func (p *weights) changed(at int) {
	p.show(at)
	p.Changed()
}

func (p *weights) show(at int) { p.Show(p.state.rows(p.host.App().Words()), at) }
