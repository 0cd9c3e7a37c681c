package outreach

import (
	"slices"
	"strings"
	"unicode/utf8"

	"wawasan/app/capture"
	"wawasan/app/match"
	"wawasan/data"
)

// Plain is a line as one would write it to somebody: names, industries and
// tags without their signs and quotes, no full stop. told are industries
// the reader hears of anyway: where one stands behind the sentence, as
// a mark of where it belongs, it goes altogether.
func Plain(text string, told ...string) string {
	text = withoutMarks(strings.ToValidUTF8(text, "\uFFFD"), told)
	for named := true; named; { // what loose quotes leave may be a name again
		text, named = unsigned(text)
	}
	return strings.TrimRight(strings.Join(strings.Fields(text), " "), ".")
}

// unsigned is a text whose names stand without sign and quotes, and whether it
// had any: then it is shorter now.
func unsigned(text string) (plain string, named bool) {
	var b strings.Builder
	done := 0
	line := capture.Parse(text, data.Date{})
	for _, m := range line.Mentions {
		b.WriteString(line.Raw[done:m.Start])
		b.WriteString(m.Name)
		done = m.End
		if next, _ := utf8.DecodeRuneInString(line.Raw[done:]); isWord(next) || next == '#' || next == '@' {
			b.WriteByte(' ') // only the sign or the quote stood between two words
		}
	}
	return b.String() + line.Raw[done:], len(line.Mentions) > 0
}

// withoutMarks takes these industries out of the signs at a text's end. Inside
// the sentence they are part of what it says.
func withoutMarks(text string, industries []string) string {
	for end := len(text); ; {
		at := strings.LastIndexByte(text[:end], '#')
		for at > 0 && text[at-1] == '#' {
			at--
		}
		if at < 0 {
			return text
		}
		words := match.FoldedWords(text[at:end])
		isOne := func(name string) bool { return name != "" && slices.Equal(words, match.FoldedWords(name)) }
		switch {
		case slices.ContainsFunc(industries, isOne) && !led(text[:at]):
			text = text[:at] + text[end:]
		case len(words) > 1 && !strings.ContainsAny(text[at:end], `"_`):
			return text // what follows the sign goes on: it is a sentence's
		}
		end = at
	}
}
