package match

import (
	"cmp"
	"slices"
	"strings"

	"wawasan/data"
)

// Sort says how things of a kind are compared with each other.
type Sort int

// The sorts of things that may stand in a notebook twice.
const (
	People     Sort = iota
	Companies       // by names that legal forms do not tell apart
	Labels          // a word or two, such as tags: plural, hyphens and blanks tell nothing apart
	Directions      // a few words that several people may have said
)

// Thing is one thing as it is looked at for doubles.
type Thing struct {
	ID     string
	Names  []string // what it is called; further names behind the first
	Place  string   // where a person works, or who gave a direction; "" for not known
	Keys   []string // addresses in the form in which they are compared
	Phones []string
}

// Why says what two things have in common. What comes first weighs more.
type Why string

// The reasons, in the order of their weight. Of the first three one is enough to be
// sure; all others are a likelihood.
const (
	ByLink      Why = "link"
	ByEmail     Why = "email"
	ByPhone     Why = "phone"
	SameAtOne   Why = "name_company" // the same name, at the same company
	SameName    Why = "name"
	NameForm    Why = "name_form"  // but for titles, accents or the order of its words
	ShortName   Why = "short_name" // one is short for the other, at the same company
	FirmForm    Why = "firm_form"  // but for PT, Tbk, Ltd and the like
	Spelling    Why = "spelling"   // but for plural, hyphens, blanks or case
	OneLetter   Why = "one_letter"
	SharedLink  Why = "shared_link" // under names that do not agree
	SharedEmail Why = "shared_email"
	SharedPhone Why = "shared_phone"
)

// Whys are all reasons, in the order of their weight.
var Whys = []Why{ByLink, ByEmail, ByPhone, SameAtOne, SameName, NameForm, ShortName, FirmForm, Spelling, OneLetter, SharedLink, SharedEmail, SharedPhone}

// Sure reports a reason that is enough by itself.
func (w Why) Sure() bool { return w == ByLink || w == ByEmail || w == ByPhone }

func (w Why) weight() int { return slices.Index(Whys, w) }

// Double is two things that are likely to be one: A has the smaller ID.
type Double struct {
	A, B string
	Why  Why
	By   string // the address both have, "" where the names alone say it
}

