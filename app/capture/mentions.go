package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestName is more bytes than any name has. A quote that does not close
// within it was no name.
const longestName = 400

const doubleQuotes = `"“”„`

type quoting int

const (
	bare quoting = iota
	closedQuote
	openQuote
)

// mentionAt reads @name, #name or ##name at i, which must be a word's start.
// Start and End of the mention count bytes of s.
func mentionAt(s string, i int) (m Mention, q quoting, ok bool) {
	kind, body := mentionSign(s, i)
	if kind == "" {
		return Mention{}, bare, false
	}
	name, end, q := "", 0, bare
	if opens(s[body:]) {
		name, end, q = quotedName(s, body)
	} else {
		name, end = bareName(s, body, kind)
	}
	if name == "" {
		return Mention{}, q, false
	}
	return Mention{Kind: kind, Name: name, Start: i, End: end}, q, true
}

// mentionSign reads the sign of a mention and answers where its name would
// begin.
func mentionSign(s string, i int) (MentionKind, int) {
	switch rest := s[i:]; {
	case strings.HasPrefix(rest, "@"):
		return At, i + 1
	case strings.HasPrefix(rest, "##"):
		return Tag, i + 2
	case strings.HasPrefix(rest, "#"):
		return Hash, i + 1
	}
	return "", 0
}

func opens(s string) bool {
	r, width := utf8.DecodeRuneInString(s)
	return width > 0 && strings.ContainsRune(doubleQuotes+"'‘’", r)
}

// quotedName reads a name in quotes. Double quotes close at any double quote.
// Single ones close where no letter follows, so that an apostrophe may stand
// inside. An open quote takes the rest of the line.
func quotedName(s string, i int) (name string, end int, q quoting) {
	_, width := utf8.DecodeRuneInString(s[i:])
	from := i + width
	to, end, q := closingQuote(s, i)
	if q == bare {
		return "", 0, openQuote
	}
	name = strings.Join(strings.FieldsFunc(s[from:to], isSpace), " ")
	if strings.IndexFunc(name, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 {
		return "", 0, q
	}
	return name, end, q
}

// closingQuote finds where the name in the quotes that open at i ends (to), and
// where the mention does (end). It answers bare when the name would be longer
// than any name.
func closingQuote(s string, i int) (to, end int, q quoting) {
	opening, width := utf8.DecodeRuneInString(s[i:])
	double := strings.ContainsRune(doubleQuotes, opening)
	from := i + width
	for at := from; at < len(s); {
		r, width := utf8.DecodeRuneInString(s[at:])
		next, _ := utf8.DecodeRuneInString(s[at+width:])
		if double && strings.ContainsRune(doubleQuotes, r) || !double && (r == '\'' || r == '’') && !isNameRune(next) {
			return at, at + width, closedQuote
		}
		at += width
		if at-from > longestName {
			return 0, 0, bare
		}
	}
	return len(s), len(s), openQuote
}

// bareName reads an unquoted name. Trailing punctuation stays outside.
func bareName(s string, i int, kind MentionKind) (name string, end int) {
	end = ownEnd(s, i, bareEnd(s, i))
	raw := s[i:end]
	first, _ := utf8.DecodeRuneInString(raw)
	switch {
	case raw == "" || len(raw) > longestName:
		return "", 0
	case unicode.IsDigit(first):
		if kind != At || isAmount(raw) {
			return "", 0
		}
	case !unicode.IsLetter(first):
		return "", 0
	case kind == At && isPackage(raw, s[end:]), kind == Hash && (directives[raw] || isColour(raw)):
		return "", 0
	}
	if strings.HasPrefix(s[end:], "@") { // a handle such as @name@example.org
		return "", 0
	}
	return spaced(raw), end
}

// spaced is a name as it is read: a space for each underscore.
func spaced(raw string) string {
	return strings.Join(strings.FieldsFunc(raw, func(r rune) bool { return r == '_' }), " ")
}

// joints are what may join two parts of a name.
const joints = "_-.&'’+"

// bareEnd is where the unquoted name that begins at i ends.
func bareEnd(s string, i int) int {
	r, width := utf8.DecodeRuneInString(s[i:])
	if width == 0 || !isNameRune(r) {
		return i
	}
	return joinedEnd(s, i+width)
}

// joinedEnd is where a name that reaches to i ends. Of _ - . & ' + those belong
// to it that join two parts of a name, also several different ones, as in
// B.J._Habibie.
func joinedEnd(s string, i int) int {
	end, joint := i, rune(0)
	for at := i; at < len(s); {
		r, width := utf8.DecodeRuneInString(s[at:])
		switch {
		case isNameRune(r):
			at += width
			end, joint = at, 0
		case strings.ContainsRune(joints, r) && (r != joint || r == '_'):
			at += width
			joint = r
		default:
			return end
		}
	}
	return end
}

// amountUnits are what follows a number in prices and hours: "3 @10rb", "@9am".
var amountUnits = map[string]bool{
	"": true, "k": true, "rb": true, "ribu": true, "jt": true, "juta": true, "x": true, "kg": true, "pcs": true,
	"am": true, "pm": true, "wib": true, "wita": true, "wit": true, "jam": true, "menit": true, "hari": true, "th": true,
}

func isAmount(raw string) bool {
	unit := strings.TrimLeftFunc(raw, func(r rune) bool { return unicode.IsDigit(r) || r == '.' || r == '-' })
	return amountUnits[strings.ToLower(unit)] || strings.IndexFunc(unit, unicode.IsLetter) < 0
}

// gluesTo reports that the rest would read as part of the name before it or as
// another sign, so that the text needs a space between.
func gluesTo(rest string) bool {
	r, width := utf8.DecodeRuneInString(rest)
	return width > 0 && (isNameRune(r) || strings.ContainsRune(`@#~^\`, r))
}

// writeMention is the shortest way to type the mention so that it is read back
// whole when rest follows it.
func writeMention(kind MentionKind, name, rest string) string {
	typed := string(kind) + name
	beside := rest[:min(len(rest), 32)] // far more than could join
	if m, q, ok := mentionAt(typed+beside, 0); ok && q == bare && m.Name == name && m.End == len(typed) && isPlainName(name) {
		return typed
	}
	return string(kind) + quote(name)
}

func isPlainName(name string) bool {
	return strings.IndexFunc(name, func(r rune) bool { return !isNameRune(r) && r != '-' && r != '.' }) < 0
}

// quote puts the name in quotes that do not close inside it. A name with quotes
// of both sorts loses its double ones.
func quote(name string) string {
	if !strings.ContainsAny(name, doubleQuotes) {
		return `"` + name + `"`
	}
	single := "'" + name + "'"
	if _, end, q := closingQuote(single, 0); q == closedQuote && end == len(single) {
		return single
	}
	return `"` + strings.Map(func(r rune) rune {
		if strings.ContainsRune(doubleQuotes, r) {
			return -1
		}
		return r
	}, name) + `"`
}
