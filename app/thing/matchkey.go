package thing

import (
	"strings"

	"wawasan/app/interchange"
	"wawasan/app/match"
)

// MatchKey is the form in which imports compare an address; "" for phones,
// which are written too many ways.
func MatchKey(kind, value string) string {
	switch kind {
	case "email":
		return match.MailScheme + strings.ToLower(value)
	case "link":
		return interchange.URLKey(value)
	}
	return ""
}

// EachKey parts the key of a field in which several addresses were typed, or
// one with the name of its owner.
func EachKey(key string) []string {
	if !match.IsMail(key) {
		return []string{key}
	}
	var all []string
	for _, mail := range interchange.Emails(key[len(match.MailScheme):]) {
		all = append(all, match.MailScheme+mail)
	}
	if len(all) == 0 {
		return []string{key}
	}
	return all
}
