package views

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/theme"
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

func TestATitleOfTwoLinesIsReadWholeInTheListsOfSentences(t *testing.T) {
	s := window(t, "id")
	const long, other = "Pencocokan pembayaran untuk listrik desa di pulau", "Penagihan tanpa kertas bagi koperasi nelayan di pesisir"
	s.say(t, app.Where{}, "* "+long, "* "+other)
	for _, text := range []string{long, other} {
		s.have(t, thing.KindQuestion, "text", text)
		s.have(t, thing.KindChallenge, "text", text, "industry", "Perikanan")
	}
	for _, kind := range []app.Kind{thing.KindFocusArea, thing.KindQuestion, thing.KindChallenge} {
		s.List(kind, "")
		if kind == thing.KindQuestion {
			s.browser().SetFilter("desa")
		}
		titles, all := s.titlesOfRows(), strings.Join(s.titlesOfRows(), " ")
		if !strings.Contains(all, long) || kind != thing.KindQuestion && !strings.Contains(all, other) {
			t.Errorf("%s: the rows say %q", kind, titles)
		}
		for _, wrong := range s.faults() {
			t.Errorf("%s: %s", kind, wrong)
		}
	}
}

// titlesOfRows are the lines of the titles in a list, from above.
func (s *Shell) titlesOfRows() (lines []string) {
	for _, d := range s.drawnIn() {
		if d.in[len(d.in)-1] == "list.rowView" && d.TextSize == ft.Size(theme.SizeBody) {
			lines = append(lines, d.Text.Text)
		}
	}
	return lines
}

func TestTheListsOfLessonsStandInOneLineInAUsualWindow(t *testing.T) {
	for _, code := range []string{"id", "en"} {
		s := demoWindow(t, code, "light")
		s.do(t, "tab.lessons")
		for _, wide := range []float32{1200, 1366, 1920} {
			s.window.Resize(fyne.NewSize(wide, 780))
			lines := map[float32]bool{}
			for _, d := range s.drawnIn() {
				if d.in[len(d.in)-1] == "part.Segments" && d.at.X < wide/2 && d.TextSize < ft.Size(theme.SizeBody) {
					lines[d.at.Y] = true
				}
			}
			if len(lines) != 1 {
				t.Errorf("%s, %v wide: they stand in %d lines", code, wide, len(lines))
			}
		}
	}
}
