package page

import (
	"context"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/overlay"
)

// Markable says why no row of the list can be marked.
func (b *Browser) Markable() string {
	if len(thing.MarkedActs(b.Kind())) == 0 || b.form != nil {
		return "command.not_now.mark"
	}
	return ""
}

// Mark marks the row chosen, or takes its mark away.
func (b *Browser) Mark() { b.list.Mark() }

// Marked are the marked rows.
func (b *Browser) Marked() []app.Row { return b.list.Marked() }

// ActOnMarked asks what is to be done with all marked rows: an act, or to mark
// all that the list holds.
func (b *Browser) ActOnMarked() {
	w, list := b.words(), b.Kind()
	var choices []overlay.Choice[func()]
	n := len(b.list.Marked())
	if n > 0 {
		for _, act := range thing.MarkedActs(list) {
			choices = append(choices, A(func() { b.doMarked(act) }, say.IconCommand, w.T(markedActs[act])))
		}
	}
	choices = append(choices, A(b.markAll, say.IconCommand, w.T("marked.all")))
	if n > 0 {
		choices = append(choices, A(func() { b.list.SetMarked(nil) }, say.IconCommand, w.T("marked.none")))
	}
	Pick(b.host, w.N("marked.title", n), choices, func(act func()) { act() })
}

// markedActs are what the acts on marked rows are called.
var markedActs = map[thing.MarkedAct]string{
	thing.MarkedStar: "marked.star", thing.MarkedUnstar: "marked.unstar", thing.MarkedRaise: "marked.raise", thing.MarkedWarm: "marked.warm", thing.MarkedLight: "marked.light",
	thing.MarkedDormant: "marked.dormant", thing.MarkedLetGo: "marked.let_go", thing.MarkedClose: "marked.close", thing.MarkedDelete: "marked.delete",
}

func (b *Browser) doMarked(act thing.MarkedAct) {
	list, rows := b.Kind(), b.list
	marked := rows.Marked()
	ids := make([]data.ID, len(marked))
	for n, row := range marked {
		ids[n] = row.ID
	}
	b.host.Write(func(ctx context.Context) (func(), error) {
		err := b.host.App().DoMarked(ctx, list, act, ids)
		return func() {
			rows.SetMarked(nil)
			b.host.Say(b.words().T("change."+string(act))+": "+b.words().Number(len(ids)), true)
		}, err
	})
}

// markAll marks all that the list holds, with its filter, also what is not
// loaded.
func (b *Browser) markAll() {
	a, rows, kind := b.host.App(), b.list, b.Kind()
	q := app.ListQuery{Filter: rows.Filter(), Limit: 500, Order: b.order}
	b.marking.Load(func(ctx context.Context) (func(), error) {
		var all []app.Row
		for {
			page, err := a.List(ctx, kind, q)
			if err != nil {
				return nil, err
			}
			all = append(all, page.Rows...)
			if q.After = page.After; q.After == "" {
				return func() { rows.SetMarked(all) }, nil
			}
		}
	})
}
