package cli

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"

	"wawasan/app/letters"
)

// longestLine is how many bytes a line of standard input may have.
const longestLine = 1 << 20

// lines reads a text line by line as it comes. A line ends with LF, CR LF or
// CR alone. UTF-16 is read as what it means; see decoded.
type lines struct {
	in      *bufio.Reader
	utf16   bool
	afterCR bool
	page    encoding.Encoding // of lines that are not UTF-8, nil when none is known
	letters bool              // of more than one byte came: it is UTF-8
	paged   bool              // a line was read in that page
}

// linesOf reads in; page is the code page of what is not UTF-8, 0 for none.
func linesOf(in io.Reader, page int) *lines {
	src := bufio.NewReaderSize(in, 64<<10)
	text, utf16 := decoded(src)
	if utf16 {
		src = bufio.NewReaderSize(text, 64<<10)
	}
	return &lines{in: src, utf16: utf16, page: letters.OfPage(page)}
}

// next reads the next line, keeping no more of it than longestLine. With the
// last line comes io.EOF. What is no text in the input is none in the line.
func (l *lines) next() (line string, tooLong bool, err error) {
	var b strings.Builder
	for {
		if _, err := l.in.Peek(1); err != nil {
			return l.read(b.String()), tooLong, err
		}
		part, _ := l.in.Peek(l.in.Buffered()) // all that came so far
		if l.afterCR && part[0] == '\n' {
			_, _ = l.in.Discard(1) // just peeked, as below
			l.afterCR = false
			continue
		}
		l.afterCR = false
		end := bytes.IndexAny(part, "\r\n")
		if end >= 0 {
			l.afterCR = part[end] == '\r'
			part = part[:end]
		}
		if tooLong = tooLong || b.Len()+len(part) > longestLine; !tooLong {
			b.Write(part)
		}
		_, _ = l.in.Discard(len(part))
		if end >= 0 {
			_, _ = l.in.Discard(1)
			return l.read(b.String()), tooLong, nil
		}
	}
}

// read answers a line in which what is no text stays none: a zero, and what
// UTF-16 could not say, which the decoder has made a letter of.
func (l *lines) read(line string) string {
	switch {
	case l.utf16:
		line = strings.ReplaceAll(line, string(utf8.RuneError), "\xff")
	case utf8.ValidString(line):
		l.letters = l.letters || strings.ContainsFunc(line, func(r rune) bool { return r >= utf8.RuneSelf })
	default:
		line = l.inPage(line)
	}
	return strings.ReplaceAll(line, "\x00", "\xff")
}

// inPage reads a line that is not UTF-8 in the code page, if that has a letter
// for each of its bytes. Behind a line with letters of UTF-8 it is damage.
func (l *lines) inPage(line string) string {
	if l.page == nil || l.letters {
		return line
	}
	text, err := l.page.NewDecoder().String(line)
	if err != nil || strings.ContainsFunc(text, noText) {
		return line
	}
	l.paged = true
	return text
}

// noText are letters that no line of a person has: what a code page has no
// letter for, and the signs that it has for the machine.
func noText(r rune) bool { return r == utf8.RuneError || unicode.IsControl(r) && r != '\t' }

// decoded answers the text of in as UTF-8 where it is surely UTF-16: by its
// byte order mark, or because every other byte is zero. The mark of UTF-8 is
// taken off.
func decoded(in *bufio.Reader) (text io.Reader, utf16 bool) {
	first, err := in.Peek(1)
	if err != nil {
		return in, false
	}
	// A person at a terminal may have typed one letter only: wait for more
	// bytes than came just where the first one is none of a text.
	need := map[byte]int{0xFF: 2, 0xFE: 2, 0xEF: 3, 0: 2}[first[0]]
	_, err = in.Peek(max(need, 1))
	if err != nil && !errors.Is(err, io.EOF) {
		return in, false
	}
	head, _ := in.Peek(in.Buffered())
	if bytes.HasPrefix(head, []byte{0xEF, 0xBB, 0xBF}) {
		_, _ = in.Discard(3) // just peeked
		return in, false
	}
	if encoding := letters.UTF16(head); encoding != nil {
		return transform.NewReader(in, encoding.NewDecoder()), true
	}
	return in, false
}
