package draw

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/app/figure"
	"wawasan/views/kit/core"
	"wawasan/views/theme"
)

// TableView shows figures as tables beneath each other: a head that stays in
// sight, figures at the right edge of their columns with digits beneath each
// other, words at the left. Arrows go from field to field, what a field says
// stands below, Enter leads to what it stands for.
type TableView struct {
	widget.BaseWidget
	params  FigureParams
	tables  []*table
	focused bool
	at      field
	scroll  *container.Scroll
	body    *fyne.Container
	ring    *canvas.Rectangle
	band    *canvas.Rectangle // behind the row chosen
	said    readout
	size    fyne.Size // for which all was laid out
	look    string    // and for which colours and size of letters
}

// field is one of a table, all by number.
type field struct{ table, row, column int }

var (
	_ fyne.Focusable         = (*TableView)(nil)
	_ fyne.SecondaryTappable = (*TableView)(nil)
	_ fyne.Accessible        = (*TableView)(nil)
	_ core.Describer         = (*TableView)(nil)
)

// NewTableView returns one that shows nothing yet. Of its params, Empty is not
// used: without a row it shows white.
func NewTableView(params FigureParams) *TableView {
	v := &TableView{params: params, ring: &canvas.Rectangle{StrokeWidth: 2, CornerRadius: 4}, band: &canvas.Rectangle{}, said: newReadout()}
	v.body = container.NewWithoutLayout()
	v.scroll = container.NewVScroll(v.body)
	v.scroll.OnScrolled = func(fyne.Position) { v.stick() }
	v.ExtendBaseWidget(v)
	return v
}

// SetTables shows the tables of figures under their titles, one title a figure;
// a figure without rows is left out. The field chosen stays chosen if there is
// one at its place.
func (v *TableView) SetTables(titles []string, figures []figure.Figure) {
	v.tables = nil
	for n, f := range figures {
		if len(f.Rows) > 0 {
			v.tables = append(v.tables, &table{title: titles[n], of: f})
		}
	}
	v.at, v.size = v.near(v.at), fyne.Size{}
	v.Refresh()
}

// Len is how many rows are shown in all.
func (v *TableView) Len() int {
	n := 0
	for _, t := range v.tables {
		n += len(t.of.Rows)
	}
	return n
}

// Column is the column of the field chosen, by number.
func (v *TableView) Column() int { return v.at.column }

// Top chooses the first field and shows what stands above it.
func (v *TableView) Top() {
	v.at = v.near(field{})
	v.scroll.Offset.Y = 0
	v.Refresh()
}

// Selected is the field chosen, as a spot: what it says and where it leads.
func (v *TableView) Selected() (figure.Spot, bool) {
	if len(v.tables) == 0 {
		return figure.Spot{}, false
	}
	t, row, column := v.tables[v.at.table].of, v.at.row, v.at.column
	spot := figure.Spot{ID: fmt.Sprint(v.at)}
	if row < len(t.Cells) && column < len(t.Cells[row]) {
		spot.Label, spot.Target = t.Cells[row][column].Said, t.Cells[row][column].Target
	}
	if spot.Label == "" {
		spot.Label = t.Rows[row][0]
		if column > 0 {
			spot.Label += " · " + t.Columns[column] + ": " + t.Rows[row][column]
		}
	}
	return spot, true
}

// near is the field nearest to a place.
func (v *TableView) near(at field) field {
	if len(v.tables) == 0 {
		return field{}
	}
	at.table = max(0, min(at.table, len(v.tables)-1))
	rows := v.tables[at.table].of.Rows
	at.row = max(0, min(at.row, len(rows)-1))
	at.column = max(0, min(at.column, len(rows[at.row])-1))
	return at
}

// down is the field so many rows further down, or up, in the tables all told.
func (v *TableView) down(by int) field {
	at := v.at
	at.row += by
	for at.row < 0 && at.table > 0 {
		at.table--
		at.row += len(v.tables[at.table].of.Rows)
	}
	for at.table < len(v.tables)-1 && at.row >= len(v.tables[at.table].of.Rows) {
		at.row -= len(v.tables[at.table].of.Rows)
		at.table++
	}
	return v.near(at)
}

// tablePage is how many rows a page is.
const tablePage = 10

// TypedKey walks from field to field.
func (v *TableView) TypedKey(e *fyne.KeyEvent) {
	if v.params.OnKey != nil && v.params.OnKey(e) {
		return
	}
	if e.Name == fyne.KeyEscape && v.params.OnBack != nil {
		v.params.OnBack()
		return
	}
	if len(v.tables) == 0 {
		return
	}
	side := func(by int) field { return v.near(field{v.at.table, v.at.row, v.at.column + by}) }
	switch e.Name {
	case fyne.KeyRight:
		v.choose(side(1))
	case fyne.KeyLeft:
		v.choose(side(-1))
	case fyne.KeyDown:
		v.choose(v.down(1))
	case fyne.KeyUp:
		v.choose(v.down(-1))
	case fyne.KeyPageDown:
		v.choose(v.down(tablePage))
	case fyne.KeyPageUp:
		v.choose(v.down(-tablePage))
	case fyne.KeyHome:
		v.choose(v.down(-v.Len()))
	case fyne.KeyEnd:
		v.choose(v.down(v.Len()))
	case fyne.KeyReturn, fyne.KeyEnter:
		if s, ok := v.Selected(); ok && v.params.OnOpen != nil {
			v.params.OnOpen(s)
		}
	}
}

