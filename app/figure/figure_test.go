package figure_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"image/color"
	"image/png"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/figure"
)

var update = flag.Bool("update", false, "write the golden drawings anew")

var palette = figure.Palette{
	figure.Surface: {0xFF, 0xFF, 0xFF, 255}, figure.Rule: {0xDE, 0xDA, 0xD2, 255}, figure.Ink: {0x1D, 0x21, 0x27, 255}, figure.Muted: {0x5A, 0x62, 0x6D, 255},
	figure.Accent: {0x0B, 0x6B, 0x63, 255}, figure.Danger: {0xB3, 0x26, 0x1E, 255}, figure.Person: {0x2F, 0x6B, 0x2F, 255}, figure.Gap: {0x6B, 0x3F, 0xA0, 255},
	figure.Mine: {0x1F, 0x5F, 0xA8, 255}, figure.Lesson: {0x8A, 0x5A, 0x00, 255}, figure.Ground: color.NRGBA{0xFA, 0xF8, 0xF4, 255},
	figure.Tints[0]: {0xE6, 0xF1, 0xEE, 255}, figure.Tints[1]: {0xCF, 0xE3, 0xE0, 255}, figure.Tints[2]: {0x8F, 0xBD, 0xB8, 255}, figure.Tints[3]: {0x2B, 0x82, 0x7A, 255},
	figure.Tints[4]: {0x0B, 0x6B, 0x63, 255}, figure.Empty: {0xE4, 0xE0, 0xD8, 255},
}

func words(v float32) string { return fmt.Sprintf("%.0f", v) }

// examples are one figure of each kind, as a person would meet it.
func examples() map[string]figure.Figure {
	months := []string{"Des", "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov"}
	columns, coverage := figure.BarsData{Title: "Wawancara", Sentence: "12 wawancara."}, figure.HeatData{Corner: "Fungsi", RowLabels: []string{"Keuangan", "Operasional", "Teknologi informasi dan keamanan"}, ColLabels: months}
	for n, m := range months {
		columns.Bars = append(columns.Bars, figure.Bar{ID: m, Label: m, Value: fmt.Sprint(n % 4), Size: float32(n % 4), Said: m})
	}
	for r := range coverage.RowLabels {
		var row []figure.HeatCell
		for c := range months {
			n := (r*5 + c*3) % 4
			row = append(row, figure.HeatCell{ID: fmt.Sprint(r, "-", c), Text: fmt.Sprint(n), Size: float32(n)})
		}
		coverage.Cells = append(coverage.Cells, row)
	}
	calendar := figure.CalendarData{DayLabels: [7]string{"Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"}}
	for n := range 364 {
		d := figure.CalendarDay{ID: fmt.Sprint(n), Weekday: n % 7, Today: n == 363, Size: float32(n % 5 * (n % 3)), Said: fmt.Sprint("hari ", n)}
		if n%30 == 0 {
			d.Month = months[n/30%12]
		}
		calendar.Days = append(calendar.Days, d)
	}
	return map[string]figure.Figure{
		"bars": figure.Bars(figure.BarsData{Max: 5, Ticks: strconv.Itoa, Bars: []figure.Bar{
			{ID: "a", Label: "Energi terbarukan", Value: "4,1", Size: 4.1, Low: 3.5, High: 4.7},
			{ID: "b", Label: "Fintech", Value: "3,6 · sementara", Size: 3.6, Low: 2.9, High: 4.3, Hollow: true},
			{ID: "c", Label: "Layanan kesehatan digital untuk daerah", Value: "4,4 · di bawah batas: jam kerja", Size: 4.4, Mark: figure.Danger},
		}}, 620, 140),
		"columns":  figure.Columns(columns, 620, 200),
		"dots":     figure.Dots(scored(), 620, 0),
		"around":   figure.Around(around(3, 2, 1, 2, 2), 620, 0),
		"sparks":   figure.Sparks(sparks(), 620, 0),
		"heat":     figure.Heat(coverage, 620, 140),
		"calendar": figure.Calendar(calendar, 620, 160),
		"funnel": figure.Funnel(figure.FunnelData{Steps: []figure.FunnelStep{
			{ID: "1", Label: "Dihubungi", Value: "24", Size: 24}, {ID: "2", Label: "Dibalas", Value: "15", Size: 15, Note: "63 % dari yang dihubungi, biasanya dalam 4 hari"}, {ID: "3", Label: "Bertemu", Value: "12", Size: 12, Note: "80 % dari yang membalas"},
		}}, 620, 180),
		"lines": figure.Lines(figure.LinesData{XLabels: months, Max: 5, Words: words, Series: []figure.LineSeries{
			{ID: "a", Name: "Energi terbarukan", Values: []float32{-1, -1, 3, 3, 3.5, 3.5, 4, 4, 4.2, 4.2, 4.1, 4.1}}, {ID: "b", Name: "Fintech", Values: []float32{4, 4, 4, 3.8, 3.8, 3.6, 3.6, 4, 4, 4, 4, 4}},
		}}, 620, 240),
		"tree": figure.Tree(introduced(), 620, 0),
		"grid": figure.Grid(figure.GridData{
			Corner: "Tantangan", RowLabels: []string{"Biaya akuisisi pelanggan naik"}, ColLabels: []string{"Bank Nusantara Raya", "Titian Pay"},
			Cells: [][]figure.GridCell{{{ID: "a", Text: "Menawarkan tabungan lewat koperasi, bukan iklan (Sinta Maharani)"}, {ID: "b"}}},
		}, 620, 0),
	}
}

