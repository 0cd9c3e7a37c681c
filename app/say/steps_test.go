package say_test

import (
	"slices"
	"testing"
	"time"

	"wawasan/app/lang"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func pageOf(code string, i data.Interview) say.Detail {
	return say.New(lang.New(code), noon).Page(thing.Link{Kind: thing.KindInterview, ID: "1"}, thing.InterviewPage{Interview: i})
}

func states(d say.Detail) (states []say.StepState) {
	for _, s := range d.Steps {
		states = append(states, s.State)
	}
	return states
}

func TestAnInterviewStandsOnOneOfSevenSteps(t *testing.T) {
	for n, stage := range []data.Stage{data.StageIdea, data.StageAsked, data.StageReplied, data.StageScheduled, data.StageHeld, data.StageThanked, data.StageClosed} {
		d := pageOf("en", data.Interview{Stage: stage})
		want := slices.Repeat([]say.StepState{say.StepComing}, 7)
		for i := range n {
			want[i] = say.StepPassed
		}
		want[n] = say.StepPresent
		if got := states(d); !slices.Equal(got, want) || d.Steps[n].Name != d.Chips[0] || !d.Steps[n].Here() {
			t.Errorf("%s: %v", stage, d.Steps)
		}
	}
}

func TestWhereAnInterviewStandsIsToldInBothLanguages(t *testing.T) {
	asked := data.Interview{Stage: data.StageAsked}
	gone := data.Interview{Stage: data.StageDeclined, AskedAt: data.At(noon)}
	for code, want := range map[string][2]string{
		"en": {"Asked, 2 of 7", "Declined, after “Asked”"},
		"id": {"Dihubungi, 2 dari 7", "Ditolak, setelah “Dihubungi”"},
	} {
		if got := [2]string{pageOf(code, asked).Standing, pageOf(code, gone).Standing}; got != want {
			t.Errorf("%s: %q", code, got)
		}
	}
}

func TestARoadThatWasLeftEndsWhereItWasLeft(t *testing.T) {
	for _, c := range []struct {
		i    data.Interview
		last string
		end  say.StepState
	}{
		{data.Interview{Stage: data.StageNoAnswer}, "Idea", say.StepResting},
		{data.Interview{Stage: data.StageNoAnswer, AskedAt: data.At(noon)}, "Asked", say.StepResting},
		{data.Interview{Stage: data.StageDeclined, AskedAt: data.At(noon)}, "Asked", say.StepRefused},
		{data.Interview{Stage: data.StagePostponed, AskedAt: data.At(noon), ScheduledAt: data.At(noon)}, "Scheduled", say.StepResting},
		{data.Interview{Stage: data.StagePostponed, HeldAt: data.At(noon)}, "Held", say.StepResting},
		{data.Interview{Stage: data.StagePostponed, ThankedAt: data.At(noon)}, "Thanked", say.StepResting},
	} {
		d := pageOf("en", c.i)
		n := len(d.Steps) - 1
		if d.Steps[n].State != c.end || d.Steps[n-1] != (say.Step{Name: c.last, State: say.StepPassed}) || !d.Steps[n].Here() {
			t.Errorf("%s: %v", c.i.Stage, d.Steps)
		}
	}
}

func TestOnlyInterviewsHaveSteps(t *testing.T) {
	d := say.New(lang.New("en"), noon).Page(thing.Link{Kind: thing.KindContact, ID: "1"}, thing.ContactPage{})
	if d.Steps != nil || d.Standing != "" {
		t.Errorf("%v %q", d.Steps, d.Standing)
	}
}
