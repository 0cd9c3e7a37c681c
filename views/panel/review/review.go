// Package review is the panel of the weekly review: each lesson stands alone and
// is kept by how present it was, applied, merged, dropped or starred.
package review

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views/act"
	"wawasan/views/kit/core"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
	"wawasan/views/panel/foot"
)

// Panel goes through the lessons that are due again, one card at a time.
type Panel struct {
	host    panel.Host
	state   *reviewing
	card    *card
	over    *over
	buttons []*part.Button
	due     *container.Scroll // the card over its buttons
	content fyne.CanvasObject
	reading core.Loader
}

// Open goes through the lessons that are due again.
func Open(h panel.Host) {
	h.Read(func(ctx context.Context) (func(), error) {
		rows, next, err := read(ctx, h.App())
		return func() {
			p := newPanel(h)
			p.put(rows, next)
			h.OpenPanel(p)
		}, err
	})
}

func read(ctx context.Context, a *app.App) (rows []app.Row, next data.Date, err error) {
	if rows, err = a.ToReview(ctx); err != nil {
		return nil, next, err
	}
	next, err = a.NextReview(ctx)
	return rows, next, err
}

func newPanel(h panel.Host) *Panel {
	w := h.App().Words()
	p := &Panel{host: h, state: newReviewing(), reading: core.Loader{Runner: h.Runner(), OnError: h.Fail}}
	k := keys{
		any: h.Key, rune: p.typed, step: p.step, back: h.LeavePanel, acts: h.Acts, open: p.open,
		drop: func() { p.do(drop, 0) }, scroll: p.scroll,
		ends: func(last bool) {
			to := -len(p.state.rows)
			if last {
				to = -to
			}
			p.step(to)
		},
	}
	p.card = newCard(w.T("review.title"), k)
	p.over = newOver(k)
	answers, deeds := p.answers(), p.deeds()
	p.buttons = slices.Concat(answers, deeds)
	for _, b := range p.buttons {
		b.OnFocus = p.bring(b)
	}
	all := foot.Along(p.card, foot.Keys{Host: h, Back: h.LeavePanel, Typed: p.typed}, answers, deeds)
	p.due = container.NewVScroll(container.New(&column{card: p.card, grown: p.refit}, all))
	heading := part.NewHeading(w.T("review.title"), w.T("review.text"))
	p.content = part.Topped(heading, container.NewStack(p.due, p.over))
	return p
}

// answers are the buttons of how present the lesson was.
func (p *Panel) answers() []*part.Button {
	w := p.host.App().Words()
	var all []*part.Button
	for quality := 0; quality <= best; quality++ {
		digit := strconv.Itoa(quality)
		all = append(all, part.NewButton(w.T("review.answer."+digit), digit, p.press(keep, quality)).ByMouse())
	}
	return all
}

// deeds are the buttons of what else can be done with it.
func (p *Panel) deeds() []*part.Button {
	w := p.host.App().Words()
	return []*part.Button{
		part.NewPrimaryButton(w.T("review.button.keep"), "K", p.press(keep, good)),
		part.NewButton(w.T("review.button.apply"), "A", p.press(apply, 0)),
		part.NewButton(w.T("review.button.merge"), "M", p.press(merge, 0)),
		part.NewButton(w.T("review.button.star"), "S", p.press(star, 0)),
		part.NewButton(w.T("review.button.drop"), "X", p.press(drop, 0)),
	}
}

// press is a deed by its button; the keyboard goes back to the card.
func (p *Panel) press(d deed, quality int) func() {
	return func() {
		if c := p.host.Canvas(); c != nil {
			c.Focus(p.Target())
		}
		p.do(d, quality)
	}
}

// Name is what tests call it.
func (p *Panel) Name() string { return "review" }

// Content is the whole panel.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

// Target is the card, or what says that all are done.
func (p *Panel) Target() fyne.Focusable {
	if p.over.Visible() {
		return p.over
	}
	return p.card
}

// Reload reads anew; what was reviewed now is not due any more.
func (p *Panel) Reload() {
	p.reading.Load(func(ctx context.Context) (func(), error) {
		rows, next, err := read(ctx, p.host.App())
		return func() { p.put(rows, next) }, err
	})
}

func (p *Panel) put(rows []app.Row, next data.Date) {
	p.state.put(rows, next)
	p.show()
}

// show shows the lesson in front or, when there is none, that all are done.
func (p *Panel) show() {
	w := p.host.App().Words()
	row, ok := p.state.front()
	if ok {
		n, of := p.state.place()
		p.card.show(w.T("kit.place", "n", w.Number(n), "of", w.Number(of)), row)
	} else {
		p.over.say(p.said())
	}
	if ok != p.over.Visible() {
		p.content.Refresh()
		return
	}
	c := p.host.Canvas()
	held := c != nil && c.Focused() != nil && p.holds(c.Focused())
	if ok {
		p.over.Hide()
		p.due.Show()
	} else {
		p.due.Hide()
		p.over.Show()
	}
	p.content.Refresh()
	if held {
		c.Focus(p.Target())
	}
}

