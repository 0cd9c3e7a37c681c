package part

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/theme"
)

// leastPage is what a list that is made wider leaves to the page beside it;
// wholePage is what a page needs that has its facts beside its evidence.
const (
	leastPage = 320
	wholePage = 720
)

// Split is a list beside a detail whose border a person moves: by dragging it, or
// step by step. Where the window is too narrow for both at their least, the list
// is as wide as Columns makes it.
type Split struct {
	Content *fyne.Container
	// OnMoved hears the width a person gave the list, at 100 % text; 0 is the
	// usual one.
	OnMoved func(wide float32)
	// Asks is how wide the list would like to be, nil for the usual width. It gets
	// that where the page beside it stays whole.
	Asks func() float32

	columns Columns
	wide    float32 // the width that was asked for, 0 for the usual
	handle  *splitHandle
}

// NewSplit returns a list beside a detail. wide is the width a person gave the
// list before, 0 for the usual, of which share says more, as in Columns.
func NewSplit(share, wide float32, left, right fyne.CanvasObject) *Split {
	s := &Split{columns: Columns{Share: share}, wide: wide}
	s.handle = newSplitHandle(s)
	s.Content = container.New(s, left, right, s.handle)
	s.Content.Refresh()
	return s
}

// SetList puts another list in the place of the one shown.
func (s *Split) SetList(o fyne.CanvasObject) {
	s.Content.Objects[0] = o
	s.Content.Refresh()
}

// Step makes the list wider, or narrower, by some.
func (s *Split) Step(by float32) {
	s.move(s.Content.Objects[0].Size().Width/core.Length(1) + by)
	s.keep()
}

// Reset gives the list its usual width.
func (s *Split) Reset() {
	s.wide = 0
	s.Content.Refresh()
	s.keep()
}

func (s *Split) move(wide float32) {
	s.wide = max(wide, 1)
	s.Content.Refresh()
}

// keep keeps the width as it came out.
func (s *Split) keep() {
	if s.wide > 0 {
		s.wide = s.Content.Objects[0].Size().Width / core.Length(1)
	}
	if s.OnMoved != nil {
		s.OnMoved(s.wide)
	}
}

// MinSize holds list and detail at their least.
func (s *Split) MinSize(o []fyne.CanvasObject) fyne.Size { return s.columns.MinSize(o[:2]) }

// Layout gives the list the width that was asked for, as far as there is room,
// and the detail the rest.
func (s *Split) Layout(o []fyne.CanvasObject, size fyne.Size) {
	s.columns.Wide = 0
	least, gap := o[0].MinSize().Width, ft.Size(ft.SizeNamePadding)*2
	if most := size.Width - gap - core.Length(leastPage); s.wide > 0 && most >= least {
		s.columns.Wide = max(least, min(core.Length(s.wide), most))
	} else if asked := s.asked(); s.wide == 0 && asked <= size.Width-gap-core.Length(wholePage) {
		s.columns.Wide = asked
	}
	s.columns.Layout(o[:2], size)
	s.handle.Move(fyne.NewPos(o[0].Size().Width, 0))
	s.handle.Resize(fyne.NewSize(gap, size.Height))
}

// asked is what the list asks for, 0 for the usual width. It goes by steps, so that
// the border does not move with every figure above a list.
func (s *Split) asked() float32 {
	if s.Asks == nil || s.columns.Share > 0 {
		return 0
	}
	step := core.Length(askedStep)
	if wide := float32(math.Ceil(float64(s.Asks()/step))) * step; wide > core.Length(listWidth) {
		return wide
	}
	return 0
}

const askedStep = 20

// Fit gives the list the width that it asks for by now.
func (s *Split) Fit() {
	if s.Asks != nil {
		s.Content.Refresh()
	}
}

// splitHandle is the border between list and detail.
type splitHandle struct {
	widget.BaseWidget
	Kept
	split   *Split
	grip    *canvas.Rectangle
	hovered bool
	dragged float32 // how wide the list would be if it had all room, 0 while nothing is dragged
}

var (
	_ fyne.Draggable      = (*splitHandle)(nil)
	_ fyne.DoubleTappable = (*splitHandle)(nil)
	_ desktop.Cursorable  = (*splitHandle)(nil)
	_ desktop.Hoverable   = (*splitHandle)(nil)
	_ desktop.Mouseable   = (*splitHandle)(nil)
)

func newSplitHandle(s *Split) *splitHandle {
	h := &splitHandle{split: s, grip: &canvas.Rectangle{}}
	h.Kept = KeptOf(h)
	h.ExtendBaseWidget(h)
	return h
}

// Cursor tells that the border moves.
func (h *splitHandle) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// MouseDown remembers where the keyboard is; at the second of a double click it is
// nowhere.
func (h *splitHandle) MouseDown(e *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(h); c != nil && c.Focused() != nil {
		h.Kept.MouseDown(e)
	}
}

// Tapped gives the keyboard back.
func (h *splitHandle) Tapped(*fyne.PointEvent) { h.GiveBack() }

// MouseIn shows the border.
func (h *splitHandle) MouseIn(*desktop.MouseEvent) { h.hover(true) }

// MouseMoved does nothing.
func (h *splitHandle) MouseMoved(*desktop.MouseEvent) {}

// MouseOut leaves the grip alone.
func (h *splitHandle) MouseOut() { h.hover(false) }

func (h *splitHandle) hover(in bool) {
	h.hovered = in
	h.Refresh()
}

// Dragged moves the border along.
func (h *splitHandle) Dragged(e *fyne.DragEvent) {
	if h.dragged == 0 {
		h.dragged = h.split.Content.Objects[0].Size().Width
	}
	h.dragged += e.Dragged.DX
	h.split.move(h.dragged / core.Length(1))
}

// DragEnd keeps where the border is.
func (h *splitHandle) DragEnd() {
	h.dragged = 0
	h.GiveBack()
	h.split.keep()
}

// DoubleTapped gives the list its usual width.
func (h *splitHandle) DoubleTapped(*fyne.PointEvent) {
	h.GiveBack()
	h.split.Reset()
}

// CreateRenderer draws the grip.
func (h *splitHandle) CreateRenderer() fyne.WidgetRenderer {
	r := &splitHandleRenderer{h}
	r.Refresh()
	return r
}

type splitHandleRenderer struct{ h *splitHandle }

// MinSize is nothing: the split gives it its place.
func (r *splitHandleRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Layout sets a short grip in the middle, the whole border while the pointer is
// on it.
func (r *splitHandleRenderer) Layout(size fyne.Size) {
	wide, high := float32(2), min(core.Length(32), size.Height)
	if r.h.hovered {
		high = size.Height
	}
	r.h.grip.Move(fyne.NewPos((size.Width-wide)/2, (size.Height-high)/2))
	r.h.grip.Resize(fyne.NewSize(wide, high))
}

// Refresh follows the pointer and the theme.
func (r *splitHandleRenderer) Refresh() {
	colour := theme.Muted
	if r.h.hovered {
		colour = theme.Accent
	}
	r.h.grip.FillColor, r.h.grip.CornerRadius = ft.Color(colour), 1
	r.Layout(r.h.Size())
	canvas.Refresh(r.h)
}

// Objects are what is drawn.
func (r *splitHandleRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.h.grip} }

// Destroy has nothing to free.
func (r *splitHandleRenderer) Destroy() {}
