package list

import (
	"image"
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/views/kit/kittest"
	"wawasan/views/kit/part"
	"wawasan/views/theme"
)

// twoOfOneName are people whose names differ where a row is cut.
func twoOfOneName() []Item {
	return []Item{
		{ID: "1", Kind: thing.KindContact, Title: "Raden Mas Hadiningrat Kusumowardhono bin Suryo", Sub: "Bank", Fact: "kemarin"},
		{ID: "2", Kind: thing.KindContact, Title: "Raden Mas Hadiningrat Kusumowardhono bin Prabu", Sub: "Bank", Fact: "kemarin"},
	}
}

func shownRow(l *KeyList, i int) string {
	var said []string
	for _, text := range kittest.Texts(l.body.shown[i]) {
		said = append(said, text.Text)
	}
	return strings.Join(said, " ")
}

func TestTheWholeOfALongTitleIsReadWhereItIsSelected(t *testing.T) {
	kittest.Dress(t)
	l := NewKeyList(Params{Words: lang.New("id")})
	w := kittest.Show(t, l, 340, 400)
	l.SetRows(twoOfOneName())
	w.Canvas().Focus(l)
	if got := shownRow(l, 0); !strings.Contains(got, "bin Suryo") || !strings.Contains(got, "kemarin") || !strings.Contains(got, "Bank") {
		t.Errorf("the selected row shows %q", got)
	}
	if got := shownRow(l, 1); strings.Contains(got, "Prabu") || !strings.Contains(got, "…") {
		t.Errorf("the other row shows %q", got)
	}
	kittest.Press(w, fyne.KeyDown)
	if got := shownRow(l, 1); !strings.Contains(got, "bin Prabu") {
		t.Errorf("selected, the other row shows %q", got)
	}
	if got := shownRow(l, 0); strings.Contains(got, "bin Suryo") {
		t.Errorf("not selected any more, the first shows %q", got)
	}
}

func TestATitleThatFitsStaysInOneLineSelectedOrNot(t *testing.T) {
	kittest.Dress(t)
	l := NewKeyList(Params{Words: lang.New("id")})
	kittest.Show(t, l, 340, 400)
	l.SetRows([]Item{{ID: "1", Kind: thing.KindContact, Title: "Sari", Sub: "Bank", Fact: "kemarin"}})
	texts := kittest.Texts(l.body.shown[0])
	if len(texts) != 3 || texts[0].Text != "Sari" {
		t.Errorf("it shows %v", texts)
	}
	for _, text := range texts {
		if text.Text == "kemarin" && text.At.Y > texts[0].At.Y+texts[0].Size.Height {
			t.Error("the fact stands beneath a title that leaves it room")
		}
	}
}

func TestNoTextOfARowLeavesItAtTwiceTheSize(t *testing.T) {
	kittest.Large(t)
	l := NewKeyList(Params{Words: lang.New("id"), OnFilter: func(string) {}})
	w := kittest.Show(t, l, 420, 700)
	l.SetRows(append(twoOfOneName(), Item{ID: "3", Kind: thing.KindPromise, Mark: ">", Title: "Kirim artikel", Sub: "untuk Bagus", Fact: "terlambat 3 hari", Warn: true, Said: "Anda: “Pak Hendra, saya Ratna dari operasional”", Heading: "Terlambat"}))
	w.Canvas().Focus(l)
	for i, v := range l.body.shown {
		for _, text := range kittest.Texts(v) {
			if text.At.X < 0 || text.At.X+text.Size.Width > v.Size().Width || text.At.Y+text.Size.Height > v.Size().Height+0.5 {
				t.Errorf("row %d: %q stands from %v to %v by %v of %v", i, text.Text, text.At, text.At.X+text.Size.Width, text.At.Y+text.Size.Height, v.Size())
			}
		}
	}
}

func TestARowSaysWhatIsLateInTheColourOfDanger(t *testing.T) {
	kittest.Dress(t)
	l := NewKeyList(Params{Words: lang.New("id")})
	kittest.Show(t, l, 340, 400)
	l.SetRows([]Item{{ID: "1", Kind: thing.KindPromise, Title: "a", Fact: "terlambat", Warn: true}, {ID: "2", Kind: thing.KindPromise, Title: "b", Fact: "besok"}})
	if late, soon := l.body.shown[0].fact.Color, l.body.shown[1].fact.Color; late != ft.Color(theme.Danger) || soon != ft.Color(theme.Muted) {
		t.Errorf("late is %v, soon %v", late, soon)
	}
}

