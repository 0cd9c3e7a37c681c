package erase

import (
	"strings"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/command"
	"wawasan/views/kit/form"
)

// Also is the panel in which other words for a person are typed.
type Also struct {
	preview *Panel
	form    *form.Form
}

func openAlso(of *Panel) {
	p, h := &Also{preview: of}, of.host
	w := h.App().Words()
	p.form = form.NewForm(form.Params{
		Words: w, SaveKey: command.KeyOf("record.save"), Title: w.T("erase.row.also"), Save: w.T("erase.before.show"),
		Fields: []app.Field{{
			Key: "also", Type: thing.FieldText, Label: w.T("erase.also"), Help: w.T("erase.also.help"), Value: strings.Join(of.state.what.Also, ", "),
		}},
		Today: h.App().Today, OnSubmit: p.submit, OnCancel: h.LeavePanel, OnKey: h.Key,
	})
	h.OpenPanel(p)
}

// Name is what tests call it.
func (p *Also) Name() string { return "erase.also" }

// Content is the form.
func (p *Also) Content() fyne.CanvasObject { return p.form }

// Target is its field.
func (p *Also) Target() fyne.Focusable { return p.form.Target() }

// Save goes back to the preview with the words.
func (p *Also) Save() { p.form.Submit() }

func (p *Also) submit(values map[string]string) {
	var words []string
	for _, word := range strings.FieldsFunc(values["also"], func(r rune) bool { return r == ',' || r == ';' }) {
		if word = strings.TrimSpace(word); word != "" {
			words = append(words, word)
		}
	}
	p.preview.state.what.Also = words
	p.preview.plan(func() { p.preview.host.LeaveThis(p) })
}
