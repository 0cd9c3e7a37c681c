// Package double is the panel of what is likely to stand in the notebook twice:
// pair by pair it is made one, or said to be two.
package double

import (
	"context"
	"unicode"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/views/act"
	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/page"
	"wawasan/views/panel"
	"wawasan/views/panel/foot"
)

// mostPairs is how many pairs are shown at once; as some are settled others come.
const mostPairs = 200

// Panel is the list of pairs, beside it the two of the chosen one.
type Panel struct {
	*panel.Listed
	host    panel.Host
	content fyne.CanvasObject
	pairs   map[string]say.Double // by the key of their row
	acts    []*part.Button        // that need a pair
	reading core.Loader
}

// Open opens the list of likely doubles.
func Open(h panel.Host) {
	p := newPanel(h)
	h.Read(p.read(func() { h.OpenPanel(p) }))
}

func newPanel(h panel.Host) *Panel {
	w := h.App().Words()
	p := &Panel{host: h, reading: core.Loader{Runner: h.Runner(), OnError: h.Fail}}
	p.Listed = panel.NewListed(h, "doubles", w.T("command.double.open"), w.T("double.text"), list.Params{
		OnOpen: func(app.Row) { p.merge() }, OnRune: p.typed, OnSelect: func(app.Row) { p.look() },
		Empty: part.NewEmptyState("contacts", w.T("empty.doubles.title"), w.T("empty.doubles.text"), "", ""),
	})
	p.Beside(list.Params{Label: w.T("double.both"), OnOpen: func(row app.Row) { h.Go(row.Link()) }}, nil)
	p.OnSide(p.idle)
	p.acts = []*part.Button{part.NewPrimaryButton(w.T("double.merge"), "Enter", p.merge), part.NewButton(w.T("double.two"), "N", p.apart)}
	p.content = foot.Under(p.Listed.Content(), foot.Keys{Host: h, Back: h.LeavePanel, Typed: p.typed}, []*part.Button{
		p.acts[0], p.acts[1], part.NewButton(w.T("panel.button.close"), "Esc", h.LeavePanel),
	})
	return p
}

// Content is the list over its buttons.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

// Reload reads anew: a pair that was settled is gone, and the next is chosen.
func (p *Panel) Reload() { p.reading.Load(p.read(func() {})) }

// read reads the pairs; then runs when they are shown.
func (p *Panel) read(then func()) panel.Work {
	return func(ctx context.Context) (func(), error) {
		pairs, count, err := p.host.App().Doubles(ctx, mostPairs)
		return func() { p.show(pairs, count); then() }, err
	}
}

func (p *Panel) show(pairs []say.Double, count int) {
	p.pairs = map[string]say.Double{}
	rows := make([]app.Row, 0, len(pairs)+1)
	for _, d := range pairs {
		rows = append(rows, d.Row)
		p.pairs[d.Key] = d
	}
	if rest := count - len(pairs); rest > 0 {
		rows = append(rows, app.Row{Key: "more", Icon: say.IconMore, Title: p.host.App().Words().N("double.more", rest)})
	}
	p.Rows.SetRows(rows)
	p.look()
}

// why says why nothing can be done with a pair now, "" where it can: one has to be
// chosen, and the keyboard in the list of pairs.
func (p *Panel) why() string {
	w := p.host.App().Words()
	_, ok := p.chosen()
	switch {
	case len(p.pairs) == 0:
		return w.T("empty.doubles.title")
	case !ok:
		return w.T("double.choose")
	case p.OnMore():
		return w.T("double.back")
	}
	return ""
}

// idle draws the buttons as what they do now, nothing or something.
func (p *Panel) idle() {
	why := p.why()
	for _, b := range p.acts {
		b.SetIdle(why)
	}
}

// settled is the chosen pair, if something can be done with it now; else it says why
// not.
func (p *Panel) settled() (say.Double, bool) {
	if why := p.why(); why != "" {
		p.host.Say(why, false)
		return say.Double{}, false
	}
	return p.chosen()
}

// chosen is the chosen pair.
func (p *Panel) chosen() (say.Double, bool) {
	row, _ := p.Rows.Selected()
	d, ok := p.pairs[row.Key]
	return d, ok
}

// look shows the two of the chosen pair, each under what becomes of it.
func (p *Panel) look() {
	p.idle()
	d, ok := p.chosen()
	if !ok {
		p.More.SetRows(nil)
		return
	}
	w := p.host.App().Words()
	stays, goes := d.Into, d.From
	stays.Heading, goes.Heading = w.T("double.stays"), w.T("double.goes")
	p.More.SetRows([]app.Row{stays, goes})
}

// typed says by a letter that the chosen two are two, or makes them one.
func (p *Panel) typed(r rune) bool {
	switch unicode.ToLower(r) {
	case 'n':
		p.apart()
	case 'm':
		p.merge()
	default:
		return false
	}
	return true
}

// merge makes one of the chosen two, field by field where they differ.
func (p *Panel) merge() {
	if d, ok := p.settled(); ok {
		act.Join(p.host, d.From.Self(), d.Into)
	}
}

// apart remembers that the chosen two are two.
func (p *Panel) apart() {
	d, ok := p.settled()
	if !ok {
		return
	}
	page.Change(p.host, p.host.App().Words().T("change.double.apart")+": "+d.Title, func(ctx context.Context) error {
		return p.host.App().KeepApart(ctx, d.Into.Self(), d.From.Self())
	})
}
