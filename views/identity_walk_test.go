package views

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
)

// lateTalk is a conversation held a while ago, neither thanked for nor written
// up: it is due on Today for two reasons.
func (s *Shell) lateTalk(t *testing.T) app.Link {
	t.Helper()
	id, err := s.app.LogInterview(context.Background(), "", "Sari Wijaya")
	if err != nil {
		t.Fatal(err)
	}
	return app.Link{Kind: thing.KindInterview, ID: id}
}

func TestAllThatIsDueOfOneInterviewStandsInOneRowAndTheNextComesWhenOneIsDone(t *testing.T) {
	s := window(t, "en")
	talk := s.lateTalk(t)
	s.do(t, "tab.today")
	first := s.entry()
	if first.Link() != talk || len(first.Also) != 1 {
		t.Fatalf("%+v; shown:\n%s", first, s.texts())
	}
	for what, act := range map[string]func(){
		"a line typed elsewhere":          func() { s.say(t, app.Where{}, "! something learned meanwhile") },
		"Enter and Esc":                   func() { s.press(fyne.KeyReturn); s.mustBeOn(t, tabInterviews); s.press(fyne.KeyEscape) },
		"another tab and back":            func() { s.do(t, "tab.lessons", "tab.today") },
		"another language and back again": func() { s.do(t, "language.toggle", "language.toggle") },
	} {
		act()
		s.mustBeOn(t, tabToday)
		if got := s.browser().Row(); got != first.Identity() {
			t.Errorf("after %s the row %q is selected, not %q", what, got, first.Identity())
		}
	}
	s.typeText("d")
	next := s.entry()
	if next.Link() != talk || next.Identity() == first.Identity() || len(next.Also) != 0 {
		t.Fatalf("behind %q comes %q:\n%s", first.Identity(), next.Identity(), s.texts())
	}
	s.mustShow(t, "Say thank you by")
	s.do(t, "edit.undo")
	if got := s.browser().Row(); got != first.Identity() && got != next.Identity() {
		t.Errorf("after undo %q is selected", got)
	}
}
