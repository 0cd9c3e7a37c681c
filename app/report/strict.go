package report

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"wawasan/app/match"
	"wawasan/data"
)

// What is strict hides more than the names as they are written, for a text that
// says that it names nobody: parts of names of two letters and in small letters,
// with what Indonesian and Arabic write on to a word, run together with the next;
// a company by its bare words and by the first of them that is no ordinary word.
// Ordinary words that somebody is called stay in small letters. No rule finds
// every name: what may still be one is kept, to be read once.
type strict struct {
	fields  map[string]bool   // words of the names of industries, which are no names
	joined  map[string]string // names run together, folded, each with the part that it begins with
	begins  map[string]bool   // what the parts of a handle begin with when they are names
	doubts  []string
	doubted map[string]bool
}

func newStrict(names Names) *strict {
	s := &strict{fields: map[string]bool{}, joined: map[string]string{}, begins: map[string]bool{}, doubted: map[string]bool{}}
	for _, field := range names.Industries {
		for _, word := range match.FoldedWords(field) {
			s.fields[word] = true
		}
	}
	return s
}

func (s *strict) ordinary(fold string) bool { return match.Ordinary(fold) || s.fields[fold] }

// Doubts are the words of the texts that may still be names, as they were
// written, each once.
func (n *Nameless) Doubts() []string {
	if n.strict == nil {
		return nil
	}
	return n.strict.doubts
}

// addParts keeps the parts of a person's name and the ways in which they are run
// together.
func (n *Nameless) addParts(name string) {
	var parts []string
	all := match.FoldedWords(name)
	for _, fold := range all {
		if utf8.RuneCountInString(fold) < 2 || len(all) > 1 && match.IsTitle(fold) {
			continue
		}
		parts = append(parts, fold)
		anyCase := !n.strict.ordinary(fold)
		n.parts[fold] = n.parts[fold] || anyCase
		if anyCase && utf8.RuneCountInString(fold) >= leastBeginning {
			n.strict.begins[fold] = true
		}
	}
	for i, part := range parts {
		together := part
		for _, next := range parts[i+1:] {
			for end := range next {
				if letters := utf8.RuneCountInString(next[:end]); letters >= leastBeginning || letters == 1 && utf8.RuneCountInString(part) > leastBeginning {
					n.strict.join(together+next[:end], part)
				}
			}
			n.strict.join(next+part, part)
			first, _ := utf8.DecodeRuneInString(part)
			n.strict.join(string(first)+next, part)
			together += next
			n.strict.join(together, part)
		}
	}
}

// What names that are run together have of letters, and the beginning of one.
const (
	leastJoined    = 4
	leastBeginning = 3
)

func (s *strict) join(together, part string) {
	if utf8.RuneCountInString(together) >= leastJoined && !s.ordinary(together) && s.joined[together] == "" {
		s.joined[together] = part
	}
}

// addFirm keeps what a company is called without its legal form.
func (n *Nameless) addFirm(c calling, name string) {
	words := match.FirmWords(name)
	c.anyCase = len(words) > 1 || len(words) == 1 && !n.strict.ordinary(words[0])
	n.add(c, strings.Join(words, " "))
	c.anyCase = true
	if together := strings.Join(words, ""); len(words) > 1 && utf8.RuneCountInString(together) > leastJoined && !n.strict.ordinary(together) {
		n.add(c, together)
	}
	first := slices.IndexFunc(words, func(w string) bool {
		return !n.strict.ordinary(w) && strings.ContainsFunc(w, unicode.IsLetter) && utf8.RuneCountInString(w) > 1
	})
	if first < 0 {
		return
	}
	n.add(c, words[first])
	if utf8.RuneCountInString(words[first]) >= leastBeginning {
		n.strict.begins[words[first]] = true
	}
}

// What is written on to a word: Indonesian behind it, Arabic before it.
var (
	behind = []string{"nya", "ku", "mu", "lah", "kah", "pun"}
	before = []string{"وال", "فال", "بال", "كال", "ول", "وب", "فل", "فب", "ال", "لل", "و", "ف", "ل", "ب", "ك"}
)

// stems are what a folded word may be without what is written on to it.
func stems(fold string) []string {
	var out []string
	keep := func(stem string) {
		if utf8.RuneCountInString(stem) >= leastBeginning {
			out = append(out, stem)
		}
	}
	for _, end := range behind {
		stem, ok := strings.CutSuffix(fold, end)
		if !ok {
			continue
		}
		keep(stem)
		for _, inner := range behind[:3] { // Budinyalah
			if inmost, ok := strings.CutSuffix(stem, inner); ok {
				keep(inmost)
			}
		}
	}
	for _, start := range before {
		if stem, ok := strings.CutPrefix(fold, start); ok {
			keep(stem)
		}
	}
	return out
}

