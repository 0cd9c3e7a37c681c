package document

import (
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// shape is how a font draws letters: which of its glyphs stand where. Lengths are
// parts of the size of the letters.
type shape struct {
	glyphs  []placed
	said    []said
	width   float64
	toRight bool
}

// placed is a glyph where it stands.
type placed struct {
	glyph font.GID
	x, y  float64
}

// said are the letters that a place stands for, in the order in which they are
// read.
type said struct {
	letters  []rune
	x, width float64
}

type shapeKey struct {
	face    *typeface
	text    string
	toRight bool
	script  language.Script
	lang    language.Language
}

// shape sets letters of one font and direction, nil when the font is broken.
func (o *typefaces) shape(k shapeKey) *shape {
	out, known := o.shaped[k]
	if !known {
		out = o.set(k)
		o.shaped[k] = out
	}
	return out
}

// inEm is the size at which is shaped: lengths are thousandths of it.
const inEm = 1000

func (o *typefaces) set(k shapeKey) (out *shape) {
	defer guard(func() {
		o.shaper = shaping.HarfbuzzShaper{}
		k.face.broken, out = true, nil
	})
	text, direction := []rune(k.text), di.DirectionRTL
	if k.toRight {
		direction = di.DirectionLTR
	}
	run := o.shaper.Shape(shaping.Input{
		Text: text, RunEnd: len(text), Direction: direction, Face: k.face.face, Size: fixed.I(inEm), Script: k.script, Language: k.lang,
	})
	out = &shape{toRight: k.toRight}
	before := -1
	for _, g := range run.Glyphs {
		out.glyphs = append(out.glyphs, placed{g.GlyphID, out.width + ems(g.XOffset), ems(g.YOffset)})
		from := g.TextIndex()
		if from != before {
			out.said = append(out.said, said{letters: text[from : from+g.RunesCount()], x: out.width})
			before = from
		}
		out.width += ems(g.Advance)
		out.said[len(out.said)-1].width += ems(g.Advance)
	}
	return out
}

func ems(x fixed.Int26_6) float64 { return float64(x) / 64 / inEm }

// outline is the shape of a glyph, false for one that is a picture or blank.
func outline(f *font.Face, glyph font.GID) ([]font.Segment, bool) {
	var out []font.Segment
	switch g := f.GlyphData(glyph).(type) {
	case font.GlyphOutline:
		out = g.Segments
	case font.GlyphSVG:
		out = g.Outline.Segments
	case font.GlyphBitmap:
		if g.Outline != nil {
			out = g.Outline.Segments
		}
	}
	return out, len(out) > 0
}

// joins reports what has no shape of its own but changes that of a letter beside
// it.
func joins(r rune) bool {
	return r == '\u200c' || r == '\u200d' || r == '\u034f' || unicode.Is(unicode.Variation_Selector, r)
}

// silent reports what is not drawn: what has no shape, and small pictures.
func silent(r rune) bool {
	switch {
	case unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return false // signs of the year and the like are drawn, though they are of this class
	case unicode.IsControl(r), unicode.Is(unicode.Cf, r), joins(r):
		return true
	}
	return r > '\uFFFF' && unicode.In(r, unicode.So, unicode.Sk)
}

// together is how many letters belong to the first: what stands on it, and what
// joins.
func together(text []rune) int {
	n := 1
	for n < len(text) && (unicode.Is(unicode.M, text[n]) || joins(text[n])) {
		n++
	}
	return n
}
