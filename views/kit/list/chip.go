package list

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// chip is a short word in a rounded frame: a stage, an industry.
type chip struct {
	ground *canvas.Rectangle
	text   *draw.Span
}

func newChip(text string) *chip {
	c := &chip{ground: &canvas.Rectangle{}, text: draw.NewSpan(theme.SizeMuted, theme.Text, false).Say(text)}
	c.paint()
	return c
}

func (c *chip) paint() {
	c.text.Paint()
	c.ground.FillColor, c.ground.StrokeColor, c.ground.StrokeWidth = ft.Color(theme.Ground), ft.Color(theme.Line), 1
	c.ground.CornerRadius = c.height() / 2
	c.ground.Refresh()
}

func (c *chip) height() float32 { return c.text.LineHeight() + core.Length(6) }

func (c *chip) width() float32 { return c.text.Natural().Width + core.Length(20) }

func (c *chip) place(x, y, width float32) {
	c.ground.Move(fyne.NewPos(x, y))
	c.ground.Resize(fyne.NewSize(width, c.height()))
	c.text.Place(x+core.Length(10), y, c.height(), width-core.Length(19))
}
