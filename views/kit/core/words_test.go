package core

import (
	"testing"

	flang "fyne.io/fyne/v2/lang"

	"wawasan/views/kit/kittest"
)

func TestTheToolkitSpeaksTheLanguageChosen(t *testing.T) {
	kittest.Dress(t)
	for _, c := range []struct{ code, want string }{{"id", "Batal"}, {"en", "Cancel"}, {"id", "Batal"}} {
		if err := UseToolkitWords(c.code); err != nil {
			t.Fatal(err)
		}
		if got := flang.L("Cancel"); got != c.want {
			t.Errorf("in %s it says %q, want %q", c.code, got, c.want)
		}
	}
	if UseToolkitWords("xx") == nil {
		t.Error("a language that is not there was taken")
	}
}
