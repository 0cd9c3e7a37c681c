// Package form holds forms and the fields in them: text, names, days, times and
// choices, all filled by keys.
package form

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/kit/part"
)

// Params say what a form asks. Words, Fields and Today must be given.
type Params struct {
	Words  *say.Words
	Title  string
	Fields []app.Field
	// Name is what a screen reader calls a form without a title of its own.
	Name string
	// Beside are the keys of fields that stand beside the one before them, where
	// there is room.
	Beside []string
	Today  func() data.Date
	// Suggest returns names that fit what is typed, best first, or why they
	// cannot be read; the field says so.
	Suggest func(kind thing.FieldType, query string) ([]string, error)
	// Paths looks, in the background, for paths that fit what is typed: to files of
	// some ends and to folders, which end like one. nil offers none.
	Paths func(text string, ends []string, show func(paths []string))
	// OnChange hears all values at every edit, for the draft.
	OnChange func(values map[string]string)
	// OnSubmit hears a form whose required fields are filled.
	OnSubmit func(values map[string]string)
	// OnCancel hears Esc.
	OnCancel func()
	// SaveKey is the key that submits from anywhere, as people write it.
	SaveKey string
	// Save names the button that submits, where saving is not the word.
	Save string
	// Done, when set, is the one button of a form whose choices hold at once.
	Done string
	// Also is a button beside Done that leads on, nil for none.
	Also *part.Button
	// OnKey is offered what no field has a use for: F1 and the like.
	OnKey func(*fyne.KeyEvent) bool
}

// Form is one column of fields with their labels above. Tab and Enter go on,
// Enter in the last field and Ctrl/Cmd+Enter anywhere submit, Esc cancels.
// Rarely used fields are folded behind one row.
type Form struct {
	widget.BaseWidget
	params Params
	title  string
	fields []*formField
	more   *part.Button
	folded bool
	save   *part.Button
	cancel *part.Button
	body   *formBody
	scroll *container.Scroll
	at     fyne.CanvasObject // the part that has the focus
}

// NewForm returns a form with the values its fields bring.
func NewForm(p Params) *Form {
	f := &Form{params: p, title: p.Title}
	for _, field := range p.Fields {
		f.fields = append(f.fields, newFormField(f, field))
	}
	f.folded = f.worthFolding()
	w := p.Words
	f.more = part.NewButton(w.N("kit.form.more", f.foldedCount()), "Enter", f.Unfold)
	f.save = part.NewPrimaryButton(w.T("kit.form.save"), p.SaveKey, f.Submit)
	if p.Save != "" {
		f.save.SetText(p.Save)
	}
	f.cancel = part.NewButton(w.T("kit.form.cancel"), "Esc", f.escape)
	if p.Done != "" {
		f.save = part.NewPrimaryButton(p.Done, "Esc", f.Submit)
		f.cancel.Hide()
		if p.Also != nil {
			f.cancel = p.Also
		}
	}
	for _, b := range f.buttons() {
		b.OnKey, b.OnFinish = f.key, f.Submit
	}
	f.more.OnFocus = func(gained bool) { f.reveal(f.more, gained) }
	f.body = newFormBody(f)
	f.scroll = container.NewVScroll(f.body)
	f.ExtendBaseWidget(f)
	return f
}

// SaveWord is the word on the button that submits.
func (f *Form) SaveWord() string { return f.save.Label() }

func (f *Form) buttons() []*part.Button { return []*part.Button{f.more, f.save, f.cancel} }

// worthFolding is false when a folded field already has something to show.
func (f *Form) worthFolding() bool {
	folds := false
	for _, field := range f.fields {
		if field.Folded && (field.Value != "" || field.Error != "") {
			return false
		}
		folds = folds || field.Folded
	}
	return folds
}

func (f *Form) foldedCount() int {
	n := 0
	for _, field := range f.fields {
		if field.Folded {
			n++
		}
	}
	return n
}

// visible are the fields not folded away, top down.
func (f *Form) visible() []*formField {
	var seen []*formField
	for _, field := range f.fields {
		if !f.folded || !field.Folded {
			seen = append(seen, field)
		}
	}
	return seen
}

// Values are what the fields hold: days as YYYY-MM-DD, times as HH:MM, or what
// was typed where it is neither.
func (f *Form) Values() map[string]string {
	values := map[string]string{}
	for _, field := range f.fields {
		values[field.Key] = field.editor.value()
	}
	return values
}

// SetErrors shows why values were refused, each beneath its field, and goes to
// the first of them. Fields not named are right.
func (f *Form) SetErrors(errors map[string]string) {
	var first *formField
	for _, field := range f.fields {
		field.fail(errors[field.Key])
		if field.Error == "" {
			continue
		}
		if field.Folded {
			f.folded = false
		}
		if first == nil {
			first = field
		}
	}
	f.Refresh()
	if first != nil {
		f.focusOn(first.editor.target())
	}
}

