package page

import (
	"cmp"
	"context"

	"wawasan/app"
	"wawasan/views/kit/list"
)

func (b *Browser) filter(v View) func(string) {
	if v.Told != nil {
		return nil
	}
	return func(string) { b.load() }
}

// read reads the rows of a view. What is told of them is the zero Told for a list
// of all things of a kind.
func (v View) read(ctx context.Context, a *app.App, q app.ListQuery, all bool) (app.Page, Told, error) {
	if v.Told == nil {
		page, err := a.List(ctx, v.Kind, q)
		return page, Told{}, err
	}
	told, err := v.Told(ctx, all)
	page := app.Page{}
	for _, e := range told.Entries {
		page.Rows = append(page.Rows, e.Row)
	}
	return page, told, err
}

// tell says above the list what was told, and keeps what its rows stand for.
func (b *Browser) tell(v View, told Told) {
	b.entries = map[string]Entry{}
	for _, e := range told.Entries {
		b.entries[e.Identity()] = e
	}
	if v.Told != nil {
		b.head.Say(told.Title, told.Text)
		b.said.Say(told.Caption)
	}
}

// again reads anew what stands beside a row that came to ask for something else.
func (b *Browser) again(v View) {
	if row, ok := b.list.Selected(); ok && v.Beside != nil && b.opened == (app.Link{}) && b.form == nil && b.shown != (app.Link{}) && row.Link() == b.shown {
		b.look.Load(b.fetch(b.shown))
	}
}

// pageRows is how many rows are read at a time.
const pageRows = 60

// load reads as many rows as are loaded, so that the place in the list holds;
// on the way to an end of the list, those there.
func (b *Browser) load() {
	state := b.list.State()
	q := app.ListQuery{Filter: b.list.Filter(), Limit: max(pageRows, state.Len()), Back: state.Prev != ""}
	if edge := b.list.Edge(); edge != list.NoEdge {
		q.Limit, q.Back = pageRows, edge == list.Last
	}
	b.read(b.config.Views[b.view], q)
}

// toEnd goes to the first or the last row of a list that is read page by page.
// What was filtered is read from its beginning alone, so page after page.
func (b *Browser) toEnd(last bool) {
	if last && b.list.Filter() != "" {
		b.more()
		return
	}
	b.load()
}

// read reads rows in the place of those shown.
func (b *Browser) read(v View, q app.ListQuery) {
	a, rows, all := b.host.App(), b.list, b.all
	q.Order = b.order
	b.rows.Load(func(ctx context.Context) (func(), error) {
		page, told, err := v.read(ctx, a, q, all)
		if err != nil {
			return nil, err
		}
		var other elsewhere
		if len(page.Rows) == 0 && q.Filter != "" && page.Said == "" {
			other = b.lookElsewhere(ctx, a, v, q.Filter)
		}
		return func() {
			if b.list != rows {
				return
			}
			b.other = other
			b.tell(v, told)
			b.sayOrder(v.Kind, q.Filter, len(page.Rows))
			rows.SetNothing(cmp.Or(page.Said, b.saidElsewhere(other, q.Filter)))
			b.put(page)
			b.count(v.Kind, q.Filter, len(page.Rows), page.After == "" && page.Before == "")
			if len(page.Rows) == 0 && b.opened == (app.Link{}) {
				b.clear()
			}
			b.agree()
			b.again(v)
		}, nil
	})
}

// put shows rows that came, and selects the row that was asked for before.
func (b *Browser) put(p app.Page) {
	state, wanted := b.list.State(), b.wanted
	b.quiet, b.wanted = true, nil
	count := state.Count()
	state.Next, state.Prev = p.After, p.Before
	b.list.SetRows(p.Rows)
	if p.After != "" || p.Before != "" {
		b.list.SetCount(max(count, len(p.Rows))) // until it is counted anew
	}
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
	rows := b.list
	if all {
		rows.SetCount(loaded)
		return
	}
	a := b.host.App()
	b.counts.Load(func(ctx context.Context) (func(), error) {
		n, err := a.Count(ctx, kind, filter)
		return func() { rows.SetCount(n) }, err
	})
}

// more reads the page behind the loaded rows; on the way to the end of a list
// it goes on until there is none.
func (b *Browser) more() {
	rows := b.list
	q := app.ListQuery{Filter: rows.Filter(), After: rows.State().Next, Limit: pageRows}
	b.further(q, func(p app.Page) {
		rows.State().Next = p.After
		rows.AppendRows(p.Rows)
		switch {
		case rows.Edge() == list.Last && p.After != "":
			b.more()
		case rows.Edge() == list.Last:
			rows.Arrive()
		}
	})
}

// before reads the page before the loaded rows.
func (b *Browser) before() {
	rows := b.list
	q := app.ListQuery{Filter: rows.Filter(), After: rows.State().Prev, Limit: pageRows, Back: true}
	b.further(q, func(p app.Page) {
		rows.State().Prev = p.Before
		rows.PrependRows(p.Rows)
	})
}

func (b *Browser) further(q app.ListQuery, show func(app.Page)) {
	if q.After == "" {
		return
	}
	a, rows, kind := b.host.App(), b.list, b.config.Views[b.view].Kind
	q.Order = b.order
	b.rows.Load(func(ctx context.Context) (func(), error) {
		page, err := a.List(ctx, kind, q)
		return func() {
			if b.list == rows {
				show(page)
			}
		}, err
	})
}
