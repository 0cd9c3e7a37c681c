package app

import (
	"strings"

	"wawasan/app/evidence"
)

// CompareSentence says what a comparison shows, for those who do not see it:
// who is first, how sure that is, who is out, and how little would turn it.
func (a *App) CompareSentence(c Comparison) string {
	w := a.Words()
	known, out := c.parted()
	var said []string
	if first := a.orderSentence(c); first != "" {
		said = append(said, first)
	}
	if len(known) > 0 && known[0].Provisional {
		said = append(said, w.N("compare.provisional", known[0].Voices, "name", known[0].Name, "enough", evidence.Enough))
	}
	for _, f := range out {
		var lines []string
		for _, id := range f.RedLines {
			lines = append(lines, c.CriterionName(id))
		}
		said = append(said, w.T("compare.out", "name", f.Name, "criteria", strings.Join(lines, ", ")))
	}
	if len(known) > 1 {
		if c.Swap != nil {
			said = append(said, w.T("compare.swap", "criterion", c.CriterionName(c.Swap.Criterion), "from", c.Swap.From, "to", c.Swap.To, "second", known[1].Name))
		} else {
			said = append(said, w.T("compare.firm"))
		}
	}
	if len(c.Reweighed) > 0 {
		said = append(said, w.T("compare.reweighed", "criteria", strings.Join(c.Reweighed, ", ")))
	}
	return strings.Join(said, " ")
}

// orderSentence says who stands first and second; "" where all are out by a red
// line.
func (a *App) orderSentence(c Comparison) string {
	w := a.Words()
	known, out := c.parted()
	switch {
	case len(known) > 1:
		key := "compare.first"
		if w.Decimal(known[0].Fit, 1) == w.Decimal(known[1].Fit, 1) {
			key = "compare.level"
		}
		return w.T(key, "first", known[0].Name, "fit", w.Decimal(known[0].Fit, 1), "second", known[1].Name, "other", w.Decimal(known[1].Fit, 1))
	case len(known) == 1:
		return w.T("compare.single", "first", known[0].Name, "fit", w.Decimal(known[0].Fit, 1))
	case len(out) > 0:
		return ""
	}
	return w.T("compare.none")
}

// parted tells the industries that have a fit from those out by a red line.
func (c Comparison) parted() (known, out []Fit) {
	for _, f := range c.Fits {
		switch {
		case len(f.RedLines) > 0:
			out = append(out, f)
		case f.Known():
			known = append(known, f)
		}
	}
	return known, out
}

// CompareRows are the comparison as a list: each industry with how it stands,
// beneath it what each criterion says.
func (a *App) CompareRows(c Comparison) []Row {
	w := a.Words()
	var rows []Row
	for n, f := range c.Fits {
		row := Row{ID: f.ID, Kind: KindIndustry, Title: f.Name, Sub: a.FitWords(f.Result)}
		if len(f.RedLines) > 0 {
			row.Warn, row.Fact = true, w.T("compare.crossed")
		} else if f.Known() {
			row.Fact = w.T("compare.place", "n", n+1)
		}
		rows = append(rows, row)
	}
	return rows
}
