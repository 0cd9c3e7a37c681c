// Package review says when something learned comes back: the schedule SM-2 of
// P. A. Wozniak, "Optimization of repetition spacing in the practice of
// learning", 1990. It is pure.
package review

import (
	"math"

	"wawasan/data"
)

// Card is how far something is learned; the zero Card was never reviewed.
type Card struct {
	Repetitions int     // in a row that were recalled
	Interval    int     // days until it comes back
	Ease        float64 // the E-factor, FirstEase when 0
}

// The bounds of the schedule: E-factors begin at 2.5 and never fall below 1.3
// by SM-2; longer than ten years nobody waits, that bound is ours.
const (
	FirstEase  = 2.5
	LeastEase  = 1.3
	MostDays   = 3650
	passed     = 3 // the quality from which a repetition counts
	firstStep  = 1
	secondStep = 6
)

// Answered is the card after a review of a quality from 0, forgotten, to 5,
// perfectly known. Below 3 the repetitions begin anew and the E-factor stays
// (step 6 of SM-2); else intervals are 1, 6, and then the one before times the
// E-factor, rounded up, and the E-factor moves (steps 3 and 5).
func (c Card) Answered(quality int) Card {
	quality = max(0, min(5, quality))
	if c.Ease == 0 {
		c.Ease = FirstEase
	}
	if quality < passed {
		return Card{Repetitions: 0, Interval: firstStep, Ease: c.Ease}
	}
	next := Card{Repetitions: c.Repetitions + 1, Ease: c.Ease}
	switch c.Repetitions {
	case 0:
		next.Interval = firstStep
	case 1:
		next.Interval = secondStep
	default:
		next.Interval = min(MostDays, int(math.Ceil(float64(c.Interval)*c.Ease-1e-9)))
	}
	miss := float64(5 - quality)
	next.Ease = max(LeastEase, c.Ease+0.1-miss*(0.08+miss*0.02))
	return next
}

// Due is the day a card reviewed last on a day comes back.
func (c Card) Due(last data.Date) data.Date { return last.AddDays(c.Interval) }
