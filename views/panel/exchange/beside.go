package exchange

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app/figure"
	"wawasan/app/say"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/panel"
)

// beside is the table under a preview: in what the chosen row and the notebook
// differ, field by field. It takes no room while there is nothing to tell.
type beside struct {
	host    panel.Host
	table   *draw.TableView
	shown   string // the key of the row it tells of
	content *fyne.Container
	back    func()  // into the list
	keep    func()  // keeps the chosen row of the list in sight
	left    float32 // the height that the list had last
}

// newBeside puts the table under a list; typed and open are what letters and Enter
// do in both; keep keeps the chosen row of the list in sight when it gets lower.
func newBeside(h panel.Host, list fyne.CanvasObject, typed func(rune) bool, open, back, keep func()) *beside {
	w := h.App().Words()
	b := &beside{host: h, back: back, keep: keep}
	b.table = draw.NewTableView(draw.FigureParams{
		Label: w.T("import.side.label"), Hint: w.T("import.side.hint"), OnOpen: func(figure.Spot) { open() }, OnBack: back, OnRune: typed, OnKey: b.key, OnActs: h.Acts,
	})
	b.table.Hide()
	b.content = container.New(besideLayout{b}, list, b.table)
	return b
}

// key leads from the first column back to the list.
func (b *beside) key(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyLeft && b.table.Column() == 0 {
		b.back()
		return true
	}
	return b.host.Key(e)
}

// show tells of a row, nil for one of which there is nothing to tell.
func (b *beside) show(row say.Row, c *say.ImportComparison) {
	if c == nil {
		b.shown = ""
		b.table.SetTables(nil, nil)
	} else if b.shown != row.Key {
		b.shown = row.Key
		b.table.SetTables([]string{b.host.App().Words().T("import.side.title", "who", row.Title)}, []figure.Figure{c.Table})
		b.table.Top()
	}
	if b.table.Visible() != (c != nil) {
		draw.ShowIf(b.table, c != nil)
		b.content.Refresh()
		return
	}
	b.content.Layout.Layout(b.content.Objects, b.content.Size())
}

// into gives the keyboard to the table, and reports that it tells anything.
func (b *beside) into() bool {
	c := b.host.Canvas()
	if c == nil || !b.table.Visible() {
		return false
	}
	c.Focus(b.table)
	return true
}

// besideMost is the part of the height that the table takes at most.
const besideMost = 0.5

// besideLayout gives the table the height that it needs, and the list the rest.
type besideLayout struct{ *beside }

// MinSize is that of the list.
func (l besideLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout places both.
func (l besideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	high := float32(0)
	if l.table.Visible() {
		high = min(l.table.High(size.Width), size.Height*besideMost) + core.Length(4)
	}
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, size.Height-high))
	o[1].Move(fyne.NewPos(0, size.Height-high+core.Length(4)))
	o[1].Resize(fyne.NewSize(size.Width, max(high-core.Length(4), 0)))
	if left := size.Height - high; left != l.left {
		l.left = left
		l.keep()
	}
}
