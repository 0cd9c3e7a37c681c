package weigh

import (
	"sort"

	"wawasan/app/evidence"
	"wawasan/data"
)

// Fit is what the ratings of an industry add up to, with the industry.
type Fit struct {
	Of data.Industry
	evidence.Result
}

// Comparison sets industries beside each other, the best first; those that
// cross a red line stand behind, whatever their fit.
type Comparison struct {
	Criteria []data.Criterion
	Fixed    bool
	Fits     []Fit
	// Swap is the smallest change of one weight that swaps first and second;
	// nil when none does, or there is no second to compare.
	Swap    *evidence.Swap
	Ratings []data.RatingRow
}

// Compare adds up the ratings of industries, of all that have some for none.
func Compare(r data.Reader, industries ...data.ID) (Comparison, error) {
	ratings, err := r.Ratings(industries...)
	if err != nil {
		return Comparison{}, err
	}
	if len(industries) == 0 {
		for _, rating := range ratings {
			if !hasID(industries, rating.IndustryID) {
				industries = append(industries, rating.IndustryID)
			}
		}
	}
	return compare(r, ratings, industries)
}

func hasID(ids []data.ID, id data.ID) bool {
	for _, had := range ids {
		if had == id {
			return true
		}
	}
	return false
}

func compare(r data.Reader, ratings []data.RatingRow, industries []data.ID) (Comparison, error) {
	c := Comparison{Ratings: ratings}
	var err error
	if c.Criteria, c.Fixed, err = Criteria(r); err != nil {
		return c, err
	}
	criteria, said := c.pure()
	var results []evidence.Result
	named := map[string]data.Industry{}
	for _, id := range industries {
		i, err := r.Industry(id)
		if data.CodeOf(err) == data.CodeNotFound {
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
		c.Fits = append(c.Fits, Fit{named[result.Industry], result})
	}
	if len(c.Fits) > 1 && len(c.Fits[1].RedLines) == 0 { // a red line is not swapped away by a weight
		if swap, ok := evidence.Smallest(criteria, said, c.Fits[0].Industry, c.Fits[1].Industry); ok {
			c.Swap = &swap
		}
	}
	return c, nil
}

// pure are criteria and ratings as the rules of evidence know them.
func (c Comparison) pure() ([]evidence.Criterion, []evidence.Rating) {
	criteria := make([]evidence.Criterion, len(c.Criteria))
	for n, k := range c.Criteria {
		criteria[n] = evidence.Criterion{ID: string(k.ID), Weight: k.Weight, RedLine: k.RedLine}
	}
	ratings := make([]evidence.Rating, len(c.Ratings))
	for n, r := range c.Ratings {
		ratings[n] = evidence.Rating{
			Industry: string(r.IndustryID), Criterion: string(r.CriterionID), Voice: string(r.ContactID), Score: float64(r.Score),
			Interested: r.Interested, FirstHand: r.SelfReport, Grounded: r.LessonID != "" || r.NoteID != "",
		}
	}
	return criteria, ratings
}

// Criterion returns the criterion of an ID as evidence has it, the zero
// Criterion when it is not among those compared.
func (c Comparison) Criterion(id string) data.Criterion {
	for _, k := range c.Criteria {
		if string(k.ID) == id {
			return k
		}
	}
	return data.Criterion{}
}

// Reweighed are the criteria whose weight or red line was changed after scores
// were given.
func (c Comparison) Reweighed() []data.Criterion {
	var out []data.Criterion
	for _, k := range c.Criteria {
		if !k.ReweighedOn.IsZero() {
			out = append(out, k)
		}
	}
	return out
}

// Parted tells the industries that have a fit from those out by a red line.
func (c Comparison) Parted() (known, out []Fit) {
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

// Scored are the criteria of weight that somebody scored, the heaviest first:
// their places in Criteria.
func (c Comparison) Scored() []int {
	var out []int
	for n, k := range c.Criteria {
		for _, f := range c.Fits {
			if k.Weight > 0 && f.Scores[n].Voices > 0 {
				out = append(out, n)
				break
			}
		}
	}
	sort.SliceStable(out, func(x, y int) bool { return c.Criteria[out[x]].Weight > c.Criteria[out[y]].Weight })
	return out
}

// Cut leaves the first industries, as many as one picture can hold.
func (c Comparison) Cut(most int) Comparison {
	c.Fits = c.Fits[:min(most, len(c.Fits))]
	return c
}

// At are the results of the industries compared as they stood before each of
// some moments, by industry and moment.
func (c Comparison) At(before []func(data.Instant) bool) [][]evidence.Result {
	criteria, said := c.pure()
	out := make([][]evidence.Result, len(c.Fits))
	for n, f := range c.Fits {
		for _, is := range before {
			// the oldest come first
			until := sort.Search(len(said), func(i int) bool { return !is(c.Ratings[i].CreatedAt) })
			out[n] = append(out[n], evidence.Of(f.Industry, criteria, said[:until]))
		}
	}
	return out
}
