// Package exchange is the panels where a notebook meets other programs: what an
// import would bring, where an export goes, and the calendar.
package exchange

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"

	"wawasan/app"
	rule "wawasan/app/exchange"
	"wawasan/app/interchange"
	"wawasan/app/say"
	"wawasan/data"
	"wawasan/views/kit/list"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/page"
	"wawasan/views/panel"
	"wawasan/views/panel/foot"
	"wawasan/views/panel/saveto"
)

// OpenImport asks for a file, in the folders where such files lie, and shows
// what it would bring.
func OpenImport(h panel.Host) { openImportAt(h, "") }

// openImportAt asks for a file in a folder; picking a folder goes into it.
func openImportAt(h panel.Host, folder string) {
	w := h.App().Words()
	if folder != "" {
		folder += string(filepath.Separator)
	}
	page.Choose(h, overlay.PaletteParams[file]{
		Title: w.T("command.import.open"), Hint: w.T("import.hint"), Text: folder, Nothing: w.T("import.nowhere"),
		Query: func(_ context.Context, text string) ([]overlay.Choice[file], error) {
			found, err := filesFor(saveto.Find(), text)
			return append(offered(w, found), above(h, folder, text)...), err
		},
		Foot: func(close func()) fyne.CanvasObject {
			return part.NewDropZone(w.T("import.drop"), part.NewButton(w.T("import.browse"), "", func() {
				close()
				openImportAt(h, saveto.Find().Home)
			}))
		},
		OnPick: func(picked file) {
			if picked.folder {
				openImportAt(h, picked.path)
				return
			}
			PreviewImport(h, picked.path)
		},
	})
}

// above leads out of a folder that was gone into, while nothing more is typed.
func above(h panel.Host, folder, text string) []overlay.Choice[file] {
	up := filepath.Dir(filepath.Clean(folder))
	if folder == "" || text != folder || up == filepath.Clean(folder) {
		return nil
	}
	c := page.A(file{path: up, folder: true}, say.IconFile, ".."+string(filepath.Separator))
	c.Key, c.Sub = "..", h.App().Words().T("import.up")
	return []overlay.Choice[file]{c}
}

func offered(w *say.Words, found []file) []overlay.Choice[file] {
	out := make([]overlay.Choice[file], len(found))
	for n, f := range found {
		out[n] = page.A(f, say.IconFile, f.name())
		out[n].Key, out[n].Sub = f.path, filepath.Dir(f.path)
		if f.lists > 0 {
			out[n].Title, out[n].Sub = w.N("import.folder.all", f.lists), f.path
		}
	}
	return out
}

// Import is the panel of what a file would bring.
type Import struct {
	*panel.Listed
	host    panel.Host
	state   preview
	beside  *beside
	deep    bool // the keyboard is in the table beside the list, or was last
	content fyne.CanvasObject

	deciders deciders
	leaves   *part.Button
	cancel   func() // ends the import that is being written, nil while none is
}

// mostRows is how many rows of each group a preview shows.
const mostRows = 500

// PreviewImport reads a file of people and shows what it would bring; nothing
// is imported until that is asked for. Of a list whose header says nothing that is
// known it asks first what its columns hold. Of a calendar it shows the meetings.
func PreviewImport(h panel.Host, path string) { previewAs(h, path, nil) }

// previewAs is PreviewImport of a list whose columns hold what was chosen, nil for
// what they say.
func previewAs(h panel.Host, path string, choice *interchange.Choice) {
	a := h.App()
	h.Say(a.Words().T("import.reading", "file", filepath.Base(path)), false)
	h.Read(func(ctx context.Context) (func(), error) {
		plan, err := a.PlanImportAs(ctx, path, choice)
		if errors.Is(err, rule.ErrCalendar) {
			return func() { h.Say("", false); h.Meetings(path) }, nil
		}
		if errors.Is(err, interchange.ErrNoHeader) {
			return columnsOf(ctx, h, path, err)
		}
		if err != nil {
			return nil, err
		}
		next, err := read(ctx, a, preview{path: path, plan: plan, choice: choice})
		if err != nil {
			return nil, err
		}
		return func() {
			p := newImport(h, next)
			h.Say("", false) // it is read
			h.OpenPanel(p)
		}, nil
	})
}

