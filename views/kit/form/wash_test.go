package form

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
)

// washed are the grounds behind fields in braces that are seen, from above.
func washed(e *Entry) (seen []fyne.CanvasObject) {
	for _, o := range test.WidgetRenderer(e).(*entryRenderer).washes.box.Objects {
		if o.Visible() {
			seen = append(seen, o)
		}
	}
	return seen
}

func TestWhatIsToBeFilledHasAGroundWhereverItStands(t *testing.T) {
	kittest.Dress(t)
	e := NewMultiLineEntry(4)
	kittest.Show(t, e, 300, 130)
	e.SetText("{sapaan},\n\nperkenalkan, saya {saya}, {peran_saya} di sebuah bank. " + strings.Repeat("Kata demi kata. ", 16) + "{penutup}")
	e.CursorRow, e.CursorColumn = 2, 3
	e.Refresh()
	if row, column := e.CursorRow, e.CursorColumn; row != 2 || column != 3 {
		t.Errorf("the cursor went to %d, %d", row, column)
	}
	seen := washed(e)
	if len(seen) != 3 {
		t.Fatalf("%d grounds are seen", len(seen))
	}
	for n, field := range []string{"{sapaan}", "{saya}", "{peran_saya}"} {
		if wide := core.Measure(field, ft.Size(ft.SizeNameText), fyne.TextStyle{}).Width; seen[n].Size().Width < wide-1 || seen[n].Size().Width > wide+1 {
			t.Errorf("%s is %v wide, its ground %v", field, wide, seen[n].Size().Width)
		}
	}
	if seen[0].Position().Y >= seen[1].Position().Y || seen[0].Position().X > 12 {
		t.Errorf("they begin at %v and %v", seen[0].Position(), seen[1].Position())
	}
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	for _, o := range washed(e) {
		if o.Position().Y < 0 || o.Position().Y+o.Size().Height > e.Size().Height {
			t.Errorf("scrolled, a ground leaves the field: %v %v", o.Position(), o.Size())
		}
	}
	if len(washed(e)) == 0 {
		t.Error("at its end {penutup} has no ground")
	}
	e.SetText("nothing is left to fill")
	if left := washed(e); len(left) != 0 {
		t.Errorf("%d grounds stay", len(left))
	}
}

func TestAFieldBrokenOverTwoRowsHasAGroundInEach(t *testing.T) {
	kittest.Dress(t)
	e := NewMultiLineEntry(4)
	kittest.Show(t, e, 120, 130)
	e.SetText("saya {peran_saya_yang_panjang_sekali}")
	if got := len(washed(e)); got < 2 {
		t.Errorf("%d grounds", got)
	}
}
