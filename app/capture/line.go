package capture

import (
	"strings"
	"unicode/utf8"

	"wawasan/data"
)

// MentionKind says what sort of name a mention holds.
type MentionKind string

// At names a contact or company, Hash an industry (or a known tag), Tag always
// a tag.
const (
	At   MentionKind = "@"
	Hash MentionKind = "#"
	Tag  MentionKind = "##"
)

// Mention is a name inside a line. Name is as a person reads it: no quotes,
// spaces for underscores. Start and End are its bytes in Line.Raw, and At is
// where it begins in Line.Text.
type Mention struct {
	Kind       MentionKind
	Name       string
	Start, End int
	At         int
}

// shown is how the mention reads in Line.Text.
func (m Mention) shown() string {
	if m.Kind == At {
		return "@" + m.Name
	}
	return "#" + m.Name
}

// Role says what a stretch of the raw line means, for highlighting.
type Role string

// The roles a Span can have.
const (
	RoleMark      Role = "mark"
	RoleOffRecord Role = "offrecord"
	RoleAt        Role = "at"
	RoleHash      Role = "hash"
	RoleTag       Role = "tag"
	RoleDate      Role = "date"
)

var roleOfMention = map[MentionKind]Role{At: RoleAt, Hash: RoleHash, Tag: RoleTag}

// Span is a stretch of Line.Raw with a meaning. Spans of a line are in order
// and never overlap.
type Span struct {
	Start, End int
	Role       Role
}

// Problem is something in the line that could not be understood. The line can
// be filed all the same: what is meant stays in the text. Key is a translation
// key, Args its name and value pairs.
type Problem struct {
	Key        string
	Args       []any
	Start, End int
}

// Line is what a typed line means.
type Line struct {
	// Raw is the line as typed, with control characters as spaces and broken
	// UTF-8 replaced. All spans count its bytes.
	Raw  string
	Kind Kind
	// Text is what is kept and shown: without the leading mark, the ~ marks and
	// the due day, whitespace tidied, mentions as "@Sari Wijaya" and "#pasar".
	Text      string
	OffRecord bool
	Mentions  []Mention
	Due       data.Date
	Spans     []Span
	Problems  []Problem
	// Plain is set when a pasted bullet or quote made the line a note, whatever
	// its first character.
	Plain bool
	// Number is the line's place in the text it was pasted with, from 1; 0 when
	// it was typed.
	Number int
}

// Empty reports that there is nothing to file: marks or a due day alone are
// nothing.
func (l Line) Empty() bool { return l.Text == "" }

// Parse reads one line. Every input has a meaning: what is no mark is text.
// Line breaks count as spaces. today is what relative days count from.
func Parse(text string, today data.Date) Line {
	raw := clean(text)
	lead := leading(raw)
	p := parser{line: Line{Raw: raw, Kind: lead.kind, OffRecord: lead.offRecord, Spans: lead.spans}, today: today}
	p.readable(text)
	return p.run(scanner{s: raw, pos: lead.end, first: true})
}

// parsePlain reads a line whose first character decides nothing.
func parsePlain(text string, today data.Date) Line {
	raw := clean(text)
	p := parser{line: Line{Raw: raw, Kind: Note, Plain: true}, today: today}
	p.readable(text)
	return p.run(scanner{s: raw, first: true})
}

// parser turns the pieces of a line into its meaning. out is the text so far;
// space says that whitespace waits to be written before what comes next.
type parser struct {
	line  Line
	today data.Date
	out   []byte
	space bool
}

// readable says so when the text as it came holds bytes that are no UTF-8: the
// letters they were are lost in the line.
func (p *parser) readable(text string) {
	if utf8.ValidString(text) {
		return
	}
	at := strings.IndexRune(p.line.Raw, utf8.RuneError)
	p.line.Problems = append(p.line.Problems, Problem{Key: "capture.error.bytes", Start: at, End: at + utf8.RuneLen(utf8.RuneError)})
}

