package overlay

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/views/kit/core"
)

func Test_what_is_said_of_the_chosen_row_is_whole_and_nothing_moves_for_it(t *testing.T) {
	b := newBench(t)
	long := "/home/somebody/" + strings.Repeat("a-folder-with-a-long-name/", 8) + "file"
	p := NewPalette(PaletteParams[string]{
		Words: say.WordsOf("en"), Runner: core.Inline(), OnPick: func(string) {}, Told: func(end string) string { return long + end },
		Query: func(context.Context, string) ([]Choice[string], error) {
			var all []Choice[string]
			for _, end := range []string{".pdf", ".html"} {
				c := Choice[string]{Value: end}
				c.Item = app.Row{Key: end, Title: "Format " + end, Sub: long + end}
				all = append(all, c)
			}
			return all, nil
		},
	})
	p.Open(b.w.Canvas())
	b.w.Canvas().Capture()
	high := p.spot.panel.Height
	for _, end := range []string{".pdf", ".html"} {
		if said := strings.Join(p.Describe(), "\n"); !strings.Contains(said, "\n"+long+end) {
			t.Errorf("it says\n%s", said)
		}
		if !strings.Contains(p.AccessibilityLabel(), long+end) {
			t.Error("a screen reader is not told")
		}
		if b.w.Canvas().Capture(); p.spot.panel.Height != high {
			t.Error("the panel moved")
		}
		b.press(fyne.KeyDown)
	}
}
