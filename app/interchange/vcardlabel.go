package interchange

import (
	"slices"
	"strings"

	"github.com/emersion/go-vcard"
)

// numberTypes are what numbers and addresses are of, in the words of cards.
var numberTypes = []string{"cell", "home", "work", "main", "car", "other"}

// saysNothing are types that tell of every number, or only which comes first.
var saysNothing = []string{"voice", "pref", "internet", ""}

// wordOf are the labels of Apple and Google that have a type.
var wordOf = map[string]string{"mobile": "cell", "cellular": "cell"}

// Labels parts what a number or an address is of into its words: those of cards
// (home, work, …) in small letters, others as somebody wrote them.
func Labels(label string) []string {
	var words []string
	for word := range strings.SplitSeq(label, ",") {
		if word = strings.TrimSpace(word); word != "" {
			words = append(words, word)
		}
	}
	return words
}

// IsNumberType reports a word of cards for what a number is of.
func IsNumberType(word string) bool { return slices.Contains(numberTypes, word) }

// isOwnType reports a type that a person or a program made up.
func isOwnType(word string) bool { return len(word) > 2 && strings.EqualFold(word[:2], "x-") }

// isTypeWord reports a word that stands among the types of a card; others are
// the label of a group.
func isTypeWord(word string) bool {
	return plainWord(word) == word && (IsNumberType(word) || isOwnType(word) || slices.Contains(furtherTypes, word))
}

// furtherTypes are those of vCard for numbers that are kept as they stand.
var furtherTypes = []string{"text", "video", "textphone", "msg", "bbs", "isdn", "pcs", "iphone", "x400", "aol", "applelink", "attmail", "cis", "eworld", "ibmmail", "mcimail", "powershare", "prodigy", "tlx"}

// labelOf is what a number or an address is of: by its types, and by the label of
// its group.
func labelOf(types []string, label string) string {
	out := ""
	for _, several := range types {
		for t := range strings.SplitSeq(several, ",") {
			if !isOwnType(t) {
				t = strings.ToLower(t)
			}
			if !slices.Contains(saysNothing, t) {
				out = joinLabels(out, t)
			}
		}
	}
	for _, word := range Labels(label) {
		lower := strings.ToLower(word)
		switch {
		case wordOf[lower] != "":
			word = wordOf[lower]
		case IsNumberType(lower):
			word = lower
		}
		out = joinLabels(out, word)
	}
	return out
}

// joinLabels adds the words of a label to another, each once.
func joinLabels(label, more string) string {
	words := Labels(label)
	for _, word := range Labels(more) {
		if !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return strings.Join(words, ",")
}

// labelIn is what somebody called a group of lines, without what Apple writes
// around its own words.
func labelIn(c vcard.Card, group string) string {
	for _, l := range c["X-ABLABEL"] {
		if group != "" && strings.EqualFold(l.Group, group) {
			return clean(strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(plainCard.Replace(l.Value)), "_$!<"), ">!$_"))
		}
	}
	return ""
}

// isUnspoken reports a number on which one speaks to nobody, or to another.
func isUnspoken(types []string, label string) bool { return hasWord(types, label, notSpoken...) }

// hasWord reports that a type, or the label, has one of some words in it.
func hasWord(types []string, label string, words ...string) bool {
	of := strings.ToLower(strings.Join(types, " ") + " " + label)
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(of, w) })
}