func TestEachKindOfFigureIsDrawnAsItWas(t *testing.T) {
	for name, f := range examples() {
		var b bytes.Buffer
		if err := f.SVG(&b, palette); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join("testdata", name+".svg")
		if *update {
			if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil || !bytes.Equal(want, b.Bytes()) {
			t.Errorf("%s is drawn otherwise (%v); look at it, then run with -update", name, err)
		}
	}
}

func TestAPictureShowsSomething(t *testing.T) {
	for name, f := range examples() {
		var b bytes.Buffer
		if err := f.PNG(&b, palette, 2); err != nil {
			t.Fatal(err)
		}
		if dir := os.Getenv("FIGURES"); dir != "" {
			_ = os.WriteFile(filepath.Join(dir, name+".png"), b.Bytes(), 0o600)
		}
		got, err := png.Decode(&b)
		if err != nil {
			t.Fatal(err)
		}
		inked := 0
		for x := range got.Bounds().Dx() {
			for y := range got.Bounds().Dy() {
				if r, _, _, _ := got.At(x, y).RGBA(); r < 0xF000 {
					inked++
				}
			}
		}
		if inked < 500 {
			t.Errorf("%s has %d points", name, inked)
		}
	}
}

func TestADrawingIsValidWhateverItSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := figure.Bars(figure.BarsData{Title: rapid.String().Draw(t, "title"), Sentence: rapid.String().Draw(t, "sentence") + "<&\"\x00\xff", Bars: []figure.Bar{{Label: rapid.String().Draw(t, "label"), Value: "]]>", Size: 1}}}, 300, 60)
		var b bytes.Buffer
		if err := f.SVG(&b, palette); err != nil {
			t.Fatal(err)
		}
		for d := xml.NewDecoder(&b); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				return
			} else if err != nil {
				t.Fatal(err)
			}
		}
	})
}

// drawn checks that a figure is whole: every place a number inside it, each
// spot with a name of its own.
func drawn(t *rapid.T, f figure.Figure) {
	inside := func(what string, x, y float32) {
		const slack = 9 // the half of a mark at the edge
		if math.IsNaN(float64(x+y)) || math.IsInf(float64(x+y), 0) || x < -slack || y < -slack || x > f.Width+slack || y > f.Height+slack {
			t.Fatalf("%s at %v, %v of %v × %v", what, x, y, f.Width, f.Height)
		}
	}
	for _, s := range f.Shapes {
		for _, p := range s.Points {
			inside(fmt.Sprintf("%+v", s), p.X, p.Y)
		}
		if s.Kind == figure.Text {
			wide := figure.TextWidth(s.Text, s.Size, s.Bold)
			x := s.Points[0].X - wide*float32(s.Anchor)/2
			inside(s.Text, x, s.Points[0].Y)
			inside(s.Text, x+wide, s.Points[0].Y)
		}
	}
	for _, s := range f.Spots {
		inside("spot "+s.ID, s.X, s.Y)
	}
}

