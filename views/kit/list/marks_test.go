package list

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/lang"
	"wawasan/views/kit/kittest"
)

func TestRowsAreMarkedCountedAndUnmarkedByKeys(t *testing.T) {
	kittest.Dress(t)
	back := 0
	l := NewKeyList(Params{Words: lang.New("en"), Marks: true, OnFilter: func(string) {}, OnBack: func() { back++ }})
	w := kittest.Show(t, l, 340, 400)
	l.SetRows(manyRows(6))
	w.Canvas().Focus(l)
	kittest.Press(w, fyne.KeyInsert, fyne.KeyInsert)
	if got := l.Marked(); len(got) != 2 || l.State().Index() != 2 {
		t.Fatalf("%d are marked, at %d", len(got), l.State().Index())
	}
	told := l.Describe()
	if !slices.Contains(told, "marked: 2 of 6") || !strings.HasPrefix(told[2], "✓ ") || strings.Contains(told[4], "✓") {
		t.Errorf("%q", told)
	}
	kittest.Press(w, fyne.KeyUp)
	if said := l.AccessibilityLabel(); !strings.Contains(said, "marked") {
		t.Errorf("a screen reader says %q", said)
	}
	kittest.Press(w, fyne.KeyInsert)
	if got := l.Marked(); len(got) != 1 {
		t.Errorf("%d are marked", len(got))
	}
	kittest.Write(w, "x")
	l.SetRows(nil)
	if got := l.Marked(); len(got) != 1 {
		t.Errorf("the filter took marks: %d are left", len(got))
	}
	kittest.Press(w, fyne.KeyEscape)
	if len(l.Marked()) != 0 || l.Filter() != "x" {
		t.Errorf("%d marks and the filter %q are left", len(l.Marked()), l.Filter())
	}
	kittest.Press(w, fyne.KeyEscape, fyne.KeyEscape)
	if l.Filter() != "" || back != 1 {
		t.Errorf("filter %q, went back %d times", l.Filter(), back)
	}
}

func TestAListWithoutMarksMarksNothing(t *testing.T) {
	kittest.Dress(t)
	l := NewKeyList(Params{Words: lang.New("en")})
	w := kittest.Show(t, l, 340, 400)
	l.SetRows(manyRows(3))
	w.Canvas().Focus(l)
	kittest.Press(w, fyne.KeyInsert)
	if l.Mark(); len(l.Marked()) != 0 {
		t.Error("a row is marked")
	}
}
