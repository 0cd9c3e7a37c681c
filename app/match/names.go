package match

import (
	"slices"
	"strings"
	"unicode"
)

// titles stand before or behind a name and are no part of it.
var titles = []string{
	"dr", "ir", "prof", "drs", "dra", "h", "hj", "mr", "mrs", "ms", "bapak", "ibu", "pak", "bu", "mas", "mbak", "mba", "phd", "msc", "pmp",
	"cpa", "cfa", "se", "mm", "sh", "mh", "st", "mt",
}

// Core is what is left of a folded name without titles and what follows a
// comma or stands in brackets; the whole when that would be one word.
func Core(fold string) string {
	all := NameWords(fold)
	head := fold
	if i := strings.IndexAny(fold, ",(|/["); i > 0 {
		head = fold[:i]
	}
	words := NameWords(head)
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

// NameWords are the words of a folded name.
func NameWords(fold string) []string {
	return strings.FieldsFunc(fold, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsNumber(c) && !unicode.IsMark(c)
	})
}

// Agree reports that two folded names can be one person's: each word of the
// shorter one stands in the longer one, or its first letter does, and one of
// them in full.
func Agree(a, b string) bool {
	short, long := NameWords(a), NameWords(b)
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

// ShareWord reports that two folded names have a word in common.
func ShareWord(a, b string) bool {
	words := NameWords(a)
	return slices.ContainsFunc(NameWords(b), func(w string) bool { return len(w) > 1 && slices.Contains(words, w) })
}
