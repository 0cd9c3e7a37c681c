package figure

import (
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"wawasan/assets"
)

// fonts are the bundled letters.
var fonts = sync.OnceValue(func() [2]*sfnt.Font {
	var out [2]*sfnt.Font
	for n, raw := range [][]byte{assets.FontRegular, assets.FontBold} {
		f, err := opentype.Parse(raw)
		if err != nil {
			panic("the bundled font: " + err.Error()) // ships inside: a broken build
		}
		out[n] = f
	}
	return out
})

func fontOf(bold bool) *sfnt.Font {
	if bold {
		return fonts()[1]
	}
	return fonts()[0]
}

// widths remembers how wide letters are, in units of an em.
var widths sync.Map // letter → float32

type letter struct {
	r    rune
	bold bool
}

// TextWidth is how wide a text is in the bundled letters, of a size in the
// figure's units.
func TextWidth(text string, size float32, bold bool) float32 {
	var sum float32
	for _, r := range text {
		sum += letterWidth(letter{r, bold})
	}
	return sum * size
}

func letterWidth(l letter) float32 {
	if w, ok := widths.Load(l); ok {
		return w.(float32)
	}
	const ppem = 1000
	w := float32(0.6)
	var b sfnt.Buffer
	f := fontOf(l.bold)
	if index, err := f.GlyphIndex(&b, l.r); err == nil {
		if advance, err := f.GlyphAdvance(&b, index, fixed.I(ppem), font.HintingNone); err == nil {
			w = float32(advance) / 64 / ppem
		}
	}
	widths.Store(l, w)
	return w
}

// Fit is text, shortened with … where it is wider than room.
func Fit(text string, size float32, bold bool, room float32) string {
	text = strings.Join(strings.Fields(strings.ToValidUTF8(text, "\uFFFD")), " ")
	if TextWidth(text, size, bold) <= room {
		return text
	}
	letters := []rune(text)
	for n := len(letters) - 1; n > 0; n-- {
		if short := strings.TrimRight(string(letters[:n]), " .,;:") + "…"; TextWidth(short, size, bold) <= room {
			return short
		}
	}
	return ""
}

// wrap breaks text into at most lines lines of a width; what is left over is
// shortened.
func wrap(text string, size, room float32, lines int) []string {
	var out []string
	line := ""
	words := strings.Fields(strings.ToValidUTF8(text, "\uFFFD"))
	for n, w := range words {
		next := strings.TrimSpace(line + " " + w)
		if line == "" || TextWidth(next, size, false) <= room {
			line = next
			continue
		}
		if len(out) == lines-1 {
			return append(out, Fit(line+" "+strings.Join(words[n:], " "), size, false, room))
		}
		out, line = append(out, Fit(line, size, false, room)), w
	}
	if line != "" {
		out = append(out, Fit(line, size, false, room))
	}
	return out
}

// digits are the letters that stand beneath each other in a column of figures.
const digits = "0123456789"

// digitWidth is how wide each digit of a column of figures is: as the widest.
func digitWidth(size float32, bold bool) float32 {
	wide := float32(0)
	for _, r := range digits {
		wide = max(wide, letterWidth(letter{r, bold}))
	}
	return wide * size
}

// figuresWidth is how wide a text is whose digits are all as wide as the
// widest.
func figuresWidth(text string, size float32, bold bool) float32 {
	sum := float32(0)
	for _, r := range text {
		if strings.ContainsRune(digits, r) {
			sum += digitWidth(size, bold)
		} else {
			sum += letterWidth(letter{r, bold}) * size
		}
	}
	return sum
}

// figures writes a figure that ends at a point, its digits beneath those of
// other rows.
func (f *Figure) figures(end Point, text string, size float32, ink Role, bold bool) {
	if len([]rune(text)) < 2 { // one letter ends where it ends
		end.X -= (figuresWidth(text, size, bold) - TextWidth(text, size, bold)) / 2
		f.Shapes = append(f.Shapes, Shape{Kind: Text, Points: []Point{end}, Text: text, Size: size, Fill: ink, Anchor: End, Bold: bold})
		return
	}
	x := end.X - figuresWidth(text, size, bold)
	for _, r := range text {
		wide := figuresWidth(string(r), size, bold)
		f.Shapes = append(f.Shapes, Shape{Kind: Text, Points: []Point{{x + wide/2, end.Y}}, Text: string(r), Size: size, Fill: ink, Anchor: Middle, Bold: bold})
		x += wide
	}
}
