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

// leading reads the mark of the line's kind with the ~ before it: "! a", "!a", "~! a", "~ !a". A mark said twice ("!!", "?!", "> > a") is said once.
func leading(s string) lead {
	at := skipTildes(s, 0)
	end, ok := markAt(s, at)
	if !ok {
		return lead{kind: Note}
	}
	mark := s[at]
	l := lead{kind: KindOfMark(rune(mark))}
	for ok && s[at] == mark {
		l.tildes(s, l.end, at)
		l.spans = append(l.spans, Span{at, end, RoleMark})
		l.end = end
		at = skipTildes(s, end)
		end, ok = markAt(s, at)
	}
	return l
}

// tildes notes the ~ between from and to.
func (l *lead) tildes(s string, from, to int) {
	for i := from; i < to; i++ {
		if s[i] != '~' {
			continue
		}
		start := i
		for i < to && s[i] == '~' {
			i++
		}
		l.offRecord = true
		l.spans = append(l.spans, Span{start, i, RoleOffRecord})
	}
}

// skipTildes skips spaces and ~.
func skipTildes(s string, i int) int {
	n := strings.IndexFunc(s[i:], func(r rune) bool { return r != '~' && !isSpace(r) })
	if n < 0 {
		return len(s)
	}
	return i + n
}

// notMarkBefore lists, for a mark, what follows it when it is no mark: ">50%", "<3", "<=", "!=", "+62", "+/-", "*)", ">_<".
var notMarkBefore = map[byte]string{
	'!': "=",
	'?': "",
	'>': "0123456789=_.:<",
	'<': "0123456789=-/>",
	'+': "0123456789=-/",
	'*': ")",
}

// markAt reads the mark of a kind at i, with its repetitions, and answers where it ends.
func markAt(s string, i int) (end int, ok bool) {
	if i >= len(s) {
		return 0, false
	}
	not, isMark := notMarkBefore[s[i]]
	if !isMark {
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
	if end < len(s) && strings.IndexByte(not, s[end]) >= 0 {
		return 0, false
	}
	if s[i] == '*' && isEmphasis(s[end:]) {
		return 0, false
	}
	return end, true
}

// isEmphasis reports that the text after an opening * begins with a letter and is closed by another *, as in *bold* of chats and Markdown.
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
