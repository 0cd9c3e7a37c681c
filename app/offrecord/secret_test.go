package offrecord_test

import (
	"testing"

	"wawasan/app/offrecord"
)

func TestATextOfAFieldStaysAtHomeThatBeginsWithTheMark(t *testing.T) {
	for text, want := range map[string][2]bool{ // whether it is secret, and marked at its beginning
		"": {}, "how she decides": {}, "~ he is leaving": {true, true}, "~he is leaving": {true, true}, "  ~ he is leaving": {true, true},
		"rahasia: dia pindah": {true, true}, "Off: he is leaving": {true, true}, "~! he is leaving": {true, true}, "! ~ he is leaving": {true, true},
		"he is ~leaving": {true, false}, "https://x.example/~sari": {}, "the kick-off: good": {}, "on/off: good": {},
		"~ he is leaving\nand she knows": {true, true}, "Terima kasih.\n~ Rani": {}, "one\nrahasia: two": {}, "the talk of off: no": {}, "\\~ about five": {},
	} {
		if got := [2]bool{offrecord.Secret(text), offrecord.Marked(text)}; got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
