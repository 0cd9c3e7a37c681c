package weigh

import (
	"strings"
	"testing"
	"time"

	"wawasan/app/evidence"
	"wawasan/data"
)

// of is a comparison of one industry by criteria of a weight each, with scores.
func of(weights map[string]int, order []string, ratings ...data.RatingRow) Comparison {
	c := Comparison{Fixed: true, Ratings: ratings}
	for _, id := range order {
		c.Criteria = append(c.Criteria, data.Criterion{ID: data.ID(id), Weight: weights[id]})
	}
	for n := range c.Ratings {
		c.Ratings[n].ID, c.Ratings[n].IndustryID = data.ID(string(rune('a'+n))), "field"
		c.Ratings[n].CreatedAt = data.At(time.Date(2026, 11, 1+n, 0, 0, 0, 0, time.UTC))
	}
	criteria, said := c.pure()
	c.Fits = []Fit{{Result: evidence.Of("field", criteria, said)}}
	return c
}

// said is a score of somebody, resting on words unless they are "".
func said(criterion, who string, score int, words string) data.RatingRow {
	r := data.RatingRow{Who: who, Evidence: words}
	r.CriterionID, r.ContactID, r.Score, r.SelfReport = data.ID(criterion), data.ID(who), score, true
	if words != "" {
		r.LessonID = "l"
	}
	return r
}

func TestWhatIsBestSupportedIsKnownFirstAndWhatNobodySpokeOfLast(t *testing.T) {
	weights := map[string]int{"pay": 3, "hours": 5, "culture": 5, "place": 4, "status": 0}
	c := of(weights, []string{"status", "culture", "pay", "place", "hours"},
		said("pay", "Andi", 3, "14 to 20"), said("pay", "Budi", 4, "a bit more"), said("hours", "", 4, "my own"), said("hours", "Andi", 4, ""))
	var order []string
	for _, k := range c.Known() {
		order = append(order, string(k.Criterion.ID))
	}
	if got := strings.Join(order, " "); got != "pay hours culture place" {
		t.Errorf("known in the order %q", got)
	}
	for n, want := range []struct {
		best   string
		people int
		heard  bool
	}{{"a bit more", 2, true}, {"my own", 1, true}, {"", 0, false}} {
		if k := c.Known()[n]; k.Best.Evidence != want.best || k.People != want.people || k.Heard() != want.heard {
			t.Errorf("%s: %q of %d", k.Criterion.ID, k.Best.Evidence, k.People)
		}
	}
	c.Fixed = false
	if len(c.Known()) != 0 {
		t.Error("nothing is weighed by criteria that are not fixed")
	}
}

func TestTheBestSupportedWordsAreOthersWithoutAStakeAtFirstHand(t *testing.T) {
	own, stake, heard, first := said("pay", "", 3, "own"), said("pay", "Rini", 5, "recruiter"), said("pay", "Budi", 3, "heard"), said("pay", "Andi", 3, "lived")
	stake.Interested, heard.SelfReport = true, false
	bare := said("pay", "Citra", 4, "")
	for _, c := range []struct {
		said []data.RatingRow
		want string
	}{
		{[]data.RatingRow{first, heard, stake, own, bare}, "lived"},
		{[]data.RatingRow{heard, stake, own, bare}, "heard"},
		{[]data.RatingRow{stake, own, bare}, "recruiter"},
		{[]data.RatingRow{own, bare}, "own"},
		{[]data.RatingRow{bare}, ""},
		{[]data.RatingRow{first, said("pay", "Dewi", 3, "newer")}, "newer"},
	} {
		if got := of(map[string]int{"pay": 1}, []string{"pay"}, c.said...).Known()[0].Best.Evidence; got != c.want {
			t.Errorf("%q, not %q", got, c.want)
		}
	}
}

func TestPeopleTwoPointsApartContradictEachOther(t *testing.T) {
	for _, c := range []struct {
		said []data.RatingRow
		want int
	}{
		{[]data.RatingRow{said("pay", "Andi", 2, "x"), said("pay", "Budi", 4, "y")}, 1},
		{[]data.RatingRow{said("pay", "Andi", 3, "x"), said("pay", "Budi", 4, "y")}, 0},
		{[]data.RatingRow{said("pay", "Andi", 1, "x")}, 0},
		{nil, 0},
	} {
		got := of(map[string]int{"pay": 1}, []string{"pay"}, c.said...).Apart()
		if len(got) != c.want || c.want > 0 && (got[0].Low.Who != "Andi" || got[0].High.Who != "Budi") {
			t.Errorf("%+v", got)
		}
	}
}
