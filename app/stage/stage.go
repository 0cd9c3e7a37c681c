// Package stage is the one machine that moves an interview along its road. It
// is pure: it knows which move makes sense, and what each does to the times of
// the interview. design.md "Stage", domain.md section 6.
package stage

import (
	"slices"

	"wawasan/data"
)

// When is what is known of a move's moments.
type When struct {
	Now data.Instant
	// At is when the conversation is to be, or was; zero where nobody said.
	At data.Instant
	// Until is the day a postponed interview is to be asked for again.
	Until data.Date
}

// Held reports whether an interview in this stage was held for sure. A closed
// one may have been, or not: its HeldAt tells.
func Held(s data.Stage) bool { return s == data.StageHeld || s == data.StageThanked }

// before are the stages of an interview that was not held yet, or never.
var before = []data.Stage{
	data.StageIdea, data.StageAsked, data.StageReplied, data.StageScheduled,
	data.StageDeclined, data.StageNoAnswer, data.StagePostponed,
}

// from says by which stages an act may come to each stage; coming to the stage
// it is in already puts its times right.
var from = map[data.Stage][]data.Stage{
	data.StageIdea:      {data.StageIdea},
	data.StageAsked:     {data.StageIdea, data.StageAsked, data.StageDeclined, data.StageNoAnswer, data.StagePostponed},
	data.StageReplied:   before,
	data.StageScheduled: before,
	data.StageDeclined:  before,
	data.StageNoAnswer:  before,
	data.StagePostponed: before,
	data.StageHeld:      append([]data.Stage{data.StageHeld, data.StageClosed}, before...),
	data.StageThanked:   {data.StageHeld, data.StageThanked},
	data.StageClosed:    data.Stages,
}

// Can reports whether an act may move an interview from one stage to another.
func Can(was, to data.Stage) bool { return slices.Contains(from[to], was) }

// Move moves an interview to a stage because of an act: a message was sent,
// an answer came, people talked. It refuses (invalid) what an act cannot do,
// such as thanking for a conversation that was not held; the interview is left
// as it was then.
func Move(i *data.Interview, to data.Stage, when When) error {
	switch {
	case !slices.Contains(data.Stages, to):
		return data.Invalid("interview.error.no_next")
	case Can(i.Stage, to):
	case to == data.StageThanked:
		return data.Invalid("interview.error.not_held")
	case i.Stage == data.StageClosed:
		return data.Invalid("interview.error.closed")
	case Held(i.Stage):
		return data.Invalid("interview.error.was_held")
	default: // a reply or a time stands: it is not asked for again
		return data.Invalid("interview.error.answered")
	}
	put(i, to, when)
	return nil
}

// Correct puts an interview into any stage because its person says so in the
// form: what was noted wrongly is put right, and the times follow.
func Correct(i *data.Interview, to data.Stage, when When) { put(i, to, when) }

// Road are the stages in their order, without the side exits.
var Road = data.Stages[:slices.Index(data.Stages, data.StageClosed)+1]

// Next is the stage that follows on the road; one that was put off, or not
// answered, is asked for again. It refuses (invalid) where nothing follows.
func Next(s data.Stage) (data.Stage, error) {
	if n := slices.Index(Road, s); n >= 0 && n+1 < len(Road) {
		return Road[n+1], nil
	}
	if s == data.StagePostponed || s == data.StageNoAnswer {
		return data.StageAsked, nil
	}
	return "", data.Invalid("interview.error.no_next")
}

// put sets the stage and lets the five times follow. What holds afterwards:
// HeldAt exactly when the conversation was held, ThankedAt only with HeldAt,
// AskedAt in every stage that answers a question, PostponedUntil only while
// postponed.
func put(i *data.Interview, to data.Stage, when When) {
	was := *i
	i.Stage = to
	if to != data.StagePostponed {
		i.PostponedUntil = data.Date{}
	} else if !when.Until.IsZero() || was.Stage != data.StagePostponed {
		i.PostponedUntil = when.Until
	}
	asked(i, to, when)
	if Held(to) || to == data.StageClosed && !was.HeldAt.IsZero() {
		held(i, to, when)
		return
	}
	if !when.At.IsZero() {
		i.ScheduledAt = when.At
	}
	i.HeldAt, i.ThankedAt, i.DebriefedAt = data.Instant{}, data.Instant{}, data.Instant{}
}

// asked lets AskedAt follow: an idea was not asked for, and an answer answers
// a question, whenever that was put.
func asked(i *data.Interview, to data.Stage, when When) {
	switch to {
	case data.StageIdea:
		i.AskedAt = data.Instant{}
	case data.StageAsked, data.StageReplied, data.StageDeclined, data.StageNoAnswer:
		if i.AskedAt.IsZero() {
			i.AskedAt = when.Now
		}
	}
}

// held lets the times of a conversation follow that took place: when it was,
// which is never later than now, and whether thanks were given.
func held(i *data.Interview, to data.Stage, when When) {
	at := when.At
	switch {
	case !at.IsZero():
	case !i.HeldAt.IsZero():
		at = i.HeldAt
	default:
		at = i.ScheduledAt
	}
	if at.IsZero() || at.After(when.Now.Time) {
		at = when.Now // it was held before the day it was planned for
	}
	i.HeldAt = at
	switch {
	case to == data.StageHeld:
		i.ThankedAt = data.Instant{}
	case to == data.StageThanked && i.ThankedAt.IsZero():
		i.ThankedAt = when.Now
	}
}
