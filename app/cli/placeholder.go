package cli

import (
	"regexp"
	"strings"

	"wawasan/app/say"
)

// placeholderWords are the words that stand in the help for what is typed in
// their place, by those of the grammar. ID, N, FOLDER and words that are typed as they
// stand are the same in every language.
var placeholderWords = map[string]string{
	"BACKUP":    "cli.word.backup",
	"CHANGE":    "cli.word.change",
	"DATE":      "cli.word.date",
	"FIELD":     "cli.word.field",
	"FILE":      "cli.word.file",
	"HEADING":   "cli.word.heading",
	"INTERVIEW": "cli.word.interview",
	"KIND":      "cli.word.kind",
	"NAME":      "cli.word.name",
	"NEW":       "cli.word.new",
	"PATH":      "cli.word.path",
	"PERSON":    "cli.word.person",
	"Q":         "cli.word.q",
	"TEXT":      "cli.word.text",
	"WHAT":      "cli.word.what",
	"WHICH":     "cli.word.which",
	"WORD":      "cli.word.word",
}

var capitals = regexp.MustCompile(`[A-Z]+`)

// placeholder says in the words of a language what stands for what is typed.
func placeholder(w *say.Words, text string) string {
	return capitals.ReplaceAllStringFunc(text, func(word string) string {
		if key, known := placeholderWords[word]; known {
			return w.T(key)
		}
		return word
	})
}

// argName is an argument as the help names it.
func argName(w *say.Words, name string) string { return placeholder(w, strings.ToUpper(name)) }
