package overlay

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wawasan/views/kit/core"
)

var (
	_ fyne.Tappable      = (*Palette)(nil)
	_ fyne.Scrollable    = (*Palette)(nil)
	_ desktop.Mouseable  = (*Palette)(nil)
	_ desktop.Hoverable  = (*Palette)(nil)
	_ desktop.Cursorable = (*Palette)(nil)
	_ core.PointedIn     = (*Palette)(nil)
)

// paletteSpot says where the panel and its rows were drawn last.
type paletteSpot struct {
	at        fyne.Position
	panel     fyne.Size
	rows, row float32 // where the rows begin, and how high each is
}

// line is the line under a point, -1 for none or a heading; in reports whether
// the point is on the panel.
func (p *Palette) line(at fyne.Position) (n int, in bool) {
	s := p.spot
	in = at.X >= s.at.X && at.X < s.at.X+s.panel.Width && at.Y >= s.at.Y && at.Y < s.at.Y+s.panel.Height
	if !in || s.row <= 0 || at.Y < s.rows {
		return -1, in
	}
	slot := int((at.Y - s.rows) / s.row)
	n = p.first + slot
	if slot >= p.slots || n >= len(p.lines) || p.lines[n].pick == nil {
		return -1, in
	}
	return n, in
}

// Tapped picks the row under the pointer; beside the panel it closes it. Anywhere
// else the keyboard stays where it was: without it no key would lead out.
func (p *Palette) Tapped(e *fyne.PointEvent) {
	p.GiveBack()
	if e == nil {
		return
	}
	n, in := p.line(e.Position)
	switch {
	case !in:
		p.Close()
	case n >= 0 && p.answered:
		p.selected = n
		p.pick()
	}
}

// Scrolled leafs through the rows.
func (p *Palette) Scrolled(e *fyne.ScrollEvent) {
	p.tips.Gone()
	by := 1
	if e.Scrolled.DY > 0 {
		by = -1
	}
	if first := max(0, min(p.first+by, len(p.lines)-p.slots)); first != p.first {
		p.first = first
		p.selected = max(first, min(p.selected, first+p.slots-1))
		for p.selected < len(p.lines)-1 && p.lines[p.selected].pick == nil {
			p.selected++
		}
		p.Refresh()
	}
}

// Pointed is told of the pointer over the palette.
func (p *Palette) Pointed() core.Pointed { return p.tips }

// MouseIn follows the pointer.
func (p *Palette) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved follows the pointer; what Enter picks stays as it is, for a hand that
// only brushes the mouse means nothing by it.
func (p *Palette) MouseMoved(e *desktop.MouseEvent) {
	core.PointerAt(p, e)
	n, in := p.line(e.Position)
	p.clicks = n >= 0 || !in
}

// Cursor tells whether a click does something.
func (p *Palette) Cursor() desktop.Cursor {
	if p.clicks {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// MouseOut is told that the pointer left.
func (p *Palette) MouseOut() { p.tips.Gone() }