func TestARowUnderThePointerIsTintedAndTheSelectedHasItsBar(t *testing.T) {
	kittest.Dress(t)
	l := NewKeyList(Params{Words: lang.New("id")})
	w := kittest.Show(t, l, 340, 400)
	l.SetRows(manyRows(3))
	l.body.shown[1].MouseIn(nil)
	if l.body.shown[1].tint.FillColor != ft.Color(theme.HoverTint) {
		t.Error("not tinted")
	}
	l.body.shown[1].MouseMoved(nil)
	l.body.shown[1].MouseOut()
	l.body.shown[1].MouseUp(nil)
	if l.body.shown[0].bar.FillColor != ft.Color(theme.Muted) {
		t.Error("without the keyboard the bar is not muted")
	}
	w.Canvas().Focus(l)
	if l.body.shown[0].bar.FillColor != ft.Color(theme.Accent) || l.body.shown[0].tint.FillColor != ft.Color(theme.SelectTint) {
		t.Error("with the keyboard the bar is not of the accent")
	}
}

func TestEvidenceMarksItsRowOnlyWhereOneIs(t *testing.T) {
	kittest.Dress(t)
	for _, steady := range []bool{false, true} {
		l := NewKeyList(Params{Words: lang.New("id"), Wrap: true, Steady: steady})
		w := kittest.Show(t, l, 340, 400)
		l.SetRows(manyRows(2))
		marked := func() bool { return l.body.shown[0].tint.FillColor == ft.Color(theme.SelectTint) }
		if marked() != steady {
			t.Errorf("steady %v: without the keyboard marked %v", steady, marked())
		}
		w.Canvas().Focus(l)
		if !marked() {
			t.Errorf("steady %v: with the keyboard not marked", steady)
		}
	}
}

func TestHeadingsStandAboveTheirGroupsAndAreTold(t *testing.T) {
	kittest.Dress(t)
	l := NewKeyList(Params{Words: lang.New("id"), Label: "Hari ini"})
	kittest.Show(t, l, 340, 400)
	rows := manyRows(3)
	rows[0].Heading, rows[2].Heading, rows[1].Mark = "Terlambat", "Besok", "!"
	l.SetRows(rows)
	if got := l.Describe(); !slices.Equal(got, []string{"Terlambat", "▌Nama 0 · Bank · kemarin", "! Nama 1 · Bank · kemarin", "Besok", "Nama 2 · Bank · kemarin"}) {
		t.Errorf("it tells %q", got)
	}
	if got := l.AccessibilityLabel(); got != "Hari ini. Terlambat, Nama 0, Bank, kemarin. 1 dari 3" || l.AccessibilityRole() != fyne.AccessibleRoleText {
		t.Errorf("a screen reader hears %q", got)
	}
}

func TestAnEmptyListSaysWhatToDoAndAFullOneDoesNot(t *testing.T) {
	kittest.Dress(t)
	l := NewKeyList(Params{Words: lang.New("id"), OnFilter: func(string) {}, Empty: part.NewEmptyState("contacts", "Belum ada kontak", "Impor dari LinkedIn.", "Ctrl+I", "impor")})
	kittest.Show(t, l, 340, 400)
	l.SetRows(nil) // read, and none
	if got := l.Describe(); !slices.Contains(got, "Belum ada kontak") {
		t.Errorf("it tells %q", got)
	}
	l.SetRows(manyRows(1))
	if got := strings.Join(l.Describe(), "|"); strings.Contains(got, "Belum") || l.params.Empty.Visible() {
		t.Errorf("it tells %q", got)
	}
	l.SetWords(lang.New("en"))
	if got := l.Describe()[0]; got != "type to filter" {
		t.Errorf("in English it says %q", got)
	}
}

func TestDelDeletesTheSelectedRowAndOtherKeysGoOn(t *testing.T) {
	kittest.Dress(t)
	deleted, late := "", fyne.KeyName("")
	l := NewKeyList(Params{Words: lang.New("id"), OnDelete: func(row Item) { deleted = row.Title }})
	l.HandOn(func(e *fyne.KeyEvent) bool { late = e.Name; return true })
	w := kittest.Show(t, l, 340, 400)
	w.Canvas().Focus(l)
	kittest.Press(w, fyne.KeyDelete)
	if deleted != "" {
		t.Errorf("of nothing %q was deleted", deleted)
	}
	l.SetRows(manyRows(3))
	kittest.Press(w, fyne.KeyDown, fyne.KeyDelete, fyne.KeyReturn)
	if deleted != "Nama 1" || late != fyne.KeyReturn {
		t.Errorf("deleted %q, handed on %q", deleted, late)
	}
	kittest.Press(w, fyne.KeyEscape)
	if late != fyne.KeyEscape {
		t.Errorf("Esc was not handed on but %q", late)
	}
}

