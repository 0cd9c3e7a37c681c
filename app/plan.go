package app

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"wawasan/app/prepare"
	"wawasan/data"
)

// PlanItem is a question that is planned, or could be. ID is that of the
// planned one, "" for one that is only proposed.
type PlanItem struct {
	ID         data.ID
	Text       string
	QuestionID data.ID
	GapID      data.ID
	Must       bool
	Planned    bool
	Answered   bool
	Why        prepare.Why // "" for one the person planned themselves
	LookUp     bool        // research might answer it
}

// Plan returns the questions planned for an interview and, behind them, what
// else could be asked: where nothing is planned yet the proposal counts as
// planned, to be saved by SavePlan.
func (a *App) Plan(ctx context.Context, interview data.ID) ([]PlanItem, error) {
	r := a.store.Read(ctx)
	planned, err := r.PlannedQuestions(interview)
	if err != nil {
		return nil, err
	}
	s, err := a.situation(r, interview)
	if err != nil {
		return nil, err
	}
	var items []PlanItem
	had := map[string]bool{}
	for _, q := range planned {
		had[data.Fold(q.Text)] = true
		items = append(items, PlanItem{ID: q.ID, Text: q.Text, QuestionID: q.QuestionID, GapID: q.GapID, Must: q.Must, Planned: true, Answered: q.Answered})
	}
	for _, p := range prepare.Propose(s) {
		if !had[data.Fold(p.Text)] {
			had[data.Fold(p.Text)] = true
			items = append(items, PlanItem{Text: p.Text, QuestionID: p.QuestionID, GapID: p.GapID, Must: p.Must, Planned: len(planned) == 0, Why: p.Why})
		}
	}
	for _, c := range slices.Concat(s.Gaps, s.Carried(), s.Bank) {
		if (c.Purpose == s.Purpose || c.Purpose == "") && !had[data.Fold(c.Text)] {
			had[data.Fold(c.Text)] = true
			items = append(items, PlanItem{Text: c.Text, QuestionID: c.QuestionID, GapID: c.GapID, Must: c.Must})
		}
	}
	for n := range items {
		items[n].LookUp = prepare.Researchable(items[n].Text)
	}
	return items, nil
}

// situation is what the plan of an interview follows from.
func (a *App) situation(r data.Reader, interview data.ID) (prepare.Situation, error) {
	i, err := r.Interview(interview)
	if err != nil {
		return prepare.Situation{}, err
	}
	s := prepare.Situation{Purpose: i.Purpose}
	if s.Purpose == "" {
		s.Purpose = data.PurposeOtherIndustry
	}
	with, err := r.FirstContacts([]data.ID{interview})
	if err != nil {
		return s, err
	}
	contact := with[interview]
	if contact != "" {
		c, err := r.Contact(contact)
		if err != nil {
			return s, err
		}
		s.Level, s.Function = c.Level, c.Function
		if s.Asked, err = r.AnsweredBy(contact); err != nil {
			return s, err
		}
	}
	gaps, err := r.GapsFor(contact, i.CompanyID, i.IndustryID, 5)
	if err != nil {
		return s, err
	}
	for _, g := range gaps {
		s.Gaps = append(s.Gaps, prepare.Candidate{Text: plainly(g.Text, g.Industry), GapID: g.ID})
	}
	open, err := r.OpenQuestions(contact, i.CompanyID, i.IndustryID, 60) // more than Carried keeps: it leaves some out
	if err != nil {
		return s, err
	}
	for _, q := range open {
		s.Unanswered = append(s.Unanswered, prepare.Candidate{Text: q.Text, QuestionID: q.QuestionID, GapID: q.GapID, Must: q.Must, Purpose: q.Purpose})
	}
	s.Bank, err = a.bank(r)
	return s, err
}

// bank is the question bank as the person has made it theirs.
func (a *App) bank(r data.Reader) ([]prepare.Candidate, error) {
	own, err := r.Questions()
	if err != nil {
		return nil, err
	}
	version := map[string]data.Question{}
	var out []prepare.Candidate
	for _, q := range own {
		if q.Ships != "" {
			version[q.Ships] = q
			continue
		}
		if !q.Hidden {
			out = append(out, prepare.Candidate{Text: q.Text, QuestionID: q.ID, Phase: q.Phase, Purpose: q.Purpose, Must: q.Must, Starred: q.Starred})
		}
	}
	for _, q := range prepare.Shipped(a.Words().Code()) {
		c := prepare.Candidate{Text: q.Text, Phase: q.Phase, Purpose: q.Purpose, Must: q.Must, Levels: q.Levels, Functions: q.Functions}
		if mine, ok := version[q.ID]; ok {
			if mine.Hidden {
				continue
			}
			c.QuestionID, c.Text, c.Must, c.Starred = mine.ID, mine.Text, mine.Must, mine.Starred
		}
		out = append(out, c)
	}
	return out, nil
}