func TestWhateverTheNumbersAFigureStaysInside(t *testing.T) {
	value := rapid.Custom(func(t *rapid.T) float32 {
		return rapid.SampledFrom([]float32{0, 1, 2.5, 5, 1e6, -1, float32(math.NaN()), float32(math.Inf(1))}).Draw(t, "value")
	})
	label := rapid.SampledFrom([]string{"", "Des", "Layanan kesehatan digital untuk daerah terpencil", "超長い名前のための", "a"})
	rapid.Check(t, func(t *rapid.T) {
		w, h := float32(rapid.IntRange(200, 900).Draw(t, "w")), float32(rapid.IntRange(100, 600).Draw(t, "h"))
		n := rapid.IntRange(0, 14).Draw(t, "n")
		bars := figure.BarsData{Ticks: strconv.Itoa}
		var heat figure.HeatData
		var funnel figure.FunnelData
		var lines figure.LinesData
		dots := figure.DotsData{Ticks: strconv.Itoa, Least: "least"}
		sparks := figure.SparksData{Running: "so far"}
		for i := range n {
			id := fmt.Sprint(i)
			bars.Bars = append(bars.Bars, figure.Bar{ID: id, Label: label.Draw(t, "label"), Value: label.Draw(t, "said"), Size: value.Draw(t, "size"), High: value.Draw(t, "high"), Hollow: i%2 == 0})
			heat.RowLabels, heat.ColLabels = append(heat.RowLabels, label.Draw(t, "row")), append(heat.ColLabels, label.Draw(t, "column"))
			funnel.Steps = append(funnel.Steps, figure.FunnelStep{ID: id, Label: label.Draw(t, "step"), Note: label.Draw(t, "note"), Size: value.Draw(t, "step size")})
			lines.XLabels, sparks.ColLabels = append(lines.XLabels, label.Draw(t, "x")), append(sparks.ColLabels, label.Draw(t, "month"))
			dots.Series = append(dots.Series[:min(len(dots.Series), 5)], label.Draw(t, "series"))
		}
		for range n {
			var row []figure.HeatCell
			for c := range n {
				row = append(row, figure.HeatCell{ID: fmt.Sprint(len(heat.Cells), c), Text: "3", Size: value.Draw(t, "cell")})
			}
			heat.Cells = append(heat.Cells, row)
			spark := figure.SparkRow{ID: fmt.Sprint("row", len(sparks.Rows)), Label: label.Draw(t, "spark"), Total: "120"}
			dot := figure.DotRow{Label: label.Draw(t, "criterion"), Note: label.Draw(t, "weight"), Least: value.Draw(t, "least")}
			for c := range n {
				spark.Cells = append(spark.Cells, figure.SparkCell{ID: fmt.Sprint(len(sparks.Rows), c), Size: value.Draw(t, "spark size")})
				dot.Dots = append(dot.Dots, figure.Dot{ID: fmt.Sprint(len(dots.Rows), c), Value: value.Draw(t, "dot"), Hollow: c%2 == 0})
			}
			sparks.Rows, dots.Rows = append(sparks.Rows, spark), append(dots.Rows, dot)
		}
		for s := range rapid.IntRange(0, 5).Draw(t, "series") {
			var values []float32
			for range n {
				values = append(values, value.Draw(t, "point"))
			}
			lines.Series = append(lines.Series, figure.LineSeries{ID: fmt.Sprint(s), Name: label.Draw(t, "name"), Values: values})
		}
		for _, f := range []figure.Figure{
			figure.Bars(bars, w, h), figure.Columns(bars, w, h), figure.Heat(heat, w, h), figure.Funnel(funnel, w, h), figure.Lines(lines, w, h), figure.Dots(dots, w, h), figure.Sparks(sparks, w, h),
			figure.Calendar(figure.CalendarData{}, w, h), figure.Grid(figure.GridData{}, w, h),
		} {
			drawn(t, f)
		}
	})
}

func TestEverySpotOfAGridIsReachedByArrows(t *testing.T) {
	f := examples()["heat"]
	seen, queue := map[string]bool{}, []string{f.Step("", 0, 0)}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		if seen[at] {
			continue
		}
		seen[at] = true
		for _, d := range [][2]int{{1, 0}, {-1, 0}, {0, 1}, {0, -1}} {
			queue = append(queue, f.Step(at, d[0], d[1]))
		}
	}
	if len(seen) != len(f.Spots) {
		t.Errorf("%d of %d are reached", len(seen), len(f.Spots))
	}
	if f.Step("0-0", 1, 0) != "0-1" || f.Step("0-0", 0, 1) != "1-0" || f.Step("0-0", -1, 0) != "0-0" || f.Next("0-0", 1) != "0-1" {
		t.Error("a step goes astray")
	}
}

func TestWhatIsProvisionalIsDrawnHollow(t *testing.T) {
	f := figure.Bars(figure.BarsData{Bars: []figure.Bar{{ID: "a", Size: 3, Hollow: true}}}, 300, 40)
	if s := f.Shapes[0]; s.Fill != figure.Surface || s.Stroke != figure.Accent || s.Dashed {
		t.Errorf("%+v", s)
	}
}

