package main

import (
	"fmt"
	"os"
	"slices"
	"text/tabwriter"
	"time"
)

// table is what the bench prints in the end.
type table struct {
	rows   []row
	missed int
}

type row struct{ what, measured, baseline, ratio, goal, verdict string }

// ratio adds a measure that may be at most goal times its baseline.
func (t *table) ratio(what, unit string, measured, baseline, goal float64) {
	t.add(row{
		what, number(measured, unit), number(baseline, unit),
		fmt.Sprintf("%.2f", measured/baseline), fmt.Sprintf("≤ %.2f ×", goal), t.verdict(measured <= goal*baseline),
	})
}

// limit adds a measure that may be at most goal.
func (t *table) limit(what, unit string, measured, goal float64) {
	t.add(row{what, number(measured, unit), "", "", "≤ " + number(goal, unit), t.verdict(measured <= goal)})
}

// fact adds a measure without a goal.
func (t *table) fact(what, measured, baseline, ratio string) {
	t.add(row{what, measured, baseline, ratio, "", ""})
}

func (t *table) add(r row) { t.rows = append(t.rows, r) }

func (t *table) verdict(ok bool) string {
	if ok {
		return "ok"
	}
	t.missed++
	return "miss"
}

func (t *table) print() {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "\nwhat\tmeasured\tbaseline\tratio\tgoal\t")
	for _, r := range t.rows {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", r.what, r.measured, r.baseline, r.ratio, r.goal, r.verdict)
	}
	w.Flush()
}

func number(v float64, unit string) string {
	switch {
	case v < 10:
		return fmt.Sprintf("%.2f %s", v, unit)
	case v < 100:
		return fmt.Sprintf("%.1f %s", v, unit)
	}
	return fmt.Sprintf("%.0f %s", v, unit)
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

func median(v []float64) float64 { return percentile(v, 50) }

// percentile returns the value that p of 100 values do not exceed.
func percentile(v []float64, p float64) float64 {
	if len(v) == 0 {
		return 0
	}
	v = slices.Clone(v)
	slices.Sort(v)
	i := int(float64(len(v))*p/100+0.9999) - 1
	return v[min(max(i, 0), len(v)-1)]
}
