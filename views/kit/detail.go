package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/data"
	"wawasan/views/theme"
)

// DetailParams say what a detail page does. Words must be given.
type DetailParams struct {
	Words *lang.Words
	// OnOpen hears Enter on a row of the evidence.
	OnOpen   func(app.Row)
	OnBack   func()
	OnDelete func(app.Row)
	OnFocus  func(gained bool)
	OnRune   func(rune) bool
	OnKey    func(*fyne.KeyEvent) bool
	// Empty stands below the facts while there is no evidence.
	Empty *EmptyState
}

// DetailView reads top down: who or what, what to do next, the facts, then the
// evidence. It is one scrolled whole with one focus: the keys of a KeyList walk
// its rows and bring the head along.
type DetailView struct {
	widget.BaseWidget
	head *detailHead
	list *KeyList
	what app.Link
}

// NewDetailView returns an empty page.
func NewDetailView(p DetailParams) *DetailView {
	v := &DetailView{head: newDetailHead()}
	v.list = NewKeyList(ListParams{
		Words: p.Words, Wrap: true, Header: v.head, Empty: p.Empty,
		OnOpen: p.OnOpen, OnBack: p.OnBack, OnDelete: p.OnDelete, OnFocus: p.OnFocus,
		OnRune: p.OnRune, OnKey: p.OnKey,
	})
	v.ExtendBaseWidget(v)
	return v
}

// SetDetail shows a thing. Shown again, the same thing keeps its row and place;
// another begins at the top.
func (v *DetailView) SetDetail(d app.Detail) {
	fresh := d.Link != v.what
	v.what = d.Link
	v.head.set(d)
	v.list.params.Label = d.Title
	if fresh {
		v.list.state.SetRows(nil)
		v.list.state.Home()
	}
	v.list.SetRows(d.Rows)
	if fresh {
		v.list.scrollTo(0)
	}
}

// SetWords changes the language of what the page itself says.
func (v *DetailView) SetWords(w *lang.Words) { v.list.SetWords(w) }

// FocusRows puts the focus on the evidence.
func (v *DetailView) FocusRows() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v.list)
	}
}

// Target is what to focus.
func (v *DetailView) Target() fyne.Focusable { return v.list }

// Focused reports whether keys come here.
func (v *DetailView) Focused() bool { return v.list.focused }

// Selected is the selected row of the evidence.
func (v *DetailView) Selected() (app.Row, bool) { return v.list.Selected() }

// SelectID selects the row of a thing.
func (v *DetailView) SelectID(id data.ID) bool { return v.list.SelectID(id) }

// Describe tells the head and the rows in sight.
func (v *DetailView) Describe() []string { return v.list.Describe() }

// AccessibilityLabel is what the page is about.
func (v *DetailView) AccessibilityLabel() string {
	return oneLine(v.head.detail.Title, v.head.detail.Sub)
}

// AccessibilityRole is a container.
func (v *DetailView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer draws the page.
func (v *DetailView) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(v.list) }

// detailHead is all of a detail page above the evidence.
type detailHead struct {
	widget.BaseWidget
	detail           app.Detail
	title, sub, next *paragraph
	line             *canvas.Rectangle
	chips            []*chip
	facts            []*factLine
}

type factLine struct {
	label *span
	value *paragraph
}

var _ Flowing = (*detailHead)(nil)

func newDetailHead() *detailHead {
	h := &detailHead{
		title: newParagraph(theme.SizeTitle, theme.Text),
		sub:   newParagraph(theme.SizeBody, theme.Muted),
		next:  newParagraph(theme.SizeBody, theme.Accent),
		line:  &canvas.Rectangle{},
	}
	h.title.bold, h.next.bold = true, true
	h.ExtendBaseWidget(h)
	return h
}

func (h *detailHead) set(d app.Detail) {
	h.detail = d
	h.title.say(d.Title)
	h.sub.say(d.Sub)
	h.next.say(d.Next)
	h.chips, h.facts = nil, nil
	for _, text := range d.Chips {
		h.chips = append(h.chips, newChip(text))
	}
	for _, f := range d.Facts {
		h.facts = append(h.facts, &factLine{
			label: newSpan(theme.SizeMuted, theme.Muted, false).say(f.Label),
			value: newParagraph(theme.SizeBody, theme.Text).say(f.Value),
		})
	}
	h.Refresh()
}