// SetValue puts a text into a text field from outside: no OnChange comes of it,
// and the cursor goes to its beginning. Other fields are left alone.
func (f *Form) SetValue(key, text string) {
	for _, field := range f.fields {
		if e, ok := field.editor.(*textEditor); ok && field.Key == key && e.entry.Text != text {
			heard := e.entry.OnChanged
			e.entry.OnChanged = nil
			e.entry.SetText(text)
			e.entry.OnChanged = heard
		}
	}
}

// Submit hands the values on if the required fields are filled and days and
// times can be read; else it shows what is missing and goes there.
func (f *Form) Submit() {
	errors := map[string]string{}
	var unread *formField
	for _, field := range f.fields {
		if field.editor.wrong() {
			if unread == nil {
				unread = field // it says itself what it could not read
			}
		} else if field.Required && strings.TrimSpace(field.editor.value()) == "" {
			errors[field.Key] = f.params.Words.T("kit.form.required.missing")
		}
	}
	f.SetErrors(errors)
	if len(errors) > 0 {
		return
	}
	if unread != nil {
		f.folded = f.folded && !unread.Folded
		f.Refresh()
		f.focusOn(unread.editor.target())
		return
	}
	if f.params.OnSubmit != nil {
		f.params.OnSubmit(f.Values())
	}
}

// Unfold shows the folded fields and goes to the first of them.
func (f *Form) Unfold() {
	f.folded = false
	f.Refresh()
	for _, field := range f.fields {
		if field.Folded {
			f.focusOn(field.editor.target())
			return
		}
	}
}

// Target is what to focus first: a refused field, else the first.
func (f *Form) Target() fyne.Focusable {
	for _, field := range f.visible() {
		if field.Error != "" {
			return field.editor.target()
		}
	}
	for _, field := range f.visible() {
		return field.editor.target()
	}
	return f.save
}

// FocusFirst puts the focus on Target.
func (f *Form) FocusFirst() { f.focusOn(f.Target()) }

// FocusOn is FocusField for a form that is not drawn yet.
func (f *Form) FocusOn(c fyne.Canvas, key string) {
	for _, field := range f.fields {
		if field.Key == key {
			c.Focus(field.editor.target())
		}
	}
}

// FocusField puts the focus on the field of a key.
func (f *Form) FocusField(key string) {
	for _, field := range f.fields {
		if field.Key == key {
			f.focusOn(field.editor.target())
		}
	}
}

func (f *Form) focusOn(t fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f); c != nil {
		c.Focus(t)
	}
}

// key is what a field has no use for.
func (f *Form) key(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyEscape {
		f.escape()
		return true
	}
	return f.params.OnKey != nil && f.params.OnKey(e)
}

func (f *Form) escape() {
	if f.params.OnCancel != nil {
		f.params.OnCancel()
	}
}

// next goes on from a field; from the last it submits.
func (f *Form) next(from *formField) {
	seen := f.visible()
	for i, field := range seen {
		if field == from && i+1 < len(seen) {
			f.focusOn(seen[i+1].editor.target())
			return
		}
	}
	f.Submit()
}

// changed is an edit of a field, which takes its error away.
func (f *Form) changed(field *formField) {
	if f.body == nil { // its first value, not an edit
		return
	}
	if field.Error != "" {
		field.fail("")
		f.Refresh()
	}
	if f.params.OnChange != nil {
		f.params.OnChange(f.Values())
	}
}

// reveal scrolls a focused part into sight.
func (f *Form) reveal(o fyne.CanvasObject, gained bool) {
	if f.at = nil; gained {
		f.at = o
	}
	if !gained || f.scroll == nil || f.scroll.Size().Height <= 0 {
		return
	}
	top, high := f.scroll.Offset.Y, f.scroll.Size().Height
	from, to := o.Position().Y-core.Length(32), o.Position().Y+o.Size().Height+core.Length(24)
	switch {
	case from < top:
		top = max(from, 0)
	case to > top+high:
		top = min(to, f.body.MinSize().Height) - high
	default:
		return
	}
	f.scroll.ScrollToOffset(fyne.NewPos(0, max(top, 0)))
}

// Inner are the fields in sight and the button that submits.
func (f *Form) Inner() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, field := range f.visible() {
		all = append(all, field.editor.object())
	}
	return append(all, f.save)
}

// Describe tells the form as it stands now, top down.
func (f *Form) Describe() []string {
	said := core.NonEmpty(f.title)
	for _, field := range f.visible() {
		said = append(said, field.describe()...)
	}
	if f.folded {
		said = append(said, f.more.Describe()...)
	}
	if f.params.Done != "" {
		return append(said, f.save.Describe()...)
	}
	return append(append(said, f.save.Describe()...), f.cancel.Describe()...)
}
