package report

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"wawasan/app/capture"
	"wawasan/app/match"
	"wawasan/data"
)

// Nameless puts other words in the place of names, so that a text can be shown
// to others. Of people it would rather take out too much than too little: what
// is mentioned with an @ goes however it is written, a whole name in any case,
// and each part of a name wherever it is written with a capital. A company
// goes where it is written as its name is: a word such as "bank" stays. Of whom a
// text is about, who have a role, each part of the name goes however it is
// written, and so does what leads to anybody: numbers, links. What is strict is told
// where strict is.
type Nameless struct {
	inPlace InPlace
	person  string               // stands for people
	names   map[string][]calling // by their first word, folded
	parts   map[string]bool      // parts of people's names, folded; true for one that is written without a capital
	roles   map[string]string    // what parts of the names of those with a role stand for, folded
	strict  *strict              // nil where names go only as they are written
}

// calling is one way in which a name is written.
type calling struct {
	words   []string // folded
	capital []bool   // the words that are written with one
	company bool
	anyCase bool   // counts however it is written
	with    string // stands in its place; "" leaves it
}

// InPlace is what stands in the place of names, in the language of the text.
type InPlace struct {
	Somebody string
	Company  string
	// BehindArticle stands for a company behind one of Articles: "the company".
	BehindArticle string
	Articles      []string
}

// NewNameless makes one for these names.
func NewNameless(names Names, inPlace InPlace) *Nameless {
	n := &Nameless{inPlace: inPlace, person: inPlace.Somebody, names: map[string][]calling{}, parts: map[string]bool{}, roles: map[string]string{}}
	if names.Strict {
		n.strict = newStrict(names)
	}
	for _, r := range names.Roles {
		n.addRole(r)
	}
	for _, name := range names.People {
		n.addPerson(name)
	}
	for _, company := range names.Companies {
		with := inPlace.Company
		if names.Stay[company.ID] {
			with = ""
		}
		c := calling{company: true, with: with}
		n.add(c, company.Name)
		if n.strict != nil {
			n.addFirm(c, company.Name)
		}
	}
	return n
}

func (n *Nameless) addPerson(name string) {
	n.add(calling{anyCase: len(match.Words(name)) > 1, with: n.person}, name)
	if n.strict != nil {
		n.addParts(name)
	}
	for _, part := range strings.Fields(name) {
		words := match.Words(part)
		switch {
		case len(words) > 1: // O'Brien, Jean-Luc, 王小明
			n.add(calling{with: n.person}, part)
		case len(words) == 1 && n.strict == nil && utf8.RuneCountInString(words[0].Text) > 2:
			fold := data.Fold(words[0].Text)
			n.parts[fold] = n.parts[fold] || isSmall(name)
		}
	}
}

// addRole keeps a name, and every part of it of three letters, however they are
// written: of whom a text is about one would rather lose a word than say who
// they are.
func (n *Nameless) addRole(r Role) {
	n.add(calling{anyCase: true, with: r.Role}, r.Name)
	n.addPerson(r.Name)
	words := match.Words(r.Name)
	for _, w := range words {
		fold := data.Fold(w.Text)
		if n.strict != nil && len(words) > 1 && match.IsTitle(fold) {
			continue
		}
		long := utf8.RuneCountInString(fold) > 2
		n.parts[fold] = n.parts[fold] || long
		role := r.Role
		if had, twice := n.roles[fold]; twice && had != role {
			role = n.person // of two of one name nobody knows which is meant
		}
		n.roles[fold] = role
	}
}

// add keeps a name as it is written. One letter alone is too little to know
// anything by.
func (n *Nameless) add(c calling, name string) {
	for _, w := range match.Words(name) {
		c.words = append(c.words, data.Fold(w.Text))
		c.capital = append(c.capital, !isSmall(w.Text))
	}
	if len(c.words) == 0 || len(c.words) == 1 && utf8.RuneCountInString(c.words[0]) < 2 {
		return
	}
	if len(c.words) == 1 && c.company {
		c.capital[0] = true // a word in small letters is a word, however the company is written
	}
	n.names[c.words[0]] = append(n.names[c.words[0]], c)
}

