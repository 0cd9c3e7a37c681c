package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/theme"
)

// span is one piece of text in a colour and a size of the theme, ended with
// "…" where its room ends. It draws again only when something changed.
type span struct {
	*canvas.Text
	full   string
	colour fyne.ThemeColorName
	size   fyne.ThemeSizeName
	room   float32
}

func newSpan(size fyne.ThemeSizeName, colour fyne.ThemeColorName, bold bool) *span {
	s := &span{Text: canvas.NewText("", nil), colour: colour, size: size, room: -1}
	s.TextStyle.Bold = bold
	s.paint()
	return s
}

// say changes the text; place or fit shows it.
func (s *span) say(text string) *span {
	s.full = text
	return s
}

// tint changes the colour.
func (s *span) tint(colour fyne.ThemeColorName) *span {
	s.colour = colour
	return s
}

// paint takes colour and size from the present theme.
func (s *span) paint() {
	c, size := ft.Color(s.colour), ft.Size(s.size)
	if s.Color == c && s.TextSize == size {
		return
	}
	s.Color, s.TextSize, s.room = c, size, -1
	s.Refresh()
}

// natural is the size the whole text asks for.
func (s *span) natural() fyne.Size { return measure(s.full, s.TextSize, s.TextStyle) }

// lineHeight is the height of a line of the span's size.
func (s *span) lineHeight() float32 { return measure("Ág", s.TextSize, s.TextStyle).Height }

// place shows the text at x, centred in the row from y of the height given,
// and returns the width it took.
func (s *span) place(x, y, height, room float32) float32 {
	s.paint()
	shown, width := elide(s.full, room, s.TextSize, s.TextStyle)
	h := s.lineHeight()
	s.Move(fyne.NewPos(x, y+(height-h)/2))
	s.Resize(fyne.NewSize(width, h))
	if s.Text.Text != shown {
		s.Text.Text, s.FontSource = shown, theme.FontSource(shown, s.TextStyle)
		s.Refresh()
	}
	return width
}

// placeRight is place with the text ending at right.
func (s *span) placeRight(right, y, height, room float32) float32 {
	_, width := elide(s.full, room, s.TextSize, s.TextStyle)
	return s.place(right-width, y, height, room)
}

// elide cuts text to the room, ending it with "…" if something was cut.
func elide(text string, room, size float32, style fyne.TextStyle) (string, float32) {
	width := measure(text, size, style).Width
	if width <= room || text == "" {
		return text, width
	}
	runes := []rune(text)
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if measure(string(runes[:mid])+"…", size, style).Width <= room {
			low = mid
		} else {
			high = mid - 1
		}
	}
	if low == 0 {
		return "", 0
	}
	text = string(runes[:low]) + "…"
	return text, measure(text, size, style).Width
}

// unit is a length of the look at the text scale a person chose.
func unit(length float32) float32 { return length * ft.Size(theme.SizeBody) / 14 }

// showIf shows or hides an object without drawing it again when it is so already.
func showIf(o fyne.CanvasObject, visible bool) {
	if o.Visible() == visible {
		return
	}
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// fillRect changes a rectangle's fill only when it differs.
func fillRect(r *canvas.Rectangle, name fyne.ThemeColorName) {
	if c := ft.Color(name); r.FillColor != c {
		r.FillColor = c
		r.Refresh()
	}
}
