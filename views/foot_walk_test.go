package views

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/act"
)

// footing is what the line at the foot says.
func (s *Shell) footing() string { return strings.Join(s.acts.bar.Describe(), " | ") }

func (s *Shell) mustStandOn(t *testing.T, on string, no ...string) {
	t.Helper()
	said := s.footing()
	if !strings.Contains(said, on) {
		t.Errorf("the foot says %q, without %q", said, on)
	}
	for _, not := range no {
		if strings.Contains(said, not) {
			t.Errorf("the foot says %q, with %q", said, not)
		}
	}
}

func TestTheFootPromisesNoLettersWhileAFilterIsTyped(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.contacts")
	s.mustStandOn(t, "Space, then | m, Write")
	s.typeText("sa")
	s.mustStandOn(t, "Enter, Open | Esc, show all again", "Space", "m, Write")
	s.press(fyne.KeyEscape)
	s.mustStandOn(t, "Space, then | m, Write")
	s.typeText("sa")
	s.press(fyne.KeyReturn)
	s.mustStandOn(t, "Sari Wijaya | m, Write", "show all")
}

func TestTheFootShowsTheKeysOfAForm(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.contacts")
	s.do(t, "contact.new")
	s.mustStandOn(t, "Tab, next field | Ctrl+Enter, Save | Esc, back", "Space", "m, Write")
	s.press(fyne.KeyEscape)
	s.mustStandOn(t, "Space, then | m, Write", "next field")
}

func TestTheFootShowsTheKeysOfAMessage(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.contacts")
	s.typeText(" m")
	s.mustStandOn(t, "Tab, next field | ", "Space", "Write a message")
	s.press(fyne.KeyEscape)
	s.mustStandOn(t, "Space, then | m, Write", "next field")
}

func TestWhatIsLeftInTheCaptureLineLeavesTheFootItsActs(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.contacts")
	s.do(t, "capture.focus")
	s.typeText("half a")
	s.mustShow(t, "half a", "Note")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
	s.mustShow(t, "half a", "m, Write a message")
}

func TestTheFootOfAFormNotSavedGoesOnOrDiscards(t *testing.T) {
	s := window(t, "en")
	s.do(t, "contact.new")
	s.typeText("Budi")
	s.do(t, "tab.today")
	s.mustStandOn(t, "Enter, Go on writing | x, Discard what was typed", "Never")
	s.typeText("d")
	s.mustShow(t, "not saved yet: Enter goes on, x discards it")
	s.typeText("x")
	s.mustFocus(t, "dialog")
}

func TestTheFootOfTodayTellsHowARowGoesBeforeWhatElseAnInterviewIsFor(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "replied")
	s.do(t, "tab.today")
	said := s.footing()
	for _, want := range []string{"d, ", "s, ", "x, "} {
		if at := strings.Index(said, want); at < 0 || at > strings.Index(said, "Plan the questions") {
			t.Errorf("%q is not before what the interview is for in %q", want, said)
		}
	}
}

func TestTheFootOfAPanelShowsWhatBelongsToItAlone(t *testing.T) {
	s := window(t, "en")
	s.heard(t)
	id := s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held", "date", "2026-11-20")
	alien := []string{"Add", "Write a note", "Compare", "Edit", "Plan the questions", "Undo"}
	for _, c := range []struct {
		open func()
		name string
		says string
	}{
		{func() { s.do(t, "interview.plan") }, "plan", "Ctrl+Enter, Save | Esc, back"},
		{func() { s.do(t, "interview.talk") }, "capture", "Esc, back"},
		{func() { s.do(t, "interview.debrief") }, "capture", "Esc, back"},
		{func() { s.do(t, "interview.brief") }, "brief", "Ctrl+Enter, " + s.words().T("document.do") + " | Esc, back"},
		{func() { s.do(t, "criterion.weigh") }, "weigh", "Ctrl+Enter, Save | Esc, back"},
		{func() { s.do(t, "lesson.digest") }, "digest", "Esc, back"},
		{func() { s.do(t, "lesson.review") }, "review", "Esc, back"},
		{func() { s.do(t, "history.open") }, "history", "Esc, back"},
		{func() { s.do(t, "backup.open") }, "backup", "Esc, back"},
	} {
		s.Go(app.Link{Kind: thing.KindInterview, ID: id})
		c.open()
		s.mustFocus(t, c.name)
		s.mustStandOn(t, c.says, alien...)
	}
}

func TestTheFootSavesInTheWordOfThePanelsButton(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.contacts", "outreach.write")
	s.mustStandOn(t, "Ctrl+Enter, "+s.words().T("compose.copy"), "Save")
	s.do(t, "settings.open")
	s.mustStandOn(t, "Ctrl+Enter, "+s.words().T("settings.done"), "Save")
}

func TestTheFootOfAFilterThatFindsNothingPromisesNoEnter(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.contacts")
	s.typeText("sa")
	s.mustStandOn(t, "Enter, Open | Esc, show all again")
	s.typeText("qqq")
	s.mustStandOn(t, "Esc, show all again", "Enter")
}

func TestANameThatIsAskedForIsSavedByEnterAndByTheKeyOfForms(t *testing.T) {
	s := window(t, "id")
	for _, finish := range []func(){func() { s.press(fyne.KeyReturn) }, func() {
		s.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	}} {
		named := ""
		act.AskName(s, "Nama", "Ketik sebuah nama", app.Row{}, func(name string) { named = name })
		s.typeText("Bank saja")
		s.mustShow(t, "Enter simpan · Esc tutup")
		s.mustNotShow(t, "ambil")
		finish()
		if named != "Bank saja" {
			t.Errorf("it is called %q", named)
		}
	}
}
