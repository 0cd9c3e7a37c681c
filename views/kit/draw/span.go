// Package draw puts text, shapes and figures on the canvas in the letters and
// colours of the present theme.
package draw

import (
	"sort"
	"weak"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/theme"
)

// Span is one piece of text in a colour and a size of the theme, ended with
// "…" where its room ends. It draws again only when something changed.
type Span struct {
	*canvas.Text
	Full    string // the whole text, however much of it is shown
	Colour  fyne.ThemeColorName
	Letters fyne.ThemeSizeName
	Middle  bool // cut in its middle: how it ends says as much as how it begins
	room    float32
	cut     bool // shown shorter than it is
}

// NewSpan returns an empty span.
func NewSpan(size fyne.ThemeSizeName, colour fyne.ThemeColorName, bold bool) *Span {
	s := &Span{Text: canvas.NewText("", nil), Colour: colour, Letters: size, room: -1}
	s.TextStyle.Bold = bold
	s.Paint()
	texts.met(s.weak)
	return s
}

func (s *Span) weak() text { return spanAt{weak.Make(s)} }

// Say changes the text; Place shows it.
func (s *Span) Say(text string) *Span {
	s.Full = text
	return s
}

// Tint changes the colour.
func (s *Span) Tint(colour fyne.ThemeColorName) *Span {
	s.Colour = colour
	return s
}

// Paint takes colour and size from the present theme.
func (s *Span) Paint() {
	c, size := ft.Color(s.Colour), ft.Size(s.Letters)
	if s.Color == c && s.TextSize == size {
		return
	}
	s.Color, s.TextSize, s.room = c, size, -1
	s.Refresh()
}

// Natural is the size the whole text asks for.
func (s *Span) Natural() fyne.Size { return core.Measure(s.Full, ft.Size(s.Letters), s.TextStyle) }

// LineHeight is the height of a line of the span's size.
func (s *Span) LineHeight() float32 {
	return core.Measure("Ág", ft.Size(s.Letters), s.TextStyle).Height
}

// Place shows the text at x, centred in the row from y of the height given,
// and returns the width it took.
func (s *Span) Place(x, y, height, room float32) float32 {
	s.Paint()
	shown, width := s.elided(room)
	h := s.LineHeight()
	s.Move(fyne.NewPos(x, y+(height-h)/2))
	s.Resize(fyne.NewSize(width, h))
	if cut := shown != s.Full && shown != ""; cut != s.cut {
		s.cut = cut
		texts.isCut(s.weak(), cut)
	}
	if s.Text.Text != shown {
		s.Text.Text, s.FontSource = shown, theme.FontSource(shown, s.TextStyle)
		s.Refresh()
	}
	return width
}

// PlaceRight is place with the text ending at right.
func (s *Span) PlaceRight(right, y, height, room float32) float32 {
	_, width := s.elided(room)
	return s.Place(right-width, y, height, room)
}

// Tail is the end of a text that fits a room, behind "…" if it is not all.
func (s *Span) Tail(text string, room float32) string {
	size := ft.Size(s.Letters)
	runes := []rune(text)
	if core.Measure(text, size, s.TextStyle).Width <= room {
		return text
	}
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high) / 2
		if core.Measure("…"+string(runes[mid:]), size, s.TextStyle).Width <= room {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return "…" + string(runes[low:])
}

func (s *Span) elided(room float32) (string, float32) {
	if s.Middle {
		return elideMiddle(s.Full, room, s.TextSize, s.TextStyle)
	}
	return elide(s.Full, room, s.TextSize, s.TextStyle)
}

// elideMiddle cuts text to the room, with "…" in its middle if something was cut.
func elideMiddle(text string, room, size float32, style fyne.TextStyle) (string, float32) {
	width := func(s string) float32 { return core.Measure(s, size, style).Width }
	if w := width(text); w <= room || text == "" {
		return text, w
	}
	runes := []rune(text)
	left := func(n int) string {
		return string(runes[:n-n/2]) + "…" + string(runes[len(runes)-n/2:])
	}
	n := sort.Search(len(runes), func(n int) bool { return width(left(n)) > room }) - 1
	if n < 1 {
		return "", 0
	}
	return left(n), width(left(n))
}

// elide cuts text to the room, ending it with "…" if something was cut.
func elide(text string, room, size float32, style fyne.TextStyle) (string, float32) {
	width := core.Measure(text, size, style).Width
	if width <= room || text == "" {
		return text, width
	}
	runes := []rune(text)
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if core.Measure(string(runes[:mid])+"…", size, style).Width <= room {
			low = mid
		} else {
			high = mid - 1
		}
	}
	if low == 0 {
		return "", 0
	}
	text = string(runes[:low]) + "…"
	return text, core.Measure(text, size, style).Width
}
