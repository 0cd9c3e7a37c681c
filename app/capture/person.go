package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestPlainName is how many words a person's name may have before it is taken for a sentence.
const longestPlainName = 5

// titles may stand before a mention without being the name.
var titles = map[string]bool{
	"bu": true, "ibu": true, "pak": true, "bapak": true, "mas": true, "mbak": true, "kak": true, "bang": true, "om": true, "tante": true,
	"mr": true, "mrs": true, "ms": true, "dr": true, "prof": true,
}

// PersonNamed reads a line that names somebody: the name is the mention it begins with, else what stands before the first mention, comma, colon, semicolon, bracket or dash; rest is what is said about the person.
// A long line without any of these gives its leading capitalised words.
func PersonNamed(l Line) (name, rest string) {
	at := len(l.Text)
	if len(l.Mentions) > 0 {
		m := l.Mentions[0]
		if i := strings.Index(l.Text, m.shown()); i >= 0 {
			at = i
			before := strings.ToLower(strings.Trim(l.Text[:i], " ."))
			if m.Kind == At && (before == "" || titles[before]) {
				return m.Name, trimRest(l.Text[i+len(m.shown()):])
			}
		}
	}
	for _, stop := range []string{",", ";", ":", "(", " - ", " – ", " — "} {
		if i := strings.Index(l.Text[:at], stop); i >= 0 {
			at = i
		}
	}
	name = strings.TrimSpace(l.Text[:at])
	if name == "" {
		return strings.TrimSpace(l.Text), ""
	}
	if at == len(l.Text) {
		return leadingName(name)
	}
	return name, trimRest(l.Text[at:])
}

// trimRest takes the separator off the beginning of what follows a name, and the brackets around it.
func trimRest(s string) string {
	s = strings.TrimLeft(s, " ,;:-–—")
	if inner, ok := strings.CutPrefix(s, "("); ok && strings.IndexByte(inner, ')') == len(inner)-1 {
		s = strings.TrimSuffix(inner, ")")
	}
	return strings.TrimSpace(s)
}

func leadingName(text string) (name, rest string) {
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
	}
	if n == 0 {
		return text, ""
	}
	return strings.Join(words[:n], " "), strings.Join(words[n:], " ")
}
