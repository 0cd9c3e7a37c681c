package form

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/app/thing"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// maxSuggestions is how many names are offered at once.
const maxSuggestions = 6

// textEditor is a field of text; where names are asked for it offers known
// ones beneath, in the page and not over it: an overlay would take the keys.
type textEditor struct {
	widget.BaseWidget
	form  *Form
	field *formField
	entry *Entry

	names []string
	at    int // the name Enter and Tab take, -1 for none
	lines []*draw.Span
	box   *canvas.Rectangle
	tint  *canvas.Rectangle
}

func newTextEditor(f *Form, v *formField) editor {
	e := &textEditor{form: f, field: v, at: -1, box: &canvas.Rectangle{}, tint: &canvas.Rectangle{}}
	if v.Type == thing.FieldMultiline {
		e.entry = NewMultiLineEntry(max(v.Rows, 4))
		e.entry.OnKey = e.long
	} else {
		e.entry = NewEntry()
		e.entry.OnKey = e.key
		e.entry.Password = v.Type == thing.FieldSecret
	}
	e.entry.Name = v.Label
	e.entry.SetText(v.Value)
	e.entry.OnChanged = e.typed
	e.entry.OnFinish = f.Submit
	e.entry.OnWheel = func(ev *fyne.ScrollEvent) { f.scroll.Scrolled(ev) }
	e.entry.HoldTab = func() bool { return e.at >= 0 || v.Type == thing.FieldMultiline && e.entry.FieldAhead() }
	e.entry.OnFocus = func(gained bool) {
		if !gained {
			e.offer(nil)
		}
		f.reveal(e, gained)
	}
	for range maxSuggestions {
		line := draw.NewSpan(theme.SizeBody, theme.Text, false)
		line.Middle = v.Type == thing.FieldPath // the end of a path tells it apart
		e.lines = append(e.lines, line)
	}
	e.ExtendBaseWidget(e)
	return e
}

// long takes the keys of a long text: Tab goes from one unfilled field to the
// next, Shift and Tab to the one before, as long as there is one.
func (e *textEditor) long(key *fyne.KeyEvent) bool {
	if key.Name == fyne.KeyTab && e.entry.SelectField() {
		return true
	}
	return e.form.key(key)
}

func (e *textEditor) object() fyne.CanvasObject { return e }

func (e *textEditor) target() fyne.Focusable { return e.entry }

func (e *textEditor) value() string { return e.entry.Text }

func (e *textEditor) wrong() bool { return false }

// Inner is the field.
func (e *textEditor) Inner() []fyne.CanvasObject { return []fyne.CanvasObject{e.entry} }

// Describe tells the text and the names offered.
func (e *textEditor) Describe() []string {
	said := e.entry.Describe()
	for i, n := range e.names {
		if i == e.at {
			n = "▌" + n
		}
		said = append(said, n)
	}
	return said
}

func (e *textEditor) suggests() bool {
	switch e.field.Type {
	case thing.FieldContact, thing.FieldCompany, thing.FieldIndustry, thing.FieldContacts:
		return e.form.params.Suggest != nil
	}
	return false
}

// query is the name being typed and what stands before it.
func (e *textEditor) query() (before, name string) {
	text := e.entry.Text
	if e.field.Type != thing.FieldContacts {
		return "", strings.TrimSpace(text)
	}
	i := strings.LastIndex(text, ",") + 1
	return text[:i], strings.TrimSpace(text[i:])
}

func (e *textEditor) typed(string) {
	e.form.changed(e.field)
	if e.field.Type == thing.FieldPath {
		e.look()
	}
	if !e.suggests() {
		return
	}
	_, name := e.query()
	names, err := e.fitting(name)
	if err != nil {
		e.field.fail(e.form.params.Words.Error(err))
	}
	e.offer(names)
}

// fitting are the names for what is typed; none once one is typed in full.
func (e *textEditor) fitting(name string) ([]string, error) {
	if name == "" {
		return nil, nil
	}
	names, err := e.form.params.Suggest(e.field.Type, name)
	for _, n := range names {
		if strings.EqualFold(n, name) {
			return nil, err
		}
	}
	return names[:min(len(names), maxSuggestions)], err
}

