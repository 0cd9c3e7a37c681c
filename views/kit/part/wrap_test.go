package part

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wawasan/views/kit/kittest"
)

func TestListsThatDoNotFitStandInFurtherRowsAndAreClickedThere(t *testing.T) {
	kittest.Dress(t)
	titles := []string{"Industri 4", "Perusahaan 10", "Fungsi 16", "Tantangan 3", "Keterampilan 5"}
	for _, width := range []float32{900, 340, 260} {
		tapped := -1
		s := NewSegments(titles, 0, func(n int) { tapped = n }).Wrap()
		rest := canvas.NewRectangle(nil)
		c := Topped(s, rest)
		kittest.Show(t, c, width, 300)
		if high := s.HeightFor(width); (width > 800) != (high == s.HeightFor(2000)) || rest.Position().Y != high {
			t.Errorf("at %v: %v high, the rest begins at %v", width, high, rest.Position().Y)
		}
		for n, w := range s.words {
			if !w.Visible() || w.Position().X+w.Natural().Width > width || !strings.HasPrefix(w.Text.Text, titles[n]) {
				t.Errorf("at %v: %q shows as %q at %v", width, titles[n], w.Text.Text, w.Position())
			}
			at := w.Position().AddXY(4, w.Text.Size().Height/2)
			if s.Tapped(&fyne.PointEvent{Position: at}); tapped != n {
				t.Errorf("at %v: a click on %q chose %d", width, titles[n], tapped)
			}
		}
	}
}

func TestListsStandInOneRowWhereWhatIsBelowNeedsTheRoom(t *testing.T) {
	kittest.Dress(t)
	s := NewSegments([]string{"Industri 4", "Perusahaan 10", "Fungsi 16"}, 1, func(int) {}).Wrap()
	rest := canvas.NewRectangle(nil)
	rest.SetMinSize(fyne.NewSize(100, 100))
	c := Topped(s, rest)
	w := kittest.Show(t, c, 200, 120)
	if one := s.HeightFor(2000); rest.Position().Y != one || s.words[0].Visible() || !s.words[1].Visible() {
		t.Errorf("the rest begins at %v, one row is %v high; the first is seen: %v", rest.Position().Y, one, s.words[0].Visible())
	}
	w.Resize(fyne.NewSize(200, 300))
	if !s.words[0].Visible() || !s.words[2].Visible() {
		t.Error("there is room again, and they are not seen")
	}
}

func TestAQuietStateIsOneLineWithItsButtons(t *testing.T) {
	kittest.Dress(t)
	pressed := ""
	one, two := NewButton("One", "", func() { pressed = "one" }), NewButton("Two", "", nil)
	e := NewQuietState("Nothing yet.", one, two)
	kittest.Show(t, e, 600, 300)
	two.Hide()
	if got := strings.Join(e.Describe(), "|"); got != "Nothing yet.|One" {
		t.Errorf("%q", got)
	}
	if one.Tapped(nil); pressed != "one" || one.Position().Y > 60 {
		t.Errorf("pressed %q, at %v", pressed, one.Position())
	}
}
