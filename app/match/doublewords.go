package match

import (
	"slices"
	"strings"
	"unicode"

	"wawasan/data"
)

// firmForms are the legal forms that stand before or behind a company's name and
// are no part of what it is called.
var firmForms = []string{
	"pt", "tbk", "persero", "perseroan", "terbatas", "cv", "ud", "fa", "ltd", "limited", "inc", "incorporated", "corp", "corporation", "co", "company",
	"llc", "llp", "plc", "gmbh", "ag", "sa", "bv", "nv", "pte", "pty", "sdn", "bhd", "kk", "oy", "ab", "spa", "srl",
}

// joining words say nothing of a name.
var joining = []string{"and", "dan", "the"}

// FirmWords are the folded words of a company's name without legal forms; all of
// them where nothing else is left.
func FirmWords(name string) []string {
	all := NameWords(strings.ReplaceAll(data.Fold(name), ".", ""))
	words := slices.DeleteFunc(slices.Clone(all), func(w string) bool { return slices.Contains(firmForms, w) || slices.Contains(joining, w) })
	if len(words) == 0 {
		return all
	}
	return words
}

// OneFirm reports that two names of companies may be one's: they have the same
// words, and of the legal forms the one has, the other has all or none. PT Maju
// and CV Maju are two.
func OneFirm(a, b string) bool {
	x, y := firmForm(a), firmForm(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return slices.Equal(FirmWords(a), FirmWords(b)) && !slices.ContainsFunc(x, func(w string) bool { return !slices.Contains(y, w) })
}

// firmForm are the legal forms that a company's name says.
func firmForm(name string) []string {
	words := NameWords(strings.ReplaceAll(data.Fold(name), ".", ""))
	return slices.DeleteFunc(words, func(w string) bool { return !slices.Contains(firmForms, w) })
}

// labelWords are the folded words of a label in the singular, without those that
// join; one that is said twice for the plural, as in Indonesian, once.
func labelWords(text string) []string {
	all := NameWords(data.Fold(text))
	var words []string
	for _, w := range all {
		if w = singular(w); !slices.Contains(joining, w) && (len(words) == 0 || words[len(words)-1] != w) {
			words = append(words, w)
		}
	}
	if len(words) == 0 {
		return all
	}
	return words
}

// singular takes the ending of an English plural away.
func singular(word string) string {
	switch {
	case len(word) > 4 && strings.HasSuffix(word, "ies"):
		return strings.TrimSuffix(word, "ies") + "y"
	case len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us") && !strings.HasSuffix(word, "is"):
		return strings.TrimSuffix(word, "s")
	}
	return word
}

// addEdits puts a text of so many letters or more under keys of which texts that
// one letter tells apart share one: its own, and that without each of its letters.
// Numbers tell apart what one letter does not, and so do the first letters.
func addEdits(b blocks[uint64], text string, i, least int) {
	letters := []rune(text)
	if len(letters) < least || strings.ContainsFunc(text, unicode.IsNumber) {
		return
	}
	for without := 0; without <= len(letters); without++ { // the last is the whole
		key := uint64(14695981039346656037) // FNV-1a
		for n, c := range letters {
			if n != without {
				key = (key ^ uint64(c)) * 1099511628211
			}
		}
		b.add(key, i)
	}
}

// oneLetter reports that one letter more, less, other or swapped makes one text of
// another: not the first of a word, nor one of a short word.
func oneLetter(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 || a == b {
		return false
	}
	at := 0
	for at < len(x) && x[at] == y[at] {
		at++
	}
	rest := y[at:]
	switch same := x[at:]; {
	case len(x) < len(y) && slices.Equal(same, rest[1:]):
	case len(x) == len(y) && slices.Equal(same[1:], rest[1:]):
	case len(x) == len(y) && len(same) > 1 && same[0] == rest[1] && same[1] == rest[0] && slices.Equal(same[2:], rest[2:]):
	default:
		return false
	}
	return telling(x, at) && telling(y, at)
}

// telling reports that the letter at a place is neither the first of its word nor
// one of a short word, where it would make another word.
func telling(text []rune, at int) bool {
	begin, end := at, at
	for begin > 0 && text[begin-1] != ' ' {
		begin--
	}
	for end < len(text) && text[end] != ' ' {
		end++
	}
	return at > begin && end-begin > 3
}
