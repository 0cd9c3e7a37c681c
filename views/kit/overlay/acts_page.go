package overlay

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/part"
	"wawasan/views/theme"
)

// actsPage draws the groups in as many columns as fit without cutting a word,
// and below them what cannot be done now.
type actsPage struct {
	widget.BaseWidget
	params ActsParams
	do     func(part.Act)
	cells  []*actCell
	chosen int  // index in cells
	moved  bool // it was chosen by the person
	heads  []*draw.Span
	later  []*draw.Paragraph
	rule   *canvas.Rectangle
	tint   *canvas.Rectangle
	height float32
	reveal func(*actCell) // brings an act into sight, nil before the page was drawn
}

// actCell is one act and where it lies.
type actCell struct {
	act    part.Act
	cap    *part.Keycap
	group  int
	column int
	at     fyne.Position
	size   fyne.Size
}

var (
	_ fyne.Tappable      = (*actsPage)(nil)
	_ desktop.Hoverable  = (*actsPage)(nil)
	_ desktop.Cursorable = (*actsPage)(nil)
)

func newActsPage(p ActsParams, do func(part.Act)) *actsPage {
	a := &actsPage{do: do, rule: &canvas.Rectangle{}, tint: &canvas.Rectangle{}}
	a.say(p)
	a.ExtendBaseWidget(a)
	return a
}

// say sets out what a panel offers, with what Enter does chosen.
func (a *actsPage) say(p ActsParams) {
	a.params, a.cells, a.heads, a.later, a.chosen = p, nil, nil, nil, 0
	for n, g := range p.Groups {
		a.heads = append(a.heads, draw.NewSpan(theme.SizeMuted, theme.Muted, true).Say(g.Title))
		for _, act := range g.Acts {
			if act.Key == p.First && act.Key != "" {
				a.chosen = len(a.cells)
			}
			a.cells = append(a.cells, &actCell{act: act, cap: part.NewKeycap(act.Key, act.Title).Large(), group: n})
		}
	}
	for n, l := range p.Later {
		text := l.Title + " — " + l.Why
		if n == 0 {
			text = p.NotNow + " " + text
		}
		a.later = append(a.later, draw.NewParagraph(theme.SizeMuted, theme.Muted).Say(text))
	}
}

// chooseKey chooses the act of a key if it is offered.
func (a *actsPage) chooseKey(key string) {
	if n := slices.IndexFunc(a.cells, func(c *actCell) bool { return c.act.Key == key }); n >= 0 {
		a.chosen, a.moved = n, true
	}
}

// act is the act that Enter does.
func (a *actsPage) act() (part.Act, bool) {
	if a.chosen >= len(a.cells) {
		return part.Act{}, false
	}
	return a.cells[a.chosen].act, true
}

// step chooses the next act up or down, or the nearest in the next column.
func (a *actsPage) step(across, down int) {
	if len(a.cells) == 0 {
		return
	}
	if down != 0 {
		a.choose((a.chosen + down + len(a.cells)) % len(a.cells))
		return
	}
	from, best := a.cells[a.chosen], -1
	for n, c := range a.cells {
		if c.column != from.column+across {
			continue
		}
		if best < 0 || absolute(c.at.Y-from.at.Y) < absolute(a.cells[best].at.Y-from.at.Y) {
			best = n
		}
	}
	if best >= 0 {
		a.choose(best)
	}
}

func absolute(x float32) float32 { return max(x, -x) }

func (a *actsPage) choose(n int) {
	a.chosen, a.moved = n, true
	a.mark()
	if a.reveal != nil {
		a.reveal(a.cells[n])
	}
}

// mark puts the tint behind the act chosen.
func (a *actsPage) mark() {
	draw.ShowIf(a.tint, len(a.cells) > 0)
	if a.chosen < len(a.cells) {
		c := a.cells[a.chosen]
		a.tint.Move(c.at)
		a.tint.Resize(c.size)
	}
	draw.Fill(a.tint, theme.SelectTint)
	a.tint.CornerRadius = ft.Size(theme.SizeRadius)
	a.tint.Refresh()
}

func (a *actsPage) under(at fyne.Position) int {
	for n, c := range a.cells {
		if at.X >= c.at.X && at.X < c.at.X+c.size.Width && at.Y >= c.at.Y && at.Y < c.at.Y+c.size.Height {
			return n
		}
	}
	return -1
}

// Tapped does what lies under the pointer.
func (a *actsPage) Tapped(e *fyne.PointEvent) {
	if n := a.under(e.Position); n >= 0 {
		a.do(a.cells[n].act)
	}
}

// MouseIn chooses what lies under the pointer.
func (a *actsPage) MouseIn(e *desktop.MouseEvent) { a.MouseMoved(e) }

