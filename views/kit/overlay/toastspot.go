package overlay

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/part"
)

// toastSpot is where a toast is clicked: the toast itself is as large as the
// page.
type toastSpot struct {
	widget.BaseWidget
	part.Kept
	tapped func()
}

var (
	_ fyne.Tappable      = (*toastSpot)(nil)
	_ desktop.Mouseable  = (*toastSpot)(nil)
	_ desktop.Cursorable = (*toastSpot)(nil)
)

func newToastSpot(tapped func()) *toastSpot {
	s := &toastSpot{tapped: tapped}
	s.Kept = part.KeptOf(s)
	s.ExtendBaseWidget(s)
	return s
}

// Tapped tells the toast; the keyboard stays where it was.
func (s *toastSpot) Tapped(*fyne.PointEvent) {
	s.GiveBack()
	s.tapped()
}

// Cursor tells that a click does something.
func (s *toastSpot) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws nothing.
func (s *toastSpot) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
