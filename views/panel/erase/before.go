package erase

import (
	"fyne.io/fyne/v2"

	"wawasan/app"
	rule "wawasan/app/erase"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/form"
	"wawasan/views/panel"
)

// Before is the panel in which a day is typed.
type Before struct {
	host panel.Host
	form *form.Form
}

// OpenBefore asks for a day and previews the erasing of all before it.
func OpenBefore(h panel.Host) {
	p, w := &Before{host: h}, h.App().Words()
	p.form = form.NewForm(form.Params{
		Words: w, SaveKey: command.KeyOf("record.save"), Title: w.T("erase.before.title"), Save: w.T("erase.before.show"),
		Fields: []app.Field{{Key: "day", Type: thing.FieldDate, Label: w.T("erase.before.day"), Help: w.T("erase.before.help"), Required: true}},
		Today:  h.App().Today, OnSubmit: p.submit, OnCancel: h.LeavePanel, OnKey: h.Key,
	})
	h.OpenPanel(p)
}

// Name is what tests call it.
func (p *Before) Name() string { return "erase.before" }

// Content is the form.
func (p *Before) Content() fyne.CanvasObject { return p.form }

// Target is its field.
func (p *Before) Target() fyne.Focusable { return p.form.Target() }

// Save goes on to the preview, if a day is there.
func (p *Before) Save() { p.form.Submit() }

func (p *Before) submit(values map[string]string) {
	a := p.host.App()
	day, ok := a.ParseDay(values["day"])
	if !ok {
		p.form.SetErrors(map[string]string{"day": a.Words().T("erase.before.no_day", "text", values["day"])})
		return
	}
	what := rule.What{Before: data.At(day.Time(a.Now().Location()))}
	show(p.host, &state{what: what, title: day.String(), before: true, backups: rule.Keep})
}
