package capture

import (
	"strings"
	"unicode/utf8"
)

// Completing is a name being typed. Query is what was typed of it before the
// cursor, without quotes, spaces for underscores. Start and End are the bytes
// of the text that the chosen name replaces.
type Completing struct {
	Kind       MentionKind
	Query      string
	Start, End int
}

// CompletionAt finds the @ or # word that the cursor (a byte of text) stands in
// or behind. A sign alone counts, with an empty Query; a closed quote does not.
func CompletionAt(text string, cursor int) (c Completing, ok bool) {
	cursor = max(0, min(cursor, len(text)))
	for cursor > 0 && cursor < len(text) && !utf8.RuneStart(text[cursor]) {
		cursor--
	}
	typed := text[:cursor]
	sc := scanner{s: typed, pos: min(leading(text).end, cursor), first: true}
	for sc.pos < len(typed) {
		if sc.atWordStart() {
			if c, ok := openMention(typed, sc.pos); ok {
				c.End = replacedTo(text, c.Start, cursor)
				return c, true
			}
		}
		sc.next()
	}
	return Completing{}, false
}

// openMention reads the mention at i as one that is still being typed at the
// end of s.
func openMention(s string, i int) (c Completing, ok bool) {
	kind, body := mentionSign(s, i)
	if kind == "" {
		return c, false
	}
	c = Completing{Kind: kind, Start: i}
	if body == len(s) {
		return c, true
	}
	if opens(s[body:]) {
		_, width := utf8.DecodeRuneInString(s[body:])
		c.Query = strings.TrimLeftFunc(s[body+width:], isSpace)
		_, _, q := closingQuote(s, body)
		return c, q == openQuote
	}
	name, end := bareName(s, body, kind)
	if name == "" || len(strings.TrimLeft(s[end:], "_-&'’+")) > 0 {
		return c, false
	}
	c.Query = strings.ReplaceAll(s[body:], "_", " ")
	return c, true
}

// replacedTo is the end of the word at start in which the cursor stands. An
// open quote ends at the cursor: what follows it is not part of the name.
func replacedTo(text string, start, cursor int) int {
	m, q, ok := mentionAt(text, start)
	if !ok || q == openQuote {
		return cursor
	}
	if q == closedQuote {
		_, width := utf8.DecodeLastRuneInString(text[:m.End])
		if strings.ContainsRune("@#", rune(text[m.End-width-1])) { // the quote opens the next name
			return cursor
		}
	}
	return max(m.End, cursor)
}

// Insert puts the chosen name where c was typed, quoted where it must be, and
// answers the new text and where the cursor goes: behind the name and one
// space, or right behind the name when punctuation follows.
func Insert(text string, c Completing, name string) (newText string, newCursor int) {
	start := max(0, min(c.Start, len(text)))
	end := max(start, min(c.End, len(text)))
	rest := text[end:]
	name = strings.Join(strings.FieldsFunc(clean(name), isSpace), " ")
	next, width := utf8.DecodeRuneInString(rest)
	switch {
	case width > 0 && isSpace(next):
		before := text[:start] + writeMention(c.Kind, name, "")
		return before + rest, len(before) + width
	case width > 0 && strings.ContainsRune(".,;:!?)]}/", next), belongs(rest):
		before := text[:start] + writeMention(c.Kind, name, rest)
		return before + rest, len(before)
	}
	before := text[:start] + writeMention(c.Kind, name, "") + " "
	return before + rest, len(before)
}
