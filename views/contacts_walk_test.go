package views

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/panel/exchange"
)

func TestTheListOfContactsIsWalkedWithKeysAlone(t *testing.T) {
	s := window(t, "id")
	s.people(t, 80)
	s.do(t, "tab.contacts")
	s.mustFocus(t, "list")
	s.mustChoose(t, "Orang 01")
	s.mustShow(t, "80")
	s.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	s.mustChoose(t, "Orang 02")
	s.press(fyne.KeyPageDown)
	far := s.chosenTitle(t)
	if far <= "Orang 05" {
		t.Fatalf("PgDn came as far as %q", far)
	}
	s.press(fyne.KeyPageUp)
	s.mustChoose(t, "Orang 02")
	s.press(fyne.KeyEnd)
	for s.chosenTitle(t) != "Orang 80" { // further pages come when their edge is near
		before := s.chosenTitle(t)
		s.press(fyne.KeyEnd)
		if s.chosenTitle(t) == before {
			t.Fatalf("End stays on %q", before)
		}
	}
	s.press(fyne.KeyHome)
	s.mustChoose(t, "Orang 01")
}

func TestTypingFiltersAndEscGivesTheListBack(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Ratna Wulandari", "company", "Bank Nusantara")
	s.have(t, thing.KindContact, "name", "Bagus Prasetyo", "company", "Logistik Cepat")
	s.have(t, thing.KindContact, "name", "Étienne Ratu")
	s.do(t, "tab.contacts")
	s.typeText("rat")
	s.mustShow(t, "Ratna Wulandari", "Étienne Ratu")
	s.mustNotShow(t, "Bagus")
	s.typeText("na")
	s.mustNotShow(t, "Étienne")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.mustShow(t, "Bank Nusantara")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
	s.press(fyne.KeyEscape)
	s.mustShow(t, "Bagus Prasetyo", "Étienne Ratu")
	s.mustChoose(t, "Ratna Wulandari")
	s.typeText("zzz")
	s.mustShow(t, "zzz")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "list")
}

func TestAContactIsMadeEditedDeletedAndBroughtBackWithItsName(t *testing.T) {
	s := window(t, "en")
	s.do(t, "tab.contacts", "record.new")
	s.mustFocus(t, "form")
	s.do(t, "record.save")
	s.mustFocus(t, "form")
	s.mustShow(t, "Name", "Please fill this in.")
	s.typeText("Andi Pratama")
	s.do(t, "record.save")
	s.mustFocus(t, "detail")
	s.do(t, "record.edit")
	s.typeText(" Jr")
	s.do(t, "record.save")
	s.mustFocus(t, "detail")
	s.mustShow(t, "Andi Pratama Jr")
	s.press(fyne.KeyEscape, fyne.KeyDelete)
	s.mustNotShow(t, "▌Andi")
	s.mustShow(t, "Deleted contact: Andi Pratama Jr", "Ctrl+Z")
	s.do(t, "edit.undo")
	s.mustShow(t, "Undone: Deleted contact: Andi Pratama Jr", "Andi Pratama Jr")
	s.do(t, "edit.redo")
	s.mustShow(t, "Redone: Deleted contact: Andi Pratama Jr")
	s.mustNotShow(t, "▌Andi")
	s.do(t, "edit.undo", "edit.undo")
	s.mustShow(t, "Undone: Edited contact: Andi Pratama Jr")
	s.mustChoose(t, "Andi Pratama")
	s.do(t, "edit.undo", "edit.undo")
	s.mustShow(t, "There is nothing to undo")
}

