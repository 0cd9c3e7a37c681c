package draw

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app/figure"
	"wawasan/views/theme"
)

// A map of 500 companies is laid out in a window; with paint,
// it is painted by the processor as well, which a graphics card does faster.
func BenchmarkAMapOf500Companies(b *testing.B) {
	a := test.NewTempApp(b)
	a.Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light}))
	d := figure.AroundData{Sentence: "500 companies", Middle: &figure.Neighbour{ID: "mine", Label: "Mine"}, Sides: map[figure.Side][]figure.Neighbour{}}
	for n := range 500 {
		side := figure.Side(n % 5)
		d.Sides[side] = append(d.Sides[side], figure.Neighbour{ID: fmt.Sprint("c", n), Label: fmt.Sprint("Company ", n)})
	}
	v := NewFigureView(FigureParams{})
	w := a.NewWindow("")
	w.SetContent(v)
	w.Resize(fyne.NewSize(1200, 780))
	plots := []Plot{{Title: "map", Draw: func(width, height float32) figure.Figure { return figure.Around(d, width, height) }}}
	b.Run("layout", func(b *testing.B) {
		for b.Loop() {
			v.SetPlots(plots)
		}
	})
	b.Run("with_paint", func(b *testing.B) {
		for b.Loop() {
			v.SetPlots(plots)
			w.Canvas().Capture()
		}
	})
}
