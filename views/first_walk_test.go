package views

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/kit/core"
	"wawasan/views/kit/form"
)

// firstPage is a window in whose notebook nothing stands.
func firstPage(t *testing.T, lang string) *Shell {
	t.Helper()
	s := window(t, lang)
	s.blank.skipped = false
	s.showTab(tabToday)
	s.mustFocus(t, "first")
	return s
}

func TestAnEmptyNotebookBeginsWithOneLine(t *testing.T) {
	s := firstPage(t, "en")
	s.mustShow(t, "Whom will you talk to next?", "Nothing is sent to anybody", "I have just talked to somebody", "Everything stays in one file")
	s.typeText("Sari Wijaya, head of product at Bank Nusantara")
	s.mustShow(t, "Sari Wijaya · head of product · Bank Nusantara, and an interview")
	s.press(fyne.KeyReturn)
	s.mustBeOn(t, tabInterviews)
	s.mustShow(t, "Get in touch", "m, Write a message")
	s.do(t, "tab.today")
	s.mustNotShow(t, "Whom will you talk to next?")
	s.do(t, "edit.undo")
	s.mustShow(t, "Whom will you talk to next?")
}

func TestTheFirstLineWithoutANameSaysWhatItWaitsFor(t *testing.T) {
	s := firstPage(t, "en")
	s.typeText(", head of product")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "first")
	s.mustShow(t, "Begin with a name")
}

func TestTheCardsOfTheFirstPageAreTakenByDigits(t *testing.T) {
	s := firstPage(t, "en")
	s.typeText("2")
	s.mustFocus(t, "palette")
	s.press(fyne.KeyEscape)
	s.typeText("3")
	s.mustNotShow(t, "Whom will you talk to next?")
}

func TestADigitWithinTheFirstLineIsADigit(t *testing.T) {
	s := firstPage(t, "en")
	s.typeText("Sari 2")
	s.mustFocus(t, "first")
	s.mustShow(t, "→ Sari 2")
}

func TestWhoIAmIsKeptFromTheFirstPageAndFieldsAreMade(t *testing.T) {
	s := firstPage(t, "en")
	s.typeText("Sari Wijaya")
	for _, answer := range [][2]string{{"I am", "Ratna"}, {"I work as", "an analyst"}, {"I want to understand", "energy, health tech"}} {
		s.tabTo(t, answer[0])
		s.typeText(answer[1])
	}
	s.tabTo(t, "Whom will you talk to next?")
	s.press(fyne.KeyReturn)
	ctx := context.Background()
	if name, role := s.app.Setting(ctx, app.SettingMyName), s.app.MyRole(ctx, "en"); name != "Ratna" || role != "an analyst" {
		t.Errorf("I am %q, %q", name, role)
	}
	if n, err := s.app.Count(ctx, thing.KindIndustry, ""); n != 2 || err != nil {
		t.Errorf("%d industries, %v", n, err)
	}
}

func TestTheExamplesOfTheFirstPageAreReadWhole(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		s := firstPage(t, lang)
		for _, percent := range []string{"100", "200"} {
			s.keepLook(app.SettingTextScale, percent)
			s.window.Resize(fyne.NewSize(900, 600))
			seen := 0
			s.visit(func(o fyne.CanvasObject, _ drawn) {
				e, ok := o.(*form.Entry)
				if !ok {
					return
				}
				seen++
				room := e.Size().Width - 2*ft.Size(ft.SizeNameInnerPadding)
				if wide := core.Measure(e.PlaceHolder, ft.Size(ft.SizeNameText), fyne.TextStyle{}).Width; wide > room {
					t.Errorf("%s, %s %%: %q is %v wide in %v", lang, percent, e.PlaceHolder, wide, room)
				}
			})
			if seen == 0 {
				t.Error("no field was found")
			}
		}
	}
}

// tabTo goes on with Tab until the field of a name has the keyboard.
func (s *Shell) tabTo(t *testing.T, name string) {
	t.Helper()
	for range 20 {
		if f, ok := s.Canvas().Focused().(fyne.Accessible); ok && (f.AccessibilityLabel() == name || strings.HasPrefix(f.AccessibilityLabel(), name+",")) {
			return
		}
		s.Canvas().(interface{ FocusNext() }).FocusNext()
	}
	t.Fatalf("Tab does not lead to %q", name)
}

func TestEscGoesOnWithoutTheFirstPage(t *testing.T) {
	s := firstPage(t, "en")
	s.press(fyne.KeyEscape)
	s.mustNotShow(t, "Whom will you talk to next?")
	s.mustShow(t, "Type a note…")
}

func TestTheCaptureLineStandsInTheFirstPagesPlaceWhenItIsAskedFor(t *testing.T) {
	s := firstPage(t, "en")
	s.mustNotShow(t, "Type a note…")
	s.do(t, "capture.focus")
	s.mustFocus(t, "capture")
}

func TestTheFirstPageSpeaksTheLanguageChosenOnIt(t *testing.T) {
	s := firstPage(t, "en")
	s.setLanguage("id")
	s.mustShow(t, "Dengan siapa Anda akan bicara berikutnya?")
	s.mustFocus(t, "first")
}

func TestEnterInAnAnswerOfTheFirstPageLeadsOnAndBeginsWhereSomebodyIsNamed(t *testing.T) {
	s := firstPage(t, "en")
	at := func(name string) {
		t.Helper()
		f, ok := s.Canvas().Focused().(fyne.Accessible)
		if !ok || !strings.HasPrefix(f.AccessibilityLabel(), name) {
			t.Fatalf("the keyboard is on %v, not on %q", s.Canvas().Focused(), name)
		}
	}
	s.tabTo(t, "I am")
	s.typeText("Ratna")
	s.press(fyne.KeyReturn)
	at("I work as")
	s.press(fyne.KeyReturn)
	at("I want to understand")
	s.press(fyne.KeyReturn)
	at("Whom will you talk to next?")
	s.typeText("Sari Wijaya")
	s.tabTo(t, "I work as")
	s.typeText("an analyst")
	s.press(fyne.KeyReturn)
	s.mustBeOn(t, tabInterviews)
	s.mustShow(t, "Get in touch")
	if role := s.app.MyRole(context.Background(), "en"); role != "an analyst" {
		t.Errorf("I work as %q", role)
	}
}