// Doubles finds the pairs of some things that are likely to be one, each once with
// its weightiest reason, the weightiest first. Pairs that are apart, as somebody
// said, are left out. What is compared shares a key, and of very many that share
// one only neighbours are: time grows with the number of things, not with that of
// pairs.
func Doubles(sort Sort, things []Thing, apart func(a, b string) bool) []Double {
	f := &finder{things: slices.Clone(things), found: map[[2]int]Double{}, apart: apart}
	slices.SortFunc(f.things, func(a, b Thing) int { return cmp.Compare(a.ID, b.ID) })
	switch sort {
	case People:
		f.people()
	case Companies:
		f.companies()
	case Labels:
		f.labels(false)
	case Directions:
		f.labels(true)
	}
	out := make([]Double, 0, len(f.found))
	for _, d := range f.found {
		out = append(out, d)
	}
	name := map[string]string{}
	for _, t := range f.things {
		name[t.ID] = data.Fold(first(t.Names))
	}
	slices.SortFunc(out, func(a, b Double) int {
		return cmp.Or(cmp.Compare(a.Why.weight(), b.Why.weight()), cmp.Compare(name[a.A], name[b.A]), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return out
}

type finder struct {
	things []Thing
	found  map[[2]int]Double
	apart  func(a, b string) bool
}

// meet notes a pair, unless it is known for a weightier reason.
func (f *finder) meet(i, j int, why Why, by string) {
	if f.things[i].ID == f.things[j].ID {
		return
	}
	if i > j {
		i, j = j, i
	}
	a, b := f.things[i].ID, f.things[j].ID
	had, known := f.found[[2]int{i, j}]
	if known && (had.Why.weight() < why.weight() || had.Why == why && had.By <= by) || !known && f.apart != nil && f.apart(a, b) {
		return
	}
	f.found[[2]int{i, j}] = Double{a, b, why, by}
}

// Of more things than mostAlike that share a key each is compared with so many
// neighbours only.
const (
	mostAlike  = 24
	neighbours = 6
)

// blocks are things by a key that doubles share.
type blocks[K comparable] map[K][]int

func (b blocks[K]) add(key K, i int) {
	if all := b[key]; len(all) == 0 || all[len(all)-1] != i {
		b[key] = append(all, i)
	}
}

// each calls compare for the pairs of each block. Where there are very many in one,
// those of one place are neighbours.
func (b blocks[K]) each(f *finder, compare func(key K, i, j int)) {
	for key, all := range b {
		reach := len(all)
		if reach > mostAlike {
			reach = neighbours
			all = slices.Clone(all)
			slices.SortStableFunc(all, func(i, j int) int { return cmp.Compare(f.things[i].Place, f.things[j].Place) })
		}
		for n, i := range all {
			for _, j := range all[n+1 : min(len(all), n+1+reach)] {
				compare(key, i, j)
			}
		}
	}
}

// companies compares companies by all of their names.
func (f *finder) companies() {
	same, letters := blocks[string]{}, blocks[uint64]{}
	called := make([][]string, len(f.things))
	for i, t := range f.things {
		for _, name := range t.Names {
			words := FirmWords(name)
			called[i] = append(called[i], strings.Join(words, " "))
			same.add(strings.Join(words, ""), i)
			addEdits(letters, strings.Join(words, " "), i, 8)
		}
	}
	delete(same, "")
	same.each(f, func(_ string, i, j int) { f.meet(i, j, f.firmWhy(i, j), "") })
	letters.each(f, func(_ uint64, i, j int) {
		if anyOf(called[i], called[j], oneLetter) {
			f.meet(i, j, OneLetter, "")
		}
	})
}

// firmWhy is how the names of two companies of one key differ.
func (f *finder) firmWhy(i, j int) Why {
	a, b := f.things[i].Names, f.things[j].Names
	switch {
	case anyOf(a, b, func(a, b string) bool { return data.Fold(a) == data.Fold(b) }):
		return SameName
	case anyOf(a, b, func(a, b string) bool { return slices.Equal(FirmWords(a), FirmWords(b)) }):
		return FirmForm
	}
	return Spelling
}

// labels compares industries and tags, or directions. Two people who gave the same
// direction are two voices.
func (f *finder) labels(voices bool) {
	same, letters := blocks[string]{}, blocks[uint64]{}
	keys := make([]string, len(f.things))
	for i, t := range f.things {
		words := labelWords(first(t.Names))
		keys[i] = strings.Join(words, " ")
		same.add(strings.Join(words, ""), i)
		if voices && len(words) > 1 {
			same.add(strings.Join(sorted(words), " "), i)
		}
		addEdits(letters, keys[i], i, 8)
	}
	delete(same, "")
	two := func(i, j int) bool {
		a, b := f.things[i].Place, f.things[j].Place
		return voices && a != "" && b != "" && a != b
	}
	same.each(f, func(_ string, i, j int) {
		switch {
		case two(i, j):
		case data.Fold(first(f.things[i].Names)) == data.Fold(first(f.things[j].Names)):
			f.meet(i, j, SameName, "")
		default:
			f.meet(i, j, Spelling, "")
		}
	})
	letters.each(f, func(_ uint64, i, j int) {
		if !two(i, j) && oneLetter(keys[i], keys[j]) {
			f.meet(i, j, OneLetter, "")
		}
	})
}

func first(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return names[0]
}

func sorted(words []string) []string {
	words = slices.Clone(words)
	slices.Sort(words)
	return words
}

// anyOf reports that one of some texts and one of others are alike.
func anyOf(a, b []string, alike func(a, b string) bool) bool {
	return slices.ContainsFunc(a, func(one string) bool {
		return slices.ContainsFunc(b, func(other string) bool { return alike(one, other) })
	})
}
