package views

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

// bind says what every command of the registry does in this window.
func (s *Shell) bind() {
	for tab, id := range tabIDs {
		s.on("tab."+id, func() { s.goTab(tab) })
	}
	s.on("tab.materials", func() { s.Go(app.Link{Kind: thing.KindTemplate}) }) // Esc there leads back
	for kind, id := range map[app.Kind]string{
		thing.KindContact: "contact.new", thing.KindCompany: "company.new", thing.KindIndustry: "industry.new",
		thing.KindInterview: "interview.new", thing.KindLesson: "lesson.new", thing.KindGap: "gap.new", thing.KindPromise: "promise.new",
	} {
		s.on(id, func() { s.newThing(kind) })
	}
	s.on("capture.focus", s.focusLine)
	s.on("search.open", s.openSearch)
	s.on("palette.open", s.openPalette)
	s.on("help.shortcuts", s.openSheet)
	an := need(func() bool { return s.anInterview().ID != "" }, "command.not_now.interview")
	s.onIf("interview.plan", s.openPlan, an)
	s.onIf("interview.brief", s.openBrief, an)
	s.onIf("interview.talk", s.openTalk, an)
	s.onIf("interview.debrief", s.openDebrief, need(s.debriefable, "command.not_now.interview"))
	talking := need(s.talking, "command.not_now.talk")
	s.onIf("question.next", func() { s.talker.step(1) }, talking)
	s.onIf("question.previous", func() { s.talker.step(-1) }, talking)
	s.onIf("question.mark", func() { s.talker.mark() }, talking)
	planning := need(s.planning, "command.not_now.plan")
	s.onIf("plan.up", func() { s.planner.move(-1) }, planning)
	s.onIf("plan.down", func() { s.planner.move(1) }, planning)
	s.on("record.new", s.newHere)
	something := need(s.hasChosen, "command.not_now.chosen")
	s.onIf("record.edit", func() { s.current().(page.Editable).Edit() }, something)
	s.onIf("record.delete", func() { s.current().(page.Deletable).Delete() }, something)
	s.onIf("record.save", s.save, need(s.editing, "command.not_now.form"))
	s.on("edit.undo", s.undo)
	s.on("edit.redo", s.redo)
	s.on("history.open", s.openHistory)
	s.on("interview.log", s.logInterview)
	interview := s.needs("command.not_now.interview", thing.KindInterview)
	s.onIf("interview.stage", s.nextStage, interview)
	s.onIf("interview.outcome", s.chooseOutcome, interview)
	s.onIf("outreach.write", s.openComposer, need(func() bool { return s.dueRow().Who != "" || s.chosenPerson() != "" }, "command.not_now.person"))
	s.on("interview.calendar", s.openCalendar)
	s.bindLessons()
	s.bindIndustries()
	s.onIf("promise.done", s.keepPromise, s.needs("command.not_now.promise", thing.KindPromise, thing.KindGap))
	s.on("import.open", s.openImport)
	s.on("export.open", s.openExport)
	s.on("settings.open", s.openSettings)
	s.onIf("notebook.demo", s.openDemo, need(func() bool { return s.params.OpenDemo != nil }, "command.not_now.demo"))
	s.on("go.back", s.goBack)
	s.on("theme.toggle", s.toggleTheme)
	s.on("language.toggle", s.toggleLanguage)
	s.on("text.larger", func() { s.scaleText(0.1) })
	s.on("text.smaller", func() { s.scaleText(-0.1) })
	s.on("about", s.openAbout)
	s.registry.Bind("app.quit", command.Handler{Run: s.quit})
}

func (s *Shell) bindLessons() {
	aLesson := s.needs("command.not_now.lesson", thing.KindLesson)
	s.onIf("lesson.file", s.fileLesson, aLesson)
	s.onIf("lesson.apply", func() { s.applyLesson(s.chosen(thing.KindLesson)) }, aLesson)
	s.onIf("lesson.star", func() { s.starLesson(s.chosen(thing.KindLesson)) }, aLesson)
	s.on("lesson.review", s.openReview)
	s.on("lesson.digest", s.openDigest)
	s.on("lesson.views", s.openLessonViews)
	s.onIf("lesson.link", s.linkLesson, aLesson)
}

func (s *Shell) bindIndustries() {
	s.on("criterion.weigh", s.openWeights)
	s.onIf("industry.rate", s.openRating, need(func() bool { return s.ratable().ID != "" }, "command.not_now.industry"))
	s.onIf("function.introduce", s.whoCouldIntroduce, s.needs("command.not_now.function", thing.KindFunction))
	s.on("industry.compare", s.compare)
	s.on("picture.open", s.openPicture)
	s.onIf("chart.write", s.writeCharts, need(func() bool { return len(s.shownCharts()) > 0 }, "command.not_now.charts"))
}

// need is a condition with the key that says what is missing.
func need(holds func() bool, why string) func() string {
	return func() string {
		if holds() {
			return ""
		}
		return why
	}
}

// needs is the condition that a thing of one of some kinds is chosen.
func (s *Shell) needs(why string, kinds ...app.Kind) func() string {
	return need(func() bool {
		return slices.ContainsFunc(kinds, func(kind app.Kind) bool { return s.chosen(kind).ID != "" })
	}, why)
}