// holds reports whether the keyboard is in the panel.
func (p *Panel) holds(f fyne.Focusable) bool {
	o, ok := f.(fyne.CanvasObject)
	return ok && (o == p.over || core.WalkObjects(p.due.Content, func(in fyne.CanvasObject) bool { return in == o }))
}

// said is what stands there when no lesson is due.
func (p *Panel) said() (title, text string) {
	w := p.host.App().Words()
	title, text = w.T("review.empty.title"), w.T("review.empty.text")
	if len(p.state.gone) > 0 {
		title, text = w.T("review.done.title"), w.T("review.done.text")
	}
	if next := p.state.next; !next.IsZero() {
		text = w.T("review.done.next", "day", w.LongDay(next))
	}
	return title, text
}

func (p *Panel) step(by int) {
	p.state.step(by)
	p.show()
}

func (p *Panel) open() {
	if row, ok := p.state.front(); ok {
		p.host.Go(row.Link())
	}
}

func (p *Panel) typed(r rune) bool {
	d, quality := deedOf(r)
	return p.do(d, quality)
}

// do does a deed with the lesson in front and reports whether there was one.
func (p *Panel) do(d deed, quality int) bool {
	row, ok := p.state.front()
	if !ok || d == none {
		return false
	}
	switch d {
	case keep:
		p.keep(quality)
	case drop:
		p.drop()
	case apply:
		act.ApplyLesson(p.host, row.Link())
	case merge:
		act.Merge(p.host, row.Link())
	case star:
		act.Star(p.host, row.Link())
	}
	return true
}

func (p *Panel) keep(quality int) {
	a, w := p.host.App(), p.host.App().Words()
	p.answer(func(ctx context.Context, row app.Row) (string, error) {
		due, err := a.Reviewed(ctx, row.ID, quality)
		return w.T("toast.reviewed", "day", w.Day(due)), err
	})
}

func (p *Panel) drop() {
	a, w := p.host.App(), p.host.App().Words()
	p.answer(func(ctx context.Context, row app.Row) (string, error) {
		_, err := a.Delete(ctx, row.Link())
		return w.T("change.lesson.delete"), err
	})
}

// answer goes on to the next lesson at once and writes what is done with the
// one that was in front; where that is refused it comes back.
func (p *Panel) answer(work func(context.Context, app.Row) (said string, err error)) {
	row, _ := p.state.answer()
	p.show()
	p.host.Write(func(ctx context.Context) (func(), error) {
		said, err := work(ctx, row)
		return func() {
			p.state.written(row.ID)
			if err != nil {
				p.host.Fail(err)
				p.Reload()
				return
			}
			p.host.Say(said, true)
		}, nil
	})
}

// scroll moves what is higher than the window.
func (p *Panel) scroll(by float32) {
	most := max(p.due.Content.MinSize().Height-p.due.Size().Height, 0)
	p.due.ScrollToOffset(fyne.NewPos(0, min(max(p.due.Offset.Y+by, 0), most)))
}

// bring brings a button that has the keyboard into sight.
func (p *Panel) bring(b *part.Button) func(bool) {
	return func(gained bool) {
		top, foot := b.Position().Y, b.Position().Y+b.Size().Height
		switch {
		case !gained:
		case top < p.due.Offset.Y:
			p.scroll(top - p.due.Offset.Y)
		case foot > p.due.Offset.Y+p.due.Size().Height:
			p.scroll(foot - p.due.Offset.Y - p.due.Size().Height)
		}
	}
}

// refit follows another height of the card.
func (p *Panel) refit() {
	if p.due != nil {
		p.due.Refresh()
	}
}

// column gives a card over its buttons the height it takes, and a width in
// which one reads with ease.
type column struct {
	card  *card
	high  float32
	grown func() // hears of another height
}

// cardWide is the most a card is wide.
const cardWide = 880

// MinSize is as high as all takes at the present width.
func (l *column) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width, l.high)
}

// Layout leaves white below.
func (l *column) Layout(o []fyne.CanvasObject, size fyne.Size) {
	wide := min(size.Width, core.Length(cardWide))
	o[0].Resize(fyne.NewSize(wide, size.Height))
	high := l.card.heightFor(wide) + foot.Height(o[0])
	o[0].Resize(fyne.NewSize(wide, high))
	if high != l.high {
		l.high = high
		l.grown()
	}
}
