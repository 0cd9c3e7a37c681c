package rating

import (
	"errors"
	"maps"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/app/weigh"
	"wawasan/data"
)

func ballot(lines ...weigh.BallotLine) weigh.Ballot {
	return weigh.Ballot{Industry: "energy", Contact: "ani", Lines: lines}
}

func line(criterion data.ID, score int) weigh.BallotLine {
	return weigh.BallotLine{Criterion: criterion, Name: string(criterion), Weight: 3, Score: score, FirstHand: true}
}

func TestEveryKeyOnAScoreMeansOneThing(t *testing.T) {
	s := beginScoring(ballot(line("hours", 0), line("pay", 2)), nil)
	for _, c := range []struct {
		n    int
		r    rune
		used bool
	}{{0, '4', true}, {0, '6', false}, {0, '9', false}, {0, 's', true}, {1, 'S', true}, {1, 'S', true}, {1, 'i', true}, {1, '0', true}, {0, 'x', false}, {-1, '3', false}, {2, '3', false}} {
		if got := s.typed(c.n, c.r); got != c.used {
			t.Errorf("%q on line %d means something: %v", c.r, c.n, got)
		}
	}
	if l := s.now.Lines; l[0].Score != 4 || l[0].FirstHand || l[1].Score != 0 || !l[1].FirstHand || !s.now.Interested {
		t.Errorf("%+v", s.now)
	}
	me := beginScoring(weigh.Ballot{Lines: []weigh.BallotLine{line("pay", 0)}}, nil)
	if me.typed(0, 'i') {
		t.Error("I am an interested party to myself")
	}
}

func TestAScoreIsHollowUntilItRestsOnALessonOrANote(t *testing.T) {
	s := beginScoring(ballot(line("hours", 3), line("pay", 0), line("people", 5)), nil)
	w := lang.New("en")
	s.restOn("people", app.Link{Kind: thing.KindNote, ID: "n"}, "they stay")
	rows := s.rows(w)
	if rows[0].Fact != "○○○··  3" || !strings.Contains(rows[0].Sub, w.T("rating.hollow")) {
		t.Errorf("%q, %q", rows[0].Fact, rows[0].Sub)
	}
	if rows[1].Fact != "" || strings.Contains(rows[1].Sub, w.T("rating.hollow")) {
		t.Errorf("without a score: %q, %q", rows[1].Fact, rows[1].Sub)
	}
	if rows[2].Fact != "●●●●●  5" || strings.Contains(rows[2].Sub, w.T("rating.hollow")) || !strings.Contains(rows[2].Sub, "they stay") {
		t.Errorf("%q, %q", rows[2].Fact, rows[2].Sub)
	}
	s.restOn("hours", app.Link{Kind: thing.KindLesson, ID: "l"}, "evenings are free")
	if got := s.rows(w)[0].Fact; got != "●●●··  3" {
		t.Errorf("%q", got)
	}
	if l := s.now.Lines; l[0].Lesson != "l" || l[0].Note != "" || l[2].Note != "n" || l[2].Lesson != "" {
		t.Errorf("%+v", l)
	}
}

func TestADraftOfABallotHoldsOnlyTheLinesThatWereChanged(t *testing.T) {
	s := beginScoring(ballot(line("hours", 3), line("pay", 2), line("people", 4)), nil)
	if len(s.changes()) != 0 {
		t.Errorf("untouched: %v", s.changes())
	}
	s.typed(1, '5')
	s.typed(2, '1')
	s.typed(2, '4')
	if got := s.changes(); !maps.Equal(got, map[string]string{"pay.score": "5"}) {
		t.Errorf("%v", got)
	}
	s.discard()
	if len(s.changes()) != 0 {
		t.Errorf("taken back: %v", s.changes())
	}
}

func TestADraftIsLaidOverTheBallotAsItIsNow(t *testing.T) {
	s := beginScoring(ballot(line("hours", 3), line("pay", 2), line("gone", 1)), nil)
	s.typed(0, '5')
	s.typed(2, '4')
	s.typed(1, 's')
	now := ballot(line("hours", 1), line("pay", 4), line("new", 2))
	now.Lines[0].RestOn("l", "", "said meanwhile")
	got := scored(now, s.changes())
	if l := got.Lines; l[0].Score != 5 || l[0].Lesson != "l" || l[1].Score != 4 || l[1].FirstHand || l[2].Score != 2 || len(l) != 3 {
		t.Errorf("%+v", got)
	}
	if now.Lines[0].Score != 1 {
		t.Error("the ballot that was read is changed")
	}
}

func TestABallotDraftThatCannotBeReadChangesNothing(t *testing.T) {
	read := weigh.Ballot{Lines: []weigh.BallotLine{line("pay", 2)}}
	for _, changes := range []map[string]string{{"pay.score": "9"}, {"pay.score": "-1"}, {"pay.score": "x"}, {"pay.first_hand": "perhaps"}, {"interested": "true"}, nil} {
		if got := scored(read, changes); got.Lines[0] != read.Lines[0] || got.Interested {
			t.Errorf("%v: %+v", changes, got)
		}
	}
}

func TestAScoreDoesNotGoOnToRestOnWhatIsGone(t *testing.T) {
	changes := map[string]string{"a.score": "3", "a.rests": "lesson/1", "a.words": "old", "b.rests": "note/2", "b.words": "gone", "c.rests": "", "c.words": ""}
	got, err := still(changes, func(link app.Link) (string, error) {
		if link == (app.Link{Kind: thing.KindLesson, ID: "1"}) {
			return "corrected", nil
		}
		return "", nil
	})
	want := map[string]string{"a.score": "3", "a.rests": "lesson/1", "a.words": "corrected", "c.rests": "", "c.words": ""}
	if err != nil || !maps.Equal(got, want) {
		t.Errorf("%v %v", got, err)
	}
	if _, err := still(changes, func(app.Link) (string, error) { return "", errors.New("no disk") }); err == nil {
		t.Error("what could not be read counts as gone")
	}
}

func TestADraftKnowsItsIndustryAndVoice(t *testing.T) {
	for _, voice := range []data.ID{"ani", ""} {
		if i, v := ballotOf(app.BallotDraft("energy", voice)); i != "energy" || v != voice {
			t.Errorf("%q, %q", i, v)
		}
	}
}

func TestWhateverWasScoredIsTheSameWhenItIsGoneOnWith(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		read := ballot(line("a", 0), line("b", 3), line("c", 5))
		read.Lines[1].RestOn("l", "", "before")
		s := beginScoring(read, nil)
		for range rapid.IntRange(0, 9).Draw(t, "acts") {
			n := rapid.IntRange(0, 2).Draw(t, "line")
			if rapid.Bool().Draw(t, "rests") {
				kind := rapid.SampledFrom([]app.Kind{thing.KindLesson, thing.KindNote}).Draw(t, "kind")
				s.restOn(read.Lines[n].Criterion, app.Link{Kind: kind, ID: "x"}, "x")
				continue
			}
			s.typed(n, rapid.SampledFrom([]rune("012345sSiI")).Draw(t, "key"))
		}
		again := beginScoring(read, s.changes())
		for n := range s.now.Lines {
			if again.now.Lines[n] != s.now.Lines[n] || again.now.Interested != s.now.Interested {
				t.Fatalf("left %+v, gone on with %+v", s.now, again.now)
			}
		}
	})
}
