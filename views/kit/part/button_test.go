package part

import (
	"image"
	"image/draw"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/kittest"
	"wawasan/views/theme"
)

func TestAButtonIsPressedByEnterSpaceAndClick(t *testing.T) {
	kittest.Dress(t)
	pressed := 0
	b := NewButton("Simpan", "Ctrl+S", func() { pressed++ })
	w := kittest.Show(t, b, 200, 60)
	w.Canvas().Focus(b)
	kittest.Press(w, fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyA)
	if pressed != 3 {
		t.Errorf("pressed %d times by keys", pressed)
	}
	test.Tap(b)
	if pressed != 4 {
		t.Error("a click did not press it")
	}
	NewButton("nichts", "", nil).Press() // does nothing
}

func TestTabGoesPastAButtonForTheMouse(t *testing.T) {
	kittest.Dress(t)
	pressed := 0
	digit, save := NewButton("1", "", func() { pressed++ }).ByMouse(), NewButton("Simpan", "", nil)
	w := kittest.Show(t, container.NewHBox(digit, save), 300, 60)
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != fyne.Focusable(save) {
		t.Errorf("Tab leads to %v", w.Canvas().Focused())
	}
	test.Tap(digit)
	if pressed != 1 {
		t.Error("a click did not press it")
	}
}

func TestAButtonOffersKeysToItsOwnerBeforeAndToItsHolderAfter(t *testing.T) {
	kittest.Dress(t)
	pressed, early, late := 0, []fyne.KeyName{}, []fyne.KeyName{}
	b := NewPrimaryButton("Oke", "Enter", func() { pressed++ })
	b.OnKey = func(e *fyne.KeyEvent) bool { early = append(early, e.Name); return e.Name == fyne.KeyReturn }
	b.HandOn(func(e *fyne.KeyEvent) bool { late = append(late, e.Name); return true })
	w := kittest.Show(t, b, 200, 60)
	w.Canvas().Focus(b)
	kittest.Press(w, fyne.KeyReturn, fyne.KeySpace, fyne.KeyEscape)
	if pressed != 1 || !slices.Equal(late, []fyne.KeyName{fyne.KeyEscape}) || len(early) != 3 {
		t.Errorf("pressed %d, early %v, late %v", pressed, early, late)
	}
	heard := ' '
	b.OnRune = func(r rune) bool { heard = r; return true }
	kittest.Write(w, "n")
	if heard != 'n' {
		t.Errorf("the letter heard is %q", heard)
	}
}

func TestCtrlEnterOnAButtonFinishes(t *testing.T) {
	kittest.Dress(t)
	finished, pressed := 0, 0
	b := NewButton("Simpan", "", func() { pressed++ })
	b.OnFinish = func() { finished++ }
	w := kittest.Show(t, b, 200, 60)
	w.Canvas().Focus(b)
	b.TypedShortcut(kittest.Finish)
	b.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl})
	if finished != 1 || pressed != 0 {
		t.Errorf("finished %d, pressed %d", finished, pressed)
	}
}

func TestTheRingOfAButtonShowsWhereTheKeyboardIs(t *testing.T) {
	kittest.Dress(t)
	told := []bool{}
	b, other := NewButton("Simpan", "", nil), NewButton("Batal", "", nil)
	b.OnFocus = func(gained bool) { told = append(told, gained) }
	w := kittest.Show(t, container.NewHBox(b, other), 300, 60)
	ring := func() bool { return test.WidgetRenderer(b).(*buttonRenderer).ring.Visible() }
	w.Canvas().Focus(b)
	if !ring() {
		t.Error("no ring where the keyboard is")
	}
	w.Canvas().FocusNext()
	if ring() || !slices.Equal(told, []bool{true, false}) {
		t.Errorf("the ring stayed, told %v", told)
	}
}

func TestAButtonUnderThePointerIsTinted(t *testing.T) {
	kittest.Dress(t)
	b := NewButton("Simpan", "", nil)
	kittest.Show(t, b, 200, 60)
	fill := func() any { return test.WidgetRenderer(b).(*buttonRenderer).ground.FillColor }
	b.MouseIn(nil)
	b.MouseMoved(nil)
	if fill() != ft.Color(theme.HoverTint) {
		t.Error("not tinted")
	}
	b.MouseOut()
	if fill() != ft.Color(theme.Surface) {
		t.Error("the tint stayed")
	}
}

func TestAButtonSaysItsLabelAndItsKey(t *testing.T) {
	kittest.Dress(t)
	b := NewDangerButton("Hapus", "Del", nil)
	if got := b.Describe(); !slices.Equal(got, []string{"Hapus", "Del"}) || b.Key() != "Del" || !b.Primary() {
		t.Errorf("it says %q", got)
	}
	b.SetText("Hapus semua")
	if b.Label() != "Hapus semua" || b.AccessibilityLabel() != "Hapus semua, Del" || b.AccessibilityRole() != fyne.AccessibleRoleButton {
		t.Errorf("it is called %q", b.AccessibilityLabel())
	}
	if fill := test.WidgetRenderer(b).(*buttonRenderer).ground.FillColor; fill != ft.Color(theme.Danger) {
		t.Errorf("what destroys is %v", fill)
	}
}

func TestAButtonHoldsItsWordsAtTwiceTheSize(t *testing.T) {
	kittest.Dress(t)
	small := NewButton("Simpan sekarang", "Ctrl+Enter", nil).MinSize()
	kittest.Large(t)
	b := NewButton("Simpan sekarang", "Ctrl+Enter", nil)
	size := b.MinSize()
	if size.Width < 1.7*small.Width || size.Height < 1.5*small.Height {
		t.Errorf("%v at twice the size, %v at once", size, small)
	}
	kittest.Show(t, container.NewWithoutLayout(b), 800, 200)
	b.Resize(size)
	for _, text := range kittest.Texts(b) {
		if text.At.X < 0 || text.At.X+text.Size.Width > size.Width {
			t.Errorf("%q stands from %v to %v of %v", text.Text, text.At.X, text.At.X+text.Size.Width, size.Width)
		}
	}
	if got := kittest.Texts(b); len(got) != 2 || got[0].Text != "Simpan sekarang" || got[1].Text != "Ctrl+Enter" {
		t.Errorf("it shows %v", got)
	}
}

func TestAButtonThatWouldDoNothingLooksSoAndSaysWhy(t *testing.T) {
	kittest.Dress(t)
	said := 0
	b := NewPrimaryButton("Impor", "Enter", func() { said++ })
	w := kittest.Show(t, b, 200, 60)
	active := w.Canvas().Capture()
	b.SetIdle("Tidak ada yang dicentang.")
	if slices.Equal(pixels(active), pixels(w.Canvas().Capture())) || b.Idle() == "" {
		t.Error("it looks as if it did something")
	}
	if want := "Impor, Enter. Tidak ada yang dicentang."; b.AccessibilityLabel() != want {
		t.Errorf("who listens hears %q", b.AccessibilityLabel())
	}
	b.Press() // its holder says why
	b.SetIdle("")
	if said != 1 || b.Idle() != "" || !slices.Equal(pixels(active), pixels(w.Canvas().Capture())) {
		t.Error("it does not look as before")
	}
}

// pixels are those of a picture.
func pixels(of image.Image) []byte {
	drawn := image.NewNRGBA(of.Bounds())
	draw.Draw(drawn, of.Bounds(), of, image.Point{}, draw.Src)
	return drawn.Pix
}