// isSmall reports a text of small letters alone, as ordinary words are; those
// of scripts without capitals are none.
func isSmall(s string) bool {
	return strings.IndexFunc(s, unicode.IsLower) >= 0 && strings.IndexFunc(s, unicode.IsUpper) < 0
}

// Hide returns text without the names. Names that stand beside each other are
// one person.
func (n *Nameless) Hide(text string) string { return n.without(text, false) }

// HideAny is Hide for a title, which is typed as a search is: parts of names
// count without a capital, too.
func (n *Nameless) HideAny(text string) string { return n.without(text, true) }

// addresses name people, too.
var addresses = regexp.MustCompile(`[\pL\pN._%+-]+@[\pL\pN-]+(\.[\pL\pN-]+)+`)

// links lead to people, and numbers do that may be those of telephones.
var (
	links   = regexp.MustCompile(`(?i)\b(https?://|www\.)\S+|\b[\pL\pN-]+(\.[\pL\pN-]+)*\.(com|id|org|net|io|me|co|app)(/\S*)?\b`)
	numbers = regexp.MustCompile(`(\+|\b)\d[\d ().-]{6,}\d`)
	days    = regexp.MustCompile(`^\d{1,4}[.-]\d{1,2}[.-]\d{1,4}\b`)
)

// leastDigits is how many digits the number of a telephone has at least.
const leastDigits = 9

// numberless is what stands in the place of a number: a sum of money stays, and
// a day.
func (n *Nameless) numberless(number string) string {
	digits := 0
	for _, r := range number {
		if '0' <= r && r <= '9' {
			digits++
		}
	}
	if digits < leastDigits || days.MatchString(number) || !strings.HasPrefix(number, "+") && !strings.HasPrefix(number, "0") && !strings.HasPrefix(number, "62") {
		return number
	}
	return n.person
}

// without finds the names and puts other words in their places.
func (n *Nameless) without(text string, anyCase bool) string {
	text = strings.ToValidUTF8(text, "\uFFFD") // so that mentions stand where they do in the text
	text = addresses.ReplaceAllLiteralString(text, n.person)
	if len(n.roles) > 0 || n.strict != nil {
		text = links.ReplaceAllLiteralString(text, "…")
		text = numbers.ReplaceAllStringFunc(text, n.numberless)
	}
	if n.strict != nil {
		text = n.handleless(text)
	}
	o := &obscuring{Nameless: n, text: text, words: match.Words(text), anyCase: anyCase, mentions: map[int]capture.Mention{}}
	for _, m := range capture.Parse(text, data.Date{}).Mentions {
		if m.Kind == capture.At {
			o.mentions[m.Start] = m
		}
	}
	return o.run()
}

// obscuring is one text while names are taken out of it.
type obscuring struct {
	*Nameless
	text     string
	words    []match.Word
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
				o.put(o.words[i].Start, o.words[i+count-1].End, o.standsFor(i, count))
			}
		}
		if count == 0 && o.strict != nil {
			o.doubt(i)
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
	at := strings.LastIndexByte(o.text[o.done:o.words[i].Start], '@') + o.done
	m, ok := o.mentions[at]
	if !ok || at < o.done || m.End <= o.words[i].Start || strings.TrimLeft(o.text[at+1:o.words[i].Start], `"'“”„‘’`) != "" {
		return 0
	}
	known, count := o.longest(i, true)
	whole := m.End
	for n := count; i+n < len(o.words) && o.words[i+n].Start < m.End; n++ {
		if n == count && count > 0 && o.words[i+n].Text == "s" { // Titian Pay's
			whole = o.words[i+n-1].End
			break
		}
		count = n + 1
		known.with, known.company = o.standsFor(i, count), false // more than the name that is known
	}
	if !known.company {
		for i+count < len(o.words) && o.beside(i+count-1) && o.isPart(i+count) {
			count++
		}
	}
	end := max(whole, o.words[i+count-1].End)
	if known.company && known.with == "" {
		o.out.WriteString(o.text[o.done:at] + o.text[o.words[i].Start:o.words[i+count-1].End])
		o.done = end
		return count
	}
	if known.with == o.person {
		known.with = o.standsFor(i, count)
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
		if known.with == o.person { // whose name it is may be somebody else's, but the text is about these
			known.with = o.standsFor(i, count)
		}
	}
	o.put(o.words[i].Start, o.words[i+count-1].End, known.with)
	return count
}

