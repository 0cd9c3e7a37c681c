package core

import (
	"fyne.io/fyne/v2"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/theme"
)

// Length is a length of the look at the text scale a person chose: columns and
// gaps that hold text grow with it.
func Length(at100 float32) float32 { return at100 * ft.Size(theme.SizeBody) / 14 }

// Measure is the size of a text as it is drawn with our letters.
func Measure(text string, size float32, style fyne.TextStyle) fyne.Size {
	s, _ := fyne.CurrentApp().Driver().RenderedTextSize(text, size, style, theme.FontSource(text, style))
	return s
}
