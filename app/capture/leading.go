package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lead is what the first characters of a line decide.
type lead struct {
	kind      Kind
	offRecord bool
	spans     []Span
	end       int
}

// leading reads the mark of the line's kind with what takes the line off the
// record before it: "! a", "!a", "~! a", "~ !a", "off: ! a". A mark said twice
// ("!!", "?!", "> > a") is said once.
func leading(s string) lead {
	at := skipSecrets(s, 0)
	end, ok := markAt(s, at)
	if !ok {
		return lead{kind: Note}
	}
	mark := s[at]
	l := lead{kind: KindOfMark(rune(mark))}
	for ok && s[at] == mark {
		l.secrets(s, l.end, at)
		l.spans = append(l.spans, Span{at, end, RoleMark})
		l.end = end
		at = skipSecrets(s, end)
		end, ok = markAt(s, at)
	}
	return l
}

// secrets notes each ~ and each word for it between from and to.
func (l *lead) secrets(s string, from, to int) {
	for i := from; i < to; {
		start := i
		if n := spelledAt(s, i, secretWords); n > 0 {
			i += n
		}
		for i < to && s[i] == '~' {
			i++
		}
		if i == start {
			i++
			continue
		}
		l.offRecord = true
		l.spans = append(l.spans, Span{start, i, RoleOffRecord})
	}
}

// skipSecrets skips spaces and what takes a line off the record.
func skipSecrets(s string, i int) int {
	for i < len(s) {
		r, width := utf8.DecodeRuneInString(s[i:])
		switch n := spelledAt(s, i, secretWords); {
		case n > 0:
			i += n
		case r == '~' || isSpace(r):
			i += width
		default:
			return i
		}
	}
	return i
}

// textBehind lists, for a mark, what follows it when it is text: ">50%", "<3",
// "<=", "!=", "+62", "+/-", "*.csv", "*)", ">_<".
var textBehind = map[byte]string{
	'!': "=",
	'?': "",
	'>': "0123456789=_.:</&|-",
	'<': "0123456789=-/>",
	'+': "0123456789=-/.,%",
	'*': "0123456789=-/.,;:_)%&|",
}

// markAt reads the mark of a kind at i, with its repetitions, and answers where
// it ends.
func markAt(s string, i int) (end int, ok bool) {
	if i >= len(s) {
		return 0, false
	}
	if _, isMark := textBehind[s[i]]; !isMark {
		return 0, false
	}
	run := string(s[i])
	if s[i] == '!' || s[i] == '?' {
		run = "!?"
	}
	end = i
	for end < len(s) && strings.IndexByte(run, s[end]) >= 0 {
		end++
	}
	return end, !isTextBehind(s[i], s[end:])
}

// isTextBehind reports that rest makes the mark before it text.
func isTextBehind(mark byte, rest string) bool {
	if rest != "" && strings.IndexByte(textBehind[mark], rest[0]) >= 0 {
		return true
	}
	switch mark {
	case '!':
		return strings.HasPrefix(rest, "[") && strings.Contains(rest, "](") // a picture of Markdown
	case '>':
		return isMoney(rest)
	case '<':
		return isMoney(rest) || isAngled(rest)
	case '+':
		return isMoney(rest) || isPositive(rest)
	case '*':
		return isEmphasis(rest)
	}
	return false
}

// isMoney reports a sum: "$5", "€10", "Rp5 juta".
func isMoney(s string) bool {
	r, width := utf8.DecodeRuneInString(s)
	if len(s) > 2 && strings.EqualFold(s[:2], "rp") {
		s = strings.TrimPrefix(s[2:], ".")
	} else if unicode.Is(unicode.Sc, r) {
		s = s[width:]
	} else {
		return false
	}
	return s != "" && s[0] >= '0' && s[0] <= '9'
}

// isPositive reports the rest of "+ve", as in "+ve outlook".
func isPositive(s string) bool {
	if len(s) < 2 || !strings.EqualFold(s[:2], "ve") {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[2:])
	return !isNameRune(next)
}

// isAngled reports that < opens what a > closes: an address, a tag or a comment
// of HTML, a placeholder. "<sari@bank.id>", "<div>", "<a href="…">", "<!--".
func isAngled(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	if strings.HasPrefix(s, "!--") {
		return true
	}
	if s == "" || isSpace(first) {
		return false
	}
	inside, _, closed := strings.Cut(s, ">")
	return closed && (strings.IndexFunc(inside, isSpace) < 0 || strings.HasSuffix(inside, "/") || strings.Contains(inside, `="`) || strings.Contains(inside, "='"))
}

// isEmphasis reports that the text after an opening * begins with a letter and
// is closed by another *, as in *bold* of chats and Markdown.
func isEmphasis(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(first) {
		return false
	}
	prev := first
	for _, r := range s {
		if r == '*' && !isSpace(prev) {
			return true
		}
		prev = r
	}
	return false
}
