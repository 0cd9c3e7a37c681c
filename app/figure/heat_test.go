package figure_test

import (
	"strings"
	"testing"

	"wawasan/app/figure"
)

// heatOf draws one row of cells.
func heatOf(from int, cells ...figure.HeatCell) figure.Figure {
	return figure.Heat(figure.HeatData{From: from, RowLabels: []string{"a"}, ColLabels: make([]string, len(cells)), Cells: [][]figure.HeatCell{cells}}, 400, 80)
}

func TestWhatDoesNotCountYetHasAnEdgeAndWhatDoesATint(t *testing.T) {
	f := heatOf(3, figure.HeatCell{ID: "1", Text: "0/1", Hollow: true}, figure.HeatCell{ID: "2", Text: "1/1", Size: 1}, figure.HeatCell{ID: "3", Text: "9/9", Size: 9})
	var edges, tints []figure.Role
	for _, s := range f.Shapes {
		if s.Kind == figure.Rect && s.Stroke != "" {
			edges = append(edges, s.Stroke)
		} else if s.Kind == figure.Rect {
			tints = append(tints, s.Fill)
		}
	}
	if len(edges) != 1 || edges[0] != figure.Accent || len(tints) != 2 || tints[0] != figure.Tints[3] || tints[1] != figure.Tints[4] {
		t.Errorf("edges %v, tints %v", edges, tints)
	}
}

func TestNobodyIsADotWithoutABox(t *testing.T) {
	f := heatOf(0, figure.HeatCell{ID: "1"}, figure.HeatCell{ID: "2", Text: "0"})
	dots := 0
	for _, s := range f.Shapes {
		switch {
		case s.Kind == figure.Circle && s.Radius == 1 && s.Stroke == "":
			dots++
		case s.Kind != figure.Text || s.Text != "" && s.Text != "a":
			t.Errorf("beside the dots: %+v", s)
		}
	}
	if dots != 2 || len(f.Spots) != 2 {
		t.Errorf("%d dots, %d places to go to", dots, len(f.Spots))
	}
}

func TestTheMoreTheDarkerInFiveSteps(t *testing.T) {
	for _, c := range []struct {
		size, most float32
		from, want int
	}{
		{1, 1, 0, 4},
		{1, 2, 0, 2},
		{1, 5, 0, 0},
		{2, 5, 0, 1},
		{3, 5, 0, 2},
		{4, 5, 0, 3},
		{5, 5, 0, 4},
		{1, 100, 0, 0},
		{21, 100, 0, 1},
		{100, 100, 0, 4},
		{1, 100, 2, 2},
		{50, 100, 2, 3},
		{1, 9, 3, 3},
		{9, 9, 3, 4},
	} {
		f := heatOf(c.from, figure.HeatCell{ID: "1", Text: "1", Size: c.size}, figure.HeatCell{ID: "2", Size: c.most})
		for _, s := range f.Shapes {
			if s.Kind == figure.Rect {
				if s.Fill != figure.Tints[c.want] {
					t.Errorf("%v of %v from %d: %s", c.size, c.most, c.from, s.Fill)
				}
				break
			}
		}
	}
}

func TestAFigureOnATileHasTheInkThatIsToldApartBetter(t *testing.T) {
	for _, tint := range figure.Tints {
		if got := figure.Contrast(palette.Of(figure.On(tint)), palette.Of(tint)); got < 4.5 {
			t.Errorf("a figure on %s has %.2f", tint, got)
		}
	}
	var b strings.Builder
	if err := heatOf(0, figure.HeatCell{ID: "1", Text: "1", Size: 1}, figure.HeatCell{ID: "2", Text: "5", Size: 5}).SVG(&b, palette); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`fill="#1D2127" font-weight="600">1<`, `fill="#FFFFFF" font-weight="600">5<`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in %s", want, b.String())
		}
	}
}

func TestRowsWithoutAnythingAreOneLineOfPlacesBeneathTheOthers(t *testing.T) {
	d := figure.HeatData{RowLabels: []string{"Keuangan"}, ColLabels: []string{"x"}, Cells: [][]figure.HeatCell{{{ID: "1", Text: "1", Size: 1}}}, Lead: "Belum ada:"}
	for _, name := range []string{"Produk", "Hukum dan kepatuhan", "Lainnya"} {
		d.Rest = append(d.Rest, figure.HeatName{ID: name, Label: name, Said: name + ", nobody"})
	}
	for width, lines := range map[float32]int{600: 1, 240: 2, 120: 4} {
		f := figure.Heat(d, width, 80)
		heights := map[float32]bool{}
		for _, s := range f.Shapes {
			if s.Kind != figure.Text || s.Points[0].Y < 50 {
				continue
			}
			heights[s.Points[0].Y] = true
			if s.Points[0].X+figure.TextWidth(s.Text, s.Size, s.Bold) > width || s.Points[0].Y > f.Height {
				t.Errorf("%v wide: %q is cut", width, s.Text)
			}
		}
		if len(heights) != lines || len(f.Spots) != 4 || len(f.Rows) != 4 || len(f.Rows[1]) != 2 {
			t.Errorf("%v wide: %d lines, %d places, rows %v", width, len(heights), len(f.Spots), f.Rows)
		}
		if f.Step("1", 0, 1) == "1" || f.Step("Produk", 0, -1) != "1" {
			t.Errorf("%v wide: arrows lead from the tile to %s, and back to %s", width, f.Step("1", 0, 1), f.Step("Produk", 0, -1))
		}
	}
}

func TestEveryColumnHasItsNameHoweverNarrowItIs(t *testing.T) {
	labels := []string{"Di bawah saya", "Setingkat", "Di atas saya", "Jenjang belum diketahui"}
	for _, width := range []float32{900, 520, 420} {
		f := figure.Heat(figure.HeatData{
			RowLabels: []string{"Keuangan"}, ColLabels: labels, Cells: [][]figure.HeatCell{{{ID: "1"}, {ID: "2"}, {ID: "3"}, {ID: "4"}}},
		}, width, 200)
		all, lowest := "", float32(0)
		for _, s := range f.Shapes {
			if s.Kind == figure.Text && s.Text != "Keuangan" {
				all += " " + s.Text
				lowest = max(lowest, s.Points[0].Y)
			}
		}
		for _, word := range strings.Fields(strings.Join(labels, " ")) {
			if !strings.Contains(all, word) {
				t.Errorf("%v wide: %q is not said:%s", width, word, all)
			}
		}
		if top := f.Spots[0].Y; lowest > top {
			t.Errorf("%v wide: the names end at %v, the fields begin at %v", width, lowest, top)
		}
	}
}
