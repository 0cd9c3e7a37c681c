package match

import (
	"unicode"

	"wawasan/data"
)

// Word is one word of a text with where it stands, in bytes.
type Word struct {
	Text       string
	Start, End int
}

// runTogether are scripts written without spaces: there each letter counts as
// a word, with the marks on it.
var runTogether = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}

// Words parts a text into its words.
func Words(s string) []Word {
	var out []Word
	start, alone := -1, false
	end := func(at int) {
		if start >= 0 {
			out = append(out, Word{s[start:at], start, at})
		}
		start = -1
	}
	for at, r := range s {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r)
		together := letter && unicode.In(r, runTogether...)
		switch {
		case letter && (start < 0 || together || alone):
			end(at)
			start, alone = at, together
		case !letter && !(start >= 0 && (unicode.IsMark(r) || unicode.Is(unicode.Cf, r))):
			end(at)
		}
	}
	end(len(s))
	return out
}

// FoldedWords are the words of a text, folded.
func FoldedWords(s string) []string {
	var out []string
	for _, w := range Words(s) {
		out = append(out, data.Fold(w.Text))
	}
	return out
}
