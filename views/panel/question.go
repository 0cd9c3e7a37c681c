package panel

import (
	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/views/command"
	"wawasan/views/kit/form"
)

// Question is a panel that asks for a few values in the place of what is in
// front: one form and nothing else.
type Question struct {
	name string
	form *form.Form
}

// Asking says what a Question asks. Answer must be given.
type Asking struct {
	Name, Title string
	Save        string // on the button, "" for the usual word
	Fields      []app.Field
	// Answer gets what was typed, by the keys of the fields.
	Answer func(q *Question, values map[string]string)
	// Cancel is Esc; nil leaves the panel.
	Cancel func()
}

// Ask shows a Question and returns it.
func Ask(h Host, of Asking) *Question {
	q := &Question{name: of.Name}
	cancel := of.Cancel
	if cancel == nil {
		cancel = h.LeavePanel
	}
	q.form = form.NewForm(form.Params{
		Words: h.App().Words(), SaveKey: command.KeyOf("record.save"), Title: of.Title, Save: of.Save, Fields: of.Fields, Today: h.App().Today,
		OnSubmit: func(values map[string]string) { of.Answer(q, values) }, OnCancel: cancel, OnKey: h.Key,
	})
	h.OpenPanel(q)
	return q
}

// Name is what tests call it.
func (q *Question) Name() string { return q.name }

// Content is the form.
func (q *Question) Content() fyne.CanvasObject { return q.form }

// Target is its first field.
func (q *Question) Target() fyne.Focusable { return q.form.Target() }

// Save answers with what is typed.
func (q *Question) Save() { q.form.Submit() }

// Type puts a text into a text field.
func (q *Question) Type(key, value string) { q.form.SetValue(key, value) }

// Refuse shows beside a field why its value will not do.
func (q *Question) Refuse(key, sentence string) { q.form.SetErrors(map[string]string{key: sentence}) }
