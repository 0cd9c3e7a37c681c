package exchange

import (
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
	core    string // the folded words, without titles and what follows a comma
}

// calls prepares a name to be compared.
func calls(name string) calling {
	fold := data.Fold(name)
	c := calling{exact: norm.NFC.String(name), written: fold, fold: fold, core: match.Core(fold)}
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

// maybe reports that two names may be one person's, who took another name.
func (c calling) maybe(o calling) bool { return c.fold == o.fold || match.ShareWord(c.fold, o.fold) }
