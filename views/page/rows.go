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

func (v View) read(ctx context.Context, a *app.App, q app.ListQuery) (app.Page, error) {
	if v.Rows == nil {
		return a.List(ctx, v.Kind, q)
	}
	rows, err := v.Rows(ctx)
	return app.Page{Rows: rows}, err
}

// pageRows is how many rows are read at a time.
const pageRows = 60

// load reads as many rows as are loaded, so that the place in the list holds.
func (b *Browser) load() {
	v, state := b.config.Views[b.view], b.list.State()
	q := app.ListQuery{Filter: b.list.Filter(), Limit: max(pageRows, state.Len())}
	a, list := b.host.App(), b.list
	b.rows.Load(func(ctx context.Context) (func(), error) {
		page, err := v.read(ctx, a, q)
		if err != nil {
			return nil, err
		}
		return func() {
			if b.list != list {
				return
			}
			state.Next = page.After
			list.SetRows(page.Rows)
			b.count(v.Kind, q.Filter, len(page.Rows), page.After == "")
			if len(page.Rows) == 0 && b.opened == (app.Link{}) {
				b.clear()
			} else if row, ok := list.Selected(); ok && b.shown == (app.Link{}) {
				b.show(row.Link())
			}
		}, nil
	})
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
