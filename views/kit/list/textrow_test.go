package list

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
	"wawasan/views/theme"
)

// scales are the sizes of text that rows are looked at in.
var scales = []float32{1, 1.5, 2}

const longText = "Gaji awal lebih kecil, ruang tumbuh lebih besar; hampir semua orang yang pindah berkata bahwa dua tahun pertama terasa seperti mulai dari nol lagi"

// sentences are rows of texts, short and long, with and without what a row can
// have beside its title.
func sentences() []Item {
	return []Item{
		{ID: "1", Kind: thing.KindLesson, Mark: "!", Title: longText, Sub: "Pembelajaran · Ratna Wulandari · Perbankan dan pembayaran", Fact: "2 hari lalu"},
		{ID: "2", Kind: thing.KindLesson, Mark: "!", Title: "Pendek", Sub: "Ratna", Fact: "Jum 4 Des"},
		{ID: "3", Kind: thing.KindGap, Mark: "?", Title: longText, Heading: "Belum terjawab"},
		{ID: "4", Kind: thing.KindPromise, Mark: ">", Title: longText, Fact: "terlambat 3 hari", Warn: true},
		{ID: "5", Kind: thing.KindNote, Title: "baris satu\nbaris dua\nbaris tiga", Sub: "catatan", Said: "Anda: “sampai besok”"},
		{ID: "6", Kind: thing.KindNote, Title: strings.Repeat("tanpajeda", 30), Sub: strings.Repeat("sub", 90), Fact: strings.Repeat("fakta ", 9)},
	}
}

// mustKeepApart fails where two texts of a row lie on each other or leave it.
func mustKeepApart(t *testing.T, v *rowView, what string) {
	t.Helper()
	texts := kittest.Texts(v)
	for i, a := range texts {
		if a.At.Y < -0.5 || a.At.Y+a.Size.Height > v.Size().Height+0.5 {
			t.Errorf("%s: %q stands from %v to %v in a row of %v", what, a.Text, a.At.Y, a.At.Y+a.Size.Height, v.Size().Height)
		}
		for _, b := range texts[i+1:] {
			across := a.At.X < b.At.X+b.Size.Width && b.At.X < a.At.X+a.Size.Width
			down := a.At.Y < b.At.Y+b.Size.Height-0.5 && b.At.Y < a.At.Y+a.Size.Height-0.5
			if across && down {
				t.Errorf("%s: %q at %v %v lies on %q at %v %v", what, a.Text, a.At, a.Size, b.Text, b.At, b.Size)
			}
		}
	}
}

func TestNoTextOfARowLiesOnAnotherAtAnySize(t *testing.T) {
	for _, scale := range scales {
		for _, texts := range []bool{true, false} {
			test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light, Scale: scale}))
			l := NewKeyList(Params{Words: lang.New("id"), Texts: texts, OnFilter: func(string) {}})
			for _, width := range []float32{280, 340, 620} {
				w := kittest.Show(t, l, width, 1600)
				l.SetRows(append(sentences(), twoOfOneName()...))
				w.Canvas().Focus(l)
				for i := range l.State().Rows() {
					l.SelectAt(i)
					for n, v := range l.body.shown {
						mustKeepApart(t, v, fmt.Sprintf("at %v, %v wide, texts %v, row %d while %d is selected", scale, width, texts, n, i))
					}
				}
			}
		}
	}
}

func TestARowOfATextHasTwoLinesOfTheUsualLettersAndThenTheMutedOne(t *testing.T) {
	kittest.Dress(t)
	l := NewKeyList(Params{Words: lang.New("id"), Texts: true})
	kittest.Show(t, l, 340, 700)
	l.SetRows(sentences())
	texts := kittest.Texts(l.body.shown[0])
	if len(texts) != 4 || !strings.HasPrefix(texts[1].Text, "Gaji awal") || !strings.HasSuffix(texts[2].Text, "…") || texts[3].Text != "2 hari lalu" {
		t.Fatalf("it shows %v", texts)
	}
	if texts[2].At.Y <= texts[1].At.Y || texts[0].At.Y <= texts[2].At.Y || texts[0].At.Y != texts[3].At.Y {
		t.Errorf("its lines stand as %v", texts)
	}
	if l.body.shown[0].titleText.Bold {
		t.Error("a text is set in semibold")
	}
	if high := l.body.shown[1].Size().Height; high != 72 {
		t.Errorf("a row is %v high", high)
	}
	names := NewKeyList(Params{Words: lang.New("id")})
	kittest.Show(t, names, 340, 700)
	names.SetRows(twoOfOneName())
	if v := names.body.shown[0]; v.Size().Height != 52 || !v.title.TextStyle.Bold {
		t.Errorf("a row of people is %v high, semibold %v", v.Size().Height, v.title.TextStyle.Bold)
	}
}

func TestTheRowsOfAListOfTextsGrowWithTheText(t *testing.T) {
	for _, scale := range scales {
		test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light, Scale: scale}))
		l := NewKeyList(Params{Words: lang.New("id"), Texts: true})
		kittest.Show(t, l, 340, 700)
		l.SetRows(sentences())
		if got := l.body.bottom(1) - l.body.tops[1]; got != core.Length(72) || got != 72*scale {
			t.Errorf("at %v a row is %v high", scale, got)
		}
	}
}

func TestALongListOfTextsIsScrolledByTheHeightOfItsRows(t *testing.T) {
	kittest.Dress(t)
	p := newPaged(1000, 60)
	p.list.params.Texts = true
	w := kittest.Show(t, p.list, 340, 400)
	p.show(0, 60)
	w.Canvas().Focus(p.list)
	all := 1000 * ft.Size(theme.SizeTextRow)
	kittest.Press(w, fyne.KeyEnd)
	if got := p.list.body.MinSize().Height; got != all {
		t.Errorf("it is %v high, not %v", got, all)
	}
	if bottom := p.list.scroll.Offset.Y + p.list.scroll.Size().Height; bottom < all-1 {
		t.Errorf("End stands at %v of %v", bottom, all)
	}
	for range 100 {
		row, _ := p.list.Selected()
		kittest.Press(w, fyne.KeyUp)
		next, _ := p.list.Selected()
		if number(next) != number(row)-1 || !p.list.body.sees(p.list.State().Index()) {
			t.Fatalf("from %q ↑ leads to %q", row.Title, next.Title)
		}
	}
}

func TestRowsThatTurnOutToLieAboveDoNotMoveWhatOneReads(t *testing.T) {
	for _, texts := range []bool{false, true} {
		kittest.Dress(t)
		l := NewKeyList(Params{Words: lang.New("id"), Texts: texts})
		kittest.Show(t, l, 340, 400)
		l.State().Prev = "x"
		l.SetRows(rowsBetween(0, 60))
		l.SetCount(60)
		l.SelectAt(30)
		before := l.body.tops[30] - l.scroll.Offset.Y
		l.SetCount(100) // forty more lie before them
		if after := l.body.tops[30] - l.scroll.Offset.Y; after != before {
			t.Errorf("texts %v: the row moved from %v to %v", texts, before, after)
		}
	}
}
