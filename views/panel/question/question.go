// Package question is a panel that asks for a few values in the place of what
// is in front: one form and nothing else.
package question

import (
	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/views/command"
	"wawasan/views/kit/form"
	"wawasan/views/panel"
	"wawasan/views/panel/saveto"
)

// Panel is the question.
type Panel struct {
	name string
	form *form.Form
}

// Params say what is asked. Answer must be given.
type Params struct {
	Name, Title string
	Save        string // on the button, "" for the usual word
	Fields      []app.Field
	// Answer gets what was typed, by the keys of the fields.
	Answer func(q *Panel, values map[string]string)
	// Cancel is Esc; nil leaves the panel.
	Cancel func()
}

// Ask shows a question and returns it.
func Ask(h panel.Host, of Params) *Panel {
	q := &Panel{name: of.Name}
	cancel := of.Cancel
	if cancel == nil {
		cancel = h.LeavePanel
	}
	q.form = form.NewForm(form.Params{
		Words: h.App().Words(), SaveKey: command.KeyOf("record.save"), Title: of.Title, Save: of.Save, Fields: of.Fields, Today: h.App().Today, Paths: saveto.Paths(h.Runner()),
		OnSubmit: func(values map[string]string) { of.Answer(q, values) }, OnCancel: cancel, OnKey: h.Key,
	})
	h.OpenPanel(q)
	return q
}

// Name is what tests call it.
func (q *Panel) Name() string { return q.name }

// Content is the form.
func (q *Panel) Content() fyne.CanvasObject { return q.form }

// Target is its first field.
func (q *Panel) Target() fyne.Focusable { return q.form.Target() }

// Save answers with what is typed.
func (q *Panel) Save() { q.form.Submit() }

// SaveWord is the word on its button.
func (q *Panel) SaveWord() string { return q.form.SaveWord() }

// Type puts a text into a text field.
func (q *Panel) Type(key, value string) { q.form.SetValue(key, value) }

// Refuse shows beside a field why its value will not do.
func (q *Panel) Refuse(key, sentence string) { q.form.SetErrors(map[string]string{key: sentence}) }
