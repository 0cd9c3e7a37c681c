package draw

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"wawasan/app/figure"
	"wawasan/views/theme"
)

func TestInEveryLookAFigureOnATileIsReadAndEachStepIsMore(t *testing.T) {
	for name, look := range map[string]theme.Params{
		"light": {Variant: theme.Light}, "dark": {Variant: theme.Dark},
		"light, high contrast": {Variant: theme.Light, Contrast: true}, "dark, high contrast": {Variant: theme.Dark, Contrast: true},
	} {
		test.NewTempApp(t).Settings().SetTheme(theme.New(look))
		p := FigurePalette()
		before := 1.0
		for _, tint := range figure.Tints {
			if got := figure.Contrast(p.Of(figure.On(tint)), p[tint]); got < 4.5 {
				t.Errorf("%s: a figure on %s has %.2f", name, tint, got)
			}
			if roleColour(figure.On(tint), 1) != p.Of(figure.On(tint)) {
				t.Errorf("%s: on %s the window and a picture have different inks", name, tint)
			}
			now := figure.Contrast(p[figure.Surface], p[tint])
			if now < before*1.15 {
				t.Errorf("%s: %s has %.2f against the surface, the step before %.2f", name, tint, now, before)
			}
			before = now
		}
		for _, under := range []figure.Role{figure.Surface, figure.Ground} {
			if got := figure.Contrast(p[figure.Empty], p[under]); got < 1.24 || name != "light" && got < 1.3 {
				t.Errorf("%s: an empty field has %.2f on the %s", name, got, under)
			}
		}
		if got := figure.Contrast(p[figure.Empty], p[figure.Tints[2]]); got < 1.5 {
			t.Errorf("%s: an empty field and one with something are %.2f apart", name, got)
		}
	}
}
