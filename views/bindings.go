package views

import (
	"context"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

// bind says what every command of the registry does in this window.
func (s *Shell) bind() {
	for tab, id := range tabIDs {
		s.on("tab."+id, func() { s.showTab(tab) })
	}
	s.on("tab.materials", func() { s.Go(app.Link{Kind: app.KindTemplate}) }) // Esc there leads back
	for kind, id := range map[app.Kind]string{
		app.KindContact: "contact.new", app.KindCompany: "company.new", app.KindIndustry: "industry.new",
		app.KindInterview: "interview.new", app.KindLesson: "lesson.new", app.KindGap: "gap.new", app.KindPromise: "promise.new",
	} {
		s.on(id, func() { s.newThing(kind) })
	}
	s.on("capture.focus", s.focusLine)
	s.on("search.open", s.openSearch)
	s.on("palette.open", s.openPalette)
	s.on("help.shortcuts", s.openSheet)
	an := func() bool { return s.anInterview().ID != "" }
	s.onIf("interview.plan", s.openPlan, an)
	s.onIf("interview.brief", s.openBrief, an)
	s.onIf("interview.talk", s.openTalk, an)
	s.onIf("interview.debrief", s.openDebrief, s.debriefable)
	s.onIf("question.next", func() { s.talker.step(1) }, s.talking)
	s.onIf("question.previous", func() { s.talker.step(-1) }, s.talking)
	s.onIf("question.mark", func() { s.talker.mark() }, s.talking)
	s.onIf("plan.up", func() { s.planner.move(-1) }, s.planning)
	s.onIf("plan.down", func() { s.planner.move(1) }, s.planning)
	s.on("record.new", func() {
		if s.panel != nil && s.panel.add != nil {
			s.panel.add()
			return
		}
		s.bringTab(s.tab) // from behind a panel
		if b, ok := s.current().(*page.Browser); ok && b.Kind() != "" {
			b.New("")
		} else {
			s.newThing(app.KindContact)
		}
	})
	s.onIf("record.edit", func() { s.current().(page.Editable).Edit() }, s.hasChosen)
	s.onIf("record.delete", func() { s.current().(page.Deletable).Delete() }, s.hasChosen)
	s.onIf("record.save", s.save, s.editing)
	s.on("edit.undo", s.undo)
	s.on("edit.redo", s.redo)
	s.on("history.open", s.openHistory)
	s.on("interview.log", s.logInterview)
	s.onIf("interview.stage", s.nextStage, func() bool { return s.chosen(app.KindInterview).ID != "" })
	s.onIf("outreach.write", s.openComposer, func() bool { return s.dueRow().Who != "" || s.chosenPerson() != "" })
	s.onIf("interview.outcome", s.chooseOutcome, func() bool { return s.chosen(app.KindInterview).ID != "" })
	s.on("interview.calendar", s.openCalendar)
	s.bindLessons()
	s.bindIndustries()
	s.onIf("promise.done", s.keepPromise, func() bool { return s.chosen(app.KindPromise).ID != "" || s.chosen(app.KindGap).ID != "" })
	s.on("import.open", s.openImport)
	s.on("export.open", s.openExport)
	s.on("settings.open", s.openSettings)
	s.onIf("notebook.demo", s.openDemo, func() bool { return s.params.OpenDemo != nil })
	s.on("go.back", s.goBack)
	s.on("theme.toggle", s.toggleTheme)
	s.on("language.toggle", s.toggleLanguage)
	s.on("text.larger", func() { s.scaleText(0.1) })
	s.on("text.smaller", func() { s.scaleText(-0.1) })
	s.on("about", s.openAbout)
	s.registry.Bind("app.quit", command.Handler{Run: s.quit})
}

func (s *Shell) bindLessons() {
	aLesson := func() bool { return s.chosen(app.KindLesson).ID != "" }
	s.onIf("lesson.file", s.fileLesson, aLesson)
	s.onIf("lesson.apply", func() { s.applyLesson(s.chosen(app.KindLesson)) }, aLesson)
	s.onIf("lesson.star", func() { s.starLesson(s.chosen(app.KindLesson)) }, aLesson)
	s.on("lesson.review", s.openReview)
	s.on("lesson.digest", s.openDigest)
	s.on("lesson.views", s.openLessonViews)
	s.onIf("lesson.link", s.linkLesson, func() bool { return s.chosen(app.KindLesson).ID != "" })
}

func (s *Shell) bindIndustries() {
	s.on("criterion.weigh", s.openWeights)
	s.onIf("industry.rate", s.openRating, func() bool { return s.ratable().ID != "" })
	s.onIf("function.introduce", s.whoCouldIntroduce, func() bool { return s.chosen(app.KindFunction).ID != "" })
	s.on("industry.compare", s.compare)
	s.on("picture.open", s.openPicture)
	s.onIf("chart.write", s.writeCharts, func() bool { return len(s.shownCharts()) > 0 })
}

// on binds a command that waits while something lies over the window.
func (s *Shell) on(id string, run func()) { s.onIf(id, run, func() bool { return true }) }

func (s *Shell) onIf(id string, run func(), enabled func() bool) {
	s.registry.Bind(id, command.Handler{Run: run, Enabled: func() bool {
		return s.Canvas().Overlays().Top() == nil && enabled()
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
	for _, kind := range []app.Kind{app.KindContact, app.KindInterview, app.KindPromise, app.KindLesson} {
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
	link := s.chosen(app.KindInterview)
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
	if link := s.chosen(app.KindPromise); link.ID != "" {
		err = s.app.KeepPromise(ctx, link.ID)
	} else {
		s.closeGap(s.chosen(app.KindGap))
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
