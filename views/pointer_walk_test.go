package views

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/kit/overlay"
)

// offered are the titles that a panel of acts shows.
func (s *Shell) offered(t *testing.T) []string {
	t.Helper()
	panel, ok := s.Canvas().Overlays().Top().(*overlay.Acts)
	if !ok {
		t.Fatalf("no panel of acts is open:\n%s", s.texts())
	}
	return panel.Describe()
}

func TestThePanelFollowsThePageThatIsReadWhileItIsOpen(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.contacts")
	s.typeText(" ")
	before := strings.Join(s.offered(t), "\n")
	s.say(t, app.Where{}, "> send the report @\"Sari Wijaya\" ^+1d") // its page says more now
	after := strings.Join(s.offered(t), "\n")
	if !strings.Contains(before, "Mark as done — ") || !strings.Contains(after, "d, Mark as done") {
		t.Errorf("before:\n%s\nafter:\n%s", before, after)
	}
	s.typeText("d")
	s.mustShow(t, "done")
}

func TestThePointerIsOfferedWhatIsDoneWithTheThingAndTheWayToTheRest(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.contacts")
	at := fyne.NewPos(100, 100)
	s.Acts(&at)
	said := strings.Join(s.offered(t), "\n")
	for _, not := range []string{"Everywhere", "Not now", "Settings"} {
		if strings.Contains(said, not) {
			t.Errorf("%q is among\n%s", not, said)
		}
	}
	if !strings.Contains(said, "Space, all that can be done here") {
		t.Errorf("no way to the rest in\n%s", said)
	}
	s.typeText(" ")
	s.mustShow(t, "Everywhere", "Settings")
}

func TestTheRowOfATimelineUnderThePointerIsWhatActsAreDoneWith(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.say(t, app.Where{}, "! they wait for data @\"Sari Wijaya\"")
	s.do(t, "tab.contacts")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	at := fyne.NewPos(500, 300)
	s.Acts(&at)
	said := s.offered(t)
	for _, want := range []string{"they wait for data", "Enter, Open", "s, Star or unstar", "e, Edit", "Del, Delete"} {
		if !slices.ContainsFunc(said, func(line string) bool { return strings.Contains(line, want) }) {
			t.Errorf("no %q in %q", want, said)
		}
	}
	if all := strings.Join(said, "\n"); strings.Contains(all, "Merge") || strings.Contains(all, "Not now") {
		t.Errorf("acts with the page among\n%s", all)
	}
	s.press(fyne.KeyDelete)
	s.mustNotShow(t, "they wait for data, ")
	s.mustShow(t, "Sari Wijaya")
}

func TestAClickOnThePageBesideTheListEntersIt(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.say(t, app.Where{}, "! they wait for data @\"Sari Wijaya\"")
	s.do(t, "tab.contacts")
	for range 9 {
		if s.focusName() != "detail" {
			s.Canvas().FocusNext()
		}
	}
	s.mustFocus(t, "detail")
	if s.browser().Opened() == (app.Link{}) {
		t.Error("it is not entered")
	}
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
}
