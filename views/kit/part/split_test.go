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

func TestAListGetsTheWidthItAsksForWhereThePageStaysWhole(t *testing.T) {
	kittest.Dress(t)
	left, asks := block(100, 50), float32(0)
	s := NewSplit(0, 0, left, block(100, 50))
	s.Asks = func() float32 { return asks }
	w := kittest.Show(t, s.Content, 1184, 300)
	for _, c := range []struct{ window, asks, want float32 }{
		{1184, 300, 340}, {1184, 341, 360}, {1184, 359, 360}, {1184, 455, 340}, {1184, 439, 440}, {1904, 521, 540}, {900, 360, 340}, {600, 360, 240},
	} {
		w.Resize(fyne.NewSize(c.window, 300))
		asks = c.asks
		if s.Fit(); left.Size().Width != c.want {
			t.Errorf("in %v a list that asks for %v is %v wide, not %v", c.window, c.asks, left.Size().Width, c.want)
		}
	}
	asks = 400
	w.Resize(fyne.NewSize(1184, 300))
	s.Step(-100)
	if s.Fit(); left.Size().Width != 300 {
		t.Errorf("one that a person made narrower is %v wide", left.Size().Width)
	}
}
