package exchange

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"wawasan/data"
)

// calling is a person's name in the ways in which names are compared.
type calling struct {
	exact   string // as written, in one form of Unicode
	written string // case, quotes and hyphens aside, every mark kept
	fold    string // as names are found everywhere
	core    string // the folded words, without titles and what follows a comma
}

// calls prepares a name to be compared.
func calls(name string) calling {
	fold := data.Fold(name)
	c := calling{exact: norm.NFC.String(name), written: fold, fold: fold, core: core(fold)}
	if !isASCII(name) {
		c.written = written(name)
	}
	return c
}

// plain reports a name without any mark that folding takes away. Beside a
// marked one it may be the same name on a plain keyboard.
func (c calling) plain() bool { return c.written == c.fold }

// likeness says how near two names are.
type likeness int

const (
	sameExactly likeness = iota
	sameWritten
	sameFolded
	sameCore
	otherName
)

func (c calling) like(o calling) likeness {
	switch {
	case c.exact == o.exact:
		return sameExactly
	case c.written == o.written:
		return sameWritten
	case c.fold == o.fold:
		return sameFolded
	case c.core == o.core:
		return sameCore
	}
	return otherName
}

// written is a name as data.Fold leaves it, but with its marks: in one list
// Hoa and Hòa are two people.
func written(name string) string {
	var b strings.Builder
	for _, c := range norm.NFC.String(name) {
		plain := data.Fold(string(c))
		switch {
		case plain == "" && unicode.IsSpace(c):
			b.WriteByte(' ')
		case plain == "'" || plain == `"` || plain == "-":
			b.WriteString(plain)
		case plain != "" || unicode.Is(unicode.Mn, c) && !unicode.Is(unicode.Variation_Selector, c):
			b.WriteString(strings.ToLower(norm.NFKC.String(string(c))))
		}
	}
	return strings.Join(strings.Fields(norm.NFKC.String(b.String())), " ")
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(c rune) bool { return c > unicode.MaxASCII })
}

// titles stand before or behind a name and are no part of it.
var titles = []string{
	"dr", "ir", "prof", "drs", "dra", "h", "hj", "mr", "mrs", "ms", "bapak", "ibu", "pak", "bu", "mas", "mbak", "mba", "phd", "msc", "pmp",
	"cpa", "cfa", "se", "mm", "sh", "mh", "st", "mt",
}

// core is what is left of a folded name without titles and what follows a
// comma or stands in brackets; the whole when that would be one word.
func core(fold string) string {
	all := nameWords(fold)
	head := fold
	if i := strings.IndexAny(fold, ",(|/["); i > 0 {
		head = fold[:i]
	}
	words := nameWords(head)
	if len(words) > 1 && len(head) == len(fold) && strings.Count(fold, " ") == len(words)-1 && !slices.Contains(titles, words[0]) &&
		!slices.Contains(titles, words[len(words)-1]) {
		return fold // as most names are
	}
	for len(words) > 2 && slices.Contains(titles, words[0]) {
		words = words[1:]
	}
	for len(words) > 2 && slices.Contains(titles, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) < 2 {
		words = all
	}
	return strings.Join(words, " ")
}

func nameWords(fold string) []string {
	return strings.FieldsFunc(fold, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsNumber(c) && !unicode.IsMark(c)
	})
}

// agree reports that two folded names can be one person's: each word of the
// shorter one stands in the longer one, or its first letter does, and one of
// them in full.
func agree(a, b string) bool {
	short, long := nameWords(a), nameWords(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	left, inFull := slices.Clone(long), false
	for _, w := range short {
		i := slices.Index(left, w)
		if i >= 0 {
			inFull = true
		} else if i = slices.IndexFunc(left, func(l string) bool { return initial(w, l) || initial(l, w) }); i < 0 {
			return false
		}
		left = slices.Delete(left, i, i+1)
	}
	return inFull
}

// initial reports that a is the first letter of b.
func initial(a, b string) bool {
	r := []rune(a)
	return len(r) == 1 && strings.HasPrefix(b, a)
}

// maybe reports that two names may be one person's, who took another name.
func (c calling) maybe(o calling) bool { return c.fold == o.fold || shareWord(c.fold, o.fold) }

// shareWord reports that two folded names have a word in common.
func shareWord(a, b string) bool {
	words := nameWords(a)
	return slices.ContainsFunc(nameWords(b), func(w string) bool { return len(w) > 1 && slices.Contains(words, w) })
}
