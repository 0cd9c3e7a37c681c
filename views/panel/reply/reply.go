// Package reply is the panel in which an answer to asking is written down: what
// it means, when it came, what it said, and the time agreed on.
package reply

import (
	"context"
	"maps"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/form"
	"wawasan/views/panel"
)

// Panel is the form of an answer.
type Panel struct {
	form      *form.Form
	interview app.Link
}

// Open asks what belongs to an answer and keeps it as one change; done is told
// then. Leaving keeps nothing: nothing was answered yet.
func Open(h panel.Host, interview app.Link, to data.Stage, done func()) {
	a := h.App()
	h.Read(func(ctx context.Context) (func(), error) {
		who, err := a.Title(ctx, interview)
		return func() {
			p := &Panel{interview: interview}
			w := a.Words()
			p.form = form.NewForm(form.Params{
				Words: w, SaveKey: command.KeyOf("record.save"), Title: w.T("stage."+string(to)) + " · " + who,
				Fields: fields(w, to, a.Today()), Today: a.Today,
				OnSubmit: func(values map[string]string) { p.save(h, interview, to, values, done) },
				OnCancel: h.LeavePanel, OnKey: h.Key,
			})
			h.OpenPanel(p)
		}, err
	})
}

// Name is what tests call it.
func (p *Panel) Name() string { return "reply" }

// Content is the form.
func (p *Panel) Content() fyne.CanvasObject { return p.form }

// Target is its first field.
func (p *Panel) Target() fyne.Focusable { return p.form.Target() }

// Interview is the one that was answered.
func (p *Panel) Interview() app.Link { return p.interview }

// Save keeps the answer.
func (p *Panel) Save() { p.form.Submit() }

// SaveWord is the word on its button.
func (p *Panel) SaveWord() string { return p.form.SaveWord() }

func (p *Panel) save(h panel.Host, interview app.Link, to data.Stage, values map[string]string, done func()) {
	a, w := h.App(), h.App().Words()
	r, wrong := read(to, values)
	if len(wrong) > 0 {
		said := maps.Clone(wrong)
		for key, sentence := range wrong {
			said[key] = w.T(sentence, "text", values[key])
		}
		p.form.SetErrors(said)
		return
	}
	h.Write(func(ctx context.Context) (func(), error) {
		err := a.Answer(ctx, interview.ID, r)
		return func() {
			h.LeaveThis(p)
			h.Say(w.T("toast.stage", "stage", w.T("stage."+string(to))), true)
			done()
		}, err
	})
}
