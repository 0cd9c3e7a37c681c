package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

type pieceKind int

const (
	pieceText pieceKind = iota
	pieceBlank
	pieceTilde
	pieceMention
	pieceDate
)

// piece is the next thing in a line. text is what it leaves in the text. glued
// says that a name ends where a word or a sign begins, so that the text needs a
// space there.
type piece struct {
	what    pieceKind
	from    int // where the words of a day begin
	end     int
	text    string
	mention Mention
	glued   bool
}

// scanner walks a line piece by piece. prev is the character before pos as a
// reader of the text sees it, 0 at the start; first is true until something
// was text; named while nothing but a slash stands between a name and pos.
type scanner struct {
	s     string
	pos   int
	prev  rune
	first bool
	named bool
}

// atWordStart reports that a sign at pos would mean something. Behind a slash
// it does only where the slash parts names, as in "@Sari/@Budi": all other
// slashes belong to paths.
func (sc *scanner) atWordStart() bool {
	if sc.prev == '/' {
		return sc.named
	}
	return sc.prev == 0 || isSpace(sc.prev) || strings.ContainsRune(`([{"'“‘„«,;:|–—`, sc.prev)
}

// mayBeAddress reports that a web address may begin at pos.
func (sc *scanner) mayBeAddress() bool {
	return !isNameRune(sc.prev) && !strings.ContainsRune("._-+@", sc.prev)
}

// next moves over one piece. It always moves.
func (sc *scanner) next() piece {
	r, width := utf8.DecodeRuneInString(sc.s[sc.pos:])
	if isSpace(r) {
		return sc.take(piece{what: pieceBlank, end: sc.pos + width}, ' ')
	}
	if sc.atWordStart() {
		if p, prev, ok := sc.sign(r); ok {
			return sc.take(p, prev)
		}
	}
	if (unicode.IsLetter(r) || unicode.IsDigit(r)) && sc.mayBeAddress() {
		if end, ok := addressAt(sc.s, sc.pos); ok {
			last, _ := utf8.DecodeLastRuneInString(sc.s[:end])
			return sc.take(piece{what: pieceText, end: end, text: sc.s[sc.pos:end]}, last)
		}
	}
	end := sc.pos + width
	return sc.take(piece{what: pieceText, end: end, text: sc.s[sc.pos:end]}, r)
}

func (sc *scanner) take(p piece, prev rune) piece {
	sc.pos, sc.prev = p.end, prev
	sc.named = p.what == pieceMention || sc.named && p.text == "/"
	if p.text != "" || p.what == pieceMention {
		sc.first = false
	}
	return p
}

// sign reads what means something at a word's start, and the character the
// reader sees last.
func (sc *scanner) sign(r rune) (p piece, prev rune, ok bool) {
	s, i := sc.s, sc.pos
	switch {
	case r == '\\':
		if end, text, ok := sc.escape(); ok {
			prev, _ = utf8.DecodeLastRuneInString(text)
			return piece{what: pieceText, end: end, text: text}, prev, true
		}
	case r == '~' && sc.prev != '/': // ~ behind a slash is somebody's home
		return tildeAt(s, i, sc.first)
	case r == '@' || r == '#':
		if m, _, ok := mentionAt(s, i); ok {
			prev, _ = utf8.DecodeLastRuneInString(m.Name)
			p := piece{what: pieceMention, end: m.End, mention: m, glued: gluesTo(s[m.End:])}
			if p.glued {
				prev = ' '
			}
			return p, prev, true
		}
	case r == '^':
		if end, ok := dateWordAt(s, i, i+1); ok {
			return piece{what: pieceDate, from: i + 1, end: end}, 'x', true
		}
	case unicode.IsLetter(r) && sc.opensWord():
		return sc.spelled()
	}
	return piece{}, 0, false
}

// escape reads backslashes before a mark: one of them goes, the rest and the
// mark are text. At the start of the text a kind's mark is one too, and where a
// word begins those that are words. `\\server` is no escape.
func (sc *scanner) escape() (end int, text string, ok bool) {
	s, i := sc.s, sc.pos
	end = i
	for end < len(s) && s[end] == '\\' {
		end++
	}
	switch {
	case end == len(s):
		return 0, "", false
	case strings.IndexByte("~@#^", s[end]) >= 0, sc.first && strings.IndexByte("!?><+*", s[end]) >= 0, sc.opensWord() && isSpelled(s, end):
		return end + 1, s[i+1 : end+1], true
	}
	return 0, "", false
}

// tildeAt reads ~ before a word. ~/ and ~ before closing punctuation are text.
// Before a number, and alone between words, it keeps the line off the record
// and stays in the text as well: it may mean "about" or "to", and neither a
// secret nor a meaning may be lost.
func tildeAt(s string, i int, first bool) (p piece, prev rune, ok bool) {
	end := i
	for end < len(s) && s[end] == '~' {
		end++
	}
	r, width := utf8.DecodeRuneInString(s[end:])
	asText := piece{what: pieceText, end: end, text: s[i:end]}
	switch {
	case width == 0 || isSpace(r):
		if !first {
			return piece{what: pieceTilde, end: end, text: s[i:end]}, '~', true
		}
	case strings.ContainsRune(".,;:)]}/-=", r) || !first && strings.ContainsRune("!?><", r):
		return asText, '~', true
	case unicode.IsDigit(r) || unicode.Is(unicode.Sc, r):
		return piece{what: pieceTilde, end: end, text: s[i:end]}, '~', true
	}
	return piece{what: pieceTilde, end: end}, ' ', true
}

// addressAt reads a web address, in which no sign means anything: with a
// scheme, with www., or a host followed by a path.
func addressAt(s string, i int) (end int, ok bool) {
	stop := i
	dot, letter := false, false
	for stop < len(s) && (isASCIIWord(s[stop]) || s[stop] == '.' || s[stop] == '-' || s[stop] == '+') {
		dot = dot || s[stop] == '.'
		letter = letter || s[stop] > '9'
		stop++
	}
	rest := s[stop:]
	switch {
	case strings.HasPrefix(rest, "://"), dot && strings.HasPrefix(rest, "/"), letter && isPort(rest):
	case len(s)-i > 4 && strings.EqualFold(s[i:i+4], "www."):
	default:
		return 0, false
	}
	n := strings.IndexFunc(s[i:], isSpace)
	if n < 0 {
		return len(s), true
	}
	return i + n, true
}

// isPort reports a port and a path behind a host, as in "localhost:8080/".
func isPort(s string) bool {
	path := strings.TrimLeft(strings.TrimPrefix(s, ":"), "0123456789")
	return strings.HasPrefix(s, ":") && len(path) < len(s)-1 && strings.HasPrefix(path, "/")
}

func isASCIIWord(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
}

// isUnreadable is true for characters that are kept as spaces.
func isUnreadable(r rune) bool { return unicode.IsControl(r) || r == '\uFEFF' }

func isSpace(r rune) bool { return unicode.IsSpace(r) || isUnreadable(r) }

func isNameRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
