// Package erase is the panel that takes a person, an interview, all before a
// day or the whole notebook away for good, or the name of a person alone: what would be gone
// and what stays, then the name typed by hand.
package erase

import (
	"context"

	"fyne.io/fyne/v2"

	"wawasan/app"
	rule "wawasan/app/erase"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
	"wawasan/views/panel/foot"
)

// Panel is the preview.
type Panel struct {
	*panel.Listed
	host    panel.Host
	state   *state
	content fyne.CanvasObject
}

// Open previews the erasing of a contact or an interview.
func Open(h panel.Host, link app.Link) {
	what := rule.What{Interview: link.ID}
	if link.Kind == thing.KindContact {
		what = rule.What{Person: link.ID}
	}
	h.Read(func(ctx context.Context) (func(), error) {
		title, err := h.App().Title(ctx, link)
		if err != nil {
			return nil, err
		}
		return func() {
			show(h, &state{what: what, title: title, person: what.Person != "", backups: rule.Keep})
		}, nil
	})
}

// OpenWhole previews the erasing of the notebook.
func OpenWhole(h panel.Host) {
	path := h.App().Path()
	name := data.BaseOf(path)
	h.Read(func(ctx context.Context) (func(), error) {
		copies, away, err := h.App().Copies(ctx)
		return func() {
			show(h, &state{whole: true, title: name, backups: rule.Keep, copies: copies, away: away})
		}, err
	})
}

func show(h panel.Host, s *state) {
	w := h.App().Words()
	p := &Panel{host: h, state: s}
	key := command.KeyOf("record.save")
	p.Listed = panel.NewListed(h, "erase", s.heading(w), w.T("erase.text", "key", key), list.Params{OnOpen: p.flip})
	p.content = foot.Under(p.Listed.Content(), foot.Keys{Host: h, Back: h.LeavePanel}, []*part.Button{
		part.NewPrimaryButton(s.verb(w), key, p.Save),
		part.NewButton(w.T("erase.not"), "Esc", h.LeavePanel),
	})
	p.plan(func() { h.OpenPanel(p) })
}

// Content is the list over its buttons.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

// Reload plans anew: the notebook has changed.
func (p *Panel) Reload() {
	if !p.state.running {
		p.plan(func() {})
	}
}

// plan reads what would be gone and shows it.
func (p *Panel) plan(then func()) {
	a, what, whole, copies, away := p.host.App(), p.state.what, p.state.whole, p.state.copies, p.state.away
	p.host.Read(func(ctx context.Context) (func(), error) {
		var made rule.Plan
		var facts []string
		if !whole {
			var err error
			if made, err = a.PlanErase(ctx, what); err != nil {
				return nil, err
			}
			facts = a.EraseLines(made.Erased)
			if what.Anonymise {
				facts = a.AnonymiseLines(made)
			}
		} else {
			facts = []string{a.Words().T("erase.whole", "path", a.Path())}
			made.Copies, made.Away = copies, away
		}
		if made.Away != "" {
			facts = append(facts, a.Words().T("erase.away", "folder", made.Away))
		}
		facts = append(facts, a.Words().T("cli.erase.elsewhere"))
		return func() {
			p.state.plan, p.state.copies, p.state.facts = made, made.Copies, facts
			p.Rows.SetRows(p.state.rows(a.Words()))
			then()
		}, nil
	})
}

func (p *Panel) flip(row app.Row) {
	switch row.Key {
	case rowAlso:
		p.askAlso()
		return
	case rowAs:
		p.askAs()
		return
	}
	switch is, anew := p.state.flip(row.Key); {
	case anew:
		p.plan(func() {})
	case is:
		p.Rows.SetRows(p.state.rows(p.host.App().Words()))
	}
}

// SaveWord is the word on its button.
func (p *Panel) SaveWord() string { return p.state.verb(p.host.App().Words()) }

// Save asks for the name, and erases when it is typed.
func (p *Panel) Save() { p.confirm() }
