// Package filter reads how lists of lessons, people and interviews are filtered:
// words, and fields such as kind:advice or oleh:"Sari Wijaya", in both languages.
// It is pure and refuses nothing: what is no field is a word.
package filter

import (
	"strings"
	"unicode"
)

// Key names a field, in English whatever language it was typed in.
type Key string

// The fields.
const (
	Kind         Key = "kind"
	Industry     Key = "industry"
	Company      Key = "company"
	By           Key = "by"
	Gap          Key = "gap"
	Before       Key = "before"
	After        Key = "after"
	Applied      Key = "applied"
	Reported     Key = "reported"
	Starred      Key = "starred"
	Contradicted Key = "contradicted"
	Confirmed    Key = "confirmed"
	OffRecord    Key = "offrecord"
	Due          Key = "due"
	Changed      Key = "changed"
	Order        Key = "order"

	Function Key = "function"
	Level    Key = "level"
	Place    Key = "place"
	Tie      Key = "tie"
	Met      Key = "met"
	Last     Key = "last"
	KnownBy  Key = "known-by"
	Stage    Key = "stage"
	Tag      Key = "tag"
	Mentor   Key = "mentor"
	With     Key = "with"
	Purpose  Key = "purpose"
	Medium   Key = "medium"
	Thanked  Key = "thanked"
)

// Field is one thing asked for; with Not it is left out instead.
type Field struct {
	Key   Key
	Value string
	Not   bool
}

// Query is a filter that was read: words in their order, and fields. Wrong are
// fields whose value means nothing; they filter nothing, and hold it as it was
// typed.
type Query struct {
	Words  []string
	Fields []Field
	Wrong  []Field
}

// Text is the words as one text to search for.
func (q Query) Text() string { return strings.Join(q.Words, " ") }

// NoField is the name of the first word that looks like a field and is none,
// such as colour in colour:red, "" without one. Addresses are words.
func (q Query) NoField() string {
	for _, word := range q.Words {
		name, value, ok := strings.Cut(strings.TrimPrefix(word, "-"), ":")
		if ok && value != "" && !strings.HasPrefix(value, "//") && name != "" && strings.IndexFunc(name, notLetter) < 0 {
			return name
		}
	}
	return ""
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && r != '-' }

// Parse reads a filter. A field without a value yet filters nothing.
func (g Grammar) Parse(text string) Query {
	var q Query
	for _, t := range tokens(text) {
		name, value, ok := strings.Cut(t, ":")
		not := strings.HasPrefix(name, "-")
		key, known := g.called(strings.TrimPrefix(name, "-"))
		value = strings.Trim(value, `"`)
		switch {
		case !ok || !known:
			if word := strings.Trim(t, `"`); word != "" {
				q.Words = append(q.Words, word)
			}
		case strings.TrimSpace(value) == "":
		default:
			if meant := meaning(key, value); meant != "" {
				q.Fields = append(q.Fields, Field{key, meant, not})
			} else {
				q.Wrong = append(q.Wrong, Field{key, value, not})
			}
		}
	}
	return q
}

// tokens parts text at blanks that stand outside quotes; a quote that does not
// close is a letter like others.
func tokens(text string) []string {
	var out []string
	var b strings.Builder
	quoted := false
	for at, r := range text {
		switch {
		case r == '"' && (quoted || strings.ContainsRune(text[at+1:], '"')):
			quoted = !quoted
			b.WriteRune(r)
		case !quoted && (r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\u00a0'):
			if b.Len() > 0 {
				out = append(out, b.String())
				b.Reset()
			}
		default:
			b.WriteRune(r)
		}
	}
	if b.Len() > 0 {
		out = append(out, b.String())
	}
	return out
}
