package document

import (
	"sort"
	"strings"

	"github.com/go-text/typesetting/segmenter"
	"golang.org/x/text/unicode/bidi"
)

// paragraph breaks text into lines and draws them, each letter in a font that
// has it, and each line in the order in which it is read.
func (p *printer) paragraph(indent float64, text, style string, size float64, colour [3]int) {
	p.paragraphWithin(indent, p.wide-indent, text, style, size, colour)
}

// paragraphWithin is paragraph in a column so wide.
func (p *printer) paragraphWithin(indent, room float64, text, style string, size float64, colour [3]int) {
	base := baseOf([]rune(text))
	high := p.lineHeight(size)
	lines := p.lines(text, base, style, size, room)
	for _, line := range lines {
		p.need(high)
		x := p.left + indent
		if base == 1 && len(lines) > 1 { // one that is alone stays beside its label
			x += room - widthOf(line)
		}
		seen(line, func(x piece) int { return x.level })
		for _, piece := range line {
			p.draw(x, p.pdf.GetY()+high*0.75, piece, style, size, colour)
			x += piece.wide
		}
		p.pdf.SetY(p.pdf.GetY() + high)
	}
}

// lines are the pieces of a paragraph, as they are read. There is one at least.
func (p *printer) lines(text string, base int, style string, size, room float64) [][]piece {
	space := p.width(" ", style, size)
	out, x := [][]piece{nil}, 0.0
	paragraph := []rune(text)
	for _, w := range wordsOf(text, base) {
		for len(w.text) > 0 {
			part, pieces, rest := p.fitting(w, paragraph, style, size, room)
			wide, blank := widthOf(pieces), 0.0
			if part.spaced {
				blank = space
			}
			line := &out[len(out)-1]
			if n := len(*line); n > 0 && len(pieces) > 0 && !part.spaced && (*line)[n-1].lost && pieces[0].lost {
				pieces = pieces[1:] // it is said once
				wide = widthOf(pieces)
			}
			switch {
			case x > 0 && x+blank+wide > room:
				out, x = append(out, nil), 0
				line = &out[len(out)-1]
			case x > 0 && blank > 0:
				*line = append(*line, piece{level: part.blank, wide: blank})
				x += blank
			}
			*line = append(*line, pieces...)
			x, w = x+wide, rest
		}
	}
	return out
}

func widthOf(pieces []piece) (out float64) {
	for _, x := range pieces {
		out += x.wide
	}
	return out
}

// fitting cuts a word that is wider than a whole line.
func (p *printer) fitting(w word, paragraph []rune, style string, size, room float64) (part word, pieces []piece, rest word) {
	pieces = p.pieces(w, paragraph, style, size)
	if widthOf(pieces) <= room {
		return w, pieces, word{}
	}
	ends := cutsOf(w.text)
	n := sort.Search(len(ends)-1, func(n int) bool {
		return widthOf(p.pieces(w.upTo(ends[n+1]), paragraph, style, size)) > room
	})
	part = w.upTo(ends[n])
	return part, p.pieces(part, paragraph, style, size), w.from(ends[n])
}

func (w word) upTo(n int) word {
	w.text, w.levels = w.text[:n], w.levels[:n]
	return w
}

// from is what follows a cut, where no blank stands.
func (w word) from(n int) word { return word{text: w.text[n:], levels: w.levels[n:]} }

// cutsOf are the ends of the letters of a word, each with what stands on it, and
// of Thai with the vowels before and after it.
func cutsOf(text []rune) (out []int) {
	var s segmenter.Segmenter
	s.Init(text)
	for letters := s.GraphemeIterator(); letters.Next(); {
		g := letters.Grapheme()
		end := g.Offset + len(g.Text)
		if end < len(text) && (strings.ContainsRune("เแโใไເແໂໃໄ", text[end-1]) || strings.ContainsRune("ะาำๆฯะาຳໆຯ", text[end])) {
			continue
		}
		out = append(out, end)
	}
	return out
}

// pieces are those of a word, with their widths.
func (p *printer) pieces(w word, paragraph []rune, style string, size float64) []piece {
	c := cutter{faces: p.faces, own: ownFaces()[style], unreadable: p.unreadable, paragraph: paragraph}
	c.cut(w)
	for n, x := range c.out {
		if x.face != nil {
			if set := p.faces.shape(x.key()); set != nil {
				c.out[n].wide = set.width * size / p.pdf.GetConversionRatio()
				continue
			}
			x = piece{level: x.level + x.level%2, text: p.unreadable, lost: true}
		}
		x.wide = p.width(x.text, style, size)
		c.out[n] = x
	}
	return c.out
}

// width is that of letters in a Go font.
func (p *printer) width(text, style string, size float64) float64 {
	p.pdf.SetFont("go", style, size)
	return p.pdf.GetStringWidth(text)
}

// wordsOf are the words of a paragraph. In scripts that the Go fonts lack a line
// may be broken between letters, too, as they allow.
func wordsOf(text string, base int) (out []word) {
	for _, w := range fieldsOf(text, base) {
		out = append(out, w.broken()...)
	}
	return out
}

// fieldsOf is what stands between blanks, with its levels.
func fieldsOf(text string, base int) (out []word) {
	fields := strings.Fields(text)
	line := []rune(strings.Join(fields, " "))
	levels := make([]int, len(line))
	if base == 1 || fromRight(line) {
		levels = levelsOf(line, base)
	}
	at := 0
	for n, field := range fields {
		w, many := word{spaced: n > 0}, len([]rune(field))
		if n > 0 {
			w.blank = levels[at]
			at++
		}
		w.text, w.levels = line[at:at+many], levels[at:at+many]
		out, at = append(out, w), at+many
	}
	return out
}

// fromRight reports whether some of a text runs to the left.
func fromRight(text []rune) bool {
	for _, r := range text {
		if r < '\u0590' {
			continue
		}
		switch properties, _ := bidi.LookupRune(r); properties.Class() {
		case bidi.R, bidi.AL, bidi.AN:
			return true
		}
	}
	return false
}

// broken are the parts of a word between which a line may end.
func (w word) broken() (out []word) {
	own := true
	for _, r := range w.text {
		own = own && has(r)
	}
	if own {
		return []word{w}
	}
	var s segmenter.Segmenter
	s.Init(w.text)
	for parts := s.LineIterator(); parts.Next(); {
		from, many := parts.Line().Offset, len(parts.Line().Text)
		part := word{text: w.text[from : from+many], levels: w.levels[from : from+many]}
		if from == 0 {
			part.spaced, part.blank = w.spaced, w.blank
		}
		out = append(out, part)
	}
	return out
}