func TestAScaleHasALineAtEachWholeNumberAndNoFigureStandsOnOne(t *testing.T) {
	f := figure.Bars(figure.BarsData{Max: 5, Ticks: strconv.Itoa, Bars: []figure.Bar{
		{ID: "a", Label: "Energi", Value: "4,1", Size: 4.1, Low: 3.5, High: 4.7}, {ID: "b", Label: "Fintech", Value: "2,5 · sementara", Size: 2.5, Hollow: true},
	}}, 600, 100)
	lines, said := map[float32]bool{}, ""
	for _, s := range f.Shapes {
		switch {
		case s.Kind == figure.Line && s.Stroke == figure.Rule:
			lines[s.Points[0].X] = true
		case s.Kind == figure.Text && s.Anchor == figure.Middle:
			said += s.Text
			if !lines[s.Points[0].X] || s.Points[0].Y > f.Height {
				t.Errorf("%q stands at %v, lines at %v", s.Text, s.Points[0], lines)
			}
		case s.Kind == figure.Text && s.Anchor == figure.Start:
			for x := range lines {
				if s.Points[0].X < x {
					t.Errorf("%q begins at %v, a line stands at %v", s.Text, s.Points[0].X, x)
				}
			}
		}
	}
	if len(lines) != 6 || said != "012345" {
		t.Errorf("%d lines, %s", len(lines), said)
	}
}

func TestBarsBeginAtZero(t *testing.T) {
	f := figure.Bars(figure.BarsData{Bars: []figure.Bar{{ID: "a", Size: 2}, {ID: "b", Size: 4}}}, 300, 80)
	long := func(n int) float32 { return f.Shapes[n].Points[1].X - f.Shapes[n].Points[0].X }
	if ratio := long(3) / long(0); ratio < 1.99 || ratio > 2.01 {
		t.Errorf("twice the value is %v times as long", ratio)
	}
}

func TestANoteStandsUnderItsOwnBarAndTheAxisEndsWithTheLast(t *testing.T) {
	f := figure.Funnel(figure.FunnelData{Steps: []figure.FunnelStep{{ID: "a", Label: "Asked", Value: "3", Size: 3}, {ID: "b", Label: "Held", Value: "1", Size: 1, Note: "33 %"}}}, 400, 200)
	bars, note, end := []float32{}, float32(0), float32(0)
	for _, s := range f.Shapes {
		switch {
		case s.Kind == figure.Rect:
			bars = append(bars, s.Points[1].Y)
		case s.Text == "33 %":
			note = s.Points[0].Y
		case s.Kind == figure.Line:
			end = s.Points[1].Y
		}
	}
	if len(bars) != 2 || note <= bars[1] || end != bars[1] {
		t.Errorf("bars end at %v, the note stands at %v, the axis ends at %v", bars, note, end)
	}
}

func TestAColumnThatIsNotWholeIsHollowAndSaysSoAboveItsFigure(t *testing.T) {
	d := figure.BarsData{Bars: []figure.Bar{{ID: "a", Label: "Okt", Value: "4", Size: 4}, {ID: "b", Label: "Nov", Value: "4", Size: 4, Hollow: true, Note: "sampai kini"}}}
	for _, c := range []struct {
		width float32
		notes int
	}{{400, 1}, {80, 0}} { // a note that would lie on its neighbour's figure is left to the table
		f := figure.Columns(d, c.width, 200)
		value, note, notes := float32(0), float32(0), 0
		for _, s := range f.Shapes {
			switch s.Text {
			case "4":
				value = s.Points[0].Y
			case "sampai kini":
				note, notes = s.Points[0].Y, notes+1
			}
		}
		if notes != c.notes || notes > 0 && (note > value-12 || note < 10) {
			t.Errorf("%v wide: %d notes at %v, the figure at %v", c.width, notes, note, value)
		}
		if f.Rows[1][1] != "4 · sampai kini" || f.Rows[0][1] != "4" {
			t.Errorf("the table says %v", f.Rows)
		}
	}
}

func TestTwoColumnsStandBesideEachOtherHoweverWideTheWindow(t *testing.T) {
	f := figure.Columns(figure.BarsData{Bars: []figure.Bar{{ID: "a", Label: "Okt", Value: "1", Size: 1}, {ID: "b", Label: "Nov", Value: "2", Size: 2}}}, 1500, 300)
	a, b := f.Spots[0], f.Spots[1]
	if a.X != 0 || b.X-a.X > 110 || f.Shapes[0].Points[1].X != b.X+b.W {
		t.Errorf("columns at %v and %v, the line ends at %v", a.X, b.X, f.Shapes[0].Points[1].X)
	}
}
