// Package views is the window: tabs, the capture line, the palette and the
// menu around the pages.
package views

import (
	"context"
	"errors"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/contacts"
	"wawasan/views/industries"
	"wawasan/views/insight"
	"wawasan/views/interviews"
	"wawasan/views/kit/core"
	"wawasan/views/kit/line"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/lessons"
	"wawasan/views/materials"
	"wawasan/views/page"
	"wawasan/views/today"
)

// Shell is the window's content and what holds it together.
type Shell struct {
	params   Params
	app      *app.App
	fyneApp  fyne.App
	window   fyne.Window
	registry *command.Registry

	tab   int
	pages [tabCount]page.Page
	stale [tabCount]bool

	bar   *part.Segments
	area  *fyne.Container
	line  *line.Entry
	toast *overlay.Toast
	panel *panel

	places     []place
	beforeLine fyne.Focusable // where the focus was before the capture line
	run        *core.Runner
	reading    core.Loader // what opens next: a newer wish takes the older's place
	writing    core.Doer   // what is written to the notebook or to files
	reminding  core.Doer
	warmed     bool
	trayed     bool
	planner    *planner
	talker     *talker
	recalled   data.ID // the line that ↑ brought back
}

// The tabs, in their order.
const (
	tabToday = iota
	tabContacts
	tabInterviews
	tabIndustries
	tabLessons
	tabInsight
	tabMaterials // no tab of the bar: one comes here by its command
	tabCount
)

// barTabs are those that stand in the bar.
const barTabs = tabMaterials

var tabIDs = [tabCount]string{"today", "contacts", "interviews", "industries", "lessons", "insight", "materials"}

// place is where a person was before they were led elsewhere.
type place struct {
	tab    int
	kind   app.Kind // what the list holds
	opened app.Link
	row    string   // its identity
	to     app.Link // whereto they were led
}

// newShell builds the content and shows the first tab.
func newShell(fa fyne.App, w fyne.Window, p Params) *Shell {
	s := &Shell{params: p, app: p.App, fyneApp: fa, window: w, registry: command.Default(), run: p.Runner}
	s.run.OnCrash = s.crashed
	s.reading.Runner, s.writing.Runner, s.reminding.Runner = s.run, s.run, s.run
	s.reading.OnError, s.writing.OnError, s.reminding.OnError = s.Fail, s.Fail, s.Fail
	s.bind()
	s.build()
	return s
}

func (s *Shell) words() *say.Words { return s.app.Words() }

// build makes the content in the language and theme of now; pages are made
// when they are first shown.
func (s *Shell) build() {
	w := s.words()
	s.pages, s.stale, s.panel = [tabCount]page.Page{}, [tabCount]bool{}, nil
	titles := make([]string, barTabs)
	for i := range titles {
		titles[i] = w.T("tab." + tabIDs[i])
	}
	s.bar = part.NewSegments(titles, s.tab, func(i int) { s.goTab(i) })
	s.area = container.NewStack()
	s.toast = overlay.NewToast(s.after)
	typed := ""
	if s.line != nil {
		typed = s.line.Text()
	}
	s.line = s.newLine()
	stage := line.Stage(container.NewStack(container.NewPadded(s.area), s.toast), s.line)
	head := container.New(part.Headline{}, s.bar, part.NewHints(s.hints()))
	top := container.NewBorder(nil, part.NewRule(), nil, nil, head)
	s.window.SetContent(container.NewStack(part.NewGround(), container.NewBorder(top, nil, nil, nil, stage)))
	s.window.SetTitle(w.T("app.title"))
	s.window.SetMainMenu(s.menu())
	s.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { s.loose(e) })
	s.window.Canvas().SetOnTypedRune(func(rune) { s.focusPage() })
	if typed != "" {
		s.line.SetText(typed)
	}
	s.showTab(s.tab)
}

// hints are the two keys worth knowing from the first minute on.
func (s *Shell) hints() []string {
	w := s.words()
	return []string{
		w.T("hint.search") + " " + command.KeyOf("search.open"),
		w.T("hint.palette") + " " + command.KeyOf("palette.open"),
	}
}

// page returns a tab's page, making it when it is first needed.
func (s *Shell) page(tab int) page.Page {
	if s.pages[tab] != nil {
		return s.pages[tab]
	}
	var p page.Page
	switch tab {
	case tabToday:
		p = today.New(s)
	case tabContacts:
		p = contacts.New(s)
	case tabInterviews:
		p = interviews.New(s)
	case tabIndustries:
		p = industries.New(s)
	case tabLessons:
		p = lessons.New(s)
	case tabMaterials:
		p = materials.New(s)
	default:
		p = insight.New(s)
	}
	s.pages[tab], s.stale[tab] = p, true
	return p
}

func (s *Shell) current() page.Page { return s.page(s.tab) }

// showTab brings a tab to the front and puts the keyboard on it.
func (s *Shell) showTab(tab int) {
	s.bringTab(tab)
	s.current().Focus()
}

