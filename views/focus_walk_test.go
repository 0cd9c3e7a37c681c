package views

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/kit/part"
)

func TestATabIsGoneToByItsKeyAlwaysToItsList(t *testing.T) {
	s := window(t, "en")
	s.people(t, 3)
	s.have(t, thing.KindInterview, "contacts", "Orang 02")
	for _, tab := range []string{"tab.contacts", "tab.interviews"} {
		s.do(t, tab)
		s.press(fyne.KeyReturn)
		s.mustFocus(t, "detail")
		for _, from := range []string{tab, "tab.lessons"} {
			s.do(t, from, tab)
			s.mustFocus(t, "list")
			s.typeText("orang")
			if got := s.browser().Filter(); got != "orang" {
				t.Errorf("%s from %s: typing filters by %q; the line holds %q", tab, from, got, s.line.entry.Text())
			}
			s.press(fyne.KeyEscape, fyne.KeyReturn)
		}
	}
}

func TestEnterOnATabOneComesBackToOpensTheRowOfItsList(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.say(t, app.Where{}, "? who decides @Sari_Wijaya", "! decided by committee @Sari_Wijaya")
	s.do(t, "tab.contacts")
	s.press(fyne.KeyReturn, fyne.KeyDown)
	s.do(t, "tab.today", "tab.contacts")
	s.press(fyne.KeyReturn)
	s.mustBeOn(t, tabContacts)
	s.mustFocus(t, "detail")
	s.mustChoose(t, "Sari Wijaya")
}

func TestAClickOnWhiteLeavesTheKeyboardWhereItWas(t *testing.T) {
	s := window(t, "en")
	s.people(t, 2)
	s.do(t, "tab.contacts")
	var ground *part.Ground
	for _, o := range s.Canvas().Content().(*fyne.Container).Objects {
		if g, ok := o.(*part.Ground); ok {
			ground = g
		}
	}
	for _, command := range []string{"tab.contacts", "capture.focus", "record.new"} {
		s.do(t, command)
		before := s.Canvas().Focused()
		ground.MouseDown(nil)
		s.Canvas().Unfocus() // what the toolkit does
		test.Tap(ground)
		if s.Canvas().Focused() != before {
			t.Errorf("after %s and a click on white the focus is on %T", command, s.Canvas().Focused())
		}
	}
}

func TestArrowsBelongToTheFilterAsLongAsThereIsOne(t *testing.T) {
	s := window(t, "en")
	s.say(t, app.Where{}, "! the first lesson", "? a gap")
	s.do(t, "tab.lessons")
	s.typeText("les")
	s.press(fyne.KeyRight, fyne.KeyLeft)
	if s.chosen.listed() != thing.KindLesson || s.browser().Filter() != "les" {
		t.Errorf("the list is of %s, filtered by %q", s.chosen.listed(), s.browser().Filter())
	}
	s.press(fyne.KeyEscape, fyne.KeyRight)
	if s.chosen.listed() != thing.KindGap {
		t.Errorf("without a filter → leads to %s", s.chosen.listed())
	}
}

func TestAnUnfinishedLineStaysWithItsInterview(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.lessons", "interview.log")
	s.typeText("sari")
	s.press(fyne.KeyReturn)
	s.typeText("! half a tho")
	s.press(fyne.KeyEscape)
	s.mustBeOn(t, tabInterviews)
	s.mustShow(t, "! half a tho", "in: Interview Sari Wijaya")
	s.do(t, "capture.focus")
	s.typeText("ught")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "half a thought")
	s.press(fyne.KeyEscape)
}

func TestALineThatWasNotFinishedComesBackWithItsInterview(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "interview.log")
	s.typeText("sari")
	s.press(fyne.KeyReturn)
	s.typeText("! half a tho")
	again := open(test.NewTempApp(t), s.params)
	again.window.Resize(fyne.NewSize(1200, 780))
	again.mustShow(t, "! half a tho", "in: Interview Sari Wijaya")
}

func TestLaterHasAKey(t *testing.T) {
	s := window(t, "en")
	s.do(t, "interview.log")
	s.typeText("Sari Wijaya")
	s.press(fyne.KeyReturn)
	s.do(t, "interview.talk")
	s.typeText("! heard in the talk")
	s.press(fyne.KeyReturn, fyne.KeyEscape)
	s.mustFocus(t, "dialog")
	s.mustShow(t, "N")
	s.typeText("n")
	s.mustFocus(t, "detail")
}
