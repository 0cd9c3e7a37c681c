package app

import (
	"cmp"
	"sort"
	"strconv"
	"strings"

	"wawasan/app/evidence"
	"wawasan/app/figure"
	"wawasan/data"
)

// radarHeight is how high criteria around a middle need to be read.
const radarHeight = 420

const (
	mostCompared = 5 // industries that can be told apart in one chart
	leastAxes    = 3 // criteria that make a shape around a middle
)

// CompareCharts draws a comparison of at most five industries: fit with its
// spread, criteria around the middle where there are enough for a shape, and
// the table with the evidence one key away.
func (a *App) CompareCharts(c Comparison) []Chart {
	c, sentence := a.drawn(c, a.CompareSentence(c))
	charts := []Chart{a.fitChart(c, sentence)}
	if len(compared(c)) >= leastAxes {
		charts = append(charts, a.radarChart(c))
	}
	return append(charts, a.evidenceChart(c))
}

// drawn cuts a comparison to what one chart can hold; said, which tells of all,
// tells that too.
func (a *App) drawn(c Comparison, said string) (cut Comparison, sentence string) {
	if n := len(c.Fits); n > mostCompared {
		said = strings.TrimSpace(said + " " + a.Words().T("compare.most", "most", mostCompared, "n", n))
		c.Fits = c.Fits[:mostCompared]
	}
	return c, said
}

func (a *App) fitChart(c Comparison, sentence string) Chart {
	w := a.Words()
	d := figure.BarsData{Max: 5, Sentence: sentence, Headings: []string{w.T("kind.industry"), w.T("fit.title")}}
	for _, f := range c.Fits {
		b := figure.Bar{
			ID: "fit" + string(f.ID), Label: f.Name, Value: w.T("fit.none"), Hollow: f.Provisional, Target: Link{KindIndustry, f.ID}.target(),
			Said: f.Name + ": " + a.FitWords(f.Result),
		}
		if f.Known() {
			b.Size, b.Low, b.High = float32(f.Fit), 0, 0
			if f.Compared() {
				b.Low, b.High = float32(max(0, f.Fit-f.Spread)), float32(min(5, f.Fit+f.Spread))
			}
			b.Value = join(w.Decimal(f.Fit, 1), a.provisional(f.Result))
		}
		if len(f.RedLines) > 0 {
			b.Mark = figure.Danger
			b.Value = join(w.Decimal(f.Fit, 1), w.T("compare.crossed"))
			for _, id := range f.RedLines {
				b.Said = join(b.Said, w.T("fit.crossed", "criterion", c.CriterionName(id)))
			}
		}
		d.Bars = append(d.Bars, b)
	}
	return Chart{"fit", w.T("chart.fit"), func(width, height float32) figure.Figure { return figure.Bars(d, width, height/3) }}
}

func (a *App) provisional(r evidence.Result) string {
	if r.Provisional {
		return a.Words().T("fit.provisional")
	}
	return ""
}

// compared are the criteria of weight that somebody scored: their numbers.
func compared(c Comparison) []int {
	var out []int
	for n, w := range c.Criteria {
		for _, f := range c.Fits {
			if w.Weight > 0 && f.Scores[n].Voices > 0 {
				out = append(out, n)
				break
			}
		}
	}
	return out
}

func (a *App) radarChart(c Comparison) Chart {
	w := a.Words()
	d := figure.RadarData{Max: 5, Headings: []string{w.T("kind.criterion")}, Words: func(v float32) string { return w.Decimal(float64(v), 1) }}
	numbers := compared(c)
	for _, n := range numbers {
		d.Axes = append(d.Axes, c.Criteria[n].Name)
	}
	for _, f := range c.Fits {
		if !f.Known() {
			continue
		}
		s := figure.RadarSeries{ID: "radar" + string(f.ID), Name: f.Name, Said: f.Name + ": " + a.FitWords(f.Result), Target: Link{KindIndustry, f.ID}.target()}
		for _, n := range numbers {
			score := f.Scores[n]
			v := float32(-1)
			if score.Voices > 0 {
				v = float32(score.Mean)
			}
			s.Values, s.Hollow = append(s.Values, v), append(s.Hollow, score.Grounded == 0)
		}
		d.Headings, d.Series = append(d.Headings, f.Name), append(d.Series, s)
	}
	d.Sentence = w.T("chart.radar.sentence")
	return Chart{"radar", w.T("chart.radar"), func(width, height float32) figure.Figure { return figure.Radar(d, width, max(height, radarHeight)) }}
}