// partIn is the part of a name that a word is, or that it holds, folded.
func (o *obscuring) partIn(word string) (string, bool) {
	counts := func(fold string) bool {
		anyCase, ok := o.parts[fold]
		return ok && (anyCase || o.anyCase || !isSmall(word))
	}
	fold := data.Fold(word)
	if counts(fold) || o.strict == nil {
		return fold, counts(fold)
	}
	if o.strict.ordinary(fold) && isSmall(word) {
		return fold, false
	}
	for _, stem := range append([]string{fold}, stems(fold)...) {
		if counts(stem) {
			return stem, true
		}
		if part, ok := o.strict.joined[stem]; ok {
			return part, true
		}
	}
	for _, piece := range humps(word) {
		if part, ok := o.partIn(piece); ok && utf8.RuneCountInString(piece) >= leastBeginning {
			return part, true
		}
	}
	return fold, false
}

// humps are the pieces of a word that has capitals inside, none of another.
func humps(word string) []string {
	var out []string
	start, small := 0, false
	for at, r := range word {
		if unicode.IsUpper(r) && small {
			out = append(out, word[start:at])
			start = at
		}
		small = unicode.IsLower(r)
	}
	if start == 0 {
		return nil
	}
	return append(out, word[start:])
}

// handles are words joined without a space, as addresses and the names of
// accounts are.
var (
	handles = regexp.MustCompile(`[\pL\pN\pM]+(?:[._/@+~:-]+[\pL\pN\pM]+)+|[\pL\pM]+\pN[\pL\pN\pM]*`)
	paths   = regexp.MustCompile(`[\pL\pN-]+(\.[\pL\pN-]+)+/\S+`)
)

// handleless is a text without the addresses and accounts that have a name in
// them. What is made of names alone is left to be called by its role.
func (n *Nameless) handleless(text string) string {
	text = paths.ReplaceAllLiteralString(text, "…")
	var out strings.Builder
	done := 0
	for _, at := range handles.FindAllStringIndex(text, -1) {
		if at[0] > 0 && text[at[0]-1] == '@' || !n.namesIn(text[at[0]:at[1]]) {
			continue
		}
		out.WriteString(text[done:at[0]] + "…")
		done = at[1]
	}
	return out.String() + text[done:]
}

func (n *Nameless) namesIn(handle string) bool {
	if !strings.ContainsAny(handle, "._/@~0123456789") {
		return false
	}
	named, other := false, false
	for _, w := range match.Words(handle) {
		plain := strings.TrimRight(w.Text, "0123456789")
		fold := data.Fold(plain)
		other = other || plain != w.Text // a year of birth makes an account of a name
		_, part := n.parts[fold]
		switch {
		case part || utf8.RuneCountInString(fold) == 1:
			named = named || part && !n.strict.ordinary(fold)
		case n.strict.ordinary(fold):
			other = true
		default:
			other, named = true, named || n.strict.begun(fold)
		}
	}
	return named && other
}

// begun reports that a folded word begins with a name.
func (s *strict) begun(fold string) bool {
	letters := 0
	for at, r := range fold {
		if letters++; letters >= leastBeginning && s.begins[fold[:at+utf8.RuneLen(r)]] {
			return true
		}
	}
	return s.joined[fold] != ""
}

// doubt keeps a word that was left and may be a name: one that somebody is
// called, though it is a word, and one with a capital that no sentence gave it.
func (o *obscuring) doubt(i int) {
	word := o.words[i].Text
	fold := data.Fold(word)
	_, part := o.parts[fold]
	if utf8.RuneCountInString(fold) < leastBeginning {
		part = false
	}
	if o.strict.doubted[fold] || !part && !o.oddCapital(i) {
		return
	}
	o.strict.doubted[fold] = true
	o.strict.doubts = append(o.strict.doubts, word)
}

// oddCapital reports a capital that a name has, and no word there.
func (o *obscuring) oddCapital(i int) bool {
	word := o.words[i].Text
	fold := data.Fold(word)
	if !strings.ContainsFunc(word, unicode.IsUpper) || utf8.RuneCountInString(word) < 2 || o.strict.ordinary(fold) || match.IsTitle(fold) {
		return false
	}
	before := strings.TrimRight(o.text[:o.words[i].Start], " \t\"'“”„«(*_–-")
	if before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?:;>\n") {
		return true
	}
	return len(humps(word)) > 0
}
