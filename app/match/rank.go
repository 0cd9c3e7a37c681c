// Package match finds names by what was typed of them: blind to case and
// accents, best first, and fast enough to run at every keystroke.
package match

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"wawasan/data"
)

// Candidate is something that can be chosen by its name. Extra is what else it is known by (a company, a title): it helps to tell people of one name apart. Recent grows with the time of last use.
type Candidate struct {
	ID, Name string
	Extra    string
	Recent   int64
}

// class is how well a name matches; lower is better.
type class int

const (
	exact     class = iota
	prefix          // the name begins with the query
	inOrder         // each word of the query begins a word of the name, one behind the other
	wordStart       // the same, in any order
	withExtra       // the same, with the help of Extra
	inside          // every word of the query stands inside a word of the name
	fuzzy           // the letters of the query stand in the name in this order
	none
)

// Rank answers the candidates that match query, best first, at most limit of them (all for limit 0): the same name, then names that begin so, then beginnings of words in their order, then in any, then what stands inside of words, then scattered letters.
// Among equals the more recent comes first, then the shorter, then the alphabet. An empty query matches all.
func Rank(query string, cs []Candidate, limit int) []Candidate {
	return NewIndex(cs).Rank(query, limit)
}

// Index keeps candidates ready to be ranked at every keystroke. It never changes and may be used from several goroutines.
type Index struct {
	entries []entry // in the order in which equals are answered
}

type entry struct {
	candidate Candidate
	folded    string
	words     []string // of the name
	extra     []string
	letters   uint64
}

// NewIndex takes a copy of cs.
func NewIndex(cs []Candidate) *Index {
	entries := make([]entry, len(cs))
	for i, c := range cs {
		folded := data.Fold(c.Name)
		words := split(folded)
		entries[i] = entry{candidate: c, folded: strings.Join(words, " "), words: words, extra: split(data.Fold(c.Extra)), letters: lettersOf(folded)}
	}
	slices.SortStableFunc(entries, func(a, b entry) int {
		return cmp.Or(
			cmp.Compare(b.candidate.Recent, a.candidate.Recent),
			cmp.Compare(utf8.RuneCountInString(a.candidate.Name), utf8.RuneCountInString(b.candidate.Name)),
			cmp.Compare(a.folded, b.folded),
			cmp.Compare(a.candidate.Name, b.candidate.Name),
			cmp.Compare(a.candidate.ID, b.candidate.ID),
		)
	})
	return &Index{entries}
}

// Rank is Rank over the candidates of the index.
func (x *Index) Rank(query string, limit int) []Candidate { return rank(query, limit, none, x) }

// Named answers the candidates of some indexes of which every word of the query begins a word, as Rank does: who types that means them. Among equals those of the first index come first.
func Named(query string, limit int, of ...*Index) []Candidate {
	if strings.TrimSpace(query) == "" {
		return nil
	}
	return rank(query, limit, inside, of...)
}

// rank answers the candidates of all classes before one.
func rank(query string, limit int, before class, of ...*Index) []Candidate {
	q, all := newQuery(query), 0
	if q.folded == "" && strings.TrimSpace(query) != "" {
		return nil // signs only: no name is meant
	}
	for _, x := range of {
		all += len(x.entries)
	}
	if limit <= 0 || limit > all {
		limit = all
	}
	var found [none][]Candidate
	for _, x := range of {
		for i := range x.entries {
			e := &x.entries[i]
			if c := q.classOf(e); c < before && len(found[c]) < limit {
				found[c] = append(found[c], e.candidate)
			}
		}
	}
	best := make([]Candidate, 0, limit)
	for _, candidates := range found {
		best = append(best, candidates[:min(len(candidates), limit-len(best))]...)
	}
	return best
}

// Begins reports whether every word of the query begins a word of a name, and not just its letters stand in it somewhere.
func Begins(query, name string) bool {
	words := split(data.Fold(query))
	return len(words) > 0 && beginWords(words, split(data.Fold(name)), nil)
}

// query is what was typed, made ready.
type query struct {
	folded  string
	words   []string // longest first
	typed   []string // as they were typed
	solid   string   // without the spaces
	letters uint64
}

func newQuery(typed string) query {
	words := split(data.Fold(typed))
	q := query{folded: strings.Join(words, " "), solid: strings.Join(words, ""), words: slices.Clone(words), typed: words}
	q.letters = lettersOf(q.solid)
	slices.SortStableFunc(q.words, func(a, b string) int { return len(b) - len(a) })
	return q
}

func (q query) classOf(e *entry) class {
	if q.letters&^e.letters != 0 { // the name alone has not all of it
		if len(e.extra) > 0 && beginWords(q.words, e.words, e.extra) {
			return withExtra
		}
		return none
	}
	switch {
	case strings.HasPrefix(e.folded, q.folded):
		if len(e.folded) == len(q.folded) {
			return exact
		}
		return prefix
	case beginInOrder(q.typed, e.words):
		return inOrder
	case beginWords(q.words, e.words, nil):
		return wordStart
	case len(e.extra) > 0 && beginWords(q.words, e.words, e.extra):
		return withExtra
	case holdWords(q.words, e.words):
		return inside
	case isScattered(q.solid, e.folded):
		return fuzzy
	}
	return none
}

// beginInOrder reports that each of the typed words begins a word of the name behind that of the one before.
func beginInOrder(typed, name []string) bool {
	for _, w := range name {
		if len(typed) > 0 && strings.HasPrefix(w, typed[0]) {
			typed = typed[1:]
		}
	}
	return len(typed) == 0
}

// beginWords reports that each of the typed words begins a word of its own, at least one of them in the name. Taking the longest first never spoils a later one.
func beginWords(typed, name, extra []string) bool {
	var usedName, usedExtra uint64
	for _, t := range typed {
		if !takeWord(t, name, &usedName, strings.HasPrefix) && !takeWord(t, extra, &usedExtra, strings.HasPrefix) {
			return false
		}
	}
	return usedName != 0
}

// holdWords reports that each of the typed words stands inside a word of its own.
func holdWords(typed, name []string) bool {
	var used uint64
	for _, t := range typed {
		if !takeWord(t, name, &used, strings.Contains) {
			return false
		}
	}
	return used != 0
}

func takeWord(typed string, words []string, used *uint64, fits func(word, typed string) bool) bool {
	for i, w := range words {
		if i < 64 && *used&(1<<i) == 0 && fits(w, typed) {
			*used |= 1 << i
			return true
		}
	}
	return false
}

// isScattered reports that the letters of typed stand in name in this order.
func isScattered(typed, name string) bool {
	for _, r := range typed {
		i := strings.IndexRune(name, r)
		if i < 0 {
			return false
		}
		name = name[i+utf8.RuneLen(r):]
	}
	return typed != ""
}

// split cuts folded text into words: letters, digits and the apostrophes inside.
func split(folded string) []string {
	return strings.FieldsFunc(folded, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\'' && r != '+'
	})
}

// lettersOf has a bit for each letter of s, so that most names that cannot match are passed over at once.
func lettersOf(s string) (bits uint64) {
	for _, r := range s {
		bits |= 1 << (uint32(r) % 64)
	}
	return bits
}
