// Package overview is the panels that are lists to be read: what was done and
// what was deleted, and who could introduce one.
package overview

import (
	"context"

	"wawasan/app"
	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
)

// Panel is a list that is read anew after each change.
type Panel struct {
	*panel.Listed
	read    func(context.Context) ([]app.Row, error)
	reading core.Loader
}

// Reload reads the list anew.
func (p *Panel) Reload() {
	p.reading.Load(func(ctx context.Context) (func(), error) {
		rows, err := p.read(ctx)
		return func() { p.Rows.SetRows(rows) }, err
	})
}

// open reads a list and puts it up.
func open(h panel.Host, name, title, text string, params list.Params, read func(context.Context) ([]app.Row, error)) {
	h.Read(func(ctx context.Context) (func(), error) {
		rows, err := read(ctx)
		return func() {
			p := &Panel{Listed: panel.NewListed(h, name, title, text, params), read: read, reading: core.Loader{Runner: h.Runner(), OnError: h.Fail}}
			p.Rows.SetRows(rows)
			h.OpenPanel(p)
		}, err
	})
}

// WaysIn lists ways into a function of my company.
func WaysIn(h panel.Host, function app.Link) {
	a, w := h.App(), h.App().Words()
	title, err := a.Title(context.Background(), function)
	if err != nil {
		h.Fail(err)
		return
	}
	open(h, "ways", w.T("path.title", "function", title), w.T("path.text"), list.Params{
		OnOpen: func(row app.Row) { h.Go(row.Link()) },
		Empty:  part.NewEmptyState("contacts", w.T("path.empty.title"), w.T("path.empty.text"), "", ""),
	}, func(ctx context.Context) ([]app.Row, error) { return a.WaysIn(ctx, function) })
}
