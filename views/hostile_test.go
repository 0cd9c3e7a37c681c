package views

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"wawasan/data"
	"wawasan/data/datatest"
)

// inert refuses what would act where the system shows it.
func inert(t *testing.T, from, text string) {
	t.Helper()
	if !utf8.ValidString(text) {
		t.Errorf("%q is told in bytes that are no text: %q", from, text)
	}
	for _, r := range text {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' {
			t.Errorf("%q is told with %U: %q", from, r, text)
			return
		}
	}
}

func TestANotificationIsOneLineInWhichNothingActs(t *testing.T) {
	for _, text := range datatest.Hostile {
		got := harmless(text)
		inert(t, text, got)
		if strings.ContainsAny(got, "\"“”„`$<>\n\t") {
			t.Errorf("%q is told as %q", text, got)
		}
		if strings.Contains(text, "Sari") && !strings.Contains(got, "Sari") {
			t.Errorf("%q lost its word: %q", text, got)
		}
	}
}

func TestTheTitleOfTheWindowIsOneLineWhateverTheNotebookIsCalled(t *testing.T) {
	for _, text := range datatest.Hostile {
		got := title("Wawasan", notebookName("/home/sari/"+strings.ReplaceAll(text, "/", "")+".wawasan"))
		inert(t, text, got)
		if strings.ContainsAny(got, "\n\t") || !strings.HasSuffix(got, "Wawasan") {
			t.Errorf("%q is called %q", text, got)
		}
	}
}

func TestWhatIsToldInTheCornerHoldsLettersAlone(t *testing.T) {
	s := window(t, "en")
	for _, text := range datatest.Hostile {
		s.Say(text, false)
		inert(t, text, s.toast.Message())
		s.Fail(data.NotFound("cli.no_match", "text", text))
		inert(t, text, s.toast.Message())
		if strings.Contains(text, "Sari") && !strings.Contains(s.toast.Message(), "Sari") {
			t.Errorf("%q lost its word: %q", text, s.toast.Message())
		}
	}
}
