package list

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/views/kit/kittest"
)

func TestADetailPageReadsTopDownAndOpensItsRows(t *testing.T) {
	kittest.Dress(t)
	opened := ""
	v := NewDetailView(DetailParams{Words: lang.New("id"), OnOpen: func(r app.Row) { opened = r.Title }})
	w := kittest.Show(t, v, 600, 500)
	detail := app.Detail{
		Link:  app.Link{Kind: app.KindContact, ID: "1"},
		Title: "Ratna", Sub: "Bank", Chips: []string{"Selesai"}, Next: "Ucapkan terima kasih",
		Facts: []app.Fact{{Label: "E-mail", Value: "r@example.com"}},
		Rows:  []app.Row{{ID: "a", Kind: app.KindNote, Title: "satu", Heading: "Desember"}, {ID: "b", Kind: app.KindNote, Title: "dua"}},
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