// evidenceChart is the table: what each criterion says of each industry; Enter
// leads to the lesson it rests on.
func (a *App) evidenceChart(c Comparison) Chart {
	w := a.Words()
	d := figure.GridData{Corner: w.T("kind.criterion"), Sentence: w.T("chart.evidence.sentence")}
	for _, f := range c.Fits {
		d.ColLabels = append(d.ColLabels, f.Name)
	}
	for _, n := range compared(c) {
		criterion := c.Criteria[n]
		label := join(criterion.Name, w.T("criterion.weight.at", "n", criterion.Weight))
		d.RowLabels = append(d.RowLabels, label)
		var row []figure.GridCell
		for _, f := range c.Fits {
			row = append(row, a.scoreCell(c, criterion, f, f.Scores[n]))
		}
		d.Cells = append(d.Cells, row)
	}
	return Chart{"evidence", w.T("chart.evidence"), func(width, height float32) figure.Figure { return figure.Grid(d, width, height) }}
}

func (a *App) scoreCell(c Comparison, criterion Weighed, f Fit, s evidence.Score) figure.GridCell {
	w := a.Words()
	cell := figure.GridCell{ID: string(criterion.ID) + string(f.ID), Said: join(f.Name, criterion.Name, w.T("fit.none")), Target: Link{KindIndustry, f.ID}.target()}
	if s.Voices == 0 {
		return cell
	}
	var hands []string
	if s.FirstHand > 0 {
		hands = append(hands, w.T("rating.first_hand")+" "+w.Decimal(s.FirstHand, 1))
	}
	if s.SecondHand > 0 {
		hands = append(hands, w.T("rating.second_hand")+" "+w.Decimal(s.SecondHand, 1))
	}
	crossed := ""
	if s.Crossed {
		crossed = w.T("criterion.red_line.at", "n", s.RedLine)
	}
	mean := w.Decimal(s.Mean, 1)
	if s.Voices > 1 {
		mean += " ± " + w.Decimal(s.Spread, 1)
	}
	cell.Text = join(mean, w.N("chart.said", s.Voices), crossed)
	said := []string{f.Name, criterion.Name, cell.Text}
	said = append(said, hands...)
	for _, r := range c.Ratings {
		if string(r.CriterionID) != s.Criterion || r.IndustryID != f.ID {
			continue
		}
		row := a.ratingRow(r, "")
		said = append(said, firstOf(r.Who, w.T("rating.me"))+" "+strconv.Itoa(r.Score)+": "+shorten(row.Title, 80))
		if r.LessonID != "" || r.NoteID != "" {
			cell.Target = row.Target.target()
		}
	}
	cell.Said = join(said...)
	return cell
}

// FitOverTime draws how industries' fit stood at the end of each month.
func (a *App) fitOverTime(r data.Reader) (Chart, error) {
	w := a.Words()
	ratings, err := r.Ratings()
	if err != nil {
		return Chart{}, err
	}
	c, err := a.compare(r, ratings, rated(ratings))
	if err != nil {
		return Chart{}, err
	}
	c, sentence := a.drawn(c, cmp.Or(a.orderSentence(c), a.CompareSentence(c)))
	criteria := pureCriteria(c.Criteria)
	d := figure.LinesData{Max: 5, Sentence: sentence, Headings: []string{w.T("chart.month")}, Words: func(v float32) string { return w.Decimal(float64(v), 1) }}
	months := a.lastMonths(12)
	pure := pureRatings(ratings)
	for _, f := range c.Fits {
		s := figure.LineSeries{ID: string(f.ID), Name: f.Name, Said: f.Name + ": " + a.FitWords(f.Result), Target: Link{KindIndustry, f.ID}.target()}
		for n := range months {
			until := len(ratings)
			if n+1 < len(months) { // the oldest come first
				until = sort.Search(len(ratings), func(i int) bool { return !a.day(ratings[i].CreatedAt).Before(months[n+1]) })
			}
			got := evidence.Of(string(f.ID), criteria, pure[:until])
			v := float32(-1)
			if got.Known() {
				v = float32(got.Fit)
			}
			s.Values, s.Hollow = append(s.Values, v), append(s.Hollow, got.Provisional)
		}
		d.Series, d.Headings = append(d.Series, s), append(d.Headings, f.Name)
	}
	for _, m := range months {
		d.XLabels = append(d.XLabels, w.ShortMonth(m.M))
	}
	return Chart{"fits", w.T("chart.fits"), func(width, height float32) figure.Figure { return figure.Lines(d, width, height) }}, nil
}

// lastMonths are the first days of the last n months, the oldest first.
func (a *App) lastMonths(n int) []data.Date {
	today := a.Today()
	first := data.Date{Y: today.Y, M: today.M, D: 1}.Time(a.now().Location())
	var out []data.Date
	for i := n - 1; i >= 0; i-- {
		out = append(out, data.DateOf(first.AddDate(0, -i, 0)))
	}
	return out
}
