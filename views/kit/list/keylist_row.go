package list

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/app/say"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// rowView draws one row of a KeyList.
type rowView struct {
	widget.BaseWidget
	core.Hover
	list     *KeyList
	at       int
	row      Item
	selected bool
	marked   bool // as it is drawn

	tint, bar          *canvas.Rectangle
	icon               *canvas.Image
	iconName           string // drawing and tint shown now
	heading, fact      *draw.Span
	title, sub, said   *draw.Span
	titleText, subText *draw.Paragraph
	chip               *chip // in the place of subText
}

var (
	_ desktop.Mouseable   = (*rowView)(nil)
	_ desktop.Hoverable   = (*rowView)(nil)
	_ fyne.DoubleTappable = (*rowView)(nil)
)

func newRowView(l *KeyList) *rowView {
	v := &rowView{
		list: l, at: -1,
		tint:      canvas.NewRectangle(color.Transparent),
		bar:       canvas.NewRectangle(color.Transparent),
		icon:      &canvas.Image{FillMode: canvas.ImageFillContain},
		heading:   draw.NewSpan(theme.SizeMuted, theme.Muted, true),
		fact:      draw.NewSpan(theme.SizeMuted, theme.Muted, false),
		title:     draw.NewSpan(theme.SizeBody, theme.Text, true),
		sub:       draw.NewSpan(theme.SizeMuted, theme.Muted, false),
		said:      draw.NewSpan(theme.SizeMuted, theme.Muted, false),
		titleText: draw.NewParagraph(theme.SizeBody, theme.Text),
		subText:   draw.NewParagraph(theme.SizeMuted, theme.Muted),
	}
	v.titleText.MaxLines = l.params.MaxLines
	if !l.params.Wrap {
		v.titleText.Bold, v.titleText.MaxLines = !l.params.Texts, 2
	}
	if l.params.Large {
		v.titleText.Letters = theme.SizeStrong
	}
	v.subText.MaxLines = 2
	if l.params.Page {
		v.titleText.Chars, v.subText.MaxLines = draw.PageChars, 0
	}
	v.chip = newChip("")
	v.Hover = core.HoverOf(v)
	v.ExtendBaseWidget(v)
	return v
}

// PageWidth is how wide a list of pages is, with room for what stands before the
// lines.
func PageWidth() float32 {
	line := draw.NewParagraph(theme.SizeStrong, theme.Text)
	line.Chars = draw.PageChars
	return line.Room(math.MaxFloat32) + core.Length(160)
}

// set shows a row; force draws it again even if nothing of it changed.
func (v *rowView) set(at int, row Item, selected, force bool) {
	if !force && v.row == row && v.selected == selected && v.at == at && v.marked == v.list.state.marks.of(row) {
		return
	}
	v.at, v.row, v.selected = at, row, selected
	v.Refresh()
}

// MouseDown selects the row and focuses the list; on a box to be ticked it does
// what Enter does.
func (v *rowView) MouseDown(e *desktop.MouseEvent) {
	v.list.click(v.at)
	if v.list.params.Boxes && e != nil && e.Button == desktop.MouseButtonPrimary && e.Position.X < v.icon.Position().X+v.icon.Size().Width+core.Length(6) {
		v.list.open()
	}
}

// MouseUp does nothing.
func (v *rowView) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped opens the row.
func (v *rowView) DoubleTapped(*fyne.PointEvent) {
	v.list.click(v.at)
	v.list.open()
}

// CreateRenderer draws the row.
func (v *rowView) CreateRenderer() fyne.WidgetRenderer {
	r := &rowRenderer{view: v, all: []fyne.CanvasObject{
		v.tint, v.bar, v.heading.Text, v.icon, v.title.Text, v.sub.Text, v.said.Text,
		v.titleText.Object(), v.subText.Object(), v.fact.Text, v.chip.ground, v.chip.text.Text,
	}}
	r.Refresh()
	return r
}

type rowRenderer struct {
	view *rowView
	all  []fyne.CanvasObject
}

// MinSize is one row; the list decides.
func (r *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(1, r.view.list.rowHeight()) }

// Objects are what is drawn.
func (r *rowRenderer) Objects() []fyne.CanvasObject { return r.all }

