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

func TestTwoRowsOfOneInterviewOnTodayAreToldApart(t *testing.T) {
	s := window(t, "en")
	talk := s.lateTalk(t)
	s.do(t, "tab.today")
	var keys []string
	for {
		row := s.entry()
		if row.Link() == talk {
			keys = append(keys, row.Identity())
		}
		s.press(fyne.KeyDown)
		if s.entry().Identity() == row.Identity() {
			break
		}
	}
	if len(keys) != 2 || keys[0] == keys[1] {
		t.Fatalf("the interview is known on Today as %q:\n%s", keys, s.texts())
	}
	for _, key := range keys {
		s.browser().Select(key)
		for what, act := range map[string]func(){
			"a line typed elsewhere":          func() { s.say(t, app.Where{}, "! something learned meanwhile") },
			"Enter and Esc":                   func() { s.press(fyne.KeyReturn); s.mustBeOn(t, tabInterviews); s.press(fyne.KeyEscape) },
			"another tab and back":            func() { s.do(t, "tab.lessons", "tab.today") },
			"another language and back again": func() { s.do(t, "language.toggle", "language.toggle") },
		} {
			act()
			s.mustBeOn(t, tabToday)
			if got := s.browser().Row(); got != key {
				t.Errorf("after %s the row %q is selected, not %q", what, got, key)
			}
		}
	}
	s.browser().Select(keys[1])
	s.typeText("d")
	if got := s.texts(); s.browser().Row() == keys[1] {
		t.Errorf("what was done is still there:\n%s", got)
	}
	s.browser().Select(keys[0])
	if s.browser().Row() != keys[0] {
		t.Error("the other row of the interview went along")
	}
}
