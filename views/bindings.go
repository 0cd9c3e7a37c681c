package views

import (
	"context"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/act"
	"wawasan/views/command"
	"wawasan/views/kit/part"
	"wawasan/views/page"
	"wawasan/views/panel"
	"wawasan/views/panel/backup"
	"wawasan/views/panel/compose"
	"wawasan/views/panel/document"
	"wawasan/views/panel/double"
	"wawasan/views/panel/erase"
	"wawasan/views/panel/exchange"
	"wawasan/views/panel/inbox"
	"wawasan/views/panel/meetings"
	"wawasan/views/panel/overview"
	"wawasan/views/panel/picture"
	"wawasan/views/panel/plan"
	"wawasan/views/panel/rating"
	"wawasan/views/panel/review"
	"wawasan/views/panel/settings"
	"wawasan/views/panel/talk"
	"wawasan/views/today"
)

// bind says what every command of the registry does in this window.
func (s *Shell) bind() {
	s.registry.Cover(func() string {
		if s.Canvas().Overlays().Top() != nil {
			return "command.not_now.overlay"
		}
		return ""
	})
	s.bindPlaces()
	s.bindRecords()
	s.bindInterviews()
	s.bindLessons()
	s.bindIndustries()
	s.bindNotebook()
	s.bindLook()
}

// on binds a command that waits while something lies over the window.
func (s *Shell) on(id string, run func()) { s.onIf(id, run, func() string { return "" }) }

