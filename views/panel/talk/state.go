package talk

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"wawasan/app"
	rule "wawasan/app/talk"
	"wawasan/data"
)

// talking is a conversation as it goes on.
type talking struct {
	question  data.ID // the current one, "" for none
	questions []app.Row
	lines     []app.Row // under the current question
}

// put takes what was read.
func (t *talking) put(now app.Talk) { t.questions, t.lines = now.Questions, now.Lines }

// choose makes a question the current one and reports whether it was not.
func (t *talking) choose(id data.ID) bool {
	changed := t.question != id
	t.question = id
	return changed
}

// step is the question that stands so many further, "" where there is none.
func (t *talking) step(by int) data.ID {
	at := slices.IndexFunc(t.questions, func(q app.Row) bool { return q.ID == t.question })
	if at += by; at < 0 || at >= len(t.questions) {
		return ""
	}
	return t.questions[at].ID
}

// now is the current question and the next one, "" where there is none.
func (t *talking) now() (question, next string) {
	for _, q := range t.questions {
		switch q.ID {
		case "":
		case t.question:
			question = q.Title
		case t.step(1):
			next = q.Title
		}
	}
	return question, next
}

// nearlyOver is the share of the time planned from which little of it is left.
const nearlyOver = 0.8

// passed is how much of so many minutes planned has gone by, at most all of
// it, and whether little is left; -1 where none are planned.
func passed(gone time.Duration, planned int) (share float32, nearly bool) {
	if planned <= 0 {
		return -1, false
	}
	share = float32(gone.Minutes()) / float32(planned)
	return min(max(share, 0), 1), share >= nearlyOver
}

// figuresOf are the figures that a sentence begins with, and what follows them.
func figuresOf(said string) (figures, rest string) {
	rest = strings.TrimLeftFunc(said, func(r rune) bool { return unicode.IsDigit(r) || r == '.' || r == ',' })
	return strings.TrimSuffix(said, rest), strings.TrimSpace(rest)
}

// heard reports whether anything was written down: there is something to write
// up then.
func (t *talking) heard() bool {
	return len(t.lines) > 0 || slices.ContainsFunc(t.questions, func(q app.Row) bool { return q.Sub != "" })
}

// writing is a debrief as it goes on: a step stays until one goes on from it,
// whatever was written under it.
type writing struct {
	at      int
	answers map[rule.Step][]app.Row
}

// now is the present step.
func (d *writing) now() rule.Step { return rule.Steps[d.at] }

// step goes so many steps on, or back, and reports whether there was one.
func (d *writing) step(by int) bool {
	to := d.at + by
	if to < 0 || to >= len(rule.Steps) {
		return false
	}
	d.at = to
	return true
}

// choose goes to a step by its name and reports whether it was another.
func (d *writing) choose(name string) bool {
	at := slices.Index(rule.Steps, rule.Step(name))
	if at < 0 || at == d.at {
		return false
	}
	d.at = at
	return true
}

// begin goes to the first step that nothing answers yet; where all are
// answered, to the first.
func (d *writing) begin() {
	d.at = max(slices.IndexFunc(rule.Steps, func(s rule.Step) bool { return len(d.answers[s]) == 0 }), 0)
}

// isLast reports whether going on finishes.
func (d *writing) isLast() bool { return d.at == len(rule.Steps)-1 }
