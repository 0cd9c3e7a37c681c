package app

import (
	"context"

	"wawasan/data"
)

// Insight is what the notebook adds up to.
type Insight struct {
	Counts []InsightCount
	Months []MonthBar // the last twelve, the oldest first
	// Sentence says what the chart shows, for those who do not see it.
	Sentence string
}

// InsightCount is how many things of a kind there are.
type InsightCount struct {
	Kind  Kind
	Label string
	N     int
}

// MonthBar is how many interviews were held in a month.
type MonthBar struct {
	Label string
	N     int
}

// Insight counts what the notebook holds and the interviews held by month.
func (a *App) Insight(ctx context.Context) (Insight, error) {
	r := a.store.Read(ctx)
	w := a.Words()
	var in Insight
	for _, kind := range []Kind{KindContact, KindCompany, KindInterview, KindIndustry, KindLesson, KindGap, KindPromise, KindFocusArea} {
		n, err := r.Count(things[kind].table)
		if err != nil {
			return in, err
		}
		in.Counts = append(in.Counts, InsightCount{kind, w.T("kind." + string(kind)), n})
	}
	first := data.Date{Y: a.Today().Y, M: a.Today().M, D: 1}
	first = data.DateOf(first.Time(a.now().Location()).AddDate(0, -11, 0))
	held, err := r.HeldSince(data.At(first.Time(a.now().Location())))
	if err != nil {
		return in, err
	}
	count := map[data.Date]int{}
	for _, at := range held {
		d := a.day(at)
		count[data.Date{Y: d.Y, M: d.M, D: 1}]++
	}
	total, best := 0, MonthBar{}
	for i := range 12 {
		m := data.DateOf(first.Time(a.now().Location()).AddDate(0, i, 0))
		bar := MonthBar{Label: w.ShortMonth(m.M), N: count[m]}
		in.Months = append(in.Months, bar)
		total += bar.N
		if bar.N > best.N {
			best = MonthBar{Label: w.Month(m), N: bar.N}
		}
	}
	in.Sentence = w.T("insight.sentence.none")
	if total > 0 {
		in.Sentence = w.N("insight.sentence", total, "month", best.Label, "best", best.N)
	}
	return in, nil
}
