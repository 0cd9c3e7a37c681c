// Package filter reads how lists of lessons are filtered: words, and fields
// such as kind:advice or oleh:"Sari Wijaya", in both languages. It is pure and
// refuses nothing: what is no field is a word.
package filter

import (
	"strings"
	"unicode"

	"wawasan/data"
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
)

// keys are the fields with how they are written in each language, the usual
// way first.
var keys = []struct {
	key    Key
	id, en []string
}{
	{Kind, []string{"jenis"}, []string{"kind"}},
	{Industry, []string{"industri", "bidang"}, []string{"industry"}},
	{Company, []string{"perusahaan"}, []string{"company"}},
	{By, []string{"dari", "oleh"}, []string{"by"}},
	{Gap, []string{"ingin-tahu", "kesenjangan"}, []string{"gap"}},
	{Before, []string{"sebelum"}, []string{"before"}},
	{After, []string{"sejak"}, []string{"after"}},
	{Applied, []string{"diterapkan"}, []string{"applied"}},
	{Reported, []string{"dikabari"}, []string{"reported"}},
	{Starred, []string{"bintang"}, []string{"starred", "star"}},
	{Contradicted, []string{"dibantah"}, []string{"contradicted"}},
	{Confirmed, []string{"dikuatkan"}, []string{"confirmed"}},
	{OffRecord, []string{"rahasia"}, []string{"offrecord"}},
	{Due, []string{"ditinjau", "diulang"}, []string{"due"}},
	{Changed, []string{"berubah"}, []string{"changed"}},
	{Order, []string{"urut"}, []string{"order"}},
}

// Keys lists how the fields are written in a language, "id" or "en".
func Keys(lang string) []string {
	var out []string
	for _, k := range keys {
		if lang == "id" {
			out = append(out, k.id[0])
		} else {
			out = append(out, k.en[0])
		}
	}
	return out
}

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

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// Parse reads a filter. A field without a value yet filters nothing.
func Parse(text string) Query {
	var q Query
	for _, t := range tokens(text) {
		name, value, ok := strings.Cut(t, ":")
		not := strings.HasPrefix(name, "-")
		key, known := keyCalled(strings.TrimPrefix(name, "-"))
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

func keyCalled(name string) (Key, bool) {
	name = data.Fold(name)
	for _, k := range keys {
		for _, word := range append(k.id, k.en...) {
			if name == word {
				return k.key, true
			}
		}
	}
	return "", false
}
