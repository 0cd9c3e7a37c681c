// Package match finds names by what was typed of them: blind to case and accents, best first. It is pure and fast enough to run at every keystroke.
package match

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// flat spells letters without which a name is written on a plain keyboard and that Unicode does not take apart.
var flat = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i", 'ħ': "h", 'ŧ': "t", 'ƒ': "f", 'ŋ': "n", 'ς': "σ",
	'’': "'", '‘': "'", 'ʼ': "'", 'ʻ': "'", '‐': "-", '‑': "-", '–': "-",
}

// Fold gives texts the same form that differ only in case, accents or the kind of apostrophe and dash. Folding twice changes nothing.
func Fold(s string) string {
	if isFlat(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(s) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		r = unicode.ToLower(r)
		if spelled, ok := flat[r]; ok {
			b.WriteString(spelled)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// isFlat reports that folding would change nothing, as with most of what is typed.
func isFlat(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf || s[i] >= 'A' && s[i] <= 'Z' {
			return false
		}
	}
	return true
}