// longest is the longest name that begins at a word, and how many words it
// has; 0 for none.
func (o *obscuring) longest(i int, anyCase bool) (calling, int) {
	best := calling{with: o.person}
	fold := data.Fold(o.words[i].Text)
	first := []string{fold}
	if o.strict != nil && !(o.strict.ordinary(fold) && isSmall(o.words[i].Text)) {
		first = append(first, stems(fold)...)
	}
	for n, fold := range first {
		for _, c := range o.names[fold] {
			if len(c.words) > len(best.words) && (n == 0 || len(c.words) == 1) && o.standsAt(c, i, anyCase && (!c.company || !o.anyCase)) {
				best = c
			}
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
		w := o.words[i+n].Text
		if !o.is(w, folded, n == len(c.words)-1) || !anyCase && !c.anyCase && c.capital[n] && isSmall(w) || n > 0 && !o.beside(i+n-1) {
			return false
		}
	}
	return true
}

// is reports that a word is one of a name's; the last may have something written
// on to it.
func (o *obscuring) is(word, folded string, last bool) bool {
	fold := data.Fold(word)
	return fold == folded || last && o.strict != nil && slices.Contains(stems(fold), folded)
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

// standsFor is the role of whom parts of names from a word on are, where all
// that have one have the same.
func (o *obscuring) standsFor(i, count int) string {
	with := ""
	for n := range count {
		part, _ := o.partIn(o.words[i+n].Text)
		role := o.roles[part]
		if role != "" && with != "" && role != with {
			return o.person
		}
		with = cmp.Or(with, role)
	}
	return cmp.Or(with, o.person)
}

func (o *obscuring) isPart(i int) bool {
	_, ok := o.partIn(o.words[i].Text)
	return ok
}

// beside reports that nothing but what joins the parts of a name stands
// between a word and the next.
func (o *obscuring) beside(i int) bool {
	between := o.text[o.words[i].End:o.words[i+1].Start]
	return len(between) <= 4 && strings.Trim(data.Fold(between), " ._-'&") == ""
}

// put writes what was before a name and then what stands in its place.
func (o *obscuring) put(start, end int, with string) {
	if with != o.inPlace.Company {
		start = o.done + len(untitled(o.text[o.done:start]))
	}
	o.out.WriteString(o.text[o.done:start])
	before := strings.TrimRight(o.text[:start], " \"“„«(")
	if with == o.inPlace.Company && o.behindArticle(before) {
		with = o.inPlace.BehindArticle
	}
	if before == "" || strings.ContainsRune(".!?", rune(before[len(before)-1])) {
		letter, size := utf8.DecodeRuneInString(with)
		with = string(unicode.ToUpper(letter)) + with[size:]
	}
	o.out.WriteString(with)
	o.done = end
}

// titles stand before a name, and before nobody else.
var titles = []string{"Pak", "Bapak", "Bpk", "Bu", "Ibu", "Mas", "Mbak", "Mba", "Kak", "Bang", "Mr", "Mrs", "Ms", "Dr"}

// untitled is what stands before a name, without the title it ends in.
func untitled(before string) string {
	rest := strings.TrimRight(before, " .")
	if rest == before { // not parted from the name
		return before
	}
	at := strings.LastIndexByte(rest, ' ') + 1
	if slices.Contains(titles, rest[at:]) {
		return before[:at]
	}
	return before
}

// behindArticle reports that a text ends in an article.
func (o *obscuring) behindArticle(before string) bool {
	words := strings.Fields(before)
	return len(words) > 0 && slices.Contains(o.inPlace.Articles, strings.ToLower(words[len(words)-1]))
}
