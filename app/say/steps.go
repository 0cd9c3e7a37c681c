package say

import (
	"slices"

	"wawasan/app/stage"
	"wawasan/data"
)

// StepState says how a step lies to where one is.
type StepState int

// The states of a step. Refused and Resting are the ends of a road that was
// left: they stand behind the last step that was reached.
const (
	StepPassed StepState = iota
	StepPresent
	StepComing
	StepRefused
	StepResting
)

// Step is one step of a road, by its name.
type Step struct {
	Name  string
	State StepState
}

// Here reports whether one stands on the step.
func (s Step) Here() bool { return s.State != StepPassed && s.State != StepComing }

// exits are the stages beside the road.
var exits = map[data.Stage]StepState{
	data.StageDeclined: StepRefused, data.StageNoAnswer: StepResting, data.StagePostponed: StepResting,
}

// steps says the stages of an interview and, in a few words, where it stands.
// A road that was left ends with the exit.
func (s Speaker) steps(i data.Interview) (all []Step, standing string) {
	name := func(step data.Stage) string { return s.T("stage." + string(step)) }
	if exit, left := exits[i.Stage]; left {
		reached := stage.Road[:reached(i)+1]
		for _, step := range reached {
			all = append(all, Step{name(step), StepPassed})
		}
		last := name(reached[len(reached)-1])
		return append(all, Step{name(i.Stage), exit}), s.T("stage.standing.left", "stage", name(i.Stage), "last", last)
	}
	at := slices.Index(stage.Road, i.Stage)
	if at < 0 {
		return nil, ""
	}
	for n, step := range stage.Road {
		state := StepPassed
		switch {
		case n == at:
			state = StepPresent
		case n > at:
			state = StepComing
		}
		all = append(all, Step{name(step), state})
	}
	return all, s.T("stage.standing", "stage", name(i.Stage), "n", s.Number(at+1), "of", s.Number(len(stage.Road)))
}

// reached is how far on the road an interview that left it is known to have
// come, by what is noted of it.
func reached(i data.Interview) int {
	last := data.StageIdea
	switch {
	case !i.ThankedAt.IsZero():
		last = data.StageThanked
	case !i.HeldAt.IsZero():
		last = data.StageHeld
	case !i.ScheduledAt.IsZero():
		last = data.StageScheduled
	case !i.AskedAt.IsZero():
		last = data.StageAsked
	}
	return slices.Index(stage.Road, last)
}
