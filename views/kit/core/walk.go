package core

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// FirstFocusable is the first object within that takes the keyboard, nil for
// none.
func FirstFocusable(o fyne.CanvasObject) fyne.Focusable {
	var first fyne.Focusable
	WalkObjects(o, func(o fyne.CanvasObject) bool {
		first, _ = o.(fyne.Focusable)
		if first != nil {
			return true
		}
		if t, ok := o.(interface{ Target() fyne.Focusable }); ok {
			first = t.Target()
		}
		return first != nil
	})
	return first
}

// HandsOn is a part that gives keys it has no use for to who holds it.
type HandsOn interface {
	HandOn(late func(*fyne.KeyEvent) bool)
}

// WalkObjects visits an object and all within, until found returns true.
func WalkObjects(o fyne.CanvasObject, found func(fyne.CanvasObject) bool) bool {
	if o == nil || !o.Visible() {
		return false
	}
	if found(o) {
		return true
	}
	for _, child := range Within(o) {
		if WalkObjects(child, found) {
			return true
		}
	}
	return false
}

// Within are the objects that stand directly in another, in their order.
func Within(o fyne.CanvasObject) []fyne.CanvasObject {
	switch v := o.(type) {
	case *fyne.Container:
		return v.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{v.Content}
	case interface{ Inner() []fyne.CanvasObject }:
		return v.Inner()
	}
	return nil
}
