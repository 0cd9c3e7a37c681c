package overlay

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/views/command"
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

func TestAButtonOfADialogIsPressedByItsLetterFromAnyOther(t *testing.T) {
	kittest.Dress(t)
	for _, c := range []struct{ text, want string }{{"n", "later"}, {"N", "later"}, {"x", ""}} {
		w := kittest.Show(t, container.NewWithoutLayout(), 600, 400)
		did := ""
		d := NewDialog("Selesai?", "Tuliskan selagi segar.", nil)
		d.AddButtons(
			part.NewButton("Nanti", "N", func() { did = "later"; d.Close() }),
			part.NewPrimaryButton("Tuliskan", "Enter", func() { did = "now"; d.Close() }),
		)
		d.Open(w.Canvas())
		kittest.Write(w, c.text)
		if did != c.want || d.IsOpen() != (c.want == "") {
			t.Errorf("%q did %q, open %v", c.text, did, d.IsOpen())
		}
		d.Close()
	}
}

func TestALetterTypedIntoAFieldOfADialogPressesNothing(t *testing.T) {
	kittest.Dress(t)
	w := kittest.Show(t, container.NewWithoutLayout(), 600, 400)
	pressed := 0
	e := form.NewEntry()
	d := NewDialog("Nama", "", e, part.NewButton("Nanti", "N", func() { pressed++ }))
	d.Open(w.Canvas())
	kittest.Write(w, "nina")
	if e.Text != "nina" || pressed != 0 {
		t.Errorf("it holds %q, pressed %d", e.Text, pressed)
	}
}

func TestADialogTellsEveryClosingAndOpensOnce(t *testing.T) {
	kittest.Dress(t)
	w := kittest.Show(t, container.NewWithoutLayout(), 600, 400)
	closed := 0
	d := Confirm("Hapus?", "Bisa diurungkan.", "Hapus", "Batal", func() {})
	d.OnClosed = func() { closed++ }
	d.Open(w.Canvas())
	d.Open(w.Canvas())
	if n := len(w.Canvas().Overlays().List()); n != 1 {
		t.Errorf("%d dialogs lie over the window", n)
	}
	kittest.Press(w, fyne.KeyEscape)
	d.Close()
	if closed != 1 {
		t.Errorf("told %d closings", closed)
	}
	if got := d.Describe(); !slices.Equal(got, []string{"Hapus?", "Bisa diurungkan.", "Batal", "Esc", "Hapus", "Enter"}) {
		t.Errorf("it says %q", got)
	}
	if d.AccessibilityLabel() != "Hapus? Bisa diurungkan. Hapus, Enter. Batal, Esc" || d.AccessibilityRole() != fyne.AccessibleRoleText {
		t.Errorf("a screen reader hears %q", d.AccessibilityLabel())
	}
}

func TestADialogWithoutAPrimaryButtonOpensOnItsFirst(t *testing.T) {
	kittest.Dress(t)
	w := kittest.Show(t, container.NewWithoutLayout(), 600, 400)
	first := part.NewButton("Satu", "", nil)
	d := NewDialog("", "Pilih.", nil, first, part.NewButton("Dua", "", nil))
	d.Open(w.Canvas())
	if w.Canvas().Focused() != first {
		t.Errorf("it opens on %T", w.Canvas().Focused())
	}
	d.Close()
	NewDialog("Kosong", "", nil).Open(w.Canvas())
	if w.Canvas().Focused() != nil {
		t.Errorf("an empty one opens on %T", w.Canvas().Focused())
	}
}

func TestADialogIsWholeInASmallWindowAtTwiceTheSize(t *testing.T) {
	kittest.Large(t)
	w := kittest.Show(t, container.NewWithoutLayout(), 700, 460)
	d := Confirm("Hapus 3 kontak?", "Wawancara dan catatan mereka ikut terhapus. Ini bisa diurungkan dengan Ctrl+Z.", "Hapus", "Batal", func() {})
	d.Open(w.Canvas())
	for _, text := range kittest.Texts(d) {
		if text.At.X < 0 || text.At.X+text.Size.Width > 700 || text.At.Y+text.Size.Height > 460 {
			t.Errorf("%q stands at %v, %v", text.Text, text.At, text.Size)
		}
	}
}

