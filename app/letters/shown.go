package letters

import (
	"strings"
	"unicode"
)

// Shown is a text that may stand in a terminal, in a document or before the
// system's own programs: every letter of it is one, and nothing in it acts.
// Control characters and the marks that turn the rest of a line around are
// taken out, bytes that are no text are marked, and of line ends only \n is
// left; tabs stay. Joiners, which some scripts and emojis are written with,
// stay, too.
func Shown(text string) string {
	if isShown(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case ends(r):
			return '\n'
		case Acts(r):
			return -1
		}
		return r
	}, strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\r\n", "\n"))
}

// ShownLine is Shown on one line: line ends and tabs are blanks.
func ShownLine(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, Shown(text))
}

// isShown reports the plain text that nearly all is.
func isShown(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' && c != '\n' && c != '\t' || c >= 0x7f {
			return false
		}
	}
	return true
}

// ends reports a line's end that is not \n.
func ends(r rune) bool {
	return r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// Acts reports a character that is no letter but does something: controls,
// those of eight bits as well, and what overrides or embeds a direction.
func Acts(r rune) bool {
	return unicode.IsControl(r) || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}
