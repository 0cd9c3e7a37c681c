// Package evidence says what ratings add up to, and how sure that is: the fit
// of an industry, how far voices differ, which red lines are crossed, and how
// little would change the order. It is pure. domain.md section 4.
package evidence

import (
	"cmp"
	"math"
	"slices"
)

// Criterion is something industries are weighed by. A mean under RedLine, when
// it is not 0, rules an industry out.
type Criterion struct {
	ID      string
	Weight  int // 0 to 5
	RedLine int // 0 for none, else 1 to 5
}

// Rating is one score, 1 to 5. Voice names whose it is, "" for the owner's own
// judgement. An Interested voice earns by the decision. Grounded says that it
// rests on a line or a lesson, FirstHand that the voice speaks of their own
// work and not of what they heard.
type Rating struct {
	Industry, Criterion, Voice      string
	Score                           float64
	Interested, FirstHand, Grounded bool
}

// InterestedWeight is what the voice of an interested party counts, beside 1
// for everybody else's.
const InterestedWeight = 0.5

// Enough is how many independent voices make a fit more than provisional.
const Enough = 3

// Score is what the voices say of one criterion. Mean, of the Counted weight
// of voices, and Spread are 0 where nobody said anything.
type Score struct {
	Criterion string
	Weight    int
	Mean      float64
	Spread    float64 // population standard deviation between voices
	Voices    int     // all of them, the owner among them
	// Independent counts the voices of others with no stake in it: without
	// Enough of them a spread says nothing.
	Independent int
	// Grounded counts the voices with something to rest on; without any the
	// score is drawn hollow.
	Grounded int
	// FirstHand and SecondHand are the means of each kind of report, 0 where
	// there is none.
	FirstHand, SecondHand float64
	RedLine               int
	Crossed               bool // the mean is under the red line
}

// Result is what an industry's ratings add up to.
type Result struct {
	Industry string
	// Fit is the mean of the scores, 1 to 5, each by its criterion's weight; 0
	// while no criterion with a weight was scored.
	Fit float64
	// Spread is the mean of the spreads of what several voices scored, by the
	// same weights; 0 where nothing was.
	Spread float64
	// Voices counts independent people: not the owner, no interested party.
	Voices      int
	Interested  int
	Provisional bool // fewer than Enough independent voices
	Rated       int  // criteria with a weight that were scored
	Scores      []Score
	RedLines    []string // the criteria whose red line is crossed
}

// Known reports whether the industry has a fit at all.
func (r Result) Known() bool { return r.Rated > 0 }

// Compared reports whether Enough independent people spoke of one criterion at
// all: only then does the spread say anything of how far people differ.
func (r Result) Compared() bool {
	return slices.ContainsFunc(r.Scores, func(s Score) bool { return s.Weight > 0 && s.Compared() })
}

// Compared reports whether Enough independent people spoke of the criterion.
func (s Score) Compared() bool { return s.Independent >= Enough }

// voice gathers what one voice gave one criterion.
type voice struct {
	sum, n     float64
	weight     float64
	grounded   bool
	first      bool
	interested bool
}

// Of adds up the ratings of one industry; ratings of others are passed over.
// The order of ratings does not matter, and weights count in proportion.
func Of(industry string, criteria []Criterion, ratings []Rating) Result {
	heard := map[string]map[string]*voice{}
	independent, interested := map[string]bool{}, map[string]bool{}
	for _, r := range sorted(ratings, industry) {
		if !(r.Score >= 1 && r.Score <= 5) || !slices.ContainsFunc(criteria, func(c Criterion) bool { return c.ID == r.Criterion }) {
			continue
		}
		if heard[r.Criterion] == nil {
			heard[r.Criterion] = map[string]*voice{}
		}
		v := heard[r.Criterion][r.Voice]
		if v == nil {
			v = &voice{weight: 1}
			heard[r.Criterion][r.Voice] = v
		}
		v.sum, v.n = v.sum+r.Score, v.n+1
		v.grounded, v.first = v.grounded || r.Grounded, v.first || r.FirstHand
		if r.Interested {
			v.weight, v.interested = InterestedWeight, true
		}
		if r.Voice != "" {
			if r.Interested {
				interested[r.Voice] = true
			} else {
				independent[r.Voice] = true
			}
		}
	}
	for id := range interested {
		delete(independent, id)
	}
	out := Result{Industry: industry, Voices: len(independent), Interested: len(interested), Provisional: len(independent) < Enough}
	for _, c := range criteria {
		out.Scores = append(out.Scores, scoreOf(c, heard[c.ID]))
	}
	out.sumUp()
	return out
}

// sorted puts the ratings of an industry in one order, so that sums do not
// depend on the order they came in.
func sorted(ratings []Rating, industry string) []Rating {
	var out []Rating
	for _, r := range ratings {
		if r.Industry == industry {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b Rating) int {
		return cmp.Or(cmp.Compare(a.Criterion, b.Criterion), cmp.Compare(a.Voice, b.Voice), cmp.Compare(a.Score, b.Score))
	})
	return out
}

func scoreOf(c Criterion, heard map[string]*voice) Score {
	s := Score{Criterion: c.ID, Weight: c.Weight, RedLine: c.RedLine, Voices: len(heard)}
	var all, first, second mean
	names := make([]string, 0, len(heard))
	for name := range heard {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		v := heard[name]
		if name != "" && !v.interested {
			s.Independent++
		}
		said := v.sum / v.n
		all.add(said, v.weight)
		if v.first {
			first.add(said, v.weight)
		} else {
			second.add(said, v.weight)
		}
		if v.grounded {
			s.Grounded++
		}
	}
	s.Mean, s.Spread, s.FirstHand, s.SecondHand = all.of(), all.spread(), first.of(), second.of()
	s.Crossed = s.Voices > 0 && c.RedLine > 0 && s.Mean < float64(c.RedLine)-tiny
	return s
}

// tiny is less than any difference between scores means.
const tiny = 1e-9

func (r *Result) sumUp() {
	var fit, spread mean
	for _, s := range r.Scores {
		if s.Crossed {
			r.RedLines = append(r.RedLines, s.Criterion)
		}
		if s.Voices > 0 && s.Weight > 0 {
			fit.add(s.Mean, float64(s.Weight))
			if s.Voices > 1 { // one voice does not differ from itself: it says nothing of how far people do
				spread.add(s.Spread, float64(s.Weight))
			}
			r.Rated++
		}
	}
	r.Fit, r.Spread = fit.of(), spread.of()
}

// mean is a weighted mean with its spread; of nothing it is 0.
type mean struct{ values, weights []float64 }

func (m *mean) add(v, weight float64) {
	m.values, m.weights = append(m.values, v), append(m.weights, weight)
}

func (m *mean) of() float64 {
	sum, weight := 0.0, 0.0
	for n, v := range m.values {
		sum, weight = sum+v*m.weights[n], weight+m.weights[n]
	}
	if weight == 0 {
		return 0
	}
	return sum / weight
}

func (m *mean) spread() float64 {
	mid, sum, weight := m.of(), 0.0, 0.0
	for n, v := range m.values {
		sum, weight = sum+(v-mid)*(v-mid)*m.weights[n], weight+m.weights[n]
	}
	if weight == 0 {
		return 0
	}
	return math.Sqrt(sum / weight)
}
