package stage_test

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/app/stage"
	"wawasan/data"
)

var now = data.At(time.Date(2026, 11, 25, 10, 0, 0, 0, time.UTC))

func before(d time.Duration) data.Instant { return data.At(now.Add(-d)) }

// moves says by which acts an interview may go from the stage of a line to
// that of a column: "x" it may, "." it may not.
const moves = `
            idea asked replied scheduled held thanked closed declined no_answer postponed
idea        x    x     x       x         x    .       x      x        x         x
asked       .    x     x       x         x    .       x      x        x         x
replied     .    .     x       x         x    .       x      x        x         x
scheduled   .    .     x       x         x    .       x      x        x         x
held        .    .     .       .         x    x       x      .        .         .
thanked     .    .     .       .         .    x       x      .        .         .
closed      .    .     .       .         x    .       x      .        .         .
declined    .    x     x       x         x    .       x      x        x         x
no_answer   .    x     x       x         x    .       x      x        x         x
postponed   .    x     x       x         x    .       x      x        x         x
`

func TestEachOfTheHundredMovesIsAllowedOrRefusedAsTheTableSays(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(moves), "\n")
	to := strings.Fields(lines[0])
	tried := 0
	for _, line := range lines[1:] {
		cells := strings.Fields(line)
		for n, cell := range cells[1:] {
			tried++
			i := in(data.Stage(cells[0]))
			was := i
			err := stage.Move(&i, data.Stage(to[n]), stage.When{Now: now, At: before(time.Hour), Until: data.DateOf(now.Add(72 * time.Hour))})
			switch {
			case cell == "x" && err != nil:
				t.Errorf("%s → %s: %v", cells[0], to[n], err)
			case cell == "x":
				holds(t, i)
			case err == nil:
				t.Errorf("%s → %s was allowed", cells[0], to[n])
			case data.CodeOf(err) != data.CodeInvalid || i != was:
				t.Errorf("%s → %s: %v left %+v", cells[0], to[n], err, i)
			}
		}
	}
	if tried != len(data.Stages)*len(data.Stages) {
		t.Fatalf("%d moves", tried)
	}
}

// in is an interview in a stage, with the times it has there.
func in(s data.Stage) data.Interview {
	i := data.Interview{Stage: s, ScheduledAt: before(48 * time.Hour)}
	if s != data.StageIdea {
		i.AskedAt = before(240 * time.Hour)
	}
	if s == data.StageHeld || s == data.StageThanked || s == data.StageClosed {
		i.HeldAt = before(47 * time.Hour)
	}
	if s == data.StageThanked || s == data.StageClosed {
		i.ThankedAt = before(40 * time.Hour)
	}
	if s == data.StagePostponed {
		i.PostponedUntil = data.DateOf(now.Time)
	}
	return i
}

type fatal interface {
	Helper()
	Errorf(format string, args ...any)
}

// holds asks what must hold of every interview.
func holds(t fatal, i data.Interview) {
	t.Helper()
	isHeld := i.Stage == data.StageHeld || i.Stage == data.StageThanked
	switch {
	case isHeld && i.HeldAt.IsZero():
		t.Errorf("%s, but never held", i.Stage)
	case !isHeld && i.Stage != data.StageClosed && !i.HeldAt.IsZero():
		t.Errorf("%s, but held at %s", i.Stage, i.HeldAt)
	case i.HeldAt.After(now.Time):
		t.Errorf("held in days to come: %s", i.HeldAt)
	case i.HeldAt.IsZero() && (!i.ThankedAt.IsZero() || !i.DebriefedAt.IsZero()):
		t.Errorf("thanked or written up without a conversation: %+v", i)
	case (i.Stage == data.StageThanked) && i.ThankedAt.IsZero(), i.Stage == data.StageHeld && !i.ThankedAt.IsZero():
		t.Errorf("%s with thanks at %q", i.Stage, i.ThankedAt)
	case i.Stage != data.StagePostponed && !i.PostponedUntil.IsZero():
		t.Errorf("%s until %s", i.Stage, i.PostponedUntil)
	case i.Stage == data.StageIdea && !i.AskedAt.IsZero():
		t.Errorf("an idea that was asked for")
	}
	switch i.Stage {
	case data.StageAsked, data.StageReplied, data.StageDeclined, data.StageNoAnswer:
		if i.AskedAt.IsZero() {
			t.Errorf("%s without having been asked", i.Stage)
		}
	}
}

func TestHeldAtIsSetExactlyWhenHeldWhateverTheRoad(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		i := data.Interview{Stage: data.StageIdea}
		talked := false // a conversation stands behind it
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			to := rapid.SampledFrom(data.Stages).Draw(rt, "to")
			when := stage.When{Now: now}
			if rapid.Bool().Draw(rt, "dated") {
				when.At = before(time.Duration(rapid.IntRange(-500, 500).Draw(rt, "hours")) * time.Hour)
			}
			if rapid.Bool().Draw(rt, "corrected") {
				stage.Correct(&i, to, when)
			} else if stage.Move(&i, to, when) != nil {
				continue
			}
			talked = stage.Held(to) || to == data.StageClosed && talked
			holds(rt, i)
			if i.HeldAt.IsZero() == talked {
				rt.Fatalf("talked: %v, but %+v", talked, i)
			}
		}
	})
}

func TestClosingWhatWasNeverHeldMakesNoConversation(t *testing.T) {
	for _, s := range []data.Stage{data.StageIdea, data.StageAsked, data.StageReplied, data.StageScheduled, data.StageDeclined, data.StageNoAnswer, data.StagePostponed} {
		i := in(s)
		if err := stage.Move(&i, data.StageClosed, stage.When{Now: now}); err != nil || !i.HeldAt.IsZero() {
			t.Errorf("%s closed: held at %q, %v", s, i.HeldAt, err)
		}
	}
	i := in(data.StageThanked)
	was := i.HeldAt
	if err := stage.Move(&i, data.StageClosed, stage.When{Now: now}); err != nil || i.HeldAt != was {
		t.Errorf("closed after it was held: %q, %v", i.HeldAt, err)
	}
}

func TestAConversationBeforeItsDayWasHeldNow(t *testing.T) {
	i := data.Interview{Stage: data.StageScheduled, ScheduledAt: data.At(now.Add(24 * time.Hour))}
	if err := stage.Move(&i, data.StageHeld, stage.When{Now: now}); err != nil || i.HeldAt != now {
		t.Fatal(i.HeldAt, err)
	}
}

func TestTheRoadLeadsFromIdeaToClosed(t *testing.T) {
	at := data.StageIdea
	var road []data.Stage
	for {
		next, err := stage.Next(at)
		if err != nil {
			break
		}
		if !stage.Can(at, next) {
			t.Errorf("%s → %s is the road, and not allowed", at, next)
		}
		road, at = append(road, next), next
	}
	if len(road) != 6 || at != data.StageClosed {
		t.Error(road)
	}
	for was, want := range map[data.Stage]data.Stage{data.StagePostponed: data.StageAsked, data.StageNoAnswer: data.StageAsked, data.StageDeclined: "", data.StageClosed: ""} {
		if next, _ := stage.Next(was); next != want {
			t.Errorf("after %s comes %q, want %q", was, next, want)
		}
	}
}
