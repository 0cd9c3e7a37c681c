package erase

import (
	"context"
	"strings"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/panel/question"
)

// confirm asks for the name, and erases once it is there.
func (p *Panel) confirm() {
	s, w := p.state, p.host.App().Words()
	question.Ask(p.host, question.Params{
		Name: "erase.confirm", Title: s.heading(w), Save: s.verb(w),
		Fields: []app.Field{{Key: "name", Type: thing.FieldText, Label: w.T("erase.type", "name", s.title), Help: w.T("erase.type.help"), Required: true}},
		Cancel: p.again,
		Answer: func(q *question.Panel, values map[string]string) {
			if !s.typed(values["name"]) {
				q.Refuse("name", w.T("erase.error.other_name", "name", s.title))
				return
			}
			p.erase(q)
		},
	})
}

// erase does it, once.
func (p *Panel) erase(q *question.Panel) {
	s, w := p.state, p.host.App().Words()
	if !s.begin() {
		return
	}
	running := w.T("erase.running")
	if s.what.Anonymise {
		running = w.T("anonymise.running")
	}
	p.host.Say(running, false) // a large notebook with many copies takes a minute
	if s.whole {
		p.whole()
		return
	}
	a, h, plan, choose := p.host.App(), p.host, s.plan, s.chosen()
	h.Write(func(ctx context.Context) (func(), error) {
		done, err := a.Erase(ctx, plan, choose)
		return func() {
			s.running = false
			if err != nil {
				h.Fail(err)
				return
			}
			h.LeaveThis(q)
			told := w.T("cli.erase.done")
			if plan.What.Anonymise {
				told = w.T("cli.anonymise.done", "name", plan.What.As)
			}
			h.Say(strings.Join(append([]string{told}, a.EraseDoneLines(done)...), " "), false)
		}, nil
	})
}

// whole takes the notebook away and ends the program: there is nothing left to
// show.
func (p *Panel) whole() {
	a, h, copies, choose := p.host.App(), p.host, p.state.copies, p.state.chosen()
	h.Write(func(ctx context.Context) (func(), error) {
		err := a.EraseWhole(ctx, copies, choose)
		return func() {
			p.state.running = false
			if err != nil {
				h.Fail(err)
				return
			}
			h.Do("app.quit")
		}, nil
	})
}
