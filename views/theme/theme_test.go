package theme

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	ft "fyne.io/fyne/v2/theme"
)

func luminance(c color.Color) float64 {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	return 0.2126*linear(n.R) + 0.7152*linear(n.G) + 0.0722*linear(n.B)
}

func linear(v uint8) float64 {
	f := float64(v) / 255
	if f <= 0.03928 {
		return f / 12.92
	}
	return math.Pow((f+0.055)/1.055, 2.4)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

func TestColoursCanBeReadOnBothGrounds(t *testing.T) {
	want := []struct {
		names []fyne.ThemeColorName
		least float64
	}{
		{[]fyne.ThemeColorName{Text}, 13},
		{[]fyne.ThemeColorName{Muted, Lesson, Gap, Mine, Theirs, Person, Focus, Danger}, 5.5},
		{[]fyne.ThemeColorName{Accent}, 6},
		{[]fyne.ThemeColorName{ft.ColorNameDisabled, ft.ColorNamePlaceHolder}, 4.5},
	}
	for _, p := range []Params{{Variant: Light}, {Variant: Dark}, {Variant: Light, Contrast: true}, {Variant: Dark, Contrast: true}} {
		th := New(p)
		for _, w := range want {
			for _, name := range w.names {
				for _, ground := range []fyne.ThemeColorName{Ground, Surface} {
					if got := contrast(th.Color(name, 0), th.Color(ground, 0)); got < w.least {
						t.Errorf("%+v: %s on %s is %.2f, want %.1f", p, name, ground, got, w.least)
					}
				}
			}
		}
	}
}

var toolkitColours = []fyne.ThemeColorName{
	ft.ColorNameBackground, ft.ColorNameButton, ft.ColorNameDisabled, ft.ColorNameDisabledButton, ft.ColorNameError,
	ft.ColorNameFocus, ft.ColorNameForeground, ft.ColorNameForegroundOnError, ft.ColorNameForegroundOnPrimary,
	ft.ColorNameForegroundOnSuccess, ft.ColorNameForegroundOnWarning, ft.ColorNameHeaderBackground, ft.ColorNameHover,
	ft.ColorNameHyperlink, ft.ColorNameInnerWindowBorder, ft.ColorNameInnerWindowBorderInactive,
	ft.ColorNameInputBackground, ft.ColorNameInputBorder, ft.ColorNameMenuBackground, ft.ColorNameOverlayBackground,
	ft.ColorNamePlaceHolder, ft.ColorNamePressed, ft.ColorNamePrimary, ft.ColorNameScrollBar,
	ft.ColorNameScrollBarBackground, ft.ColorNameSelection, ft.ColorNameSeparator, ft.ColorNameShadow,
	ft.ColorNameSuccess, ft.ColorNameWarning,
}

func TestEveryColourOfTheToolkitIsOurs(t *testing.T) {
	for _, name := range toolkitColours {
		if _, ok := light.color(name, false); !ok {
			t.Errorf("%s has no colour of ours", name)
		}
	}
}

func TestTheTextScaleGrowsTextAndRowsButNotHairlines(t *testing.T) {
	th := New(Params{Scale: 2})
	for name, want := range map[fyne.ThemeSizeName]float32{
		SizeBody: 28, SizeRow: 104, SizeTextRow: 144, ft.SizeNameText: 28, ft.SizeNameSeparatorThickness: 1, SizeRadius: 6,
	} {
		if got := th.Size(name); got != want {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
	if got := New(Params{Scale: 9}).Size(SizeBody); got != 28 {
		t.Errorf("a scale of 9 gives %v, want it held at 28", got)
	}
}

func TestAForcedVariantIgnoresTheSystem(t *testing.T) {
	if New(Params{Variant: Dark}).Color(Ground, ft.VariantLight) != dark[Ground] {
		t.Error("dark did not stay dark on a light system")
	}
	if New(Params{}).Color(Ground, ft.VariantDark) != dark[Ground] {
		t.Error("the system's dark was not followed")
	}
}

func TestIconsTakeTheTintOfTheTheme(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(New(Params{Variant: Light}))
	c, icon := ForMark("!")
	if c != Lesson || icon.Name() != "lesson-#8A5A00.svg" {
		t.Errorf("got %s %s", c, icon.Name())
	}
	for mark := range marks {
		if _, i := ForMark(mark); i.name == "note" {
			t.Errorf("mark %s has no drawing of its own", mark)
		}
	}
	for kind, want := range kinds {
		if _, i := ForKind(kind); i.name != want.icon {
			t.Errorf("kind %s: drawing %s is missing", kind, want.icon)
		}
	}
}
