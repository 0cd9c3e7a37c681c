package core

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/kittest"
	"wawasan/views/theme"
)

// drawn counts how often it was drawn anew.
type drawn struct {
	widget.BaseWidget
	times int
}

func (d *drawn) CreateRenderer() fyne.WidgetRenderer { return drawnRenderer{d} }

type drawnRenderer struct{ d *drawn }

func (r drawnRenderer) MinSize() fyne.Size           { return fyne.NewSize(30, 20) }
func (r drawnRenderer) Layout(fyne.Size)             {}
func (r drawnRenderer) Refresh()                     { r.d.times++ }
func (r drawnRenderer) Objects() []fyne.CanvasObject { return nil }
func (r drawnRenderer) Destroy()                     {}

func newDrawn() *drawn {
	d := &drawn{}
	d.ExtendBaseWidget(d)
	return d
}

func TestALookKnowsWhetherColoursOrLettersChanged(t *testing.T) {
	settings := test.NewTempApp(t).Settings()
	var l Look
	for _, step := range []struct {
		look theme.Params
		want bool
	}{
		{theme.Params{Variant: theme.Light}, false}, // the first time there is nothing to compare with
		{theme.Params{Variant: theme.Light}, false},
		{theme.Params{Variant: theme.Dark}, true},
		{theme.Params{Variant: theme.Dark, Contrast: true}, true},
		{theme.Params{Variant: theme.Dark, Contrast: true, Scale: 1.5}, true},
		{theme.Params{Variant: theme.Dark, Contrast: true, Scale: 1.5}, false},
		{theme.Params{Variant: theme.Light}, true},
	} {
		settings.SetTheme(theme.New(step.look))
		if got := l.Changed(); got != step.want {
			t.Errorf("%+v: changed %v", step.look, got)
		}
	}
}

func TestPartsAreDrawnAnewOnceAfterAChangeOfLook(t *testing.T) {
	settings := test.NewTempApp(t).Settings()
	settings.SetTheme(theme.New(theme.Params{Variant: theme.Light}))
	var l Look
	d := newDrawn()
	l.Refresh(d, nil)
	l.Refresh(d, nil)
	if d.times != 0 {
		t.Errorf("drawn %d times in one look", d.times)
	}
	settings.SetTheme(theme.New(theme.Params{Variant: theme.Dark}))
	l.Refresh(d, nil)
	l.Refresh(d, nil)
	if d.times != 1 {
		t.Errorf("drawn %d times in another", d.times)
	}
}

func TestAWidgetThatIsOneObjectIsDrawnWithIt(t *testing.T) {
	kittest.Dress(t)
	d := newDrawn()
	r := Whole(d)
	r.Layout(fyne.NewSize(100, 50))
	r.Refresh()
	if d.Size() != fyne.NewSize(100, 50) || r.MinSize() != fyne.NewSize(30, 20) || len(r.Objects()) != 1 || d.times == 0 {
		t.Errorf("%v, asks for %v, drawn %d times", d.Size(), r.MinSize(), d.times)
	}
	r.Destroy()
}

func TestLengthsGrowWithTheLetters(t *testing.T) {
	kittest.Dress(t)
	one := Measure("Wawasan", 14, fyne.TextStyle{})
	if Length(10) != 10 {
		t.Errorf("10 is %v", Length(10))
	}
	kittest.Large(t)
	if Length(10) != 20 {
		t.Errorf("at twice the size 10 is %v", Length(10))
	}
	if two := Measure("Wawasan", 28, fyne.TextStyle{}); two.Width < 1.9*one.Width || two.Width > 2.1*one.Width {
		t.Errorf("%v at once, %v at twice the size", one, two)
	}
	if bold := Measure("Wawasan", 14, fyne.TextStyle{Bold: true}); bold.Width <= one.Width {
		t.Errorf("in bold it is %v wide, else %v", bold.Width, one.Width)
	}
}
