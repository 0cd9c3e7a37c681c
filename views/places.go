package views

import (
	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/page"
)

// tabOf says where things of a kind live.
func tabOf(kind app.Kind) int {
	switch kind {
	case thing.KindContact:
		return tabContacts
	case thing.KindInterview:
		return tabInterviews
	case thing.KindIndustry, thing.KindCompany, thing.KindFunction, thing.KindChallenge, thing.KindSkill:
		return tabIndustries
	case thing.KindTemplate, thing.KindHoliday, thing.KindQuestion, thing.KindFinding, thing.KindCriterion, thing.KindCompanyLink, thing.KindSearch:
		return tabMaterials
	}
	return tabLessons
}

// Go leads to a thing on its tab; Esc there leads back.
func (s *Shell) Go(link app.Link) { s.lead(link, true) }

// List leads to the list of a kind, filtered by a text; Esc there takes the
// filter away.
func (s *Shell) List(kind app.Kind, filter string) {
	s.Go(app.Link{Kind: kind})
	if b, ok := s.current().(*page.Browser); ok {
		b.SetFilter(filter)
	}
}

func (s *Shell) lead(link app.Link, focus bool) {
	s.places = append(s.places, s.here(link))
	if len(s.places) > 50 {
		s.places = s.places[1:]
	}
	s.bringTab(tabOf(link.Kind))
	if o, ok := s.current().(page.Opener); ok {
		o.Open(link, focus)
	}
}

func (s *Shell) here(to app.Link) place {
	p := place{tab: s.tab, to: to}
	if b, ok := s.current().(*page.Browser); ok {
		p.kind, p.opened, p.row = b.Kind(), b.Opened(), b.Row()
	}
	return p
}

// Left leads back after a thing was left that Go had led to.
func (s *Shell) Left(link app.Link) bool {
	if n := len(s.places); n == 0 || s.places[n-1].to != link {
		return false
	}
	s.Back()
	return true
}

// Back leads to where the person was before the last Go.
func (s *Shell) Back() {
	n := len(s.places)
	if n == 0 {
		return
	}
	p := s.places[n-1]
	s.places = s.places[:n-1]
	if p.to.Kind != "" && tabOf(p.to.Kind) != s.tab {
		return // they went elsewhere since; the way back is no longer theirs
	}
	if b, ok := s.current().(*page.Browser); ok {
		b.Leave()
	}
	s.bringTab(p.tab)
	s.settle(p)
}

// settle shows what a place showed, on the tab that is in front.
func (s *Shell) settle(p place) {
	b, ok := s.current().(*page.Browser)
	switch {
	case ok && p.opened != (app.Link{}):
		b.Open(p.opened, true)
	case ok:
		b.Open(app.Link{Kind: p.kind}, true) // the list it was, of the tab's lists
		b.Select(p.row)
	default:
		s.current().Focus()
	}
}
