package data

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// nameFinder finds the names of erased people in texts and writes a word in
// their place. Letters are compared as Fold does, and words of a name may be
// joined or parted by a blank, a dot, a hyphen, a low line, a quote or a bracket:
// who is called Ahmad "Mamat" Santoso stands as Ahmad Mamat Santoso, too. A phone
// number counts however it is written. A name that is part of somebody else's is left. A name of one word counts where it has a
// capital or an @ before it, for it may be a word as well: Bunga, Mark.
type nameFinder struct {
	full, near *regexp.Regexp // nil finds nothing
	phones     []string       // digits
	safe       map[string]bool
	word       string
}

// nearest is how long a part of a name must be to be looked for in what spoke
// of the person.
const nearest = 3

// newNameFinder looks for words everywhere, and for their single words too in
// what spoke of the person. Other people's names stay, and there also those of
// companies.
func newNameFinder(words, people, companies []string, word string) nameFinder {
	f := nameFinder{word: word, safe: map[string]bool{}}
	var whole, parts []string
	for _, text := range words {
		folded := strings.TrimSpace(folding(text).text)
		if folded == "" || slices.Contains(whole, folded) {
			continue
		}
		whole = append(whole, folded)
		f.phones = append(f.phones, phonesIn(folded)...)
		if strings.ContainsAny(folded, "@/0123456789") {
			continue
		}
		for _, part := range nameWords(folded) {
			if utf8.RuneCountInString(part) >= nearest {
				parts = append(parts, part)
			}
		}
	}
	f.full = f.pattern(whole, people)
	f.near = f.pattern(append(parts, whole...), slices.Concat(people, companies))
	return f
}

// between may stand between the words of a name.
const between = ` ._-"'()\`

// joints finds what may stand there, edges what may stand around a name that is
// written with it.
const (
	joints = `[ ._"'()\\-]*`
	edges  = `["'()\\]*`
)

func nameWords(folded string) []string {
	return strings.FieldsFunc(folded, func(r rune) bool { return strings.ContainsRune(between, r) })
}

// pattern is what finds terms, and those names of others that hold one.
func (f nameFinder) pattern(terms, others []string) *regexp.Regexp {
	if len(terms) == 0 {
		return nil
	}
	bare := compile(terms)
	all := slices.Clone(terms)
	for _, other := range others {
		if folded := strings.TrimSpace(folding(other).text); !slices.Contains(terms, folded) && bare.MatchString(folded) {
			f.safe[spelling(folded)] = true
			all = append(all, folded)
		}
	}
	return compile(all)
}

// spelling is a name without what may stand between its words.
func spelling(folded string) string { return strings.Join(nameWords(folded), "") }

