package kit

import (
	"fyne.io/fyne/v2"

	"wawasan/views/theme"
)

// measure is the size of a text as span and paragraph draw it.
func measure(text string, size float32, style fyne.TextStyle) fyne.Size {
	s, _ := fyne.CurrentApp().Driver().RenderedTextSize(text, size, style, theme.FontSource(text, style))
	return s
}
