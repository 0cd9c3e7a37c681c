package views

import (
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
)

func TestLeftAndRightGoFromListToList(t *testing.T) {
	s := window(t, "en")
	s.say(t, app.Where{}, "! a lesson", "? a gap", "> a promise ^fri", "* a focus area", "a note")
	s.do(t, "tab.lessons")
	for _, kind := range []app.Kind{thing.KindLesson, thing.KindGap, thing.KindPromise, thing.KindFocusArea, thing.KindNote, thing.KindLesson} {
		if got := s.browser().Kind(); got != kind {
			t.Fatalf("the list holds %s, not %s", got, kind)
		}
		s.mustFocus(t, "list")
		if kind != thing.KindNote {
			s.mustChoose(t, "a "+map[app.Kind]string{thing.KindFocusArea: "focus area"}[kind]+text(kind))
		}
		s.press(fyne.KeyRight)
	}
	s.press(fyne.KeyLeft, fyne.KeyLeft)
	if got := s.browser().Kind(); got != thing.KindNote {
		t.Fatalf("left of the first is %s", got)
	}
}

// text is the word of a kind where it is one word.
func text(kind app.Kind) string {
	if kind == thing.KindFocusArea {
		return ""
	}
	return string(kind)
}

func TestAPromiseIsKeptByOneKeyAndAGapAnsweredByItsLesson(t *testing.T) {
	s := window(t, "en")
	s.say(t, app.Where{}, "? who decides", "> send the summary ^fri")
	s.do(t, "tab.lessons")
	s.press(fyne.KeyRight)
	s.mustChoose(t, "who decides")
	s.do(t, "promise.done")
	s.typeText("the board does")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Answered", "the board does")
	s.press(fyne.KeyRight)
	s.mustChoose(t, "send the summary")
	s.do(t, "tab.today")
	s.mustShow(t, "send the summary")
	s.do(t, "promise.done")
	s.mustNotShow(t, "▌send the summary")
	s.do(t, "edit.undo")
	s.mustShow(t, "send the summary")
}

func TestTheKeyOfPromisesWorksOnATimelineToo(t *testing.T) {
	s := window(t, "en")
	s.say(t, app.Where{}, "> send the summary @Sari_Wijaya ^fri")
	s.do(t, "tab.contacts")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.do(t, "promise.done")
	s.mustShow(t, "done")
	s.mustFocus(t, "detail")
}

func TestALessonLeadsBackToWhereItCameFrom(t *testing.T) {
	s := window(t, "en")
	id := s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held", "date", "2026-11-23")
	s.say(t, app.Where{Interview: id}, "! growth beats salary #fintech")
	s.do(t, "tab.lessons")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.mustShow(t, "Sari Wijaya", "fintech")
	s.press(fyne.KeyReturn)
	if s.tab == tabLessons {
		t.Fatalf("Enter leads nowhere:\n%s", s.texts())
	}
	s.press(fyne.KeyEscape)
	s.mustBeOn(t, tabLessons)
	s.mustFocus(t, "detail")
}
