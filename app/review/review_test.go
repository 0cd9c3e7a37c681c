package review_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/review"
	"wawasan/data"
)

// The E-factors that each quality gives, from the formula as it is published:
// EF':=EF+(0.1-(5-q)*(0.08+(5-q)*0.02)); quality 4 does not change it.
func TestTheEaseMovesAsPublished(t *testing.T) {
	for quality, want := range map[int]float64{5: 2.6, 4: 2.5, 3: 2.36, 2: 2.5, 1: 2.5, 0: 2.5} {
		if got := (review.Card{}).Answered(quality).Ease; math.Abs(got-want) > 1e-9 {
			t.Errorf("quality %d: %v, want %v", quality, got, want)
		}
	}
}

// I(1):=1, I(2):=6, I(n):=I(n-1)*EF, fractions rounded up.
func TestTheIntervalsGrowAsPublished(t *testing.T) {
	card := review.Card{}
	for n, want := range []int{1, 6, 15, 38, 95} {
		if card = card.Answered(4); card.Interval != want {
			t.Errorf("repetition %d: %d days, want %d", n+1, card.Interval, want)
		}
	}
	card = review.Card{}
	for n, want := range []int{1, 6, 17, 48, 140} { // the ease grows to 2.6, 2.7, 2.8, 2.9 …: 6*2.7, 17*2.8, 48*2.9
		if card = card.Answered(5); card.Interval != want {
			t.Errorf("always 5, repetition %d: %d days, want %d", n+1, card.Interval, want)
		}
	}
}

func TestWhatWasForgottenBeginsAnewAndKeepsItsEase(t *testing.T) {
	card := review.Card{}.Answered(5).Answered(5).Answered(5)
	again := card.Answered(2)
	if again.Repetitions != 0 || again.Interval != 1 || again.Ease != card.Ease {
		t.Errorf("%+v after %+v", again, card)
	}
	if again = again.Answered(4); again.Interval != 1 {
		t.Errorf("%+v", again)
	}
	if again = again.Answered(4); again.Interval != 6 {
		t.Errorf("%+v", again)
	}
}

func TestABetterAnswerNeverComesBackSooner(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		card := review.Card{}
		for range rapid.IntRange(0, 40).Draw(t, "reviews") {
			card = card.Answered(rapid.IntRange(-3, 9).Draw(t, "quality"))
			if card.Ease < review.LeastEase || math.IsNaN(card.Ease) || card.Interval < 1 || card.Interval > review.MostDays {
				t.Fatalf("%+v", card)
			}
		}
		last := data.Date{Y: 2026, M: 2, D: 28}
		for quality := range 5 {
			if worse, better := card.Answered(quality).Due(last), card.Answered(quality+1).Due(last); better.Before(worse) {
				t.Fatalf("%+v: %d comes back on %v, %d on %v", card, quality, worse, quality+1, better)
			}
		}
	})
}
