package list

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app/lang"
	"wawasan/views/kit/kittest"
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
