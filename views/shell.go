// Package views is the window: tabs, the capture line, the palette and the
// menu around the pages and panels.
package views

import (
	"cmp"
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/line"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/page"
	"wawasan/views/panel"
	"wawasan/views/panel/foot"
)

// Shell is the window's content and what holds it together.
type Shell struct {
	params   Params
	app      *app.App
	fyneApp  fyne.App
	window   fyne.Window
	registry *command.Registry
	caught   func(command.Chord) // hears the chords of commands in the place of these, nil for nobody

	tab   int
	pages [tabCount]page.Page
	stale [tabCount]bool

	bar   *part.Segments
	area  *fyne.Container
	stage *fyne.Container // pages above the capture line
	toast *overlay.Toast
	// undoable says of the message in sight that what it tells can be undone.
	undoable bool
	tips     *part.Tips
	panel    panel.Panel // in the place of the pages, nil for none

	line    *capturer
	acts    *actor
	chosen  chosen
	places  places
	blank   blanker
	tray    tray
	remind  reminder
	keep    keeper
	care    *carer
	oneLine fyne.Window     // nil while none is open
	rescue  *overlay.Dialog // about a notebook that was lost, nil before
	run     *core.Runner
	reading core.Loader // what opens next: a newer wish takes the older's place
	writing core.Doer   // what is written to the notebook or to files
	opening core.Doer   // what other programs open

	unsubscribe func() // from changes of the notebook
	ended       func() // stops what runs beside the window, nil where nothing does
}

// newShell builds the content and shows the first tab.
func newShell(fa fyne.App, w fyne.Window, p Params) *Shell {
	s := &Shell{params: p, app: p.App, fyneApp: fa, window: w, registry: command.Default(), run: p.Runner}
	s.line, s.acts, s.chosen, s.places, s.tray, s.blank = &capturer{s: s}, &actor{s: s}, chosen{s}, places{s: s}, tray{s: s}, blanker{s: s}
	s.run.OnCrash = s.crashed
	s.reading.Runner, s.writing.Runner, s.opening.Runner = s.run, s.run, s.run
	s.line.names.Runner, s.line.front.Runner = s.run, s.run
	s.reading.OnError, s.writing.OnError, s.opening.OnError = s.Fail, s.Fail, s.Fail
	s.remind = newReminder(s)
	s.keep = newKeeper(s)
	s.care = newCarer(s)
	s.bind()
	s.registry.Change(command.ReadChanges(s.app.Setting(context.Background(), app.SettingShortcuts)), system)
	s.registry.Use()
	s.build()
	return s
}

func (s *Shell) words() *say.Words { return s.app.Words() }

// build makes the content in the language and theme of now; pages are made
// when they are first shown.
func (s *Shell) build() {
	w := s.words()
	s.pages, s.stale, s.panel, s.blank.page = [tabCount]page.Page{}, [tabCount]bool{}, nil, nil
	s.blank.look()
	titles := make([]string, barTabs)
	for i := range titles {
		titles[i] = w.T("tab." + tabs[i].id)
	}
	s.bar = part.NewSegments(titles, s.tab, func(i int) { s.goTab(i) })
	s.bar.Without(s.blank.hidden)
	s.area = container.NewStack()
	s.toast = overlay.NewToast(func(d time.Duration, f func()) { s.after(d, f) })
	s.toast.Foot, s.toast.OnHint = s.foot, func() { s.Do("edit.undo") }
	s.acts.build()
	s.line.build()
	s.line.entry.SetFoot(s.acts.bar)
	s.stage = line.Stage(container.NewStack(container.NewPadded(s.area), s.toast), s.line.entry)
	finder := part.NewFinder(w.T("finder.hint"), cmp.Or(command.KeyOf("palette.open"), command.LettersOf("palette.open", w)), func() { s.Do("palette.open") })
	head := container.New(part.Headline{}, s.bar, s.care.head(), finder)
	s.care.around = head
	top := container.NewBorder(nil, part.NewRule(), nil, nil, head)
	if isDemo(s.app.Path()) {
		top = container.NewBorder(part.NewStrip(w.T("demo.strip")), part.NewRule(), nil, nil, head)
	}
	s.tips = part.Furnish(s.window, s.after, container.NewBorder(top, nil, nil, nil, s.stage))
	s.window.SetTitle(title(w.T("app.title"), notebookName(s.app.Path())))
	s.window.SetMainMenu(s.menu())
	s.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { s.loose(e) })
	s.window.Canvas().SetOnTypedRune(func(rune) { s.focusPage() })
	s.showTab(s.tab)
}

