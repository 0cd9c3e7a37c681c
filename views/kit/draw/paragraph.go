package draw

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"
	"weak"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/theme"
)

// readingChars is the longest line one reads with ease; PageChars that of a page
// of paper, which is read from its beginning.
const (
	readingChars = 75
	PageChars    = 88
)

// Paragraph is text of one colour and size, broken into lines between words.
type Paragraph struct {
	Full     string // the whole text, however much of it is shown
	Colour   fyne.ThemeColorName
	Letters  fyne.ThemeSizeName
	Bold     bool
	MaxLines int  // 0 is as many as it takes
	Wide     bool // lines may be longer than one reads with ease
	Chars    int  // the longest line, 0 for one that is read with ease
	Centred  bool
	Template bool // fields in braces stand on a ground of their own

	lines []*canvas.Text
	box   fyne.Container // holds the lines, so that they come and go as one
	cut   bool           // shown shorter than it is
}

// NewParagraph returns an empty paragraph. What is in the small letters stands
// beneath something and is glanced at: so few of them would fill half of a column,
// and it takes all of it.
func NewParagraph(size fyne.ThemeSizeName, colour fyne.ThemeColorName) *Paragraph {
	p := &Paragraph{Letters: size, Colour: colour, Wide: size == theme.SizeMuted}
	texts.met(p.weak)
	return p
}

func (p *Paragraph) weak() text { return paragraphAt{weak.Make(p)} }

// Shown are its lines as they are broken now.
func (p *Paragraph) Shown() []string {
	var said []string
	for _, l := range p.lines {
		said = append(said, l.Text)
	}
	return said
}

// Say changes the text; Place shows it.
func (p *Paragraph) Say(text string) *Paragraph {
	p.Full = text
	return p
}

// Style is how its letters are set.
func (p *Paragraph) Style() fyne.TextStyle { return fyne.TextStyle{Bold: p.Bold} }

// Object is what the renderer shows.
func (p *Paragraph) Object() fyne.CanvasObject { return &p.box }

// Natural is the size the whole text asks for in one line.
func (p *Paragraph) Natural() fyne.Size {
	return core.Measure(p.Full, ft.Size(p.Letters), p.Style())
}

// LineHeight is the height of one line.
func (p *Paragraph) LineHeight() float32 {
	return core.Measure("Ág", ft.Size(p.Letters), p.Style()).Height
}

// Room narrows a width to its longest line.
func (p *Paragraph) Room(width float32) float32 {
	const sample = "the quick brown fox jumps over the lazy dog "
	per := core.Measure(sample, ft.Size(p.Letters), p.Style()).Width / float32(len(sample))
	return min(width, per*float32(p.chars()))
}

func (p *Paragraph) chars() int { return cmp.Or(p.Chars, readingChars) }

// Height is what the text takes at a width.
func (p *Paragraph) Height(width float32) float32 {
	return float32(len(p.broken(width))) * p.LineHeight()
}

func (p *Paragraph) broken(width float32) []string {
	if p.Full == "" {
		return nil
	}
	if width <= 0 { // not laid out yet
		return []string{p.Full}
	}
	if p.Wide {
		return breakLines(p.Full, width, ft.Size(p.Letters), p.Style(), p.MaxLines, utf8.RuneCountInString(p.Full))
	}
	return breakLines(p.Full, p.Room(width), ft.Size(p.Letters), p.Style(), p.MaxLines, p.chars())
}

// Place shows the text with its upper left at x, y and returns its height.
func (p *Paragraph) Place(x, y, width float32) float32 {
	lines, each := p.broken(width), p.LineHeight()
	for len(p.lines) < len(lines) {
		p.lines = append(p.lines, canvas.NewText("", nil))
	}
	p.lines = p.lines[:len(lines)]
	p.box.Objects = p.grounds(p.box.Objects[:0], lines)
	for i, text := range lines {
		l := p.lines[i]
		l.Text, l.Color, l.TextSize, l.TextStyle = text, ft.Color(p.Colour), ft.Size(p.Letters), p.Style()
		l.FontSource = theme.FontSource(text, l.TextStyle)
		l.Alignment = fyne.TextAlignLeading
		if p.Centred {
			l.Alignment = fyne.TextAlignCenter
		}
		l.Move(fyne.NewPos(0, float32(i)*each))
		l.Resize(fyne.NewSize(width, each))
		p.box.Objects = append(p.box.Objects, l)
	}
	if cut := p.MaxLines > 0 && len(lines) > 0 && strings.HasSuffix(lines[len(lines)-1], "…") && !strings.HasSuffix(p.Full, "…"); cut != p.cut {
		p.cut = cut
		texts.isCut(p.weak(), cut)
	}
	height := float32(len(lines)) * each
	p.box.Move(fyne.NewPos(x, y))
	p.box.Resize(fyne.NewSize(width, height))
	p.box.Refresh()
	return height
}

// BreakLines breaks text into lines no wider than room: between words, within
// a word only if it alone is too wide. With most > 0 it ends there with "…".
func BreakLines(text string, room, size float32, style fyne.TextStyle, most int) []string {
	return breakLines(text, room, size, style, most, readingChars)
}

// breakLines is BreakLines with no more than so many letters in a line.
func breakLines(text string, room, size float32, style fyne.TextStyle, most, letters int) []string {
	width := func(s string) float32 {
		if utf8.RuneCountInString(s) > letters {
			return room + 1
		}
		return core.Measure(s, size, style).Width
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

// seams are the signs behind which an address is broken rather than within a
// word.
const seams = "@/-_?&="

// fitting is the longest beginning of a word that fits, at least one letter; of
// an address up to a seam.
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
	if seam := strings.LastIndexAny(word[:end], seams); seam > 0 {
		end = seam + 1
	}
	return word[:end]
}