// Destroy does nothing.
func (r *rowRenderer) Destroy() {}

// Layout places the row's parts for a size.
func (r *rowRenderer) Layout(size fyne.Size) {
	v := r.view
	top := float32(0)
	v.heading.Say(v.row.Heading)
	if v.row.Heading != "" {
		top = core.Length(32)
	}
	v.heading.Place(core.Length(12), core.Length(8), core.Length(24), size.Width-core.Length(24))
	v.tint.Move(fyne.NewPos(0, top))
	v.tint.Resize(fyne.NewSize(size.Width, size.Height-top))
	v.bar.Move(fyne.NewPos(0, top))
	v.bar.Resize(fyne.NewSize(core.Length(3), size.Height-top))
	switch {
	case v.list.params.Wrap:
		v.layoutWrapped(top, size.Width)
	case v.list.params.Texts:
		v.layoutText(top, size)
	default:
		v.layoutFixed(top, size)
	}
}

// layoutFixed is a row of a list: the fact stands beside the title or, when
// that would cut the title, beneath it. What was last said is a third line.
func (v *rowView) layoutFixed(top float32, size fyne.Size) {
	pad, side := core.Length(12), core.Length(16)
	x, right := pad+v.list.drawing(), size.Width-pad
	draw.ShowIf(v.fact.Text, true)
	fact := v.fact.Natural().Width
	if fact > 0 {
		fact += pad
	}
	below := fact > 0 && v.title.Natural().Width > right-x-fact
	titleHigh, subHigh, gap := v.title.LineHeight(), v.sub.LineHeight(), core.Length(2)
	if v.row.Sub == "" && !below {
		subHigh, gap = 0, 0
	}
	saidHigh := float32(0)
	if v.row.Said != "" {
		saidHigh = v.said.LineHeight()
	}
	lines := float32(1)
	if v.twoLines(right-x, size.Height-top-gap-subHigh-saidHigh) {
		lines = 2
	}
	titleHigh *= lines
	y := top + (size.Height-top-titleHigh-gap-subHigh-saidHigh)/2
	v.said.Place(x, y+titleHigh+gap+subHigh, saidHigh, right-x)
	v.placeIcon(pad, y+(titleHigh/lines-side)/2, side)
	if !below && lines == 1 {
		v.fact.PlaceRight(right, y, titleHigh, max(fact-pad, 0)+1)
		v.title.Place(x, y, titleHigh, right-x-fact)
		v.sub.Place(x, y+titleHigh+gap, subHigh, right-x)
		return
	}
	fact = min(fact, right-x)
	draw.ShowIf(v.title.Text, lines == 1)
	draw.ShowIf(v.titleText.Object(), lines > 1)
	if lines > 1 {
		v.titleText.Place(x, y, right-x)
	} else {
		v.title.Place(x, y, titleHigh, right-x)
	}
	v.fact.PlaceRight(right, y+titleHigh+gap, subHigh, fact)
	v.sub.Place(x, y+titleHigh+gap, subHigh, right-x-fact)
}

// twoLines reports whether the title of the selected row, cut in one line, is
// set in two: people of one long name are told apart where one stands.
func (v *rowView) twoLines(room, high float32) bool {
	return v.selected && v.title.Natural().Width > room && 2*v.title.LineHeight() <= high
}

// drawing is how much room the drawing of a row takes, with the gap behind it.
func (l *KeyList) drawing() float32 {
	if l.params.Plain {
		return 0
	}
	return core.Length(16) + core.Length(10)
}

// placeIcon puts the drawing in its place. When the look has changed, it is
// drawn in its colours before it gets another size: the toolkit would draw what
// it had in that size and keep it under the name of the new drawing.
func (v *rowView) placeIcon(x, y, side float32) {
	draw.ShowIf(v.icon, !v.list.params.Plain && v.row.Icon != say.IconNone)
	v.icon.Move(fyne.NewPos(x, y))
	if r := v.icon.Resource; r != nil && r.Name() != v.iconName {
		v.iconName = r.Name()
		v.icon.Refresh()
	}
	v.icon.Resize(fyne.NewSquareSize(side))
}

