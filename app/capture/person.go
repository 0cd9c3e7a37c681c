package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestPlainName is how many words a person's name may have before it is
// taken for a sentence.
const longestPlainName = 5

// titles may stand before a mention without being the name.
var titles = map[string]bool{
	"bu": true, "ibu": true, "pak": true, "bapak": true, "bpk": true, "mas": true, "mba": true, "mbak": true, "kak": true, "kakak": true, "dik": true,
	"abang": true, "bang": true, "kang": true, "teh": true, "aa": true, "bli": true, "koh": true, "ko": true, "ci": true, "cik": true, "cece": true,
	"uda": true, "uni": true, "daeng": true, "gus": true, "ustaz": true, "ustadz": true, "om": true, "tante": true, "pdt": true, "st": true,
	"mr": true, "mrs": true, "ms": true, "dr": true, "drg": true, "drs": true, "dra": true, "ir": true, "prof": true, "h": true, "hj": true,
}

// PersonNamed reads a line that names somebody: the name is the mention it
// begins with, else what stands before the first mention, comma, colon,
// semicolon, dash, bar or bracket of any script; rest is what is said about the
// person. A long line without any of these gives its leading capitalised words,
// without what belongs to them unless just that is known. known may be nil.
func PersonNamed(l Line, known Known) (name, rest string) {
	at := len(l.Text)
	if len(l.Mentions) > 0 {
		m := l.Mentions[0]
		if i := m.At; i <= len(l.Text) && strings.HasPrefix(l.Text[i:], m.shown()) {
			at = i
			before := strings.ToLower(strings.Trim(l.Text[:i], " ."))
			if m.Kind == At && (before == "" || titles[before]) {
				return m.Name, remark(withoutBelonging(l.Text[i+len(m.shown()):]))
			}
		}
	}
	at = remarkAt(l.Text[:at])
	name = strings.TrimSpace(l.Text[:at])
	if name == "" {
		return strings.TrimSpace(l.Text), ""
	}
	if at == len(l.Text) {
		return leadingName(name, known)
	}
	return name, remark(l.Text[at:])
}

// Signs between a name and what is said about its bearer. Those that
// join the parts of a name part it only beside a space.
const (
	parting  = ",;:|，；：｜、､﹐﹑﹔﹕،؛፣–—―‒⸺⸻﹘－〜～"
	joining  = "-‐‑−·•・/"
	brackets = "([{（［｛【〔「『〈《＜<﹙﹝"
	closing  = ")]}）］｝】〕」』〉》＞>﹚﹞"
)

// remarkAt is where a remark begins that follows a name, the length of s when
// none does.
func remarkAt(s string) int {
	prev := rune(0)
	for i, r := range s {
		after := s[i+utf8.RuneLen(r):]
		switch {
		case strings.ContainsRune(parting, r), strings.ContainsRune(brackets, r):
			return i
		case strings.ContainsRune(joining, r) && (prev == ' ' || strings.HasPrefix(after, " ")), r == '-' && strings.HasPrefix(after, "-"):
			return i
		}
		prev = r
	}
	return len(s)
}

// remark is what is said about a person, without the signs that part it from
// the name and without the brackets around all of it.
func remark(s string) string {
	s = strings.TrimLeft(s, " "+parting+joining)
	open, width := utf8.DecodeRuneInString(s)
	if i := strings.IndexRune(brackets, open); i >= 0 && width > 0 {
		closed, _ := utf8.DecodeRuneInString(closing[i:])
		if inner, ok := strings.CutSuffix(s[width:], string(closed)); ok && !strings.ContainsRune(inner, closed) {
			s = inner
		}
	}
	return strings.TrimSpace(s)
}

// withoutBelonging takes what belongs to a name off the text behind it.
func withoutBelonging(rest string) string {
	for _, b := range belongings {
		if after, ok := strings.CutPrefix(rest, b); ok && belongs(rest) {
			return after
		}
	}
	return rest
}

func leadingName(text string, known Known) (name, rest string) {
	words := strings.Fields(text)
	if len(words) <= longestPlainName {
		return text, ""
	}
	n := 0
	for n < len(words) {
		first, _ := utf8.DecodeRuneInString(words[n])
		if !unicode.IsUpper(first) {
			break
		}
		n++
		if own := words[n-1][:ownEnd(words[n-1], 0, len(words[n-1]))]; own != words[n-1] {
			name = strings.Join(words[:n], " ")
			if known == nil || !known.Knows(At, name) {
				name = strings.Join(append(words[:n-1:n-1], own), " ")
			}
			return name, strings.Join(words[n:], " ")
		}
	}
	if n == 0 {
		return text, ""
	}
	return strings.Join(words[:n], " "), strings.Join(words[n:], " ")
}
