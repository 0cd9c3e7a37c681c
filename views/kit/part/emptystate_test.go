package part

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/views/kit/kittest"
)

func TestAnEmptyPlaceSaysWhatItIsForAndTheKeyThatStartsIt(t *testing.T) {
	kittest.Dress(t)
	e := NewEmptyState("contacts", "Belum ada kontak", "Kontak adalah orang yang ingin Anda ajak bicara.", "Ctrl+N", "tambah kontak")
	if got := e.Describe(); !slices.Equal(got, []string{"Belum ada kontak", "Kontak adalah orang yang ingin Anda ajak bicara.", "Ctrl+N, tambah kontak"}) {
		t.Errorf("it says %q", got)
	}
	if got := e.AccessibilityLabel(); got != "Belum ada kontak. Kontak adalah orang yang ingin Anda ajak bicara. Ctrl+N, tambah kontak" || e.AccessibilityRole() != fyne.AccessibleRoleText {
		t.Errorf("a screen reader hears %q", got)
	}
	if got := NewEmptyState("note", "Kosong", "", "", "").Describe(); !slices.Equal(got, []string{"Kosong"}) {
		t.Errorf("without a key it says %q", got)
	}
}

func TestAnEmptyPlaceIsReadFromAboveInTheMiddleOfItsRoom(t *testing.T) {
	for name, dress := range map[string]func(testing.TB){"usual": kittest.Dress, "twice as large": kittest.Large} {
		dress(t)
		e := NewEmptyState("contacts", "Belum ada kontak", "Kontak adalah orang yang ingin Anda ajak bicara. Impor dari LinkedIn.", "Ctrl+N", "tambah kontak")
		const width = 500
		kittest.Show(t, e, width, 500)
		texts := kittest.Texts(e)
		if len(texts) < 4 || texts[0].Text != "Belum ada kontak" {
			t.Fatalf("%s: it shows %v", name, texts)
		}
		for n, text := range texts {
			if n > 0 && text.At.Y < texts[n-1].At.Y {
				t.Errorf("%s: %q stands above %q", name, text.Text, texts[n-1].Text)
			}
			if text.At.X < 0 || text.At.X+text.Size.Width > width {
				t.Errorf("%s: %q stands from %v to %v", name, text.Text, text.At.X, text.At.X+text.Size.Width)
			}
		}
		if least := e.MinSize(); least.Height > 500 {
			t.Errorf("%s: it asks for %v", name, least)
		}
	}
}

func TestAnEmptyPlaceIsWholeInANarrowRoom(t *testing.T) {
	kittest.Dress(t)
	e := NewEmptyState("contacts", "Belum ada kontak", "Kontak adalah orang yang ingin Anda ajak bicara.", "Ctrl+N", "tambah")
	least := e.MinSize()
	kittest.Show(t, e, least.Width, least.Height)
	for _, text := range kittest.Texts(e) {
		if text.At.Y+text.Size.Height > e.Size().Height {
			t.Errorf("%q ends at %v of %v", text.Text, text.At.Y+text.Size.Height, e.Size().Height)
		}
	}
}

func TestButtonsOfAQuietPlaceGoOnInAFurtherRowWhereTheyDoNotFit(t *testing.T) {
	kittest.Dress(t)
	first, second := NewButton("Isi orang atau industrinya", "Spasi e", nil), NewButton("Kaitkan dengan pelajaran lain", "Spasi v", nil)
	e := NewQuietState("Belum terhubung dengan orang atau industri.", first, second)
	for _, width := range []float32{600, 400} {
		kittest.Show(t, e, width, 300)
		if beside := first.Position().Y == second.Position().Y; beside != (width > 500) {
			t.Errorf("%v wide, they stand at %v and %v", width, first.Position(), second.Position())
		}
		if end := second.Position().X + second.Size().Width; end > width {
			t.Errorf("%v wide, the second one ends at %v", width, end)
		}
	}
}
