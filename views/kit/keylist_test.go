package kit

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/data"
	"wawasan/views/theme"
)

// dress starts a program in the light look; widgets measure themselves by it.
func dress(t testing.TB) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light}))
}

// show puts an object into a window. Call dress first.
func show(t testing.TB, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// press types keys into whatever has the focus, as a keyboard does.
func press(w fyne.Window, keys ...fyne.KeyName) {
	for _, k := range keys {
		if f := w.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
}

// write types letters into whatever has the focus.
func write(w fyne.Window, text string) {
	for _, r := range text {
		w.Canvas().Focused().TypedRune(r)
	}
}

func manyRows(n int) []app.Row {
	var rows []app.Row
	for i := range n {
		rows = append(rows, app.Row{ID: data.ID(fmt.Sprint(i)), Kind: app.KindContact, Title: fmt.Sprintf("Nama %d", i), Sub: "Bank", Fact: "kemarin"})
	}
	return rows
}

func TestArrowsPagesAndEndsWalkAList(t *testing.T) {
	dress(t)
	l := NewKeyList(ListParams{Words: lang.New("id")})
	w := show(t, l, 340, 400)
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
		press(w, step.key)
		if row, _ := l.Selected(); row.Title != step.want {
			t.Errorf("after %s %q is selected, want %q", step.key, row.Title, step.want)
		}
		if !slices.ContainsFunc(l.Describe(), func(s string) bool { return strings.HasPrefix(s, "▌"+step.want) }) {
			t.Errorf("after %s the selected row is out of sight: %q", step.key, l.Describe())
		}
	}
}

func TestOnlyRowsInSightAreObjects(t *testing.T) {
	dress(t)
	l := NewKeyList(ListParams{Words: lang.New("id")})
	w := show(t, l, 340, 400)
	l.SetRows(manyRows(100000))
	w.Canvas().Focus(l)
	press(w, fyne.KeyEnd, fyne.KeyHome, fyne.KeyPageDown)
	if n := len(l.body.shown) + len(l.body.pool); n > 30 {
		t.Errorf("%d row objects were made", n)
	}
}

func TestTypingFiltersAndEnterWaitsForTheAnswer(t *testing.T) {
	dress(t)
	var asked []string
	opened := ""
	l := NewKeyList(ListParams{
		Words:    lang.New("id"),
		OnFilter: func(text string) { asked = append(asked, text) },
		OnOpen:   func(r app.Row) { opened = r.Title },
	})
	w := show(t, l, 340, 400)
	l.SetRows(manyRows(50))
	l.SetCount(1204)
	w.Canvas().Focus(l)
	if said := l.Describe(); said[0] != "ketik untuk menyaring" || said[1] != "1.204" {
		t.Errorf("the filter line says %q", said[:2])
	}
	press(w, fyne.KeyDown)
	write(w, "rin")
	press(w, fyne.KeyReturn)
	if opened != "" || asked[len(asked)-1] != "rin" {
		t.Errorf("opened %q, asked %q", opened, asked)
	}
	l.SetRows(rowsNamed("Rina", "Karina"))
	if opened != "Rina" {
		t.Errorf("opened %q, want the best match", opened)
	}
	press(w, fyne.KeyBackspace)
	if l.Filter() != "ri" {
		t.Errorf("filter is %q", l.Filter())
	}
}

func TestEscapeClearsTheFilterThenGoesBack(t *testing.T) {
	dress(t)
	back := 0
	l := NewKeyList(ListParams{Words: lang.New("id"), OnFilter: func(string) {}, OnBack: func() { back++ }})
	w := show(t, l, 340, 400)
	w.Canvas().Focus(l)
	write(w, "x")
	l.SetRows(nil)
	if said := strings.Join(l.Describe(), "|"); !strings.Contains(said, "Tidak ada yang cocok dengan “x”.") {
		t.Errorf("an empty answer says %q", said)
	}
	press(w, fyne.KeyEscape)
	if back != 0 || l.Filter() != "" {
		t.Errorf("back %d, filter %q", back, l.Filter())
	}
	press(w, fyne.KeyEscape)
	if back != 1 {
		t.Error("the second Esc did not go back")
	}
}

func TestMoreRowsAreAskedForOncePerPage(t *testing.T) {
	dress(t)
	asked := 0
	l := NewKeyList(ListParams{Words: lang.New("id"), OnNeedMore: func() { asked++ }})
	w := show(t, l, 340, 400)
	l.SetRows(manyRows(50))
	l.SetCount(80)
	w.Canvas().Focus(l)
	press(w, fyne.KeyEnd, fyne.KeyUp, fyne.KeyDown)
	if asked != 1 {
		t.Errorf("asked %d times", asked)
	}
	l.AppendRows(manyRows(30))
	press(w, fyne.KeyEnd)
	if asked != 1 || l.State().Len() != 80 {
		t.Errorf("asked %d times with all loaded", asked)
	}
}

func TestKeysAndLettersAreOfferedToTheOwnerFirst(t *testing.T) {
	dress(t)
	l := NewKeyList(ListParams{
		Words: lang.New("id"), OnFilter: func(string) {},
		OnRune: func(r rune) bool { return r == '1' },
		OnKey:  func(e *fyne.KeyEvent) bool { return e.Name == fyne.KeyDown },
	})
	w := show(t, l, 340, 400)
	l.SetRows(manyRows(3))
	w.Canvas().Focus(l)
	write(w, "1a")
	press(w, fyne.KeyDown)
	if l.Filter() != "a" || l.State().Index() != 0 {
		t.Errorf("filter %q, row %d", l.Filter(), l.State().Index())
	}
}

func TestAClickSelectsAndADoubleClickOpens(t *testing.T) {
	dress(t)
	opened := ""
	l := NewKeyList(ListParams{Words: lang.New("id"), OnOpen: func(r app.Row) { opened = r.Title }})
	w := show(t, l, 340, 400)
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
	dress(t)
	first, second := NewKeyList(ListParams{Words: lang.New("id")}), NewKeyList(ListParams{Words: lang.New("id")})
	w := show(t, container.NewGridWithColumns(2, first, second), 700, 400)
	w.Canvas().Focus(first)
	w.Canvas().FocusNext()
	if !second.Focused() || first.Focused() {
		t.Error("Tab did not lead to the second list")
	}
}

func TestATimelineBreaksItsLinesAndCutsNoWords(t *testing.T) {
	dress(t)
	l := NewKeyList(ListParams{Words: lang.New("id"), Wrap: true})
	long := "gaji awal lebih kecil, ruang tumbuh lebih besar, dan hampir semua orang yang pindah berkata bahwa dua tahun pertama terasa seperti mulai dari nol lagi"
	show(t, l, 400, 400)
	l.SetRows([]app.Row{{ID: "1", Kind: app.KindLesson, Mark: "!", Title: long, Fact: "Jum 4 Des", Heading: "Desember 2026"}})
	var words []string
	for _, line := range l.body.shown[0].titleText.lines {
		words = append(words, line.Text)
	}
	if got := strings.Join(words, " "); got != long || len(words) < 3 {
		t.Errorf("shown as %q", words)
	}
}

func TestReadingTextIsAtMost75LettersWide(t *testing.T) {
	dress(t)
	p := newParagraph(theme.SizeBody, theme.Text).say(strings.Repeat("kata lain lagi ", 60))
	for _, line := range p.broken(2000) {
		if len(line) > 75 {
			t.Errorf("a line of %d letters", len(line))
		}
	}
}
