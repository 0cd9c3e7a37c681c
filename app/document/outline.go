package document

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// draw draws a piece of a line.
func (p *printer) draw(x, y float64, piece piece, style string, size float64, colour [3]int) {
	switch {
	case piece.text == "":
	case piece.face == nil:
		p.pdf.SetFont("go", style, size)
		p.pdf.SetTextColor(colour[0], colour[1], colour[2])
		p.pdf.Text(x, y, piece.text)
	default:
		k := p.pdf.GetConversionRatio()
		set := p.faces.shape(piece.key())
		page := pagePen{x: x * k, y: (p.high - y) * k, size: size}
		page.paint(set, piece.face, style == "B" && !piece.face.own, colour)
		p.pdf.SetFont("go", style, size)
		page.say(set, func(r rune) float64 { return p.pdf.GetStringWidth(string(r)) * k })
		p.pdf.RawWriteStr(strings.TrimSuffix(page.String(), "\n"))
	}
}

// pagePen writes what a page of a PDF draws: the shapes of letters, and unseen
// over them the letters, which are searched and copied. Lengths are points.
type pagePen struct {
	strings.Builder
	x, y, size float64
}

// weight is the line around letters that makes them bold, by their size.
const weight = 0.03

// paint fills the shapes of glyphs.
func (w *pagePen) paint(set *shape, face *typeface, bold bool, colour [3]int) {
	var rgb []float64
	for _, part := range colour {
		rgb = append(rgb, float64(part)/255)
	}
	fill := "f"
	w.WriteString("q\n")
	w.op("rg", rgb...)
	if bold {
		fill = "B"
		w.op("RG", rgb...)
		w.op("w", weight*w.size)
		w.op("j", 1)
	}
	upem := float64(face.face.Upem())
	for _, g := range set.glyphs {
		segments, ok := outline(face.face, g.glyph)
		if !ok {
			continue
		}
		w.trace(segments, func(at opentype.SegmentPoint) (x, y float64) {
			return w.x + (g.x+float64(at.X)/upem)*w.size, w.y + (g.y+float64(at.Y)/upem)*w.size
		})
		w.op(fill)
	}
	w.WriteString("Q\n")
}

// trace draws along the shape of a glyph.
func (w *pagePen) trace(segments []font.Segment, at func(opentype.SegmentPoint) (x, y float64)) {
	var x, y float64
	for n, s := range segments {
		ax, ay := at(s.Args[0])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if n > 0 {
				w.op("h")
			}
			w.op("m", ax, ay)
			x, y = ax, ay
		case opentype.SegmentOpLineTo:
			w.op("l", ax, ay)
			x, y = ax, ay
		case opentype.SegmentOpQuadTo: // a PDF knows cubic curves alone
			bx, by := at(s.Args[1])
			w.op("c", x+(ax-x)*2/3, y+(ay-y)*2/3, bx+(ax-bx)*2/3, by+(ay-by)*2/3, bx, by)
			x, y = bx, by
		case opentype.SegmentOpCubeTo:
			bx, by := at(s.Args[1])
			x, y = at(s.Args[2])
			w.op("c", ax, ay, bx, by, x, y)
		}
	}
	w.op("h")
}

// beyond stands for letters beyond U+FFFF, which the writer of PDF does not
// know; the text beside it says which they are.
const beyond = '\u3000'

// say writes the letters unseen where they are drawn, in the order in which they
// are seen: that is where programs look for what runs to the left.
func (w *pagePen) say(set *shape, width func(rune) float64) {
	w.WriteString("q BT 3 Tr\n")
	for _, s := range set.said {
		letters, told := slices.Clone(s.letters), ""
		if !set.toRight {
			slices.Reverse(letters)
		}
		natural := 0.0
		for n, r := range letters {
			if r > '\uFFFF' {
				told, letters[n] = string(s.letters), beyond
			}
			natural += width(letters[n])
		}
		if natural <= 0 {
			continue
		}
		if told != "" {
			fmt.Fprintf(w, "/Span <</ActualText <FEFF%s>>> BDC\n", hex([]rune(told)))
		}
		w.op("Tz", max(1, 100*s.width*w.size/natural))
		w.op("Tm", 1, 0, 0, 1, w.x+s.x*w.size, w.y)
		fmt.Fprintf(w, "<%s> Tj\n", hex(letters))
		if told != "" {
			w.WriteString("EMC\n")
		}
	}
	w.WriteString("ET Q\n")
}

func hex(letters []rune) string {
	var b strings.Builder
	for _, unit := range utf16.Encode(letters) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	return b.String()
}

// op writes an operator behind its numbers. A broken font may have any.
func (w *pagePen) op(name string, numbers ...float64) {
	var b []byte
	for _, x := range numbers {
		if math.IsNaN(x) || math.Abs(x) > 1e5 {
			x = 0
		}
		b = append(strconv.AppendFloat(b, math.Round(x*100)/100, 'f', -1, 64), ' ') // some take an integer alone
	}
	w.Write(b)
	w.WriteString(name + "\n")
}
