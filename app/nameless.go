package app

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"wawasan/app/capture"
	"wawasan/data"
)

// nameless puts other words in the place of names, so that a text can be shown
// to others. Of people it would rather take out too much than too little: what
// is mentioned with an @ goes however it is written, a whole name in any case,
// and each part of a name wherever it is written with a capital. A company
// goes where it is written as its name is: a word such as "bank" stays.
type nameless struct {
	person string               // stands for people
	names  map[string][]calling // by their first word, folded
	parts  map[string]bool      // parts of people's names, folded; true for one that is written without a capital
}

// calling is one way in which a name is written.
type calling struct {
	words   []string // folded
	capital []bool   // the words that are written with one
	company bool
	anyCase bool   // counts however it is written
	with    string // stands in its place; "" leaves it
}

// newNameless makes one for these people and companies; inPlace says what
// stands for a company, "" where its name may stay.
func newNameless(person string, people []string, companies []data.Name, inPlace func(company data.Name) string) *nameless {
	n := &nameless{person: person, names: map[string][]calling{}, parts: map[string]bool{}}
	for _, name := range people {
		n.addPerson(name)
	}
	for _, company := range companies {
		n.add(calling{company: true, with: inPlace(company)}, company.Name)
	}
	return n
}

func (n *nameless) addPerson(name string) {
	n.add(calling{anyCase: len(wordsOf(name)) > 1, with: n.person}, name)
	for _, part := range strings.Fields(name) {
		words := wordsOf(part)
		switch {
		case len(words) > 1: // O'Brien, Jean-Luc, 王小明
			n.add(calling{with: n.person}, part)
		case len(words) == 1 && utf8.RuneCountInString(words[0].text) > 2:
			fold := data.Fold(words[0].text)
			n.parts[fold] = n.parts[fold] || isSmall(name)
		}
	}
}

// add keeps a name as it is written. One letter alone is too little to know
// anything by.
func (n *nameless) add(c calling, name string) {
	for _, w := range wordsOf(name) {
		c.words = append(c.words, data.Fold(w.text))
		c.capital = append(c.capital, !isSmall(w.text))
	}
	if len(c.words) == 0 || len(c.words) == 1 && utf8.RuneCountInString(c.words[0]) < 2 {
		return
	}
	if len(c.words) == 1 && c.company {
		c.capital[0] = true // a word in small letters is a word, however the company is written
	}
	n.names[c.words[0]] = append(n.names[c.words[0]], c)
}

// word is one word of a text with where it stands, in bytes.
type word struct {
	text       string
	start, end int
}

// runTogether are scripts written without spaces: there each letter counts as
// a word, with the marks on it.
var runTogether = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}

func wordsOf(s string) []word {
	var out []word
	start, alone := -1, false
	end := func(at int) {
		if start >= 0 {
			out = append(out, word{s[start:at], start, at})
		}
		start = -1
	}
	for at, r := range s {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r)
		together := letter && unicode.In(r, runTogether...)
		switch {
		case letter && (start < 0 || together || alone):
			end(at)
			start, alone = at, together
		case !letter && !(start >= 0 && (unicode.IsMark(r) || unicode.Is(unicode.Cf, r))):
			end(at)
		}
	}
	end(len(s))
	return out
}

func foldedWords(s string) []string {
	var out []string
	for _, w := range wordsOf(s) {
		out = append(out, data.Fold(w.text))
	}
	return out
}

// isSmall reports a text of small letters alone, as ordinary words are; those
// of scripts without capitals are none.
func isSmall(s string) bool {
	return strings.IndexFunc(s, unicode.IsLower) >= 0 && strings.IndexFunc(s, unicode.IsUpper) < 0
}

// hide returns text without the names. Names that stand beside each other are
// one person.
func (n *nameless) hide(text string) string { return n.without(text, false) }

// hideAny is hide for a title, which is typed as a search is: parts of names
// count without a capital, too.
func (n *nameless) hideAny(text string) string { return n.without(text, true) }

// addresses name people, too.
var addresses = regexp.MustCompile(`[\pL\pN._%+-]+@[\pL\pN-]+(\.[\pL\pN-]+)+`)

// without finds the names and puts other words in their places.
func (n *nameless) without(text string, anyCase bool) string {
	text = strings.ToValidUTF8(text, "\uFFFD") // so that mentions stand where they do in the text
	text = addresses.ReplaceAllLiteralString(text, n.person)
	o := &obscuring{nameless: n, text: text, words: wordsOf(text), anyCase: anyCase, mentions: map[int]capture.Mention{}}
	for _, m := range capture.Parse(text, data.Date{}).Mentions {
		if m.Kind == capture.At {
			o.mentions[m.Start] = m
		}
	}
	return o.run()
}

