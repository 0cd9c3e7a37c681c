package views

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app"
	"wawasan/views/kit/kittest"
	"wawasan/views/theme"
)

func TestEdgesAreThoseOfHighContrastAsSoonAsItIsChosen(t *testing.T) {
	s := demoWindow(t, "en", "")
	s.fyneApp.Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light}))
	for n, tab := range tabs {
		s.do(t, "tab."+tab.id)
		if n == tabInterviews {
			s.press(fyne.KeyReturn)
		}
		for _, how := range []string{"true", "false"} {
			before := map[fyne.ThemeColorName]color.Color{theme.Line: ft.Color(theme.Line), theme.Edge: ft.Color(theme.Edge)}
			s.do(t, "settings.open")
			s.chooseIn(t, app.SettingContrast, how)
			for _, where := range []string{"settings", tab.id} {
				if where == tab.id {
					s.press(fyne.KeyEscape)
				}
				got := kittest.Edges(s.Canvas().Content())
				for name, c := range before {
					if got[c] > 0 {
						t.Errorf("in %s, contrast %s: %d edges are %s of the look before", where, how, got[c], name)
					}
				}
			}
		}
	}
}
