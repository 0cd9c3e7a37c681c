package document

import (
	"cmp"
	"slices"
)

// PDFFrom is PDF with the fonts of folders instead of those of this computer.
func PDFFrom(d Doc, paper Paper, unreadable string, folders ...string) ([]byte, error) {
	return pdfWith(d, paper, unreadable, newTypefaces(folders))
}

// UnshownFrom is Unshown with the fonts of folders.
func UnshownFrom(d Doc, folders ...string) []string { return unshown(d, newTypefaces(folders)) }

// Levels and Base are what is known of the directions of a text.
var (
	Levels = levelsOf
	Base   = baseOf
)

// Seen is a text on one line in the order in which it is seen.
func Seen(text string) string {
	line := []rune(text)
	levels := levelsOf(line, baseOf(line))
	order := make([]int, len(line))
	for n := range order {
		order[n] = n
	}
	seen(order, func(n int) int { return levels[n] })
	out := make([]rune, len(line))
	for n, from := range order {
		out[n] = line[from]
	}
	return string(out)
}

// Glyph is one as it stands in a piece; Of is the letter that it is the usual
// glyph of, 0 for one that takes the place of letters that meet.
type Glyph struct {
	Of   rune
	X, Y float64
}

// Glyphs are those of a word, from left to right, with the fonts of folders; nil
// when it is not in one piece.
func Glyphs(text string, folders ...string) (out []Glyph) {
	c := cutter{faces: newTypefaces(folders), own: ownFaces()[""], paragraph: []rune(text)}
	c.cut(fieldsOf(text, baseOf([]rune(text)))[0])
	if len(c.out) != 1 || c.out[0].face == nil {
		return nil
	}
	usual := map[uint32]rune{}
	for _, r := range text {
		if g, ok := c.out[0].face.letters.Lookup(r); ok {
			usual[uint32(g)] = r
		}
	}
	for _, g := range c.faces.shape(c.out[0].key()).glyphs {
		out = append(out, Glyph{usual[uint32(g.glyph)], g.x, g.y})
	}
	return out
}

// Lines are the words of a paragraph as they are seen on each line, of a width in
// millimetres.
func Lines(text string, width float64, folders ...string) (out []string) {
	p := newPrinter(A4, 10, 0, "?", newTypefaces(folders))
	for _, line := range p.lines(text, baseOf([]rune(text)), "", 10, width) {
		seen(line, func(x piece) int { return x.level })
		said, wide := "", 0.0
		for _, x := range line {
			if letters := []rune(x.text); x.level%2 == 1 {
				slices.Reverse(letters)
				x.text = string(letters)
			}
			said += cmp.Or(x.text, " ")
			wide += x.wide
		}
		if wide > width+0.001 {
			said += " (too wide)"
		}
		out = append(out, said)
	}
	return out
}