// obscuring is one text while names are taken out of it.
type obscuring struct {
	*nameless
	text     string
	words    []word
	anyCase  bool
	mentions map[int]capture.Mention // by where their sign stands
	out      strings.Builder
	done     int
}

func (o *obscuring) run() string {
	for i := 0; i < len(o.words); {
		count := o.mentioned(i)
		if count == 0 {
			count = o.called(i)
		}
		if count == 0 {
			if count = o.partsAt(i); count > 0 {
				o.put(o.words[i].start, o.words[i+count-1].end, o.person)
			}
		}
		i += max(count, 1)
	}
	o.out.WriteString(o.text[o.done:])
	return o.out.String()
}

// mentioned takes out what an @ before a word names: the longest name known
// that begins there, else as much as the sign reaches over. It returns how
// many words that are, 0 where there is no sign.
func (o *obscuring) mentioned(i int) int {
	at := strings.LastIndexByte(o.text[o.done:o.words[i].start], '@') + o.done
	m, ok := o.mentions[at]
	if !ok || at < o.done || m.End <= o.words[i].start || strings.TrimLeft(o.text[at+1:o.words[i].start], `"'“”„‘’`) != "" {
		return 0
	}
	known, count := o.longest(i, true)
	whole := m.End
	for n := count; i+n < len(o.words) && o.words[i+n].start < m.End; n++ {
		if n == count && count > 0 && o.words[i+n].text == "s" { // Titian Pay's
			whole = o.words[i+n-1].end
			break
		}
		count = n + 1
		known.with, known.company = o.person, false // more than the name that is known
	}
	if !known.company {
		for i+count < len(o.words) && o.beside(i+count-1) && o.isPart(i+count) {
			count++
		}
	}
	end := max(whole, o.words[i+count-1].end)
	if known.company && known.with == "" {
		o.out.WriteString(o.text[o.done:at] + o.text[o.words[i].start:o.words[i+count-1].end])
		o.done = end
		return count
	}
	o.put(at, end, known.with)
	return count
}

// called takes out a name that begins at a word and returns how many words it
// has, with the parts of names behind it; 0 for none.
func (o *obscuring) called(i int) int {
	known, count := o.longest(i, o.anyCase)
	if count == 0 {
		return 0
	}
	if known.company && known.with == "" {
		return count
	}
	if !known.company {
		for i+count < len(o.words) && o.beside(i+count-1) && o.isPart(i+count) {
			count++
		}
	}
	o.put(o.words[i].start, o.words[i+count-1].end, known.with)
	return count
}

// longest is the longest name that begins at a word, and how many words it
// has; 0 for none.
func (o *obscuring) longest(i int, anyCase bool) (calling, int) {
	best := calling{with: o.person}
	for _, c := range o.names[data.Fold(o.words[i].text)] {
		if len(c.words) > len(best.words) && o.standsAt(c, i, anyCase && (!c.company || !o.anyCase)) {
			best = c
		}
	}
	return best, len(best.words)
}

// standsAt reports that a name begins at a word, written as it may be.
func (o *obscuring) standsAt(c calling, i int, anyCase bool) bool {
	if i+len(c.words) > len(o.words) {
		return false
	}
	for n, folded := range c.words {
		w := o.words[i+n].text
		if data.Fold(w) != folded || !anyCase && !c.anyCase && c.capital[n] && isSmall(w) || n > 0 && !o.beside(i+n-1) {
			return false
		}
	}
	return true
}

// partsAt counts the parts of people's names that stand beside each other from
// a word on.
func (o *obscuring) partsAt(i int) int {
	count := 0
	for i+count < len(o.words) && o.isPart(i+count) && (count == 0 || o.beside(i+count-1)) {
		count++
	}
	return count
}

func (o *obscuring) isPart(i int) bool {
	small, ok := o.parts[data.Fold(o.words[i].text)]
	return ok && (small || o.anyCase || !isSmall(o.words[i].text))
}

// beside reports that nothing but what joins the parts of a name stands
// between a word and the next.
func (o *obscuring) beside(i int) bool {
	between := o.text[o.words[i].end:o.words[i+1].start]
	return len(between) <= 4 && strings.Trim(data.Fold(between), " ._-'&") == ""
}

// put writes what was before a name and then what stands in its place.
func (o *obscuring) put(start, end int, with string) {
	o.out.WriteString(o.text[o.done:start])
	before := strings.TrimRight(o.text[:start], " \"“„«(")
	if before == "" || strings.ContainsRune(".!?", rune(before[len(before)-1])) {
		letter, size := utf8.DecodeRuneInString(with)
		with = string(unicode.ToUpper(letter)) + with[size:]
	}
	o.out.WriteString(with)
	o.done = end
}