// SavePlan makes the items that are planned the plan of an interview, in their
// order, as one change. Their wording is kept with the interview. A question
// that has an answer, or lines under it, stays even if it is left out.
func (a *App) SavePlan(ctx context.Context, interview data.ID, items []PlanItem) error {
	title, err := a.Title(ctx, Link{KindInterview, interview})
	if err != nil {
		return err
	}
	return a.store.Change(ctx, label("interview.plan", title), func(tx *data.Tx) error {
		return writePlan(tx, interview, items)
	})
}

// writePlan makes the items that are planned the plan of an interview. It is
// the one door to a plan: see SavePlan for what it promises.
func writePlan(tx *data.Tx, interview data.ID, items []PlanItem) error {
	had, err := tx.PlannedQuestions(interview)
	if err != nil {
		return err
	}
	left := map[data.ID]data.PlannedQuestion{}
	for _, q := range had {
		left[q.ID] = q
	}
	place := 0
	for _, item := range items {
		if !item.Planned || item.Text == "" {
			continue
		}
		q := data.PlannedQuestion{InterviewID: interview, Place: -1}
		if old, ok := left[item.ID]; ok {
			q = old
			delete(left, item.ID)
		}
		if q.Place != place || q.Text != item.Text {
			q.Text, q.QuestionID, q.GapID, q.Must, q.Place = item.Text, item.QuestionID, item.GapID, item.Must, place
			if err := tx.Save(&q); err != nil {
				return err
			}
		}
		place++
	}
	return dropUnanswered(tx, left, place)
}

// replan makes texts the plan of an interview, in order, as they come from its
// form. A question that stays, or whose wording was put right, keeps its row
// and with it the lines under it.
func replan(tx *data.Tx, interview data.ID, texts []string) error {
	had, err := tx.PlannedQuestions(interview)
	if err != nil {
		return err
	}
	return writePlan(tx, interview, reworded(had, texts))
}

// reworded tells which planned question each text is: the one of the same
// words or, among the texts between two such, the one that stood there before.
func reworded(had []data.PlannedQuestion, texts []string) []PlanItem {
	var items []PlanItem
	same := make([]int, 0, len(texts)) // by item, the question of the same words, -1 for none
	taken := make([]bool, len(had))
	for _, text := range texts {
		if text = strings.TrimSpace(text); text == "" {
			continue
		}
		n := slices.IndexFunc(had, func(q data.PlannedQuestion) bool { return q.Text == text })
		for n >= 0 && taken[n] { // the same words twice
			next := slices.IndexFunc(had[n+1:], func(q data.PlannedQuestion) bool { return q.Text == text })
			if next < 0 {
				n = -1
				break
			}
			n += 1 + next
		}
		if n >= 0 {
			taken[n] = true
		}
		same, items = append(same, n), append(items, PlanItem{Text: text, Planned: true})
	}
	after := 0 // the first question behind the one of the item before
	for n := range items {
		at := same[n]
		if at < 0 && after < len(had) && !taken[after] {
			at = after
			taken[at] = true
		}
		if at >= 0 {
			q := had[at]
			items[n].ID, items[n].QuestionID, items[n].GapID, items[n].Must = q.ID, q.QuestionID, q.GapID, q.Must
			after = at + 1
		}
	}
	return items
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

// MarkQuestion moves a planned question on: answered, asked without an answer,
// open again. It returns the question.
func (a *App) MarkQuestion(ctx context.Context, id data.ID) (data.PlannedQuestion, error) {
	q, err := a.store.Read(ctx).PlannedQuestion(id)
	if err != nil {
		return q, err
	}
	return q, a.store.Change(ctx, label("question.mark", q.Text), func(tx *data.Tx) error {
		var err error
		if q, err = tx.PlannedQuestion(id); err != nil {
			return err
		}
		switch {
		case q.Answered:
			q.Asked, q.Answered = true, false
		case q.Asked:
			q.Asked = false
		default:
			q.Asked, q.Answered = true, true
		}
		return tx.Save(&q)
	})
}
