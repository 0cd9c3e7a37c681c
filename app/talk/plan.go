package talk

import (
	"context"
	"slices"

	"wawasan/app/internal/desk"
	"wawasan/app/match"
	"wawasan/app/outreach"
	"wawasan/app/prepare"
	"wawasan/app/thing"
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
// else could be asked, nothing that says nearly the same twice: where nothing is planned yet the proposal counts as
// planned, to be saved by SavePlan.
func Plan(ctx context.Context, d *desk.Desk, interview data.ID) ([]PlanItem, error) {
	r := d.Read(ctx)
	planned, err := r.PlannedQuestions(interview)
	if err != nil {
		return nil, err
	}
	s, err := situation(d, r, interview)
	if err != nil {
		return nil, err
	}
	var items []PlanItem
	var had match.Said
	put := func(item PlanItem) {
		had.Add(item.Text)
		item.LookUp = prepare.Researchable(item.Text)
		items = append(items, item)
	}
	for _, q := range planned {
		put(PlanItem{ID: q.ID, Text: q.Text, QuestionID: q.QuestionID, GapID: q.GapID, Must: q.Must, Planned: true, Answered: q.Answered})
	}
	for _, p := range prepare.Propose(s) {
		if !had.Says(p.Text) {
			put(PlanItem{Text: p.Text, QuestionID: p.QuestionID, GapID: p.GapID, Must: p.Must, Planned: len(planned) == 0, Why: p.Why})
		}
	}
	for _, c := range slices.Concat(s.Gaps, s.Carried(), s.Bank) {
		if (c.Purpose == s.Purpose || c.Purpose == "") && !had.Says(c.Text) {
			put(PlanItem{Text: c.Text, QuestionID: c.QuestionID, GapID: c.GapID, Must: c.Must})
		}
	}
	return items, nil
}

// What a plan is proposed from.
const (
	gapsProposed = 5
	openLooked   = 60 // more than is carried over: some is left out
)

// situation is what the plan of an interview follows from.
func situation(d *desk.Desk, r data.Reader, interview data.ID) (prepare.Situation, error) {
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
		if s.Level, s.Function, err = standing(d, r, c); err != nil {
			return s, err
		}
		if s.Asked, err = r.AnsweredBy(contact); err != nil {
			return s, err
		}
	}
	gaps, err := r.GapsFor(contact, i.CompanyID, i.IndustryID, gapsProposed)
	if err != nil {
		return s, err
	}
	for _, g := range gaps {
		s.Gaps = append(s.Gaps, prepare.Candidate{Text: outreach.Sentence(g.Text, g.Industry), GapID: g.ID})
	}
	open, err := r.OpenQuestions(contact, i.CompanyID, i.IndustryID, openLooked)
	if err != nil {
		return s, err
	}
	for _, q := range open {
		s.Unanswered = append(s.Unanswered, prepare.Candidate{Text: q.Text, QuestionID: q.QuestionID, GapID: q.GapID, Must: q.Must, Purpose: q.Purpose})
	}
	s.Bank, err = thing.Bank(d, r)
	return s, err
}

// standing is how somebody stands to me and what they do: said, else guessed from
// their title.
func standing(d *desk.Desk, r data.Reader, c data.Contact) (level, function string, err error) {
	at, err := thing.StandingOf(d, r, c)
	return at.Level, at.Function, err
}

// SavePlan makes the items that are planned the plan of an interview, in their
// order, as one change. Their wording is kept with the interview. A question
// that has an answer, or lines under it, stays even if it is left out.
func SavePlan(ctx context.Context, d *desk.Desk, interview data.ID, items []PlanItem) error {
	title, err := Title(d.Read(ctx), interview)
	if err != nil {
		return err
	}
	var in []thing.Planned
	for _, item := range items {
		if item.Planned {
			in = append(in, thing.Planned{ID: item.ID, Text: item.Text, QuestionID: item.QuestionID, GapID: item.GapID, Must: item.Must})
		}
	}
	return d.Change(ctx, "interview.plan", title, func(tx *data.Tx) error { return thing.WritePlan(tx, interview, in) })
}

// Mark moves a planned question on: answered, asked without an answer, open
// again. It returns the question.
func Mark(ctx context.Context, d *desk.Desk, id data.ID) (data.PlannedQuestion, error) {
	q, err := d.Read(ctx).PlannedQuestion(id)
	if err != nil {
		return q, err
	}
	return q, d.Change(ctx, "question.mark", q.Text, func(tx *data.Tx) error {
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

// Card is an interview as it goes on: its questions, with how many lines stand
// under each, and the lines under one of them.
type Card struct {
	People    string
	Minutes   int // promised, 0 for unknown
	Questions []data.PlannedQuestion
	Under     map[data.ID]int // lines by question, those under none with ""
	Lines     []data.Note     // of the question asked for or, with "", of none
}

// On reads an interview for talking, with the lines under one question.
func On(ctx context.Context, d *desk.Desk, interview, question data.ID) (Card, error) {
	r := d.Read(ctx)
	i, err := r.Interview(interview)
	if err != nil {
		return Card{}, err
	}
	c := Card{Minutes: i.Minutes, Under: map[data.ID]int{}}
	if c.People, err = Title(r, interview); err != nil {
		return c, err
	}
	if c.Questions, err = r.PlannedQuestions(interview); err != nil {
		return c, err
	}
	lines, err := r.NotesOf(interview)
	for _, n := range lines {
		c.Under[n.PlannedQuestionID]++
		if n.PlannedQuestionID == question {
			c.Lines = append(c.Lines, n)
		}
	}
	return c, err
}
