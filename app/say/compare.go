package say

import (
	"cmp"
	"strings"

	"wawasan/app/evidence"
	"wawasan/app/figure"
	"wawasan/app/insight"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/app/weigh"
	"wawasan/data"
)

// MostCompared are the industries that can be told apart in one chart.
const MostCompared = 5

// CompareCharts draws a comparison of at most MostCompared industries: what it
// shows as a sentence, fit from 0 to 5 with its spread, hollow while
// provisional, what was scored by criterion, and what the scores rest on.
func (s Speaker) CompareCharts(c weigh.Comparison) []Chart {
	cut := c.Cut(MostCompared)
	return []Chart{s.fitChart(cut, s.drawn(c, s.CompareSentence(c))), s.criteriaChart(cut), s.evidenceChart(cut)}
}

// drawn adds to a sentence on all industries that not all of them are drawn.
func (s Speaker) drawn(c weigh.Comparison, sentence string) string {
	if n := len(c.Fits); n > MostCompared {
		return strings.TrimSpace(sentence + " " + s.T("compare.most", "most", MostCompared, "n", n))
	}
	return sentence
}

func industryTarget(f weigh.Fit) string {
	return thing.Link{Kind: thing.KindIndustry, ID: f.Of.ID}.String()
}

func (s Speaker) fitChart(c weigh.Comparison, sentence string) Chart {
	d := figure.BarsData{Max: 5, Sentence: sentence, Lead: true, Headings: []string{s.kind(thing.KindIndustry), s.T("fit.title")}, Ticks: s.Number}
	for _, f := range c.Fits {
		b := figure.Bar{
			ID: "fit" + string(f.Of.ID), Label: f.Of.Name, Value: s.T("fit.none"), Hollow: f.Provisional, Target: industryTarget(f),
			Said: f.Of.Name + ": " + s.FitWords(f),
		}
		if f.Known() {
			b.Size = float32(f.Fit)
			if f.Compared() {
				b.Low, b.High = float32(max(0, f.Fit-f.Spread)), float32(min(5, f.Fit+f.Spread))
			}
			b.Value = Join(s.Decimal(f.Fit, 1), when(f.Provisional, s.T("fit.provisional")))
		}
		if len(f.RedLines) > 0 {
			b.Mark = figure.Danger
			b.Value = Join(s.Decimal(f.Fit, 1), s.T("compare.crossed"))
			for _, id := range f.RedLines {
				b.Said = Join(b.Said, s.T("fit.crossed", "criterion", s.Criterion(c.Criterion(id))))
			}
		}
		d.Bars = append(d.Bars, b)
	}
	return Chart{ID: "fit", Title: s.T("chart.fit"), Draw: func(width, height float32) figure.Figure { return figure.Bars(d, width, height/3) }}
}

// decimals writes a value of a chart.
func (s Speaker) decimals(v float32) string { return s.Decimal(float64(v), 1) }

// criteriaChart is what each criterion says of each industry, the heaviest
// first; Enter leads to the lesson a score rests on.
func (s Speaker) criteriaChart(c weigh.Comparison) Chart {
	d := figure.DotsData{Corner: s.kind(thing.KindCriterion), Max: 5, Ticks: s.Number, Words: s.decimals, Least: s.T("chart.criteria.least"), Sentence: s.T("chart.criteria.sentence")}
	for _, f := range c.Fits {
		d.Series = append(d.Series, f.Of.Name)
	}
	for _, n := range c.Scored() {
		k := c.Criteria[n]
		weight := s.T("criterion.weight.at", "n", k.Weight)
		row := figure.DotRow{Label: s.Criterion(k), Note: weight, Least: float32(k.RedLine)}
		row.Said = Join(row.Label, weight, when(k.RedLine > 0, s.T("criterion.red_line.at", "n", k.RedLine)))
		if k.ID != "" { // none of the notebook's own yet
			row.Target = thing.Link{Kind: thing.KindCriterion, ID: k.ID}.String()
		}
		for _, f := range c.Fits {
			score, cell := f.Scores[n], s.scoreCell(c, k, f, f.Scores[n])
			dot := figure.Dot{ID: "score" + cell.ID, Value: -1, Hollow: score.Grounded == 0, Said: cell.Said, Target: cell.Target}
			if score.Voices > 0 {
				dot.Value = float32(score.Mean)
			}
			row.Dots = append(row.Dots, dot)
		}
		d.Rows = append(d.Rows, row)
	}
	return Chart{ID: "criteria", Title: s.T("chart.criteria"), Draw: func(width, height float32) figure.Figure { return figure.Dots(d, width, height) }}
}

// evidenceChart is how many people said what of each industry by criterion;
// Enter leads to the lesson it rests on.
func (s Speaker) evidenceChart(c weigh.Comparison) Chart {
	d := figure.GridData{Corner: s.kind(thing.KindCriterion), Sentence: s.T("chart.evidence.sentence")}
	for _, f := range c.Fits {
		d.ColLabels = append(d.ColLabels, f.Of.Name)
	}
	for _, n := range c.Scored() {
		criterion := c.Criteria[n]
		d.RowLabels = append(d.RowLabels, Join(s.Criterion(criterion), s.T("criterion.weight.at", "n", criterion.Weight)))
		var row []figure.GridCell
		for _, f := range c.Fits {
			row = append(row, s.scoreCell(c, criterion, f, f.Scores[n]))
		}
		d.Cells = append(d.Cells, row)
	}
	return Chart{ID: "evidence", Repeats: true, Title: s.T("chart.evidence"), Draw: func(width, height float32) figure.Figure { return figure.Grid(d, width, height) }}
}

// longestEvidence is how much of the words a score rests on is said beside it:
// Enter leads to all of them.
const longestEvidence = 240