func compile(terms []string) *regexp.Regexp {
	terms = slices.Clone(terms)
	slices.SortFunc(terms, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	var parts []string
	for _, term := range terms {
		if strings.ContainsAny(term, "@/") {
			parts = append(parts, regexp.QuoteMeta(term))
			continue
		}
		var words []string
		for _, word := range nameWords(term) {
			words = append(words, regexp.QuoteMeta(word))
		}
		if len(words) == 0 {
			parts = append(parts, regexp.QuoteMeta(term))
			continue
		}
		before, after := "", ""
		if strings.ContainsAny(term[:1], `"'()\`) {
			before = edges
		}
		if strings.ContainsAny(term[len(term)-1:], `"'()\`) {
			after = edges
		}
		parts = append(parts, before+strings.Join(words, joints)+after)
	}
	if len(parts) == 0 {
		return regexp.MustCompile(`[^\x00-\x{10FFFF}]`) // nothing
	}
	re := regexp.MustCompile("(?:" + strings.Join(parts, "|") + ")")
	re.Longest()
	return re
}

// in reports whether a text holds a name.
func (f nameFinder) in(text string, near bool) bool {
	_, found := f.replace(text, near)
	return found
}

// replace writes the word in the place of every name; near looks for parts of
// names too.
func (f nameFinder) replace(text string, near bool) (string, bool) {
	text, phoned := f.replacePhones(text)
	re := f.full
	if near {
		re = f.near
	}
	if re == nil || text == "" {
		return text, phoned
	}
	folded := folding(text)
	var out strings.Builder
	done := 0
	for at := 0; at < len(folded.text); {
		m := re.FindStringIndex(folded.text[at:])
		if m == nil {
			break
		}
		from, to := at+m[0], at+m[1]
		if !folded.standsAlone(from, to) {
			_, width := utf8.DecodeRuneInString(folded.text[from:])
			at = from + width
			continue
		}
		at = to
		found := folded.text[from:to]
		start, end := folded.starts[from], folded.ends[to-1]
		if f.safe[spelling(found)] || !meansName(text, start, found) {
			continue
		}
		out.WriteString(text[done:start])
		out.WriteString(f.wordIn(text[:start]))
		done = end
	}
	if done == 0 {
		return text, phoned
	}
	out.WriteString(text[done:])
	return out.String(), true
}

// wordIn is the word as it stands behind a text: in quotes, where of a mention or
// a filter nothing but its first word would be one.
func (f nameFinder) wordIn(before string) string {
	if before != "" && strings.Contains(f.word, " ") && strings.ContainsAny(before[len(before)-1:], "@#:") {
		return `"` + f.word + `"`
	}
	return f.word
}

// meansName reports whether a text means a name where it has such a word:
// several words do, and one that is written like a name.
func meansName(text string, start int, found string) bool {
	if len(nameWords(found)) > 1 || strings.ContainsAny(found, "@/0123456789") {
		return true
	}
	first, _ := utf8.DecodeRuneInString(text[start:])
	return !unicode.IsLower(first) || strings.HasSuffix(text[:start], "@") || strings.HasSuffix(text[:start], `@"`)
}

// foldedText is a text folded, with where each byte of it came from.
type foldedText struct {
	text         string
	starts, ends []int
}

// folding folds letter by letter, each with the marks on it.
func folding(s string) foldedText {
	var b strings.Builder
	var f foldedText
	for at := 0; at < len(s); {
		end := at + letterLength(s[at:])
		letter := foldedLetter(s[at:end])
		if letter == "" && strings.TrimSpace(s[at:end]) == "" {
			letter = " "
		}
		if letter == " " && (b.Len() == 0) {
			at = end
			continue
		}
		for range len(letter) {
			f.starts, f.ends = append(f.starts, at), append(f.ends, end)
		}
		b.WriteString(letter)
		at = end
	}
	f.text = b.String()
	return f
}

// foldedLetter is Fold, quick for most letters.
func foldedLetter(s string) string {
	if c := s[0]; len(s) == 1 && (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
		return s
	}
	return Fold(s)
}

// letterLength is how many bytes a letter with its marks has.
func letterLength(s string) int {
	first, n := utf8.DecodeRuneInString(s)
	if unicode.IsSpace(first) {
		return n // it parts words, whatever a mark behind it does
	}
	for n < len(s) && s[n] >= utf8.RuneSelf {
		r, width := utf8.DecodeRuneInString(s[n:])
		if !unicode.Is(unicode.Mn, r) {
			break
		}
		n += width
	}
	return n
}

// standsAlone reports that no letter goes on before or behind; in scripts
// without blanks between words any place is one.
func (f foldedText) standsAlone(from, to int) bool {
	first, _ := utf8.DecodeRuneInString(f.text[from:])
	last, _ := utf8.DecodeLastRuneInString(f.text[:to])
	before, _ := utf8.DecodeLastRuneInString(f.text[:from])
	after, _ := utf8.DecodeRuneInString(f.text[to:])
	joins := func(r rune) bool {
		return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.Is(unspaced, r)
	}
	return !(joins(before) && joins(first)) && !(joins(after) && joins(last))
}

// NamesIn makes what finds names in a text as erasing them does: in full, and not
// where they are part of what others are called.
func NamesIn(names, others []string) func(text string) bool {
	f := newNameFinder(names, others, nil, "")
	return func(text string) bool { return f.in(text, false) }
}
