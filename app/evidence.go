package app

import (
	"context"
	"sort"

	"wawasan/app/evidence"
	"wawasan/data"
)

// Fit is what the ratings of an industry add up to, with its name.
type Fit struct {
	ID       data.ID
	Name     string
	Own      bool
	Decision string
	evidence.Result
}

// Comparison sets industries beside each other, the best first; those that
// cross a red line stand behind, whatever their fit.
type Comparison struct {
	Criteria []Weighed
	Fixed    bool
	Fits     []Fit
	// Swap is the smallest change of one weight that swaps first and second;
	// nil when none does, or there is no second to compare.
	Swap *evidence.Swap
	// Reweighed names the criteria whose weight or red line was changed after
	// scores were given.
	Reweighed []string
	Ratings   []data.RatingRow
}

// Compare adds up the ratings of industries, of all that have some for none.
func (a *App) Compare(ctx context.Context, industries ...data.ID) (Comparison, error) {
	r := a.store.Read(ctx)
	ratings, err := r.Ratings(industries...)
	if err != nil {
		return Comparison{}, err
	}
	if len(industries) == 0 {
		industries = rated(ratings)
	}
	return a.compare(r, ratings, industries)
}

func rated(ratings []data.RatingRow) []data.ID {
	var out []data.ID
	for _, r := range ratings {
		if !hasID(out, r.IndustryID) {
			out = append(out, r.IndustryID)
		}
	}
	return out
}

func (a *App) compare(r data.Reader, ratings []data.RatingRow, industries []data.ID) (Comparison, error) {
	c := Comparison{Ratings: ratings}
	var err error
	if c.Criteria, c.Fixed, err = a.criteria(r); err != nil {
		return c, err
	}
	criteria, said := pureCriteria(c.Criteria), pureRatings(ratings)
	for _, w := range c.Criteria {
		if !w.ReweighedOn.IsZero() {
			c.Reweighed = append(c.Reweighed, w.Name)
		}
	}
	var results []evidence.Result
	named := map[string]data.Industry{}
	for _, id := range industries {
		i, err := r.Industry(id)
		if gone(err) {
			continue
		}
		if err != nil {
			return c, err
		}
		named[string(id)] = i
		results = append(results, evidence.Of(string(id), criteria, said))
	}
	sort.SliceStable(results, func(x, y int) bool { return named[results[x].Industry].SortName < named[results[y].Industry].SortName })
	for _, result := range evidence.Ranked(results) {
		i := named[result.Industry]
		c.Fits = append(c.Fits, Fit{ID: i.ID, Name: i.Name, Own: i.Own, Decision: i.Decision, Result: result})
	}
	if len(c.Fits) > 1 && len(c.Fits[1].RedLines) == 0 { // a red line is not swapped away by a weight
		if swap, ok := evidence.Smallest(criteria, said, c.Fits[0].Industry, c.Fits[1].Industry); ok {
			c.Swap = &swap
		}
	}
	return c, nil
}

func pureCriteria(list []Weighed) []evidence.Criterion {
	out := make([]evidence.Criterion, len(list))
	for n, c := range list {
		out[n] = evidence.Criterion{ID: string(c.ID), Weight: c.Weight, RedLine: c.RedLine}
	}
	return out
}

func pureRatings(ratings []data.RatingRow) []evidence.Rating {
	out := make([]evidence.Rating, len(ratings))
	for n, r := range ratings {
		out[n] = evidence.Rating{
			Industry: string(r.IndustryID), Criterion: string(r.CriterionID), Voice: string(r.ContactID), Score: float64(r.Score),
			Interested: r.Interested, FirstHand: r.SelfReport, Grounded: r.LessonID != "" || r.NoteID != "",
		}
	}
	return out
}

// CriterionName names a criterion of the comparison.
func (c Comparison) CriterionName(id string) string {
	for _, w := range c.Criteria {
		if string(w.ID) == id {
			return w.Name
		}
	}
	return ""
}

// FitWords says how an industry's fit stands: number, spread, voices.
func (a *App) FitWords(f evidence.Result) string {
	w := a.Words()
	if !f.Known() {
		return w.T("fit.none")
	}
	provisional, interested := "", ""
	if f.Provisional {
		provisional = w.T("fit.provisional")
	}
	if f.Interested > 0 {
		interested = w.N("fit.interested", f.Interested)
	}
	fit := w.T("fit.of", "fit", w.Decimal(f.Fit, 1))
	if f.Compared() {
		fit = w.T("fit.spread", "fit", w.Decimal(f.Fit, 1), "spread", w.Decimal(f.Spread, 1))
	}
	return join(fit, provisional, w.N("chart.said", f.Voices), interested)
}
