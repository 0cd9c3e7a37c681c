package list

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/views/kit/kittest"
	"wawasan/views/kit/part"
)

func TestAVoiceFollowsTheChosenRowAndTheFilterOfAList(t *testing.T) {
	kittest.Dress(t)
	l := NewKeyList(Params{
		Words: lang.New("en"), Label: "Contacts", OnFilter: func(string) {},
		Empty: part.NewEmptyState("contacts", "No contacts yet", "Add one.", "", ""),
	})
	w := kittest.Show(t, l, 340, 400)
	l.SetRows(nil) // read, and none
	if got := l.AccessibilityLabel(); got != "Contacts. No contacts yet. Add one." {
		t.Errorf("empty it is %q", got)
	}
	l.SetRows(manyRows(3))
	l.SetCount(1204)
	w.Canvas().Focus(l)
	kittest.Press(w, fyne.KeyDown)
	if got := l.AccessibilityLabel(); got != "Contacts. Nama 1, Bank, kemarin. 2 of 1,204" {
		t.Errorf("one row on it is %q", got)
	}
	kittest.Write(w, "zz")
	l.SetRows(nil)
	if got := l.AccessibilityLabel(); got != "Contacts. Filtered by “zz”. Nothing matches “zz”." {
		t.Errorf("filtered it is %q", got)
	}
}

func TestAVoiceSaysWhatMarksAndDrawingsShow(t *testing.T) {
	w := lang.New("en")
	rows := []Item{
		{ID: "1", Kind: thing.KindPromise, Mark: ">", Title: "Send it", Fact: "overdue"},
		{ID: "2", Kind: thing.KindPromise, Mark: "<", Title: "Introduce me"},
		{ID: "3", Kind: thing.KindNote, Title: "Met at noon"},
		{Kind: thing.KindContact, Title: "Contacts", Fact: "12"},
	}
	for n, want := range []string{"I promised, Send it, overdue", "They promised, Introduce me", "Note, Met at noon", "Contacts, 12"} {
		if got := SpokenRow(w, rows[n], rows); got != want {
			t.Errorf("row %d is %q, want %q", n, got, want)
		}
	}
	if got := SpokenRow(w, rows[2], rows[2:3]); got != "Met at noon" {
		t.Errorf("among its like it is %q", got)
	}
}

func TestAVoiceSaysTheHeadOfAPageAndTheLineThatHasTheKeyboard(t *testing.T) {
	kittest.Dress(t)
	v := NewDetailView(DetailParams{Words: lang.New("en")})
	w := kittest.Show(t, v, 600, 400)
	v.SetDetail(app.Detail{
		Title: "Ratna", Sub: "Head of Product", Next: "Thank her today",
		Facts: []app.Fact{{Label: "E-mail", Value: "ratna@example.com"}}, Rows: manyRows(2),
	})
	if got := v.AccessibilityLabel(); got != "Ratna. Head of Product. Thank her today. E-mail: ratna@example.com" {
		t.Errorf("beside the list it is %q", got)
	}
	v.FocusRows()
	kittest.Press(w, fyne.KeyDown)
	if got := v.AccessibilityLabel(); !strings.HasPrefix(got, "Ratna. Nama 1, Bank, kemarin. 2 of 2. Head of Product.") {
		t.Errorf("entered it is %q", got)
	}
}
