package views

import (
	"context"
	"slices"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/app/today"
	"wawasan/data"
	"wawasan/views/page"
	"wawasan/views/panel"
)

// chosen says what a command is about: what is chosen in front.
type chosen struct{ s *Shell }

// any reports whether something is chosen on the page in front.
func (c chosen) any() bool {
	e, ok := c.s.current().(page.Editable)
	if !ok || c.s.panel != nil {
		return false
	}
	_, ok = e.Chosen()
	return ok && c.leads() == ""
}

// starrable is the lesson in front, else the contact.
func (c chosen) starrable() app.Link {
	if lesson := c.row(thing.KindLesson); !lesson.New() {
		return lesson
	}
	return c.thing(thing.KindContact)
}

// marking is the list in front, and why none of its rows can be marked, "" where
// they can.
func (c chosen) marking() (page.Marking, string) {
	m, ok := c.s.current().(page.Marking)
	if !ok || c.s.panel != nil {
		return nil, "command.not_now.mark"
	}
	return m, m.Markable()
}

// marked is how many rows of the list in front are marked.
func (c chosen) marked() int {
	m, why := c.marking()
	if why != "" {
		return 0
	}
	return len(m.Marked())
}

// leads is what Enter does on a row of Today that stands for no thing: nothing
// else is done with it.
func (c chosen) leads() string {
	l, ok := c.s.listing()
	if !ok {
		return ""
	}
	return l.Does(c.dueRow())
}

// thing is what is chosen on the page in front if it is of this kind, else the
// row of an open thing's timeline that is.
func (c chosen) thing(kind app.Kind) app.Link {
	e, ok := c.s.current().(page.Editable)
	if !ok || c.s.panel != nil {
		return app.Link{}
	}
	link, ok := e.Chosen()
	if l, is := c.s.listing(); is && l.RowLink().Kind == kind && link.Kind != kind {
		link = l.RowLink() // a promise on an open contact's timeline
	}
	if !ok || link.Kind != kind {
		return app.Link{}
	}
	return link
}

// one is the first thing chosen that is of one of some kinds.
func (c chosen) one(kinds ...app.Kind) app.Link {
	for _, kind := range kinds {
		if link := c.thing(kind); !link.New() {
			return link
		}
	}
	return app.Link{}
}

// row is what the row with the focus stands for, if it is of one of some kinds,
// else the thing chosen that is.
func (c chosen) row(kinds ...app.Kind) app.Link {
	if l, ok := c.s.listing(); ok {
		row := l.RowLink()
		if slices.Contains(kinds, row.Kind) && !row.New() {
			return row
		}
		if row.Kind == thing.KindNote && !row.New() {
			made, err := c.s.app.Became(context.Background(), row.ID, kinds...)
			if err != nil {
				c.missed(err)
			}
			return made
		}
	}
	return c.one(kinds...)
}

// due is the item chosen on Today, the zero Item elsewhere.
func (c chosen) due() today.Item { return c.dueRow().Item }

// dueRow is the row chosen on Today, the zero Entry elsewhere.
func (c chosen) dueRow() page.Entry {
	l, ok := c.s.listing()
	if !ok || c.s.tab != tabToday {
		return page.Entry{}
	}
	if o, ok := c.s.current().(page.Opener); ok && o.Opened() != (app.Link{}) {
		return page.Entry{}
	}
	e, _ := l.Entry()
	return e
}

// written is the first of what is due to the person of a row of Today that asks
// for a message, else the row's own item.
func (c chosen) written() today.Item {
	e := c.dueRow()
	for _, item := range append([]today.Item{e.Item}, e.Also...) {
		if say.DueAct(item.Rule) == "outreach.write" && item.Who == e.Item.Who {
			return item
		}
	}
	return e.Item
}

// title is what the thing chosen is called on the page in front.
func (c chosen) title() string {
	if o, ok := c.s.current().(page.Opener); ok && o.Opened() != (app.Link{}) {
		return c.says().Title
	}
	if l, ok := c.s.listing(); ok {
		e, _ := l.Entry()
		return e.Title
	}
	return c.says().Title
}

// says is what the page in front says of the thing chosen, the zero Detail
// while it is not read yet.
func (c chosen) says() app.Detail {
	e, edits := c.s.current().(page.Editable)
	d, details := c.s.current().(page.Detailed)
	if !edits || !details || c.s.panel != nil {
		return app.Detail{}
	}
	link, _ := e.Chosen()
	says, _, shown := d.Shown()
	if !shown || says.Link != link {
		return app.Detail{}
	}
	return says
}

