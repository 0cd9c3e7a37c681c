package figure_test

import (
	"fmt"
	"strings"
	"testing"

	"wawasan/app/figure"
)

// sparks are two industries over four months, the last of which runs.
func sparks() figure.SparksData {
	d := figure.SparksData{Corner: "Industri", Sum: "Jumlah", ColLabels: []string{"Agu", "Sep", "Okt", "Nov"}, Running: "sampai kini"}
	for n, held := range [][]int{{1, 3, 2, 5}, {0, 1, 0, 0}} {
		r := figure.SparkRow{ID: fmt.Sprint("row", n), Label: []string{"Energi terbarukan", "Fintech"}[n], Total: []string{"11", "1"}[n], Said: "semua", Target: fmt.Sprint("industry/", n)}
		for c, h := range held {
			r.Cells = append(r.Cells, figure.SparkCell{ID: fmt.Sprint(n, "-", c), Text: fmt.Sprint(h), Size: float32(h), Said: fmt.Sprint("bulan ", c), Target: r.Target})
		}
		d.Rows = append(d.Rows, r)
	}
	return d
}

func TestARowOfSmallColumnsEndsWithItsTotalAndTheRunningMonthIsHollow(t *testing.T) {
	f := figure.Sparks(sparks(), 800, 0)
	whole, hollow := 0, 0
	for _, s := range f.Shapes {
		if s.Kind == figure.Rect {
			if s.Fill == figure.Accent {
				whole++
			} else {
				hollow++
			}
		}
	}
	if whole != 4 || hollow != 1 {
		t.Errorf("%d whole columns, %d hollow", whole, hollow)
	}
	if got := strings.Join(f.Columns, "|"); got != "Industri|Agu|Sep|Okt|Nov, sampai kini|Jumlah" {
		t.Error(got)
	}
	if got := strings.Join(f.Rows[0], "|"); got != "Energi terbarukan|1|3|2|5|11" || f.Cells[0][5].Target != "industry/0" {
		t.Errorf("%s, the total leads to %q", got, f.Cells[0][5].Target)
	}
	if got := overlaps(f); len(got) > 0 {
		t.Errorf("%v", got)
	}
	if got := reached(f); got != len(f.Spots) {
		t.Errorf("%d of %d spots are reached", got, len(f.Spots))
	}
}

func TestDigitsOfTotalsStandBeneathEachOther(t *testing.T) {
	d := sparks()
	d.Rows[0].Total, d.Rows[1].Total = "11", "48"
	at := map[string]float32{}
	for _, s := range figure.Sparks(d, 800, 0).Shapes {
		if s.Bold {
			at[fmt.Sprint(s.Text, len(at))] = s.Points[0].X
		}
	}
	if at["10"] != at["42"] || at["11"] != at["83"] {
		t.Errorf("%v", at)
	}
}

func TestRowsOnOneScaleAreAsHighAsTheirNumbers(t *testing.T) {
	var highs []float32
	for _, s := range figure.Sparks(sparks(), 800, 0).Shapes {
		if s.Kind == figure.Rect {
			highs = append(highs, s.Points[1].Y-s.Points[0].Y)
		}
	}
	if highs[4]-highs[0] > 0.01 || highs[1] < 2.99*highs[0] {
		t.Errorf("%v", highs)
	}
}
