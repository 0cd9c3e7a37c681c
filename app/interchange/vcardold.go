package interchange

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
)

// property is one line of a card as clean as vCard 4.0 writes it: put together
// from the lines it was broken into, its letters understood.
type property struct {
	line        int
	group, name string
	types       []string
	params      []string // further ones, see keptParam
	pref        int      // from 1, 0 for none
	value       string
	bad         bool // cannot be read
	binary      bool // is bytes, which are not held
	long        bool // longer than a card may be
	cut         bool // lacks a parameter that cannot be kept
}

// properties reads an address book line by line, in the ways of vCard 2.1, 3.0
// and 4.0 at once: many files mix them. Values of properties that are neither
// read nor kept are passed over and never held.
type properties struct {
	lines  *lines // their bytes as they are: letters may be broken between two
	decode decoder
	limit  int64 // bytes of one property
	ahead  *line
	spaced bool   // the card folds as 2.1 does, which keeps the blank
	indent string // blanks before the line that began the card, and so before each
}

const (
	base64, printable = "BASE64", "QUOTED-PRINTABLE"
	maxHead           = 4 << 10 // bytes before the colon
)

func (r *properties) line() (line, error) {
	if l := r.ahead; l != nil {
		r.ahead = nil
		return *l, nil
	}
	l, err := r.lines.next()
	if bare := strings.TrimLeft(l.text, " \t"); isMark(bare) {
		r.indent = l.text[:len(l.text)-len(bare)]
	}
	l.text = strings.TrimPrefix(l.text, r.indent)
	return l, err
}

// next returns the next property, io.EOF after the last. Empty lines are none.
func (r *properties) next() (property, error) {
	first, err := r.line()
	for err == nil && strings.TrimSpace(first.text) == "" {
		first, err = r.line()
	}
	if err != nil {
		return property{}, err
	}
	out := property{line: first.no}
	raw := []byte(first.text)
	name := nameIn(first.text)
	keep := isRead(name) || isKept(name)
	out.long = keep && int64(len(raw)) > r.limit
	soft := endsSoft(first.text)
	for {
		l, err := r.line()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return property{}, err
		}
		part, goesOn := r.goesOn(raw, soft, l.text)
		if !goesOn {
			r.ahead = &l
			break
		}
		if soft && len(raw) > 0 && isEncoded(raw, printable) {
			raw = bytes.TrimSuffix(bytes.TrimRight(raw, " \t"), []byte("="))
		}
		soft = endsSoft(l.text)
		switch headed := bytes.IndexByte(raw, ':') >= 0; {
		case int64(len(raw)+len(part)) > r.limit:
			out.long = out.long || keep
		case keep && headed, !headed && len(raw) < maxHead:
			raw = append(raw, part...)
		}
	}
	return r.understood(out, raw)
}

// goesOn reports that a line belongs to the property before it, and what of it
// does: one that begins with a blank, one behind a soft break of quoted
// printable, and in 2.1 the lines of a picture.
func (r *properties) goesOn(raw []byte, soft bool, text string) (part string, goesOn bool) {
	switch {
	case isMark(text):
		return "", false
	case soft && isEncoded(raw, printable):
		return text, true
	case text != "" && (text[0] == ' ' || text[0] == '\t'):
		if !r.spaced {
			text = text[1:]
		}
		return text, true
	case isEncoded(raw, base64) || isEncoded(raw, "B"):
		return "", text != "" && !strings.Contains(text, ":")
	}
	return "", false
}

// understood parts a whole property and makes its bytes text.
func (r *properties) understood(out property, raw []byte) (property, error) {
	head, value, ok := cutHead(raw)
	if out.name = nameIn(head); !isRead(out.name) && !isKept(out.name) || out.long || !ok {
		out.bad = !ok
		return out, nil
	}
	params := splitOutside(head, ';')
	if group, _, ok := strings.Cut(params[0], "."); ok {
		out.group = plainWord(group)
	}
	encoding, charset := out.take(params[1:])
	if encoding == base64 || encoding == "B" {
		out.bad, out.binary = isRead(out.name), true
		return out, nil
	}
	var err error
	out.value, err = r.text(value, encoding == printable, charset, out.line)
	return out, err
}

