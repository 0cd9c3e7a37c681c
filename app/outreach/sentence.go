package outreach

import (
	"slices"
	"strings"

	"wawasan/app/capture"
	"wawasan/app/match"
	"wawasan/data"
)

// Sentence is Plain without what stands behind the sentence to say where it
// belongs: tags, industries and people; told, what the reader hears of anyway,
// also where its name has several words. A name that a word leads to
// is part of the sentence: "ask @Rina".
func Sentence(text string, told ...string) string {
	return Plain(Untailed(text, told...), told...)
}

// leading are words behind which a name goes on with the sentence.
var leading = []string{
	"adalah", "ialah", "yaitu", "menjadi", "jadi", "masuk", "bidang", "industri", "dunia", "sektor", "perusahaan", "is", "are", "industry", "field",
	"ke", "di", "dari", "pada", "kepada", "dengan", "oleh", "untuk", "soal", "tentang", "seperti", "dan", "atau", "kata", "menurut", "tanya", "tanyakan", "hubungi", "temui", "ajak",
	"to", "at", "in", "of", "from", "for", "with", "by", "about", "on", "like", "and", "or", "the", "a", "says", "said", "told", "ask", "meet", "call", "via", "lewat",
}

// Untailed is a text without what Sentence leaves out; all signs stay.
func Untailed(text string, told ...string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	for {
		if before, ok := withoutName(text, told); ok {
			text = before
			continue
		}
		line := capture.Parse(text, data.Date{})
		whole := strings.TrimRight(line.Raw, " .")
		if len(line.Mentions) == 0 {
			return text
		}
		last := line.Mentions[len(line.Mentions)-1]
		before := strings.TrimRight(line.Raw[:min(last.Start, len(line.Raw))], " ,")
		if last.End < len(whole) || goesOn(before) {
			return text
		}
		text = before
	}
}

// withoutName takes one of these names, of several words perhaps, with its sign
// off the end of a text.
func withoutName(text string, names []string) (before string, ok bool) {
	whole := strings.TrimRight(text, " .")
	for _, name := range names {
		at := len(whole) - len(name) - 1
		if name == "" || at < 0 || whole[at] != '@' && whole[at] != '#' || !strings.EqualFold(whole[at+1:], name) {
			continue
		}
		if before = strings.TrimRight(whole[:at], " ,#"); !goesOn(before) {
			return before, true
		}
	}
	return text, false
}

// goesOn reports whether a sentence is none yet: it lacks what its last word
// leads to, or it is a word alone.
func goesOn(before string) bool {
	return len(match.FoldedWords(before)) < 2 || led(before)
}

// led reports whether the last word of a text leads to what follows.
func led(before string) bool {
	words := match.FoldedWords(before)
	return len(words) > 0 && slices.Contains(leading, words[len(words)-1])
}
