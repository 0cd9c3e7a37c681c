package overlay

import (
	"testing"
	"time"

	"wawasan/views/kit/kittest"
)

func TestAClickOnAToastDoesWhatItsHintSaysOrTakesItAway(t *testing.T) {
	kittest.Dress(t)
	toast, undone := NewToast(func(time.Duration, func()) {}), 0
	toast.OnHint = func() { undone++ }
	kittest.Show(t, toast, 600, 300)
	toast.Say("Deleted", "Undo Ctrl+Z")
	if size := toast.spot.Size(); size.Height >= 200 || size.Width >= 500 {
		t.Errorf("it takes the clicks of %v", size)
	}
	toast.spot.Tapped(nil)
	if undone != 1 || toast.Visible() {
		t.Errorf("undone %d times, still seen: %v", undone, toast.Visible())
	}
	toast.Warn("The disk is full")
	if toast.spot.Tapped(nil); undone != 1 || toast.Visible() {
		t.Errorf("a warning undid %d times, still seen: %v", undone, toast.Visible())
	}
}
