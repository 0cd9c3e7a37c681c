package interchange

import (
	"strings"
	"unicode"
)

// Emails finds the addresses in a cell: one, several with marks between, or
// with the name of their owner. Texts that are no address are left out.
func Emails(cell string) []string {
	var found []string
	parts := strings.FieldsFunc(cell, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune(`,;|<>()"`, c) })
	for _, p := range parts {
		if len(p) > 7 && strings.EqualFold(p[:7], "mailto:") {
			p = p[7:]
		}
		if p = strings.TrimRight(p, ".:"); IsEmail(p) {
			found = append(found, p)
		}
	}
	return found
}

// IsEmail reports that a text can be an e-mail address: something, an @, and
// something that mail can be sent to.
func IsEmail(s string) bool {
	at := strings.LastIndexByte(s, '@')
	return at > 0 && at < len(s)-1 && !strings.ContainsFunc(s, unicode.IsSpace)
}
