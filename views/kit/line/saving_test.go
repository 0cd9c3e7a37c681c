package line

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// slowBench is a bench on which saving takes its time.
func slowBench(t *testing.T) (*bench, *[]func(error)) {
	t.Helper()
	b := newBench(t)
	b.slow = &[]func(error){}
	return b, b.slow
}

func TestTheLineEmptiesOnlyWhenWhatItFiledIsDurable(t *testing.T) {
	b, saving := slowBench(t)
	b.typed("! gaji awal")
	b.press(fyne.KeyReturn)
	b.text("! gaji awal")
	if !b.line.Saving() {
		t.Error("nothing is being saved")
	}
	(*saving)[0](nil)
	b.text("")
	if b.line.Saving() {
		t.Error("it is still being saved")
	}
}

func TestWhatIsTypedWhileALineIsSavedIsTheNextLine(t *testing.T) {
	b, saving := slowBench(t)
	b.typed("! satu")
	b.press(fyne.KeyReturn)
	b.typed("? dua")
	b.text("! satu")
	b.shows("masih disimpan")
	b.press(fyne.KeyReturn)
	b.typed("> tigax")
	b.press(fyne.KeyBackspace)
	if !slices.Equal(b.filed, []string{"! satu"}) {
		t.Fatalf("filed %q", b.filed)
	}
	(*saving)[0](nil)
	b.text("? dua")
	if !slices.Equal(b.filed, []string{"! satu", "? dua"}) {
		t.Fatalf("filed %q", b.filed)
	}
	(*saving)[1](nil)
	b.text("> tiga")
	if said := strings.Join(b.line.Describe(), "|"); strings.Contains(said, "masih disimpan") {
		t.Errorf("it says %q", said)
	}
	b.press(fyne.KeyReturn)
	(*saving)[2](nil)
	if !slices.Equal(b.filed, []string{"! satu", "? dua", "> tiga"}) {
		t.Errorf("filed %q", b.filed)
	}
}

func TestALineThatCouldNotBeSavedStandsThereWithWhatWasTypedOnAndIsNotFiledUnseen(t *testing.T) {
	b, saving := slowBench(t)
	b.typed("! satu")
	b.press(fyne.KeyReturn)
	b.typed(" dua")
	b.press(fyne.KeyReturn)
	(*saving)[0](errors.New("disk full"))
	b.text("! satu dua")
	b.shows("disk full")
	if len(b.filed) != 1 || b.line.Saving() {
		t.Errorf("filed %q", b.filed)
	}
	b.press(fyne.KeyReturn)
	(*saving)[1](nil)
	b.text("")
	if b.filed[1] != "! satu dua" {
		t.Errorf("filed %q", b.filed)
	}
}

func TestEscWhileALineIsSavedComesAfterIt(t *testing.T) {
	b, saving := slowBench(t)
	b.typed("! satu")
	b.press(fyne.KeyReturn, fyne.KeyEscape)
	if b.escapes != 0 {
		t.Fatal("Esc left the line before it was saved")
	}
	(*saving)[0](nil)
	if b.escapes != 1 {
		t.Error("Esc was lost")
	}
	b.text("")
}

func TestWhatIsPastedWhileALineIsSavedWaits(t *testing.T) {
	b, saving := slowBench(t)
	b.typed("! satu")
	b.press(fyne.KeyReturn)
	b.paste("dua\ntiga")
	b.text("! satu")
	(*saving)[0](nil)
	b.shows("2 baris")
	b.press(fyne.KeyReturn)
	if !slices.Equal(b.pasted, []string{"dua\ntiga"}) {
		t.Errorf("pasted %q", b.pasted)
	}
}
