package views

import (
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/data"
)

// TestAPersonIsErasedFromThePalette goes by the palette, in both languages.
func TestAPersonIsErasedFromThePalette(t *testing.T) {
	for _, code := range lang.Codes {
		s := window(t, code)
		w := s.words()
		s.have(t, thing.KindContact, "name", "Sari Wijaya")
		s.have(t, thing.KindContact, "name", "Budi Hadi", "about", "knows Sari Wijaya")
		s.do(t, "tab.contacts")
		s.typeText("sari")
		s.do(t, "palette.open")
		s.typeText(w.T("command.record.erase"))
		s.press(fyne.KeyReturn)
		s.mustShow(t, w.T("erase.title", "title", "Sari Wijaya"), w.T("erase.row.names"), w.N("erase.n.contacts", 1), "knows Sari Wijaya")
		s.do(t, "record.save")
		s.typeText("Sari")
		s.do(t, "record.save")
		s.mustShow(t, w.T("erase.error.other_name", "name", "Sari Wijaya"))
		s.typeText(" Wijaya")
		s.do(t, "record.save")
		s.mustShow(t, w.T("cli.erase.done"))
		for _, end := range []string{"", "-wal"} {
			if found, err := data.FoundIn(s.app.Path()+end, []string{"Sari Wijaya"}); err != nil || len(found) > 0 {
				t.Errorf("%s: %q %v", end, found, err)
			}
		}
		s.do(t, "edit.undo")
		s.mustNotShow(t, "Sari Wijaya")
	}
}

func TestTheWholeNotebookAsksForItsNameAndEscLeavesIt(t *testing.T) {
	for _, code := range lang.Codes {
		s := window(t, code)
		w := s.words()
		s.have(t, thing.KindContact, "name", "Sari Wijaya")
		s.do(t, "palette.open")
		s.typeText(w.T("command.notebook.erase"))
		s.press(fyne.KeyReturn)
		s.mustShow(t, w.T("erase.whole", "path", s.app.Path()))
		s.do(t, "record.save")
		s.mustShow(t, w.T("erase.type", "name", data.BaseOf(s.app.Path())))
		s.press(fyne.KeyEscape, fyne.KeyEscape)
		s.do(t, "tab.contacts")
		s.mustShow(t, "Sari Wijaya")
	}
}

func TestAllBeforeADayIsErasedFromThePalette(t *testing.T) {
	for _, code := range lang.Codes {
		s := window(t, code)
		w := s.words()
		s.have(t, thing.KindContact, "name", "Sari Wijaya")
		day := s.app.Today().AddDays(1).String()
		s.do(t, "palette.open")
		s.typeText(w.T("command.notebook.erase_before"))
		s.press(fyne.KeyReturn)
		s.mustShow(t, w.T("erase.before.help"))
		s.typeText(day)
		s.do(t, "record.save")
		s.mustShow(t, w.T("cli.erase.before", "day", day), w.N("erase.n.contacts", 1))
		s.do(t, "record.save")
		s.typeText(day)
		s.do(t, "record.save")
		s.mustShow(t, w.T("cli.erase.done"))
		s.do(t, "tab.contacts")
		s.mustNotShow(t, "Sari Wijaya")
	}
}

// TestAPersonIsAnonymisedFromThePalette leaves one text as it is, in both
// languages.
func TestAPersonIsAnonymisedFromThePalette(t *testing.T) {
	for _, code := range lang.Codes {
		s := window(t, code)
		w := s.words()
		s.have(t, thing.KindContact, "name", "Sari Wijaya", "email", "sari@contoh.id")
		s.have(t, thing.KindContact, "name", "Budi Hadi", "about", "knows Sari Wijaya")
		s.do(t, "tab.contacts")
		s.typeText("sari")
		s.do(t, "palette.open")
		s.typeText(w.T("command.contact.anonymise"))
		s.press(fyne.KeyReturn)
		role := w.T("anonymise.role", "letter", "A")
		s.mustShow(t, w.T("anonymise.title", "title", "Sari Wijaya"), w.T("anonymise.stays"), role, "knows Sari Wijaya", "knows "+role)
		s.press(fyne.KeyReturn)
		s.typeText(" Baru")
		s.do(t, "record.save")
		s.mustShow(t, "knows "+role+" Baru")
		s.press(fyne.KeyDown, fyne.KeyReturn)
		s.typeText("Sarce")
		s.do(t, "record.save")
		s.mustShow(t, w.T("erase.row.also"), "Sarce")
		s.do(t, "record.save")
		s.typeText("Sari")
		s.do(t, "record.save")
		s.mustShow(t, w.T("erase.error.other_name", "name", "Sari Wijaya"))
		s.typeText(" Wijaya")
		s.do(t, "record.save")
		s.mustShow(t, w.T("cli.anonymise.done", "name", role+" Baru"))
		for _, end := range []string{"", "-wal"} {
			if found, err := data.FoundIn(s.app.Path()+end, []string{"Sari Wijaya", "sari@contoh.id"}); err != nil || len(found) > 0 {
				t.Errorf("%s: %q %v", end, found, err)
			}
		}
		s.do(t, "edit.undo")
		s.mustNotShow(t, "Sari Wijaya")
	}
}
