package rating

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/lang"
	"wawasan/app/say"
	"wawasan/data"
)

func shipped(key string, id data.ID) say.Weighed {
	return say.Weighed{Criterion: data.Criterion{ID: id, Ships: key, Weight: 3}, Name: "The " + key}
}

func mine(name string) say.Weighed {
	c := own(name)
	c.ID = data.ID("id-" + name)
	return c
}

// weightsOf is names, weights and red lines.
func weightsOf(list []say.Weighed) string {
	var said []string
	for _, c := range list {
		said = append(said, fmt.Sprintf("%s %d/%d", c.Name, c.Weight, c.RedLine))
	}
	return strings.Join(said, ", ")
}

func TestADigitWeighsAndRMovesTheRedLineRound(t *testing.T) {
	s := beginWeighing([]say.Weighed{shipped("pay", ""), shipped("hours", "")}, nil)
	for _, r := range "6x" {
		if s.typed(0, r) {
			t.Errorf("%q means something", r)
		}
	}
	if s.typed(-1, '3') || s.typed(2, '3') {
		t.Error("something is weighed where nothing is")
	}
	s.typed(0, '5')
	for range 7 {
		s.typed(1, 'r')
	}
	if got := weightsOf(s.now); got != "The pay 5/0, The hours 3/1" {
		t.Error(got)
	}
	rows := s.rows(lang.New("en"))
	if rows[0].Sub != "" || rows[1].Sub == "" || rows[0].Fact != "●●●●●  5" || rows[1].Fact != "●●●○○  3" {
		t.Errorf("%+v", rows)
	}
}

func TestAnOwnCriterionIsAddedOnceAndAShippedOneStays(t *testing.T) {
	s := beginWeighing([]say.Weighed{shipped("pay", "1"), mine("Near home")}, nil)
	for name, at := range map[string]int{"near home": 1, " The pay ": 0, " ": -1} {
		if got := s.add(name); got != at {
			t.Errorf("%q is at %d, not %d", name, got, at)
		}
	}
	if got := s.add("quiet"); got != 2 || s.now[2].Name != "quiet" {
		t.Errorf("at %d of %q", got, weightsOf(s.now))
	}
	if err := s.remove(0); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("a shipped criterion goes: %v", err)
	}
	if err := s.remove(1); err != nil || len(s.now) != 2 {
		t.Errorf("%v, %q", err, weightsOf(s.now))
	}
	if err := s.remove(7); err != nil {
		t.Error(err)
	}
	s.discard()
	if len(s.changes()) != 0 || len(s.now) != 2 {
		t.Errorf("taken back: %v, %q", s.changes(), weightsOf(s.now))
	}
}

func TestOnlyTheWeightsThatWereChangedAreLaidOverThoseOfNow(t *testing.T) {
	s := beginWeighing([]say.Weighed{shipped("pay", ""), shipped("hours", ""), mine("Near home"), mine("Quiet")}, nil)
	if len(s.changes()) != 0 {
		t.Errorf("untouched: %v", s.changes())
	}
	s.typed(0, '5')
	s.typed(3, '1')
	if err := s.remove(2); err != nil {
		t.Fatal(err)
	}
	s.now[s.add("Sea")].Weight = 4
	fixed := shipped("hours", "2")
	fixed.Weight, fixed.RedLine = 1, 2
	for _, c := range []struct {
		name string
		now  []say.Weighed
		want string
	}{
		{"fixed meanwhile, they have IDs", []say.Weighed{shipped("pay", "1"), fixed, mine("Near home"), mine("Quiet")}, "The pay 5/0, The hours 1/2, Quiet 1/0, Sea 4/0"},
		{"what is gone stays gone", []say.Weighed{shipped("pay", "1")}, "The pay 5/0, Sea 4/0"},
		{"what was added under that name is that", []say.Weighed{shipped("pay", "1"), mine("sea"), mine("wind")}, "The pay 5/0, sea 4/0, wind 3/0"},
	} {
		if got := weightsOf(weighed(c.now, s.changes())); got != c.want {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
	}
	s.put([]say.Weighed{shipped("pay", "1"), fixed})
	if got := weightsOf(s.now); got != "The pay 5/0, The hours 1/2, Sea 4/0" {
		t.Errorf("read anew: %q", got)
	}
}

func TestADraftOfWeightsThatCannotBeReadChangesNothing(t *testing.T) {
	read := []say.Weighed{shipped("pay", "1")}
	for _, changes := range []map[string]string{{"ships/pay.weight": "9"}, {"ships/pay.red_line": "x"}, {"ships/pay.gone": "true"}, {"new.1.name": "after a gap"}, nil} {
		if got := weightsOf(weighed(read, changes)); got != "The pay 3/0" {
			t.Errorf("%v: %q", changes, got)
		}
	}
}

func TestWhateverWasWeighedIsTheSameWhenItIsGoneOnWith(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		read := []say.Weighed{shipped("pay", ""), mine("a"), mine("b")}
		s := beginWeighing(read, nil)
		for range rapid.IntRange(0, 9).Draw(t, "acts") {
			n := rapid.IntRange(0, 4).Draw(t, "at")
			switch rapid.IntRange(0, 2).Draw(t, "act") {
			case 0:
				s.typed(n, rapid.SampledFrom([]rune("012345rR")).Draw(t, "key"))
			case 1:
				s.add(rapid.SampledFrom([]string{"x", "y", "A"}).Draw(t, "name"))
			case 2:
				_ = s.remove(n)
			}
		}
		if again := beginWeighing(read, s.changes()); weightsOf(again.now) != weightsOf(s.now) {
			t.Fatalf("left %q, gone on with %q by %v", weightsOf(s.now), weightsOf(again.now), s.changes())
		}
	})
}
