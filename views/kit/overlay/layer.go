// Package overlay holds what lies over the window for a while: palette, dialog,
// sheet of shortcuts and toast. Each gives the focus back to where it was.
package overlay

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// layer keeps one overlay of a window and remembers where the focus was: an
// overlay has a focus manager of its own, and hiding it gives nothing back.
type layer struct {
	canvas fyne.Canvas
	top    fyne.CanvasObject
	before fyne.Focusable
}

// open reports whether the overlay lies over its window; another overlay that
// left may have taken it along.
func (l *layer) open() bool {
	return l.canvas != nil && slices.Contains(l.canvas.Overlays().List(), l.top)
}

func (l *layer) show(c fyne.Canvas, top fyne.CanvasObject, focus fyne.Focusable) {
	l.canvas, l.top, l.before = c, top, c.Focused()
	c.Unfocus() // or the ring below would stay lit
	top.Show()
	c.Overlays().Add(top)
	c.Focus(focus)
}

// close reports whether the layer was open.
func (l *layer) close() bool {
	if l.canvas == nil {
		return false
	}
	c, before := l.canvas, l.before
	l.canvas, l.before = nil, nil
	c.Overlays().Remove(l.top)
	if before != nil {
		c.Focus(before)
	}
	return true
}

// sheetOfPaper is the surface an overlay writes on, with the veil behind it.
type sheetOfPaper struct{ veil, paper *canvas.Rectangle }

func newSheetOfPaper() sheetOfPaper {
	return sheetOfPaper{veil: &canvas.Rectangle{}, paper: &canvas.Rectangle{}}
}

func (s sheetOfPaper) paint() {
	draw.Fill(s.veil, ft.ColorNameShadow)
	s.paper.CornerRadius = ft.Size(theme.SizeRadius) + 2
	s.paper.StrokeWidth, s.paper.StrokeColor = 1, ft.Color(theme.Line)
	s.paper.FillColor = ft.Color(theme.Surface)
	s.paper.Shadow = canvas.Shadow{Color: ft.Color(ft.ColorNameShadow), BlurRadius: 16, Offset: fyne.NewPos(0, 4)}
	s.paper.Refresh()
}

func (s sheetOfPaper) place(window, size fyne.Size, at fyne.Position) {
	s.veil.Resize(window)
	s.paper.Move(at)
	s.paper.Resize(size)
}
