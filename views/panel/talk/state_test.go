package talk

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/app"
	rule "wawasan/app/talk"
	"wawasan/data"
)

func questions(ids ...data.ID) []app.Row {
	rows := make([]app.Row, len(ids))
	for n, id := range ids {
		rows[n] = app.Row{ID: id}
	}
	return rows
}

func TestAStepGoesToTheNeighbouringQuestionAndStaysAtTheEnds(t *testing.T) {
	for _, c := range []struct {
		at   data.ID
		by   int
		want data.ID
	}{
		{"a", 1, "b"}, {"b", -1, "a"}, {"c", 1, ""}, {"a", -1, ""}, {"", 1, "a"}, {"gone", 1, "a"},
	} {
		state := talking{question: c.at, questions: questions("a", "b", "c")}
		if got := state.step(c.by); got != c.want {
			t.Errorf("%d from %q leads to %q, not %q", c.by, c.at, got, c.want)
		}
	}
}

func TestATalkWithALineUnderAnyQuestionWasHeard(t *testing.T) {
	silent := talking{questions: questions("a", "b")}
	here := talking{questions: questions("a", "b"), lines: []app.Row{{Title: "they wait"}}}
	elsewhere := talking{questions: []app.Row{{ID: "a"}, {ID: "b", Sub: "2 lines"}}}
	if silent.heard() || !here.heard() || !elsewhere.heard() {
		t.Error(silent.heard(), here.heard(), elsewhere.heard())
	}
}

func TestADebriefBeginsWithTheFirstStepThatNothingAnswers(t *testing.T) {
	d := writing{answers: map[rule.Step][]app.Row{rule.Steps[0]: {{}}, rule.Steps[2]: {{}}}}
	d.begin()
	if d.now() != rule.Steps[1] {
		t.Errorf("it begins with %s", d.now())
	}
	for _, step := range rule.Steps {
		d.answers[step] = []app.Row{{}}
	}
	if d.begin(); d.at != 0 {
		t.Errorf("with everything answered it begins with %s", d.now())
	}
}

func TestADebriefStaysWithinItsSteps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var d writing
		for _, by := range rapid.SliceOf(rapid.IntRange(-2, 2)).Draw(t, "steps") {
			was := d.at
			if moved := d.step(by); moved != (d.at == was+by && by != 0 || by == 0) {
				t.Fatalf("%d from %d leads to %d, told %v", by, was, d.at, moved)
			}
			if d.at < 0 || d.at >= len(rule.Steps) || d.isLast() != (d.at == len(rule.Steps)-1) {
				t.Fatalf("at %d of %d", d.at, len(rule.Steps))
			}
		}
	})
}

func TestChoosingTheStepOneIsAtChangesNothing(t *testing.T) {
	var d writing
	if d.choose(string(rule.Steps[0])) || d.choose("no step") || !d.choose(string(rule.Steps[3])) || d.at != 3 {
		t.Errorf("at %d", d.at)
	}
}

func TestTheCurrentQuestionIsFollowedByItsNext(t *testing.T) {
	asked := []app.Row{{ID: "a", Title: "Why?"}, {ID: "b", Title: "How?"}, {ID: "c", Title: "Who?"}}
	for at, want := range map[data.ID][2]string{"a": {"Why?", "How?"}, "c": {"Who?", ""}, "": {"", "Why?"}} {
		state := talking{question: at, questions: asked}
		if question, next := state.now(); [2]string{question, next} != want {
			t.Errorf("at %q: %q, then %q", at, question, next)
		}
	}
}

func TestTheTimePlannedFillsAndIsNearlyOverFromFourFifthsOn(t *testing.T) {
	for _, c := range []struct {
		gone    time.Duration
		planned int
		share   float32
		nearly  bool
	}{
		{0, 30, 0, false},
		{15 * time.Minute, 30, 0.5, false},
		{24 * time.Minute, 30, 0.8, true},
		{90 * time.Minute, 30, 1, true},
		{-time.Minute, 30, 0, false},
		{time.Hour, 0, -1, false},
	} {
		if share, nearly := passed(c.gone, c.planned); share != c.share || nearly != c.nearly {
			t.Errorf("%v of %d: %v, %v", c.gone, c.planned, share, nearly)
		}
	}
}

func TestTheFiguresOfATimeComeBeforeItsWords(t *testing.T) {
	for said, want := range map[string][2]string{"12 of 30 minutes": {"12", "of 30 minutes"}, "1.204 menit": {"1.204", "menit"}, "1 minute": {"1", "minute"}, "": {"", ""}} {
		if figures, rest := figuresOf(said); [2]string{figures, rest} != want {
			t.Errorf("%q: %q, %q", said, figures, rest)
		}
	}
}
