package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
)

// Entry is a text field for forms: Tab always leaves it, Ctrl/Cmd+Enter means
// done, and its owner is offered each key first. It has the 2 px ring.
type Entry struct {
	widget.Entry
	// OnKey returns true for a key it used; keys come before the text changes.
	OnKey func(*fyne.KeyEvent) bool
	// OnFinish hears Ctrl/Cmd+Enter.
	OnFinish func()
	OnFocus  func(gained bool)
	// OnWheel hears the wheel where the text has no use for it.
	OnWheel func(*fyne.ScrollEvent)
	// HoldTab says whether Tab means something here just now.
	HoldTab func() bool
	// Name is what a screen reader calls the field.
	Name string

	base    string
	shift   bool // is held
	focused bool
	late    func(*fyne.KeyEvent) bool
}

var _ fyne.Tabbable = (*Entry)(nil)

// NewEntry returns a field of one line.
func NewEntry() *Entry {
	e := &Entry{}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	return e
}

// NewMultiLineEntry returns a field of several lines that break between words.
func NewMultiLineEntry(rows int) *Entry {
	e := &Entry{}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.SetMinRowsVisible(rows)
	e.ExtendBaseWidget(e)
	return e
}

// SetText replaces the text, which counts as unchanged from then on, and puts
// the cursor at its end. It forgets what could be undone: never call it while
// a person types.
func (e *Entry) SetText(text string) {
	e.base = text
	e.Entry.SetText(text)
	e.toEnd()
}

// put replaces the text as if it had been typed.
func (e *Entry) put(text string) {
	e.Entry.SetText(text)
	e.toEnd()
}

func (e *Entry) toEnd() {
	if !e.MultiLine {
		e.CursorRow, e.CursorColumn = 0, len([]rune(e.Text))
		e.Refresh()
	}
}

// TypedText is the text of the field.
func (e *Entry) TypedText() string { return e.Text }

// HandOn gives keys that nobody here has a use for to late.
func (e *Entry) HandOn(late func(*fyne.KeyEvent) bool) { e.late = late }

// HasUndoable reports whether the text was changed since SetText, so that undo
// belongs to the field and not to the notebook.
func (e *Entry) HasUndoable() bool { return e.Text != e.base }

// AcceptsTab is false, so that Tab moves on even from several lines.
func (e *Entry) AcceptsTab() bool { return e.HoldTab != nil && e.HoldTab() }

// FocusGained draws the ring.
func (e *Entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	if e.OnFocus != nil {
		e.OnFocus(true)
	}
	core.KeyboardMoved(e)
}

// KeysAre says that letters are text.
func (e *Entry) KeysAre() core.Use { return core.Filling }

// FocusLost takes the ring away.
func (e *Entry) FocusLost() {
	e.focused, e.shift = false, false
	e.Entry.FocusLost()
	if e.OnFocus != nil {
		e.OnFocus(false)
	}
}

// TypedKey offers the key to the owner, then edits.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	if e.OnKey != nil && e.OnKey(key) {
		return
	}
	enter := key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter
	if e.late != nil && (key.Name == fyne.KeyEscape || enter && !e.MultiLine) && e.late(key) {
		return
	}
	e.Entry.TypedKey(key)
}

// TypedShortcut hears Ctrl/Cmd+Enter, and with Home and End goes to the ends of
// the text, which the toolkit does not know; the field has the rest.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if key := textEnd(s); key != "" {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: key})
		return
	}
	if core.Finishes(s) {
		if e.OnFinish != nil {
			e.OnFinish()
		} else if e.late != nil {
			e.late(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
		return
	}
	e.Entry.TypedShortcut(s)
}

// textEnd is the key by which the toolkit goes to the end of a whole text that a
// shortcut asks for, "" for other shortcuts.
func textEnd(s fyne.Shortcut) fyne.KeyName {
	switch c, ok := s.(*desktop.CustomShortcut); {
	case !ok || c.Modifier != fyne.KeyModifierShortcutDefault:
	case c.KeyName == fyne.KeyHome:
		return fyne.KeyPageUp
	case c.KeyName == fyne.KeyEnd:
		return fyne.KeyPageDown
	}
	return ""
}

// Describe tells the text, or the hint of an empty field.
func (e *Entry) Describe() []string { return core.DescribeEntry(&e.Entry) }

// CreateRenderer adds the ring to the toolkit's field.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	r := &entryRenderer{WidgetRenderer: e.Entry.CreateRenderer(), entry: e, ring: &canvas.Rectangle{}}
	r.washes = newWashes(e, r.WidgetRenderer.Objects())
	r.wheel = newWheel(e, r.washes.scroll)
	draw.Ring(r.ring, e.focused)
	return r
}

type entryRenderer struct {
	fyne.WidgetRenderer
	entry  *Entry
	ring   *canvas.Rectangle
	washes *washes
	wheel  *wheel
}

// Layout lays the ring over the field's own edge.
func (r *entryRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ring.Resize(size.SubtractWidthHeight(1, 1)) // the field's edge ends a little short
	r.wheel.Resize(size)
	r.washes.lay()
}

// Refresh follows focus and theme.
func (r *entryRenderer) Refresh() {
	draw.Ring(r.ring, r.entry.focused)
	r.WidgetRenderer.Refresh()
	r.washes.lay()
}

// Objects are the field's with the ring and the wheel on top, and the washes
// between its box with the border and the text.
func (r *entryRenderer) Objects() []fyne.CanvasObject {
	own := r.WidgetRenderer.Objects()
	return slices.Concat(own[:2], []fyne.CanvasObject{&r.washes.box}, own[2:], []fyne.CanvasObject{r.ring, r.wheel})
}
