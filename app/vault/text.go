package vault

import (
	"path"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"wawasan/app/letters"
)

// nothing reports what is no character: the mark of a byte order, which reads as
// nothing in one place and as a letter in another, and what Unicode will never
// assign, which YAML refuses.
func nothing(r rune) bool {
	return r == '\uFEFF' || r&0xFFFE == 0xFFFE || 0xFDD0 <= r && r <= 0xFDEF
}

func withoutNothing(text string) string {
	return strings.Map(func(r rune) rune {
		if nothing(r) {
			return -1
		}
		return r
	}, text)
}

func shown(text string) string     { return withoutNothing(letters.Shown(text)) }
func shownLine(text string) string { return withoutNothing(letters.ShownLine(text)) }

// Inline is text of a person on one line, where it begins or in its midst. What
// would mean something in Markdown, or to Obsidian, is escaped, and nothing
// else; a tag stays one.
func Inline(text string) string {
	text = strings.Join(strings.Fields(shownLine(text)), " ")
	return atBeginning(midst(text))
}

// Paragraphs is text of several lines, each in its place.
func Paragraphs(text string) string {
	var out []string
	for _, line := range strings.Split(shown(text), "\n") {
		line = Inline(line)
		if line == "" && (len(out) == 0 || out[len(out)-1] == "") {
			continue
		}
		out = append(out, line)
	}
	return strings.TrimRight(strings.Join(out, "\n"), "\n")
}

var (
	// leading are beginnings that would make a line something else: a heading,
	// a quote, an item, a rule, a table.
	leading = regexp.MustCompile(`^(#{1,6}( |$)|>|[-+]( |$)|[-=][-= ]*$|\|)`)
	ordered = regexp.MustCompile(`^(\d{1,9})([.)])( |$)`)
	entity  = regexp.MustCompile(`^&(#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);`)
	// webAddress is one of which programs make a link as it stands.
	webAddress = regexp.MustCompile(`^https?://[\pL\pN._~:/?#@!$&'()+,=%-]+( |$)`)
	block      = regexp.MustCompile(`(^| )\^[A-Za-z0-9-]+$`)
)

func atBeginning(line string) string {
	switch {
	case leading.MatchString(line):
		return `\` + line
	case ordered.MatchString(line):
		return ordered.ReplaceAllString(line, `$1\$2$3`)
	}
	return line
}

// midst escapes what means something anywhere in a line.
func midst(s string) string {
	var b strings.Builder
	before, address := ' ', false
	block := block.FindStringIndex(s)
	for i, r := range s {
		rest := s[i+utf8.RuneLen(r):]
		after := ' '
		if rest != "" {
			after, _ = utf8.DecodeRuneInString(rest)
		}
		switch {
		case r == ' ':
			address = false
		case before == ' ':
			address = webAddress.MatchString(s[i:])
		}
		if address && strings.ContainsRune("_~=%$", r) { // an address ends at none of these
			b.WriteRune(r)
			before = r
			continue
		}
		if means(s, rest, r, before, after) || r == '^' && block != nil && i >= block[0] {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// means reports that a letter would be read as a mark where it stands.
func means(s, rest string, r, before, after rune) bool {
	alone := unicode.IsSpace(before) && unicode.IsSpace(after)
	switch r {
	case '`', '[':
		return true
	case '\\':
		return rest == "" || after < utf8.RuneSelf && (unicode.IsPunct(after) || unicode.IsSymbol(after))
	case '*':
		return !alone || len(rest) == len(s)-1
	case '_':
		return len(rest) == len(s)-1 || !alone && !(isWord(before) && isWord(after))
	case '<':
		return after == '/' || after == '!' || after == '?' || after < utf8.RuneSelf && unicode.IsLetter(after)
	case '&':
		return entity.MatchString("&" + rest)
	case '~', '$':
		return strings.Count(s, string(r)) > 1
	case '=', '%':
		return before == r || after == r
	}
	return false
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// Quoted is text as a value of the front matter, where no link is made of it.
func Quoted(text string) string {
	text = strings.Join(strings.Fields(shownLine(text)), " ")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "[[", "[ ["), "[[", "[ [")
	return quote(text)
}

func quote(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}

// aliasEscapes are marks that would end a link or its words.
var aliasEscapes = strings.NewReplacer("[", "(", "]", ")", "|", "/", `\`, "/")

// Link leads to a page, by the path Names gave it, and is called so.
func Link(page, called string) string {
	called = strings.Join(strings.Fields(shownLine(aliasEscapes.Replace(called))), " ")
	if called == "" {
		called = path.Base(page)
	}
	return "[[" + page + "|" + called + "]]"
}