func TestAToastStandsWhereNoButtonIs(t *testing.T) {
	kittest.Dress(t)
	toast := NewToast(func(time.Duration, func()) {})
	kittest.Show(t, container.NewStack(toast), 700, 400)
	row := part.NewButton("Tutup", "Esc", func() {}).MinSize().Height
	for _, foot := range []float32{0, 2 * row} {
		toast.Foot = func() float32 { return foot }
		toast.Say("Tersimpan: pelajaran.", "Urungkan Ctrl+Z")
		for _, text := range kittest.Texts(toast) {
			if text.At.X < 350 || text.At.X+text.Size.Width > 701 || text.At.Y < 250 || text.At.Y+text.Size.Height > 400-max(foot, row) {
				t.Errorf("%q stands at %v", text.Text, text.At)
			}
		}
	}
	if len(kittest.Texts(toast)) != 2 {
		t.Errorf("it shows %v", kittest.Texts(toast))
	}
}

func TestALongMessageIsBrokenAndItsHintStandsBeneath(t *testing.T) {
	for _, dress := range []func(testing.TB){kittest.Dress, kittest.Large} {
		dress(t)
		toast := NewToast(func(time.Duration, func()) {})
		kittest.Show(t, container.NewStack(toast), 500, 400)
		toast.Say("Rencanakan pertanyaan: pilih wawancara dulu, lalu buka rencananya dan pilih yang ingin ditanyakan.", "Urungkan Ctrl+Z")
		texts := kittest.Texts(toast)
		hint := texts[len(texts)-1]
		if len(texts) < 3 || hint.Text != "Urungkan Ctrl+Z" {
			t.Fatalf("it shows %v", texts)
		}
		for n, text := range texts {
			if text.At.X < 0 || text.At.X+text.Size.Width > 501.5 || n > 0 && text.At.Y < texts[n-1].At.Y+texts[n-1].Size.Height-0.5 {
				t.Errorf("%q stands at %v", text.Text, text.At)
			}
		}
		if hint.At.Y+hint.Size.Height > 400 {
			t.Errorf("the hint ends at %v", hint.At.Y+hint.Size.Height)
		}
	}
}

func TestASilentToastSaysAndShowsNothing(t *testing.T) {
	kittest.Dress(t)
	toast := NewToast(func(time.Duration, func()) {})
	kittest.Show(t, container.NewStack(toast), 400, 100)
	toast.Key()
	if toast.Visible() || toast.Message() != "" || len(toast.Describe()) != 0 || len(kittest.Texts(toast)) != 0 {
		t.Errorf("it says %q", toast.Describe())
	}
	toast.Say("Tersimpan.", "")
	toast.Key() // a message is not a warning
	if !toast.Visible() || toast.AccessibilityLabel() != "Tersimpan." || toast.AccessibilityRole() != fyne.AccessibleRoleText {
		t.Errorf("a screen reader hears %q", toast.AccessibilityLabel())
	}
}

func TestAClickOnThePaperOfWhatLiesOverTheWindowLeavesItTheKeyboard(t *testing.T) {
	b := newBench(t)
	type laid interface {
		fyne.CanvasObject
		fyne.Tappable
		desktop.Mouseable
		Open(fyne.Canvas)
		Close()
	}
	for _, o := range []laid{
		newTestPalette(tenRows, &[]app.Row{}),
		NewShortcutSheet(SheetParams{Words: lang.New("en"), Registry: command.Default(), System: "linux"}),
		Confirm("Delete?", "It can be undone.", "Delete", "Cancel", func() {}),
	} {
		o.Open(b.w.Canvas())
		before := b.w.Canvas().Focused()
		o.MouseDown(nil)
		b.w.Canvas().Unfocus() // what the toolkit does
		o.MouseUp(nil)
		o.Tapped(nil)
		if before == nil || b.w.Canvas().Focused() != before {
			t.Errorf("%T: the keyboard is on %T", o, b.w.Canvas().Focused())
		}
		b.press(fyne.KeyEscape)
		if !b.back() {
			t.Errorf("%T did not give the keyboard back", o)
			o.Close()
		}
	}
}
