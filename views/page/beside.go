package page

import (
	"cmp"
	"context"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
)

// show puts a thing beside the list without entering it.
func (b *Browser) show(link app.Link) {
	if b.form != nil || link == b.shown && !link.New() {
		return
	}
	b.opened, b.arriving = app.Link{}, arrival{}
	if link.New() { // typed and not saved yet: there is no thing to show
		b.clear()
		return
	}
	b.look.Load(b.fetch(link))
	b.host.Moved()
}

func (b *Browser) fetch(link app.Link) func(context.Context) (func(), error) {
	show := b.reader(link)
	return func(ctx context.Context) (func(), error) {
		d, err := show(ctx)
		if data.CodeOf(err) == data.CodeNotFound {
			return func() { b.lost(link) }, nil
		}
		if err != nil {
			return nil, err
		}
		return func() {
			b.shown, b.says = link, d
			b.detail.SetDetail(d)
			b.putSide(b.detail)
			b.host.Moved()
		}, nil
	}
}

// reader is how what stands beside the list is read.
func (b *Browser) reader(link app.Link) func(context.Context) (app.Detail, error) {
	a, beside := b.host.App(), b.config.Views[b.view].Beside
	if e, ok := b.Entry(); ok && beside != nil && e.Item.Rule != "" && e.Link() == link && b.opened == (app.Link{}) {
		return func(ctx context.Context) (app.Detail, error) { return beside(ctx, e) }
	}
	return func(ctx context.Context) (app.Detail, error) { return a.Show(ctx, link) }
}

// next is the command that does what a page says comes next.
func (b *Browser) next(d app.Detail) list.NextStep {
	if d.NextAct == "" {
		return list.NextStep{}
	}
	return list.NextStep{ // with Space, for alone the letter may type
		Label: b.words().T("command." + d.NextAct), Key: cmp.Or(command.LettersOf(d.NextAct, b.words()), command.KeyOf(d.NextAct)),
		Do: func() { b.host.Do(d.NextAct) },
	}
}

// lost is told that the thing shown is there no more.
func (b *Browser) lost(link app.Link) {
	if b.opened == link {
		b.leave()
	}
	if b.shown == link {
		b.shown = app.Link{}
		if row, ok := b.list.Selected(); ok && row.Link() != link {
			b.show(row.Link())
			return
		}
		b.clear()
	}
}

func (b *Browser) clear() {
	b.shown = app.Link{}
	b.host.Moved()
	if b.form == nil {
		b.putSide(b.leads()...)
	}
}

// leads says beside a row that stands for no thing what Enter does on it,
// nothing beside any other.
func (b *Browser) leads() []fyne.CanvasObject {
	e, ok := b.Entry()
	does := b.Does(e)
	if !ok || does == "" {
		return nil
	}
	text := e.Sub
	if e.Icon == say.IconMore {
		text = b.words().T("today.more.text")
	}
	return []fyne.CanvasObject{part.NewEmptyState(e.Icon, e.Title, text, "Enter", does)}
}

// Does is what Enter does on a row that stands for no thing, "" for any other.
func (b *Browser) Does(e Entry) string {
	switch {
	case e.Icon == say.IconMore:
		return b.words().T("today.more.show")
	case e.Command != "":
		return b.words().T("command." + e.Command)
	}
	return ""
}

func (b *Browser) putSide(o ...fyne.CanvasObject) {
	if len(b.side.Objects) == len(o) && (len(o) == 0 || b.side.Objects[0] == o[0]) {
		return
	}
	b.side.Objects = o
	b.side.Refresh()
}

func (b *Browser) enter(row app.Row) {
	entry := b.entries[row.Identity()]
	link, draft := row.Link(), entry.Draft
	switch {
	case row.Icon == say.IconMore:
		b.all = true
		b.Reload()
	case draft != (app.DraftOf{}):
		b.host.Resume(draft)
	case entry.Command != "":
		b.host.Do(entry.Command)
	case b.Opens(link.Kind):
		b.Open(link, true)
	default:
		b.host.Go(link)
	}
}

// follow leads from a row of the detail to the thing it stands for, or to the
// list of what the page shows only the first of.
func (b *Browser) follow(row app.Row) {
	if row.List != "" {
		b.host.List(row.Kind, row.List)
		return
	}
	if link := row.Link(); link != b.shown {
		b.host.Go(link)
	}
}

// entered is told when the page beside the list gets the keyboard: a click on it
// enters what it shows, as Enter in the list does. On Today it shows what an act
// needs, and no thing to enter.
func (b *Browser) entered(gained bool) {
	if gained && b.opened == (app.Link{}) && b.form == nil && b.config.Views[b.view].Told == nil {
		b.opened = b.shown
		b.host.Moved()
	}
}

// leave goes from the open thing back to the list.
func (b *Browser) leave() {
	left := b.opened
	b.opened = app.Link{}
	b.agree()
	b.host.Moved()
	if !b.host.Left(left) {
		b.Focus()
	}
}

func (b *Browser) typed(r rune) bool {
	if b.config.Typing == nil {
		return b.host.Letter(r)
	}
	b.config.Typing(b.opened, r)
	return true
}

// Open shows a thing from its top and enters it; with focus the keyboard goes
// there too. With an empty ID it shows the list of the kind.
func (b *Browser) Open(link app.Link, focus bool) {
	b.Anew()
	b.open(link, focus)
}

// Return enters a thing again, at the place where one left it.
func (b *Browser) Return(link app.Link) { b.open(link, true) }

// Anew has the thing that is read next begin at its top.
func (b *Browser) Anew() { b.detail.Anew() }

func (b *Browser) open(link app.Link, focus bool) {
	if n := b.viewOf(link); n != b.view && n >= 0 {
		b.closeForm()
		b.setView(n)
		b.load()
	}
	b.closeForm()
	if link.New() {
		b.Focus()
		return
	}
	b.choose(func() bool { return b.selects(link) })
	b.opened = link
	b.host.Moved()
	b.arrive(arrival{link, focus})
}

// arrival is a thing on its way to the page, and whether the keyboard is to
// go to it.
type arrival struct {
	link  app.Link
	focus bool
}

// arrive reads a thing that was opened and puts it up. A reload in between
// must not leave the one shown before in its place: see Reload.
func (b *Browser) arrive(a arrival) {
	b.arriving = a
	fetch := b.fetch(a.link)
	b.look.Load(func(ctx context.Context) (func(), error) {
		show, err := fetch(ctx)
		return func() {
			b.arriving = arrival{}
			show()
			if b.opened == a.link && a.focus {
				b.Focus()
			}
		}, err
	})
}

// Leave closes the open thing and any form, without moving the focus.
func (b *Browser) Leave() {
	b.closeForm()
	b.opened = app.Link{}
	b.host.Moved()
}

// ToList closes what was entered, so that the keyboard goes to the list; a form
// stays.
func (b *Browser) ToList() {
	if b.form != nil || b.opened == (app.Link{}) {
		return
	}
	b.opened, b.arriving = app.Link{}, arrival{}
	b.agree()
	b.host.Moved()
}

// Opened is the thing that was entered.
func (b *Browser) Opened() app.Link { return b.opened }
