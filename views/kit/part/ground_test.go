package part

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/kittest"
	"wawasan/views/theme"
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

func TestTheGroundIsDrawnInTheColourOfTheLook(t *testing.T) {
	kittest.Dress(t)
	w := kittest.Show(t, container.NewStack(), 300, 200)
	Furnish(w, nil, NewButton("Simpan", "", nil))
	for _, look := range []theme.Params{{Variant: theme.Light}, {Variant: theme.Dark}, {Variant: theme.Dark, Contrast: true}} {
		fyne.CurrentApp().Settings().SetTheme(theme.New(look))
		paper := test.WidgetRenderer(w.Content().(*fyne.Container).Objects[0].(*Ground)).Objects()[0].(*canvas.Rectangle)
		if paper.FillColor != ft.Color(theme.Ground) || paper.Size() != w.Canvas().Size() {
			t.Errorf("%+v: the ground is %v, %v large", look, paper.FillColor, paper.Size())
		}
	}
}
