package draw

import (
	"regexp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/theme"
)

// Unfilled is a field of a template that nobody filled: {perusahaan}.
var Unfilled = regexp.MustCompile(`\{[\p{L}_]+\}`)

// NewGround is what lies behind an unfilled field.
func NewGround() *canvas.Rectangle {
	return &canvas.Rectangle{FillColor: ft.Color(theme.Unfilled), CornerRadius: 3}
}

// grounds adds what lies behind the fields in braces of lines.
func (p *Paragraph) grounds(to []fyne.CanvasObject, lines []string) []fyne.CanvasObject {
	if !p.Template {
		return to
	}
	each := p.LineHeight()
	wide := func(text string) float32 { return core.Measure(text, ft.Size(p.Letters), p.Style()).Width }
	for n, line := range lines {
		for _, at := range Unfilled.FindAllStringIndex(line, -1) {
			g := NewGround()
			g.Move(fyne.NewPos(wide(line[:at[0]]), float32(n)*each))
			g.Resize(fyne.NewSize(wide(line[at[0]:at[1]]), each))
			to = append(to, g)
		}
	}
	return to
}
