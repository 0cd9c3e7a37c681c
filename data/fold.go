package data

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letters are spelled with others on a plain keyboard, and Unicode does not
// take them apart.
var letters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i",
	'ħ': "h", 'ŧ': "t", 'ƒ': "f", 'ŋ': "n", 'ĸ': "k", 'ς': "σ",
}

// signs are the many forms of quotes and hyphens. They are told before Unicode
// takes a text apart, which would make a blank and a mark of some.
var signs = func() map[rune]rune {
	of := map[rune]rune{}
	for plain, forms := range map[rune]string{
		'\'': "‘’‚‛ʻʼʽʹˈ′‵`´ꞌ\uff07\uff40", '"': "“”„‟«»″\uff02", '-': "‐‑‒–—―⁃−˗\ufe58\ufe63\uff0d",
	} {
		for _, form := range forms {
			of[form] = plain
		}
	}
	return of
}()

// Fold gives texts the same form that mean the same name: case, the marks on
// Latin, Greek and Cyrillic letters, the kind of quote and hyphen, doubled
// blanks and characters nobody sees do not count. Marks of other scripts do:
// in Thai or Devanagari they are vowels, in Japanese they make another sound.
// It is the one rule by which names are found, ordered, completed, imported
// and searched. Folding twice changes nothing.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	if folded, ok := foldPlain(s); ok {
		return folded
	}
	// a first pass may bring capitals or marks to light that the letters of
	// compatibility hid: ℂ is a capital only then
	for {
		folded := foldOnce(s)
		if folded == s {
			return s
		}
		s = folded
	}
}

// foldPlain is Fold for a text of ASCII alone, as most are; false for others.
func foldPlain(s string) (string, bool) {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			return "", false
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c == '`':
			c = '\''
		case c == ' ' || c >= '\t' && c <= '\r':
			if c = ' '; len(out) == 0 || out[len(out)-1] == ' ' {
				continue
			}
		}
		out = append(out, c)
	}
	return strings.TrimSuffix(string(out), " "), true
}

func foldOnce(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	markless := false // the letter before loses its marks
	for _, r := range norm.NFKD.String(strings.Map(plainSign, s)) {
		if unicode.Is(unicode.Mn, r) {
			if !markless && !unseen(r) {
				b.WriteRune(r)
			}
			continue
		}
		if unseen(r) {
			continue
		}
		r = unicode.ToLower(r)
		if !unicode.IsMark(r) {
			markless = unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic)
		}
		if plain, ok := letters[r]; ok {
			b.WriteString(plain)
			continue
		}
		b.WriteRune(plainSign(r))
	}
	return norm.NFC.String(strings.Join(strings.Fields(b.String()), " "))
}

func plainSign(r rune) rune {
	if plain, ok := signs[r]; ok {
		return plain
	}
	return r
}

// unseen reports a character that shows nothing: joiners, marks of direction,
// soft hyphens, selectors of a glyph's variant.
func unseen(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) || r == '\u034f'
}

// SpeltAlike reports that two names are the same letter by letter, however
// Unicode writes these letters. Of names that fold to the same such a one is
// meant first.
func SpeltAlike(a, b string) bool { return a == b || norm.NFC.String(a) == norm.NFC.String(b) }

// speltFirst brings those spelt like name before the others, which keep their
// order.
func speltFirst[T any](found []T, name string, of func(T) string) {
	slices.SortStableFunc(found, func(a, b T) int {
		switch first, second := SpeltAlike(of(a), name), SpeltAlike(of(b), name); {
		case first == second:
			return 0
		case first:
			return -1
		}
		return 1
	})
}

// isFolded reports that folding would change nothing, as with most of what is
// typed.
func isFolded(s string) bool {
	blank := true // a blank here would be one too many
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf, c >= 'A' && c <= 'Z', c == '`', c < ' ', c == 0x7f, c == ' ' && blank:
			return false
		}
		blank = c == ' '
	}
	return !blank || s == ""
}
