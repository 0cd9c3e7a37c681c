package capture

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Known tells which names there are already. It is asked only for what stands
// in a line.
type Known interface {
	// Knows reports whether something is called name that a mention of this
	// kind can mean.
	Knows(kind MentionKind, name string) bool
}

// mostWords is how many words the longest known name may have.
const mostWords = 8

// Knowing is the line read with the names there are. Where one written without
// quotes goes on with the words behind it, the longest one that is known is
// meant: "#Climate tech pays" names Climate tech. A name that ends in 's or
// -nya is known as it stands, or else means what it belongs to. The text stays
// the same, and so does a line that names nothing known.
func (l Line) Knowing(known Known) Line {
	if known == nil || len(l.Mentions) == 0 {
		return l
	}
	l.Mentions, l.Spans = slices.Clone(l.Mentions), slices.Clone(l.Spans)
	span := 0
	for i := range l.Mentions {
		m := &l.Mentions[i]
		for span < len(l.Spans) && l.Spans[span].Start != m.Start {
			span++
		}
		if span == len(l.Spans) {
			return l // no line that was parsed
		}
		_, body := mentionSign(l.Raw, m.Start)
		if opens(l.Raw[body:]) {
			continue
		}
		room := l.Raw
		if span+1 < len(l.Spans) {
			room = l.Raw[:l.Spans[span+1].Start]
		}
		if name, end := longestKnown(room, body, *m, known); end > 0 && !gluesTo(l.Raw[end:]) && strings.HasPrefix(l.Text[m.At:], Mention{Kind: m.Kind, Name: name}.shown()) {
			m.Name, m.End, l.Spans[span].End = name, end, end
		}
	}
	return l
}

// longestKnown finds the longest known name that begins at i of s where m does
// and goes on behind it, and where it ends; 0 when there is none.
func longestKnown(s string, i int, m Mention, known Known) (name string, end int) {
	first := bareEnd(s, i)
	for _, end := range slices.Backward(nameEnds(s, i)) {
		if end <= m.End {
			break
		}
		if end-i > longestName {
			continue
		}
		word := min(first, end)
		if name := spaced(s[i:word]) + tidyTail(s[word:end]); known.Knows(m.Kind, name) {
			return name, end
		}
	}
	return "", 0
}

// tidyTail is what follows the first word of a name, as it reads in the text.
func tidyTail(tail string) string {
	if r, _ := utf8.DecodeRuneInString(tail); isSpace(r) {
		return " " + tidy(tail)
	}
	return tidy(tail)
}

// nameEnds are the places where a name that begins at i may end, in order:
// behind each word, with and without what is written behind its letters. A
// sign or a double quote ends the search.
func nameEnds(s string, i int) []int {
	var ends []int
	for at, words := i, 0; at < len(s) && words < mostWords && at-i < longestName; words++ {
		stop := len(s)
		if n := strings.IndexFunc(s[at:], isSpace); n >= 0 {
			stop = at + n
		}
		if sign := strings.IndexAny(s[at:stop], `@#~^\`+doubleQuotes); sign >= 0 {
			stop = at + sign
		}
		ends = append(ends, wordEnds(s[:stop], at)...)
		behind := strings.TrimLeftFunc(s[stop:], isSpace)
		if len(behind) == len(s)-stop {
			break
		}
		at = len(s) - len(behind)
	}
	slices.Sort(ends)
	return slices.Compact(ends)
}

// wordEnds are the places where the word from i to the end of s may end.
func wordEnds(s string, i int) []int {
	word := bareEnd(s, i)
	ends := []int{ownEnd(s, i, word), word}
	for end := len(s); end > word; { // "tech).", "Tbk."
		ends = append(ends, end)
		r, width := utf8.DecodeLastRuneInString(s[word:end])
		if isNameRune(r) {
			break
		}
		end -= width
	}
	return slices.DeleteFunc(ends, func(end int) bool { return end <= i })
}
