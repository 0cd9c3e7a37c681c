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
	s.mustShow(t, "in: Interview Sari Wijaya") // it stands beside the list
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.mustShow(t, "in: Interview Sari Wijaya")
	s.typeText("! heard here") // the first letter already goes to the line
	s.mustFocus(t, "capture")
	if s.line.entry.Text() != "! heard here" {
		t.Fatalf("the line holds %q", s.line.entry.Text())
	}
	s.press(fyne.KeyReturn)
	s.mustShow(t, "heard here")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "detail")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
	s.do(t, "capture.focus")
	s.typeText("! heard beside the list")
	s.press(fyne.KeyReturn)
	s.do(t, "tab.lessons")
	s.mustNotShow(t, "in: ")
	s.do(t, "capture.focus")
	s.typeText("! heard elsewhere")
	s.press(fyne.KeyReturn)
	s.do(t, "tab.contacts")
	s.mustShow(t, "Sari Wijaya", "heard here", "heard beside the list")
	s.mustNotShow(t, "heard elsewhere")
}

func TestALineInTheWrongPlaceIsMovedByOneKey(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held", "date", "2026-11-23")
	s.have(t, thing.KindInterview, "contacts", "Budi Santoso", "stage", "held", "date", "2026-11-20")
	s.do(t, "tab.interviews", "capture.focus")
	s.typeText("! said by Budi")
	s.press(fyne.KeyReturn, fyne.KeyEscape, fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.mustShow(t, "Sari Wijaya")
	s.do(t, "line.move") // the one typed last, where no other is chosen
	s.mustFocus(t, "palette")
	s.mustShow(t, "Move “! said by Budi” to…")
	s.typeText("budi")
	s.press(fyne.KeyReturn)
	s.mustNotShow(t, "! said by Budi")
	s.press(fyne.KeyEscape, fyne.KeyDown, fyne.KeyReturn)
	s.mustShow(t, "Budi Santoso", "said by Budi")
	s.do(t, "edit.undo")
	s.mustShow(t, "Undone: Moved line")
	s.mustNotShow(t, "! said by Budi")
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
