package app

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"wawasan/data"
)

// nameless puts other words in the place of names, so that a text can be shown
// to others. It would rather take out too much than too little: of a person
// each part of the name goes, wherever it is written with a capital.
type nameless struct {
	person string            // stands for people
	of     map[string]string // for whole names, folded, of companies
	parts  map[string]bool   // parts of people's names, folded
	first  map[string][]string
}

// newNameless makes one for these people and companies; inPlace says what
// stands for a company.
func newNameless(person string, people []string, companies []string, inPlace func(company string) string) *nameless {
	n := &nameless{person: person, of: map[string]string{}, parts: map[string]bool{}, first: map[string][]string{}}
	for _, name := range people {
		for _, part := range wordsOf(name) {
			if utf8.RuneCountInString(part.text) > 2 {
				n.parts[data.Fold(part.text)] = true
			}
		}
	}
	for _, name := range companies {
		words := foldedWords(name)
		if len(words) == 0 {
			continue
		}
		key := strings.Join(words, " ")
		n.of[key] = inPlace(name)
		n.first[words[0]] = append(n.first[words[0]], key)
	}
	return n
}

// word is one word of a text with where it stands, in bytes.
type word struct {
	text       string
	start, end int
}

func wordsOf(s string) []word {
	var out []word
	start := -1
	for at, r := range s + " " {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
		switch {
		case letter && start < 0:
			start = at
		case !letter && start >= 0:
			out, start = append(out, word{s[start:at], start, at}), -1
		}
	}
	return out
}

func foldedWords(s string) []string {
	var out []string
	for _, w := range wordsOf(s) {
		out = append(out, data.Fold(w.text))
	}
	return out
}

// hide returns text without the names. A sign of mention before a name goes
// too, and names that stand beside each other are one person.
func (n *nameless) hide(text string) string {
	words := wordsOf(text)
	var b strings.Builder
	done := 0
	put := func(start, end int, with string) {
		for start > done && (text[start-1] == '@' || text[start-1] == '"') {
			start--
		}
		for end < len(text) && text[end] == '"' {
			end++
		}
		b.WriteString(text[done:start])
		if before := strings.TrimRight(text[:start], " "); before == "" || strings.HasSuffix(before, ".") || strings.HasSuffix(before, "!") || strings.HasSuffix(before, "?") {
			first, size := utf8.DecodeRuneInString(with)
			with = string(unicode.ToUpper(first)) + with[size:]
		}
		b.WriteString(with)
		done = end
	}
	for i := 0; i < len(words); {
		if count, with := n.company(words[i:]); count > 0 {
			put(words[i].start, words[i+count-1].end, with)
			i += count
			continue
		}
		count := 0
		for i+count < len(words) && n.isPart(words[i+count].text) && (count == 0 || close(text, words[i+count-1], words[i+count])) {
			count++
		}
		if count > 0 {
			put(words[i].start, words[i+count-1].end, n.person)
			i += count
			continue
		}
		i++
	}
	b.WriteString(text[done:])
	return b.String()
}

func (n *nameless) isPart(w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	return !unicode.IsLower(first) && n.parts[data.Fold(w)]
}

// close reports whether nothing but a space or the point of a title stands
// between two words.
func close(text string, a, b word) bool { return strings.Trim(text[a.end:b.start], " .") == "" }

// company is the longest company name that begins here: its words, and what
// stands in its place.
func (n *nameless) company(words []word) (int, string) {
	best, with := 0, ""
	for _, key := range n.first[data.Fold(words[0].text)] {
		parts := strings.Split(key, " ")
		if len(parts) <= best || len(parts) > len(words) {
			continue
		}
		same := true
		for i, part := range parts {
			same = same && data.Fold(words[i].text) == part
		}
		if same {
			best, with = len(parts), n.of[key]
		}
	}
	return best, with
}
