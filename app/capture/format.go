package capture

import (
	"strings"
	"unicode/utf8"
)

// Format writes the line so that Parse reads the same kind, text, names and due day from it, on whatever day. It needs Kind, Text, OffRecord, Mentions (their kind and name, in order) and Due only.
// A mention whose name is not in the text is left out.
func Format(l Line) string {
	var b strings.Builder
	mark := l.Kind.Mark()
	if l.OffRecord {
		b.WriteByte('~')
	}
	b.WriteString(mark)
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	writeText(&b, strings.Join(strings.FieldsFunc(clean(l.Text), isSpace), " "), mark, l.Mentions)
	if !l.Due.IsZero() {
		b.WriteString(" ^" + l.Due.String())
	}
	return strings.TrimSpace(b.String())
}

// writeText writes text with its mentions as one types them and a backslash before whatever would be read as a sign but is text.
func writeText(b *strings.Builder, text, mark string, mentions []Mention) {
	sc := scanner{s: text, first: true}
	if startsLikeMark(text, mark) {
		sc.literal(b)
	}
	for sc.pos < len(text) {
		if len(mentions) > 0 && sc.atWordStart() && standsAt(text[sc.pos:], mentions[0]) {
			m := mentions[0]
			mentions = mentions[1:]
			sc.pos += len(m.shown())
			sc.prev, _ = utf8.DecodeLastRuneInString(m.Name)
			sc.first = false
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
	sc.pos, sc.prev, sc.first = sc.pos+width, r, false
}

// opensQuote reports a sign with a quote behind it that is no name yet, but may become one with what is written after it.
func (sc *scanner) opensQuote() bool {
	kind, body := mentionSign(sc.s, sc.pos)
	return kind != "" && sc.atWordStart() && opens(sc.s[body:])
}

// startsLikeMark reports that the text would begin with a mark when it is written after mark.
func startsLikeMark(text, mark string) bool {
	_, ok := markAt(text, 0)
	return ok && (mark == "" || strings.HasPrefix(text, mark))
}

// standsAt reports that the text begins with the mention and not with a longer word.
func standsAt(text string, m Mention) bool {
	shown := m.shown()
	return m.Name != "" && strings.HasPrefix(text, shown) && !gluesTo(text[len(shown):])
}
