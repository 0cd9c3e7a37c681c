package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// Keycap is a key in a frame with what it does beside it; without a key it is
// the words alone.
type Keycap struct {
	frame     *canvas.Rectangle
	key, does *draw.Span
}

// NewKeycap returns a key and what it does.
func NewKeycap(key, does string) *Keycap {
	k := &Keycap{
		frame: canvas.NewRectangle(nil),
		key:   draw.NewSpan(theme.SizeMuted, theme.Text, true).Say(key),
		does:  draw.NewSpan(theme.SizeMuted, theme.Muted, false).Say(does),
	}
	k.Paint()
	return k
}

// Objects are what is drawn.
func (k *Keycap) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{k.frame, k.key.Text, k.does.Text}
}

// Said is the key and what it does, for a screen reader.
func (k *Keycap) Said() string { return core.OneLine(k.key.Full, k.does.Full) }

// Paint follows the theme.
func (k *Keycap) Paint() {
	k.frame.FillColor = ft.Color(theme.Ground)
	k.frame.StrokeColor = ft.Color(theme.Line)
	k.frame.StrokeWidth, k.frame.CornerRadius = 1, 4
	k.key.Paint()
	k.does.Paint()
	k.frame.Refresh()
}

// Strong writes what the key does as the first of several.
func (k *Keycap) Strong() *Keycap {
	k.does.TextStyle.Bold, k.does.Colour = true, theme.Text
	return k
}

// Large writes what the key does in the letters of a list.
func (k *Keycap) Large() *Keycap {
	k.does.Letters, k.does.Colour = theme.SizeBody, theme.Text
	k.does.Paint()
	return k
}

// Show shows the keycap or takes it away.
func (k *Keycap) Show(visible bool) {
	draw.ShowIf(k.frame, visible && k.key.Full != "")
	draw.ShowIf(k.key.Text, visible)
	draw.ShowIf(k.does.Text, visible)
}

// Height is that of the frame.
func (k *Keycap) Height() float32 { return k.key.LineHeight() + core.Length(6) }

// Width is what frame and words take.
func (k *Keycap) Width() float32 {
	if k.key.Full == "" {
		return k.does.Natural().Width
	}
	return k.key.Natural().Width + core.Length(12) + core.Length(8) + k.does.Natural().Width
}

// Place puts the keycap at its upper left corner.
func (k *Keycap) Place(x, y float32) {
	h := k.Height()
	draw.ShowIf(k.frame, k.key.Full != "")
	if k.key.Full != "" {
		w := k.key.Natural().Width + core.Length(12)
		k.frame.Move(fyne.NewPos(x, y))
		k.frame.Resize(fyne.NewSize(w, h))
		k.key.Place(x+core.Length(6), y, h, w)
		x += w + core.Length(8)
	}
	k.does.Place(x, y, h, k.does.Natural().Width+1)
}
