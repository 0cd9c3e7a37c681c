package views

import (
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/thing"
)

// hinted is what the message in sight says of undo.
func (s *Shell) hinted() string {
	said := s.toast.Describe()
	if len(said) < 2 {
		return ""
	}
	return said[1]
}

func (s *Shell) mustHint(t *testing.T, want string) {
	t.Helper()
	if got := s.hinted(); got != want {
		t.Errorf("the toast offers %q, not %q", got, want)
	}
}

func TestTheToastAfterTheFirstLineNamesAKeyThatUndoesThere(t *testing.T) {
	s := firstPage(t, "en")
	s.typeText("Sari Wijaya, head of product at Bank Nusantara")
	s.press(fyne.KeyReturn)
	s.mustBeOn(t, tabInterviews)
	s.mustHint(t, "Undo Ctrl+Z") // a z is text there
}

func TestTheKeyInAToastFollowsTheKeyboard(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.today")
	s.Say("Done", true)
	s.mustHint(t, "Undo z")
	s.do(t, "capture.focus")
	s.mustHint(t, "Undo Ctrl+Z")
	s.typeText("half")
	s.mustHint(t, "") // undo takes back what is typed
	s.press(fyne.KeyEscape)
	s.mustHint(t, "Undo z")
	s.do(t, "contact.new")
	s.mustHint(t, "")
	s.do(t, "tab.today")
	s.mustHint(t, "Undo z")
	s.Say("Said", false)
	s.do(t, "tab.contacts")
	s.mustHint(t, "")
}
