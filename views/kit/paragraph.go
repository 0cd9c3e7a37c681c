package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/theme"
)

// readingChars is the longest line one reads with ease.
const readingChars = 75

// paragraph is text of one colour and size, broken into lines between words.
type paragraph struct {
	full     string
	colour   fyne.ThemeColorName
	size     fyne.ThemeSizeName
	bold     bool
	maxLines int // 0 is as many as it takes
	centred  bool

	lines []*canvas.Text
	box   fyne.Container // holds the lines, so that they come and go as one
}

func newParagraph(size fyne.ThemeSizeName, colour fyne.ThemeColorName) *paragraph {
	return &paragraph{size: size, colour: colour}
}

// say changes the text; place shows it.
func (p *paragraph) say(text string) *paragraph {
	p.full = text
	return p
}

func (p *paragraph) style() fyne.TextStyle { return fyne.TextStyle{Bold: p.bold} }

// object is what the renderer shows.
func (p *paragraph) object() fyne.CanvasObject { return &p.box }

// lineHeight is the height of one line.
func (p *paragraph) lineHeight() float32 {
	return measure("Ág", ft.Size(p.size), p.style()).Height
}

// room narrows a width to the longest line one reads with ease.
func (p *paragraph) room(width float32) float32 {
	const sample = "the quick brown fox jumps over the lazy dog "
	per := measure(sample, ft.Size(p.size), p.style()).Width / float32(len(sample))
	return min(width, per*readingChars)
}

// height is what the text takes at a width.
func (p *paragraph) height(width float32) float32 {
	return float32(len(p.broken(width))) * p.lineHeight()
}

func (p *paragraph) broken(width float32) []string {
	if p.full == "" {
		return nil
	}
	if width <= 0 { // not laid out yet
		return []string{p.full}
	}
	return breakLines(p.full, p.room(width), ft.Size(p.size), p.style(), p.maxLines)
}

// place shows the text with its upper left at x, y and returns its height.
func (p *paragraph) place(x, y, width float32) float32 {
	lines, each := p.broken(width), p.lineHeight()
	for len(p.lines) < len(lines) {
		p.lines = append(p.lines, canvas.NewText("", nil))
	}
	p.lines = p.lines[:len(lines)]
	p.box.Objects = p.box.Objects[:0]
	for i, text := range lines {
		l := p.lines[i]
		l.Text, l.Color, l.TextSize, l.TextStyle = text, ft.Color(p.colour), ft.Size(p.size), p.style()
		l.FontSource = theme.FontSource(text, l.TextStyle)
		l.Alignment = fyne.TextAlignLeading
		if p.centred {
			l.Alignment = fyne.TextAlignCenter
		}
		l.Move(fyne.NewPos(0, float32(i)*each))
		l.Resize(fyne.NewSize(width, each))
		p.box.Objects = append(p.box.Objects, l)
	}
	height := float32(len(lines)) * each
	p.box.Move(fyne.NewPos(x, y))
	p.box.Resize(fyne.NewSize(width, height))
	p.box.Refresh()
	return height
}

// breakLines breaks text into lines no wider than room: between words, within
// a word only if it alone is too wide. With most > 0 it ends there with "…".
func breakLines(text string, room, size float32, style fyne.TextStyle, most int) []string {
	width := func(s string) float32 {
		if utf8.RuneCountInString(s) > readingChars {
			return room + 1
		}
		return measure(s, size, style).Width
	}
	var lines []string
	for _, part := range strings.Split(text, "\n") {
		lines = append(lines, breakPart(part, room, width)...)
	}
	if most > 0 && len(lines) > most {
		rest := strings.Join(lines[most-1:], " ")
		last, _ := elide(rest, room, size, style)
		lines = append(lines[:most-1], last)
	}
	return lines
}

func breakPart(text string, room float32, measure func(string) float32) []string {
	var lines []string
	line := ""
	for _, word := range strings.FieldsFunc(text, unicode.IsSpace) {
		joined := word
		if line != "" {
			joined = line + " " + word
		}
		if measure(joined) <= room {
			line = joined
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for word != "" && measure(word) > room {
			head := fitting(word, room, measure)
			lines, word = append(lines, head), word[len(head):]
		}
		line = word
	}
	return append(lines, line)
}

// fitting is the longest beginning of a word that fits, at least one letter.
func fitting(word string, room float32, measure func(string) float32) string {
	end := 0
	for i := range word {
		if i > 0 && measure(word[:i]) > room {
			break
		}
		end = i
	}
	if end == 0 {
		return string([]rune(word)[:1])
	}
	return word[:end]
}
