package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// keycap is a key in a frame with what it does beside it.
type keycap struct {
	frame     *canvas.Rectangle
	key, does *draw.Span
}

func newKeycap(key, does string) *keycap {
	k := &keycap{
		frame: canvas.NewRectangle(nil),
		key:   draw.NewSpan(theme.SizeMuted, theme.Text, true).Say(key),
		does:  draw.NewSpan(theme.SizeMuted, theme.Muted, false).Say(does),
	}
	k.paint()
	return k
}

func (k *keycap) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{k.frame, k.key.Text, k.does.Text}
}

func (k *keycap) said() string { return core.OneLine(k.key.Full, k.does.Full) }

func (k *keycap) paint() {
	k.frame.FillColor = ft.Color(theme.Ground)
	k.frame.StrokeColor = ft.Color(theme.Line)
	k.frame.StrokeWidth, k.frame.CornerRadius = 1, 4
	k.key.Paint()
	k.does.Paint()
	k.frame.Refresh()
}

func (k *keycap) height() float32 { return k.key.LineHeight() + core.Length(6) }

func (k *keycap) width() float32 {
	if k.key.Full == "" {
		return k.does.Natural().Width
	}
	return k.key.Natural().Width + core.Length(12) + core.Length(8) + k.does.Natural().Width
}

func (k *keycap) place(x, y float32) {
	h := k.height()
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
