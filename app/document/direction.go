package document

import (
	"golang.org/x/text/unicode/bidi"
)

// side is a stretch of text that is written in one direction.
type side struct {
	text string
	rtl  bool
}

// startsRight reports a text whose first letter is written from right to left.
func startsRight(s string) bool {
	for _, r := range s {
		if rtl, letter := direction(r); letter {
			return rtl
		}
	}
	return false
}

// sides parts a text where its direction turns. What stands between two
// letters of one direction is written in that, and else as the paragraph is.
func sides(s string, paragraph bool) []side {
	var out []side
	add := func(text string, rtl bool) {
		switch n := len(out); {
		case text == "":
		case n > 0 && out[n-1].rtl == rtl:
			out[n-1].text += text
		default:
			out = append(out, side{text, rtl})
		}
	}
	last, since := paragraph, 0 // what is behind since waits for a letter to tell
	for at, r := range s {
		rtl, letter := direction(r)
		if !letter {
			continue
		}
		if rtl == last {
			add(s[since:at], rtl)
		} else {
			add(s[since:at], paragraph)
		}
		end := at + len(string(r))
		add(s[at:end], rtl)
		last, since = rtl, end
	}
	add(s[since:], paragraph)
	return out
}

// direction is that of a letter; digits, signs and blanks have none.
func direction(r rune) (rtl, letter bool) {
	properties, _ := bidi.LookupRune(r)
	switch properties.Class() {
	case bidi.L:
		return false, true
	case bidi.R, bidi.AL:
		return true, true
	default:
		return false, false
	}
}
