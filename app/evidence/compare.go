package evidence

import (
	"cmp"
	"math"
	"slices"
)

// Ranked puts results in order: those that cross no red line first, each part
// by fit, the best first, what has no fit last; equal ones stay as they were.
func Ranked(results []Result) []Result {
	out := slices.Clone(results)
	slices.SortStableFunc(out, func(a, b Result) int {
		return cmp.Or(cmp.Compare(last(len(a.RedLines) > 0), last(len(b.RedLines) > 0)), cmp.Compare(last(!a.Known()), last(!b.Known())),
			cmp.Compare(math.Round(b.Fit/tiny), math.Round(a.Fit/tiny)))
	})
	return out
}

// last is 1 for what is put behind.
func last(behind bool) int {
	if behind {
		return 1
	}
	return 0
}

// Swap is a change of one weight that would put the second before the first.
type Swap struct {
	Criterion string
	From, To  int
}

// Smallest returns the smallest change of a single weight, within 0 to 5, that
// makes second fit strictly better than first; of equally small ones that of
// the criterion named first. It reports false when no single weight does that,
// or either has no fit.
func Smallest(criteria []Criterion, ratings []Rating, first, second string) (Swap, bool) {
	a, b := Of(first, criteria, ratings), Of(second, criteria, ratings)
	if !a.Known() || !b.Known() {
		return Swap{}, false
	}
	for by := 1; by <= 5; by++ {
		for n, c := range criteria {
			for _, to := range []int{c.Weight - by, c.Weight + by} {
				if to >= 0 && to <= 5 && fit(b, n, to) > fit(a, n, to)+tiny {
					return Swap{Criterion: c.ID, From: c.Weight, To: to}, true
				}
			}
		}
	}
	return Swap{}, false
}

// fit is what an industry's fit would be if the n-th criterion weighed that
// much; 0 when nothing of weight is scored.
func fit(r Result, n, weight int) float64 {
	var m mean
	for i, s := range r.Scores {
		w := s.Weight
		if i == n {
			w = weight
		}
		if s.Voices > 0 && w > 0 {
			m.add(s.Mean, float64(w))
		}
	}
	return m.of()
}
