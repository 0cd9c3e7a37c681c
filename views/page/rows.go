package page

import (
	"context"

	"wawasan/app"
)

func (b *Browser) filter(v View) func(string) {
	if v.Rows != nil {
		return nil
	}
	return func(string) { b.load() }
}

func (v View) read(ctx context.Context, a *app.App, q app.ListQuery, all bool) (app.Page, error) {
	if v.Rows == nil {
		return a.List(ctx, v.Kind, q)
	}
	rows, err := v.Rows(ctx, all)
	return app.Page{Rows: rows}, err
}

func (v View) caption(ctx context.Context) (string, error) {
	if v.Caption == nil {
		return "", nil
	}
	return v.Caption(ctx)
}

// pageRows is how many rows are read at a time.
const pageRows = 60

// load reads as many rows as are loaded, so that the place in the list holds.
func (b *Browser) load() {
	v, state := b.config.Views[b.view], b.list.State()
	q := app.ListQuery{Filter: b.list.Filter(), Limit: max(pageRows, state.Len())}
	a, list, all := b.host.App(), b.list, b.all
	b.rows.Load(func(ctx context.Context) (func(), error) {
		page, err := v.read(ctx, a, q, all)
		if err != nil {
			return nil, err
		}
		caption, err := v.caption(ctx)
		if err != nil {
			return nil, err
		}
		return func() {
			if b.list != list {
				return
			}
			if v.Caption != nil {
				b.said.Say(caption)
			}
			state.Next = page.After
			list.SetNothing(page.Said)
			b.put(page.Rows)
			b.count(v.Kind, q.Filter, len(page.Rows), page.After == "")
			if len(page.Rows) == 0 && b.opened == (app.Link{}) {
				b.clear()
			}
			b.agree()
		}, nil
	})
}

// put shows rows that came, and selects the row that was asked for before.
func (b *Browser) put(rows []app.Row) {
	wanted := b.wanted
	b.quiet, b.wanted = true, nil
	b.list.SetRows(rows)
	if wanted != nil {
		wanted()
	}
	b.quiet = false
}

// choose selects a row, at once or when the rows under way have come.
func (b *Browser) choose(choose func() bool) {
	quiet := b.quiet
	b.quiet = true
	if !choose() { // rows under way, or soon, have it
		b.wanted = choose
	}
	b.quiet = quiet
}

// selected hears that the person selected another row. What the browser itself
// selects must not close what is open.
func (b *Browser) selected(row app.Row) {
	if !b.quiet {
		b.show(row.Link())
	}
}

func (b *Browser) count(kind app.Kind, filter string, loaded int, all bool) {
	list := b.list
	if all {
		list.SetCount(loaded)
		return
	}
	a := b.host.App()
	b.counts.Load(func(ctx context.Context) (func(), error) {
		n, err := a.Count(ctx, kind, filter)
		return func() { list.SetCount(n) }, err
	})
}

func (b *Browser) more() {
	kind, state := b.config.Views[b.view].Kind, b.list.State()
	if state.Next == "" {
		return
	}
	a, list := b.host.App(), b.list
	q := app.ListQuery{Filter: list.Filter(), After: state.Next, Limit: pageRows}
	b.rows.Load(func(ctx context.Context) (func(), error) {
		page, err := a.List(ctx, kind, q)
		if err != nil {
			return nil, err
		}
		return func() {
			state.Next = page.After
			list.AppendRows(page.Rows)
		}, nil
	})
}
