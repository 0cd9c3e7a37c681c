package views

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/kit/list"
)

// spoken is an interview of which more lines stand in the notebook than in
// sight, open and at its last line.
func spoken(t *testing.T, s *Shell) app.Link {
	t.Helper()
	link := app.Link{Kind: thing.KindInterview, ID: s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held", "date", "2026-11-20")}
	for n := range 40 {
		s.say(t, app.Where{Interview: link.ID}, fmt.Sprintf("line %02d of what was said", n))
	}
	s.Go(link)
	s.press(fyne.KeyEnd)
	s.mustNotShow(t, "line 39 of what was said")
	return link
}

// mustBeAtTheTop holds when the first line is chosen and the last out of sight.
func (s *Shell) mustBeAtTheTop(t *testing.T) {
	t.Helper()
	s.mustFocus(t, "detail")
	s.mustShow(t, "▌")
	if said := s.texts(); !strings.Contains(said, "▌line 39") || strings.Contains(said, "line 01") {
		t.Fatalf("not at the top:\n%s", said)
	}
}

func TestAPageStandsAtItsTopWhenItsFormWasSaved(t *testing.T) {
	s := window(t, "en")
	spoken(t, s)
	s.do(t, "record.edit")
	s.mustFocus(t, "form")
	s.do(t, "record.save")
	s.mustBeAtTheTop(t)
}

func TestAPageStandsAtItsTopAfterADebrief(t *testing.T) {
	s := window(t, "en")
	spoken(t, s)
	s.do(t, "interview.debrief")
	s.typeText("They were glad to be asked")
	s.press(fyne.KeyReturn)
	for range 12 {
		s.press(fyne.KeyReturn)
	}
	s.mustBeAtTheTop(t)
}

func TestAPageThatReadsAnewKeepsItsPlace(t *testing.T) {
	s := window(t, "en")
	link := spoken(t, s)
	s.say(t, app.Where{Interview: link.ID}, "line 99 of what was said")
	s.mustShow(t, "line 00 of")
	s.mustNotShow(t, "line 99", "line 39")
	s.do(t, "settings.open")
	s.press(fyne.KeyEscape)
	s.mustShow(t, "line 00 of")
	s.mustNotShow(t, "line 99", "line 39")
}

func TestWhatAChangeDidIsReadFromItsHeadInALowWindow(t *testing.T) {
	s := window(t, "en")
	s.window.Resize(fyne.NewSize(900, 550))
	s.keepLook(app.SettingTextScale, "200")
	s.say(t, app.Where{}, "! a lesson so long that its title takes all the lines of a page that is low, and then some", "? a gap")
	s.do(t, "history.open")
	s.press(fyne.KeyDown)
	s.mustShow(t, "▌Lesson: a lesson so long")
	s.mustReadFromItsHead(t, "Lesson: a")
}

func TestTheOtherListOfTheHistoryBeginsAtAHeadToo(t *testing.T) {
	s := window(t, "en")
	s.window.Resize(fyne.NewSize(900, 550))
	s.keepLook(app.SettingTextScale, "200")
	s.have(t, thing.KindIndustry, "name", "An industry so long that its title takes all the lines of a page that is low, and then some more")
	s.do(t, "tab.industries", "record.delete", "history.open")
	s.mustReadFromItsHead(t, "Deleted industry")
	s.press(fyne.KeyRight)
	s.mustShow(t, "▌Deleted")
	s.mustReadFromItsHead(t, "Deleted industry")
}

// mustReadFromItsHead holds when a page stands in sight and its title, which
// begins so, is not scrolled away.
func (s *Shell) mustReadFromItsHead(t *testing.T, title string) {
	t.Helper()
	var first float32 = -1
	begins := false
	s.visit(func(o fyne.CanvasObject, from drawn) {
		if p, ok := o.(*list.DetailView); ok {
			first = from.at.Y
			for _, d := range s.drawnIn() {
				if !strings.HasPrefix(d.Text.Text, title) || !d.by("list.DetailView") {
					continue
				}
				begins = true
				if d.at.Y < d.seen.from.Y {
					t.Errorf("%q begins at %v, above %v of its page %v", d.Text.Text, d.at.Y, d.seen.from.Y, p.Size())
				}
			}
		}
	})
	if first < 0 || !begins {
		t.Errorf("no page begins with %q; shown:\n%s", title, s.texts())
	}
}
