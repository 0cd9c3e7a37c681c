package draw

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app/figure"
	"wawasan/views/theme"
)

// shownFigures is a view of two plots in a window.
func shownFigures(t *testing.T, opened *string) *FigureView {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light}))
	v := NewFigureView(FigureParams{Label: "charts", OnOpen: func(s figure.Spot) { *opened = s.Target }})
	w := a.NewWindow("")
	w.SetContent(v)
	w.Resize(fyne.NewSize(600, 400))
	plot := func(stem string) Plot {
		return Plot{Title: stem, Draw: func(width, height float32) figure.Figure {
			return figure.Bars(figure.BarsData{Sentence: stem + " is all there is.", Bars: []figure.Bar{
				{ID: stem + "1", Label: "One", Value: "1", Size: 1, Said: stem + " one", Target: "industry/1"}, {ID: stem + "2", Label: "Two", Value: "2", Size: 2, Said: stem + " two", Target: "industry/2"},
			}}, width, height)
		}}
	}
	v.SetPlots([]Plot{plot("first"), plot("second")})
	w.Canvas().Focus(v)
	return v
}

func TestAFigureIsWalkedByArrowsAndOpenedByEnter(t *testing.T) {
	opened := ""
	v := shownFigures(t, &opened)
	at := func() string { s, _ := v.Selected(); return s.Label }
	for n, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{"", "first one"},
		{fyne.KeyDown, "first two"},
		{fyne.KeyDown, "second one"},
		{fyne.KeyEnd, "second two"},
		{fyne.KeyUp, "second one"},
		{fyne.KeyPageUp, "first two"},
		{fyne.KeyRight, "first two"},
		{fyne.KeyHome, "first one"},
	} {
		if step.key != "" {
			v.TypedKey(&fyne.KeyEvent{Name: step.key})
		}
		if got := at(); got != step.want {
			t.Errorf("step %d: %q, want %q", n, got, step.want)
		}
	}
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if opened != "industry/2" {
		t.Errorf("Enter led to %q", opened)
	}
}

func TestAFigureSaysWhatItShows(t *testing.T) {
	opened := ""
	said := strings.Join(shownFigures(t, &opened).Describe(), "|")
	if said != "first|One · 1|Two · 2|first is all there is.|second|One · 1|Two · 2|second is all there is.|▌first one" {
		t.Error(said)
	}
}
