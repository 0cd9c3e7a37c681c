package kit_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
	"wawasan/views/theme"
)

// inSight is what a window shows: what lies over it, else its content.
func inSight(w fyne.Window) fyne.CanvasObject {
	if top := w.Canvas().Overlays().Top(); top != nil {
		return top
	}
	return w.Canvas().Content()
}

func TestEveryWidgetTellsTheTextsItShows(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light}))
	for _, p := range widgets() {
		w, _ := shown(t, p)
		said := strings.Join(core.DescribeObject(inSight(w)), "\n")
		if said == "" {
			t.Errorf("%s tells nothing", p.name)
		}
		for _, text := range kittest.Texts(inSight(w)) {
			word := strings.TrimSuffix(strings.Fields(text.Text + " x")[0], "…")
			if len(word) > 3 && !strings.Contains(said, word) && !figures[p.name] {
				t.Errorf("%s shows %q and tells\n%s", p.name, text.Text, said)
			}
		}
	}
}

// figures are those whose drawing holds words that their table, or a few words,
// say another way.
var figures = map[string]bool{"figure": true, "sheet": true, "steps": true}

func TestNoWidgetShowsATextPastItsEdgeAtTwiceTheSize(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light, Scale: 2}))
	for _, p := range widgets() {
		p.size = p.size.Max(fyne.NewSize(620, 400))
		w, _ := shown(t, p)
		for _, text := range kittest.Texts(inSight(w)) {
			if text.At.X < 0 || text.At.X > p.size.Width {
				t.Errorf("%s: %q begins at %v of %v", p.name, text.Text, text.At.X, p.size.Width)
			}
		}
	}
}

func TestEveryWidgetThatHasTheKeyboardShowsIt(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light}))
	for _, p := range widgets() {
		w, _ := shown(t, p)
		focused := w.Canvas().Focused()
		if focused == nil {
			continue
		}
		with := w.Canvas().Capture()
		w.Canvas().Unfocus()
		if same(with, w.Canvas().Capture()) {
			t.Errorf("%s looks the same with and without the keyboard", p.name)
		}
	}
}
