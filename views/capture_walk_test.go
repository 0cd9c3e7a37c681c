package views

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/thing"
)

func TestUpBringsTheLastLineBackForCorrection(t *testing.T) {
	s := window(t, "en")
	s.do(t, "capture.focus")
	s.typeText("! growht beats salary")
	s.press(fyne.KeyReturn, fyne.KeyUp)
	s.mustShow(t, "! growht beats salary", "Correcting: Enter saves, Esc cancels")
	s.press(fyne.KeyEnd)
	s.erase(len("ht beats salary"))
	s.typeText("th beats salary")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Line corrected.")
	s.do(t, "tab.lessons")
	s.mustShow(t, "growth beats salary")
	s.mustNotShow(t, "growht")
	s.do(t, "edit.undo")
	s.mustShow(t, "growht beats salary")
}

func TestPastedLinesAreSeveralLinesAndOneUndo(t *testing.T) {
	s := window(t, "en")
	s.do(t, "capture.focus")
	s.paste("- first point\r\n! second is a lesson\n\n> a quote\n* a bullet")
	s.mustShow(t, "second is a lesson")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "4 lines filed.")
	s.mustFocus(t, "capture")
	s.do(t, "tab.lessons")
	s.mustShow(t, "second is a lesson", "1")
	s.press(fyne.KeyRight, fyne.KeyRight)
	s.mustShow(t, "No promises yet")
	s.do(t, "edit.undo")
	s.press(fyne.KeyLeft, fyne.KeyLeft)
	s.mustShow(t, "No lessons yet")
}

func TestALineThatIsRefusedKeepsItsText(t *testing.T) {
	s := window(t, "id")
	s.do(t, "capture.focus")
	const line = "> kirim ringkasan ^2026-13-45"
	s.typeText(line)
	s.mustShow(t, "“^2026-13-45” bukan tanggal")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "capture")
	s.mustShow(t, "“^2026-13-45” bukan tanggal")
	if s.line.entry.Text() != line {
		t.Fatalf("the line holds %q", s.line.entry.Text())
	}
	s.erase(len("2026-13-45"))
	s.typeText("besok")
	s.press(fyne.KeyReturn)
	if s.line.entry.Text() != "" {
		t.Fatalf("the line holds %q", s.line.entry.Text())
	}
	s.do(t, "tab.today")
	s.mustShow(t, "kirim ringkasan", "besok")
}

func TestUndoWhileTypingTurnsTheTypingNotTheNotebook(t *testing.T) {
	s := window(t, "en")
	s.do(t, "capture.focus")
	s.typeText("! stays")
	s.press(fyne.KeyReturn)
	s.typeText("abc")
	s.do(t, "edit.undo")
	if s.line.entry.Text() == "abc" {
		t.Fatal("the typing was not undone")
	}
	s.do(t, "edit.redo")
	if s.line.entry.Text() != "abc" {
		t.Fatalf("the line holds %q", s.line.entry.Text())
	}
	s.erase(3)
	if n, err := s.app.Count(context.Background(), thing.KindLesson, ""); n != 1 || err != nil {
		t.Fatalf("%d lessons, %v", n, err)
	}
	s.do(t, "edit.undo")
	s.mustShow(t, "Undone: Lesson: stays")
}

func TestUndoInAFormTurnsTheTypingNotTheNotebook(t *testing.T) {
	s := window(t, "en")
	s.people(t, 1)
	s.do(t, "tab.contacts", "record.new")
	s.typeText("abc")
	s.do(t, "edit.undo")
	s.mustFocus(t, "form")
	s.mustNotShow(t, "Undone")
	if n, _ := s.app.Count(context.Background(), thing.KindContact, ""); n != 1 {
		t.Fatal("the notebook was turned")
	}
}

func TestANameIsTakenByTabOrByEnterWhenChosenAndTheListClosedByEsc(t *testing.T) {
	s := window(t, "id")
	s.have(t, thing.KindContact, "name", "Sari Wijaya", "company", "Bank Nusantara")
	s.have(t, thing.KindIndustry, "name", "fintech")
	s.do(t, "capture.focus")
	s.typeText("! tumbuh @sa")
	s.mustShow(t, "Sari Wijaya")
	s.press(fyne.KeyTab)
	s.typeText("#fi")
	s.press(fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn) // one that was chosen is taken
	s.mustFocus(t, "capture")
	s.mustShow(t, "@Sari Wijaya", "#fintech")
	s.mustNotShow(t, "fintech (")
	s.typeText("@zz")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "capture")
	s.erase(3)
	s.press(fyne.KeyReturn, fyne.KeyEscape)
	s.mustNotShow(t, "baru)")
	s.do(t, "tab.industries")
	s.mustShow(t, "fintech", "1 narasumber", "Sari Wijaya")
}
