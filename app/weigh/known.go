package weigh

import (
	"cmp"
	"slices"

	"wawasan/app/evidence"
	"wawasan/data"
)

// Known is what is known of one industry by one criterion. Best is the score
// with the best words to rest on, the zero row while nobody said anything; People
// counts who said something, but not oneself.
type Known struct {
	Criterion data.Criterion
	evidence.Score
	Best   data.RatingRow
	People int
}

// Heard reports whether anybody said anything by this criterion.
func (k Known) Heard() bool { return k.Voices > 0 }

// Apart is how far the furthest voices are from each other, with both; Low and
// High are the zero rows where there are not two.
type Apart struct{ Low, High data.RatingRow }

// far is from which difference on two voices contradict each other.
const far = 2

// Known tells criterion by criterion what is known of the industry compared
// first: what most people with something to rest on say comes first, then what
// weighs more; what nobody spoke of stands last, without criteria of no weight.
func (c Comparison) Known() []Known {
	if len(c.Fits) == 0 || !c.Fixed {
		return nil
	}
	var out []Known
	for n, score := range c.Fits[0].Scores {
		k := Known{Criterion: c.Criteria[n], Score: score}
		said := map[data.ID]bool{"": true}
		for _, r := range c.of(score.Criterion) {
			if !said[r.ContactID] {
				said[r.ContactID] = true
				k.People++
			}
			if k.Best.ID == "" || supports(r, k.Best) > 0 {
				k.Best = r
			}
		}
		if k.Heard() || k.Weight > 0 {
			out = append(out, k)
		}
	}
	slices.SortStableFunc(out, func(a, b Known) int {
		return cmp.Or(cmp.Compare(b.Grounded, a.Grounded), cmp.Compare(b.Independent, a.Independent), cmp.Compare(b.Voices, a.Voices), cmp.Compare(b.Weight, a.Weight))
	})
	return out
}

// of are the ratings of the industry compared first by one criterion, the
// oldest first.
func (c Comparison) of(criterion string) []data.RatingRow {
	var out []data.RatingRow
	for _, r := range c.Ratings {
		if string(r.CriterionID) == criterion && string(r.IndustryID) == c.Fits[0].Industry {
			out = append(out, r)
		}
	}
	return out
}

// supports compares how well two scores are supported: by words at all, by
// somebody else, without a stake, at first hand; the newer of equal ones.
func supports(a, b data.RatingRow) int {
	worth := func(r data.RatingRow) int {
		sum := 0
		for n, holds := range []bool{r.SelfReport, !r.Interested, r.ContactID != "", r.Evidence != ""} {
			if holds {
				sum += 1 << n
			}
		}
		return sum
	}
	return cmp.Or(cmp.Compare(worth(a), worth(b)), a.CreatedAt.Compare(b.CreatedAt.Time))
}

// Apart lists the criteria by which people contradict each other about the
// industry compared first, in their order.
func (c Comparison) Apart() []Apart {
	if len(c.Fits) == 0 {
		return nil
	}
	var out []Apart
	for _, score := range c.Fits[0].Scores {
		var a Apart
		for _, r := range c.of(score.Criterion) {
			if a.Low.ID == "" || r.Score < a.Low.Score {
				a.Low = r
			}
			if a.High.ID == "" || r.Score > a.High.Score {
				a.High = r
			}
		}
		if a.High.Score-a.Low.Score >= far && a.High.ContactID != a.Low.ContactID {
			out = append(out, a)
		}
	}
	return out
}