func TestATimelineRowLeadsToItsTabAndEscBackToTheRow(t *testing.T) {
	s := window(t, "en")
	s.people(t, 3)
	s.say(t, app.Where{}, "! first lesson @Orang_02", "? a question @Orang_02", "plain note @Orang_02")
	s.do(t, "tab.contacts")
	s.press(fyne.KeyDown, fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.press(fyne.KeyDown)
	if got := s.browser().RowLink().Kind; got != thing.KindGap {
		t.Fatalf("the second row is a %s:\n%s", got, s.texts())
	}
	s.press(fyne.KeyReturn)
	s.mustBeOn(t, tabLessons)
	s.mustFocus(t, "detail")
	s.mustShow(t, "a question")
	s.press(fyne.KeyEscape)
	s.mustBeOn(t, tabContacts)
	s.mustFocus(t, "detail")
	s.mustChoose(t, "Orang 02")
	if got := s.browser().RowLink().Kind; got != thing.KindGap {
		t.Fatalf("back on a row that is a %s", got)
	}
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
	s.mustChoose(t, "Orang 02")
}

func TestDelOnATimelineRowDeletesThatRow(t *testing.T) {
	s := window(t, "en")
	s.people(t, 1)
	s.say(t, app.Where{}, "! only this goes @Orang_01")
	s.do(t, "tab.contacts")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.press(fyne.KeyDelete)
	s.mustShow(t, "Orang 01", "Deleted lesson: only this goes")
	s.do(t, "edit.undo")
	s.mustShow(t, "only this goes")
}

func TestALineTypedOnAnOpenContactIsTheirs(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.contacts")
	s.do(t, "capture.focus")
	s.mustNotShow(t, "Sari Wijaya’s page") // chosen in the list is not open
	s.press(fyne.KeyEscape)
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.mustShow(t, "in: Sari Wijaya’s page")
	s.typeText(".")
	s.typeText("likes to be asked in the morning")
	s.press(fyne.KeyReturn, fyne.KeyEscape)
	s.mustFocus(t, "detail")
	s.mustShow(t, "▌likes to be asked in the morning")
}

func TestANameTypedAmongContactsLeadsToThoseKnownByName(t *testing.T) {
	s := window(t, "en")
	s.people(t, 2)
	file := filepath.Join(t.TempDir(), "Connections.csv")
	if err := os.WriteFile(file, []byte("First Name,Last Name,URL,Email Address,Company,Position,Connected On\nZainal,Abidin,https://linkedin.com/in/zainal,,Bank A,Analyst,05 Jan 2026\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	exchange.PreviewImport(s, file)
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Known by name 1", "Zainal Abidin", "since 5 Jan 2026")
	s.press(fyne.KeyLeft)
	s.typeText("zainal")
	s.mustShow(t, "Known by name has 1: Enter goes there")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "▌Zainal Abidin")
	s.press(fyne.KeyReturn)
	s.do(t, "contact.raise")
	s.mustShow(t, "Zainal Abidin is a contact now.")
	s.press(fyne.KeyEscape, fyne.KeyEscape, fyne.KeyLeft)
	s.typeText("zainal")
	s.mustShow(t, "▌Zainal Abidin")
	s.do(t, "contact.lower")
	s.mustShow(t, "Zainal Abidin is known by name only now.", "Known by name has 1")
}

func TestTwoContactsAreMergedFieldByFieldWithKeysAlone(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya", "title", "Analyst", "company", "Bank A", "level", "same")
	s.have(t, thing.KindContact, "name", "Sari W.", "title", "Head of Risk", "company", "Bank B", "level", "higher")
	s.do(t, "tab.contacts")
	s.mustShow(t, "▌Sari W. ") // by name before Sari Wijaya
	s.do(t, "record.merge")
	s.typeText("wijaya")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Name: which is right? (3 to choose)", "▌Sari Wijaya", "Sari W.")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Level compared with mine: which is right? (2 to choose)")
	s.press(fyne.KeyDown, fyne.KeyReturn)
	s.mustShow(t, "Job title: which is right? (1 to choose)", "Head of Risk · Bank B")
	s.press(fyne.KeyDown, fyne.KeyReturn)
	s.mustShow(t, "Contacts merged: Sari Wijaya")
	s.press(fyne.KeyEscape)
	s.mustShow(t, "▌Sari Wijaya", "Head of Risk · Bank B", "senior to me")
	s.do(t, "edit.undo")
	s.do(t, "record.merge")
	s.typeText("w.")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Name: which is right?")
	s.press(fyne.KeyEscape)
	if n, err := s.app.Count(t.Context(), thing.KindContact, ""); err != nil || n != 2 {
		t.Errorf("Esc on the way leaves %d contacts, %v", n, err)
	}
}
