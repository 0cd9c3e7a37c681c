package part

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
	"wawasan/views/theme"
)

func TestAHeadingHasItsSentenceBelowItsTitle(t *testing.T) {
	kittest.Dress(t)
	h := NewHeading("Rencana", "Pilih pertanyaan untuk Sari")
	kittest.Show(t, h, 400, 80)
	texts := kittest.Texts(h)
	if len(texts) != 2 || texts[0].At.Y+texts[0].Size.Height > texts[1].At.Y || texts[0].At.X != texts[1].At.X {
		t.Errorf("it shows %v", texts)
	}
	if got := h.Describe(); !slices.Equal(got, []string{"Rencana", "Pilih pertanyaan untuk Sari"}) {
		t.Errorf("it says %q", got)
	}
	if got := NewHeading("Saja", "").Describe(); !slices.Equal(got, []string{"Saja"}) {
		t.Errorf("without a sentence it says %q", got)
	}
}

func TestATitleTooLongForItsRoomIsCutAndToldWhole(t *testing.T) {
	kittest.Dress(t)
	long := strings.Repeat("wawancara ", 20)
	h := NewHeading(long, "")
	kittest.Show(t, h, 200, 80)
	shown := kittest.Texts(h)
	last := shown[len(shown)-1]
	if len(shown) != 2 || !strings.HasSuffix(last.Text, "…") || last.At.X+core.Measure(last.Text, ft.Size(theme.SizeTitle), fyne.TextStyle{Bold: true}).Width > 200 {
		t.Errorf("it shows %v", shown)
	}
	if got := h.Describe()[0]; got != long {
		t.Errorf("it says %q", got)
	}
}

func TestAHeadingIsAsHighAsItsWordsAndLeavesTheSentenceOutWhereThereIsNoRoom(t *testing.T) {
	kittest.Dress(t)
	text := "Yang terbaru di atas. Ctrl+Z mengurungkan yang terakhir, Ctrl+Shift+Z mengulangi."
	h, content := NewHeading("Riwayat", text), canvas.NewRectangle(nil)
	content.SetMinSize(fyne.NewSize(100, 100))
	all := Topped(h, content)
	w := kittest.Show(t, all, 900, 300)
	said := func() (texts []string) {
		for _, one := range kittest.Texts(h) {
			texts = append(texts, one.Text)
		}
		return texts
	}
	if got := said(); !slices.Equal(got, []string{"Riwayat", text}) {
		t.Errorf("with room, it shows %q", got)
	}
	one := h.Size().Height
	w.Resize(fyne.NewSize(300, 300))
	if got := strings.Join(said(), " "); got != "Riwayat "+text || h.Size().Height <= one || content.Position().Y != h.Size().Height {
		t.Errorf("in a narrow window, it shows %q in %v, the content from %v on", got, h.Size(), content.Position().Y)
	}
	w.Resize(fyne.NewSize(300, 160))
	if got := said(); !slices.Equal(got, []string{"Riwayat"}) || content.Size().Height < 100 {
		t.Errorf("in a low window, it shows %q and leaves %v", got, content.Size())
	}
	w.Resize(fyne.NewSize(300, 300))
	h.Say("Riwayat", "Saja")
	if got := said(); !slices.Equal(got, []string{"Riwayat", "Saja"}) || content.Position().Y != h.Size().Height || h.Size().Height > one {
		t.Errorf("with other words, it shows %q in %v", got, h.Size())
	}
}

func TestACaptionTakesRoomOnlyWhenItSaysSomething(t *testing.T) {
	kittest.Dress(t)
	c := NewCaption()
	kittest.Show(t, Topped(c, canvas.NewRectangle(nil)), 300, 100)
	if c.Size().Height != 0 || len(c.Describe()) != 0 {
		t.Errorf("silent it takes %v and says %q", c.Size(), c.Describe())
	}
	c.Say("2 dari 3 ajakan")
	if c.Size().Height < 10 || !slices.Equal(c.Describe(), []string{"2 dari 3 ajakan"}) {
		t.Errorf("it takes %v and says %q", c.Size(), c.Describe())
	}
	c.Say("2 dari 3 ajakan") // nothing changes
	c.Say("")
	if c.Size().Height != 0 {
		t.Error("silent again it still takes room")
	}
}

func TestHintsStandSideBySide(t *testing.T) {
	kittest.Dress(t)
	var done []string
	h := NewHints([]Hint{{Text: "Cari Ctrl+F", Do: func() { done = append(done, "search") }}, {Text: "Perintah Ctrl+K", Do: func() { done = append(done, "palette") }}})
	kittest.Show(t, h, 400, 30)
	texts := kittest.Texts(h)
	if len(texts) != 2 || texts[0].At.X+texts[0].Size.Width >= texts[1].At.X {
		t.Errorf("they show %v", texts)
	}
	if end := texts[1].At.X + texts[1].Size.Width; end > h.MinSize().Width {
		t.Errorf("they end at %v and ask for %v", end, h.MinSize().Width)
	}
	if !slices.Equal(h.Describe(), []string{"Cari Ctrl+F", "Perintah Ctrl+K"}) {
		t.Errorf("they say %q", h.Describe())
	}
	for _, word := range texts {
		h.Tapped(&fyne.PointEvent{Position: fyne.NewPos(word.At.X+word.Size.Width/2, 10)})
	}
	h.Tapped(&fyne.PointEvent{Position: fyne.NewPos(texts[0].At.X+texts[0].Size.Width+1, 10)}) // between the two
	if !slices.Equal(done, []string{"search", "palette"}) {
		t.Errorf("clicks did %q", done)
	}
}

func TestARuleIsOneHairlineAtAnySizeOfText(t *testing.T) {
	for _, dress := range []func(testing.TB){kittest.Dress, kittest.Large} {
		dress(t)
		r := NewRule()
		kittest.Show(t, container.NewVBox(r), 300, 100)
		line := test.WidgetRenderer(r).Objects()[0].(*canvas.Rectangle)
		if r.MinSize().Height != 1 || line.Size().Width < 290 || line.FillColor != ft.Color(theme.Line) {
			t.Errorf("%v, drawn %v in %v", r.MinSize(), line.Size(), line.FillColor)
		}
	}
}

func TestASheetPutsItsContentOnPaper(t *testing.T) {
	kittest.Dress(t)
	s := NewSheet(NewHeading("Di atas", ""))
	kittest.Show(t, s, 300, 100)
	paper := test.WidgetRenderer(s.(*fyne.Container).Objects[0].(fyne.Widget)).Objects()[0].(*canvas.Rectangle)
	if paper.FillColor != ft.Color(theme.Surface) || paper.Size() != fyne.NewSize(300, 100) {
		t.Errorf("the paper is %v, %v", paper.FillColor, paper.Size())
	}
	if got := core.DescribeObject(s); !slices.Equal(got, []string{"Di atas"}) {
		t.Errorf("it says %q", got)
	}
}
