package views

import (
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/thing"
)

func TestLinesTypedOnAnInterviewBelongToIt(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held", "date", "2026-11-23")
	s.do(t, "tab.interviews")
	s.mustNotShow(t, "in: ")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.mustShow(t, "in: Interview Sari Wijaya")
	s.typeText("! heard here") // the first letter already goes to the line
	s.mustFocus(t, "capture")
	if s.line.Text() != "! heard here" {
		t.Fatalf("the line holds %q", s.line.Text())
	}
	s.press(fyne.KeyReturn)
	s.mustShow(t, "heard here")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "detail")
	s.press(fyne.KeyEscape)
	s.mustNotShow(t, "in: ")
	s.do(t, "capture.focus")
	s.typeText("! heard elsewhere")
	s.press(fyne.KeyReturn)
	s.do(t, "tab.contacts")
	s.mustShow(t, "Sari Wijaya", "heard here")
	s.mustNotShow(t, "heard elsewhere")
}

func TestTheStageGoesOnByOneKey(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "idea")
	s.do(t, "tab.interviews", "interview.stage")
	s.mustShow(t, "Stage now: Asked", "Asked")
	s.press(fyne.KeyReturn)
	s.do(t, "interview.stage")
	s.mustFocus(t, "detail")
	s.mustShow(t, "Stage now: Replied")
	s.do(t, "edit.undo")
	s.mustShow(t, "Undone: ", "Asked")
}

func TestAnInterviewIsPlannedInItsForm(t *testing.T) {
	s := window(t, "id")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.interviews", "record.new")
	s.mustFocus(t, "form")
	s.typeText("sar")
	s.mustShow(t, "Sari Wijaya")
	s.press(fyne.KeyTab)
	s.do(t, "record.save")
	s.mustFocus(t, "detail")
	s.mustBeOn(t, tabInterviews)
	s.mustShow(t, "Sari Wijaya")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
	s.do(t, "record.delete")
	s.mustShow(t, "Wawancara dihapus: Sari Wijaya", "Belum ada wawancara")
	s.do(t, "edit.undo")
	s.mustChoose(t, "Sari Wijaya")
}
