package document

import (
	"bytes"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/text/unicode/norm"
)

// The writer of PDF takes TrueType outlines only, and Inter has others: the Go
// fonts (BSD licence), which cover Latin, Greek and Cyrillic, come with it.
var goFonts = map[string][]byte{"": goregular.TTF, "B": gobold.TTF}

// ownFaces are the Go fonts by style, for what stands among letters that run to
// the left: brackets are mirrored there.
var ownFaces = sync.OnceValue(func() map[string]*typeface {
	out := map[string]*typeface{}
	for style, raw := range goFonts {
		f, err := font.ParseTTF(bytes.NewReader(raw))
		if err != nil {
			panic(err) // ships inside: a broken build
		}
		out[style] = &typeface{letters: f.Cmap, face: f, own: true}
	}
	return out
})

// has reports whether the Go fonts draw a letter. The writer of PDF panics beyond
// U+FFFF: github.com/go-pdf/fpdf, generateCIDFontMap.
func has(r rune) bool {
	_, ok := ownFaces()[""].letters.Lookup(r)
	return ok && r <= '\uFFFF'
}

// plain is a letter without what stands above or below it, as far as the Go
// fonts draw that; 0 for none.
func plain(r rune) rune {
	p, _ := utf8.DecodeRuneInString(norm.NFKD.String(string(r)))
	if unicode.Is(unicode.Mn, p) || !has(p) {
		return 0
	}
	return p
}

// plainly is how the Go fonts write letters that belong together, false when they
// do not: a letter and its accent may be one letter there.
func plainly(text []rune) (string, bool) {
	out := make([]rune, 0, len(text))
	for _, r := range text {
		if !joins(r) {
			out = append(out, r)
		}
	}
	if len(out) > 1 {
		out = []rune(norm.NFC.String(string(out)))
	}
	for _, r := range out {
		if !has(r) {
			return "", false
		}
	}
	return string(out), true
}
