package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	flang "fyne.io/fyne/v2/lang"

	"wawasan/app/lang"
)

func TestTheToolkitSpeaksTheLanguageChosen(t *testing.T) {
	dress(t)
	for _, c := range []struct{ code, want string }{{"id", "Batal"}, {"en", "Cancel"}, {"id", "Batal"}} {
		if err := UseToolkitWords(c.code); err != nil {
			t.Fatal(err)
		}
		if got := flang.L("Cancel"); got != c.want {
			t.Errorf("in %s it says %q, want %q", c.code, got, c.want)
		}
	}
	if UseToolkitWords("xx") == nil {
		t.Error("a language that is not there was taken")
	}
}

func TestTheListStaysNarrowBesideItsDetail(t *testing.T) {
	dress(t)
	list, detail := NewKeyList(ListParams{Words: lang.New("id")}), NewDetailView(DetailParams{Words: lang.New("id")})
	box := container.New(Columns{}, list, detail)
	show(t, box, 1200, 700)
	if list.Size().Width != 340 || detail.Size().Width != 852 {
		t.Errorf("list %v, detail %v", list.Size().Width, detail.Size().Width)
	}
	box.Resize(fyne.NewSize(700, 500))
	if list.Size().Width != 280 {
		t.Errorf("in a narrow window the list is %v wide", list.Size().Width)
	}
}

func BenchmarkAKeyInALongList(b *testing.B) {
	dress(b)
	l := NewKeyList(ListParams{Words: lang.New("id")})
	show(b, l, 340, 600)
	l.SetRows(manyRows(100000))
	for b.Loop() {
		l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
}

func BenchmarkNewRowsInAList(b *testing.B) {
	dress(b)
	l := NewKeyList(ListParams{Words: lang.New("id")})
	show(b, l, 340, 600)
	rows := manyRows(50)
	for b.Loop() {
		l.SetRows(rows)
	}
}
