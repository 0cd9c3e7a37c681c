package views

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
)

func TestTheOrderOfAListIsNamedAndChanged(t *testing.T) {
	s := window(t, "en")
	for _, name := range []string{"Zul Hakim", "Ayu Lestari", "Mega Putri"} {
		s.have(t, thing.KindContact, "name", name)
	}
	s.do(t, "tab.contacts")
	s.mustShow(t, "A–Z")
	s.typeText(" qu") // by letters alone
	s.mustFocus(t, "palette")
	s.mustShow(t, "Order of the list", "Last added first")
	s.press(fyne.KeyDown)
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "list")
	s.mustShow(t, "Last added first")
	s.mustChoose(t, "Mega Putri")
	for _, next := range []string{"Ayu Lestari", "Zul Hakim"} {
		s.press(fyne.KeyDown)
		s.mustChoose(t, next)
	}
	s.typeText("ayu")
	s.mustShow(t, "Best match first")
	s.Do("list.order")
	s.mustShow(t, "what is filtered stands with the best match first")
	s.press(fyne.KeyEscape)
	s.mustShow(t, "Last added first")
	s.do(t, "tab.interviews", "tab.contacts", "language.toggle")
	s.mustShow(t, "Baru ditambahkan")
}

func TestAListTurnedRoundIsReadToItsEnd(t *testing.T) {
	s := window(t, "en")
	const many = 150
	lines := make([]string, many)
	for i := range lines {
		lines[i] = fmt.Sprintf("! lesson %03d", i)
	}
	s.say(t, app.Where{}, lines...)
	s.do(t, "tab.lessons")
	s.mustChoose(t, "lesson 149")
	s.press(fyne.KeyEnd)
	s.mustChoose(t, "lesson 000")
	s.do(t, "list.order")
	s.mustShow(t, "By industry", "By person")
	s.press(fyne.KeyDown)
	s.press(fyne.KeyReturn)
	s.mustChoose(t, "lesson 000")
	s.press(fyne.KeyEnd)
	s.mustChoose(t, "lesson 149")
	s.press(fyne.KeyHome)
	s.mustChoose(t, "lesson 000")
	for range 100 {
		s.press(fyne.KeyDown)
	}
	s.mustChoose(t, "lesson 100")
}

func TestGroupsOfLessonsAreAFilterThatAnotherOrderTakesAway(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindLesson, "text", "grids need data", "industry", "Energy")
	s.have(t, thing.KindLesson, "text", "of no industry")
	s.do(t, "tab.lessons", "list.order")
	s.typeText("industry")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "order:industry", "By industry", "Energy", "grids need data")
	s.mustNotShow(t, "of no industry")
	s.do(t, "list.order")
	s.typeText("oldest")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Oldest first", "of no industry")
	s.mustNotShow(t, "order:industry")
}

func TestWhatStandsInNoOtherOrderSaysSo(t *testing.T) {
	s := window(t, "en")
	s.Do("list.order")
	s.mustShow(t, "only where a list stands that has more than one order")
}
