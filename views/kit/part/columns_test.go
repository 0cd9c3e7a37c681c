package part

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"wawasan/views/kit/kittest"
)

func block(width, height float32) *canvas.Rectangle {
	r := canvas.NewRectangle(nil)
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}

func TestAListIsAsWideAsTheLookSaysAndGrowsWithTheText(t *testing.T) {
	for want, dress := range map[float32]func(testing.TB){340: kittest.Dress, 680: kittest.Large} {
		dress(t)
		left, right := block(100, 50), block(100, 80)
		box := container.New(Columns{}, left, right)
		kittest.Show(t, box, 2000, 600)
		if left.Size().Width != want || right.Position().X <= want || right.Position().X+right.Size().Width != 2000 {
			t.Errorf("the list is %v wide, the page from %v on, want %v", left.Size().Width, right.Position().X, want)
		}
		if least := box.MinSize(); least != fyne.NewSize(200, 80) {
			t.Errorf("they ask for %v", least)
		}
	}
}

func TestInANarrowWindowAListTakesTwoFifthsButNeverLessThanItNeeds(t *testing.T) {
	kittest.Dress(t)
	left, right := block(100, 50), block(100, 50)
	box := container.New(Columns{}, left, right)
	kittest.Show(t, box, 500, 300)
	if left.Size().Width != 200 {
		t.Errorf("the list is %v wide", left.Size().Width)
	}
	left.SetMinSize(fyne.NewSize(260, 50))
	box.Resize(fyne.NewSize(501, 300))
	if left.Size().Width != 260 {
		t.Errorf("a list that needs 260 got %v", left.Size().Width)
	}
}

func TestAColumnAloneIsLeftAsItIs(t *testing.T) {
	kittest.Dress(t)
	only := block(10, 10)
	Columns{}.Layout([]fyne.CanvasObject{only}, fyne.NewSize(100, 100))
	if only.Size() != (fyne.Size{}) {
		t.Errorf("it became %v", only.Size())
	}
}
