package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Kept gives the focus back that a click on white takes away: the toolkit
// unfocuses when nothing under the pointer takes the keyboard. A widget that
// is white embeds it and tells it where it is.
type Kept struct{ before fyne.Focusable }

// Pressed is told of a mouse button going down on an object.
func (k *Kept) Pressed(o fyne.CanvasObject) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		k.before = c.Focused()
	}
}

// Clicked is told of the click that came of it, and reports whether something
// had the focus, which has it again.
func (k *Kept) Clicked(o fyne.CanvasObject) bool {
	before := k.before
	k.before = nil
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if before == nil || c == nil {
		return false
	}
	if c.Focused() == nil {
		c.Focus(before)
	}
	return true
}

// Ground lies beneath everything in a window, so that a click on white leaves
// the keyboard where it was.
type Ground struct {
	widget.BaseWidget
	kept Kept
}

var (
	_ fyne.Tappable     = (*Ground)(nil)
	_ desktop.Mouseable = (*Ground)(nil)
)

// NewGround returns the ground of a window.
func NewGround() *Ground {
	g := &Ground{}
	g.ExtendBaseWidget(g)
	return g
}

// MouseDown remembers where the keyboard is.
func (g *Ground) MouseDown(*desktop.MouseEvent) { g.kept.Pressed(g) }

// MouseUp does nothing.
func (g *Ground) MouseUp(*desktop.MouseEvent) {}

// Tapped gives the keyboard back.
func (g *Ground) Tapped(*fyne.PointEvent) { g.kept.Clicked(g) }

// CreateRenderer draws nothing.
func (g *Ground) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
