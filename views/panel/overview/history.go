package overview

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
	"wawasan/views/panel/foot"
)

// The two lists of the history.
const (
	changes = iota
	deleted
)

// historyRows is how many rows a page of the history has.
const historyRows = 100

// Changes is the history: what was done, the newest first, and beside it what
// the chosen change did; or what was deleted and can come back.
type Changes struct {
	host    panel.Host
	view    int
	content *fyne.Container
	turn    *part.Button
	whole   fyne.CanvasObject // with the buttons below
	// Rows is the list, Did what the chosen change did.
	Rows *list.KeyList
	Did  *list.DetailView
	deep bool // the keyboard is at Did

	reading, looking core.Loader
	done             map[string]app.HistoryRow // by the key of their row
	gone             map[string]app.DeletedRow
	wanted           string // the key of the row to be chosen when rows come
	shown            int64  // the change whose page stands beside them
}

// History opens the history.
func History(h panel.Host) {
	p := newChanges(h)
	h.Read(func(ctx context.Context) (func(), error) {
		show, err := p.read(ctx, changes, 0, historyRows)
		return func() { show(); h.OpenPanel(p) }, err
	})
}

func newChanges(h panel.Host) *Changes {
	p := &Changes{host: h, content: container.NewStack()}
	p.reading = core.Loader{Runner: h.Runner(), OnError: h.Fail}
	p.looking = core.Loader{Runner: h.Runner(), OnError: h.Fail}
	p.Did = list.NewDetailView(list.DetailParams{
		Words: h.App().Words(), OnOpen: func(row app.Row) { p.follow(row) }, OnBack: p.back, OnKey: h.Key, OnActs: h.Acts,
	})
	w := h.App().Words()
	p.turn = part.NewButton("", "Del", p.Turn)
	p.whole = foot.Under(p.content, foot.Keys{Host: h, Back: h.LeavePanel}, []*part.Button{p.turn, part.NewButton(w.T("chart.leave"), "Esc", h.LeavePanel)})
	p.setView(changes)
	return p
}

// name says on the button what Del does with what is chosen.
func (p *Changes) name() {
	key := "history.button.take_back"
	h, ok := p.chosen()
	if p.view == deleted || ok && h.Change.Undone {
		key = "history.button.bring_back"
	}
	if word := p.host.App().Words().T(key); word != p.turn.Label() {
		p.turn.SetText(word)
	}
}

// setView makes another list the one shown.
func (p *Changes) setView(view int) {
	w := p.host.App().Words()
	p.view, p.deep = view, false
	p.done, p.gone = map[string]app.HistoryRow{}, map[string]app.DeletedRow{}
	title, text := w.T("command.history.open"), w.T("history.text", "undo", command.KeyOf("edit.undo"), "redo", command.KeyOf("edit.redo"))
	empty := part.NewEmptyState("note", w.T("empty.history.title"), w.T("empty.history.text"), "", "")
	if view == deleted {
		text, empty = w.T("history.deleted.text"), part.NewEmptyState("note", w.T("empty.deleted.title"), w.T("empty.deleted.text"), "", "")
	}
	p.Rows = list.NewKeyList(list.Params{
		Words: w, Label: title, Empty: empty, Texts: true, OnBack: p.host.LeavePanel, OnKey: p.key, OnActs: p.host.Acts,
		OnOpen: func(app.Row) { p.open() }, OnDelete: func(app.Row) { p.Turn() },
		OnSelect: func(app.Row) { p.look() }, OnNeedMore: p.more,
	})
	tabs := part.NewSegments([]string{w.T("history.view.changes"), w.T("history.view.deleted")}, view, p.switchTo)
	left := container.NewBorder(tabs, nil, nil, nil, p.Rows)
	p.content.Objects = []fyne.CanvasObject{part.Topped(part.NewHeading(title, text), container.New(part.Columns{}, left, p.Did))}
	p.content.Refresh()
	p.blank()
}

// blank shows no change.
func (p *Changes) blank() {
	p.shown = 0
	p.Did.SetDetail(app.Detail{})
}

// key goes from one list to the other with ← and →.
func (p *Changes) key(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyLeft || e.Name == fyne.KeyRight {
		p.switchTo(deleted - p.view)
		return true
	}
	return p.host.Key(e)
}

func (p *Changes) switchTo(view int) {
	p.setView(view)
	p.focus()
	p.load(0, historyRows)
}

// Name is what tests call it.
func (p *Changes) Name() string { return "history" }

// Content is the whole panel.
func (p *Changes) Content() fyne.CanvasObject { return p.whole }

// Target is the list, or what a change did.
func (p *Changes) Target() fyne.Focusable {
	if p.deep {
		return p.Did.Target()
	}
	return p.Rows
}

// Reload reads as many rows anew as there were.
func (p *Changes) Reload() { p.load(0, max(p.Rows.State().Len(), historyRows)) }

func (p *Changes) load(before int64, limit int) {
	view := p.view
	p.reading.Load(func(ctx context.Context) (func(), error) { return p.read(ctx, view, before, limit) })
}

// more reads the page behind the rows that are there.
func (p *Changes) more() {
	if before, err := strconv.ParseInt(p.Rows.State().Next, 10, 64); err == nil {
		p.load(before, historyRows)
	}
}

