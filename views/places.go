package views

import (
	"strings"

	"wawasan/app"
	"wawasan/views/page"
	"wawasan/views/panel"
)

// place is where a person was before they were led elsewhere.
type place struct {
	tab    int
	panel  panel.Panel // nil for the page
	kind   app.Kind    // what the list holds
	opened app.Link
	row    string   // its identity
	to     app.Link // whereto they were led
	called string   // what was open there
}

// mostPlaces is how far back the way is known.
const mostPlaces = 50

// places are the way back, the last place at its end.
type places struct {
	s    *Shell
	list []place
}

// here is where the person is now, on their way to a thing.
func (p *places) here(to app.Link) place {
	now := place{tab: p.s.tab, panel: p.s.panel, to: to}
	if l, ok := p.s.current().(page.Listing); ok {
		now.kind, now.row = l.Kind(), l.Row()
	}
	if o, ok := p.s.current().(page.Opener); ok {
		now.opened = o.Opened()
		now.called = p.s.chosen.title()
	}
	return now
}

// lead goes to a thing on its tab, with focus the keyboard too.
func (p *places) lead(link app.Link, focus bool) {
	p.list = append(p.list, p.here(link))
	if len(p.list) > mostPlaces {
		p.list = p.list[1:]
	}
	p.s.bringTab(tabOf(link.Kind))
	if o, ok := p.s.current().(page.Opener); ok {
		o.Open(link, focus)
	}
}

// theirs reports whether a way back is still that of the person: they have not gone
// elsewhere since.
func (p *places) theirs(last place) bool {
	return last.to.Kind == "" || tabOf(last.to.Kind) == p.s.tab
}

// whereto is where Esc leads back to from what is in front, in words; "" where it
// leads to what stands beside it, or nowhere.
func (p *places) whereto() string {
	n := len(p.list)
	if n == 0 || p.s.panel != nil {
		return ""
	}
	last, now := p.list[n-1], p.here(app.Link{})
	l, lists := p.s.listing()
	form, _ := p.s.current().(page.Saver)
	switch {
	case !lists || !p.theirs(last) || form != nil && form.Editing():
		return ""
	case now.opened != (app.Link{}) && now.opened != last.to: // to its list
		return ""
	case now.opened == (app.Link{}) && (l.Filter() != "" || p.s.chosen.marked() > 0): // to the whole list
		return ""
	case last.panel == nil && last.tab == now.tab && last.kind == now.kind && last.opened == now.opened:
		return ""
	}
	return p.name(last)
}

// calledMost is how much of a name says whereto.
const calledMost = 24

// name is what a place is called.
func (p *places) name(at place) string {
	switch {
	case at.panel != nil:
		return p.s.words().T("acts.back.panel")
	case at.opened != (app.Link{}) && at.called != "":
		if name := []rune(at.called); len(name) > calledMost {
			return strings.TrimSpace(string(name[:calledMost-1])) + "…"
		}
		return at.called
	}
	return p.s.words().T("tab." + tabs[at.tab].id)
}

// back goes to where the person was before, unless they went elsewhere since:
// then the way back is no longer theirs.
func (p *places) back() {
	n := len(p.list)
	if n == 0 {
		return
	}
	last := p.list[n-1]
	p.list = p.list[:n-1]
	if !p.theirs(last) {
		p.s.Moved() // another way may be theirs
		return
	}
	if l, ok := p.s.listing(); ok {
		l.Leave()
	}
	p.s.bringTab(last.tab)
	p.settle(last)
}

// settle shows what a place showed, on the tab that is in front.
func (p *places) settle(at place) {
	if at.panel != nil {
		p.s.OpenPanel(at.panel)
		if r, ok := at.panel.(panel.Reloader); ok {
			r.Reload()
		}
		return
	}
	o, opens := p.s.current().(page.Opener)
	l, lists := p.s.listing()
	switch {
	case opens && at.opened != (app.Link{}):
		o.Return(at.opened)
	case opens && lists:
		o.Open(app.Link{Kind: at.kind}, true) // the list it was, of the tab's lists
		l.Select(at.row)
	default:
		p.s.current().Focus()
	}
}

// Go leads to a thing on its tab; Esc there leads back.
func (s *Shell) Go(link app.Link) { s.places.lead(link, true) }

// Listen opens a thing and puts the keyboard into the capture line.
func (s *Shell) Listen(link app.Link) {
	s.places.lead(link, false)
	s.line.before = nil
	s.Canvas().Focus(s.Line())
}

// List leads to the list of a kind, filtered by a text; Esc there takes the
// filter away.
func (s *Shell) List(kind app.Kind, filter string) {
	s.Go(app.Link{Kind: kind})
	if l, ok := s.listing(); ok {
		l.SetFilter(filter)
	}
}

// Left leads back after a thing was left that Go had led to.
func (s *Shell) Left(link app.Link) bool {
	if n := len(s.places.list); n == 0 || s.places.list[n-1].to != link {
		return false
	}
	s.places.back()
	return true
}

// Back leads to where the person was before the last Go.
func (s *Shell) Back() { s.places.back() }

// orderable says why no list in front can be put in another order.
func (s *Shell) orderable() string {
	if p, ok := s.current().(page.Ordered); ok && s.panel == nil {
		return p.Orderable()
	}
	return "command.not_now.order"
}
