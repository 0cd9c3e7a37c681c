package interchange

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"wawasan/data"
)

// clean is a cell's text as it is kept: on one line, without outer blanks and
// without characters nobody sees. Among these are those that turn the rest of
// a line around; joiners stay where a script or an emoji needs them.
func clean(s string) string {
	s = strings.TrimSpace(s)
	if isPlain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	last := rune(0) // written before
	runes := []rune(s)
	for i, c := range runes {
		switch {
		case c == '\r' && i+1 < len(runes) && runes[i+1] == '\n':
			continue
		case unicode.IsControl(c), unicode.In(c, unicode.Zl, unicode.Zp):
			if c = ' '; last == c {
				continue
			}
		case unseen(c) && !works(runes, i, last):
			continue
		}
		b.WriteRune(c)
		last = c
	}
	return strings.TrimSpace(b.String())
}

func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// unseen reports a character that shows nothing by itself.
func unseen(c rune) bool {
	return unicode.Is(unicode.Cf, c) && !unicode.Is(unicode.Prepended_Concatenation_Mark, c) ||
		unicode.Is(unicode.Other_Default_Ignorable_Code_Point, c)
}

// joining are the scripts in which a joiner or a non-joiner changes letters.
var joining = []*unicode.RangeTable{
	unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.Nko, unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi,
	unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala,
	unicode.Khmer, unicode.Myanmar, unicode.Balinese, unicode.Javanese,
}

// works reports that the unseen character at i does something to its
// neighbours: it joins letters or emojis, or names the flag before it.
func works(runes []rune, i int, last rune) bool {
	next := rune(0)
	if i+1 < len(runes) {
		next = runes[i+1]
	}
	switch c := runes[i]; {
	case c == '\u200c':
		return unicode.In(last, joining...) && unicode.In(next, joining...)
	case c == '\u200d':
		return unicode.In(last, joining...) || isEmoji(last) && isEmoji(next)
	case 0xE0020 <= c && c <= 0xE007F:
		return last == 0x1F3F4 || 0xE0020 <= last && last <= 0xE007F
	}
	return false
}

func isEmoji(c rune) bool {
	return unicode.Is(unicode.So, c) || unicode.Is(unicode.Sk, c) || unicode.Is(unicode.Variation_Selector, c)
}

// visible reports whether s holds more than blanks and invisible marks.
func visible(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool {
		return unicode.IsGraphic(c) && !unicode.IsSpace(c) && !unseen(c) && !unicode.Is(unicode.Variation_Selector, c) && c != '\u2800'
	})
}

// nothings are what programs write where they know nothing. In other mixtures
// of capitals they may be words.
var nothings = []string{
	"null", "Null", "NULL", "(null)", "n/a", "N/A", "#N/A", "none", "None", "NONE", "undefined", "unknown", "Unknown", "(blank)",
	"#NAME?", "#REF!", "#VALUE!",
}

// isNothing reports that a cell says that there is nothing in it: a word of
// programs, or dashes and dots alone.
func isNothing(s string) bool {
	return strings.Trim(s, "-–—−._/\\?* ") == "" || slices.Contains(nothings, s)
}

// isName reports that a name has a letter and is not only what programs write
// for nothing. People are called Null and None: one such word beside another
// is a name.
func isName(first, last string) bool {
	name := strings.TrimSpace(first + " " + last)
	switch {
	case !strings.ContainsFunc(name, unicode.IsLetter):
		return false
	case slices.Contains([]string{"nan nan", "linkedin member", "anggota linkedin"}, data.Fold(name)):
		return false
	}
	return !isNothing(first) || !isNothing(last)
}

// untwist puts right a text that was UTF-8, was read as windows-1252 and made
// UTF-8 again: JosÃ© is José. ok is false for any other text.
func untwist(s string) (right string, ok bool) {
	for range 3 {
		b, is := as1252(s)
		if !is || !utf8.Valid(b) {
			break
		}
		s, ok = string(b), true
	}
	return s, ok
}

// as1252 writes a text in windows-1252, if it can and if some letter of it is
// one that begins UTF-8 there. Bytes without a letter are read as the control
// characters of their number, as most programs do.
func as1252(s string) ([]byte, bool) {
	if !strings.ContainsFunc(s, func(c rune) bool { return 0xC2 <= c && c <= 0xF4 }) {
		return nil, false
	}
	var out []byte
	for _, c := range s {
		if c >= 0x80 && c < 0xA0 {
			out = append(out, byte(c))
			continue
		}
		b, ok := charmap.Windows1252.EncodeRune(c)
		if !ok {
			return nil, false
		}
		out = append(out, b)
	}
	return out, true
}

// wrappedText is a text that was written as a formula, so that a spreadsheet
// leaves its zeros alone.
var wrappedText = regexp.MustCompile(`^="([^"]*)"$`)

// asTyped is a number without what is there for spreadsheets alone: the apostrophe
// before what they would run, and the formula around a number.
func asTyped(cell string) string {
	if m := wrappedText.FindStringSubmatch(cell); m != nil {
		return strings.TrimSpace(m[1])
	}
	if len(cell) > 1 && cell[0] == '=' && strings.Trim(cell[1:], "+0123456789 -()") == "" {
		return cell[1:]
	}
	return Unguard(cell)
}

// rounded is a number as a spreadsheet shows one that is too long for its column:
// most of its digits are gone.
var rounded = regexp.MustCompile(`^[+-]?\d[.,]\d+[eE]\+\d+$`)

// addresses are how people are addressed, in the languages of address books.
var addresses = []string{
	"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "herr", "frau", "hr", "fr", "m", "mme", "mlle", "sr", "sra", "srta", "dhr", "mevr",
	"sig", "sig ra", "bapak", "ibu", "bpk", "pak", "bu", "tn", "ny", "nn", "sdr", "sdri",
}

// isAddress reports a text that is how somebody is addressed and no job.
func isAddress(title string) bool { return slices.Contains(addresses, headerCell(title)) }

var (
	noDay   = regexp.MustCompile(`^0{1,4}[-./]0{1,2}[-./]0{1,4}$`)
	ownMark = regexp.MustCompile(`^\* ?\pL+$`) // a group that Google makes by itself
)

// saysMore reports a cell of which something is lost when it is not read.
func saysMore(cell string) bool {
	if !visible(cell) || isNothing(cell) || noDay.MatchString(cell) {
		return false
	}
	for part := range strings.SplitSeq(cell, ":::") {
		if !ownMark.MatchString(strings.TrimSpace(part)) {
			return true
		}
	}
	return false
}