func TestAClickOnWhiteInAListKeepsTheKeyboardOrTakesIt(t *testing.T) {
	kittest.Dress(t)
	l, b := NewKeyList(Params{Words: lang.New("id")}), part.NewButton("Simpan", "", nil)
	w := kittest.Show(t, container.NewGridWithColumns(2, l, b), 700, 400)
	l.SetRows(manyRows(2))
	w.Canvas().Focus(b)
	l.MouseDown(nil)
	w.Canvas().Unfocus()
	l.MouseUp(nil)
	test.Tap(l)
	if w.Canvas().Focused() != b {
		t.Errorf("the keyboard is on %T", w.Canvas().Focused())
	}
	w.Canvas().Unfocus()
	l.MouseDown(nil)
	test.Tap(l)
	if w.Canvas().Focused() != l {
		t.Errorf("where it was nowhere it is on %T", w.Canvas().Focused())
	}
}

func TestWhereARowCannotMoveTheListScrolls(t *testing.T) {
	kittest.Dress(t)
	l := NewKeyList(Params{Words: lang.New("id"), Wrap: true})
	w := kittest.Show(t, l, 300, 120)
	l.SetRows([]Item{{ID: "1", Kind: thing.KindNote, Title: strings.Repeat("kata demi kata ", 40)}})
	w.Canvas().Focus(l)
	kittest.Press(w, fyne.KeyDown, fyne.KeyDown)
	if l.scroll.Offset.Y == 0 {
		t.Error("the rest of a tall row cannot be read")
	}
	for range 10 {
		kittest.Press(w, fyne.KeyUp)
	}
	if l.scroll.Offset.Y != 0 {
		t.Errorf("it stands at %v", l.scroll.Offset.Y)
	}
}

// inked is the colour of the densest point of a drawing.
func inked(i image.Image) color.NRGBA {
	best := color.NRGBA{}
	for y := i.Bounds().Min.Y; y < i.Bounds().Max.Y; y++ {
		for x := i.Bounds().Min.X; x < i.Bounds().Max.X; x++ {
			if c := color.NRGBAModel.Convert(i.At(x, y)).(color.NRGBA); c.A > best.A {
				best = c
			}
		}
	}
	return best
}

func TestADrawingPutAwayWhileTheLookBecameDarkAndLargeHasTheNewColour(t *testing.T) {
	kittest.Dress(t)
	l := NewKeyList(Params{Words: lang.New("id")})
	box := container.NewStack(l)
	kittest.Show(t, box, 340, 400)
	l.SetRows([]Item{{ID: "1", Kind: thing.KindLesson, Mark: "!", Title: "a"}})
	box.Objects = nil
	box.Refresh()
	// a size no other test uses: the toolkit keeps drawings by name and size
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Params{Variant: theme.Dark, Scale: 1.37}))
	box.Objects = []fyne.CanvasObject{l}
	box.Refresh()
	want, got := color.NRGBAModel.Convert(ft.Color(theme.Lesson)), inked(l.body.shown[0].icon.Image)
	if got != want {
		t.Errorf("it is drawn in %v, not %v", got, want)
	}
}

func TestTheLineBeneathATitleUsesTheColumnAndOnPaperTheMeasureOfTheTitle(t *testing.T) {
	kittest.Dress(t)
	long := strings.TrimSpace(strings.Repeat("kata demi kata ", 40))
	for _, page := range []bool{false, true} {
		l := NewKeyList(Params{Words: lang.New("id"), Wrap: true, Page: page})
		kittest.Show(t, l, 1100, 400)
		l.SetRows([]Item{{ID: "1", Kind: thing.KindNote, Title: long, Sub: long}})
		v := l.body.shown[0]
		title, sub := kittest.Wide(v.titleText.Object()), kittest.Wide(v.subText.Object())
		switch {
		case page && (sub > title+12 || sub < title-60):
			t.Errorf("on paper the title is %v wide, what stands beneath it %v", title, sub)
		case !page && sub < 950:
			t.Errorf("beneath the title %v of 1100 are used", sub)
		}
	}
}
