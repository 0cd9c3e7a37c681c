package app

import (
	"context"
	"time"

	"wawasan/app/talk"
	"wawasan/data"
)

// LogInterview makes a conversation held just now with a contact, named when
// they are new, and returns it. One planned for today with them is taken
// instead of making a second.
func (a *App) LogInterview(ctx context.Context, contact data.ID, name string) (data.ID, error) {
	return talk.Log(ctx, a.desk, contact, name)
}

// Begin makes a person as they are named in one breath ("Sari Wijaya, head of
// product at Bank Nusantara"), the interview one would like to have with them,
// and the industries one wants to understand, named with commas, as one change,
// and returns the interview. Without a name it is refused.
func (a *App) Begin(ctx context.Context, text, understand string) (data.ID, error) {
	return talk.Begin(ctx, a.desk, text, understand)
}

// ReadSomeone says whom Begin would make of a text.
func (a *App) ReadSomeone(text string) talk.Someone { return talk.ReadSomeone(text) }

// NextStage moves an interview one step along its road and returns the stage
// it is in now: asked, replied, scheduled, held, thanked, closed.
func (a *App) NextStage(ctx context.Context, id data.ID) (data.Stage, error) {
	return talk.Next(ctx, a.desk, id)
}

// NextOf returns the stage that NextStage would move an interview to.
func (a *App) NextOf(ctx context.Context, id data.ID) (data.Stage, error) {
	return talk.NextOf(a.desk.Read(ctx), id)
}

// Answer puts an interview where a reply leaves it, as one change: see
// talk.Answer.
func (a *App) Answer(ctx context.Context, id data.ID, r talk.Reply) error {
	return talk.Answer(ctx, a.desk, id, r)
}

// Plan returns the questions planned for an interview and, behind them, what
// else could be asked: where nothing is planned yet the proposal counts as
// planned, to be saved by SavePlan.
func (a *App) Plan(ctx context.Context, interview data.ID) ([]PlanItem, error) {
	return talk.Plan(ctx, a.desk, interview)
}

// SavePlan makes the items that are planned the plan of an interview, in their
// order, as one change. A question that has an answer, or lines under it, stays
// even if it is left out.
func (a *App) SavePlan(ctx context.Context, interview data.ID, items []PlanItem) error {
	return talk.SavePlan(ctx, a.desk, interview, items)
}

// MarkQuestion moves a planned question on: answered, asked without an answer,
// open again. It returns the question.
func (a *App) MarkQuestion(ctx context.Context, id data.ID) (data.PlannedQuestion, error) {
	return talk.Mark(ctx, a.desk, id)
}

// TalkOn reads an interview for talking, with the lines under one question.
func (a *App) TalkOn(ctx context.Context, interview, question data.ID) (Talk, error) {
	card, err := talk.On(ctx, a.desk, interview, question)
	return a.say().Talk(card), err
}

// Elapsed says how long a talk has gone on, of how long was promised.
func (a *App) Elapsed(began time.Time, promised int) string { return a.say().Elapsed(began, promised) }

// Debrief returns what answers each step of an interview's debrief already.
func (a *App) Debrief(ctx context.Context, interview data.ID) (map[talk.Step][]Row, error) {
	d, err := talk.ReadDebrief(ctx, a.desk, interview)
	return a.say().Debrief(d), err
}

// DebriefLine files one line as the answer to a step, as one change. A line
// that begins with a mark is what the mark says, whatever the step.
func (a *App) DebriefLine(ctx context.Context, interview data.ID, step talk.Step, text string) error {
	return talk.DebriefLine(ctx, a.desk, interview, step, text)
}

// FinishDebrief says that a conversation is written up: it was held, if it was
// not yet, and thanks are owed.
func (a *App) FinishDebrief(ctx context.Context, interview data.ID) error {
	return talk.FinishDebrief(ctx, a.desk, interview)
}
