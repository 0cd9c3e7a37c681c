package erase

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/command"
	"wawasan/views/kit/form"
	"wawasan/views/panel"
)

// Confirm is the panel in which the name is typed.
type Confirm struct {
	host  panel.Host
	state *state
	form  *form.Form
}

func openConfirm(h panel.Host, s *state) {
	p, w := &Confirm{host: h, state: s}, h.App().Words()
	p.form = form.NewForm(form.Params{
		Words: w, SaveKey: command.KeyOf("record.save"), Title: s.heading(w), Save: w.T("erase.go"),
		Fields: []app.Field{{Key: "name", Type: thing.FieldText, Label: w.T("erase.type", "name", s.title), Help: w.T("erase.type.help"), Required: true}},
		Today:  h.App().Today, OnSubmit: p.submit, OnCancel: h.LeavePanel, OnKey: h.Key,
	})
	h.OpenPanel(p)
}

// Name is what tests call it.
func (p *Confirm) Name() string { return "erase.confirm" }

// Content is the form.
func (p *Confirm) Content() fyne.CanvasObject { return p.form }

// Target is its field.
func (p *Confirm) Target() fyne.Focusable { return p.form.Target() }

// Save erases, if the name is there.
func (p *Confirm) Save() { p.form.Submit() }

func (p *Confirm) submit(values map[string]string) {
	s, w := p.state, p.host.App().Words()
	if !s.typed(values["name"]) {
		p.form.SetErrors(map[string]string{"name": w.T("erase.error.other_name", "name", s.title)})
		return
	}
	if !s.begin() {
		return
	}
	p.host.Say(w.T("erase.running"), false) // a large notebook with many copies takes a minute
	if s.whole {
		p.whole()
		return
	}
	a, h, plan, choose := p.host.App(), p.host, s.plan, s.chosen()
	h.Write(func(ctx context.Context) (func(), error) {
		done, err := a.Erase(ctx, plan, choose)
		return func() {
			s.running = false
			if err != nil {
				h.Fail(err)
				return
			}
			h.LeaveThis(p)
			h.Say(strings.Join(append([]string{w.T("cli.erase.done")}, a.EraseDoneLines(done)...), " "), false)
		}, nil
	})
}

// whole takes the notebook away and ends the program: there is nothing left to
// show.
func (p *Confirm) whole() {
	a, h, copies, choose := p.host.App(), p.host, p.state.copies, p.state.chosen()
	h.Write(func(ctx context.Context) (func(), error) {
		err := a.EraseWhole(ctx, copies, choose)
		return func() {
			p.state.running = false
			if err != nil {
				h.Fail(err)
				return
			}
			h.Do("app.quit")
		}, nil
	})
}
