package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Kept is the part of a widget that gives the keyboard back where a click takes it
// away: the toolkit unfocuses when nothing under the pointer takes the keyboard.
type Kept struct {
	of     fyne.Widget
	before fyne.Focusable
}

var _ desktop.Mouseable = (*Kept)(nil)

// KeptOf is the part for a widget.
func KeptOf(w fyne.Widget) Kept { return Kept{of: w} }

// MouseDown remembers where the keyboard is.
func (k *Kept) MouseDown(*desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(k.of); c != nil {
		k.before = c.Focused()
	}
}

// MouseUp does nothing: the toolkit takes the keyboard away behind it.
func (*Kept) MouseUp(*desktop.MouseEvent) {}

// GiveBack is for the click that came of it: what had the keyboard has it again.
// It reports whether anything had.
func (k *Kept) GiveBack() bool {
	before := k.before
	k.before = nil
	c := fyne.CurrentApp().Driver().CanvasForObject(k.of)
	if before == nil || c == nil {
		return false
	}
	if c.Focused() == nil {
		c.Focus(before)
	}
	return true
}
