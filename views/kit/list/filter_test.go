package list

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app/lang"
	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
	"wawasan/views/theme"
)

// filtering is a list that is filtered, with what was asked.
func filtering(t *testing.T) (l *KeyList, w fyne.Window, asked *[]string) {
	t.Helper()
	kittest.Dress(t)
	asked = &[]string{}
	l = NewKeyList(Params{Words: lang.New("id"), OnFilter: func(text string) { *asked = append(*asked, text) }})
	w = kittest.Show(t, l, 340, 400)
	l.SetRows(manyRows(5))
	w.Canvas().Focus(l)
	return l, w, asked
}

func drawnFilter(l *KeyList) *keyListRenderer { return test.WidgetRenderer(l).(*keyListRenderer) }

func TestCtrlAMarksTheFilterAndWhatIsTypedReplacesIt(t *testing.T) {
	l, w, asked := filtering(t)
	l.TypedShortcut(&fyne.ShortcutSelectAll{})
	if l.marked {
		t.Error("an empty filter is marked")
	}
	kittest.Write(w, "rina")
	l.TypedShortcut(&fyne.ShortcutSelectAll{})
	if !drawnFilter(l).mark.Visible() {
		t.Error("the mark is not seen")
	}
	kittest.Write(w, "b")
	if l.Filter() != "b" || (*asked)[len(*asked)-1] != "b" || drawnFilter(l).mark.Visible() {
		t.Errorf("the filter is %q, asked %q", l.Filter(), *asked)
	}
	l.TypedShortcut(&fyne.ShortcutSelectAll{})
	kittest.Press(w, fyne.KeyBackspace)
	if l.Filter() != "" {
		t.Errorf("Backspace left %q", l.Filter())
	}
	kittest.Write(w, "ri")
	l.TypedShortcut(&fyne.ShortcutSelectAll{})
	kittest.Press(w, fyne.KeyDown)
	kittest.Write(w, "n")
	if l.Filter() != "rin" {
		t.Errorf("after an arrow the filter is %q", l.Filter())
	}
}

func TestAFilterIsCopiedCutAndPasted(t *testing.T) {
	l, w, _ := filtering(t)
	board := test.NewClipboard()
	board.SetContent(" Rina\n Wijaya ")
	l.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
	if l.Filter() != "Rina Wijaya" {
		t.Errorf("pasted, it is %q", l.Filter())
	}
	l.TypedShortcut(&fyne.ShortcutCopy{Clipboard: board})
	if board.Content() != " Rina\n Wijaya " {
		t.Error("what is not marked was copied")
	}
	l.TypedShortcut(&fyne.ShortcutSelectAll{})
	l.TypedShortcut(&fyne.ShortcutCopy{Clipboard: board})
	if board.Content() != "Rina Wijaya" || l.Filter() == "" {
		t.Errorf("copied is %q", board.Content())
	}
	l.TypedShortcut(&fyne.ShortcutCut{Clipboard: board})
	if l.Filter() != "" || board.Content() != "Rina Wijaya" {
		t.Errorf("cut, it is %q", l.Filter())
	}
	kittest.Write(w, "a")
	l.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
	if l.Filter() != "aRina Wijaya" {
		t.Errorf("pasted behind, it is %q", l.Filter())
	}
	l.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl}) // the window's
}

func TestTheCaretOfALongFilterIsInSight(t *testing.T) {
	l, w, _ := filtering(t)
	kittest.Write(w, strings.Repeat("ratna wulandari ", 8)+"END")
	r := drawnFilter(l)
	shown := r.filter.Text.Text
	if !strings.HasSuffix(shown, "END") || !strings.HasPrefix(shown, "…") {
		t.Errorf("of a long filter one sees %q", shown)
	}
	if at := r.caret.Position().X; !r.caret.Visible() || at > l.Size().Width-core.Length(12) || at < r.filter.Position().X+r.filter.Size().Width {
		t.Errorf("the caret stands at %v of %v", at, l.Size().Width)
	}
	if got := l.Describe()[0]; got != l.Filter() || core.TypedText(l) != l.Filter() {
		t.Errorf("it tells %q", got)
	}
}

func TestWhyNothingIsListedIsSaidInTheWordsOfWhoLooked(t *testing.T) {
	l, w, _ := filtering(t)
	kittest.Write(w, "warna:merah")
	l.SetNothing("Tidak ada kolom warna.")
	l.SetRows(nil)
	if got := l.Describe(); !slices.Contains(got, "Tidak ada kolom warna.") {
		t.Errorf("it says %q", got)
	}
	l.SetNothing("")
	l.Refresh()
	if got := strings.Join(l.Describe(), "|"); !strings.Contains(got, "warna:merah") {
		t.Errorf("it says %q", got)
	}
}

func TestAListWithoutAFilterTakesNoText(t *testing.T) {
	kittest.Dress(t)
	l := NewKeyList(Params{Words: lang.New("id")})
	w := kittest.Show(t, l, 340, 400)
	l.SetRows(manyRows(3))
	w.Canvas().Focus(l)
	kittest.Write(w, "abc")
	board := test.NewClipboard()
	board.SetContent("x")
	l.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
	if l.Filter() != "" {
		t.Errorf("it is filtered by %q", l.Filter())
	}
	if got := l.Describe(); len(got) != 3 {
		t.Errorf("it tells %q", got)
	}
}

func TestAFilterThatHoldsRowsBackIsSeenWithHowManyAndHowToTakeItAway(t *testing.T) {
	for _, dress := range []func(testing.TB){kittest.Dress, kittest.Large} {
		dress(t)
		l := NewKeyList(Params{Words: lang.New("en"), Marks: true, OnFilter: func(string) {}})
		w := kittest.Show(t, l, 340, 400)
		l.SetRows(manyRows(5))
		l.SetWhole(120)
		r := drawnFilter(l)
		if said := l.Describe(); r.band.Visible() || l.all.Visible() || !slices.Contains(said, "5") {
			t.Errorf("without a filter it says %q", said)
		}
		l.SetFilter("na") // nobody has the keyboard here
		l.SetRows(manyRows(3))
		said := l.Describe()
		if !r.band.Visible() || r.line.FillColor != ft.Color(theme.Accent) || !slices.Contains(said, "3 of 120") || !slices.Contains(said, "Esc: all") {
			t.Errorf("filtered it says %q, the band is seen: %v", said, r.band.Visible())
		}
		for n, a := range kittest.Texts(l)[:4] {
			for _, b := range kittest.Texts(l)[n+1 : 4] {
				if a.At.Y < 36 && b.At.Y < 36 && a.At.X < b.At.X+b.Size.Width && b.At.X < a.At.X+a.Size.Width {
					t.Errorf("%q lies on %q", a.Text, b.Text)
				}
			}
		}
		w.Canvas().Focus(l)
		kittest.Press(w, fyne.KeyInsert)
		if said := l.Describe(); slices.Contains(said, "Esc: all") || !r.band.Visible() {
			t.Errorf("with a mark, which Esc takes away first, it says %q", said)
		}
		kittest.Press(w, fyne.KeyEscape)
		l.all.MouseDown(nil)
		test.Tap(l.all)
		if l.Filter() != "" || r.band.Visible() || w.Canvas().Focused() != l {
			t.Errorf("a click left %q, the keyboard is on %T", l.Filter(), w.Canvas().Focused())
		}
	}
}
