package core

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Pointed is told where the pointer is over its window.
type Pointed interface {
	// Moved is told that the pointer is somewhere else.
	Moved(at fyne.Position)
	// Gone is told that the pointer left, or that what lies beneath it may not be
	// what it was: a key was pressed, something scrolled.
	Gone()
}

// PointedIn is an overlay that is told for itself.
type PointedIn interface{ Pointed() Pointed }

// PointerAt is told by whatever the pointer moves over; the toolkit tells only
// the one part that lies on top.
func PointerAt(o fyne.CanvasObject, e *desktop.MouseEvent) {
	if p := pointed(o); p != nil && e != nil {
		p.Moved(e.AbsolutePosition)
	}
}

// PointerGone is told by a part that the pointer left, or that scrolled.
func PointerGone(o fyne.CanvasObject) {
	if p := pointed(o); p != nil {
		p.Gone()
	}
}

// pointed is who is told of the pointer in the window of an object: the overlay
// on top, else what lies last in the content.
func pointed(o fyne.CanvasObject) Pointed {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return nil
	}
	if top := c.Overlays().Top(); top != nil {
		if in, ok := top.(PointedIn); ok {
			return in.Pointed()
		}
		return nil
	}
	content, ok := c.Content().(*fyne.Container)
	if !ok || len(content.Objects) == 0 {
		return nil
	}
	p, _ := content.Objects[len(content.Objects)-1].(Pointed)
	return p
}
