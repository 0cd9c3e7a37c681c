package views

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/thing"
)

const signature = `Best regards,
Thomas Lindqvist
Head of Grid Planning
Nordkraft AB
thomas@nordkraft.example`

func TestAPersonIsMadeOfWhatTheClipboardHolds(t *testing.T) {
	s := window(t, "en")
	s.do(t, "tab.contacts")
	s.Copy(signature)
	s.typeText(" av") // by letters alone
	s.mustFocus(t, "form")
	s.mustShow(t, "New contact", "Thomas Lindqvist", "Head of Grid Planning", "Nordkraft AB", "Check it, then save")
	s.do(t, "record.save")
	s.mustShow(t, "Thomas Lindqvist", "Head of Grid Planning · Nordkraft AB")
	s.do(t, "edit.undo")
	s.mustNotShow(t, "Thomas Lindqvist · ")
	if n, err := s.app.Count(context.Background(), thing.KindContact, ""); n != 0 || err != nil {
		t.Errorf("undone, %d contacts, %v", n, err)
	}
}

func TestWhoIsKnownIsFilledUpAndNothingOfThemIsReplaced(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Thomas Lindqvist", "email", "thomas@nordkraft.example", "title", "Planner")
	s.Copy(signature)
	s.do(t, "contact.paste")
	s.mustShow(t, "Edit contact", "You know this person", "Planner", "Nordkraft AB")
	s.mustNotShow(t, "Head of Grid Planning")
}

func TestAClipboardWithoutAPersonSaysSo(t *testing.T) {
	s := window(t, "en")
	s.Copy("nothing of anybody is said here at all, it is a sentence.")
	s.Do("contact.paste")
	s.mustShow(t, "The clipboard holds no person")
}

func TestWhatWasPastedAndNotSavedWaitsOnceItWasChanged(t *testing.T) {
	s := window(t, "en")
	s.Copy(signature)
	s.do(t, "contact.paste")
	s.press(fyne.KeyEscape)
	s.do(t, "tab.today")
	s.mustNotShow(t, "Not saved yet")
	s.do(t, "contact.paste")
	s.typeText(" Jr")
	s.press(fyne.KeyEscape)
	s.do(t, "tab.today")
	s.mustShow(t, "Not saved yet", "Thomas Lindqvist Jr")
}
