package views

import (
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/thing"
)

func TestAShippedTemplateIsMadeOnesOwnAndBroughtBackByKeys(t *testing.T) {
	s := window(t, "id")
	s.have(t, thing.KindContact, "name", "Sari Wijaya", "company", "Titian Pay", "email", "sari@example.com")
	s.do(t, "tab.contacts", "tab.materials")
	s.mustShow(t, "Templat pesan", "Ajakan berbincang")
	s.mustNotShow(t, "▌Kontak")
	s.typeText("industri lain email")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.mustShow(t, "{sapaan}", "Isian")
	s.do(t, "record.edit")
	s.press(fyne.KeyHome)
	s.typeText("Halo dari Ratna: ")
	s.do(t, "record.save")
	s.mustShow(t, "Templat diubah", "diubah", "Del mengembalikan versi bawaan")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
	s.press(fyne.KeyEscape, fyne.KeyEscape) // the filter, then back to where one was
	s.mustBeOn(t, tabContacts)
	s.press(fyne.KeyReturn)
	s.typeText("m")
	s.mustShow(t, "Halo dari Ratna: ")
	s.press(fyne.KeyEscape)
	s.do(t, "tab.materials")
	s.typeText("diubah")
	s.press(fyne.KeyDelete)
	s.mustShow(t, "Templat buatan sendiri dihapus")
	s.typeText("x") // nothing is changed any more
	s.mustNotShow(t, "Halo dari Ratna")
	s.do(t, "edit.undo")
	s.press(fyne.KeyBackspace)
	s.mustShow(t, "Halo dari Ratna")
}

func TestATemplateOfOnesOwnCanBeChosenInTheComposer(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.materials", "record.new")
	s.typeText("Short and warm")
	s.do(t, "capture.focus") // elsewhere and back: what was typed stays
	s.press(fyne.KeyEscape)
	s.have(t, thing.KindTemplate, "name", "Short and warm", "kind", "ask", "channel", "email", "subject", "A question", "body", "{greeting}, one question: {topic}? {me}")
	s.do(t, "tab.contacts")
	s.press(fyne.KeyReturn)
	s.typeText("m")
	s.mustShow(t, "Template", "The best fit")
}

func TestAHolidayIsAddedAndAShippedOneTakenOut(t *testing.T) {
	s := window(t, "en")
	s.do(t, "tab.materials")
	s.press(fyne.KeyLeft)
	s.mustShow(t, "Holidays", "Christmas")
	s.do(t, "record.new")
	s.typeText("Company outing")
	s.press(fyne.KeyReturn)
	s.typeText("1-dec")
	s.do(t, "record.save")
	s.mustShow(t, "New holiday", "Company outing", "added by you")
	s.press(fyne.KeyEscape)
	s.typeText("christmas")
	s.press(fyne.KeyDelete)
	s.mustShow(t, "A working day after all")
	s.do(t, "edit.undo")
	s.mustNotShow(t, "A working day after all")
}
