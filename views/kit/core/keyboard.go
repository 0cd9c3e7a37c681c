package core

import (
	"sync"

	"fyne.io/fyne/v2"
)

// Use is what keys mean where the keyboard is.
type Use int

// What letters are there: nothing, so that they may act behind Space; a filter
// that is being typed; a field of a form; nothing but the button that is chosen.
const (
	Free Use = iota
	Filtering
	Filling
	Pressing
)

// User is a focusable that knows what keys mean to it.
type User interface{ KeysAre() Use }

// UseOf is what keys mean to what has the focus, Free where it does not say.
func UseOf(f fyne.Focusable) Use {
	if u, ok := f.(User); ok {
		return u.KeysAre()
	}
	return Free
}

// watchers are who follows the keyboard, by canvas.
var watchers sync.Map

// FollowKeyboard has f called whenever the keyboard goes elsewhere on a canvas,
// or means something else where it is.
func FollowKeyboard(c fyne.Canvas, f func()) { watchers.Store(c, f) }

// KeyboardMoved is called by what got the focus, or to which keys mean something
// else now.
func KeyboardMoved(o fyne.CanvasObject) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return
	}
	if f, ok := watchers.Load(c); ok {
		f.(func())()
	}
}
