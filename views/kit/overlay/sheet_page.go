package overlay

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// sheetPage draws the groups in as many columns as there is width for. Titles
// break into lines rather than being cut.
type sheetPage struct {
	widget.BaseWidget
	groups []sheetGroup
	empty  string
	width  float32
}

// barRoom is what the scroll bar has beside the columns.
const barRoom = 14

// CreateRenderer draws the page.
func (p *sheetPage) CreateRenderer() fyne.WidgetRenderer {
	r := &sheetPageRenderer{p: p}
	r.build()
	return r
}

type sheetPageRenderer struct {
	p      *sheetPage
	height float32
	all    []fyne.CanvasObject
}

// MinSize is as high as the columns came out.
func (r *sheetPageRenderer) MinSize() fyne.Size { return fyne.NewSize(core.Length(200), r.height) }

// Layout draws anew when the width changed.
func (r *sheetPageRenderer) Layout(size fyne.Size) {
	if size.Width != r.p.width {
		r.p.width = size.Width
		r.build()
	}
}

// Refresh draws anew: the filter or the theme changed.
func (r *sheetPageRenderer) Refresh() {
	r.build()
	canvas.Refresh(r.p)
}

// Objects returns what is drawn.
func (r *sheetPageRenderer) Objects() []fyne.CanvasObject { return r.all }

// Destroy has nothing to free.
func (r *sheetPageRenderer) Destroy() {}

func (r *sheetPageRenderer) build() {
	r.all, r.height = nil, 0
	if r.p.width <= 0 {
		return
	}
	if r.p.empty != "" {
		s := draw.NewSpan(theme.SizeBody, theme.Muted, false).Say(r.p.empty)
		s.Place(0, core.Length(16), s.LineHeight(), r.p.width)
		r.all, r.height = append(r.all, s.Text), core.Length(48)
		return
	}
	gap, top, room := core.Length(32), core.Length(14), r.p.width-core.Length(barRoom)
	n := max(1, int((room+gap)/(core.Length(250)+gap)))
	width := (room - gap*float32(n-1)) / float32(n)
	heights := make([]float32, len(r.p.groups))
	for i, g := range r.p.groups {
		heights[i] = r.group(g, 0, 0, width, false)
	}
	for column, groups := range splitColumns(heights, n) {
		y := top
		for _, g := range groups {
			y += r.group(r.p.groups[g], float32(column)*(width+gap), y, width, true)
		}
		r.height = max(r.height, y)
	}
}

// splitColumns deals groups to n columns in their order, so that the highest
// column is as low as it can be.
func splitColumns(heights []float32, n int) [][]int {
	low, high := float32(0), float32(0)
	for _, h := range heights {
		low, high = max(low, h), high+h
	}
	for range 24 {
		mid := (low + high) / 2
		if len(dealColumns(heights, mid)) <= n {
			high = mid
		} else {
			low = mid
		}
	}
	return dealColumns(heights, high)
}

func dealColumns(heights []float32, most float32) [][]int {
	var columns [][]int
	room := float32(-1)
	for i, h := range heights {
		if h > room {
			columns, room = append(columns, nil), most
		}
		columns[len(columns)-1] = append(columns[len(columns)-1], i)
		room -= h
	}
	return columns
}

// group measures one group, and draws it when asked to.
func (r *sheetPageRenderer) group(g sheetGroup, x, y, width float32, put bool) float32 {
	head := draw.NewSpan(theme.SizeMuted, theme.Accent, true).Say(g.title)
	h := head.LineHeight() + core.Length(6)
	if put {
		head.Place(x, y, head.LineHeight(), width)
		r.all = append(r.all, head.Text)
	}
	for _, e := range g.entries {
		h += r.entry(e, x, y+h, width, put)
	}
	return h + core.Length(18)
}

// entry measures one command, and draws it when asked to: its title at the
// left, its keys at the right.
func (r *sheetPageRenderer) entry(e sheetEntry, x, y, width float32, put bool) float32 {
	keys := float32(0)
	for _, c := range e.caps {
		keys += capWidth(c) + core.Length(4)
	}
	size := ft.Size(theme.SizeBody)
	lines := draw.BreakLines(e.title, width-keys-core.Length(8), size, fyne.TextStyle{}, 0)
	each := core.Measure("Ág", size, fyne.TextStyle{}).Height
	height := max(core.Length(26), float32(len(lines))*each+core.Length(6))
	if !put {
		return height
	}
	top := (min(height, core.Length(26)) - each) / 2
	for i, text := range lines {
		t := canvas.NewText(text, ft.Color(theme.Text))
		t.TextSize = size
		t.Move(fyne.NewPos(x, y+top+float32(i)*each))
		t.Resize(fyne.NewSize(width-keys, each))
		r.all = append(r.all, t)
	}
	right := x + width - keys + core.Length(4)
	for _, c := range e.caps {
		r.keycap(c, right, y+core.Length(3))
		right += capWidth(c) + core.Length(4)
	}
	return height
}

func capWidth(text string) float32 {
	if text == "" {
		return core.Length(4)
	}
	w := core.Measure(text, ft.Size(theme.SizeMuted), fyne.TextStyle{}).Width
	return max(core.Length(22), w+core.Length(12))
}

func (r *sheetPageRenderer) keycap(text string, x, y float32) {
	if text == "" { // room between two ways
		return
	}
	size := fyne.NewSize(capWidth(text), core.Length(20))
	box := canvas.NewRectangle(ft.Color(theme.Ground))
	box.StrokeColor, box.StrokeWidth, box.CornerRadius = ft.Color(theme.Line), 1, 4
	box.Move(fyne.NewPos(x, y))
	box.Resize(size)
	t := canvas.NewText(text, ft.Color(theme.Text))
	t.TextSize, t.Alignment = ft.Size(theme.SizeMuted), fyne.TextAlignCenter
	t.Move(fyne.NewPos(x, y))
	t.Resize(size)
	r.all = append(r.all, box, t)
}
