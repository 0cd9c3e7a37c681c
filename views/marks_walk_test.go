package views

import (
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/thing"
)

func TestRowsAreMarkedBySpaceTwiceAndOneActIsDoneWithAllOfThem(t *testing.T) {
	s := window(t, "en")
	for _, name := range []string{"Ani", "Budi", "Citra", "Dewi"} {
		s.have(t, thing.KindContact, "name", name)
	}
	s.do(t, "tab.contacts")
	s.typeText("  ")
	s.mustShow(t, "✓ Ani", "marked: 1 of 4")
	s.press(fyne.KeyDown, fyne.KeyInsert)
	s.mustShow(t, "✓ Citra", "marked: 2 of 4", "2 marked", "Ctrl+Shift+X, do something with all of them")
	s.do(t, "list.marked")
	s.typeText("star")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Starred the marked: 2")
	s.mustNotShow(t, "✓", "of 4", "marked,")
	s.mustShow(t, "Ani · ★")
	s.mustFocus(t, "list")
	s.typeText("starred:yes")
	s.mustShow(t, "Ani", "Citra")
	s.mustNotShow(t, "Budi", "Dewi")
	s.do(t, "edit.undo")
	s.mustNotShow(t, "Ani", "Citra")
}

func TestAllOfAFilteredListAreMarkedAndDeletedAtOnce(t *testing.T) {
	s := window(t, "en")
	s.people(t, 80)
	s.have(t, thing.KindContact, "name", "Ani", "met", "job fair")
	s.do(t, "tab.contacts")
	s.typeText("-place:fair")
	s.do(t, "list.marked")
	s.typeText("all of")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "marked: 80 of 80")
	s.press(fyne.KeyDelete)
	s.mustShow(t, "Deleted the marked: 80")
	s.press(fyne.KeyEscape)
	s.mustShow(t, "Ani")
	s.mustNotShow(t, "Orang 01")
	s.do(t, "edit.undo")
	s.mustShow(t, "Orang 01")
}

func TestAFilterIsSavedAndFoundAgainInThePalette(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Ani", "met", "job fair")
	s.have(t, thing.KindContact, "name", "Budi")
	s.do(t, "tab.contacts")
	s.typeText("place:fair")
	s.do(t, "list.save")
	s.typeText("Fair people")
	s.press(fyne.KeyReturn)
	s.do(t, "tab.today", "palette.open")
	s.typeText("fair peo")
	s.mustShow(t, "Fair people")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "place:fair", "Ani")
	s.mustNotShow(t, "Budi")
	s.do(t, "list.views")
	s.mustShow(t, "Never talked with", "Fair people")
}

func TestAFilterThatFitsNothingLeadsToTheListThatHasIt(t *testing.T) {
	s := window(t, "id")
	s.have(t, thing.KindContact, "name", "Ani")
	s.have(t, thing.KindContact, "name", "Budi")
	s.do(t, "tab.contacts")
	s.typeText("budi")
	s.do(t, "contact.lower")
	s.mustShow(t, "di sini. Di Sebatas nama ada 1: Enter ke sana")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "▌Budi")
	s.mustFocus(t, "list")
	s.typeText("xyz")
	s.mustShow(t, "Tidak ada yang cocok dengan “budixyz”.")
}

func TestAContactIsGivenAStarByOneLetter(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Ani")
	s.do(t, "tab.contacts")
	s.typeText(" s")
	s.mustShow(t, "Starred.", "Ani · ★")
	s.typeText("starred:yes")
	s.mustShow(t, "▌Ani", "Ins, mark")
	s.press(fyne.KeyEscape)
	s.typeText(" s")
	s.mustNotShow(t, "Ani · ★")
}
