package form

import (
	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/part"
	"wawasan/views/theme"
)

// editor is how one field is entered.
type editor interface {
	object() fyne.CanvasObject
	target() fyne.Focusable
	value() string
	wrong() bool    // what is typed cannot be read; the editor then says so
	said() []string // what it holds, for a screen reader
}

// formField is a field with the words around it.
type formField struct {
	app.Field
	required *draw.Span
	label    *draw.Paragraph
	help     *draw.Paragraph
	why      *draw.Paragraph
	editor   editor
}

func newFormField(f *Form, field app.Field) *formField {
	v := &formField{
		Field:    field,
		label:    draw.NewParagraph(theme.SizeBody, theme.Text).Say(field.Label),
		required: draw.NewSpan(theme.SizeMuted, theme.Muted, false),
		help:     draw.NewParagraph(theme.SizeMuted, theme.Muted).Say(field.Help),
		why:      draw.NewParagraph(theme.SizeMuted, theme.Danger).Say(field.Error),
	}
	v.label.Bold = true
	if field.Required {
		v.required.Say("• " + f.params.Words.T("kit.form.required"))
	}
	v.editor = newEditor(f, v)
	return v
}

// fail shows why the value was refused; "" takes it back.
func (v *formField) fail(why string) {
	v.Error = why
	v.why.Say(why)
}

func (v *formField) describe() []string {
	said := core.NonEmpty(core.OneLine(v.label.Full, v.required.Full))
	said = append(said, core.DescribeObject(v.editor.object())...)
	return append(said, core.NonEmpty(v.help.Full, v.why.Full)...)
}

func newEditor(f *Form, v *formField) editor {
	switch v.Type {
	case thing.FieldChoice, thing.FieldBool:
		return newChoiceEditor(f, v)
	case thing.FieldDate:
		return newDateEditor(f, v)
	case thing.FieldTime:
		return newTimeEditor(f, v)
	}
	return newTextEditor(f, v)
}

// onward is what Enter and the window's keys do in a field of one line.
func onward(f *Form, v *formField) func(*fyne.KeyEvent) bool {
	return func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
			f.next(v)
			return true
		}
		return f.key(e)
	}
}

type choiceEditor struct{ *Choice }

func newChoiceEditor(f *Form, v *formField) editor {
	choices := v.Choices
	if v.Type == thing.FieldBool {
		w := f.params.Words
		choices = []app.Choice{{Value: "", Label: w.T("kit.no")}, {Value: "true", Label: w.T("kit.yes")}}
	}
	c := NewChoice(choices, v.Value)
	c.Name = v.Label
	c.OnChanged = func(string) { f.changed(v) }
	c.OnFinish = f.Submit
	c.OnKey = onward(f, v)
	c.OnFocus = func(gained bool) { f.reveal(c, gained) }
	return choiceEditor{c}
}

func (e choiceEditor) object() fyne.CanvasObject { return e.Choice }

func (e choiceEditor) target() fyne.Focusable { return e.Choice }

func (e choiceEditor) value() string { return e.Value() }

func (e choiceEditor) wrong() bool { return false }

type dateEditor struct{ field *DateField }

func newDateEditor(f *Form, v *formField) editor {
	d := NewDateField(DateParams{
		Words: f.params.Words, Today: f.params.Today, Name: v.Label,
		OnChanged: func() { f.changed(v) }, OnKey: onward(f, v),
	})
	if day, err := data.ParseDate(v.Value); err == nil {
		d.SetDate(day)
	} else {
		d.SetText(v.Value)
	}
	watch(f, d.entry, d)
	return dateEditor{d}
}

// watch scrolls to a day or a time when it is entered.
func watch(f *Form, e *part.KeyEntry, o fyne.CanvasObject) {
	own := e.OnFocus
	e.OnFocus = func(gained bool) {
		own(gained)
		f.reveal(o, gained)
	}
}

func (e dateEditor) object() fyne.CanvasObject { return e.field }

func (e dateEditor) target() fyne.Focusable { return e.field.Target() }

func (e dateEditor) value() string {
	d, err := e.field.read()
	if err != nil {
		return e.field.Text()
	}
	return d.String()
}

func (e dateEditor) wrong() bool {
	_, err := e.field.Date()
	return err != nil
}

type timeEditor struct{ field *TimeField }

func newTimeEditor(f *Form, v *formField) editor {
	t := NewTimeField(TimeParams{Words: f.params.Words, Name: v.Label, OnChanged: func() { f.changed(v) }, OnKey: onward(f, v)})
	t.SetTime(v.Value)
	watch(f, t.entry, t)
	return timeEditor{t}
}

func (e timeEditor) object() fyne.CanvasObject { return e.field }

func (e timeEditor) target() fyne.Focusable { return e.field.Target() }

func (e timeEditor) value() string {
	if _, err := e.field.read(); err != nil {
		return e.field.Text()
	}
	t, _ := e.field.Time()
	return t
}

func (e timeEditor) wrong() bool {
	_, err := e.field.Time()
	return err != nil
}
