package evidence_test

import (
	"math"
	"math/rand"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/evidence"
)

var criteria = []evidence.Criterion{{ID: "tasks", Weight: 3}, {ID: "hours", Weight: 1, RedLine: 3}, {ID: "pay", Weight: 0}}

func rating(industry, criterion, voice string, score float64) evidence.Rating {
	return evidence.Rating{Industry: industry, Criterion: criterion, Voice: voice, Score: score, Grounded: true, FirstHand: true}
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestAFitIsTheWeightedMeanOfTheMeansOfVoices(t *testing.T) {
	got := evidence.Of("fintech", criteria, []evidence.Rating{
		rating("fintech", "tasks", "sari", 5), rating("fintech", "tasks", "budi", 3), // 4, by 3
		rating("fintech", "hours", "sari", 2), // 2, by 1; one voice has no spread
		rating("fintech", "pay", "sari", 1),   // weighs nothing
		rating("energy", "tasks", "sari", 1),  // another industry
	})
	if !near(got.Fit, 3.5) || !near(got.Spread, 1) || got.Voices != 2 || got.Rated != 2 || !got.Provisional {
		t.Errorf("%+v", got)
	}
	if !slices.Equal(got.RedLines, []string{"hours"}) {
		t.Errorf("red lines: %v", got.RedLines)
	}
}

func TestAVoiceIsOneVoiceHoweverOftenItSpeaks(t *testing.T) {
	got := evidence.Of("x", criteria, []evidence.Rating{rating("x", "tasks", "sari", 5), rating("x", "tasks", "sari", 5), rating("x", "tasks", "sari", 5), rating("x", "tasks", "budi", 1)})
	if !near(got.Fit, 3) {
		t.Errorf("%v", got.Fit)
	}
}

func TestAnInterestedPartyCountsHalfAndIsNoIndependentVoice(t *testing.T) {
	recruiter := rating("x", "tasks", "rini", 5)
	recruiter.Interested = true
	got := evidence.Of("x", criteria, []evidence.Rating{recruiter, rating("x", "tasks", "budi", 2), rating("x", "tasks", "", 2)})
	if !near(got.Fit, (5*0.5+2+2)/2.5) || got.Voices != 1 || got.Interested != 1 {
		t.Errorf("%+v", got)
	}
}

func TestAFitIsProvisionalUntilThreeIndependentVoices(t *testing.T) {
	var all []evidence.Rating
	for n, voice := range []string{"", "sari", "budi", "rini"} {
		all = append(all, rating("x", "tasks", voice, 4))
		if got := evidence.Of("x", criteria, all); got.Provisional != (n < 3) || got.Voices != n {
			t.Errorf("%d voices: %+v", n, got)
		}
	}
}

func TestWhatWasSeenStandsApartFromWhatWasHeard(t *testing.T) {
	hearsay := rating("x", "tasks", "budi", 1)
	hearsay.FirstHand, hearsay.Grounded = false, false
	s := evidence.Of("x", criteria, []evidence.Rating{rating("x", "tasks", "sari", 5), hearsay}).Scores[0]
	if !near(s.FirstHand, 5) || !near(s.SecondHand, 1) || s.Grounded != 1 || s.Voices != 2 {
		t.Errorf("%+v", s)
	}
}

func TestARedLineOverrulesTheTotal(t *testing.T) {
	all := []evidence.Rating{
		rating("best", "tasks", "a", 5), rating("best", "hours", "a", 2),
		rating("good", "tasks", "a", 3), rating("good", "hours", "a", 3),
	}
	ranked := evidence.Ranked([]evidence.Result{evidence.Of("none", criteria, all), evidence.Of("best", criteria, all), evidence.Of("good", criteria, all)})
	if ranked[0].Industry != "good" || ranked[1].Industry != "none" || ranked[2].Industry != "best" || ranked[2].Fit < ranked[0].Fit {
		t.Errorf("%+v", ranked)
	}
}

func TestTheSmallestChangeOfOneWeightThatSwapsFirstAndSecond(t *testing.T) {
	two := []evidence.Criterion{{ID: "tasks", Weight: 3}, {ID: "hours", Weight: 1}}
	all := []evidence.Rating{rating("a", "tasks", "s", 5), rating("a", "hours", "s", 2), rating("b", "tasks", "s", 3), rating("b", "hours", "s", 5)}
	// a: 17/4, b: 14/4; with hours at 3 a: 21/6, b: 24/6; at 2 a: 19/5, b: 19/5; with tasks at 1 a: 7/2, b: 8/2
	swap, ok := evidence.Smallest(two, all, "a", "b")
	if !ok || swap != (evidence.Swap{Criterion: "tasks", From: 3, To: 1}) {
		t.Errorf("%+v %v", swap, ok)
	}
	if _, ok := evidence.Smallest(two, all[:2], "a", "b"); ok {
		t.Error("what has no fit cannot be first")
	}
}

// some are ratings of industries a and b by a few voices.
func some(t *rapid.T) ([]evidence.Criterion, []evidence.Rating) {
	var cs []evidence.Criterion
	for _, id := range []string{"p", "q", "r", "s"} {
		cs = append(cs, evidence.Criterion{ID: id, Weight: rapid.IntRange(0, 5).Draw(t, "weight"), RedLine: rapid.IntRange(0, 5).Draw(t, "red line")})
	}
	return cs, rapid.SliceOfN(rapid.Custom(func(t *rapid.T) evidence.Rating {
		return evidence.Rating{
			Industry: rapid.SampledFrom([]string{"a", "b"}).Draw(t, "industry"), Criterion: rapid.SampledFrom([]string{"p", "q", "r", "s", "gone"}).Draw(t, "criterion"),
			Voice: rapid.SampledFrom([]string{"", "v", "w", "x", "y"}).Draw(t, "voice"), Score: float64(rapid.IntRange(-1, 7).Draw(t, "score")),
			Interested: rapid.Bool().Draw(t, "interested"), FirstHand: rapid.Bool().Draw(t, "first hand"), Grounded: rapid.Bool().Draw(t, "grounded"),
		}
	}), 0, 40).Draw(t, "ratings")
}

func TestNothingButTheRatingsAndTheProportionOfWeightsMatters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cs, all := some(t)
		want := evidence.Of("a", cs, all)
		if n := want.Fit; math.IsNaN(n) || n < 0 || n > 5 || want.Known() != (n >= 1) || math.IsNaN(want.Spread) || want.Spread < 0 || want.Spread > 2 {
			t.Fatalf("%+v", want)
		}
		mixed := slices.Clone(all)
		rand.New(rand.NewSource(int64(len(all)))).Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		if got := evidence.Of("a", cs, mixed); got.Fit != want.Fit || got.Spread != want.Spread || got.Voices != want.Voices {
			t.Fatalf("another order: %+v, was %+v", got, want)
		}
		heavier := slices.Clone(cs)
		for n := range heavier {
			heavier[n].Weight *= 7
		}
		if got := evidence.Of("a", heavier, all); !near(got.Fit, want.Fit) || !near(got.Spread, want.Spread) {
			t.Fatalf("seven times the weights: %+v, was %+v", got, want)
		}
	})
}

