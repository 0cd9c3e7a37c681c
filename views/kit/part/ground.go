package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// Ground lies beneath everything in a window, so that a click on white leaves
// the keyboard where it was. It is drawn: what the toolkit itself clears a
// window with is a shade paler than the colour it was told (#FCFAF6 for
// #FAF8F4), for it divides a channel of 16 bits by 255 × 255.
type Ground struct {
	widget.BaseWidget
	Kept
}

var (
	_ fyne.Tappable     = (*Ground)(nil)
	_ desktop.Mouseable = (*Ground)(nil)
	_ desktop.Hoverable = (*Ground)(nil)
)

// NewGround returns the ground of a window.
func NewGround() *Ground {
	g := &Ground{}
	g.Kept = KeptOf(g)
	g.ExtendBaseWidget(g)
	return g
}

// Furnish fills a window with objects on the ground, which goes to its edge: the
// room the toolkit leaves around a content is the content's here. Over it lie the
// tips, by the clock given; nil is none. The content fits itself into the window:
// a window never grows because of what comes to stand in it.
func Furnish(w fyne.Window, after core.Clock, content ...fyne.CanvasObject) *Tips {
	tips := NewTips(after)
	w.SetPadded(false)
	w.SetContent(container.New(room{}, NewGround(), container.NewPadded(content...), tips))
	return tips
}

// The least that a window asks for, however much stands in it.
const leastWide, leastHigh = 600, 400

// room gives all its objects all of the room.
type room struct{}

// MinSize is that of the largest, up to the least of a window.
func (room) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := fyne.Size{}
	for _, one := range o {
		size = size.Max(one.MinSize())
	}
	return size.Min(fyne.NewSize(leastWide, leastHigh))
}

// Layout stacks them.
func (room) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, one := range o {
		one.Move(fyne.Position{})
		one.Resize(size)
	}
}

// Tapped gives the keyboard back.
func (g *Ground) Tapped(*fyne.PointEvent) { g.GiveBack() }

// MouseIn is told of the pointer over all that does not ask for it itself.
func (g *Ground) MouseIn(e *desktop.MouseEvent) { core.PointerAt(g, e) }

// MouseMoved follows the pointer.
func (g *Ground) MouseMoved(e *desktop.MouseEvent) { core.PointerAt(g, e) }

// MouseOut is told that the pointer left.
func (g *Ground) MouseOut() { core.PointerGone(g) }

// CreateRenderer draws the ground of the look.
func (g *Ground) CreateRenderer() fyne.WidgetRenderer {
	return &groundRenderer{canvas.NewRectangle(ft.Color(theme.Ground))}
}

type groundRenderer struct{ paper *canvas.Rectangle }

// MinSize is nothing.
func (r *groundRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Layout takes all room.
func (r *groundRenderer) Layout(size fyne.Size) { r.paper.Resize(size) }

// Refresh follows the theme.
func (r *groundRenderer) Refresh() { draw.Fill(r.paper, theme.Ground) }

// Objects is the paper.
func (r *groundRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.paper} }

// Destroy does nothing.
func (r *groundRenderer) Destroy() {}