// onIf binds a command that waits for more: why is the key of what is missing.
func (s *Shell) onIf(id string, run func(), why func() string) {
	s.registry.Bind(id, command.Handler{Run: run, Why: func() string {
		if why := s.mayChange(id); why != "" {
			return why
		}
		return why()
	}})
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

// onThing binds a command to the thing that find finds.
func (s *Shell) onThing(id, why string, find func() app.Link, do func(app.Link)) {
	s.onIf(id, func() { do(find()) }, need(func() bool { return !find().New() }, why))
}

func (s *Shell) bindPlaces() {
	for n, t := range tabs {
		s.on("tab."+t.id, func() { s.goTab(n) })
	}
	s.on("tab.materials", func() { s.Go(app.Link{Kind: thing.KindTemplate}) }) // Esc there leads back
	s.on("capture.focus", s.line.focus)
	s.on("search.open", s.openSearch)
	s.on("palette.open", s.openPalette)
	s.on(command.Opens, func() { s.Acts(nil) })
	s.on("add.open", func() { s.acts.run("add.open") })
	s.on("more.open", func() { s.acts.run("more.open") })
	s.onIf("person.open", func() { s.Go(app.Link{Kind: thing.KindContact, ID: s.chosen.someone()}) }, need(func() bool { return s.chosen.someone() != "" }, "command.not_now.person"))
	s.on("go.back", s.goBack)
	s.on("help.shortcuts", s.openSheet)
	s.on("about", s.openAbout)
}

func (s *Shell) bindRecords() {
	for kind, id := range map[app.Kind]string{
		thing.KindContact: "contact.new", thing.KindCompany: "company.new", thing.KindIndustry: "industry.new",
		thing.KindInterview: "interview.new", thing.KindLesson: "lesson.new", thing.KindGap: "gap.new", thing.KindPromise: "promise.new",
	} {
		s.on(id, func() { s.newThing(kind) })
	}
	s.on("record.new", s.newHere)
	s.on("contact.paste", s.newPasted)
	something := need(s.chosen.any, "command.not_now.chosen")
	s.onIf("record.edit", func() { s.current().(page.Editable).Edit() }, something)
	s.onIf("record.delete", func() { s.current().(page.Deletable).Delete() }, something)
	s.onIf("record.save", s.save, s.saveless)
	s.onThing("record.merge", "command.not_now.merge", s.chosen.twin, func(link app.Link) { act.Merge(s, link) })
	s.on("double.open", func() { double.Open(s) })
	s.on("tag.merge", func() { act.MergeTags(s) })
	s.onThing("record.erase", "command.not_now.erase", func() app.Link { return s.chosen.one(thing.KindContact, thing.KindInterview) },
		func(link app.Link) { erase.Open(s, link) })
	s.onThing("contact.anonymise", "command.not_now.contact", func() app.Link { return s.chosen.one(thing.KindContact) }, func(link app.Link) { erase.OpenAnonymise(s, link) })
	s.onThing("contact.raise", "command.not_now.raise", s.chosen.known, func(link app.Link) { act.Raise(s, link) })
	s.onThing("contact.lower", "command.not_now.contact", func() app.Link { return s.chosen.one(thing.KindContact) }, func(link app.Link) { act.Lower(s, link) })
	s.onThing("contact.about", "command.not_now.contact", func() app.Link { return s.chosen.one(thing.KindContact) }, func(link app.Link) { document.OpenAbout(s, link) })
	s.onIf("record.copy", s.copyShown, something)
	s.onThing("line.move", "command.not_now.line", s.chosen.line, func(link app.Link) { act.MoveLine(s, link) })
	s.on("edit.undo", func() { s.turn(&fyne.ShortcutUndo{}, s.app.Undo, "toast.undone") })
	s.on("edit.redo", s.redo)
	s.on("history.open", func() { overview.History(s) })
	s.onIf("history.take_back", func() { s.panel.(panel.Turner).Turn() }, func() string {
		if p, ok := s.panel.(panel.Turner); ok {
			return p.Turnable()
		}
		return "command.not_now.change"
	})
}

func (s *Shell) bindInterviews() {
	c := s.chosen
	interview := func(id string, do func(app.Link)) {
		s.onThing(id, "command.not_now.interview", c.interview, do)
	}
	interview("interview.plan", func(link app.Link) { plan.Open(s, link) })
	interview("interview.brief", func(link app.Link) { document.OpenBrief(s, link) })
	s.onIf("interview.talk", func() { talk.Open(s, c.interview()) }, s.unlessIn("talk", "command.not_now.talking"))
	s.onIf("interview.debrief", func() { talk.Debrief(s, c.interview()) }, s.unlessIn("debrief", "command.not_now.debriefing"))
	interview("interview.stage", func(link app.Link) { act.NextStage(s, link) })
	interview("interview.outcome", func(link app.Link) { act.ChooseOutcome(s, link) })
	s.on("interview.writeup", func() { document.ChooseWriteUp(s, c.interview()) })
	s.on("progress.write", func() { document.ChooseProgress(s) })
	s.on("interview.log", func() { act.LogInterview(s, c.thing(thing.KindContact)) })
	s.on("interview.calendar", func() { exchange.Calendar(s, c.interview().ID) })
	s.onIf("outreach.write", s.openComposer, need(func() bool { return c.someone() != "" }, "command.not_now.person"))
	steps := func() (panel.Steps, bool) { p, ok := s.panel.(panel.Steps); return p, ok }
	stepping := need(func() bool { _, ok := steps(); return ok }, "command.not_now.talk")
	step := func(by int) func() {
		return func() {
			if p, ok := steps(); ok {
				p.Step(by)
			}
		}
	}
	s.onIf("question.next", step(1), stepping)
	s.onIf("question.previous", step(-1), stepping)
	marker := func() bool { _, ok := s.panel.(panel.Marker); return ok }
	s.onIf("question.mark", func() { s.panel.(panel.Marker).Mark() }, need(marker, "command.not_now.talk"))
	mover := need(func() bool { _, ok := s.panel.(panel.Mover); return ok }, "command.not_now.plan")
	s.onIf("plan.up", func() { s.panel.(panel.Mover).Move(-1) }, mover)
	s.onIf("plan.down", func() { s.panel.(panel.Mover).Move(1) }, mover)
}

// unlessIn is a condition that an interview is chosen and a panel is not open
// already; why tells what is done there.
func (s *Shell) unlessIn(name, why string) func() string {
	return func() string {
		switch {
		case s.panel != nil && s.panel.Name() == name:
			return why
		case s.chosen.interview().New():
			return "command.not_now.interview"
		}
		return ""
	}
}

func (s *Shell) bindLessons() {
	lesson := func(id string, do func(app.Link)) {
		s.onThing(id, "command.not_now.lesson", func() app.Link { return s.chosen.row(thing.KindLesson) }, do)
	}
	lesson("lesson.file", func(link app.Link) { act.FileLesson(s, link) })
	lesson("lesson.apply", func(link app.Link) { act.ApplyLesson(s, link) })
	s.onThing("lesson.star", "command.not_now.star", s.chosen.starrable, func(link app.Link) { act.Star(s, link) })
	lesson("lesson.link", func(link app.Link) { act.LinkLesson(s, link) })
	s.on("lesson.review", func() { review.Open(s) })
	s.on("lesson.digest", s.openDigest)
	s.on("lesson.views", func() { act.ListViews(s, thing.KindLesson, s.chosen.filter(thing.KindLesson)) })
	kept := func() bool { return s.chosen.due().Rule != "" || !s.kept().New() }
	s.onIf("promise.done", s.done, func() string {
		if s.chosen.draft() {
			return "command.not_now.draft"
		}
		return need(kept, "command.not_now.promise")()
	})
	due := need(func() bool { return s.chosen.due().Rule != "" }, "command.not_now.due")
	s.onIf("today.later", func() { today.Later(s, s.chosen.due()) }, due)
	s.onIf("today.never", func() {
		if s.chosen.draft() {
			s.Do("record.delete")
			return
		}
		today.Never(s, s.chosen.due())
	}, need(func() bool { return s.chosen.due().Rule != "" || s.chosen.draft() }, "command.not_now.due"))
}

func (s *Shell) bindIndustries() {
	s.on("criterion.weigh", func() { rating.Weigh(s, func() {}) })
	s.onThing("industry.rate", "command.not_now.industry", s.chosen.ratable, func(link app.Link) { rating.Open(s, link) })
	s.onThing("function.introduce", "command.not_now.function", func() app.Link { return s.chosen.thing(thing.KindFunction) }, func(link app.Link) { overview.WaysIn(s, link) })
	s.on("industry.compare", func() { picture.Compare(s) })
	s.on("picture.open", func() { picture.OpenOf(s, s.chosen.listed()) })
	s.onIf("chart.write", func() { picture.Write(s, s.chosen.charts()) }, need(func() bool { return len(s.chosen.charts()) > 0 }, "command.not_now.charts"))
}

func (s *Shell) bindNotebook() {
	s.on("import.open", func() { exchange.OpenImport(s) })
	s.on("inbox.open", func() { inbox.Open(s) })
	s.on("meetings.open", func() { meetings.Open(s) })
	s.on("export.open", func() { exchange.OpenExport(s) })
	s.on("backup.open", func() { backup.Open(s, backup.Params{Restart: s.restart()}) })
	s.on("notebook.check", s.care.check)
	s.onIf("notebook.demo", s.openDemo, need(func() bool { return s.params.OpenDemo != nil }, "command.not_now.demo"))
	s.on("notebook.erase_before", func() { erase.OpenBefore(s) })
	s.on("notebook.erase", func() { erase.OpenWhole(s) })
	s.registry.Bind("app.quit", command.Handler{Run: s.quit, Over: true})
}

// splitStep is by how much a list becomes wider.
const splitStep = 40

func (s *Shell) bindLook() {
	s.on("settings.open", func() { settings.Open(s, s.settingsParams()) })
	s.on("shortcuts.open", s.openShortcuts)
	s.on("theme.toggle", s.toggleTheme)
	s.on("language.toggle", s.toggleLanguage)
	split := func() *part.Split {
		if p, ok := s.current().(page.Splitting); ok && s.panel == nil {
			return p.Split()
		}
		return nil
	}
	s.onIf("list.order", func() { s.current().(page.Ordered).ChooseOrder() }, s.orderable)
	markable := func() string { _, why := s.chosen.marking(); return why }
	s.onIf("list.mark", func() { s.current().(page.Marking).Mark() }, markable)
	s.onIf("list.marked", func() { s.current().(page.Marking).ActOnMarked() }, markable)
	s.onIf("list.views", func() { act.ListViews(s, s.savedKind(), s.chosen.filter(s.savedKind())) }, need(func() bool { return s.savedKind() != "" }, "command.not_now.saved"))
	s.onIf("list.save", func() { act.SaveSearch(s, s.savedKind(), s.chosen.filter(s.savedKind())) }, need(func() bool { return s.savedKind() != "" && s.chosen.filter(s.savedKind()) != "" }, "command.not_now.save"))
	beside := need(func() bool { return split() != nil }, "command.not_now.split")
	s.onIf("list.wider", func() { split().Step(splitStep) }, beside)
	s.onIf("list.narrower", func() { split().Step(-splitStep) }, beside)
	s.onIf("list.usual", func() { split().Reset() }, beside)
	s.on("text.larger", func() { s.scaleText(10) })
	s.on("text.smaller", func() { s.scaleText(-10) })
}

// Do runs a command of the registry, or says why it cannot run now.
func (s *Shell) Do(id string) {
	if s.caught != nil {
		c, _ := s.registry.ByID(id)
		s.caught(c.On(system))
		return
	}
	why := s.registry.Run(id)
	if why == "" {
		return
	}
	c, _ := s.registry.ByID(id)
	s.Say(s.words().T(c.Title)+": "+s.words().T(why), false)
}

// newHere makes what the panel or the list in front is about, else a contact.
func (s *Shell) newHere() {
	if p, ok := s.panel.(panel.Adder); ok {
		p.Add()
		return
	}
	s.bringTab(s.tab) // from behind a panel
	if kind := s.chosen.listed(); kind != "" {
		s.current().(page.Creatable).New("")
		return
	}
	s.newThing(thing.KindContact)
}

// newThing opens the form for a new thing on the tab it lives on.
func (s *Shell) newThing(kind app.Kind) {
	with := s.newFor(kind) // while it is still in front
	s.bringTab(tabOf(kind))
	s.current().(page.Fillable).Fill(app.Link{Kind: kind}, with)
}

// editing reports whether something in front can be saved.
func (s *Shell) editing() bool {
	if s.panel != nil {
		_, ok := s.panel.(panel.Saver)
		return ok
	}
	saver, ok := s.current().(page.Saver)
	return ok && saver.Editing()
}

// saveless is the key of why nothing can be saved, "" where something can.
func (s *Shell) saveless() string {
	if !s.editing() {
		return "command.not_now.form"
	}
	if p, ok := s.panel.(panel.Idler); ok {
		return p.Idle()
	}
	return ""
}

func (s *Shell) save() {
	if p, ok := s.panel.(panel.Saver); ok {
		p.Save()
		return
	}
	s.current().(page.Saver).Save()
}

// copyShown offers what of the thing in front can be copied.
func (s *Shell) copyShown() {
	if d, ok := s.current().(page.Detailed); ok {
		if says, row, shown := d.Shown(); shown {
			act.Copy(s, says, row)
		}
	}
}

// kept is the chosen promise or gap, else the promise that the page says comes
// next.
func (s *Shell) kept() app.Link {
	if link := s.chosen.row(thing.KindPromise, thing.KindGap); !link.New() {
		return link
	}
	if next := s.chosen.says().NextOf; next.Kind == thing.KindPromise {
		return next
	}
	return app.Link{}
}

// done does what the chosen row of Today asks for, keeps the chosen promise, or
// asks what answers the chosen gap.
func (s *Shell) done() {
	item := s.chosen.due()
	switch link := s.kept(); {
	case item.Rule != "":
		today.Done(s, item)
	case link.Kind == thing.KindGap:
		act.CloseGap(s, link)
	default:
		act.KeepPromise(s, link)
	}
}

// openComposer begins the message that the row of Today asks for, or one to
// whom the thing chosen is with or from.
func (s *Shell) openComposer() {
	item, person, interview := s.chosen.written(), s.chosen.person(), s.chosen.one(thing.KindInterview)
	s.Read(func(ctx context.Context) (func(), error) {
		begin := func() (app.Writing, error) { return s.app.WritingTo(ctx, person) }
		switch {
		case item.Who != "":
			begin = func() (app.Writing, error) { return s.app.WritingFor(ctx, item) }
		case !interview.New():
			begin = func() (app.Writing, error) { return s.app.WritingOf(ctx, interview.ID) }
		}
		m, err := begin()
		return func() { compose.Open(s, m) }, err
	})
}

// openDigest writes together the lessons in front: of an industry, those about
// it.
func (s *Shell) openDigest() {
	w, filter := s.words(), s.chosen.filter(thing.KindLesson)
	if link := s.chosen.thing(thing.KindIndustry); link.ID != "" {
		if name, err := s.app.Title(context.Background(), link); err == nil {
			document.OpenDigest(s, `industry:"`+name+`"`, w.T("digest.title", "about", name))
			return
		}
	}
	if filter != "" {
		document.OpenDigest(s, filter, w.T("digest.title", "about", filter))
		return
	}
	document.OpenDigest(s, "", w.T("digest.title_all"))
}
