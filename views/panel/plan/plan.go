// Package plan is the panel in which the questions of an interview are chosen
// and ordered. What is changed and not saved is kept as a draft.
package plan

import (
	"context"
	"slices"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/page"
	"wawasan/views/panel"
	"wawasan/views/panel/kept"
)

// Panel lists what is planned and, behind it or in a wide window beside it, what
// else could be asked.
type Panel struct {
	*kept.Panel
	host      panel.Host
	interview app.Link
	state     planning
	reading   core.Loader
}

// Open shows what is planned for an interview and what else could be asked. It
// goes on with what was changed before and not saved.
func Open(h panel.Host, interview app.Link) {
	a, of := h.App(), app.DraftOf{Kind: app.DraftPlan, Ref: string(interview.ID)}
	h.Read(func(ctx context.Context) (func(), error) {
		items, err := a.Plan(ctx, interview.ID)
		if err != nil {
			return nil, err
		}
		who, err := a.Title(ctx, interview)
		if err != nil {
			return nil, err
		}
		draft, err := a.Draft(ctx, of)
		return func() {
			p := &Panel{host: h, interview: interview, state: begin(items, draft), reading: core.Loader{Runner: h.Runner(), OnError: h.Fail}}
			p.Panel = kept.New(h, p.params(of, who))
			p.Beside(p.proposals(), p.widened)
			p.show(0)
			h.OpenPanel(p)
			p.Began(draft)
		}, err
	})
}

func (p *Panel) params(of app.DraftOf, who string) kept.Params {
	w, add, save := p.host.App().Words(), command.KeyOf("record.new"), command.KeyOf("record.save")
	return kept.Params{
		Name: "plan", Title: w.T("plan.title", "who", who), Text: w.T("plan.text"),
		List: list.Params{
			Wrap: true, Steady: true, Chips: true, Boxes: true, OnOpen: func(app.Row) { p.toggle() },
			Empty: part.NewEmptyState("gap", w.N("plan.planned", 0), w.T("plan.none"), "", ""),
		},
		Buttons: [][]*part.Button{{
			part.NewPrimaryButton(w.T("kit.form.save"), save, p.Save),
			part.NewButton(w.T("plan.button.toggle"), "Enter", p.toggle),
			part.NewButton(w.T("plan.button.up"), command.KeyOf("plan.up"), func() { p.Move(-1) }),
			part.NewButton(w.T("plan.button.down"), command.KeyOf("plan.down"), func() { p.Move(1) }),
			part.NewButton(w.T("plan.add"), add, p.Add),
		}},
		Of: of, Changes: p.state.changes, Discard: p.discard,
	}
}

// Interview is the one that is planned.
func (p *Panel) Interview() app.Link { return p.interview }

// Reload reads the plan anew; what was changed here stays.
func (p *Panel) Reload() {
	a, interview := p.host.App(), p.interview.ID
	p.reading.Load(func(ctx context.Context) (func(), error) {
		items, err := a.Plan(ctx, interview)
		return func() {
			p.state.put(items)
			p.show(-1)
		}, err
	})
}

// Save makes what is planned here the plan of the interview; what changed there
// meanwhile stays.
func (p *Panel) Save() {
	a, w := p.host.App(), p.host.App().Words()
	interview, changes := p.interview.ID, p.state.changes()
	p.SaveBy(func(ctx context.Context) error {
		now, err := a.Plan(ctx, interview)
		if err != nil {
			return err
		}
		return a.SavePlan(ctx, interview, over(now, changes))
	}, func() {
		p.host.LeaveThis(p)
		p.host.Say(w.T("change.interview.plan"), true)
	})
}

// Add asks for a question: of the bank, or as it is typed.
func (p *Panel) Add() {
	w, items := p.host.App().Words(), slices.Clone(p.state.items)
	page.Choose(p.host, overlay.PaletteParams[string]{
		Title: w.T("plan.add"), Hint: w.T("plan.add.hint"),
		Query: func(_ context.Context, text string) ([]overlay.Choice[string], error) {
			var choices []overlay.Choice[string]
			own, proposed := offered(items, text)
			if own != "" {
				choices = append(choices, page.A(own, thing.KindQuestion, own))
				choices[0].Fact = w.T("template.own")
			}
			for _, question := range proposed {
				choices = append(choices, page.A(question, thing.KindQuestion, question))
			}
			return choices, nil
		},
		OnPick: func(question string) {
			if p.Fixed() {
				return
			}
			at, err := p.state.take(question)
			if p.changed(at, err); err == nil {
				p.Into(p.Rows) // from its button, or from what else could be asked: it is moved next
			}
		},
	})
}

// Move takes the chosen question up or down in the plan.
func (p *Panel) Move(by int) {
	if p.Fixed() {
		return
	}
	if to := p.state.move(p.at(), by); to >= 0 {
		p.changed(to, nil)
	}
}

func (p *Panel) discard() {
	p.state.discard()
	p.show(-1)
}

// changed shows and keeps what was changed, or says why it was not.
func (p *Panel) changed(at int, err error) {
	if err != nil {
		p.host.Fail(err)
		return
	}
	p.show(at)
	p.Changed()
}
