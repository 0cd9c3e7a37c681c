package outreach

import (
	"slices"
	"strings"
	"time"

	"wawasan/app/capture"
	"wawasan/data"
)

// Plain is a line as one would write it to somebody: names without their
// signs, no full stop. An industry or a tag at the very end labels the line
// and goes; anywhere else it is a word of the sentence and stays.
func Plain(text string) string {
	text = strings.TrimRight(strings.Join(strings.Fields(text), " "), ".")
	mentions := capture.Parse(text, someDay).Mentions
	for n := len(mentions) - 1; n >= 0; n-- {
		m := mentions[n]
		if m.End > len(text) || m.Start >= m.End {
			continue
		}
		before, after := text[:m.Start], text[m.End:]
		if m.Kind != capture.At && strings.TrimSpace(after) == "" && labels(before) {
			text = strings.TrimRight(before, " ")
			continue
		}
		text = before + m.Name + after
	}
	return strings.TrimRight(strings.TrimSpace(text), ".")
}

// someDay reads what is no date anyway: only names are looked for.
var someDay = data.DateOf(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))

// joining are words that cannot end a sentence: what follows belongs to it.
var joining = strings.Fields("a about an and as at by for from in into of on or than that the to with within without " +
	"akan atau bagi bahwa bukan dalam dan dari daripada dengan di ini itu ke kepada oleh pada para sebagai seperti tentang untuk yang")

// labels reports whether a topic behind these words stands beside the sentence.
func labels(before string) bool {
	words := strings.Fields(before)
	return len(words) > 0 && !slices.Contains(joining, strings.ToLower(words[len(words)-1]))
}
