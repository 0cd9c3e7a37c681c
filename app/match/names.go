package match

import (
	"slices"
	"strings"
	"unicode"
)

// courtesies stand before a name, are no part of it, and some of them say whether
// it is a man's or a woman's.
var courtesies = map[string]string{
	"bapak": "m", "pak": "m", "bpk": "m", "mr": "m", "tn": "m", "tuan": "m", "sdr": "m", "drs": "m",
	"ibu": "f", "mrs": "f", "ms": "f", "miss": "f", "sdri": "f", "dra": "f", "nyonya": "f",
	"dr": "", "prof": "",
}

// titles stand before or behind a name and are no part of it; what can be a name,
// too, is one only beside two others.
var titles = setOf(`
	ir h hj bu mas mbak kak drg drh kh ust ustadz mba phd msc ma ba bsc pmp cpa cfa ca acca
	se mm sh mh st mt spd mpd skom mkom ssi msi sip sos ssos sked mkes spsi mpsi sak mak ak spi sp
	stp mbus esq`)

// Core is what is left of a folded name without titles and what follows a
// comma or stands in brackets: of "Wijaya, Sari, S.E." the first two. It is the
// whole where nothing else would be left.
func Core(fold string) string {
	if plainName(fold) {
		return fold // as most names are
	}
	head := fold
	if i := strings.IndexAny(head, "(|/["); i > 0 {
		head = head[:i]
	}
	var words []string
	for _, part := range strings.Split(head, ",") {
		if len(words) > 1 {
			break // what follows is a degree or a job
		}
		words = append(words, untitled(part)...)
	}
	if len(words) == 0 {
		words = NameWords(fold)
	}
	return strings.Join(words, " ")
}

// plainName reports a name of letters and single blanks without any title.
func plainName(fold string) bool {
	first, last := fold, fold
	if i := strings.IndexByte(fold, ' '); i >= 0 {
		first, last = fold[:i], fold[strings.LastIndexByte(fold, ' ')+1:]
	}
	if first == "" || last == "" || IsTitle(first) || titles[last] {
		return false
	}
	blank := false
	for _, c := range fold {
		if c == ' ' && blank || c != ' ' && !inName(c) {
			return false
		}
		blank = c == ' '
	}
	return true
}

// untitled are the words of a part of a name without the titles it begins and
// ends with; none where it is nothing else.
func untitled(part string) []string {
	var words []string
	sure := map[string]bool{} // written with dots, as only titles are
	for _, field := range strings.Fields(part) {
		if bare := strings.ReplaceAll(strings.TrimSuffix(field, ","), ".", ""); bare != field && len(bare) > 1 && titles[bare] {
			words, sure[bare] = append(words, bare), true
			continue
		}
		words = append(words, NameWords(field)...)
	}
	title := func(w string) bool {
		_, courtesy := courtesies[w]
		return courtesy || sure[w] || len(words) > 2 && titles[w]
	}
	for len(words) > 0 && title(words[0]) {
		words = words[1:]
	}
	for len(words) > 0 && title(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return words
}

// Addressed is what the way somebody is addressed before their folded name says:
// "m" of a man, "f" of a woman, "" for nothing.
func Addressed(fold string) string {
	first := fold
	if i := strings.IndexFunc(fold, func(c rune) bool { return !inName(c) }); i >= 0 {
		first = fold[:i]
	}
	switch first {
	case "bu", "mbak", "hj":
		return "f"
	case "mas":
		return "m"
	}
	return courtesies[first]
}

func inName(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) || unicode.IsMark(c) }

// NameWords are the words of a folded name, those joined by hyphens apart.
func NameWords(fold string) []string {
	return strings.FieldsFunc(fold, func(c rune) bool { return !inName(c) })
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