// layoutWrapped is a line of a timeline: fact, mark, words.
func (v *rowView) layoutWrapped(top, width float32) {
	pad, side := core.Length(12), core.Length(16)
	high := v.titleText.LineHeight()
	y := top + core.Length(7)
	x := pad
	draw.ShowIf(v.fact.Text, v.list.body.facts > 0) // of the row it showed before
	if v.list.body.facts > 0 {
		v.fact.Place(x, y, high, v.list.body.facts-core.Length(12))
		x += v.list.body.facts
	}
	v.placeIcon(x, y+(high-side)/2, side)
	x += v.list.drawing()
	y += v.titleText.Place(x, y, width-x-pad)
	if v.list.params.Chips {
		v.chip.place(x, y+core.Length(4), min(v.chip.width(), width-x-pad))
		return
	}
	v.subText.Place(x, y+core.Length(2), v.subRoom(width-x-pad))
}

// wrappedHeight is what layoutWrapped takes for a row.
func (v *rowView) wrappedHeight(row Item, facts, width float32) float32 {
	room := width - core.Length(12) - facts - v.list.drawing() - core.Length(12)
	high := core.Length(14) + max(v.titleText.Say(row.Title).Height(room), v.titleText.LineHeight())
	switch {
	case row.Sub == "":
	case v.list.params.Chips:
		high += core.Length(4) + v.chip.height()
	default:
		high += core.Length(2) + v.subText.Say(row.Sub).Height(v.subRoom(room))
	}
	return high
}

// subRoom is how wide a line beneath a title is: as the column, but on a page of
// paper as the lines above it.
func (v *rowView) subRoom(room float32) float32 {
	if v.list.params.Page {
		return v.titleText.Room(room)
	}
	return room
}

// Refresh shows the row in the present theme.
func (r *rowRenderer) Refresh() {
	v := r.view
	wrap, texts := v.list.params.Wrap, v.list.params.Texts
	_, icon := theme.ForMark(v.row.Mark)
	if v.row.Mark == "" {
		_, icon = theme.ForKind(v.row.Drawing())
	}
	v.marked = v.list.state.marks.of(v.row)
	if v.marked {
		_, icon = theme.ForKind(say.IconPlanned)
	}
	if name := icon.Name(); v.iconName != name { // reading a drawing takes longer than all the rest
		v.icon.Resource, v.iconName = icon, name
		v.icon.Refresh()
	}
	v.fact.Tint(theme.Muted).Say(v.row.Fact)
	if v.row.Warn {
		v.fact.Tint(theme.Danger)
	}
	v.title.Say(v.row.Title)
	v.sub.Say(v.row.Sub)
	v.said.Say(v.row.Said)
	v.titleText.Say(v.row.Title).Template = v.row.IsTemplate()
	v.subText.Say(v.row.Sub)
	draw.ShowIf(v.title.Text, !wrap && !texts)
	draw.ShowIf(v.sub.Text, !wrap)
	draw.ShowIf(v.said.Text, !wrap && v.row.Said != "")
	draw.ShowIf(v.titleText.Object(), wrap || texts)
	chips := wrap && v.list.params.Chips && v.row.Sub != ""
	v.chip.text.Say(v.row.Sub)
	v.chip.paint()
	draw.ShowIf(v.chip.ground, chips)
	draw.ShowIf(v.chip.text.Text, chips)
	draw.ShowIf(v.subText.Object(), wrap && !v.list.params.Chips)
	r.paintGround()
	r.Layout(v.Size())
	canvas.Refresh(v)
}

func (r *rowRenderer) paintGround() {
	v := r.view
	v.tint.FillColor, v.bar.FillColor = color.Transparent, color.Transparent
	if v.marked {
		v.bar.FillColor = ft.Color(theme.Accent)
	}
	if v.Over || v.marked {
		v.tint.FillColor = ft.Color(theme.HoverTint)
	}
	if v.selected && (v.list.focused || !v.list.params.Wrap || v.list.params.Steady) { // evidence is read until it is entered
		v.tint.FillColor = ft.Color(theme.SelectTint)
		bar := theme.Muted
		if v.list.focused {
			bar = theme.Accent
		}
		v.bar.FillColor = ft.Color(bar)
	}
}
