// Package review is the panel of the weekly review: each lesson is kept by how
// present it was, applied, merged, dropped or starred.
package review

import (
	"context"

	"wawasan/app"
	"wawasan/views/act"
	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
)

// Panel lists the lessons that are due again.
type Panel struct {
	*panel.Listed
	host    panel.Host
	reading core.Loader
}

// Open goes through the lessons that are due again.
func Open(h panel.Host) {
	h.Read(func(ctx context.Context) (func(), error) {
		rows, err := h.App().ToReview(ctx)
		return func() {
			p := newPanel(h)
			p.Rows.SetRows(rows)
			h.OpenPanel(p)
		}, err
	})
}

func newPanel(h panel.Host) *Panel {
	w := h.App().Words()
	p := &Panel{host: h, reading: core.Loader{Runner: h.Runner(), OnError: h.Fail}}
	p.Listed = panel.NewListed(h, "review", w.T("review.title"), w.T("review.text"), list.Params{
		Wrap: true, Steady: true, OnRune: p.typed, OnOpen: func(row app.Row) { h.Go(row.Link()) }, OnDelete: p.drop,
		Empty: part.NewEmptyState("lessons", w.T("review.empty.title"), w.T("review.empty.text"), "", ""),
	})
	return p
}

// Reload reads the list anew; what was reviewed now is not due any more.
func (p *Panel) Reload() {
	p.reading.Load(func(ctx context.Context) (func(), error) {
		rows, err := p.host.App().ToReview(ctx)
		return func() { p.Rows.SetRows(rows) }, err
	})
}

func (p *Panel) typed(r rune) bool {
	row, ok := p.Rows.Selected()
	if !ok {
		return false
	}
	switch deed, quality := deedOf(r); deed {
	case keep:
		p.keep(row, quality)
	case apply:
		act.ApplyLesson(p.host, row.Link())
	case merge:
		act.Merge(p.host, row.Link())
	case drop:
		p.drop(row)
	case star:
		act.StarLesson(p.host, row.Link())
	default:
		return false
	}
	return true
}

func (p *Panel) keep(row app.Row, quality int) {
	a, w := p.host.App(), p.host.App().Words()
	p.host.Write(func(ctx context.Context) (func(), error) {
		due, err := a.Reviewed(ctx, row.ID, quality)
		return func() { p.host.Say(w.T("toast.reviewed", "day", w.Day(due)), true) }, err
	})
}

func (p *Panel) drop(row app.Row) {
	a, w := p.host.App(), p.host.App().Words()
	p.host.Write(func(ctx context.Context) (func(), error) {
		_, err := a.Delete(ctx, row.Link())
		return func() { p.host.Say(w.T("change.lesson.delete"), true) }, err
	})
}
