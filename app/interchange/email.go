package interchange

import (
	"strings"
	"unicode"
)

// Emails finds the addresses in a cell: one, several with marks between, or
// with the name of their owner. Texts that are no address are left out.
func Emails(cell string) []string {
	found, _ := emailsIn(cell)
	return found
}

// isAllEmails reports a text that holds addresses, perhaps with the names of their
// owners, and nothing else.
func isAllEmails(text string) bool {
	_, others := emailsIn(text)
	return len(others) == 0
}

// emailsIn finds the addresses in a text, and the pieces of it that hold none.
func emailsIn(text string) (found, others []string) {
	for _, piece := range strings.FieldsFunc(text, func(c rune) bool { return c == ',' || c == ';' || c == '|' || c == '\n' || c == '\r' }) {
		words := strings.FieldsFunc(piece, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune(`<>()"`, c) })
		before := len(found)
		for _, word := range words {
			if len(word) > 7 && strings.EqualFold(word[:7], "mailto:") {
				word = word[7:]
			}
			if word = strings.TrimRight(word, ".:"); IsEmail(word) && (len(words) == 1 || !isCut(word) || strings.Contains(piece, "<"+word+">")) {
				found = append(found, word)
			}
		}
		if piece = strings.TrimSpace(piece); len(found) == before && strings.Trim(piece, `<>()"-. `) != "" && !isOwner(piece) {
			others = append(others, piece)
		}
	}
	return found, others
}

// isCut reports a word that only looks like an address: the end of one of Lotus
// Notes or X.400, in which names have blanks and marks between their parts.
func isCut(word string) bool {
	return strings.ContainsAny(word[:strings.LastIndexByte(word, '@')], "/=")
}

// isOwner reports words that may be the name of an owner, parted from the address by
// a comma.
func isOwner(piece string) bool {
	return !strings.Contains(piece, "@") && strings.HasPrefix(piece, `"`)
}

// IsEmail reports that a text can be an e-mail address: something, an @, and
// something that mail can be sent to.
func IsEmail(s string) bool {
	at := strings.LastIndexByte(s, '@')
	return at > 0 && at < len(s)-1 && !strings.ContainsFunc(s, unicode.IsSpace)
}
