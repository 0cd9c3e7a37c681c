package data

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// LongestName is how many letters a name has at most: what is longer is a text
// run together.
const LongestName = 200

// NameProblem says why a text is no name of a person, by the key of a sentence,
// "" for one that is: it has a letter, and not too many.
func NameProblem(name string) (key string) {
	switch {
	case !strings.ContainsFunc(name, unicode.IsLetter):
		return "name.error.no_letter"
	case utf8.RuneCountInString(name) > LongestName:
		return "name.error.long"
	}
	return ""
}
