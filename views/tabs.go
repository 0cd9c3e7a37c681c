package views

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/letters"
	"wawasan/app/thing"
	"wawasan/views/insight"
	"wawasan/views/kit/draw"
	"wawasan/views/page"
	"wawasan/views/panel"
	"wawasan/views/today"
)

// tabs are the pages of the window, in their order.
var tabs = [...]struct {
	id   string
	make func(page.Host) page.Page
}{
	{"today", func(h page.Host) page.Page { return today.New(h) }},
	{"contacts", browser(page.Contacts)},
	{"interviews", browser(page.Interviews)},
	{"industries", browser(page.Industries)},
	{"lessons", browser(page.Lessons)},
	{"insight", func(h page.Host) page.Page { return insight.New(h) }},
	{"materials", browser(page.Materials)}, // no tab of the bar: one comes here by its command
}

// The tabs that are more than one of many, and how many there are, all in all
// and in the bar.
const (
	tabToday      = 0
	tabContacts   = 1
	tabInterviews = 2
	tabIndustries = 3
	tabLessons    = 4
	tabInsight    = 5
	tabCount      = len(tabs)
	barTabs       = tabCount - 1
)

func browser(config func(page.Host) page.Config) func(page.Host) page.Page {
	return func(h page.Host) page.Page { return page.NewBrowser(h, config(h)) }
}

// tabOf says where things of a kind live: what has no tab of its own stands
// with the lessons.
func tabOf(kind app.Kind) int {
	home := thing.Tab(kind)
	for tab, t := range tabs {
		if t.id == home {
			return tab
		}
	}
	return tabLessons
}

// page returns a tab's page, making it when it is first needed.
func (s *Shell) page(tab int) page.Page {
	if tab == tabToday && s.blank.holds() {
		return s.blank.first()
	}
	if s.pages[tab] == nil {
		s.pages[tab], s.stale[tab] = tabs[tab].make(s), true
	}
	return s.pages[tab]
}

func (s *Shell) current() page.Page { return s.page(s.tab) }

// listing is the page in front where it is one with a list and no panel stands
// before it.
func (s *Shell) listing() (page.Listing, bool) {
	if s.panel != nil {
		return nil, false
	}
	l, ok := s.current().(page.Listing)
	return l, ok
}

// showTab brings a tab to the front and puts the keyboard on it.
func (s *Shell) showTab(tab int) {
	s.bringTab(tab)
	s.current().Focus()
}

// goTab goes to a tab as a person does by its key: to its list, where typing
// filters, or to a form that was not finished there.
func (s *Shell) goTab(tab int) {
	s.bringTab(tab)
	if l, ok := s.listing(); ok {
		l.ToList()
	}
	s.current().Focus()
}

func (s *Shell) bringTab(tab int) {
	s.panel = nil
	s.line.before = nil // may not be in sight any more
	s.tab = tab
	s.bar.Choose(tab)
	p := s.current()
	s.put(p.Content())
	if s.stale[tab] || tab == tabToday { // today changes with the clock, too
		s.stale[tab] = false
		p.Reload()
	}
	s.Moved()
}

// grown says of each tab of the bar which kinds of things make it appear, and how
// many of them it takes. The keys of a tab that is hidden lead there all the
// same, and there it says how it fills.
var grown = [barTabs]struct {
	most  int
	kinds []app.Kind
}{
	tabContacts:   {1, []app.Kind{thing.KindContact, thing.KindKnown}},
	tabInterviews: {1, []app.Kind{thing.KindInterview}},
	tabIndustries: {1, []app.Kind{thing.KindIndustry, thing.KindCompany}},
	tabLessons:    {1, []app.Kind{thing.KindLesson, thing.KindGap, thing.KindPromise, thing.KindFocusArea, thing.KindNote}},
	tabInsight:    {3, []app.Kind{thing.KindInterview}},
}

func (s *Shell) put(o fyne.CanvasObject) {
	_, bare := s.panel.(panel.Bare)
	draw.ShowIf(s.bar, !bare)
	s.area.Objects = []fyne.CanvasObject{o}
	s.area.Refresh()
	s.blank.room()
}

func touches(a, b []string) bool {
	return slices.ContainsFunc(a, func(k string) bool { return slices.Contains(b, k) })
}

// notebookName is what a notebook is called that is not the usual one, so that
// two windows are told apart; "" for the usual one.
func notebookName(path string) string {
	name := filepath.Base(path)
	name = letters.ShownLine(strings.TrimSuffix(name, filepath.Ext(name)))
	if name == usualNotebook {
		return ""
	}
	return name
}

// isDemo reports whether a notebook is the example that the program makes beside
// a person's own.
func isDemo(path string) bool { return strings.HasPrefix(notebookName(path), "demo-") }

// usualNotebook is what the program calls the notebook where a person names
// none.
const usualNotebook = "notebook"

// title is what the window is called.
func title(program, notebook string) string {
	if notebook == "" {
		return program
	}
	return notebook + " – " + program
}
