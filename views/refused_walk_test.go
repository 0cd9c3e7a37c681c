package views

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/lang"
)

// TestEveryCommandOfAnEmptyNotebookRunsOrSaysWhyNot walks the whole registry,
// each command as its chord or its menu item would run it.
func TestEveryCommandOfAnEmptyNotebookRunsOrSaysWhyNot(t *testing.T) {
	for _, code := range lang.Codes {
		s := window(t, code)
		w := s.words()
		for _, c := range s.registry.All() {
			if c.ID == "language.toggle" || c.ID == "app.quit" {
				continue
			}
			for _, tab := range []string{"tab.today", "tab.insight"} {
				s.do(t, tab)
				s.toast.Clear()
				before := s.texts()
				why := s.registry.Why(c.ID)
				s.Do(c.ID)
				said := s.toast.Message()
				switch {
				case why != "" && (!w.Has(why) || said != w.T(c.Title)+": "+w.T(why)):
					t.Errorf("%s: %s is refused with %q and says %q", code, c.ID, why, said)
				case why == "" && said == "" && s.texts() == before && !shows(c.ID):
					t.Errorf("%s: %s on %s did nothing and said nothing", code, c.ID, tab)
				}
				s.press(fyne.KeyEscape, fyne.KeyEscape)
				if s.Canvas().Overlays().Top() != nil {
					t.Fatalf("%s left something over the window", c.ID)
				}
			}
		}
	}
}

// shows reports whether a command may lead to where one is already, or changes
// only the look.
func shows(id string) bool {
	return strings.HasPrefix(id, "tab.") || strings.HasPrefix(id, "text.") || strings.HasPrefix(id, "list.") || id == "theme.toggle" || id == "go.back" || id == "capture.focus"
}

func TestThePaletteOffersFirstWhatCanRunAndSaysWhyTheRestCannot(t *testing.T) {
	s := window(t, "en")
	s.do(t, "palette.open")
	s.typeText("plan")
	s.mustShow(t, "Not now", "Plan the questions — choose an interview first")
	s.press(fyne.KeyEscape)

	s.say(t, app.Where{}, "! questions for the plan of a talk")
	s.do(t, "palette.open")
	s.typeText("plan")
	all := s.texts()
	record, later := strings.Index(all, "questions for the plan"), strings.Index(all, "Not now")
	if record < 0 || later < record {
		t.Errorf("what cannot run stands before what can:\n%s", all)
	}
	s.erase(4)
	s.typeText("next question")
	s.mustShow(t, "▌Next question — open a conversation first")
	s.press(fyne.KeyReturn)
	if got := s.toast.Message(); got != "Next question: open a conversation first, from its interview" {
		t.Errorf("Enter on it says %q", got)
	}
	s.mustFocus(t, "list")
}

func TestAChordOverAPaletteSaysWhyItWaits(t *testing.T) {
	s := window(t, "id")
	s.do(t, "palette.open")
	s.Do("tab.lessons")
	s.press(fyne.KeyEscape)
	s.mustShow(t, "Pelajaran: tutup dulu")
	s.mustBeOn(t, tabToday)
}
