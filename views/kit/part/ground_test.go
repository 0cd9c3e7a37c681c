package part

import (
	"testing"

	"fyne.io/fyne/v2/container"

	"wawasan/views/kit/kittest"
)

func TestAClickOnTheGroundGivesTheKeyboardBack(t *testing.T) {
	kittest.Dress(t)
	g, b, other := NewGround(), NewButton("Simpan", "", nil), NewButton("Batal", "", nil)
	w := kittest.Show(t, container.NewStack(g, container.NewVBox(b, other)), 300, 200)
	w.Canvas().Focus(b)
	g.MouseDown(nil)
	w.Canvas().Unfocus() // what the toolkit does
	g.MouseUp(nil)
	g.Tapped(nil)
	if w.Canvas().Focused() != b {
		t.Errorf("the keyboard is on %T", w.Canvas().Focused())
	}
	g.MouseDown(nil)
	w.Canvas().Focus(other) // somebody was quicker
	g.Tapped(nil)
	if w.Canvas().Focused() != other {
		t.Error("the ground took the keyboard away from who has it now")
	}
}

func TestTheGroundTakesNoKeyboardWhereThereWasNone(t *testing.T) {
	kittest.Dress(t)
	g := NewGround()
	w := kittest.Show(t, container.NewStack(g), 300, 200)
	g.MouseDown(nil)
	g.Tapped(nil)
	if w.Canvas().Focused() != nil {
		t.Errorf("the keyboard is on %T", w.Canvas().Focused())
	}
	NewGround().Tapped(nil) // in no window
}

func TestTabPassesTheGround(t *testing.T) {
	kittest.Dress(t)
	b, other := NewButton("Simpan", "", nil), NewButton("Batal", "", nil)
	w := kittest.Show(t, container.NewStack(NewGround(), container.NewVBox(b, other)), 300, 200)
	w.Canvas().Focus(b)
	w.Canvas().FocusNext()
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != b {
		t.Errorf("Tab went to %T", w.Canvas().Focused())
	}
}
