package part

import (
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/views/kit/kittest"
)

func TestABorderIsDraggedWithinWhatBothSidesNeedAndKept(t *testing.T) {
	kittest.Dress(t)
	left, right := block(100, 50), block(100, 50)
	kept := []float32{}
	s := NewSplit(0, 0, left, right)
	s.OnMoved = func(wide float32) { kept = append(kept, wide) }
	w := kittest.Show(t, s.Content, 1200, 300)
	drag := func(by float32) {
		s.handle.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(by, 0)})
		s.handle.DragEnd()
	}
	for _, c := range []struct{ by, want float32 }{{60, 400}, {-3000, 100}, {3000, 1200 - 8 - 320}} {
		drag(c.by)
		if got := left.Size().Width; got != c.want || kept[len(kept)-1] != c.want {
			t.Errorf("dragged by %v the list is %v wide, kept %v, want %v", c.by, got, kept, c.want)
		}
		if s.handle.Position().X != left.Size().Width || right.Position().X != left.Size().Width+s.handle.Size().Width {
			t.Errorf("the handle is at %v, the page at %v", s.handle.Position(), right.Position())
		}
	}
	w.Resize(fyne.NewSize(420, 300)) // too narrow for both
	if got := left.Size().Width; got != 168 {
		t.Errorf("in a narrow window the list is %v wide", got)
	}
	w.Resize(fyne.NewSize(1200, 300))
	s.Step(-40)
	if got := left.Size().Width; got != 1200-8-320-40 {
		t.Errorf("a step narrower is %v", got)
	}
	s.handle.DoubleTapped(nil)
	if got := left.Size().Width; got != 340 || kept[len(kept)-1] != 0 {
		t.Errorf("reset it is %v wide, kept %v", got, kept)
	}
}
