package interchange

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// charset is how the bytes of a file without a UTF-16 mark are understood.
type charset int

const (
	strictUTF8  charset = iota // encoding.ErrInvalidUTF8 at the first bad line
	damagedUTF8                // bad bytes become U+FFFD, unless their line looks otherwise
	windows1252                // lines that are not UTF-8 are what Excel and Outlook write in the West
	firstPage                  // all lines are in the first of codePages, behind it in the next ones
)

// decoder makes a line's bytes text. It may be called again for lines that
// were read before.
type decoder func(b []byte, no int) (string, error)

// decoder returns the decoder of cs. noted is told of every line that is not
// UTF-8 and how it was read, unless that is an error.
func (cs charset) decoder(noted func(no int, as charset)) decoder {
	page := cs.page()
	return func(b []byte, no int) (string, error) {
		if utf8.Valid(b) && (page == nil || !page.several || isASCII(b)) {
			return string(b), nil
		}
		if page != nil {
			text, ok := page.read(b)
			if !ok {
				return "", charsetError{no, sample(text, 40)}
			}
			noted(no, cs)
			return text, nil
		}
		as := cs.ofLine(b)
		switch {
		case as == strictUTF8:
			return "", encoding.ErrInvalidUTF8
		case as == windows1252 && lacks1252(b) >= 0:
			return "", charsetError{no, sample(decode1252(b), 40)}
		}
		noted(no, as)
		if as == damagedUTF8 {
			return strings.ToValidUTF8(string(b), "\ufffd"), nil
		}
		return decode1252(b), nil
	}
}

// ofLine decides about one line that is not UTF-8: with letters that are good
// UTF-8 it is damaged; without, and if it looks so, it was pasted from a file
// of the other sort.
func (cs charset) ofLine(b []byte) charset {
	good, bad := goodAndBad(b)
	switch {
	case cs == strictUTF8:
		return strictUTF8
	case good > bad:
		return damagedUTF8
	case cs == damagedUTF8 && (good > 0 || lacks1252(b) >= 0 || slices.ContainsFunc(highWords(b), oddWord)):
		return damagedUTF8
	}
	return windows1252
}