// goTab goes to a tab as a person does by its key: to its list, where typing
// filters, or to a form that was not finished there.
func (s *Shell) goTab(tab int) {
	s.bringTab(tab)
	if b, ok := s.current().(*page.Browser); ok {
		b.ToList()
	}
	s.current().Focus()
}

func (s *Shell) bringTab(tab int) {
	s.closePanel()
	s.beforeLine = nil // may not be in sight any more
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

func (s *Shell) put(o fyne.CanvasObject) {
	s.area.Objects = []fyne.CanvasObject{o}
	s.area.Refresh()
}

// changed is told after each change of the notebook: the page in front reads
// anew, the others when they come to the front.
func (s *Shell) changed(c data.Changed) {
	if s.panel != nil && s.panel.reload != nil {
		s.panel.reload()
	}
	for tab, p := range s.pages {
		if p == nil || !touches(p.Kinds(), c.Kinds) {
			continue
		}
		if tab == s.tab && s.panel == nil {
			p.Reload()
			continue
		}
		s.stale[tab] = true
	}
}

func touches(a, b []string) bool {
	return slices.ContainsFunc(a, func(k string) bool { return slices.Contains(b, k) })
}

// App is the notebook.
func (s *Shell) App() *app.App { return s.app }

// Canvas is the window's.
func (s *Shell) Canvas() fyne.Canvas { return s.window.Canvas() }

// Runner does the window's work in the background.
func (s *Shell) Runner() *core.Runner { return s.run }

// after calls f when a time has passed, by the clock the window was given.
func (s *Shell) after(d time.Duration, f func()) {
	if s.params.After != nil {
		s.params.After(d, f)
		return
	}
	s.run.After(d, f)
}

// Say tells what was done, with undo offered when undoable.
func (s *Shell) Say(message string, undoable bool) {
	hint := ""
	if undoable {
		hint = s.words().T("toast.undo") + " " + command.KeyOf("edit.undo")
	}
	s.toast.Say(message, hint)
}

// Fail tells why something could not be done.
func (s *Shell) Fail(err error) {
	switch {
	case errors.Is(err, core.ErrPanic):
		s.toast.Warn(s.words().T("error.panic"))
	case err != nil && !errors.Is(err, context.Canceled):
		s.toast.Warn(s.words().Error(err))
	}
}

// Key takes the keys that mean the same everywhere.
func (s *Shell) Key(e *fyne.KeyEvent) bool {
	s.toast.Key()
	if e.Name == fyne.KeyF1 {
		s.Do("help.shortcuts")
		return true
	}
	return false
}

// loose takes keys while nothing has the focus: the page gets it, and Esc
// means what it means in a list.
func (s *Shell) loose(e *fyne.KeyEvent) {
	if !s.Key(e) {
		s.focusPage()
	}
}

func (s *Shell) focusPage() {
	if s.panel != nil {
		s.panel.focus()
		return
	}
	s.current().Focus()
}

// Moved follows what is open: lines typed now belong to it.
func (s *Shell) Moved() {
	link := s.openInterview()
	if link == (app.Link{}) {
		s.line.SetContext("")
		return
	}
	title, err := s.app.Title(context.Background(), link)
	if err == nil {
		s.line.SetContext(s.words().T("line.in", "what", title))
	}
}

// openInterview is the interview in front, the zero Link when there is none.
func (s *Shell) openInterview() app.Link {
	if s.panel != nil {
		return s.panel.interview
	}
	if s.pages[s.tab] == nil {
		return app.Link{}
	}
	if o, ok := s.pages[s.tab].(page.Opener); ok && o.Opened().Kind == thing.KindInterview {
		return o.Opened()
	}
	return app.Link{}
}

// Ask opens a question over the window.
func (s *Shell) Ask(title, text, yes, no string, do, dont func()) {
	d := overlay.NewDialog(title, text, nil)
	d.AddButtons(
		part.NewButton(no, "N", func() { d.Close(); dont() }),
		part.NewPrimaryButton(yes, "Enter", func() { d.Close(); do() }),
	)
	d.Open(s.Canvas())
}

// PickDay lets the person choose a day to come: one of a few, or one typed as
// in the capture line.
func (s *Shell) PickDay(title string, picked func(data.Date)) {
	page.Choose(s, overlay.PaletteParams[data.Date]{
		Title: title, Hint: s.words().T("pick_day.hint"),
		Query: func(_ context.Context, text string) ([]overlay.Choice[data.Date], error) {
			return daysFor(s.app, text), nil
		},
		OnPick: picked,
	})
}

// daysFor are the days to come that a text may mean, a few while there is none.
func daysFor(a *app.App, text string) []overlay.Choice[data.Date] {
	w, today := a.Words(), a.Today()
	days := []data.Date{today.AddDays(1), today.AddDays(3), today.AddDays(7), today.AddDays(14), today.AddDays(30)}
	if text != "" {
		days = nil
		if day, ok := a.ParseDay(text); ok && today.Before(day) {
			days = append(days, day)
		}
	}
	var choices []overlay.Choice[data.Date]
	for _, day := range days {
		c := page.A(day, say.IconCommand, w.Relative(day, today))
		c.Fact = w.Day(day)
		choices = append(choices, c)
	}
	return choices
}
