package overlay

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app/lang"
	"wawasan/views/kit/form"
	"wawasan/views/kit/kittest"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
)

func TestADialogIsAnsweredByKeysAndGivesTheFocusBack(t *testing.T) {
	kittest.Dress(t)
	for _, c := range []struct {
		key  fyne.KeyName
		want bool
	}{{fyne.KeyReturn, true}, {fyne.KeySpace, true}, {fyne.KeyEscape, false}} {
		l := list.NewKeyList(list.Params{Words: lang.New("id")})
		w := kittest.Show(t, l, 600, 400)
		w.Canvas().Focus(l)
		done := false
		d := Confirm("Hapus?", "Bisa diurungkan.", "Hapus", "Batal", func() { done = true })
		d.Open(w.Canvas())
		if l.Focused() {
			t.Error("the ring below stayed lit")
		}
		kittest.Press(w, c.key)
		if done != c.want || d.IsOpen() || !l.Focused() {
			t.Errorf("after %s: done %v, open %v, focus back %v", c.key, done, d.IsOpen(), l.Focused())
		}
	}
}

func TestADialogOpensOnItsFirstField(t *testing.T) {
	kittest.Dress(t)
	w := kittest.Show(t, container.NewWithoutLayout(), 600, 400)
	e, pressed := form.NewEntry(), 0
	d := NewDialog("Nama baru", "", container.NewVBox(e), part.NewPrimaryButton("Oke", "Enter", func() { pressed++ }))
	d.Open(w.Canvas())
	if w.Canvas().Focused() != e {
		t.Fatalf("focus is on %T", w.Canvas().Focused())
	}
	kittest.Write(w, "a")
	kittest.Press(w, fyne.KeyReturn)
	if pressed != 1 || e.Text != "a" {
		t.Errorf("pressed %d times, text %q", pressed, e.Text)
	}
	m := form.NewMultiLineEntry(2)
	d.Close()
	d = NewDialog("Catatan", "", m, part.NewPrimaryButton("Oke", "Enter", func() { pressed++ }))
	d.Open(w.Canvas())
	kittest.Press(w, fyne.KeyReturn)
	m.TypedShortcut(kittest.Finish)
	if pressed != 2 || m.Text != "\n" {
		t.Errorf("pressed %d times, text %q", pressed, m.Text)
	}
	kittest.Press(w, fyne.KeyEscape)
	if d.IsOpen() {
		t.Error("Esc did not close")
	}
}

func TestAToastGoesAfterItsTimeUnlessANewerOneCame(t *testing.T) {
	kittest.Dress(t)
	var due []func()
	toast := NewToast(func(d time.Duration, f func()) {
		if d != 4*time.Second {
			t.Errorf("it stays %s", d)
		}
		due = append(due, f)
	})
	kittest.Show(t, toast, 400, 100)
	toast.Say("Tersimpan: pelajaran.", "Urungkan ^Z")
	toast.Say("Tersimpan: catatan.", "Urungkan ^Z")
	due[0]()
	if got := strings.Join(toast.Describe(), " "); got != "Tersimpan: catatan. Urungkan ^Z" || !toast.Visible() {
		t.Errorf("shown is %q", got)
	}
	due[1]()
	if toast.Message() != "" || toast.Visible() {
		t.Error("it stayed")
	}
}

func TestAWarningStaysUntilTheNextKey(t *testing.T) {
	kittest.Dress(t)
	var due []func()
	toast := NewToast(func(_ time.Duration, f func()) { due = append(due, f) })
	kittest.Show(t, toast, 400, 100)
	toast.Say("Tersimpan.", "")
	toast.Warn("Cakram penuh.")
	due[0]()
	if toast.Message() != "Cakram penuh." {
		t.Errorf("shown is %q", toast.Message())
	}
	toast.Key()
	if toast.Visible() {
		t.Error("it stayed after a key")
	}
}