// read reads what a preview shows of its plan.
func read(ctx context.Context, a *app.App, p preview) (preview, error) {
	var err error
	p.beside, err = a.CompareImport(ctx, p.plan, mostRows)
	p.rows = a.ImportRows(p.plan, mostRows)
	return p, err
}

func newImport(h panel.Host, state preview) *Import {
	w := h.App().Words()
	p := &Import{host: h, state: state}
	p.Listed = panel.NewListed(h, "import", state.plan.File, p.state.summary(w), list.Params{
		Wrap: true, OnBack: p.leave, OnOpen: func(list.Item) { p.Save() }, OnRune: p.typed, OnSelect: func(list.Item) { p.look() },
		OnKey: func(e *fyne.KeyEvent) bool { return e.Name == fyne.KeyRight && p.into() }, OnFocus: func(gained bool) { p.deep = p.deep && !gained },
	})
	p.beside = newBeside(h, p.Listed.Content(), p.typed, p.Save, p.back, func() { p.Rows.SelectAt(p.Rows.State().Index()) })
	do := part.NewPrimaryButton(w.T("import.do"), "Enter", p.Save)
	if p.Idle() != "" {
		do.SetIdle(state.nothing(w))
	}
	p.leaves = part.NewButton(w.T("import.leave"), "Esc", p.leave)
	p.content = foot.Under(p.beside.content, foot.Keys{Host: h, Back: p.leave, Typed: p.typed}, []*part.Button{
		do, p.leaves,
	}, p.deciding())
	p.Rows.SetRows(state.rows)
	p.look()
	return p
}

// look shows in what the chosen row differs.
func (p *Import) look() {
	row, _ := p.Rows.Selected()
	p.idle(row)
	place, is := say.ImportRow(row)
	c, differs := p.state.beside[place]
	if !is || !differs {
		p.beside.show(row, nil)
		return
	}
	p.beside.show(row, &c)
}

// into goes into the table, back to the list.
func (p *Import) into() bool {
	p.deep = p.beside.into()
	return p.deep
}

func (p *Import) back() {
	p.deep = false
	if c := p.host.Canvas(); c != nil {
		c.Focus(p.Rows)
	}
}

// Target is the list, or the table if one was there last.
func (p *Import) Target() fyne.Focusable {
	if p.deep && p.beside.table.Visible() {
		return p.beside.table
	}
	return p.Listed.Target()
}

// Content is the preview over its buttons.
func (p *Import) Content() fyne.CanvasObject { return p.content }

// SaveWord is the word on its button.
func (p *Import) SaveWord() string { return p.host.App().Words().T("import.do") }

// EnterWord is what Enter does in list and table: it imports, or goes where there is
// nothing to import.
func (p *Import) EnterWord() string {
	if p.Idle() != "" {
		return p.host.App().Words().T("panel.button.close")
	}
	return p.SaveWord()
}

// Idle says that a file with nothing new is not imported.
func (p *Import) Idle() string {
	if p.state.changes() {
		return ""
	}
	return "command.not_now.nothing_new"
}

// Save imports what is shown. Where nothing would change it says so; where the
// notebook changed meanwhile, the preview is made anew and nothing is imported.
func (p *Import) Save() {
	h, a, w := p.host, p.host.App(), p.host.App().Words()
	if !p.state.changes() {
		h.LeavePanel()
		h.Say(p.state.nothing(w), false)
		return
	}
	if !p.state.begin() {
		return
	}
	cancelled := p.run()
	h.Say(w.T("import.running", "file", p.state.plan.File), false)
	runner := h.Runner()
	h.Write(func(ctx context.Context) (func(), error) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		defer context.AfterFunc(cancelled, stop)()
		report, err := a.ImportTelling(ctx, p.state.plan, func(done, of int) { runner.InWindow(func() { p.tell(done, of) }) })
		return func() {
			p.end()
			if err != nil {
				p.refused(err)
				return
			}
			if list := p.state.list(); h.LeaveThis(p) && list != "" {
				h.List(list, "")
			}
			h.Say(p.state.done(w, report), true)
		}, nil
	})
}

// refused says why nothing was imported, or not all. One that was cancelled is
// previewed still: nothing has changed.
func (p *Import) refused(err error) {
	if isCancelled(err) {
		p.host.Say(p.host.App().Words().Error(err), false)
		return
	}
	if data.CodeOf(err) == data.CodeConflict && p.host.LeaveThis(p) {
		previewAs(p.host, p.state.path, p.state.choice)
	}
	p.host.Fail(err)
}
