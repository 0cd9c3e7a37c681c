package capture

import (
	"strings"
	"unicode/utf8"
)

// Format writes the line so that Parse reads the same kind, text, names and due
// day from it, on whatever day. It needs Kind, Text, OffRecord, Mentions (their
// kind and name in order, and At where one name stands there twice) and Due
// only. A mention whose name is not in the text is left out.
func Format(l Line) string {
	var b, body strings.Builder
	mark := l.Kind.Mark()
	if l.OffRecord {
		b.WriteByte('~')
	}
	b.WriteString(mark)
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	writeText(&body, tidy(l.Text), l.Mentions)
	if startsLikeMark(body.String(), mark) {
		b.WriteByte('\\')
	}
	b.WriteString(body.String())
	if !l.Due.IsZero() {
		b.WriteString(" ^" + l.Due.String())
	}
	return strings.TrimSpace(b.String())
}

// tidy is a text with one space where it has any.
func tidy(text string) string { return strings.Join(strings.FieldsFunc(clean(text), isSpace), " ") }

// writeText writes text with its mentions as one types them and a backslash
// before whatever would be read as a sign but is text.
func writeText(b *strings.Builder, text string, mentions []Mention) {
	sc := scanner{s: text, first: true}
	for sc.pos < len(text) {
		if len(mentions) > 0 && sc.atWordStart() && mentions[0].standsAt(text, sc.pos) {
			m := mentions[0]
			mentions = mentions[1:]
			sc.pos += len(m.shown())
			sc.prev, _ = utf8.DecodeLastRuneInString(m.Name)
			sc.first, sc.named = false, true
			b.WriteString(writeMention(m.Kind, m.Name, text[sc.pos:]))
			continue
		}
		before := sc
		switch p := sc.next(); {
		case p.what == pieceTilde || p.what == pieceMention || p.what == pieceDate || before.opensQuote():
			sc = before
			sc.literal(b)
		case p.what == pieceText && p.text != text[before.pos:p.end]: // an escape
			b.WriteString(`\` + text[before.pos:p.end])
		default:
			b.WriteString(text[before.pos:p.end])
		}
	}
}

// literal writes the next character with a backslash before it.
func (sc *scanner) literal(b *strings.Builder) {
	r, width := utf8.DecodeRuneInString(sc.s[sc.pos:])
	b.WriteString(`\` + sc.s[sc.pos:sc.pos+width])
	sc.pos, sc.prev, sc.first, sc.named = sc.pos+width, r, false, false
}

// opensQuote reports a sign with a quote behind it that is no name yet, but may
// become one with what is written after it.
func (sc *scanner) opensQuote() bool {
	kind, body := mentionSign(sc.s, sc.pos)
	return kind != "" && sc.atWordStart() && opens(sc.s[body:])
}

// startsLikeMark reports that the text would begin with a mark when it is
// written after mark.
func startsLikeMark(text, mark string) bool {
	_, ok := markAt(text, 0)
	return ok && (mark == "" || strings.HasPrefix(text, mark))
}

// standsAt reports that the mention stands at i of the text and not a longer
// word. A mention that does not know its place in the text stands at the first.
func (m Mention) standsAt(text string, i int) bool {
	shown := m.shown()
	if m.At > i && m.At < len(text) && strings.HasPrefix(text[m.At:], shown) {
		return false
	}
	return m.Name != "" && strings.HasPrefix(text[i:], shown) && !gluesTo(text[i+len(shown):])
}
