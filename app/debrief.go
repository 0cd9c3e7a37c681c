package app

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"wawasan/app/capture"
	"wawasan/data"
)

// DebriefStep is one question of the debrief. domain.md section 5.
type DebriefStep string

// The steps of a debrief in their order.
const (
	DebriefThanks    DebriefStep = "thanks"
	DebriefLearned   DebriefStep = "learned"
	DebriefSurprised DebriefStep = "surprised"
	DebriefNames     DebriefStep = "names"
	DebriefPromises  DebriefStep = "promises"
	DebriefInterest  DebriefStep = "interest"
)

// DebriefSteps lists them.
var DebriefSteps = []DebriefStep{DebriefThanks, DebriefLearned, DebriefSurprised, DebriefNames, DebriefPromises, DebriefInterest}

// stepKinds are the lines that answer a step already, whenever they were typed.
var stepKinds = map[DebriefStep][]string{
	DebriefLearned: {"lesson"}, DebriefNames: {"person"}, DebriefPromises: {"mine", "theirs"},
}

// surprise is the kind of a lesson that answers "what surprised me": what one
// had thought was otherwise.
const surprise = "misconception"

// Debrief returns what answers each step of an interview's debrief already.
func (a *App) Debrief(ctx context.Context, interview data.ID) (map[DebriefStep][]Row, error) {
	r := a.store.Read(ctx)
	i, err := r.Interview(interview)
	if err != nil {
		return nil, err
	}
	lines, err := r.NotesOf(interview)
	if err != nil {
		return nil, err
	}
	surprises, err := r.LessonsOf("interview_id", interview, data.PageQuery{Limit: 100})
	if err != nil {
		return nil, err
	}
	surprising := map[data.ID]bool{}
	for _, l := range surprises {
		surprising[l.NoteID] = l.Kind == surprise
	}
	out := map[DebriefStep][]Row{}
	if i.ThankFor != "" {
		out[DebriefThanks] = []Row{{Kind: KindNote, Title: i.ThankFor}}
	}
	for _, n := range lines {
		for step, kinds := range stepKinds {
			if slices.Contains(kinds, n.Kind) && !surprising[n.ID] {
				out[step] = append(out[step], a.lineRow(n))
			}
		}
		if surprising[n.ID] {
			out[DebriefSurprised] = append(out[DebriefSurprised], a.lineRow(n))
		}
	}
	if i.InterestNow > 0 {
		out[DebriefInterest] = []Row{{Kind: KindNote, Title: a.interest(i)}}
	}
	return out, nil
}

// interest says how the interest in a field moved.
func (a *App) interest(i data.Interview) string {
	w := a.Words()
	text := w.T("interest.now", "now", i.InterestNow)
	if i.InterestBefore > 0 {
		text = w.T("interest.moved", "now", i.InterestNow, "before", i.InterestBefore)
	}
	return join(text, i.InterestWhy)
}

// DebriefLine files one line as the answer to a step, as one change. A line
// that begins with a mark is what the mark says, whatever the step.
func (a *App) DebriefLine(ctx context.Context, interview data.ID, step DebriefStep, text string) error {
	switch step {
	case DebriefThanks:
		return a.debriefed(ctx, interview, func(i *data.Interview) error {
			i.ThankFor = strings.TrimSpace(text)
			return nil
		})
	case DebriefInterest:
		return a.debriefed(ctx, interview, func(i *data.Interview) error { return readInterest(i, text) })
	}
	line := capture.Parse(marked(step, text), a.Today())
	if err := refuse([]capture.Line{line}); err != nil {
		return err
	}
	mention := false
	if step == DebriefNames {
		line, mention = mayMention(line, a.Today())
	}
	err := a.store.Change(ctx, label("interview.debrief", line.Text), func(tx *data.Tx) error {
		f := filing{tx: tx, line: line, where: Where{Interview: interview}}
		if err := f.run(); err != nil {
			return err
		}
		return finishLine(tx, step, f.filed, mention)
	})
	return err
}

// finishLine notes what the step says beyond the line: that it surprised, that
// the introducer may be named.
func finishLine(tx *data.Tx, step DebriefStep, filed Filed, mention bool) error {
	switch {
	case step == DebriefSurprised && filed.Kind == KindLesson:
		l, err := tx.Lesson(filed.ID)
		if err != nil {
			return err
		}
		l.Kind = surprise
		return tx.Save(&l)
	case mention && filed.Kind == KindContact:
		c, err := tx.Contact(filed.ID)
		if err != nil {
			return err
		}
		c.MayMention = true
		return tx.Save(&c)
	}
	return nil
}

func (a *App) debriefed(ctx context.Context, interview data.ID, do func(*data.Interview) error) error {
	title, err := a.Title(ctx, Link{KindInterview, interview})
	if err != nil {
		return err
	}
	return a.store.Change(ctx, label("interview.debrief", title), func(tx *data.Tx) error {
		i, err := tx.Interview(interview)
		if err != nil {
			return err
		}
		if err := do(&i); err != nil {
			return err
		}
		return tx.Save(&i)
	})
}

// marked gives a line the mark of its step, unless it has one.
func marked(step DebriefStep, text string) string {
	text = strings.TrimSpace(text)
	if text != "" && strings.ContainsRune("!?><+*~", rune(text[0])) {
		return text
	}
	switch step {
	case DebriefLearned, DebriefSurprised:
		return "! " + text
	case DebriefNames:
		return "+ " + text
	case DebriefPromises:
		return "> " + text
	}
	return text
}

// allowed are the last words of a name's line that say the introducer may be
// mentioned.
var allowed = []string{"boleh", "ok", "oke", "ya", "yes"}

func mayMention(line capture.Line, today data.Date) (capture.Line, bool) {
	raw := strings.TrimRight(strings.TrimSpace(line.Raw), ".)")
	cut := strings.LastIndexAny(raw, " (,")
	if cut < 0 || !slices.Contains(allowed, strings.ToLower(raw[cut+1:])) {
		return line, false
	}
	return capture.Parse(strings.TrimRight(raw[:cut], " (,"), today), true
}

// readInterest reads "4", "4 2" or "4 2 because …": interest now, before, why.
func readInterest(i *data.Interview, text string) error {
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '/' || r == ',' })
	var numbers []int
	for len(words) > 0 && len(numbers) < 2 {
		n, err := strconv.Atoi(words[0])
		if err != nil {
			break
		}
		if n < 1 || n > 5 {
			return data.Invalid("debrief.error.interest", "text", text)
		}
		numbers, words = append(numbers, n), words[1:]
	}
	if len(numbers) == 0 {
		return data.Invalid("debrief.error.interest", "text", text)
	}
	i.InterestNow, i.InterestBefore, i.InterestWhy = numbers[0], 0, strings.Join(words, " ")
	if len(numbers) > 1 {
		i.InterestBefore = numbers[1]
	}
	return nil
}

// FinishDebrief says that a conversation is written up: it was held, if it was
// not yet, and thanks are owed.
func (a *App) FinishDebrief(ctx context.Context, interview data.ID) error {
	return a.debriefed(ctx, interview, func(i *data.Interview) error {
		now := data.At(a.now())
		i.DebriefedAt = now
		if i.Stage == data.StageHeld || i.Stage == data.StageThanked || i.Stage == data.StageClosed {
			return nil
		}
		at := i.ScheduledAt
		if at.IsZero() || at.After(now.Time) {
			at = now
		}
		dated(i, data.StageHeld, at, now)
		return nil
	})
}
