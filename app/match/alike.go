package match

import (
	"slices"
	"strings"

	"wawasan/data"
)

// Near is from which likeness on two questions ask the same in other words.
const Near = 0.6

// Alike says how alike two sentences are, from 0 to 1: the share of their
// telling words that stand in both, in whatever order. A sentence that denies is
// never like one that does not, nor is one without telling words like any.
func Alike(a, b string) float64 {
	return sentence{Telling(a), denies(a)}.alike(sentence{Telling(b), denies(b)})
}

type sentence struct {
	words  []string
	denies bool
}

func (a sentence) alike(b sentence) float64 {
	if len(a.words) == 0 || len(b.words) == 0 || a.denies != b.denies {
		return 0
	}
	both := 0
	for _, word := range a.words {
		if slices.Contains(b.words, word) {
			both++
		}
	}
	return float64(both) / float64(len(a.words)+len(b.words)-both)
}

// Telling are the words of a sentence that tell what it is about, each once and
// without endings: not those that Indonesian and English sentences are held
// together by.
func Telling(text string) []string {
	var out []string
	for _, word := range split(data.Fold(text)) {
		if word = bare(word); len(word) > 1 && !slices.Contains(filler, word) && !slices.Contains(out, word) {
			out = append(out, word)
		}
	}
	return out
}

// bare is a word without the endings and beginnings that hardly change what it
// means: memutuskan and keputusan are one word, so are skill and skills.
func bare(word string) string {
	if slices.Contains(filler, word) {
		return word
	}
	for _, end := range []string{"nya", "kah", "lah", "pun", "kan", "an", "s"} {
		word = without(word, end, strings.CutSuffix)
	}
	for _, begin := range beginnings {
		rest, cut := strings.CutPrefix(word, begin.written)
		if cut && len(rest) > 2 && strings.ContainsRune("aeiou", rune(rest[0])) == (begin.lost != "") {
			return without(begin.lost+rest, "i", strings.CutSuffix)
		}
	}
	return word
}

// without cuts a part off a word that stays long enough to be one.
func without(word, part string, cut func(s, part string) (string, bool)) string {
	if rest, found := cut(word, part); found && len(rest) > 3 {
		return rest
	}
	return word
}

// beginnings are what Indonesian verbs and nouns begin with, and the sound that
// was lost where a vowel follows.
var beginnings = []struct{ written, lost string }{
	{"meny", "s"},
	{"peny", "s"},
	{"meng", "k"},
	{"peng", "k"},
	{"mem", "p"},
	{"pem", "p"},
	{"men", "t"},
	{"pen", "t"},
	{"meng", ""},
	{"mem", ""},
	{"men", ""},
	{"me", ""},
	{"ber", ""},
	{"ter", ""},
	{"di", ""},
	{"ke", ""},
}

func denies(text string) bool {
	for _, word := range split(data.Fold(text)) {
		if slices.Contains(denials, word) {
			return true
		}
	}
	return false
}

var denials = []string{"tidak", "bukan", "belum", "jangan", "tanpa", "not", "no", "never", "without", "don", "doesn", "didn", "isn", "wouldn"}

// filler are the words that sentences of any subject have.
var filler = strings.Fields(`
	ada adalah akan anda apa apabila apakah atau bagaimana bagi bahwa beliau berapa bila bisa bu bapak dalam dan dapat dari dengan di dia hal hanya harus ia ibu
	ini itu jadi jika juga kalau kami kapan kata ke kepada kita lagi lalu lebih mana masih mengapa menjadi menurut mereka oleh pada pak para paling pernah punya saat saja
	sangat saya sebagai sebuah secara sedang sekarang seorang seperti serta setelah siapa suatu sudah sebelum supaya tentang tersebut tiap untuk yang
	about after again all also an and any are as at be been before being but by can could did do does for from get had has have he her his how if in into is it its
	just like may me more most much my of on one or our out over people say she should so some than that the their them then there these they thing this those to up us
	very was we were ambil mengambil what when where which who whom whose why will with would you your
`)

// Said are sentences that were said, to tell whether another one says the same.
type Said struct {
	exact  map[string]bool
	spoken []sentence
}

// Add adds a sentence.
func (s *Said) Add(text string) {
	if s.exact == nil {
		s.exact = map[string]bool{}
	}
	s.exact[data.Fold(text)] = true
	s.spoken = append(s.spoken, sentence{Telling(text), denies(text)})
}

// Says reports whether one of the sentences says what this one does: in the same
// words, or in words that are Near.
func (s *Said) Says(text string) bool {
	if s.exact[data.Fold(text)] {
		return true
	}
	this := sentence{Telling(text), denies(text)}
	return slices.ContainsFunc(s.spoken, func(other sentence) bool { return other.alike(this) >= Near })
}
