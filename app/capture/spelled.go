package capture

import "strings"

// A keyboard with dead keys swallows ^ and ~ when a letter follows. These words
// say the same and are typed on every keyboard: "due:fri", "off: he leaves".
var (
	dayWords    = []string{"due:", "tgl:"}
	secretWords = []string{"off:", "rahasia:"}
)

// spelledAt is how many bytes of s at i one of the words takes, 0 for none.
func spelledAt(s string, i int, words []string) int {
	for _, word := range words {
		if len(s)-i >= len(word) && strings.EqualFold(s[i:i+len(word)], word) {
			return len(word)
		}
	}
	return 0
}

// opensWord reports that a word begins at pos. The words for marks want more
// room before them than signs do: "on/off:" and "kick–off:" are text.
func (sc *scanner) opensWord() bool {
	return sc.prev == 0 || isSpace(sc.prev) || strings.ContainsRune(`([{"'“‘„«`, sc.prev)
}

// spelled reads a mark that is written as a word. The word for off the record
// goes with the mark at the line's beginning; later it stays in the text as
// well, for it may be one: neither a secret nor a meaning may be lost.
func (sc *scanner) spelled() (p piece, prev rune, ok bool) {
	s, i := sc.s, sc.pos
	if n := spelledAt(s, i, dayWords); n > 0 {
		if end, ok := dateWordAt(s, i, i+n); ok {
			return piece{what: pieceDate, from: i + n, end: end}, 'x', true
		}
	}
	n := spelledAt(s, i, secretWords)
	switch {
	case n == 0:
		return piece{}, 0, false
	case sc.first:
		return piece{what: pieceTilde, end: i + n}, ' ', true
	}
	return piece{what: pieceTilde, end: i + n, text: s[i : i+n]}, ':', true
}

// isSpelled reports that a word for a mark stands at i.
func isSpelled(s string, i int) bool {
	if n := spelledAt(s, i, dayWords); n > 0 {
		_, ok := dateWordAt(s, i, i+n)
		return ok
	}
	return spelledAt(s, i, secretWords) > 0
}
