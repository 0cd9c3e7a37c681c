package views

import (
	"context"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/list"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/page"
)

// panel stands in the place of the pages for a while: a preview, the history,
// the settings. Esc closes it.
type panel struct {
	name    string
	content fyne.CanvasObject
	target  func() fyne.Focusable
	save    func()             // Ctrl+Enter, nil for none
	add     func()             // Ctrl+N, nil for leaving the panel for a new thing
	charts  func() []app.Chart // what can be written as pictures, nil for nothing
	reload  func()             // after a change, nil for none
	// interview is what lines typed meanwhile belong to, with question under
	// which of its questions; both may be empty.
	interview app.Link
	question  func() data.ID
	// filed takes a line in the place of filing it, empty an Enter on an empty
	// line; nil for neither.
	filed func(text string) error
	empty func()
	// leave is what Esc in the capture line does, where the panel's keyboard is
	// the line; nil goes back to the panel.
	leave func()
	s     *Shell
}

func (p *panel) focus() {
	if f := p.target(); f != nil {
		p.s.Canvas().Focus(f)
	}
}

func (s *Shell) openPanel(p *panel) {
	p.s = s
	s.panel = p
	s.put(p.content)
	p.focus()
	s.Moved()
}

// closePanel takes the panel away without moving the focus.
func (s *Shell) closePanel() { s.panel = nil }

// leavePanel takes the panel away and goes back to the page.
func (s *Shell) leavePanel() { s.showTab(s.tab) }

// listPanel is a panel of rows under a title and a sentence.
func (s *Shell) listPanel(name, title, text string, read []app.Row, open func(), back func()) (*panel, *list.KeyList) {
	rows := list.NewKeyList(list.Params{
		Words: s.words(), Label: title, OnBack: back, OnKey: s.Key, Wrap: true,
		OnOpen: func(app.Row) { open() },
	})
	rows.SetRows(read)
	head := part.NewHeading(title, text)
	return &panel{
		name: name, content: container.NewBorder(head, nil, nil, nil, rows),
		target: func() fyne.Focusable { return rows },
	}, rows
}

// openHistory lists what was done, the newest first.
func (s *Shell) openHistory() {
	w := s.words()
	text := w.T("history.text", "undo", command.KeyOf("edit.undo"), "redo", command.KeyOf("edit.redo"))
	p, rows := s.listPanel("history", w.T("command.history.open"), text, s.historyRows(), func() {}, s.leavePanel)
	p.reload = func() { rows.SetRows(s.historyRows()) }
	s.openPanel(p)
}

func (s *Shell) historyRows() []app.Row {
	found, err := s.app.History(context.Background(), 0, 200)
	if err != nil {
		s.Fail(err)
		return nil
	}
	rows := make([]app.Row, len(found))
	for i, h := range found {
		rows[i] = h.Row
		rows[i].Key = fmt.Sprint(h.Change.ID)
	}
	return rows
}

// openImport asks for a file, in the folders where such files lie.
func (s *Shell) openImport() { s.openImportAt("") }

// openImportAt asks for a file in a folder; picking a folder goes into it.
func (s *Shell) openImportAt(folder string) {
	w := s.words()
	if folder != "" {
		folder += string(filepath.Separator)
	}
	page.Choose(s, overlay.PaletteParams[file]{
		Title: w.T("command.import.open"), Hint: w.T("import.hint"), Text: folder,
		Query: func(_ context.Context, text string) ([]overlay.Choice[file], error) { return filesFor(text) },
		OnPick: func(picked file) {
			if picked.folder {
				s.openImportAt(picked.path)
				return
			}
			s.previewImport(picked.path)
		},
	})
}

// previewImport reads a file and shows what it would bring.
func (s *Shell) previewImport(path string) {
	w := s.words()
	s.reading.Load(func(ctx context.Context) (func(), error) {
		plan, err := s.app.PlanImport(ctx, path)
		if err != nil {
			return nil, err
		}
		rows := s.app.ImportRows(plan, 500)
		return func() {
			text := w.T("import.summary", "new", len(plan.New), "changed", len(plan.Changed), "same", len(plan.Same), "unusable", len(plan.Unusable))
			p, _ := s.listPanel("import", plan.File, text, rows, func() { s.runImport(plan) }, s.leavePanel)
			p.save = func() { s.runImport(plan) }
			s.openPanel(p)
		}, nil
	})
}

func (s *Shell) runImport(plan app.ImportPlan) {
	w := s.words()
	s.writing.Do(func(ctx context.Context) (func(), error) {
		report, err := s.app.ApplyImport(ctx, plan)
		if err != nil {
			return nil, err
		}
		return func() {
			s.showTab(tabContacts)
			s.Say(w.T("import.done", "new", report.New, "changed", report.Changed), true)
		}, nil
	})
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