// interview is the one a panel is about, or that is chosen.
func (c chosen) interview() app.Link {
	if c.s.panel != nil {
		about, _ := c.s.panel.(panel.About)
		if about == nil {
			return app.Link{}
		}
		return about.Interview()
	}
	if link := c.thing(thing.KindInterview); !link.New() {
		return link
	}
	if item := c.due(); item.Thing.Kind == thing.KindInterview {
		return item.Thing
	}
	return app.Link{}
}

// front is the interview in front, which lines typed now belong to.
func (c chosen) front() app.Link {
	if c.s.panel != nil {
		return c.interview()
	}
	var link app.Link
	if f, ok := c.s.pages[c.s.tab].(page.Fronted); ok {
		link = f.Front()
	}
	if link.Kind != thing.KindInterview || link.New() {
		return app.Link{}
	}
	return link
}

// belongs is what lines typed now belong to: the interview in front, or whoever's
// page is open. In the window of one line it is not seen whose that would be.
func (c chosen) belongs() app.Link {
	if link := c.front(); !link.New() || c.s.panel != nil || c.s.oneLine != nil {
		return link
	}
	if p, ok := c.s.pages[c.s.tab].(page.Opener); ok {
		if link := p.Opened(); link.Kind == thing.KindContact {
			return link
		}
	}
	return app.Link{}
}

// person is whom the thing chosen on the page in front is with or from, else
// whom the page says to ask next.
func (c chosen) person() data.ID {
	link := c.one(thing.KindContact, thing.KindInterview, thing.KindPromise, thing.KindLesson)
	if c.s.panel != nil { // a plan, a talk and what else is about an interview
		link = c.interview()
	}
	if link.New() {
		if next := c.says().NextOf; next.Kind == thing.KindContact {
			return next.ID
		}
		return ""
	}
	id, err := c.s.app.PersonOf(context.Background(), link)
	if err != nil {
		c.missed(err)
	}
	return id
}

// draft reports whether the row chosen on Today is a form that was not saved.
func (c chosen) draft() bool { return c.dueRow().Draft != (app.DraftOf{}) }

// someone is whom the row of Today, or the thing chosen, is about; "" for nobody.
func (c chosen) someone() data.ID {
	if who := c.due().Who; who != "" {
		return who
	}
	return c.person()
}

// ratable is the thing chosen that says which industry is meant.
func (c chosen) ratable() app.Link {
	if c.s.panel != nil {
		return c.interview()
	}
	return c.one(thing.KindIndustry, thing.KindInterview, thing.KindLesson)
}

// line is what was typed as a line: the row with the focus, or the thing chosen,
// else the line typed last, in the interview in front if there is one.
func (c chosen) line() app.Link {
	if link := c.row(thing.KindNote, thing.KindLesson, thing.KindGap, thing.KindPromise, thing.KindFocusArea); !link.New() {
		return link
	}
	id, _, _, err := c.s.app.LastLine(context.Background(), c.s.line.where())
	if err != nil {
		c.missed(err)
	}
	return app.Link{Kind: thing.KindNote, ID: id}
}

// missed tells why something could not be read. What has just been deleted is
// only not chosen any more: the rows that come next say so.
func (c chosen) missed(err error) {
	if data.CodeOf(err) != data.CodeNotFound {
		c.s.Fail(err)
	}
}

// known is who is chosen if they are known by name only: their page says so.
func (c chosen) known() app.Link {
	if c.says().NextAct != say.RaiseAct {
		return app.Link{}
	}
	return c.one(thing.KindContact)
}

// twin is what may be the same as another of its kind.
func (c chosen) twin() app.Link {
	return c.one(thing.Mergeable...)
}

// listed is the kind of the list in front, "" for none.
func (c chosen) listed() app.Kind {
	if l, ok := c.s.listing(); ok {
		return l.Kind()
	}
	return ""
}

// filter is what the list of a kind is filtered by, if it is in front.
func (c chosen) filter(list app.Kind) string {
	if l, ok := c.s.listing(); ok && l.Kind() == list {
		return l.Filter()
	}
	return ""
}

// charts are those in front.
func (c chosen) charts() []app.Chart {
	charted, ok := c.s.panel.(page.Charted)
	if c.s.panel == nil {
		charted, ok = c.s.current().(page.Charted)
	}
	if !ok {
		return nil
	}
	return charted.Charts()
}
