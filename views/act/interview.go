package act

import (
	"context"

	"wawasan/app"
	"wawasan/app/talk"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
	"wawasan/views/panel"
	"wawasan/views/panel/compose"
	"wawasan/views/panel/reply"
)

// someone is whom one talked to: a contact there is, or the name of a new one.
type someone struct {
	contact data.ID
	name    string
}

// LogInterview asks whom one talked to, the likely one first, and makes the
// conversation of today; what is typed then belongs to it.
func LogInterview(h panel.Host, likely app.Link) {
	w := h.App().Words()
	page.Choose(h, overlay.PaletteParams[someone]{
		Title: w.T("command.interview.log"), Hint: w.T("palette.contact.hint"), Nothing: w.T("palette.contact.none"),
		Query: func(ctx context.Context, text string) ([]overlay.Choice[someone], error) {
			return people(ctx, h.App(), text, likely)
		},
		OnPick: func(who someone) {
			h.Write(func(ctx context.Context) (func(), error) {
				id, err := h.App().LogInterview(ctx, who.contact, who.name)
				return func() {
					h.Listen(app.Link{Kind: thing.KindInterview, ID: id})
					h.Say(w.T("change.interview.log"), true)
				}, err
			})
		},
	})
}

// people are the contacts that fit, and one to be made if none is called just
// that. While nothing is typed, the likely one comes first and only once.
func people(ctx context.Context, a *app.App, text string, likely app.Link) ([]overlay.Choice[someone], error) {
	found, err := a.Complete(ctx, 'p', text, 11)
	if err != nil {
		return nil, err
	}
	var choices []overlay.Choice[someone]
	offer := func(who someone, sub, fact string) {
		c := page.A(who, thing.KindContact, who.name)
		c.Sub, c.Fact = sub, fact
		choices = append(choices, c)
	}
	if text == "" && likely.ID != "" {
		title, err := a.Title(ctx, likely)
		if err != nil {
			return nil, err
		}
		offer(someone{likely.ID, title}, "", "")
	}
	exact := false
	for _, c := range found {
		if text == "" && c.ID == likely.ID {
			continue
		}
		offer(someone{c.ID, c.Name}, c.Extra, "")
		exact = exact || data.Fold(c.Name) == data.Fold(text)
	}
	if text != "" && !exact {
		offer(someone{name: text}, "", a.Words().T("line.new.contact"))
	}
	return choices, nil
}

// answers are what may come of asking, in the order they are offered.
var answers = []data.Stage{data.StageReplied, data.StageScheduled, data.StageDeclined, data.StageNoAnswer, data.StagePostponed, data.StageClosed}

// ChooseOutcome asks what came of asking, and what belongs to that: when the
// answer came and what it said, the time agreed on, the day it is put off to.
func ChooseOutcome(h panel.Host, interview app.Link) {
	w := h.App().Words()
	var stages []overlay.Choice[data.Stage]
	for _, stage := range answers {
		c := page.A(stage, thing.KindInterview, w.T("stage."+string(stage)))
		c.Sub = w.T("outcome." + string(stage))
		stages = append(stages, c)
	}
	page.Pick(h, w.T("command.interview.outcome"), stages, func(stage data.Stage) {
		if !reply.Asks(stage) {
			answered(h, interview, talk.Reply{To: stage})
			return
		}
		reply.Open(h, interview, stage, func() {
			if stage == data.StageDeclined {
				offerDecline(h, interview)
			}
		})
	})
}

func answered(h page.Host, interview app.Link, r talk.Reply) {
	w := h.App().Words()
	page.Change(h, w.T("toast.stage", "stage", w.T("stage."+string(r.To))), func(ctx context.Context) error {
		return h.App().Answer(ctx, interview.ID, r)
	})
}

// offerDecline offers to thank for a no, and to ask who else might know.
func offerDecline(h panel.Host, interview app.Link) {
	w := h.App().Words()
	h.Ask(w.T("outcome.declined.title"), w.T("outcome.declined.text"), w.T("outcome.declined.yes"), w.T("outcome.declined.no"), func() {
		m, err := h.App().WritingDecline(context.Background(), interview.ID)
		if err != nil {
			h.Fail(err)
			return
		}
		compose.Open(h, m)
	}, func() {})
}

// NextStage moves an interview one step along its road; to be scheduled it asks
// for the time.
func NextStage(h panel.Host, interview app.Link) {
	a := h.App()
	next, err := a.NextOf(context.Background(), interview.ID)
	if err != nil {
		h.Fail(err)
		return
	}
	if next == data.StageScheduled {
		reply.Open(h, interview, next, func() {})
		return
	}
	h.Write(func(ctx context.Context) (func(), error) {
		stage, err := a.NextStage(ctx, interview.ID)
		return func() { h.Say(a.Words().T("toast.stage", "stage", a.Words().T("stage."+string(stage))), true) }, err
	})
}