// MouseMoved chooses what lies under the pointer.
func (a *actsPage) MouseMoved(e *desktop.MouseEvent) {
	if n := a.under(e.Position); n >= 0 && n != a.chosen {
		a.choose(n)
	}
}

// MouseOut changes nothing.
func (a *actsPage) MouseOut() {}

// Cursor tells that a click does something.
func (a *actsPage) Cursor() desktop.Cursor { return desktop.PointerCursor }

// widest is what the widest act or heading takes.
func (a *actsPage) widest() float32 {
	w := float32(0)
	for _, c := range a.cells {
		w = max(w, c.cap.Width())
	}
	for _, h := range a.heads {
		w = max(w, h.Natural().Width)
	}
	return w + core.Length(16)
}

// arrange places everything for a width, in at most as many columns as there
// are groups, and returns the height.
func (a *actsPage) arrange(width float32) float32 {
	groups := a.filled()
	columns := max(1, min(len(groups), int(width/a.widest())))
	each := width / float32(columns)
	heights := make([]float32, len(groups))
	for n, g := range groups {
		heights[n] = a.column(g, 0, fyne.Position{}, each)
	}
	bottom := float32(0)
	for column, dealt := range splitColumns(heights, columns) {
		y := float32(0)
		for _, n := range dealt {
			y += a.column(groups[n], column, fyne.NewPos(float32(column)*each, y), each)
		}
		bottom = max(bottom, y)
	}
	bottom = a.placeLater(bottom, width)
	a.mark()
	return bottom
}

// filled are the groups that have acts.
func (a *actsPage) filled() []int {
	var groups []int
	for n, g := range a.params.Groups {
		draw.ShowIf(a.heads[n].Text, len(g.Acts) > 0)
		if len(g.Acts) > 0 {
			groups = append(groups, n)
		}
	}
	return groups
}

// column places one group and returns its height.
func (a *actsPage) column(group, column int, at fyne.Position, width float32) float32 {
	head := a.heads[group]
	pad := core.Length(6)
	y := at.Y
	if head.Full != "" {
		head.Place(at.X+pad, y, head.LineHeight(), width)
		y += head.LineHeight() + core.Length(6)
	}
	for _, c := range a.cells {
		if c.group != group {
			continue
		}
		high := c.cap.Height() + core.Length(8)
		c.at, c.size, c.column = fyne.NewPos(at.X, y), fyne.NewSize(width-core.Length(8), high), column
		c.cap.Place(at.X+pad, y+core.Length(4))
		y += high
	}
	return y - at.Y + core.Length(12)
}

// placeLater sets what cannot be done now below a line, two beside one another
// where there is room.
func (a *actsPage) placeLater(y, width float32) float32 {
	draw.ShowIf(a.rule, len(a.later) > 0)
	if len(a.later) == 0 {
		return y
	}
	a.rule.Move(fyne.NewPos(0, y))
	a.rule.Resize(fyne.NewSize(width, 1))
	y += core.Length(10)
	columns := max(1, int(width/core.Length(380)))
	each, high := width/float32(columns), float32(0)
	for n, text := range a.later {
		if n > 0 && n%columns == 0 {
			y, high = y+high+core.Length(4), 0
		}
		high = max(high, text.Place(float32(n%columns)*each+core.Length(6), y, each-core.Length(24)))
	}
	return y + high + core.Length(8)
}

// CreateRenderer draws the page.
func (a *actsPage) CreateRenderer() fyne.WidgetRenderer {
	r := &actsPageRenderer{a}
	r.Refresh()
	return r
}

type actsPageRenderer struct{ a *actsPage }

// MinSize is as high as the columns came out.
func (r *actsPageRenderer) MinSize() fyne.Size { return fyne.NewSize(core.Length(100), r.a.height) }

// Layout follows a new width.
func (r *actsPageRenderer) Layout(size fyne.Size) { r.a.height = r.a.arrange(size.Width) }

// Refresh follows the theme.
func (r *actsPageRenderer) Refresh() {
	a := r.a
	draw.Fill(a.rule, theme.Line)
	for _, c := range a.cells {
		c.cap.Paint()
	}
	if a.Size().Width > 0 {
		a.height = a.arrange(a.Size().Width)
	}
	canvas.Refresh(a)
}

// Objects are what is drawn, the tint below the words.
func (r *actsPageRenderer) Objects() []fyne.CanvasObject {
	a := r.a
	all := []fyne.CanvasObject{a.tint, a.rule}
	for _, h := range a.heads {
		all = append(all, h.Text)
	}
	for _, c := range a.cells {
		all = append(all, c.cap.Objects()...)
	}
	for _, l := range a.later {
		all = append(all, l.Object())
	}
	return all
}

// Destroy has nothing to free.
func (r *actsPageRenderer) Destroy() {}
