package outreach

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// span is a stretch of bytes.
type span struct{ start, end int }

func (s span) of(text string) string { return text[s.start:s.end] }

// wordsOf finds the words of a text: what stands between spaces and holds a
// letter or a digit.
func wordsOf(text string) []span {
	var words []span
	start, counts := -1, false
	for i, r := range text {
		switch {
		case unicode.IsSpace(r):
			if counts {
				words = append(words, span{start, i})
			}
			start, counts = -1, false
		default:
			if start < 0 {
				start = i
			}
			counts = counts || unicode.IsLetter(r) || unicode.IsDigit(r)
		}
	}
	if counts {
		words = append(words, span{start, len(text)})
	}
	return words
}

// WordCount is how many words the checker counts in a text.
func WordCount(text string) int { return len(wordsOf(text)) }

// sentencesOf cuts a text at line breaks and behind . ! ? where a space or
// the end follows, so that 10.00 and an address stay whole.
func sentencesOf(text string) []span {
	var out []span
	start := 0
	add := func(end int) {
		if strings.TrimSpace(text[start:end]) != "" {
			out = append(out, span{start, end})
		}
		start = end
	}
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\n':
			add(i)
		case '.', '!', '?': // no semicolon: it parts the times of one question
			after, _ := utf8.DecodeRuneInString(text[i+1:])
			if i+1 == len(text) || unicode.IsSpace(after) || strings.ContainsRune(`"'”’)`, after) {
				add(i + 1)
			}
		}
	}
	add(len(text))
	return out
}

// sentenceAt is the sentence that holds a byte.
func sentenceAt(text string, at int) span {
	for _, s := range sentencesOf(text) {
		if s.start <= at && at < s.end {
			return s
		}
	}
	return span{0, len(text)}
}

func isQuestion(sentence string) bool {
	return strings.HasSuffix(strings.TrimRight(sentence, " \t\"'”’)"), "?")
}

// pattern compiles alternatives that match whole words in any case. Go's \b
// knows ASCII letters only, hence what stands around is spelled out.
func pattern(alternatives ...string) *regexp.Regexp {
	const edge = `[^\p{L}\p{N}]`
	return regexp.MustCompile(`(?i)(?:^|` + edge + `)(` + strings.Join(alternatives, "|") + `)(?:$|` + edge + `)`)
}

// matches finds the hits of a pattern, none overlapping another.
func matches(p *regexp.Regexp, text string) []span {
	var out []span
	for from := 0; ; {
		at := p.FindStringSubmatchIndex(text[from:])
		if at == nil {
			return out
		}
		s := span{from + at[2], from + at[3]}
		out = append(out, s)
		from = s.end // what follows is an edge again
	}
}

// whole reports whether no letter or digit touches a span.
func whole(text string, s span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:s.start])
	after, _ := utf8.DecodeRuneInString(text[s.end:])
	return !isWord(before) && !isWord(after)
}

func isWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func has(p *regexp.Regexp, text string) bool { return p.MatchString(text) }
