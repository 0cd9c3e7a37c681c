package figure_test

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"wawasan/app/figure"
)

// scored are three industries by criteria: two marks at one place, one not
// known, one that rests on nothing.
func scored() figure.DotsData {
	d := figure.DotsData{Corner: "Kriteria", Max: 5, Ticks: strconv.Itoa, Words: words, Least: "batas minimum", Series: []string{"Energi terbarukan", "Fintech", "Teknologi kesehatan"}}
	for n, values := range [][]float32{{5, 3, 4}, {4, 4, 4}, {3, -1, 3.1}, {2, 5, -1}} {
		r := figure.DotRow{Label: []string{"Minat pada bidangnya", "Pekerjaan sehari-hari", "Jam kerja", "Penghasilan"}[n], Note: fmt.Sprint("bobot ", 5-n), Said: "kriteria", Target: fmt.Sprint("criterion/", n)}
		if n == 2 {
			r.Least = 3
		}
		for i, v := range values {
			r.Dots = append(r.Dots, figure.Dot{ID: fmt.Sprint(n, "-", i), Value: v, Hollow: n == 3, Said: fmt.Sprint(d.Series[i], " ", r.Label), Target: fmt.Sprint("lesson/", 10*n+i)})
		}
		d.Rows = append(d.Rows, r)
	}
	return d
}

func TestMarksAtOnePlaceStandBeneathEachOther(t *testing.T) {
	f := figure.Dots(scored(), 620, 0)
	for n, a := range f.Spots {
		for _, b := range f.Spots[n+1:] {
			if dx, dy := a.X-b.X, a.Y-b.Y; math.Abs(float64(dx)) < 10 && math.Abs(float64(dy)) < 10 {
				t.Errorf("%q lies on %q", a.ID, b.ID)
			}
		}
	}
	first, _ := f.Spot("1-0")
	last, _ := f.Spot("1-2")
	if first.X != last.X || first.Y >= last.Y {
		t.Errorf("at one value: %+v and %+v", first, last)
	}
}

func TestWhatIsNotKnownHasNoMarkAndADashInTheTable(t *testing.T) {
	f := figure.Dots(scored(), 620, 0)
	if _, ok := f.Spot("2-1"); ok || len(f.Spots) != 10 {
		t.Errorf("%d marks, one of what is not known: %v", len(f.Spots), ok)
	}
	if got := strings.Join(f.Rows[2], "|"); got != "Jam kerja|3|–|3" {
		t.Error(got)
	}
	if got := strings.Join(f.Columns, "|"); got != "Kriteria|Energi terbarukan|Fintech|Teknologi kesehatan" {
		t.Error(got)
	}
	if f.Cells[2][0].Target != "criterion/2" || f.Cells[2][1].Target != "lesson/20" || f.Cells[2][2].Target != "lesson/21" {
		t.Errorf("%+v", f.Cells[2])
	}
}

func TestARedLineIsATickOnItsOwnRowAndIsNamedOnce(t *testing.T) {
	d := scored()
	f := figure.Dots(d, 620, 0)
	row, _ := f.Spot("2-0") // its mark stands on the line: both are at 3
	ticks, named := 0, 0
	for _, s := range f.Shapes {
		switch {
		case s.Kind == figure.Line && s.Stroke == figure.Danger:
			ticks++
			mid := row.Y + row.H/2
			if ticks == 2 && (s.Points[0].X != row.X+row.W/2 || s.Points[0].Y > mid || s.Points[1].Y < mid) {
				t.Errorf("the tick stands at %v, the row's mark at %v", s.Points, row)
			}
		case s.Text == "batas minimum":
			named++
		}
	}
	if ticks != 2 || named != 1 { // one in the legend
		t.Errorf("%d ticks, named %d times", ticks, named)
	}
	d.Rows[2].Least = 0
	for _, s := range figure.Dots(d, 620, 0).Shapes {
		if s.Text == "batas minimum" || s.Stroke == figure.Danger {
			t.Errorf("without a red line there is %+v", s)
		}
	}
}

func TestEachIndustryHasAFormAndAColourOfItsOwn(t *testing.T) {
	d := figure.DotsData{Max: 5, Rows: []figure.DotRow{{Label: "Minat"}}}
	for n := range 5 {
		d.Series = append(d.Series, fmt.Sprint("Bidang ", n))
		d.Rows[0].Dots = append(d.Rows[0].Dots, figure.Dot{ID: fmt.Sprint(n), Value: float32(n)})
	}
	looks := map[string]bool{}
	for _, s := range figure.Dots(d, 620, 0).Shapes {
		if s.Kind == figure.Text || s.Kind == figure.Line {
			continue
		}
		up := len(s.Points) == 3 && s.Points[0].Y < s.Points[1].Y
		looks[fmt.Sprint(s.Kind, len(s.Points), up)+"|"+string(s.Stroke)] = true
	}
	forms, colours := map[string]bool{}, map[string]bool{}
	for look := range looks {
		form, colour, _ := strings.Cut(look, "|")
		forms[form], colours[colour] = true, true
	}
	if len(forms) != 5 || len(colours) != 5 || len(looks) != 5 || colours[string(figure.Danger)] {
		t.Errorf("forms %v, colours %v", forms, colours)
	}
}

func TestArrowsWalkAPlotOfDotsAlongItsRows(t *testing.T) {
	f := figure.Dots(scored(), 620, 0)
	for _, c := range []struct {
		from   string
		dx, dy int
		to     string
	}{
		{"0-1", 1, 0, "0-2"},
		{"0-2", 1, 0, "0-0"},
		{"0-0", 1, 0, "0-0"},
		{"1-0", 1, 0, "1-1"},
		{"1-2", -1, 0, "1-1"}, // beneath each other
		{"0-0", 0, 1, "1-0"},
		{"0-0", 0, -1, "0-0"},
		{"2-2", 0, 1, "3-0"},
		{"3-1", 0, -1, "2-2"},
	} {
		if got := f.Step(c.from, c.dx, c.dy); got != c.to {
			t.Errorf("from %s by %d, %d one comes to %s, not %s", c.from, c.dx, c.dy, got, c.to)
		}
	}
}

func TestFromALongBarOneGoesToTheFirstRowBeneath(t *testing.T) {
	f := figure.Figure{Spots: []figure.Spot{{ID: "bar", W: 600, H: 26}, {ID: "near", X: 500, Y: 60, W: 18, H: 14, Row: 1}, {ID: "far", X: 290, Y: 200, W: 18, H: 14, Row: 2}}}
	if got := f.Step("bar", 0, 1); got != "near" {
		t.Error(got)
	}
	if got := f.Step("near", 0, -1); got != "bar" {
		t.Error(got)
	}
}

func TestEveryMarkIsReachedByArrows(t *testing.T) {
	f := figure.Dots(scored(), 620, 0)
	if got := reached(f); got != len(f.Spots) {
		t.Errorf("%d of %d", got, len(f.Spots))
	}
}

// reached is how many spots arrows lead to from the first.
func reached(f figure.Figure) int {
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
	return len(seen)
}
