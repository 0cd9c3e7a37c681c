package list

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app/lang"
	"wawasan/views/kit/kittest"
	"wawasan/views/kit/part"
)

func TestTheListStaysNarrowBesideItsDetail(t *testing.T) {
	kittest.Dress(t)
	list, detail := NewKeyList(Params{Words: lang.New("id")}), NewDetailView(DetailParams{Words: lang.New("id")})
	box := container.New(part.Columns{}, list, detail)
	kittest.Show(t, box, 1200, 700)
	if list.Size().Width != 340 || detail.Size().Width != 852 {
		t.Errorf("list %v, detail %v", list.Size().Width, detail.Size().Width)
	}
	box.Resize(fyne.NewSize(700, 500))
	if list.Size().Width != 280 {
		t.Errorf("in a narrow window the list is %v wide", list.Size().Width)
	}
}

func BenchmarkAKeyInALongList(b *testing.B) {
	kittest.Dress(b)
	l := NewKeyList(Params{Words: lang.New("id")})
	kittest.Show(b, l, 340, 600)
	l.SetRows(manyRows(100000))
	for b.Loop() {
		l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
}

func BenchmarkNewRowsInAList(b *testing.B) {
	kittest.Dress(b)
	l := NewKeyList(Params{Words: lang.New("id")})
	kittest.Show(b, l, 340, 600)
	rows := manyRows(50)
	for b.Loop() {
		l.SetRows(rows)
	}
}
