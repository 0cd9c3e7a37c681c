package draw

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app/figure"
	"wawasan/views/theme"
)

// A map of 500 companies with 1,000 links is laid out in a window; with paint,
// it is painted by the processor as well, which a graphics card does faster.
func BenchmarkAMapOf500Companies(b *testing.B) {
	a := test.NewTempApp(b)
	a.Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light}))
	d := figure.NetworkData{Sentence: "500 companies"}
	id := func(n int) string { return fmt.Sprint("c", n) }
	for n := range 500 {
		d.Nodes = append(d.Nodes, figure.Node{ID: id(n), Label: fmt.Sprint("Company ", n), X: float32(n%25) / 25, Y: float32(n/25) / 20, Size: float32(n%7) / 7})
		d.Edges = append(d.Edges, figure.Edge{From: id(n), To: id((n + 7) % 500), Arrow: true}, figure.Edge{From: id(n), To: id((n*13 + 1) % 500), Dashed: true})
	}
	v := NewFigureView(FigureParams{})
	w := a.NewWindow("")
	w.SetContent(v)
	w.Resize(fyne.NewSize(1200, 780))
	plots := []Plot{{Title: "map", Draw: func(width, height float32) figure.Figure { return figure.Network(d, width, height) }}}
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
