package views

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/thing"
)

// many makes contacts enough for several pages of a list.
func (s *Shell) many(t *testing.T, n int) {
	t.Helper()
	for i := range n {
		s.have(t, thing.KindContact, "name", fmt.Sprintf("Orang %03d", i+1))
	}
}

func (s *Shell) mustSelect(t *testing.T, title string) {
	t.Helper()
	if got := s.entry().Title; got != title {
		t.Fatalf("%q is selected, not %q; shown:\n%s", got, title, s.texts())
	}
}

func TestEndIsTheTrueEndOfALongListAndHomeItsBeginning(t *testing.T) {
	s := window(t, "en")
	s.many(t, 200)
	s.do(t, "tab.contacts")
	s.mustSelect(t, "Orang 001")
	s.press(fyne.KeyEnd)
	s.mustSelect(t, "Orang 200")
	s.mustShow(t, "▌Orang 200", "200")
	for range 150 {
		s.press(fyne.KeyUp)
	}
	s.mustSelect(t, "Orang 050")
	s.mustShow(t, "▌Orang 050")
	s.press(fyne.KeyEnd, fyne.KeyHome)
	s.mustSelect(t, "Orang 001")
	s.mustShow(t, "▌Orang 001")
	for range 199 {
		s.press(fyne.KeyDown)
	}
	s.mustSelect(t, "Orang 200")
}

func TestAReloadAtTheEndOfALongListKeepsTheRow(t *testing.T) {
	s := window(t, "en")
	s.many(t, 130)
	s.do(t, "tab.contacts")
	s.press(fyne.KeyEnd, fyne.KeyUp)
	s.mustSelect(t, "Orang 129")
	s.have(t, thing.KindContact, "name", "Aaron")
	s.mustSelect(t, "Orang 129")
	s.mustShow(t, "▌Orang 129", "131")
	s.press(fyne.KeyReturn, fyne.KeyEscape)
	s.mustSelect(t, "Orang 129")
}

func TestEnterAfterEndOpensTheLastRowHoweverLateItComes(t *testing.T) {
	s := window(t, "en")
	s.many(t, 130)
	s.do(t, "tab.contacts")
	for _, backwards := range []bool{false, true} {
		s.press(fyne.KeyHome)
		s.inOrder(backwards, func() {
			s.press(fyne.KeyEnd)
			s.have(t, thing.KindLesson, "text", "written by somebody else meanwhile")
			s.press(fyne.KeyReturn)
		})
		s.mustFocus(t, "detail")
		s.mustChoose(t, "Orang 130")
		s.press(fyne.KeyEscape)
	}
}

func TestTheEndOfAFilteredListIsItsEnd(t *testing.T) {
	s := window(t, "en")
	s.many(t, 90)
	s.do(t, "tab.contacts")
	s.typeText("orang")
	s.press(fyne.KeyEnd)
	if n, rows := s.entry().Title, s.texts(); n == "" {
		t.Fatalf("nothing is selected:\n%s", rows)
	}
}