// goodAndBad counts letters of several bytes, and bytes that are part of none.
func goodAndBad(b []byte) (good, bad int) {
	for len(b) > 0 {
		c, size := utf8.DecodeRune(b)
		switch {
		case c == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		b = b[size:]
	}
	return good, bad
}

// highWords are the words of a line in windows-1252 that have letters beyond
// ASCII.
func highWords(b []byte) [][]rune {
	var words [][]rune
	for _, w := range strings.FieldsFunc(decode1252(b), betweenWords) {
		if strings.ContainsFunc(w, isHigh) {
			words = append(words, []rune(w))
		}
	}
	return words
}

// lacks1252 finds the first byte that windows-1252 has no letter for.
func lacks1252(b []byte) int {
	for i, c := range b {
		switch c {
		case 0x81, 0x8D, 0x8F, 0x90, 0x9D:
			return i
		}
	}
	return -1
}

func decode1252(b []byte) string {
	s, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil { // it has a letter for every byte
		return string(b)
	}
	return string(s)
}

// maxSurvey is how much of a file is looked at to find out how it is written:
// enough to tell; the rest is checked while reading.
const maxSurvey = 16 << 20

// inItsCharset reads a source as the UTF-8 that most files are, and again in the
// charset that it must be in where it is none.
func inItsCharset(ctx context.Context, src source, read func(charset) error) error {
	if src.encoding != 0 {
		return read(src.encoding)
	}
	err := read(strictUTF8)
	if !errors.Is(err, encoding.ErrInvalidUTF8) {
		return err
	}
	cs, err := guessCharset(ctx, src)
	if err != nil {
		return err
	}
	return read(cs)
}

// guessCharset decides about a file that is not valid UTF-8. One with more
// good multi-byte letters than bad bytes is UTF-8 cut or damaged somewhere:
// windows-1252 hardly ever forms one by chance. In any other the lines that
// are not UTF-8 are windows-1252, if they look so. Others are read in the code
// page that the detector is sure of; where it is not, as with Central European
// and old Macintosh files, names would come out wrong: they are refused, and
// whoever knows how they are written can say so.
func guessCharset(ctx context.Context, src source) (charset, error) {
	in, err := openText(ctx, src)
	if err != nil {
		return 0, err
	}
	defer in.Close()
	var s survey
	l := lines{in: in, limit: src.record, decode: s.look}
	for s.bytes < maxSurvey {
		if _, err := l.next(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return 0, err
		}
	}
	switch {
	case s.good > s.bad:
		return damagedUTF8, nil
	case s.odd*4 >= s.words && s.odd > 0:
		if cs, ok := detected(s.foreign); ok {
			return cs, nil
		}
		return 0, s.first
	}
	return windows1252, nil
}

// survey counts what tells how a file is written.
type survey struct {
	bytes, good, bad int // letters of several bytes, bytes that are part of none
	words, odd       int // with letters beyond ASCII, and those of no Western language
	first            charsetError
	foreign          []byte // the lines that are not UTF-8, the first of them
}

func (s *survey) look(b []byte, no int) (string, error) {
	s.bytes += len(b) + 1
	good, bad := goodAndBad(b)
	s.good += good
	s.bad += bad
	if bad == 0 {
		return "", nil
	}
	s.gather(b)
	for _, w := range highWords(b) {
		s.words++
		if oddWord(w) {
			if s.odd++; s.odd == 1 {
				s.first = charsetError{no, sample(decode1252(b), 40)}
			}
		}
	}
	return "", nil
}

func isASCII(b []byte) bool {
	return !slices.ContainsFunc(b, func(c byte) bool { return c >= utf8.RuneSelf })
}

func isHigh(c rune) bool { return c >= utf8.RuneSelf }

// betweenWords is what parts words in a CSV.
func betweenWords(c rune) bool {
	return unicode.IsSpace(c) || strings.ContainsRune(`,;|"()/&@.:+`, c)
}

// oddWord reports a word that no language written in windows-1252 has: letters
// it lacks, signs amid letters, capitals behind small letters, or accents on
// every letter.
func oddWord(w []rune) bool {
	run, longest, letters, high := 0, 0, 0, 0
	for i, c := range w {
		if 0x80 <= c && c < 0xA0 { // no letter at all
			return true
		}
		accented := isHigh(c)
		if run++; !accented {
			run = 0
		}
		longest = max(longest, run)
		if unicode.IsLetter(c) && !strings.ContainsRune("ªºƒµ", c) {
			if letters++; accented {
				high++
			}
			if accented && unicode.IsUpper(c) && i > 0 && unicode.IsLower(w[i-1]) {
				return true
			}
			continue
		}
		if accented && oddSign(w, i) {
			return true
		}
	}
	return longest >= 4 || letters >= 3 && high == letters
}

// oddSign reports that the sign at i touches letters as it never does.
func oddSign(w []rune, i int) bool {
	before := i > 0 && unicode.IsLetter(w[i-1])
	behind := i+1 < len(w) && unicode.IsLetter(w[i+1])
	switch {
	case strings.ContainsRune("’´·\u00ad", w[i]): // d’Arcy, ’t Hooft, col·legi
		return false
	case strings.ContainsRune("“„«‹¿¡‚", w[i]):
		return before
	case strings.ContainsRune("”»›®™©…ªº", w[i]):
		return behind
	case w[i] == '‘':
		return before && !behind
	}
	beside := i+1 < len(w) && isHigh(w[i+1]) && !behind
	return before && (behind || beside) || behind && i == 0 && !strings.ContainsRune("–—•€°", w[i])
}

// sample is the beginning of a text that is quoted to a person.
func sample(s string, most int) string {
	s = clean(s)
	if r := []rune(s); len(r) > most {
		return strings.TrimSpace(string(r[:most-1])) + "…"
	}
	return s
}
