// Package plan is the panel in which the questions of an interview are chosen
// and ordered. What is changed and not saved is kept as a draft.
package plan

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/page"
	"wawasan/views/panel"
)

// Panel lists what is planned and, behind it, what else could be asked.
type Panel struct {
	*panel.Listed
	unsaved
	interview app.Link
	state     planning
	discarded *part.Button
	bar       *fyne.Container
	content   fyne.CanvasObject
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
		kept, err := a.Draft(ctx, of)
		return func() {
			p := newPanel(h, interview, who)
			p.state = begin(items, kept)
			p.unsaved = unsaved{host: h, of: of, changes: p.state.changes}
			p.show(0)
			h.OpenPanel(p)
			p.opened(kept)
		}, err
	})
}

func newPanel(h panel.Host, interview app.Link, who string) *Panel {
	w := h.App().Words()
	p := &Panel{interview: interview, reading: core.Loader{Runner: h.Runner(), OnError: h.Fail}}
	text := w.T("plan.text", "add", command.KeyOf("record.new"), "save", command.KeyOf("record.save"))
	p.Listed = panel.NewListed(h, "plan", w.T("plan.title", "who", who), text, list.Params{
		OnOpen: func(app.Row) { p.toggle() }, OnBack: func() { p.leave() },
	})
	p.discarded = part.NewButton(w.T("panel.button.discard"), "", p.discard)
	buttons := []*part.Button{
		part.NewPrimaryButton(w.T("kit.form.save"), command.KeyOf("record.save"), p.Save),
		part.NewButton(w.T("plan.button.toggle"), "Enter", p.toggle),
		part.NewButton(w.T("plan.button.up"), command.KeyOf("plan.up"), func() { p.Move(-1) }),
		part.NewButton(w.T("plan.button.down"), command.KeyOf("plan.down"), func() { p.Move(1) }),
		part.NewButton(w.T("plan.add"), command.KeyOf("record.new"), p.Add),
		p.discarded,
	}
	p.bar = container.NewHBox()
	for _, b := range buttons {
		b.OnKey = func(e *fyne.KeyEvent) bool { return p.key(h, e) }
		p.bar.Add(b)
	}
	// In a narrow window the buttons scroll.
	p.content = container.NewBorder(nil, container.NewHScroll(p.bar), nil, nil, p.Listed.Content())
	return p
}

// key is what a key does on a button before the button hears it.
func (p *Panel) key(h panel.Host, e *fyne.KeyEvent) bool {
	if h.Key(e) {
		return true
	}
	if e.Name == fyne.KeyEscape {
		p.leave()
		return true
	}
	return false
}

// Content is the list over its buttons.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

// Interview is the one that is planned.
func (p *Panel) Interview() app.Link { return p.interview }

// Reload reads the plan anew; what was changed here stays.
func (p *Panel) Reload() {
	a, interview := p.host.App(), p.interview.ID
	p.reading.Load(func(ctx context.Context) (func(), error) {
		items, err := a.Plan(ctx, interview)
		return func() {
			p.state.put(items)
			p.Rows.SetRows(p.state.rows(a.Words()))
			p.dress()
		}, err
	})
}

// Save makes what is planned here the plan of the interview; what changed there
// meanwhile stays.
func (p *Panel) Save() {
	a, w := p.host.App(), p.host.App().Words()
	interview, changes := p.interview.ID, p.changes()
	p.save(func(ctx context.Context) error {
		now, err := a.Plan(ctx, interview)
		if err != nil {
			return err
		}
		return a.SavePlan(ctx, interview, over(now, changes))
	}, func() {
		p.host.LeavePanel()
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
			if !p.saving {
				p.changed(p.state.take(question))
			}
		},
	})
}

// Move takes the chosen question up or down in the plan.
func (p *Panel) Move(by int) {
	if p.saving {
		return
	}
	if to := p.state.move(p.at(), by); to >= 0 {
		p.changed(to, nil)
	}
}

func (p *Panel) toggle() {
	if n := p.at(); n >= 0 && !p.saving {
		p.changed(p.state.toggle(n))
	}
}

func (p *Panel) discard() {
	if p.saving {
		return
	}
	p.state.discard()
	p.changed(p.at(), nil)
	p.host.Say(p.host.App().Words().T("panel.draft.dropped"), false)
}

// at is the question chosen in the list, -1 for none.
func (p *Panel) at() int { return p.At(len(p.state.items)) }

// changed shows and keeps what was changed, or says why it was not.
func (p *Panel) changed(at int, err error) {
	if err != nil {
		p.host.Fail(err)
		return
	}
	p.show(at)
	p.keep()
}

func (p *Panel) show(at int) {
	p.Rows.SetRows(p.state.rows(p.host.App().Words()))
	p.Rows.SelectAt(at)
	p.dress()
}

// dress offers to take changes back where there are some.
func (p *Panel) dress() {
	if p.any() == p.discarded.Visible() {
		return
	}
	if p.any() {
		p.discarded.Show()
	} else {
		p.discarded.Hide()
	}
	p.bar.Refresh()
}
