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