// TypedRune offers letters.
func (v *TableView) TypedRune(r rune) {
	switch {
	case r == ' ' && v.params.OnActs != nil:
		v.params.OnActs(nil)
	case v.params.OnRune != nil:
		v.params.OnRune(r)
	}
}

// FocusGained shows the ring.
func (v *TableView) FocusGained() { v.focused = true; v.Refresh() }

// FocusLost takes it away.
func (v *TableView) FocusLost() { v.focused = false; v.Refresh() }

// MouseDown chooses as Tapped does, which waits whether a second click comes.
func (v *TableView) MouseDown(e *desktop.MouseEvent) { v.Tapped(&e.PointEvent) }

// MouseUp does nothing.
func (v *TableView) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped opens what is chosen.
func (v *TableView) DoubleTapped(*fyne.PointEvent) {
	if s, ok := v.Selected(); ok && v.params.OnOpen != nil {
		v.params.OnOpen(s)
	}
}

// Tapped chooses the field under the pointer and takes the keyboard.
func (v *TableView) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
	y := e.Position.Y + v.scroll.Offset.Y
	for n, t := range v.tables {
		for row := range max(len(t.tops)-1, 0) {
			if y < t.tops[row] || y >= t.tops[row+1] {
				continue
			}
			column := 0
			for c, left := range t.lefts {
				if e.Position.X >= left-core.Length(tableGap/2) {
					column = c
				}
			}
			v.choose(v.near(field{n, row, column}))
			return
		}
	}
}

// TappedSecondary chooses it and shows what can be done there.
func (v *TableView) TappedSecondary(e *fyne.PointEvent) {
	v.Tapped(e)
	if v.params.OnActs != nil {
		v.params.OnActs(&e.AbsolutePosition)
	}
}

// choose makes a field the one chosen and brings it into sight, below the head.
func (v *TableView) choose(at field) {
	v.at = at
	v.Refresh()
	t := v.tables[at.table]
	if len(t.tops) == 0 { // not laid out yet
		return
	}
	top, bottom := t.tops[at.row]-t.headHigh, t.tops[at.row+1]+core.Length(8)
	if at.row == 0 {
		top = t.top
	}
	switch view := v.scroll.Size().Height; {
	case top < v.scroll.Offset.Y:
		v.scroll.Offset.Y = max(0, top)
	case bottom > v.scroll.Offset.Y+view:
		v.scroll.Offset.Y = bottom - view
	}
	v.stick()
	v.scroll.Refresh()
}

// mark puts the ring around the field chosen, and says it.
func (v *TableView) mark() {
	s, ok := v.Selected()
	ShowIf(v.ring, ok && v.focused)
	ShowIf(v.band, ok)
	v.said.Say(s.Label)
	if !v.focused {
		v.said.Say(v.params.Hint)
	}
	v.ring.StrokeColor, v.ring.FillColor = ft.Color(theme.Accent), nil
	Fill(v.band, theme.SelectTint)
	if !ok || v.size.Width < 1 { // nothing there, or not laid out yet
		return
	}
	t, pad := v.tables[v.at.table], core.Length(6)
	top, high := t.tops[v.at.row], t.tops[v.at.row+1]-t.tops[v.at.row]
	v.band.Move(fyne.NewPos(core.Length(figureEdge)-pad, top))
	v.band.Resize(fyne.NewSize(t.wide+2*pad, high))
	v.ring.Move(fyne.NewPos(t.lefts[v.at.column]-pad, top))
	v.ring.Resize(fyne.NewSize(t.wides[v.at.column]+2*pad, high))
	v.ring.Refresh()
}

// Describe tells titles, heads and rows, and the field chosen.
func (v *TableView) Describe() []string {
	var out []string
	for _, t := range v.tables {
		out = append(out, t.title, strings.Join(t.of.Columns, " · "))
		for _, row := range t.of.Rows {
			out = append(out, strings.Join(core.NonEmpty(row...), " · "))
		}
	}
	if s, ok := v.Selected(); ok && v.focused {
		out = append(out, "▌"+s.Label)
	}
	return out
}

// AccessibilityLabel is what it shows, the field that has the keyboard, and the
// tables.
func (v *TableView) AccessibilityLabel() string {
	said := []string{v.params.Label}
	for _, line := range v.Describe() {
		if chosen, ok := strings.CutPrefix(line, "▌"); ok {
			said = append(said[:1], append([]string{chosen}, said[1:]...)...)
			continue
		}
		said = append(said, line)
	}
	if !v.focused {
		said = append(said, v.params.Hint)
	}
	return core.Spoken(said...)
}

// AccessibilityRole is text: the toolkit has no role for a table.
func (v *TableView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
