package lang

import "testing"

func TestShortcutsInSentencesAreWrittenAsTheSystemsPeopleDo(t *testing.T) {
	for text, want := range map[string]string{
		"Mark it with Ctrl+G.": "Mark it with ⌘G.", "Ctrl+Shift+N: who?": "⇧⌘N: who?", "no key": "no key",
	} {
		if got := withKeys(text, "darwin"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
		for _, system := range []string{"linux", "windows"} {
			if got := withKeys(text, system); got != text {
				t.Errorf("%s: %q", system, got)
			}
		}
	}
}

func TestAValueIsNotFilledAgain(t *testing.T) {
	w := New("en")
	for want, args := range map[string][]any{
		"{day} and x":   {"a", "{day}", "b", "x", "day", "Monday"},
		"{b} and {a}":   {"a", "{b}", "b", "{a}"},
		"1 and {b}":     {"a", 1},
		"{a} and {b}":   {},
		"{ {b} and } }": {"a", "{ {b}", "b", "} }"},
	} {
		if got := w.fill("{a} and {b}", args); got != want {
			t.Errorf("%v: %q, want %q", args, got, want)
		}
	}
	for sentence, want := range map[string]string{"{": "{", "}{a": "}{a", "{{a}}": "{x}", "{none} {a}": "{none} x", "{a": "{a", "a}": "a}", "{a}{a}": "xx"} {
		if got := w.fill(sentence, []any{"a", "x"}); got != want {
			t.Errorf("%q: %q, want %q", sentence, got, want)
		}
	}
}