func (s Speaker) scoreCell(c weigh.Comparison, criterion data.Criterion, f weigh.Fit, score evidence.Score) figure.GridCell {
	name := s.Criterion(criterion)
	cell := figure.GridCell{ID: string(criterion.ID) + string(f.Of.ID), Said: Join(f.Of.Name, name, s.T("fit.none")), Target: industryTarget(f)}
	if score.Voices == 0 {
		return cell
	}
	mean := s.Decimal(score.Mean, 1)
	if score.Compared() {
		mean += " ± " + s.Decimal(score.Spread, 1)
	}
	cell.Text = Join(mean, s.N("chart.said", score.Voices), when(score.Crossed, s.T("criterion.red_line.at", "n", score.RedLine)))
	said := []string{
		f.Of.Name, name, cell.Text,
		when(score.FirstHand > 0, s.T("rating.first_hand")+" "+s.Decimal(score.FirstHand, 1)),
		when(score.SecondHand > 0, s.T("rating.second_hand")+" "+s.Decimal(score.SecondHand, 1)),
	}
	for _, r := range c.Ratings {
		if string(r.CriterionID) != score.Criterion || r.IndustryID != f.Of.ID {
			continue
		}
		said = append(said, cmp.Or(r.Who, s.T("rating.me"))+" "+s.Number(r.Score)+": "+Shorten(cmp.Or(offRecord(r.OffRecord, outreach.Sentence(r.Evidence)), s.T("rating.hollow")), longestEvidence))
		if r.LessonID != "" || r.NoteID != "" {
			cell.Target = evidenceOf(r).String()
		}
	}
	cell.Said = Join(said...)
	return cell
}

// FitsChart draws how industries' fit stood at the end of each month.
func (s Speaker) FitsChart(f insight.FitsOverTime) Chart {
	sentence := s.drawn(f.All, cmp.Or(s.orderSentence(f.All), s.CompareSentence(f.All)))
	d := figure.LinesData{Max: 5, Sentence: sentence, Headings: []string{s.T("chart.month")}, Words: s.decimals}
	points := 0
	for n, fit := range f.Fits {
		line := figure.LineSeries{ID: string(fit.Of.ID), Name: fit.Of.Name, Said: fit.Of.Name + ": " + s.FitWords(fit), Target: industryTarget(fit)}
		for _, then := range f.Stood[n] {
			v := float32(-1)
			if then.Known() {
				v, points = float32(then.Fit), points+1
			}
			line.Values, line.Hollow = append(line.Values, v), append(line.Hollow, then.Provisional)
		}
		d.Series, d.Headings = append(d.Series, line), append(d.Headings, fit.Of.Name)
	}
	for _, m := range f.Months {
		d.XLabels = append(d.XLabels, s.ShortMonth(m.M))
	}
	return s.chart("fits", points, func(width, height float32) figure.Figure { return figure.Lines(d, width, height) })
}

// CompareSentence says what a comparison shows, for those who do not see it:
// who is first, how sure that is, who is out, and how little would turn it.
func (s Speaker) CompareSentence(c weigh.Comparison) string {
	known, out := c.Parted()
	said := []string{s.orderSentence(c)}
	if len(known) > 0 && known[0].Provisional {
		said = append(said, s.N("compare.provisional", known[0].Voices, "name", known[0].Of.Name, "enough", evidence.Enough))
	}
	for _, f := range out {
		var lines []string
		for _, id := range f.RedLines {
			lines = append(lines, s.Criterion(c.Criterion(id)))
		}
		said = append(said, s.T("compare.out", "name", f.Of.Name, "criteria", strings.Join(lines, ", ")))
	}
	if len(known) > 1 {
		if c.Swap != nil {
			said = append(said, s.T("compare.swap", "criterion", s.Criterion(c.Criterion(c.Swap.Criterion)), "from", c.Swap.From, "to", c.Swap.To, "second", known[1].Of.Name))
		} else {
			said = append(said, s.T("compare.firm"))
		}
	}
	if again := c.Reweighed(); len(again) > 0 {
		var names []string
		for _, k := range again {
			names = append(names, s.Criterion(k))
		}
		said = append(said, s.T("compare.reweighed", "criteria", strings.Join(names, ", ")))
	}
	return strings.TrimSpace(strings.Join(said, " "))
}

// orderSentence says who stands first and second; "" where all are out by a red
// line.
func (s Speaker) orderSentence(c weigh.Comparison) string {
	known, out := c.Parted()
	switch {
	case len(known) > 1:
		one, two := s.Decimal(known[0].Fit, 1), s.Decimal(known[1].Fit, 1)
		key := "compare.first"
		if one == two {
			key = "compare.level"
		}
		return s.T(key, "first", known[0].Of.Name, "fit", one, "second", known[1].Of.Name, "other", two)
	case len(known) == 1:
		return s.T("compare.single", "first", known[0].Of.Name, "fit", s.Decimal(known[0].Fit, 1))
	case len(out) > 0:
		return ""
	}
	return s.T("compare.none")
}

// CompareRows are the comparison as a list: each industry with how it stands.
func (s Speaker) CompareRows(c weigh.Comparison) []Row {
	rows := make([]Row, len(c.Fits))
	for n, f := range c.Fits {
		rows[n] = Row{ID: f.Of.ID, Kind: thing.KindIndustry, Title: f.Of.Name, Sub: s.FitWords(f)}
		if len(f.RedLines) > 0 {
			rows[n].Warn, rows[n].Fact = true, s.T("compare.crossed")
		} else if f.Known() {
			rows[n].Fact = s.T("compare.place", "n", n+1)
		}
	}
	return rows
}