// offer shows names. The first is taken by Enter if it begins as typed; a new
// name that only resembles others stays as typed.
func (e *textEditor) offer(names []string) {
	e.names, e.at = names, -1
	_, name := e.query()
	if len(names) > 0 && strings.HasPrefix(strings.ToLower(names[0]), strings.ToLower(name)) && !e.inFolder() {
		e.at = 0
	}
	e.Refresh()
	e.form.Refresh()
	if len(names) > 0 {
		e.form.reveal(e, true) // the names, too
	}
}

func (e *textEditor) take() {
	before, _ := e.query()
	text := e.names[e.at]
	if e.field.Type == thing.FieldContacts {
		text += ", "
		if before != "" {
			text = before + " " + text
		}
	}
	e.entry.put(text)
	e.offer(nil)
	e.form.changed(e.field)
	if e.inFolder() {
		e.look()
	}
}

// key handles the names offered, then the form's keys. ↓ offers paths, too, where
// nothing is typed yet.
func (e *textEditor) key(ev *fyne.KeyEvent) bool {
	if len(e.names) == 0 && ev.Name == fyne.KeyDown && e.field.Type == thing.FieldPath {
		e.look()
		return true
	}
	if len(e.names) > 0 {
		switch ev.Name {
		case fyne.KeyDown:
			e.move(min(e.at+1, len(e.names)-1))
			return true
		case fyne.KeyUp:
			e.move(max(e.at-1, -1))
			return true
		case fyne.KeyEscape:
			e.offer(nil)
			return true
		case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyTab:
			if e.at >= 0 {
				e.take()
				return true
			}
		}
	}
	return onward(e.form, e.field)(ev)
}

func (e *textEditor) move(to int) {
	e.at = to
	e.Refresh()
}

// CreateRenderer draws the field and the names beneath.
func (e *textEditor) CreateRenderer() fyne.WidgetRenderer {
	r := &textEditorRenderer{editor: e}
	r.Refresh()
	return r
}

type textEditorRenderer struct {
	editor *textEditor
	look   core.Look
}

func (r *textEditorRenderer) lineHigh() float32 {
	return r.editor.lines[0].LineHeight() + core.Length(10)
}

// MinSize grows with the names offered.
func (r *textEditorRenderer) MinSize() fyne.Size {
	r.look.Refresh(r.editor.entry)
	size := r.editor.entry.MinSize()
	if n := len(r.editor.names); n > 0 {
		size.Height += core.Length(4) + float32(n)*r.lineHigh() + core.Length(8)
	}
	return size
}

// Layout stands the names under the field.
func (r *textEditorRenderer) Layout(size fyne.Size) {
	e := r.editor
	high := e.entry.MinSize().Height
	e.entry.Resize(fyne.NewSize(size.Width, high))
	y, each := high+core.Length(4), r.lineHigh()
	e.box.Move(fyne.NewPos(0, y))
	e.box.Resize(fyne.NewSize(size.Width, float32(len(e.names))*each+core.Length(8)))
	for i, l := range e.lines {
		draw.ShowIf(l.Text, i < len(e.names))
		if i >= len(e.names) {
			continue
		}
		at := y + core.Length(4) + float32(i)*each
		l.Say(e.names[i]).Place(core.Length(12), at, each, size.Width-core.Length(24))
		if i == e.at {
			e.tint.Move(fyne.NewPos(core.Length(4), at))
			e.tint.Resize(fyne.NewSize(size.Width-core.Length(8), each))
		}
	}
}

// Refresh follows names and theme.
func (r *textEditorRenderer) Refresh() {
	e := r.editor
	r.look.Refresh(e.entry)
	e.box.CornerRadius, e.tint.CornerRadius = ft.Size(theme.SizeRadius), 4
	e.box.FillColor, e.box.StrokeColor, e.box.StrokeWidth = ft.Color(theme.Surface), ft.Color(theme.Line), 1
	e.tint.FillColor = ft.Color(theme.SelectTint)
	draw.ShowIf(e.box, len(e.names) > 0)
	draw.ShowIf(e.tint, e.at >= 0)
	r.Layout(e.Size())
	canvas.Refresh(e)
}

// Objects are what is drawn.
func (r *textEditorRenderer) Objects() []fyne.CanvasObject {
	e := r.editor
	all := []fyne.CanvasObject{e.entry, e.box, e.tint}
	for _, l := range e.lines {
		all = append(all, l.Text)
	}
	return all
}

// Destroy does nothing.
func (r *textEditorRenderer) Destroy() {}
