package page

import (
	"context"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/overlay"
)

// Ordered is a page with a list whose order can be chosen.
type Ordered interface {
	// Orderable is the key of the reason why it cannot now, "" when it can.
	Orderable() string
	ChooseOrder()
}

// Orderable says why the order of the list cannot be chosen.
func (b *Browser) Orderable() string {
	v := b.config.Views[b.view]
	switch {
	case v.Told != nil || len(thing.Orders(v.Kind)) == 0:
		return "command.not_now.order"
	case thing.OrderOf(v.Kind, b.list.Filter(), b.order) == thing.ByMatch:
		return "command.not_now.order_match"
	}
	return ""
}

// ChooseOrder asks how the rows of the list are to stand. What groups lessons is
// a filter.
func (b *Browser) ChooseOrder() {
	w, kind := b.words(), b.Kind()
	now := thing.OrderOf(kind, b.list.Filter(), b.order)
	var choices []overlay.Choice[func()]
	add := func(o data.Order, choose func()) {
		c := A(choose, say.IconCommand, w.T("order."+string(o)))
		if o == now {
			c.Fact = w.T("order.now")
		}
		choices = append(choices, c)
	}
	for _, o := range thing.Orders(kind) {
		add(o, func() { b.setOrder(kind, o) })
	}
	if kind == thing.KindLesson {
		add(thing.ByIndustry, func() { b.host.List(kind, w.T("lesson.query.by_industry")) })
		add(thing.ByPerson, func() { b.host.List(kind, w.T("lesson.query.by_person")) })
	}
	Pick(b.host, w.T("command.list.order"), choices, func(choose func()) { choose() })
}

// setOrder reads the list anew in another order, from its top.
func (b *Browser) setOrder(kind app.Kind, o data.Order) {
	a, rows := b.host.App(), b.list
	b.host.Write(func(ctx context.Context) (func(), error) {
		return func() {
			if b.list != rows {
				return
			}
			b.order = o
			b.ungroup()
			rows.State().Next, rows.State().Prev = "", ""
			b.wanted = func() bool { rows.SelectAt(0); return true }
			b.load()
		}, a.SetOrder(ctx, kind, o)
	})
}

// ungroup takes a filter away that does nothing but group.
func (b *Browser) ungroup() {
	if f := b.list.Filter(); f == b.words().T("lesson.query.by_industry") || f == b.words().T("lesson.query.by_person") {
		b.list.SetFilter("")
	}
}

// sayOrder says above the list how its rows stand, if there are some.
func (b *Browser) sayOrder(kind app.Kind, filter string, rows int) {
	word := ""
	if o := thing.OrderOf(kind, filter, b.order); o != "" && rows > 0 {
		word = b.words().T("order." + string(o))
	}
	b.list.SetOrder(word)
}
