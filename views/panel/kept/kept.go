// Package kept is a panel of a list over its buttons in which what is changed
// and not saved is kept as a draft: with each change, until it is saved or
// taken back. Esc, another tab and the end of the program lose nothing.
package kept

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
	"wawasan/views/panel/foot"
)

// Params say what a panel shows and keeps; all but Narrow must be given.
type Params struct {
	Name, Title, Text string
	List              list.Params // of panel.NewListed; leaving is filled in
	Narrow            bool        // see panel.Listed.Narrow
	// Buttons are what the keys do, in rows, for those who use the mouse.
	Buttons [][]*part.Button
	Of      app.DraftOf
	// Changes are what is not saved, none for nothing.
	Changes func() map[string]string
	// Discard takes all changes back and shows that.
	Discard func()
}

// Panel is the list, its buttons and its draft.
type Panel struct {
	*panel.Listed
	host      panel.Host
	params    Params
	saving    bool
	discarded *part.Button // shown where something can be taken back
	content   fyne.CanvasObject
}

// New returns a panel that is not open yet.
func New(h panel.Host, params Params) *Panel {
	p := &Panel{host: h, params: params}
	params.List.OnBack = p.leave
	p.Listed = panel.NewListed(h, params.Name, params.Title, params.Text, params.List)
	if params.Narrow {
		p.Listed.Narrow()
	}
	p.discarded = part.NewButton(h.App().Words().T("panel.button.discard"), "", p.discard)
	rows := slices.Clone(params.Buttons)
	last := len(rows) - 1
	rows[last] = append(slices.Clone(rows[last]), p.discarded, part.NewButton(h.App().Words().T("panel.button.close"), "Esc", p.leave))
	p.content = foot.Under(p.Listed.Content(), foot.Keys{Host: h, Back: p.leave, Typed: params.List.OnRune}, rows...)
	return p
}

// Content is the list over its buttons.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

// Began says, of a panel in front, that it goes on with what was kept; what has
// become saved meanwhile is forgotten. kept is nil for nothing.
func (p *Panel) Began(kept map[string]string) {
	switch {
	case kept == nil:
	case p.unsaved():
		p.host.Say(p.host.App().Words().T("panel.draft.resumed"), false)
	default:
		p.keep()
	}
}

// SaveWord is the word on the button that saves.
func (p *Panel) SaveWord() string { return p.host.App().Words().T("kit.form.save") }

// Fixed reports whether nothing may be changed: what is there is being saved.
func (p *Panel) Fixed() bool { return p.saving }

// Show shows rows and, from 0, the place that is chosen.
func (p *Panel) Show(rows []app.Row, at int) {
	p.Rows.SetRows(rows)
	if at >= 0 {
		p.Rows.SelectAt(at)
	}
	p.dress()
}

// Changed keeps what was changed or, where all was taken back, forgets it.
func (p *Panel) Changed() {
	p.dress()
	p.keep()
}

func (p *Panel) keep() {
	a, of := p.host.App(), p.params.Of
	if changes := p.params.Changes(); len(changes) > 0 {
		a.KeepDraft(of, changes)
		return
	}
	p.host.Write(func(ctx context.Context) (func(), error) {
		err := a.DropDraft(ctx, of)
		return p.keepAgain, err
	})
}

// keepAgain keeps what was changed while the draft was dropped: it may have
// been dropped with it.
func (p *Panel) keepAgain() {
	if !p.saving && p.unsaved() {
		p.keep()
	}
}

// SaveBy saves by work, drops the draft and then goes on with done. What is
// refused stays on the screen and in the draft.
func (p *Panel) SaveBy(work func(context.Context) error, done func()) {
	if p.saving {
		return
	}
	p.saving = true
	a, of := p.host.App(), p.params.Of
	p.host.Write(func(ctx context.Context) (func(), error) {
		refused := work(ctx)
		var left error
		if refused == nil {
			left = a.DropDraft(ctx, of)
		}
		return func() { p.saved(refused, left, done) }, nil
	})
}

// saved goes on when it was not refused; a draft that is left over is told.
func (p *Panel) saved(refused, left error, done func()) {
	if refused != nil {
		p.saving = false
		p.host.Fail(refused)
		return
	}
	if left != nil {
		p.host.Fail(left)
	}
	done()
}

func (p *Panel) unsaved() bool { return len(p.params.Changes()) > 0 }

// leave leaves the panel and says that what is not saved waits.
func (p *Panel) leave() {
	if p.saving {
		return
	}
	if p.unsaved() {
		p.host.Say(p.host.App().Words().T("panel.draft.kept"), false)
	}
	p.host.LeavePanel()
}

func (p *Panel) discard() {
	if p.saving {
		return
	}
	p.params.Discard()
	p.Changed()
	p.host.Say(p.host.App().Words().T("panel.draft.dropped"), false)
}

// dress offers to take changes back where there are some.
func (p *Panel) dress() {
	if p.unsaved() == p.discarded.Visible() {
		return
	}
	if p.unsaved() {
		p.discarded.Show()
	} else {
		p.discarded.Hide()
	}
	p.content.Refresh()
}
