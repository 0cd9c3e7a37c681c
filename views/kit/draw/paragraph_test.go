package draw

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
	"wawasan/views/theme"
)

func TestReadingTextIsAtMost75LettersWide(t *testing.T) {
	kittest.Dress(t)
	p := NewParagraph(theme.SizeBody, theme.Text).Say(strings.Repeat("kata lain lagi ", 60))
	for _, line := range p.broken(2000) {
		if len(line) > 75 {
			t.Errorf("a line of %d letters", len(line))
		}
	}
}

func linesIn(p *Paragraph, width float32) []string {
	p.Place(0, 0, width)
	return p.Shown()
}

func TestWordsAreBrokenBetweenAndOnlyGiantsWithin(t *testing.T) {
	kittest.Dress(t)
	p := NewParagraph(theme.SizeBody, theme.Text).Say("gaji awal lebih kecil, ruang tumbuh lebih besar")
	lines := linesIn(p, 150)
	if got := strings.Join(lines, " "); len(lines) < 2 || got != p.Full {
		t.Errorf("%q", lines)
	}
	p.Say("https://www.linkedin.com/in/seseorang-dengan-alamat-yang-sangat-panjang-sekali")
	lines = linesIn(p, 150)
	if got := strings.Join(lines, ""); len(lines) < 2 || got != p.Full {
		t.Errorf("%q", lines)
	}
}

func TestLinesOfTheWriterStayLines(t *testing.T) {
	kittest.Dress(t)
	p := NewParagraph(theme.SizeBody, theme.Text).Say("satu\n\ndua")
	if got := linesIn(p, 300); len(got) != 3 || got[0] != "satu" || got[1] != "" || got[2] != "dua" {
		t.Errorf("%q", got)
	}
}

func TestAParagraphEndsAtItsMostLines(t *testing.T) {
	kittest.Dress(t)
	p := NewParagraph(theme.SizeBody, theme.Text).Say(strings.Repeat("kata lain lagi ", 30))
	p.MaxLines = 2
	got := linesIn(p, 200)
	if len(got) != 2 || !strings.HasSuffix(got[1], "…") || strings.HasSuffix(got[0], "…") {
		t.Errorf("%q", got)
	}
	if high := p.Height(200); high != 2*p.LineHeight() {
		t.Errorf("%v high", high)
	}
}

func TestAnEmptyParagraphTakesNoRoom(t *testing.T) {
	kittest.Dress(t)
	p := NewParagraph(theme.SizeBody, theme.Text)
	if p.Height(200) != 0 || p.Place(0, 0, 200) != 0 || len(p.Shown()) != 0 {
		t.Errorf("%v high, shows %q", p.Height(200), p.Shown())
	}
	p.Say("kata")
	if p.Height(0) != p.LineHeight() {
		t.Error("before it is laid out it is not one line")
	}
}

func TestLinesOfAParagraphStandBeneathEachOther(t *testing.T) {
	for _, dress := range []func(testing.TB){kittest.Dress, kittest.Large} {
		dress(t)
		p := NewParagraph(theme.SizeBody, theme.Text).Say(strings.Repeat("kata lain lagi ", 12))
		p.Bold, p.Centred = true, true
		high := p.Place(20, 30, 300)
		texts := kittest.Texts(p.Object())
		if len(texts) != len(p.Shown()) || high != p.Height(300) {
			t.Fatalf("%d texts of %d lines, %v high", len(texts), len(p.Shown()), high)
		}
		for n, text := range texts {
			if n > 0 && text.At.Y < texts[n-1].At.Y+texts[n-1].Size.Height-0.01 {
				t.Errorf("%q stands at %v over %q", text.Text, text.At.Y, texts[n-1].Text)
			}
		}
	}
}

func TestFieldsOfATemplateStandOnAGround(t *testing.T) {
	kittest.Dress(t)
	p := NewParagraph(theme.SizeBody, theme.Text).Say("Halo {sapaan}, saya {saya} dari sebuah bank yang panjang namanya di {kota}.")
	p.Template = true
	p.Place(0, 0, 260)
	var grounds []fyne.CanvasObject
	for _, o := range p.box.Objects {
		if _, ok := o.(*canvas.Rectangle); ok {
			grounds = append(grounds, o)
		}
	}
	if len(grounds) != 3 || grounds[0].Position().X <= 0 || grounds[2].Position().Y <= grounds[0].Position().Y {
		t.Errorf("%d grounds", len(grounds))
	}
	p.Template = false
	if p.Place(0, 0, 260); len(p.box.Objects) != len(p.Shown()) {
		t.Errorf("of other texts %d objects are drawn for %d lines", len(p.box.Objects), len(p.Shown()))
	}
}

func TestSmallPrintTakesAllOfItsColumn(t *testing.T) {
	kittest.Dress(t)
	words := strings.Repeat("kata lain lagi ", 40)
	for _, c := range []struct {
		size fyne.ThemeSizeName
		all  bool
	}{{theme.SizeMuted, true}, {theme.SizeBody, false}} {
		p := NewParagraph(c.size, theme.Muted).Say(words)
		first := linesIn(p, 1000)[0]
		if wide := core.Measure(first, ft.Size(c.size), p.Style()).Width; (wide > 900) != c.all {
			t.Errorf("%s: the first line is %v wide of 1000", c.size, wide)
		}
	}
}
