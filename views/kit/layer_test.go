package kit

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/app/lang"
)

func TestADialogIsAnsweredByKeysAndGivesTheFocusBack(t *testing.T) {
	dress(t)
	for _, c := range []struct {
		key  fyne.KeyName
		want bool
	}{{fyne.KeyReturn, true}, {fyne.KeySpace, true}, {fyne.KeyEscape, false}} {
		l := NewKeyList(ListParams{Words: lang.New("id")})
		w := show(t, l, 600, 400)
		w.Canvas().Focus(l)
		done := false
		d := Confirm("Hapus?", "Bisa diurungkan.", "Hapus", "Batal", func() { done = true })
		d.Open(w.Canvas())
		if l.Focused() {
			t.Error("the ring below stayed lit")
		}
		press(w, c.key)
		if done != c.want || d.IsOpen() || !l.Focused() {
			t.Errorf("after %s: done %v, open %v, focus back %v", c.key, done, d.IsOpen(), l.Focused())
		}
	}
}

func TestADialogOpensOnItsFirstField(t *testing.T) {
	dress(t)
	w := show(t, container.NewWithoutLayout(), 600, 400)
	e, pressed := NewEntry(), 0
	d := NewDialog("Nama baru", "", container.NewVBox(e), NewPrimaryButton("Oke", "Enter", func() { pressed++ }))
	d.Open(w.Canvas())
	if w.Canvas().Focused() != e {
		t.Fatalf("focus is on %T", w.Canvas().Focused())
	}
	write(w, "a")
	press(w, fyne.KeyReturn)
	if pressed != 1 || e.Text != "a" {
		t.Errorf("pressed %d times, text %q", pressed, e.Text)
	}
	m := NewMultiLineEntry(2)
	d.Close()
	d = NewDialog("Catatan", "", m, NewPrimaryButton("Oke", "Enter", func() { pressed++ }))
	d.Open(w.Canvas())
	press(w, fyne.KeyReturn)
	m.TypedShortcut(finish)
	if pressed != 2 || m.Text != "\n" {
		t.Errorf("pressed %d times, text %q", pressed, m.Text)
	}
	press(w, fyne.KeyEscape)
	if d.IsOpen() {
		t.Error("Esc did not close")
	}
}

func TestAToastGoesAfterItsTimeUnlessANewerOneCame(t *testing.T) {
	dress(t)
	var due []func()
	toast := NewToast(func(d time.Duration, f func()) {
		if d != 4*time.Second {
			t.Errorf("it stays %s", d)
		}
		due = append(due, f)
	})
	show(t, toast, 400, 100)
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
	dress(t)
	var due []func()
	toast := NewToast(func(_ time.Duration, f func()) { due = append(due, f) })
	show(t, toast, 400, 100)
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

func TestADetailPageReadsTopDownAndOpensItsRows(t *testing.T) {
	dress(t)
	opened := ""
	v := NewDetailView(DetailParams{Words: lang.New("id"), OnOpen: func(r app.Row) { opened = r.Title }})
	w := show(t, v, 600, 500)
	detail := app.Detail{
		Link:  app.Link{Kind: app.KindContact, ID: "1"},
		Title: "Ratna", Sub: "Bank", Chips: []string{"Selesai"}, Next: "Ucapkan terima kasih",
		Facts: []app.Fact{{Label: "E-mail", Value: "r@example.com"}},
		Rows:  []app.Row{{ID: "a", Kind: app.KindNote, Title: "satu", Heading: "Desember"}, {ID: "b", Kind: app.KindNote, Title: "dua"}},
	}
	v.SetDetail(detail)
	v.FocusRows()
	press(w, fyne.KeyDown, fyne.KeyReturn)
	want := []string{"Ratna", "Bank", "Selesai", "Ucapkan terima kasih", "E-mail: r@example.com", "Desember", "satu", "▌dua"}
	if got := v.Describe(); !slices.Equal(got, want) || opened != "dua" {
		t.Errorf("shown is %q, opened %q", got, opened)
	}
	v.SetDetail(detail)
	if row, _ := v.Selected(); row.Title != "dua" {
		t.Errorf("a reload went to %q", row.Title)
	}
	detail.ID = "2"
	v.SetDetail(detail)
	if row, _ := v.Selected(); row.Title != "satu" {
		t.Errorf("another thing began at %q", row.Title)
	}
}

func TestAFieldKnowsWhetherUndoBelongsToIt(t *testing.T) {
	dress(t)
	e := NewEntry()
	w := show(t, e, 300, 60)
	e.SetText("Bank")
	w.Canvas().Focus(e)
	if e.HasUndoable() {
		t.Error("nothing was typed")
	}
	write(w, "s")
	if !e.HasUndoable() || e.Text != "Banks" {
		t.Errorf("text is %q", e.Text)
	}
}

func TestWhatIsHiddenIsNotDescribed(t *testing.T) {
	dress(t)
	b := NewButton("Simpan", "", nil)
	hidden := NewButton("Rahasia", "", nil)
	hidden.Hide()
	if got := DescribeObject(container.NewVBox(b, container.NewStack(hidden), NewEmptyState("note", "Kosong", "", "N", "baru"))); !slices.Equal(got, []string{"Simpan", "Kosong", "N, baru"}) {
		t.Errorf("described as %q", got)
	}
}
