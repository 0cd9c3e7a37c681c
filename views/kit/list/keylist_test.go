package list

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/kittest"
)

func manyRows(n int) []app.Row {
	var rows []app.Row
	for i := range n {
		rows = append(rows, app.Row{ID: data.ID(fmt.Sprint(i)), Kind: thing.KindContact, Title: fmt.Sprintf("Nama %d", i), Sub: "Bank", Fact: "kemarin"})
	}
	return rows
}

func TestArrowsPagesAndEndsWalkAList(t *testing.T) {
	kittest.Dress(t)
	l := NewKeyList(Params{Words: lang.New("id")})
	w := kittest.Show(t, l, 340, 400)
	l.SetRows(manyRows(1000))
	w.Canvas().Focus(l)
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyDown, "Nama 1"},
		{fyne.KeyUp, "Nama 0"},
		{fyne.KeyUp, "Nama 0"},
		{fyne.KeyPageDown, "Nama 6"},
		{fyne.KeyEnd, "Nama 999"},
		{fyne.KeyDown, "Nama 999"},
		{fyne.KeyHome, "Nama 0"},
	} {
		kittest.Press(w, step.key)
		if row, _ := l.Selected(); row.Title != step.want {
			t.Errorf("after %s %q is selected, want %q", step.key, row.Title, step.want)
		}
		if !slices.ContainsFunc(l.Describe(), func(s string) bool { return strings.HasPrefix(s, "▌"+step.want) }) {
			t.Errorf("after %s the selected row is out of sight: %q", step.key, l.Describe())
		}
	}
}

func TestOnlyRowsInSightAreObjects(t *testing.T) {
	kittest.Dress(t)
	l := NewKeyList(Params{Words: lang.New("id")})
	w := kittest.Show(t, l, 340, 400)
	l.SetRows(manyRows(100000))
	w.Canvas().Focus(l)
	kittest.Press(w, fyne.KeyEnd, fyne.KeyHome, fyne.KeyPageDown)
	if n := len(l.body.shown) + len(l.body.pool); n > 30 {
		t.Errorf("%d row objects were made", n)
	}
}

func TestTypingFiltersAndEnterWaitsForTheAnswer(t *testing.T) {
	kittest.Dress(t)
	var asked []string
	opened := ""
	l := NewKeyList(Params{
		Words:    lang.New("id"),
		OnFilter: func(text string) { asked = append(asked, text) },
		OnOpen:   func(r app.Row) { opened = r.Title },
	})
	w := kittest.Show(t, l, 340, 400)
	l.SetRows(manyRows(50))
	l.SetCount(1204)
	w.Canvas().Focus(l)
	if said := l.Describe(); said[0] != "ketik untuk menyaring" || said[1] != "1.204" {
		t.Errorf("the filter line says %q", said[:2])
	}
	kittest.Press(w, fyne.KeyDown)
	kittest.Write(w, "rin")
	kittest.Press(w, fyne.KeyReturn)
	if opened != "" || asked[len(asked)-1] != "rin" {
		t.Errorf("opened %q, asked %q", opened, asked)
	}
	l.SetRows(rowsNamed("Rina", "Karina"))
	if opened != "Rina" {
		t.Errorf("opened %q, want the best match", opened)
	}
	kittest.Press(w, fyne.KeyBackspace)
	if l.Filter() != "ri" {
		t.Errorf("filter is %q", l.Filter())
	}
}

func TestEscapeClearsTheFilterThenGoesBack(t *testing.T) {
	kittest.Dress(t)
	back := 0
	l := NewKeyList(Params{Words: lang.New("id"), OnFilter: func(string) {}, OnBack: func() { back++ }})
	w := kittest.Show(t, l, 340, 400)
	w.Canvas().Focus(l)
	kittest.Write(w, "x")
	l.SetRows(nil)
	if said := strings.Join(l.Describe(), "|"); !strings.Contains(said, "Tidak ada yang cocok dengan “x”.") {
		t.Errorf("an empty answer says %q", said)
	}
	kittest.Press(w, fyne.KeyEscape)
	if back != 0 || l.Filter() != "" {
		t.Errorf("back %d, filter %q", back, l.Filter())
	}
	kittest.Press(w, fyne.KeyEscape)
	if back != 1 {
		t.Error("the second Esc did not go back")
	}
}

