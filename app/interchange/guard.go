package interchange

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// apostrophe makes a spreadsheet take what follows for text.
const apostrophe = '\''

// formulaSigns begin a formula, in the small and wide forms of East Asian
// keyboards, too: their spreadsheets take them for the plain ones.
const formulaSigns = "=+-@＝＋－＠﹦﹢﹣﹫"

// cellEnds are characters at which some spreadsheet begins a new cell though
// they stand inside one of ours: where the system's lists have semicolons, our
// quotes mean nothing in the middle of a line.
const cellEnds = ";\t\r\n"

// Guard makes text of what a spreadsheet would run as a formula: an apostrophe
// goes before a formula's sign, and before the blanks and quotes that stand
// before it, wherever a cell could begin. Unguard takes off exactly these.
func Guard(cell string) string {
	return atBeginnings(cell, func(b *strings.Builder, rest string, first bool) string {
		if runs(rest, first) {
			b.WriteRune(apostrophe)
		}
		return rest
	})
}

// Unguard returns the cell that Guard was given.
func Unguard(cell string) string {
	return atBeginnings(cell, func(_ *strings.Builder, rest string, first bool) string {
		if after, ok := strings.CutPrefix(rest, string(apostrophe)); ok && runs(after, first) {
			return after
		}
		return rest
	})
}

// atBeginnings copies a cell and calls begin wherever one could begin, with
// what follows; begin writes what goes before it and returns what is left of
// it.
func atBeginnings(cell string, begin func(b *strings.Builder, rest string, first bool) string) string {
	if cell == "" {
		return cell
	}
	var b strings.Builder
	for rest, first := cell, true; ; first = false {
		rest = begin(&b, rest, first)
		end := strings.IndexAny(rest, cellEnds) + 1
		if end == 0 {
			b.WriteString(rest)
			return b.String()
		}
		b.WriteString(rest[:end])
		rest = rest[end:]
	}
}

// runs reports that a spreadsheet would run what begins here. At a cell's own
// beginning a tab or a line's end counts: some drop it and look at the next.
func runs(text string, first bool) bool {
	if bare := strings.TrimLeft(text, string(apostrophe)); first && bare != "" && strings.IndexByte("\t\r\n", bare[0]) >= 0 {
		return true
	}
	for text != "" {
		r, width := utf8.DecodeRuneInString(text)
		switch {
		case strings.ContainsRune(formulaSigns, r):
			return true
		case strings.ContainsRune(cellEnds, r) || !isBlank(r) && r != '"' && r != apostrophe:
			return false
		}
		text = text[width:]
	}
	return false
}

// isBlank reports a character that shows nothing.
func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.In(r, unicode.Cf, unicode.Cc) }
