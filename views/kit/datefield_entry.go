package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/theme"
)

// hookEntry is a text field that offers each key to its owner first and says
// when it gains or loses the focus.
type hookEntry struct {
	widget.Entry
	onKey   func(*fyne.KeyEvent) bool
	onFocus func(bool)
}

func newHookEntry(onKey func(*fyne.KeyEvent) bool, onFocus func(bool)) *hookEntry {
	e := &hookEntry{onKey: onKey, onFocus: onFocus}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey asks the owner before the field.
func (e *hookEntry) TypedKey(key *fyne.KeyEvent) {
	if e.onKey == nil || !e.onKey(key) {
		e.Entry.TypedKey(key)
	}
}

// FocusGained tells the owner.
func (e *hookEntry) FocusGained() {
	e.Entry.FocusGained()
	e.onFocus(true)
}

// FocusLost tells the owner.
func (e *hookEntry) FocusLost() {
	e.Entry.FocusLost()
	e.onFocus(false)
}

// TypedText is the text of the field.
func (e *hookEntry) TypedText() string { return e.Text }

// setTyped replaces the text and puts the cursor at its end.
func (e *hookEntry) setTyped(text string) {
	e.SetText(text)
	e.CursorRow, e.CursorColumn = 0, len([]rune(text))
	e.Refresh()
}

// saidEntry is a field with its ring and a sentence beneath, which is
// all a day or a time needs.
type saidEntry struct {
	widget.BaseWidget
	entry   *hookEntry
	said    *paragraph
	focused bool
}

func (s *saidEntry) begin(owner fyne.Widget, onKey func(*fyne.KeyEvent) bool, left func()) {
	s.said = newParagraph(theme.SizeMuted, theme.Muted)
	s.entry = newHookEntry(onKey, func(on bool) {
		s.focused = on
		if !on {
			left()
		}
		s.Refresh()
	})
	s.ExtendBaseWidget(owner)
}

func (s *saidEntry) say(text string, colour fyne.ThemeColorName) {
	s.said.say(text).colour = colour
	s.Refresh()
}

// CreateRenderer draws field, ring and line.
func (s *saidEntry) CreateRenderer() fyne.WidgetRenderer {
	ring := &canvas.Rectangle{}
	r := &saidRenderer{s: s, ring: ring, all: []fyne.CanvasObject{s.entry, ring, s.said.object()}}
	r.Refresh()
	return r
}

type saidRenderer struct {
	s    *saidEntry
	ring *canvas.Rectangle
	all  []fyne.CanvasObject
}

// MinSize keeps room for the line beneath, so that nothing jumps.
func (r *saidRenderer) MinSize() fyne.Size {
	e := r.s.entry.MinSize()
	text := r.s.said.height(max(r.s.Size().Width, unit(160)) - unit(2))
	return fyne.NewSize(max(e.Width, unit(160)), e.Height+unit(4)+max(text, r.s.said.lineHeight()))
}

// Layout places the field above its line.
func (r *saidRenderer) Layout(size fyne.Size) {
	if size.Width <= unit(2) {
		return
	}
	h := r.s.entry.MinSize().Height
	r.s.entry.Resize(fyne.NewSize(size.Width, h))
	r.ring.Resize(fyne.NewSize(size.Width, h))
	r.s.said.place(unit(2), h+unit(4), size.Width-unit(2))
}

// Refresh takes the theme's colours.
func (r *saidRenderer) Refresh() {
	showIf(r.ring, r.s.focused)
	r.ring.CornerRadius = ft.Size(theme.SizeRadius)
	r.ring.StrokeColor, r.ring.StrokeWidth = ft.Color(theme.Accent), 2
	r.ring.Refresh()
	r.Layout(r.s.Size())
}

// Objects returns what is drawn, from below.
func (r *saidRenderer) Objects() []fyne.CanvasObject { return r.all }

// Destroy has nothing to free.
func (r *saidRenderer) Destroy() {}