func TestAnAgreeingVoiceNeverWidensTheSpread(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cs, all := some(t)
		was := evidence.Of("a", cs, all)
		for _, s := range was.Scores {
			if s.Voices > 0 {
				all = append(all, rating("a", s.Criterion, "one more", s.Mean))
			}
		}
		now := evidence.Of("a", cs, all)
		if now.Spread > was.Spread+1e-9 || !near(now.Fit, was.Fit) {
			t.Fatalf("%+v, was %+v", now, was)
		}
	})
}

func TestTheSwapIsTheSmallestThereIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cs, all := some(t)
		swap, ok := evidence.Smallest(cs, all, "a", "b")
		least := 9
		for n, c := range cs {
			for to := range 6 {
				changed := slices.Clone(cs)
				changed[n].Weight = to
				a, b := evidence.Of("a", changed, all), evidence.Of("b", changed, all)
				if b.Fit > a.Fit+1e-9 && to != c.Weight && evidence.Of("a", cs, all).Known() && evidence.Of("b", cs, all).Known() {
					least = min(least, max(to-c.Weight, c.Weight-to))
				}
			}
		}
		if ok != (least < 9) || ok && max(swap.To-swap.From, swap.From-swap.To) != least {
			t.Fatalf("%+v %v, the least is %d", swap, ok, least)
		}
	})
}

func TestASpreadIsToldFromThreeIndependentVoicesOn(t *testing.T) {
	cs := []evidence.Criterion{{ID: "pay", Weight: 3}, {ID: "hours", Weight: 2}}
	of := func(voice, criterion string, score float64, interested bool) evidence.Rating {
		return evidence.Rating{Industry: "a", Criterion: criterion, Voice: voice, Score: score, Interested: interested}
	}
	for _, c := range []struct {
		what string
		said []evidence.Rating
		want bool
	}{
		{"nobody", nil, false},
		{"one, and I", []evidence.Rating{of("", "pay", 5, false), of("Sari", "pay", 3, false)}, false},
		{"two, and I", []evidence.Rating{of("", "pay", 5, false), of("Sari", "pay", 3, false), of("Budi", "pay", 4, false)}, false},
		{"two, and one with a stake", []evidence.Rating{of("Sari", "pay", 3, false), of("Budi", "pay", 4, false), of("Rudi", "pay", 5, true)}, false},
		{"three, but never of the same", []evidence.Rating{of("Sari", "pay", 3, false), of("Budi", "pay", 4, false), of("Citra", "hours", 4, false)}, false},
		{"three", []evidence.Rating{of("Sari", "pay", 3, false), of("Budi", "pay", 4, false), of("Citra", "pay", 4, false)}, true},
	} {
		if got := evidence.Of("a", cs, c.said); got.Compared() != c.want || got.Scores[0].Compared() != c.want {
			t.Errorf("%s: %+v", c.what, got)
		}
	}
}
