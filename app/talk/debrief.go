package talk

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"wawasan/app/capture"
	"wawasan/app/internal/desk"
	"wawasan/app/line"
	"wawasan/app/stage"
	"wawasan/app/thing"
	"wawasan/data"
)

// Step is one question of the debrief. domain.md section 5.
type Step string

// The steps of a debrief in their order.
const (
	StepThanks    Step = "thanks"
	StepLearned   Step = "learned"
	StepSurprised Step = "surprised"
	StepNames     Step = "names"
	StepPromises  Step = "promises"
	StepInterest  Step = "interest"
)

// Steps lists them.
var Steps = []Step{StepThanks, StepLearned, StepSurprised, StepNames, StepPromises, StepInterest}

// kinds are the lines that answer a step already, whenever they were typed.
var kinds = map[Step][]string{
	StepLearned: {"lesson"}, StepNames: {"person"}, StepPromises: {"mine", "theirs"},
}

// surprise is the kind of a lesson that answers "what surprised me": what one
// had thought was otherwise.
const surprise = "misconception"

// Debrief is what answers the steps of a debrief already.
type Debrief struct {
	Interview data.Interview // its ThankFor and interests answer two steps
	Lines     map[Step][]data.Note
}

// Done reports whether a step has an answer.
func (d Debrief) Done(step Step) bool {
	switch step {
	case StepThanks:
		return d.Interview.ThankFor != ""
	case StepInterest:
		return d.Interview.InterestNow > 0
	}
	return len(d.Lines[step]) > 0
}

// ReadDebrief returns what answers each step of an interview's debrief
// already.
func ReadDebrief(ctx context.Context, d *desk.Desk, interview data.ID) (Debrief, error) {
	r := d.Read(ctx)
	i, err := r.Interview(interview)
	if err != nil {
		return Debrief{}, err
	}
	out := Debrief{Interview: i, Lines: map[Step][]data.Note{}}
	lines, err := r.NotesOf(interview)
	if err != nil {
		return out, err
	}
	lessons, err := r.LessonsOf("interview_id", interview, data.PageQuery{Limit: max(1, len(lines))})
	if err != nil {
		return out, err
	}
	surprising := map[data.ID]bool{}
	for _, l := range lessons {
		surprising[l.NoteID] = l.Kind == surprise
	}
	for _, n := range lines {
		if surprising[n.ID] {
			out.Lines[StepSurprised] = append(out.Lines[StepSurprised], n)
			continue
		}
		for step, of := range kinds {
			if slices.Contains(of, n.Kind) {
				out.Lines[step] = append(out.Lines[step], n)
			}
		}
	}
	return out, nil
}

// DebriefLine files one line as the answer to a step, as one change. A line
// that begins with a mark is what the mark says, whatever the step. Who answers
// has met: the interview was held from then on.
func DebriefLine(ctx context.Context, d *desk.Desk, interview data.ID, step Step, text string) error {
	switch step {
	case StepThanks:
		return change(ctx, d, interview, "interview.debrief", func(tx *data.Tx, i *data.Interview) error {
			i.ThankFor = strings.TrimSpace(text)
			return met(tx, i)
		})
	case StepInterest:
		return change(ctx, d, interview, "interview.debrief", func(tx *data.Tx, i *data.Interview) error {
			if err := readInterest(i, text); err != nil {
				return err
			}
			return met(tx, i)
		})
	}
	l := capture.Parse(Marked(step, text), d.Today())
	mention := false
	if step == StepNames {
		l, mention = mayMention(l, d.Today())
	}
	return d.Change(ctx, "interview.debrief", l.Text, func(tx *data.Tx) error {
		filed, err := line.CaptureIn(tx, l, line.Where{Interview: interview})
		if err != nil {
			return err
		}
		if err := finishLine(tx, step, filed, mention); err != nil {
			return err
		}
		i, err := tx.Interview(interview)
		if err != nil || !i.HeldAt.IsZero() {
			return err
		}
		if err := met(tx, &i); err != nil {
			return err
		}
		return tx.Save(&i)
	})
}

// met says that an interview was held, if it does not say so yet.
func met(tx *data.Tx, i *data.Interview) error {
	if !i.HeldAt.IsZero() {
		return nil
	}
	return stage.Move(i, data.StageHeld, stage.When{Now: tx.Now()})
}

// finishLine notes what the step says beyond the line: that it surprised, that
// the introducer may be named.
func finishLine(tx *data.Tx, step Step, filed line.Filed, mention bool) error {
	switch {
	case step == StepSurprised && filed.Kind == thing.KindLesson:
		l, err := tx.Lesson(filed.ID)
		if err != nil {
			return err
		}
		l.Kind = surprise
		return tx.Save(&l)
	case mention && filed.Kind == thing.KindContact:
		c, err := tx.Contact(filed.ID)
		if err != nil {
			return err
		}
		c.MayMention = true
		return tx.Save(&c)
	}
	return nil
}

// IsMarked reports whether a line begins with a mark of its own.
func IsMarked(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && strings.ContainsRune("!?><+*~", rune(text[0]))
}

// Marked gives a line the mark of its step, unless it has one: what is typed
// there is filed as that.
func Marked(step Step, text string) string {
	text = strings.TrimSpace(text)
	if IsMarked(text) {
		return text
	}
	switch step {
	case StepLearned, StepSurprised:
		return "! " + text
	case StepNames:
		return "+ " + text
	case StepPromises:
		return "> " + text
	}
	return text
}

// allowed are the last words of a name's line that say the introducer may be
// mentioned.
var allowed = []string{"boleh", "ok", "oke", "ya", "yes"}

func mayMention(l capture.Line, today data.Date) (capture.Line, bool) {
	raw := strings.TrimRight(strings.TrimSpace(l.Raw), ".)")
	cut := strings.LastIndexAny(raw, " (,")
	if cut < 0 || !slices.Contains(allowed, strings.ToLower(raw[cut+1:])) {
		return l, false
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
func FinishDebrief(ctx context.Context, d *desk.Desk, interview data.ID) error {
	return change(ctx, d, interview, "interview.debrief", func(tx *data.Tx, i *data.Interview) error {
		if err := met(tx, i); err != nil {
			return err
		}
		i.DebriefedAt = tx.Now()
		return nil
	})
}