func (p *parser) run(sc scanner) Line {
	for sc.pos < len(sc.s) {
		start := sc.pos
		next := sc.next()
		switch next.what {
		case pieceBlank:
			p.space = true
		case pieceText:
			p.write(next.text)
		case pieceTilde:
			p.line.OffRecord = true
			p.span(start, next.end, RoleOffRecord)
			p.write(next.text)
		case pieceMention:
			p.mention(next)
		case pieceDate:
			if end, taken := p.date(sc.s, start, next.from, next.end); taken {
				sc.pos, sc.prev = end, ' '
				continue
			}
			sc.pos, sc.prev, sc.first = next.from, rune(sc.s[next.from-1]), false
		}
	}
	p.line.Text = string(p.out)
	return p.line
}

func (p *parser) write(text string) {
	if text == "" {
		return
	}
	if p.space && len(p.out) > 0 {
		p.out = append(p.out, ' ')
	}
	p.space = false
	p.out = append(p.out, text...)
}

func (p *parser) span(start, end int, role Role) {
	p.line.Spans = append(p.line.Spans, Span{start, end, role})
}

func (p *parser) mention(named piece) {
	m := named.mention
	p.span(m.Start, m.End, roleOfMention[m.Kind])
	p.write(m.shown())
	m.At = len(p.out) - len(m.shown())
	p.line.Mentions = append(p.line.Mentions, m)
	p.space = p.space || named.glued
}

// date takes the due day out of the text and answers where reading goes on, or
// keeps its mark as text and says what is wrong with it.
func (p *parser) date(s string, start, from, stop int) (end int, taken bool) {
	word, expr := s[start:stop], s[from:stop]
	day, ok := ParseDate(expr, p.today)
	if !ok && strings.EqualFold(s[start:from], "tgl:") {
		day, ok = ParseDate("tgl-"+expr, p.today)
	}
	switch {
	case !ok && namesHours(expr):
		p.problem("capture.error.hours", word, start, stop)
	case !ok:
		p.problem("capture.error.date", word, start, stop)
	case isLongPast(day, p.today):
		p.problem("capture.error.past", word, start, stop, "day", day)
	case !p.line.Due.IsZero():
		p.problem("capture.error.two_dates", word, start, stop)
	default:
		p.line.Due = day
		p.span(start, stop, RoleDate)
		return p.closeGap(s, stop), true
	}
	p.write(s[start:from])
	return from, false
}

func (p *parser) problem(key, word string, start, end int, more ...any) {
	args := append([]any{"text", word}, more...)
	p.line.Problems = append(p.line.Problems, Problem{Key: key, Args: args, Start: start, End: end})
}

// closeGap mends the punctuation around a day that was taken out: "kirim
// ^jumat." becomes "kirim.", "a (^jumat) b" becomes "a b", "^jumat, a" becomes
// "a".
func (p *parser) closeGap(s string, pos int) int {
	if n := len(p.out); n > 0 && p.out[n-1] == '(' && !p.space && strings.HasPrefix(s[pos:], ")") {
		p.out = p.out[:n-1]
		for len(p.out) > 0 && p.out[len(p.out)-1] == ' ' {
			p.out, p.space = p.out[:len(p.out)-1], true
		}
		p.space = p.space || gluesTo(s[pos+1:])
		return pos + 1
	}
	for pos < len(s) && strings.IndexByte(",;:.", s[pos]) >= 0 && (len(p.out) == 0 || strings.IndexByte(",;:.(", p.out[len(p.out)-1]) >= 0) {
		pos++
	}
	p.space = p.space || gluesTo(s[pos:]) // "a(^jumat)b" must not become one word
	after := strings.TrimLeft(s[pos:], ".,;:!?)")
	if next, width := utf8.DecodeRuneInString(after); len(after) < len(s)-pos && (width == 0 || isSpace(next)) {
		p.space = false
	}
	return pos
}

// clean makes every byte readable without moving any, as long as the text was
// valid UTF-8.
func clean(text string) string {
	text = strings.ToValidUTF8(text, string(utf8.RuneError))
	if strings.IndexFunc(text, isUnreadable) < 0 {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch {
		case !isUnreadable(r):
			return r
		case r < utf8.RuneSelf:
			return ' '
		case r == '\uFEFF':
			return '\u2003' // three bytes, as the byte order mark
		default:
			return '\u00A0' // two bytes, as all other control characters
		}
	}, text)
}
