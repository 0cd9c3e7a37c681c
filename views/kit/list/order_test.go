package list

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app/lang"
	"wawasan/views/kit/kittest"
	"wawasan/views/kit/part"
)

func TestTheOrderIsChangedByAClickAndGivesWayInANarrowList(t *testing.T) {
	kittest.Dress(t)
	asked := 0
	l := NewKeyList(Params{Words: lang.New("en"), OnFilter: func(string) {}, OnOrder: func() { asked++ }})
	w := kittest.Show(t, l, 340, 400)
	l.SetRows(manyRows(5))
	l.SetOrder("Newest first")
	if !slices.Contains(l.Describe(), "Newest first") {
		t.Errorf("the list says %q", l.Describe())
	}
	w.Canvas().Focus(l)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(l.order)
	l.order.MouseDown(nil)
	test.TapCanvas(w.Canvas(), at.Add(fyne.NewPos(4, 4))) // takes the keyboard away, as a click does
	if asked != 1 || w.Canvas().Focused() != l {
		t.Errorf("a click asked %d times and left the keyboard at %v", asked, w.Canvas().Focused())
	}
	l.Resize(fyne.NewSize(120, 400))
	if l.order.Visible() || slices.Contains(l.Describe(), "Newest first") {
		t.Error("the word leaves no room for what one types")
	}
}

func TestAListThatWasNotReadYetDoesNotSayThatItIsEmpty(t *testing.T) {
	kittest.Dress(t)
	words := lang.New("en")
	l := NewKeyList(Params{Words: words, Empty: part.NewEmptyState("note", "No contacts yet", "", "", "")})
	kittest.Show(t, l, 340, 400)
	if said := l.Describe(); slices.Contains(said, "No contacts yet") || l.params.Empty.Visible() {
		t.Errorf("it says %q", said)
	}
	if got := l.AccessibilityLabel(); strings.Contains(got, "mpty") || strings.Contains(got, "No contacts") {
		t.Errorf("a voice says %q", got)
	}
	l.SetRows(nil)
	if said := l.Describe(); !slices.Contains(said, "No contacts yet") || !l.params.Empty.Visible() {
		t.Errorf("once it was read, it says %q", said)
	}
}