// Describe tells the head top down.
func (h *detailHead) Describe() []string {
	d := h.detail
	said := nonEmpty(d.Title, d.Sub)
	said = append(said, nonEmpty(d.Chips...)...)
	said = append(said, nonEmpty(d.Next)...)
	for _, f := range d.Facts {
		said = append(said, f.Label+": "+f.Value)
	}
	return said
}

// HeightFor is the height of the head at a width.
func (h *detailHead) HeightFor(width float32) float32 {
	if h.detail.Title == "" {
		return 0
	}
	return h.arrange(width)
}

// arrange places all for a width and returns the height.
func (h *detailHead) arrange(width float32) float32 {
	pad := unit(12) // the rows' own edge
	room := width - 2*pad
	y := pad + h.title.place(pad, pad, room)
	if n := h.sub.place(pad, y+unit(4), room); n > 0 {
		y += n + unit(4)
	}
	y = h.placeChips(pad, y, room) + unit(12)
	h.line.Move(fyne.NewPos(pad, y))
	h.line.Resize(fyne.NewSize(room, 1))
	y += 1 + unit(12)
	if n := h.next.place(pad, y, room); n > 0 {
		y += n + unit(12)
	}
	return h.placeFacts(pad, y, room)
}

func (h *detailHead) placeChips(x, y, room float32) float32 {
	if len(h.chips) == 0 {
		return y
	}
	y += unit(8)
	left, high := x, h.chips[0].height()
	for _, c := range h.chips {
		w := min(c.width(), room)
		if left > x && left+w > x+room {
			left, y = x, y+high+unit(4)
		}
		c.place(left, y, w)
		left += w + unit(8)
	}
	return y + high
}

// placeFacts sets labels in a column as wide as the widest, values beside.
func (h *detailHead) placeFacts(x, y, room float32) float32 {
	column := float32(0)
	for _, f := range h.facts {
		f.label.paint()
		column = max(column, f.label.natural().Width)
	}
	column = min(column, room*0.4) + unit(16)
	for _, f := range h.facts {
		high := f.value.lineHeight()
		f.label.place(x, y, high, column-unit(12))
		y += max(f.value.place(x+column, y, room-column), high) + unit(4)
	}
	if len(h.facts) > 0 {
		y += unit(8)
	}
	return y
}

// CreateRenderer draws the head.
func (h *detailHead) CreateRenderer() fyne.WidgetRenderer {
	r := &detailHeadRenderer{h}
	r.Refresh()
	return r
}

type detailHeadRenderer struct{ head *detailHead }

// MinSize is nothing: the height follows the width.
func (r *detailHeadRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Layout follows a new width.
func (r *detailHeadRenderer) Layout(size fyne.Size) { r.head.arrange(size.Width) }

// Refresh follows detail and theme.
func (r *detailHeadRenderer) Refresh() {
	h := r.head
	fillRect(h.line, theme.Line)
	for _, c := range h.chips {
		c.paint()
	}
	if h.Size().Width > 0 {
		h.arrange(h.Size().Width)
	}
	canvas.Refresh(h)
}

// Objects are what is drawn.
func (r *detailHeadRenderer) Objects() []fyne.CanvasObject {
	h := r.head
	if h.detail.Title == "" {
		return nil
	}
	all := []fyne.CanvasObject{h.title.object(), h.sub.object(), h.line, h.next.object()}
	for _, c := range h.chips {
		all = append(all, c.ground, c.text.Text)
	}
	for _, f := range h.facts {
		all = append(all, f.label.Text, f.value.object())
	}
	return all
}

// Destroy does nothing.
func (r *detailHeadRenderer) Destroy() {}

// chip is a short word in a rounded frame: a stage, an industry.
type chip struct {
	ground *canvas.Rectangle
	text   *span
}

func newChip(text string) *chip {
	c := &chip{ground: &canvas.Rectangle{}, text: newSpan(theme.SizeMuted, theme.Text, false).say(text)}
	c.paint()
	return c
}

func (c *chip) paint() {
	c.text.paint()
	c.ground.FillColor, c.ground.StrokeColor, c.ground.StrokeWidth = ft.Color(theme.Ground), ft.Color(theme.Line), 1
	c.ground.CornerRadius = c.height() / 2
	c.ground.Refresh()
}

func (c *chip) height() float32 { return c.text.lineHeight() + unit(6) }
func (c *chip) width() float32  { return c.text.natural().Width + unit(20) }

func (c *chip) place(x, y, width float32) {
	c.ground.Move(fyne.NewPos(x, y))
	c.ground.Resize(fyne.NewSize(width, c.height()))
	c.text.place(x+unit(10), y, c.height(), width-unit(19))
}
