package data

import (
	"database/sql/driver"
	"fmt"
	"strings"
	"unicode"

	engine "github.com/glebarez/go-sqlite"
	"golang.org/x/text/unicode/rangetable"
)

// The index and what is looked for in it are folded and cut into words here;
// the engine parts what it is given at blanks and knows nothing of letters.
// So both always agree, and no script is newer than the engine's own tables.
func init() {
	for name, of := range map[string]func(string) string{"search_text": searchText, "fold_text": Fold} {
		engine.MustRegisterDeterministicScalarFunction(name, 1, func(_ *engine.FunctionContext, args []driver.Value) (driver.Value, error) {
			switch v := args[0].(type) {
			case nil:
				return nil, nil
			case string:
				return of(v), nil
			case []byte:
				return of(string(v)), nil
			default:
				return of(fmt.Sprint(v)), nil
			}
		})
	}
}

// called is SQL that calls one of the functions above on a text. The driver
// hands them a text up to its first NUL only, bytes whole, and panics where
// there are none: hence the blank.
func called(function, text string) string {
	return fmt.Sprintf("%s(CAST((%s) || ' ' AS BLOB))", function, text)
}

// unspaced are the letters of scripts that are written without blanks between
// words, or, like Korean, may be: there any part of a run is looked for, so
// each letter is a word of its own.
var unspaced = rangetable.Merge(
	unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo, unicode.Hangul, unicode.Yi, unicode.Nushu, unicode.Tangut, unicode.Khitan_Small_Script,
	unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tai_Le, unicode.New_Tai_Lue, unicode.Tai_Tham, unicode.Tai_Viet, unicode.Ahom,
	unicode.Javanese, unicode.Balinese, unicode.Buginese, unicode.Batak, unicode.Makasar, unicode.Kawi, unicode.Cham,
	// shared by these scripts, so of none: marks of length, repetition, sound
	rangetable.New('ー', '〆', '〼', '〱', '〲', '〳', '〴', '〵', '\u3099', '\u309a', '゛', '゜', '\ua9cf'),
)

// What a letter of a folded text is to the index.
type runeSort int

const (
	ofNoWord runeSort = iota
	ofBlank
	ofJoin   // parts a word that is also found whole
	ofMark   // of the word before it
	ofWord   // stands with its neighbours
	ofLetter // a word of its own
)

func sortOf(r rune) runeSort {
	switch {
	case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
		return ofWord
	case r == ' ':
		return ofBlank
	case r == '\'' || r == '-' || r == '・':
		return ofJoin
	case r < 0x80:
		return ofNoWord
	}
	mark, letter := unicode.IsMark(r), unicode.IsLetter(r) || unicode.IsNumber(r)
	switch {
	case isPicture(r), (letter || mark) && unicode.Is(unspaced, r):
		return ofLetter
	case letter, unicode.Is(unicode.Co, r):
		return ofWord
	case mark:
		return ofMark
	}
	return ofNoWord
}

// isPicture reports an emoji or another sign that can be looked for. Those of
// a Unicode newer than Go's are told by where they stand.
func isPicture(r rune) bool {
	return r != unicode.ReplacementChar && unicode.Is(unicode.So, r) || r >= 0x1f000 && r <= 0x1faff
}

// searchPart is one piece of a folded text: a word, or a run of letters that
// are words of their own.
type searchPart struct {
	words   []string // the parts of a word that ' or - joins, mostly one
	letters []string
	broken  bool // more than blanks and joining signs parts it from what is before
}

// searchParts cuts a folded text into its pieces. What is no letter, number,
// mark on one, or picture only parts them.
func searchParts(folded string) []searchPart {
	var c searchCutter
	for i, r := range folded {
		c.take(folded, i, r)
	}
	c.endWord(folded, len(folded))
	return c.parts
}

type searchCutter struct {
	parts  []searchPart
	start  int      // where the word being read begins
	last   runeSort // of the letter before
	joined bool     // a joining sign stands between the last part and here
	broken bool
}

func (c *searchCutter) take(folded string, i int, r rune) {
	sort := sortOf(r)
	if sort == ofMark {
		switch c.last {
		case ofWord:
			sort = ofWord
		case ofLetter:
			return // a mark of no script of its own tells no such letters apart
		default:
			sort = ofNoWord
		}
	}
	if c.last == ofWord && sort != ofWord {
		c.endWord(folded, i)
	}
	switch sort {
	case ofWord:
		if c.last != ofWord {
			c.start = i
		}
	case ofLetter:
		c.letter(string(r))
	case ofJoin:
		c.joined = c.last == ofWord || c.last == ofLetter
	case ofBlank:
		c.joined = false
	case ofNoWord:
		c.joined, c.broken = false, true
	}
	c.last = sort
}

func (c *searchCutter) endWord(folded string, end int) {
	if c.last != ofWord {
		return
	}
	word := folded[c.start:end]
	if n := len(c.parts) - 1; c.joined && n >= 0 && c.parts[n].words != nil {
		c.parts[n].words = append(c.parts[n].words, word)
	} else {
		c.parts = append(c.parts, searchPart{words: []string{word}, broken: c.broken})
	}
	c.joined, c.broken = false, false
}

func (c *searchCutter) letter(letter string) {
	n := len(c.parts) - 1
	if n < 0 || c.parts[n].letters == nil || c.broken || c.last != ofLetter && !c.joined {
		c.parts = append(c.parts, searchPart{broken: c.broken})
		n++
	}
	c.parts[n].letters = append(c.parts[n].letters, letter)
	c.joined, c.broken = false, false
}

// pause stands in the index where words beside each other are no neighbours:
// nothing is found across it. No text has it for a word.
const pause = "¶"

// searchText is a text as the index reads it: the words of its folded form
// between blanks, letters of scripts without blanks alone. A word that ' or -
// joins stands there in its parts, and whole behind all others.
func searchText(text string) string {
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	put := func(words ...string) {
		for _, word := range words {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(word)
		}
	}
	var whole []string
	afterLetters := false
	for _, p := range searchParts(Fold(text)) {
		if p.broken && afterLetters && p.letters != nil {
			put(pause)
		}
		put(p.words...)
		put(p.letters...)
		if len(p.words) > 1 {
			whole = append(whole, strings.Join(p.words, ""))
		}
		afterLetters = p.letters != nil
	}
	if len(whole) > 0 {
		put(pause)
		put(whole...)
	}
	return b.String()
}

// phrase is a part of what is looked for as FTS5 is asked for it: words by
// their beginnings, joined ones whole or part after part, letters in a row.
func (p searchPart) phrase() string {
	switch {
	case p.letters != nil:
		return `"` + strings.Join(p.letters, " ") + `"`
	case len(p.words) == 1:
		return `"` + p.words[0] + `"*`
	}
	return `("` + strings.Join(p.words, "") + `"* OR "` + strings.Join(p.words, " ") + `"*)`
}

// Matches reports whether a search for query would find a text: for lists that
// stand in no index.
func Matches(text, query string) bool {
	indexed, parts := " "+searchText(text)+" ", searchParts(Fold(query))
	for _, p := range parts {
		found := strings.Contains(indexed, " "+strings.Join(p.words, " "))
		switch {
		case p.letters != nil:
			found = strings.Contains(indexed, " "+strings.Join(p.letters, " ")+" ")
		case len(p.words) > 1:
			found = found || strings.Contains(indexed, " "+strings.Join(p.words, ""))
		}
		if !found {
			return false
		}
	}
	return len(parts) > 0
}