// read reads rows older than one and returns how they are shown.
func (p *Changes) read(ctx context.Context, view int, before int64, limit int) (func(), error) {
	var rows []app.Row
	var done []app.HistoryRow
	var gone []app.DeletedRow
	var err error
	next := ""
	if view == deleted {
		gone, err = p.host.App().Deleted(ctx, before, limit)
		for _, d := range gone {
			rows, next = append(rows, d.Row), strconv.FormatInt(d.Gone.Seq, 10)
		}
	} else {
		done, err = p.host.App().History(ctx, before, limit)
		for _, h := range done {
			rows, next = append(rows, h.Row), strconv.FormatInt(h.Change.ID, 10)
		}
	}
	if len(rows) < limit {
		next = ""
	}
	return func() {
		if view != p.view {
			return
		}
		for _, h := range done {
			p.done[h.Key] = h
		}
		for _, d := range gone {
			p.gone[d.Key] = d
		}
		p.show(rows, next, before == 0)
	}, err
}

func (p *Changes) show(rows []app.Row, next string, anew bool) {
	p.Rows.State().Next = next
	if anew {
		p.Rows.SetRows(rows)
	} else {
		p.Rows.AppendRows(rows)
	}
	if p.wanted != "" && p.Rows.SelectKey(p.wanted) {
		p.wanted = ""
	}
	p.look()
}

// chosen is the chosen change.
func (p *Changes) chosen() (app.HistoryRow, bool) {
	row, ok := p.Rows.Selected()
	if !ok {
		return app.HistoryRow{}, false
	}
	h, ok := p.done[row.Key]
	return h, ok
}

// look shows what the chosen change did, or the change that deleted a thing.
func (p *Changes) look() {
	p.name()
	row, _ := p.Rows.Selected()
	id := p.done[row.Key].Change.ID
	if p.view == deleted {
		id = p.gone[row.Key].Gone.Change
	}
	if id == 0 {
		p.blank()
		return
	}
	a := p.host.App()
	p.looking.Load(func(ctx context.Context) (func(), error) {
		d, err := a.ChangeOf(ctx, id)
		return func() {
			if p.shown != id {
				p.shown = id
				p.Did.Anew()
			}
			p.Did.SetDetail(d.Detail)
		}, err
	})
}

// open goes into what a change did, or brings back what was deleted.
func (p *Changes) open() {
	if p.view == deleted {
		p.restore()
		return
	}
	if _, ok := p.chosen(); ok {
		p.deep = true
		p.Did.FocusRows()
		p.focus()
	}
}

func (p *Changes) back() {
	p.deep = false
	p.focus()
}

func (p *Changes) focus() {
	if c := p.host.Canvas(); c != nil {
		c.Focus(p.Target())
	}
}

func (p *Changes) follow(row app.Row) {
	if link := row.Target; link != (app.Link{}) {
		p.host.Go(link)
	}
}

func (p *Changes) restore() {
	row, _ := p.Rows.Selected()
	d, ok := p.gone[row.Key]
	if !ok {
		return
	}
	a := p.host.App()
	p.host.Write(func(ctx context.Context) (func(), error) {
		if err := a.Restore(ctx, d.Gone); err != nil {
			return nil, err
		}
		return func() { p.host.Say(a.Words().T("toast.restored", "what", d.Title), true) }, nil
	})
}

// Turnable says why the chosen change cannot be taken or brought back.
func (p *Changes) Turnable() string {
	if _, ok := p.chosen(); !ok && (p.view != deleted || p.Rows.State().Len() == 0) {
		return "command.not_now.change"
	}
	return ""
}

// Turn takes the chosen change back, or brings it back when it was; in the
// list of what was deleted it brings back the chosen thing. What is refused is
// told in a question, with what is in the way.
func (p *Changes) Turn() {
	if p.view == deleted {
		p.restore()
		return
	}
	h, ok := p.chosen()
	if !ok {
		return
	}
	a := p.host.App()
	turn, said := a.TakeBack, "toast.undone"
	if h.Change.Undone {
		turn, said = a.BringBack, "toast.redone"
	}
	p.host.Write(func(ctx context.Context) (func(), error) {
		title, err := turn(ctx, h.Change.ID)
		if data.CodeOf(err) == data.CodeConflict {
			return func() { p.refuse(h, err) }, nil
		}
		return func() { p.host.Say(a.Words().T(said, "what", title), false) }, err
	})
}

// refuse tells why a change cannot be turned; Enter chooses the newest of what
// is in the way.
func (p *Changes) refuse(h app.HistoryRow, err error) {
	w := p.host.App().Words()
	title, way := w.T("history.refused.title"), app.InTheWay(err)
	if len(way) == 0 {
		p.host.Ask(title, w.Error(err), w.T("history.refused.close"), w.T("history.refused.close"), func() {}, func() {})
		return
	}
	key := strconv.FormatInt(slices.Max(way), 10)
	p.host.Ask(title, w.Error(err), w.T("history.refused.show"), w.T("history.refused.close"), func() {
		if p.Rows.SelectKey(key) {
			p.look()
			return
		}
		p.wanted = key
		p.load(0, max(p.Rows.State().Len(), int(h.Change.ID))) // older ones have smaller numbers
	}, func() {})
}
