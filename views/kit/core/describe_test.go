package core

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/kittest"
)

// speaker is a widget that says what it shows.
type speaker struct {
	widget.BaseWidget
	said []string
}

func (s *speaker) Describe() []string { return s.said }

func (s *speaker) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewText("", nil))
}

func TestAWindowTellsAllItShowsFromAboveDown(t *testing.T) {
	kittest.Dress(t)
	secret := widget.NewPasswordEntry()
	secret.SetText("hunter2")
	typed, hint := widget.NewEntry(), widget.NewEntry()
	typed.SetText("Sari")
	hint.SetPlaceHolder("Nama")
	gone := widget.NewLabel("tak terlihat")
	gone.Hide()
	split := container.NewHSplit(widget.NewLabel("kiri"), widget.NewLabel("kanan"))
	all := container.NewVBox(
		canvas.NewText("teks", nil), widget.NewLabel("label"), widget.NewButton("tombol", nil), widget.NewCheck("pilihan", nil),
		typed, hint, secret, gone, widget.NewHyperlink("tautan", nil), container.NewVScroll(widget.NewLabel("gulung")), split,
		widget.NewRichTextWithText("kaya"), container.NewThemeOverride(widget.NewLabel("tema"), theme.DefaultTheme()),
		&speaker{said: []string{"satu", "dua"}}, canvas.NewRectangle(nil), widget.NewLabel("  "),
	)
	want := []string{"teks", "label", "tombol", "pilihan", "Sari", "Nama", "••••", "tautan", "gulung", "kiri", "kanan", "kaya", "tema", "satu", "dua"}
	if got := DescribeObject(all); !slices.Equal(got, want) {
		t.Errorf("it tells\n%q, not\n%q", got, want)
	}
	if got := DescribeObject(nil); got != nil {
		t.Errorf("nothing tells %q", got)
	}
}

func TestWordsThatSayNothingAreLeftOut(t *testing.T) {
	if got := NonEmpty("a", "", " ", "b"); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("%q", got)
	}
	if got := OneLine("Sari", "", "Bank"); got != "Sari, Bank" {
		t.Errorf("%q", got)
	}
}

// field is one that knows what was typed.
type field struct{ widget.Entry }

func (f *field) TypedText() string { return f.Text }

func TestWhatWasTypedIsToldByFieldsAlone(t *testing.T) {
	kittest.Dress(t)
	f := &field{}
	f.ExtendBaseWidget(f)
	f.SetText("abc")
	if got := TypedText(f); got != "abc" {
		t.Errorf("a field tells %q", got)
	}
	if got := TypedText(widget.NewButton("x", nil)); got != "" {
		t.Errorf("a button tells %q", got)
	}
	if got := TypedText(nil); got != "" {
		t.Errorf("nothing tells %q", got)
	}
}
