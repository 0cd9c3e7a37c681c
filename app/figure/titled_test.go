package figure_test

import (
	"bytes"
	"image/png"
	"math"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/figure"
)

func TestAPictureThatStandsAloneSaysItsTitleAboveTheRest(t *testing.T) {
	for name, f := range examples() {
		f.Title = "From asking to applying"
		var b bytes.Buffer
		if err := f.Titled().SVG(&b, palette); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), ">From asking to applying</text>") {
			t.Errorf("%s: nobody sees a title in the drawing", name)
		}
		if plain, titled := inked(t, f), inked(t, f.Titled()); titled <= plain {
			t.Errorf("%s: the picture with a title has %d points, that without %d", name, titled, plain)
		}
	}
}

func inked(t *testing.T, f figure.Figure) (points int) {
	t.Helper()
	var b bytes.Buffer
	if err := f.PNG(&b, palette, 1); err != nil {
		t.Fatal(err)
	}
	got, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	for x := range got.Bounds().Dx() {
		for y := range got.Bounds().Dy() {
			if r, _, _, _ := got.At(x, y).RGBA(); r < 0xF000 {
				points++
			}
		}
	}
	return points
}

func TestATitleMovesAllElseAndChangesNothingOfTheFigureItself(t *testing.T) {
	f := examples()["funnel"]
	before := examples()["funnel"]
	f.Title, before.Title = "A title", "A title"
	titled := f.Titled()
	if !reflect.DeepEqual(f.Shapes, before.Shapes) || !reflect.DeepEqual(f.Spots, before.Spots) {
		t.Error("the figure itself was moved")
	}
	by := titled.Height - f.Height
	for n, s := range f.Shapes {
		if math.Abs(float64(titled.Shapes[n+1].Points[0].Y-s.Points[0].Y-by)) > 0.01 {
			t.Errorf("shape %d was moved by %v, not by %v", n, titled.Shapes[n+1].Points[0].Y-s.Points[0].Y, by)
		}
	}
	for n, s := range f.Spots {
		if titled.Spots[n].Y != s.Y+by {
			t.Errorf("spot %d stands at %v", n, titled.Spots[n].Y)
		}
	}
	f.Title = " "
	if got := f.Titled(); got.Height != f.Height || len(got.Shapes) != len(f.Shapes) {
		t.Error("a figure without a title has room for one")
	}
}

func TestHoweverLongATitleIsItStaysInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := examples()["columns"]
		f.Title = rapid.String().Draw(t, "title")
		drawn(t, f.Titled())
	})
}
