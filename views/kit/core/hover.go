package core

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Hover is the part of a widget that knows whether the pointer is over it, and
// draws it anew when that changes. It tells where the pointer is: see PointerAt.
type Hover struct {
	Over bool
	of   fyne.Widget
}

var _ desktop.Hoverable = (*Hover)(nil)

// HoverOf is the part for a widget.
func HoverOf(w fyne.Widget) Hover { return Hover{of: w} }

// MouseIn hears that the pointer came.
func (h *Hover) MouseIn(e *desktop.MouseEvent) {
	PointerAt(h.of, e)
	h.set(true)
}

// MouseMoved follows the pointer.
func (h *Hover) MouseMoved(e *desktop.MouseEvent) { PointerAt(h.of, e) }

// MouseOut hears that it left.
func (h *Hover) MouseOut() {
	PointerGone(h.of)
	h.set(false)
}

func (h *Hover) set(over bool) {
	h.Over = over
	h.of.Refresh()
}
