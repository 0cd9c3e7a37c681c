package draw

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/theme"
)

// Ring is the sign of focus everywhere: 2 px of accent.
func Ring(ring *canvas.Rectangle, focused bool) {
	ring.StrokeWidth, ring.CornerRadius = 2, ft.Size(theme.SizeRadius)
	ring.StrokeColor = ft.Color(theme.Accent)
	ShowIf(ring, focused)
	ring.Refresh()
}

// ShowIf shows or hides an object, without drawing it again when it is so
// already.
func ShowIf(o fyne.CanvasObject, visible bool) {
	if o.Visible() == visible {
		return
	}
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// Fill changes a rectangle's fill only when it differs.
func Fill(r *canvas.Rectangle, name fyne.ThemeColorName) {
	if c := ft.Color(name); r.FillColor != c {
		r.FillColor = c
		r.Refresh()
	}
}
