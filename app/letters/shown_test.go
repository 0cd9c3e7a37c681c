package letters_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"wawasan/app/letters"
	"wawasan/data/datatest"
)

func TestNothingActsInATextThatIsShown(t *testing.T) {
	for _, text := range datatest.Hostile {
		got, line := letters.Shown(text), letters.ShownLine(text)
		if strings.Contains(text, "Sari") && (!strings.Contains(got, "Sari") || !strings.Contains(line, "Sari")) {
			t.Errorf("%q lost its word: %q", text, got)
		}
		if !utf8.ValidString(got) || !utf8.ValidString(line) || letters.Shown(got) != got || letters.ShownLine(line) != line {
			t.Errorf("%q became %q", text, got)
		}
		for _, r := range line {
			if unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control) && r != '\u200e' && r != '\u200f' && r != '\u061c' || r == '\u2028' {
				t.Errorf("%q became %q, with %U", text, line, r)
			}
		}
	}
}

func TestWhatIsShownStaysAsItIsWritten(t *testing.T) {
	for _, text := range []string{"", "Sari Wijaya", "two\nlines\tand a tab", "José, 王小明", "علی\u200cرضا", "👩\u200d💻 👩🏽\u200d⚕\ufe0f", "क्\u200dष", "a\u200fb"} {
		if got := letters.Shown(text); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
	if got := letters.Shown("a\r\nb\rc\u0085d\u2028e"); got != "a\nb\nc\nd\ne" {
		t.Errorf("%q", got)
	}
	if got := letters.ShownLine("a\r\nb\tc"); got != "a b c" {
		t.Errorf("%q", got)
	}
}