// take reads what stands between the name and the colon.
func (p *property) take(params []string) (encoding, charset string) {
	for _, param := range params {
		key, of, named := strings.Cut(param, "=")
		if !named { // 2.1 writes values alone
			key, of = "TYPE", param
			if is := strings.ToUpper(strings.TrimSpace(of)); is == base64 || is == printable {
				key = "ENCODING"
			}
		}
		of = strings.TrimSpace(strings.ReplaceAll(of, `"`, ""))
		switch strings.ToUpper(strings.TrimSpace(key)) {
		case "TYPE":
			for t := range strings.SplitSeq(of, ",") {
				if t = plainWord(t); t != "" && !isOwnType(t) {
					t = strings.ToLower(t)
				}
				p.types = append(p.types, t)
			}
		case "PREF":
			if n, err := strconv.Atoi(of); err == nil && 1 <= n && n <= 100 {
				p.pref = n
			}
		case "ENCODING":
			encoding = strings.ToUpper(of)
		case "CHARSET":
			charset = of
		default:
			kept := keptParam(key, of)
			if kept == "" {
				p.cut = p.cut || of != ""
				continue
			}
			p.params = append(p.params, kept)
		}
	}
	return encoding, charset
}

// text makes the bytes of a value text. A text that is UTF-8 is that, whatever
// a file says that was saved anew; behind quoted printable stands what the
// first writer meant.
func (r *properties) text(b []byte, isQuoted bool, charset string, no int) (string, error) {
	if isQuoted {
		b = unquote(b)
	}
	isUTF8 := utf8.Valid(b) && slices.ContainsFunc(b, func(c byte) bool { return c >= utf8.RuneSelf })
	if name := strings.ToLower(charset); name != "" && !strings.HasPrefix(name, "utf") && (isQuoted || !isUTF8) {
		if enc, err := htmlindex.Get(name); err == nil {
			if text, err := enc.NewDecoder().Bytes(b); err == nil {
				return string(text), nil
			}
		}
	}
	if good, bad := goodAndBad(b); isQuoted && bad > good && slices.ContainsFunc(highWords(b), oddWord) { // the survey of the file saw none of it
		return "", charsetError{no, sample(decode1252(b), 40)}
	}
	return r.decode(b, no)
}

// unquote decodes quoted printable; what is none stays as it is.
func unquote(b []byte) []byte {
	b = bytes.TrimSuffix(b, []byte("="))
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); i++ {
		if i+2 < len(b) && b[i] == '=' && isHex(b[i+1]) && isHex(b[i+2]) {
			out = append(out, unhex(b[i+1])<<4|unhex(b[i+2]))
			i += 2
			continue
		}
		out = append(out, b[i])
	}
	return out
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'F' || 'a' <= c && c <= 'f'
}

// endsSoft reports a line that ends as a soft break does.
func endsSoft(text string) bool { return strings.HasSuffix(strings.TrimRight(text, " \t"), "=") }

// isMark reports a line that begins or ends a card, wherever it stands.
func isMark(text string) bool {
	key, of, ok := strings.Cut(text, ":")
	return ok && strings.EqualFold(strings.TrimSpace(of), "VCARD") && (strings.EqualFold(key, "BEGIN") || strings.EqualFold(key, "END"))
}

// isEncoded reports that a property says before its colon that it is encoded
// so.
func isEncoded(raw []byte, as string) bool {
	head, _, ok := bytes.Cut(raw[:min(len(raw), maxHead)], []byte(":"))
	if !ok {
		return false
	}
	for i, p := range bytes.Split(head, []byte(";")) {
		p = bytes.TrimSpace(p)
		if j := bytes.IndexByte(p, '='); j >= 0 && bytes.EqualFold(bytes.TrimSpace(p[:j]), []byte("ENCODING")) {
			p = bytes.TrimSpace(p[j+1:])
		} else if as == "B" {
			continue
		}
		if i > 0 && bytes.EqualFold(p, []byte(as)) {
			return true
		}
	}
	return false
}

// nameIn is the name of the property that a line begins, in capitals and
// without its group.
func nameIn(text string) string {
	if i := strings.IndexAny(text, ";:"); i >= 0 {
		text = text[:i]
	}
	return strings.ToUpper(strings.TrimSpace(text[strings.IndexByte(text, '.')+1:]))
}

// cutHead parts a property at its first colon outside of quotes, or at its
// first when quotes do not come out even.
func cutHead(raw []byte) (head string, value []byte, ok bool) {
	at := indexOutside(string(raw[:min(len(raw), 2*maxHead)]), ':')
	if at < 0 {
		at = bytes.IndexByte(raw, ':')
	}
	if at < 0 {
		return "", nil, false
	}
	return strings.ToValidUTF8(string(raw[:at]), ""), raw[at+1:], true
}

func indexOutside(s string, mark byte) int {
	inside := false
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '"':
			inside = !inside
		case s[i] == mark && !inside:
			return i
		}
	}
	return -1
}

func splitOutside(s string, mark byte) []string {
	var parts []string
	for {
		i := indexOutside(s, mark)
		if i < 0 {
			return append(parts, s)
		}
		parts, s = append(parts, s[:i]), s[i+1:]
	}
}

// plainWord keeps what names of groups and types are made of.
func plainWord(s string) string {
	return strings.Map(func(c rune) rune {
		if c == '-' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' {
			return c
		}
		return -1
	}, s)
}
