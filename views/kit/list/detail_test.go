package list

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/kittest"
)

func TestADetailPageReadsTopDownAndOpensItsRows(t *testing.T) {
	kittest.Dress(t)
	opened := ""
	v := NewDetailView(DetailParams{Words: lang.New("id"), OnOpen: func(r app.Row) { opened = r.Title }})
	w := kittest.Show(t, v, 600, 500)
	detail := app.Detail{
		Link:  app.Link{Kind: thing.KindContact, ID: "1"},
		Title: "Ratna", Sub: "Bank", Chips: []string{"Selesai"}, Next: "Ucapkan terima kasih",
		Facts: []app.Fact{{Label: "E-mail", Value: "r@example.com"}},
		Rows:  []app.Row{{ID: "a", Kind: thing.KindNote, Title: "satu", Heading: "Desember"}, {ID: "b", Kind: thing.KindNote, Title: "dua"}},
	}
	v.SetDetail(detail)
	v.FocusRows()
	kittest.Press(w, fyne.KeyDown, fyne.KeyReturn)
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

// tallDetail is a page whose head alone is higher than a small window.
func tallDetail(rows int) Detail {
	d := Detail{
		Link: app.Link{Kind: thing.KindContact, ID: "1"}, Title: "Ratna Wulandari", Sub: strings.Repeat("kata demi kata ", 60), Next: "Ucapkan terima kasih",
	}
	for n := range rows {
		d.Rows = append(d.Rows, Item{ID: data.ID(fmt.Sprint(n)), Kind: thing.KindNote, Title: fmt.Sprint("baris ", n)})
	}
	return d
}

func TestAPageThatIsNewIsReadFromItsHeadHoweverHighThatIs(t *testing.T) {
	kittest.Dress(t)
	v := NewDetailView(DetailParams{Words: lang.New("id")})
	kittest.Show(t, v, 300, 120)
	for _, id := range []data.ID{"1", "2"} {
		d := tallDetail(5)
		d.ID = id
		for n := range d.Rows {
			d.Rows[n].ID += id
		}
		v.SetDetail(d)
		if y := v.list.scroll.Offset.Y; y != 0 {
			t.Errorf("page %s begins %v below its head", id, y)
		}
	}
}

func TestAPageReadAgainStaysWhereOneReads(t *testing.T) {
	kittest.Dress(t)
	v := NewDetailView(DetailParams{Words: lang.New("id")})
	w := kittest.Show(t, v, 400, 180)
	v.SetDetail(tallDetail(3))
	if v.list.scroll.Offset.Y != 0 || v.list.body.sees(0) {
		t.Fatalf("the page begins at %v", v.list.scroll.Offset.Y)
	}
	v.SetDetail(tallDetail(3))
	if v.list.scroll.Offset.Y != 0 {
		t.Errorf("read again, its title is out of sight: it stands at %v", v.list.scroll.Offset.Y)
	}
	w.Resize(fyne.NewSize(300, 160))
	if v.list.scroll.Offset.Y != 0 {
		t.Errorf("in a smaller window it stands at %v", v.list.scroll.Offset.Y)
	}
}

func TestALineWrittenFromElsewhereComesIntoSight(t *testing.T) {
	kittest.Dress(t)
	v := NewDetailView(DetailParams{Words: lang.New("id")})
	kittest.Show(t, v, 400, 180)
	d := tallDetail(20)
	v.SetDetail(d)
	d.Rows = append([]Item{{ID: "new", Kind: thing.KindLesson, Title: "baru"}}, d.Rows...)
	v.SetDetail(d)
	if !v.list.body.sees(0) {
		t.Error("the new line at the top is out of sight")
	}
	d.Rows = append(d.Rows, Item{ID: "last", Kind: thing.KindNote, Title: "terakhir"})
	v.SetDetail(d)
	if !v.list.body.sees(len(d.Rows) - 1) {
		t.Error("the new line at the end is out of sight")
	}
	v.FocusRows()
	v.SelectID("new")
	d.Rows = append(d.Rows, Item{ID: "later", Kind: thing.KindNote, Title: "belakangan"})
	v.SetDetail(d)
	if row, _ := v.Selected(); row.ID != "new" || !v.list.body.sees(0) {
		t.Errorf("a line from elsewhere led away from %q, which one was reading", row.ID)
	}
}

func TestAFactThatOpensSaysSoUnderThePointerAndIsOpenedOrCopiedByAClick(t *testing.T) {
	kittest.Dress(t)
	var opened, copied []string
	v := NewDetailView(DetailParams{Words: lang.New("en"), Links: Links{
		Open: func(address string) { opened = append(opened, address) },
		Copy: func(text string) { copied = append(copied, text) },
		Hint: "click opens",
	}})
	w := kittest.Show(t, v, 700, 400)
	v.SetDetail(Detail{Title: "Sari", Facts: []say.Fact{{Label: "Phone", Value: "+62 812", Opens: "tel:+62812"}, {Label: "Met", Value: "at a fair"}}})
	w.Canvas().Focus(v.Target())
	l := v.head.facts[0].link
	if v.head.facts[1].link != nil {
		t.Error("a fact that opens nothing is a link")
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(l).AddXY(3, 3)
	hint := func() bool { return l.hint.Visible() }
	if hint() {
		t.Error("the hint is there without the pointer")
	}
	test.MoveMouse(w.Canvas(), at)
	if !hint() {
		t.Error("under the pointer there is no hint")
	}
	test.TapCanvas(w.Canvas(), at)
	l.TappedSecondary(nil)
	test.TapCanvas(w.Canvas(), at.AddXY(400, 0)) // white beside it
	if len(opened) != 1 || opened[0] != "tel:+62812" || len(copied) != 1 || copied[0] != "+62 812" {
		t.Errorf("opened %v, copied %v", opened, copied)
	}
	test.MoveMouse(w.Canvas(), at.AddXY(0, 200))
	if hint() || w.Canvas().Focused() != v.Target() {
		t.Error("afterwards the hint is still there, or the keyboard is elsewhere")
	}
}