// newHere makes what the panel or the list in front is about, else a contact.
func (s *Shell) newHere() {
	if s.panel != nil && s.panel.add != nil {
		s.panel.add()
		return
	}
	s.bringTab(s.tab) // from behind a panel
	if b, ok := s.current().(*page.Browser); ok && b.Kind() != "" {
		b.New("")
	} else {
		s.newThing(thing.KindContact)
	}
}

// Do runs a command of the registry, or says why it cannot run now.
func (s *Shell) Do(id string) {
	if why := s.registry.Run(id); why != "" {
		s.refuse(id, why)
	}
}

// refuse says why a command cannot run now.
func (s *Shell) refuse(id, why string) {
	c, _ := s.registry.ByID(id)
	s.Say(s.words().T(c.Title)+": "+s.words().T(why), false)
}

// on binds a command that waits while something lies over the window.
func (s *Shell) on(id string, run func()) { s.onIf(id, run, func() string { return "" }) }

func (s *Shell) onIf(id string, run func(), why func() string) {
	s.registry.Bind(id, command.Handler{Run: run, Why: func() string {
		if s.Canvas().Overlays().Top() != nil {
			return "command.not_now.overlay"
		}
		return why()
	}})
}

func (s *Shell) hasChosen() bool {
	e, ok := s.current().(page.Editable)
	if !ok || s.panel != nil {
		return false
	}
	_, ok = e.Chosen()
	return ok
}

// chosen is the thing chosen on the page in front if it is of this kind.
func (s *Shell) chosen(kind app.Kind) app.Link {
	e, ok := s.current().(page.Editable)
	if !ok || s.panel != nil {
		return app.Link{}
	}
	link, ok := e.Chosen()
	if b, is := s.current().(*page.Browser); is && b.RowLink().Kind == kind && b.Opened().Kind != kind {
		link = b.RowLink() // a promise on an open contact's timeline
	}
	if !ok || link.Kind != kind {
		return app.Link{}
	}
	return link
}

// chosenPerson is whom the thing chosen on the page in front is with or from.
func (s *Shell) chosenPerson() data.ID {
	for _, kind := range []app.Kind{thing.KindContact, thing.KindInterview, thing.KindPromise, thing.KindLesson} {
		link := s.chosen(kind)
		if link.ID == "" {
			continue
		}
		id, err := s.app.PersonOf(context.Background(), link)
		if err != nil {
			s.Fail(err)
		}
		return id
	}
	return ""
}

func (s *Shell) editing() bool {
	if s.panel != nil {
		return s.panel.save != nil
	}
	saver, ok := s.current().(page.Saver)
	return ok && saver.Editing()
}

func (s *Shell) save() {
	if s.panel != nil {
		s.panel.save()
		return
	}
	s.current().(page.Saver).Save()
}

// newThing opens the form for a new thing on the tab it lives on.
func (s *Shell) newThing(kind app.Kind) {
	s.bringTab(tabOf(kind))
	s.current().(page.Creatable).New(kind)
}

// undo turns the last change, or the typing of a field one is typing in.
func (s *Shell) undo() { s.turn(&fyne.ShortcutUndo{}, s.app.Undo, "toast.undone") }

func (s *Shell) redo() {
	if s.retyped() {
		return
	}
	s.turn(&fyne.ShortcutRedo{}, s.app.Redo, "toast.redone")
}

// retyped brings back typing that undo took out of the capture line to its
// last letter.
func (s *Shell) retyped() bool {
	f, ok := s.Canvas().Focused().(fyne.Shortcutable)
	if !ok || !s.line.Focused() || s.line.Text() != "" {
		return false
	}
	f.TypedShortcut(&fyne.ShortcutRedo{})
	return s.line.Text() != ""
}

func (s *Shell) turn(shortcut fyne.Shortcut, do func(context.Context) (string, error), key string) {
	if f, ok := s.Canvas().Focused().(fyne.Shortcutable); ok && s.typing() {
		f.TypedShortcut(shortcut)
		return
	}
	title, err := do(context.Background())
	if err != nil {
		s.Fail(err)
		return
	}
	s.Say(s.words().T(key, "what", title), false)
}

// typing reports whether the focus is in a text one is in the middle of.
func (s *Shell) typing() bool {
	if s.line.Focused() {
		return s.line.Text() != ""
	}
	return s.editing()
}

func (s *Shell) nextStage() {
	link := s.chosen(thing.KindInterview)
	stage, err := s.app.NextStage(context.Background(), link.ID)
	if err != nil {
		s.Fail(err)
		return
	}
	s.Say(s.words().T("toast.stage", "stage", s.words().T("stage."+string(stage))), true)
}

// keepPromise marks the chosen promise as kept, or asks what answers the
// chosen gap.
func (s *Shell) keepPromise() {
	ctx := context.Background()
	err := error(nil)
	key := "change.promise.keep"
	if link := s.chosen(thing.KindPromise); link.ID != "" {
		err = s.app.KeepPromise(ctx, link.ID)
	} else {
		s.closeGap(s.chosen(thing.KindGap))
		return
	}
	if err != nil {
		s.Fail(err)
		return
	}
	s.Say(s.words().T(key), true)
}

// goBack is what Esc does: the focused part says it, so it is sent there.
func (s *Shell) goBack() {
	if f := s.Canvas().Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		return
	}
	s.focusPage()
}

func (s *Shell) openSheet() {
	overlay.NewShortcutSheet(overlay.SheetParams{Words: s.words(), Registry: s.registry, System: system}).Open(s.Canvas())
}

func (s *Shell) quit() {
	s.rememberWindow()
	s.fyneApp.Quit()
}
