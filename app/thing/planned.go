package thing

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"wawasan/data"
)

// Planned is a question to be asked in an interview. ID is that of the one
// planned already, "" for a new one.
type Planned struct {
	ID         data.ID
	Text       string
	QuestionID data.ID
	GapID      data.ID
	Must       bool
}

// WritePlan makes some questions the plan of an interview, in their order. Their
// wording is kept with the interview. A question that has an answer, or lines
// under it, stays even if it is left out. It is the one door to a plan.
func WritePlan(tx *data.Tx, interview data.ID, questions []Planned) error {
	had, err := tx.PlannedQuestions(interview)
	if err != nil {
		return err
	}
	left := map[data.ID]data.PlannedQuestion{}
	for _, q := range had {
		left[q.ID] = q
	}
	place := 0
	for _, p := range questions {
		if p.Text == "" {
			continue
		}
		q := data.PlannedQuestion{InterviewID: interview, Place: -1}
		if old, ok := left[p.ID]; ok {
			q = old
			delete(left, p.ID)
		}
		if q.Place != place || q.Text != p.Text {
			q.Text, q.QuestionID, q.GapID, q.Must, q.Place = p.Text, p.QuestionID, p.GapID, p.Must, place
			if err := tx.Save(&q); err != nil {
				return err
			}
		}
		place++
	}
	return dropUnanswered(tx, left, place)
}

// dropUnanswered deletes the questions left out of a plan that nothing hangs
// on; the others go to its end.
func dropUnanswered(tx *data.Tx, left map[data.ID]data.PlannedQuestion, place int) error {
	for _, q := range sortedByPlace(left) {
		lines, err := tx.LinesUnder(q.ID)
		if err != nil {
			return err
		}
		if lines == 0 && !q.Answered {
			if err := tx.Delete(&q, q.ID); err != nil {
				return err
			}
			continue
		}
		if q.Place != place { // else nothing changed, and undo would have nothing to turn
			q.Place = place
			if err := tx.Save(&q); err != nil {
				return err
			}
		}
		place++
	}
	return nil
}

func sortedByPlace(questions map[data.ID]data.PlannedQuestion) []data.PlannedQuestion {
	out := slices.Collect(maps.Values(questions))
	slices.SortFunc(out, func(a, b data.PlannedQuestion) int {
		return cmp.Or(cmp.Compare(a.Place, b.Place), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// replan makes texts the plan of an interview, in order, as they come from its
// form. A question that stays, or whose wording was put right, keeps its row
// and with it the lines under it.
func replan(tx *data.Tx, interview data.ID, texts []string) error {
	had, err := tx.PlannedQuestions(interview)
	if err != nil {
		return err
	}
	return WritePlan(tx, interview, reworded(had, texts))
}

// reworded tells which planned question each text is: the one of the same
// words or, among the texts between two such, the one that stood there before.
func reworded(had []data.PlannedQuestion, texts []string) []Planned {
	var out []Planned
	same := make([]int, 0, len(texts)) // by text, the question of the same words, -1 for none
	taken := make([]bool, len(had))
	for _, text := range texts {
		if text = strings.TrimSpace(text); text == "" {
			continue
		}
		n := untaken(had, taken, text)
		if n >= 0 {
			taken[n] = true
		}
		same, out = append(same, n), append(out, Planned{Text: text})
	}
	after := 0 // the first question behind the one of the text before
	for n := range out {
		at := same[n]
		if at < 0 && after < len(had) && !taken[after] {
			at = after
			taken[at] = true
		}
		if at >= 0 {
			q := had[at]
			out[n].ID, out[n].QuestionID, out[n].GapID, out[n].Must = q.ID, q.QuestionID, q.GapID, q.Must
			after = at + 1
		}
	}
	return out
}

// untaken is the place of the first question of these words that no text
// before took, -1 for none.
func untaken(had []data.PlannedQuestion, taken []bool, text string) int {
	for n, q := range had {
		if q.Text == text && !taken[n] {
			return n
		}
	}
	return -1
}