func TestMoreRowsAreAskedForOncePerPage(t *testing.T) {
	kittest.Dress(t)
	asked := 0
	l := NewKeyList(Params{Words: lang.New("id"), OnNeedMore: func() { asked++ }})
	w := kittest.Show(t, l, 340, 400)
	l.SetRows(manyRows(50))
	l.SetCount(80)
	w.Canvas().Focus(l)
	kittest.Press(w, fyne.KeyEnd, fyne.KeyUp, fyne.KeyDown)
	if asked != 1 {
		t.Errorf("asked %d times", asked)
	}
	l.AppendRows(manyRows(30))
	kittest.Press(w, fyne.KeyEnd)
	if asked != 1 || l.State().Len() != 80 {
		t.Errorf("asked %d times with all loaded", asked)
	}
}

func TestKeysAndLettersAreOfferedToTheOwnerFirst(t *testing.T) {
	kittest.Dress(t)
	l := NewKeyList(Params{
		Words: lang.New("id"), OnFilter: func(string) {},
		OnRune: func(r rune) bool { return r == '1' },
		OnKey:  func(e *fyne.KeyEvent) bool { return e.Name == fyne.KeyDown },
	})
	w := kittest.Show(t, l, 340, 400)
	l.SetRows(manyRows(3))
	w.Canvas().Focus(l)
	kittest.Write(w, "1a")
	kittest.Press(w, fyne.KeyDown)
	if l.Filter() != "a" || l.State().Index() != 0 {
		t.Errorf("filter %q, row %d", l.Filter(), l.State().Index())
	}
}

func TestAClickSelectsAndADoubleClickOpens(t *testing.T) {
	kittest.Dress(t)
	opened := ""
	l := NewKeyList(Params{Words: lang.New("id"), OnOpen: func(r app.Row) { opened = r.Title }})
	w := kittest.Show(t, l, 340, 400)
	l.SetRows(manyRows(5))
	l.body.shown[2].MouseDown(nil)
	if row, _ := l.Selected(); row.Title != "Nama 2" || w.Canvas().Focused() != l {
		t.Errorf("%q is selected, focus on %T", row.Title, w.Canvas().Focused())
	}
	l.body.shown[3].DoubleTapped(nil)
	if opened != "Nama 3" {
		t.Errorf("opened %q", opened)
	}
}

func TestTabLeavesAList(t *testing.T) {
	kittest.Dress(t)
	first, second := NewKeyList(Params{Words: lang.New("id")}), NewKeyList(Params{Words: lang.New("id")})
	w := kittest.Show(t, container.NewGridWithColumns(2, first, second), 700, 400)
	w.Canvas().Focus(first)
	w.Canvas().FocusNext()
	if !second.Focused() || first.Focused() {
		t.Error("Tab did not lead to the second list")
	}
}

func TestATimelineBreaksItsLinesAndCutsNoWords(t *testing.T) {
	kittest.Dress(t)
	l := NewKeyList(Params{Words: lang.New("id"), Wrap: true})
	long := "gaji awal lebih kecil, ruang tumbuh lebih besar, dan hampir semua orang yang pindah berkata bahwa dua tahun pertama terasa seperti mulai dari nol lagi"
	kittest.Show(t, l, 400, 400)
	l.SetRows([]app.Row{{ID: "1", Kind: thing.KindLesson, Mark: "!", Title: long, Fact: "Jum 4 Des", Heading: "Desember 2026"}})
	words := l.body.shown[0].titleText.Shown()
	if got := strings.Join(words, " "); got != long || len(words) < 3 {
		t.Errorf("shown as %q", words)
	}
}
