package exchange

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"wawasan/app/match"
	"wawasan/data"
)

// calling is a person's name in the ways in which names are compared.
type calling struct {
	exact   string // as written, in one form of Unicode
	written string // case, quotes and hyphens aside, every mark kept
	fold    string // as names are found everywhere
	core    string // the folded words in the order of the alphabet, without titles and what follows a comma
	as      string // "m" or "f" where they are addressed as a man or a woman
}

// calls prepares a name to be compared.
func calls(name string) calling {
	fold := data.Fold(name)
	c := calling{exact: norm.NFC.String(name), written: fold, fold: fold, core: inOrder(match.Core(fold)), as: match.Addressed(fold)}
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
	case c.otherSex(o):
		return otherName
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

// inOrder puts the words of a name into one order: some write the last first.
func inOrder(core string) string {
	words := strings.Fields(core)
	if len(words) < 2 || slices.IsSorted(words) {
		return core
	}
	slices.Sort(words)
	return strings.Join(words, " ")
}

// otherSex reports that one is addressed as a man and the other as a woman: Pak
// Ari and Bu Ari are two.
func (c calling) otherSex(o calling) bool { return c.as != "" && o.as != "" && c.as != o.as }

// agrees reports that two names can be one person's.
func (c calling) agrees(o calling) bool { return !c.otherSex(o) && match.Agree(c.core, o.core) }

// agreesBy reports that two names can be one person's who has an address. Many
// have the number of a house, so that by it a name of one word agrees with the
// same alone.
func (c calling) agreesBy(key string, o calling) bool {
	return c.agrees(o) && (!match.IsPhone(key) || c.core == o.core || !c.single() && !o.single())
}

// single reports a name of one word, which many have.
func (c calling) single() bool { return !strings.Contains(c.core, " ") }

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

// maybe reports that two names may be one person's, who took another name.
func (c calling) maybe(o calling) bool { return c.fold == o.fold || match.ShareWord(c.fold, o.fold) }