// foot is how high the buttons are under what is in front.
func (s *Shell) foot() float32 {
	if s.panel == nil {
		return 0
	}
	return foot.Shown(s.panel.Content())
}

// hints are what there is to know of this window: the way back where something
// is open, what is to be told of the notebook, and its name.
func (s *Shell) hints() []part.Hint {
	var hints []part.Hint
	if said := s.wayBack(); said != "" {
		hints = append(hints, part.Hint{Text: said + " " + command.KeyOf("go.back"), Do: func() { s.Do("go.back") }})
	}
	hints = append(hints, s.care.hints()...)
	if name := notebookName(s.app.Path()); name != "" {
		hints = append(hints, part.Hint{Text: name})
	}
	return hints
}

// changed is told after each change of the notebook: what is in front reads
// anew, the other pages when they come to the front.
func (s *Shell) changed(c data.Changed) {
	s.Fail(s.app.BackupWarning()) // of the import or merge that this is
	if p, ok := s.panel.(panel.Reloader); ok {
		p.Reload()
	}
	for tab, p := range s.pages {
		if p == nil || !touches(p.Tables(), c.Kinds) {
			continue
		}
		if tab == s.tab && s.panel == nil {
			p.Reload()
			continue
		}
		s.stale[tab] = true
	}
	s.blank.follow()
}

// loose takes keys while nothing has the focus: the page gets it, and Esc
// means what it means in a list.
func (s *Shell) loose(e *fyne.KeyEvent) {
	if !s.Key(e) {
		s.focusPage()
	}
}

func (s *Shell) focusPage() {
	if s.panel == nil {
		s.current().Focus()
		return
	}
	if target := s.panel.Target(); target != nil {
		s.Canvas().Focus(target)
	}
}

// goBack is what Esc does: the focused part says it, so it is sent there.
func (s *Shell) goBack() {
	if s.Canvas().Focused() == nil {
		s.focusPage()
	}
	if f := s.Canvas().Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
}

// wayBack says what Esc does with what is in front, "" where it does nothing.
func (s *Shell) wayBack() string {
	if to := s.places.whereto(); to != "" {
		return s.words().T("hint.back_to", "place", to)
	}
	if s.isOpen() {
		return s.words().T("hint.back")
	}
	return ""
}

// isOpen reports whether a panel, or a thing of a list, stands in front: there is
// a way back from it.
func (s *Shell) isOpen() bool {
	if s.panel != nil {
		return true
	}
	o, ok := s.pages[s.tab].(page.Opener)
	return ok && o.Opened() != (app.Link{})
}

func (s *Shell) openSheet() {
	overlay.NewShortcutSheet(overlay.SheetParams{Words: s.words(), Registry: s.registry, System: system}).Open(s.Canvas())
}

// openAbout says what this is and where the notebook lies.
func (s *Shell) openAbout() {
	w := s.words()
	d := overlay.NewDialog(w.T("app.title")+" "+s.params.Version, w.T("about.text", "path", s.app.Path()), nil)
	d.AddButtons(part.NewPrimaryButton(w.T("about.close"), "Enter", d.Close))
	d.Open(s.Canvas())
}

// openDemo opens the demo notebook in a window of its own.
func (s *Shell) openDemo() {
	if err := s.params.OpenDemo(); err != nil {
		s.Fail(err)
		return
	}
	s.Say(s.words().T("toast.demo"), false)
}

func (s *Shell) quit() {
	s.rememberWindow()
	s.fyneApp.Quit()
}

var _ panel.Host = (*Shell)(nil)
