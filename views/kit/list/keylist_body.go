package list

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// listBody is the scrolled part of a KeyList: the header, then the rows in
// sight, which are taken from and given back to a pool.
type listBody struct {
	widget.BaseWidget
	list  *KeyList
	tops  []float32 // tops[i] is where row i begins, with its heading
	end   float32   // where the last loaded row ends
	tall  float32   // the height of all rows, loaded or not
	head  float32   // height of the header
	facts float32   // width of the facts' column of a timeline
	rail  float32   // width of the rail of facts beside the rows, 0 for none
	foot  float32   // where the facts beside the rows or below them end, 0 for none
	wide  float32   // the width all this was measured for
	unit  float32   // the text scale it was measured for
	stale bool      // rows in sight must be drawn again

	shown map[int]*rowView
	pool  []*rowView
}

func newListBody(l *KeyList) *listBody {
	b := &listBody{list: l, shown: map[int]*rowView{}}
	b.ExtendBaseWidget(b)
	return b
}

// MinSize is as tall as all rows.
func (b *listBody) MinSize() fyne.Size {
	b.ExtendBaseWidget(b)
	return fyne.NewSize(1, max(b.tall, 1))
}

// measure finds where every row begins at the present width.
func (b *listBody) measure() {
	b.wide, b.unit = b.list.scroll.Size().Width, core.Length(1)
	b.tops = b.tops[:0]
	b.head, b.facts, b.rail = 0, 0, b.list.params.facts.rail(b.list.scroll.Size().Width)
	if h := b.list.params.Header; h != nil {
		b.head = h.HeightFor(b.wide)
	}
	rows := b.list.state.rows
	if b.list.params.Wrap {
		b.facts = factColumn(rows)
	}
	measurer := newRowView(b.list)
	rowHigh, headingHigh := b.list.rowHeight(), core.Length(32)
	y := b.head + float32(b.list.state.above())*rowHigh
	for i := range rows {
		b.tops = append(b.tops, y)
		if rows[i].Heading != "" {
			y += headingHigh
		}
		if b.list.params.Wrap {
			y += measurer.wrappedHeight(rows[i], b.facts, b.wide-b.rail)
		} else {
			y += rowHigh
			if rows[i].Said != "" {
				y += measurer.said.LineHeight()
			}
		}
	}
	b.end, b.foot, b.stale = y, b.factsEnd(y), true
	b.tall = max(y+float32(b.list.state.below())*rowHigh, b.foot)
	if b.list.showsEmpty() {
		b.tall = max(b.tall, b.head+b.list.params.Empty.HeightFor(b.wide-b.rail))
	}
	if b.Size().Height != max(b.tall, b.list.scroll.Size().Height) {
		b.list.scroll.Refresh()
	}
}

// factsEnd is where the facts beside the rows, or below them, end; y is where
// the rows do.
func (b *listBody) factsEnd(y float32) float32 {
	f := b.list.params.facts
	switch {
	case b.rail > 0:
		return b.head + f.HeightFor(b.rail)
	case b.list.state.Len() > 0 && f.below(b.wide):
		return y + f.HeightFor(b.wide)
	}
	return 0
}

// placeFacts puts the facts beside the rows or below them.
func (b *listBody) placeFacts() {
	f := b.list.params.facts
	if f == nil {
		return
	}
	at, size := fyne.NewPos(b.wide-b.rail, b.head), fyne.NewSize(b.rail, b.tall-b.head)
	if b.rail == 0 {
		at, size = fyne.NewPos(0, b.end), fyne.NewSize(b.wide, b.tall-b.end)
	}
	draw.ShowIf(f, b.foot > 0)
	f.Move(at)
	f.Resize(size)
}

// placeEmpty puts what stands where there is nothing yet below the header, into
// all that is left in sight, or as high as it is.
func (b *listBody) placeEmpty() {
	e := b.list.params.Empty
	if e == nil {
		return
	}
	wide := b.wide - b.rail
	e.Move(fyne.NewPos(0, b.head))
	e.Resize(fyne.NewSize(wide, max(b.list.scroll.Size().Height-b.head, e.HeightFor(wide))))
}

// factColumn is wide enough for the widest fact, within reason.
func factColumn(rows []Item) float32 {
	widest := float32(0)
	for _, r := range rows {
		widest = max(widest, core.Measure(r.Fact, ft.Size(theme.SizeMuted), fyne.TextStyle{}).Width)
	}
	if widest == 0 {
		return 0
	}
	return min(widest, core.Length(176)) + core.Length(12)
}

// bottom is where row i ends.
func (b *listBody) bottom(i int) float32 {
	if i+1 < len(b.tops) {
		return b.tops[i+1]
	}
	return b.end
}

// reach asks for the rows that the person scrolled to and that are not loaded,
// until they are.
func (b *listBody) reach() {
	top, high := b.list.scroll.Offset.Y, b.list.scroll.Size().Height
	if high <= 0 || len(b.tops) == 0 {
		return
	}
	b.list.need(b.list.state.below() > 0 && top+high > b.end, b.list.params.OnNeedMore)
	b.list.need(b.list.state.above() > 0 && top < b.tops[0], b.list.params.OnNeedBefore)
}

// inSight are the rows from..to-1 now visible; all of them before the first
// layout.
func (b *listBody) inSight() (from, to int) {
	high := b.list.scroll.Size().Height
	if high <= 0 || len(b.tops) == 0 {
		return 0, len(b.tops)
	}
	top := b.list.scroll.Offset.Y
	from = sort.Search(len(b.tops), func(i int) bool { return b.bottom(i) > top })
	to = sort.Search(len(b.tops), func(i int) bool { return b.tops[i] >= top+high })
	return from, to
}

// pageful is how many rows PgDn goes: one less than fit, to keep the place.
func (b *listBody) pageful() int {
	from, to := b.inSight()
	return max(1, to-from-2)
}

// sees reports whether any of row i is in sight; all is before the first
// layout.
func (b *listBody) sees(i int) bool {
	high, top := b.list.scroll.Size().Height, b.list.scroll.Offset.Y
	if high <= 0 || i < 0 || i >= len(b.tops) {
		return true
	}
	return b.bottom(i) > top && b.tops[i] < top+high
}

// show scrolls so that row i is in sight, with its heading; the first row
// brings the header along.
func (b *listBody) show(i int) {
	if i < 0 || i >= len(b.tops) {
		return
	}
	high, top := b.list.scroll.Size().Height, b.list.scroll.Offset.Y
	if high <= 0 {
		return
	}
	bottom := b.bottom(i)
	if i == len(b.tops)-1 && b.tall-b.tops[i] <= high { // the last row brings along what stands below
		bottom = b.tall
	}
	switch {
	case i == 0 && b.list.state.above() == 0 && b.bottom(0) <= high:
		top = 0
	case b.tops[i] < top || bottom-b.tops[i] > high:
		top = b.tops[i]
	case bottom > top+high:
		top = bottom - high
	default:
		return
	}
	b.list.scroll.ScrollToOffset(fyne.NewPos(0, top))
}

// sync makes the objects match the rows in sight.
func (b *listBody) sync() {
	size := b.list.scroll.Size()
	if size.Width <= 0 {
		return
	}
	if size.Width != b.wide || core.Length(1) != b.unit || len(b.tops) != b.list.state.Len() {
		b.measure()
	}
	from, to := b.inSight()
	changed := b.stale
	for i, v := range b.shown {
		if i < from || i >= to {
			b.pool = append(b.pool, v)
			delete(b.shown, i)
			changed = true
		}
	}
	for i := from; i < to; i++ {
		changed = b.fill(i) || changed
	}
	if h := b.list.params.Header; h != nil {
		h.Move(fyne.NewPos(0, 0))
		h.Resize(fyne.NewSize(size.Width, b.head))
	}
	b.placeFacts()
	b.placeEmpty()
	b.stale = false
	if changed {
		canvas.Refresh(b)
	}
}

// fill puts row i in its place and reports whether it was not there before.
func (b *listBody) fill(i int) bool {
	v, had := b.shown[i]
	if !had {
		if n := len(b.pool); n > 0 {
			v, b.pool = b.pool[n-1], b.pool[:n-1]
		} else {
			v = newRowView(b.list)
		}
		b.shown[i] = v
	}
	v.Move(fyne.NewPos(0, b.tops[i]))
	v.Resize(fyne.NewSize(b.wide-b.rail, b.bottom(i)-b.tops[i]))
	state := b.list.state
	v.set(i, state.rows[i], i == state.at, !had || b.stale)
	return !had
}

// CreateRenderer draws the rows in sight.
func (b *listBody) CreateRenderer() fyne.WidgetRenderer { return listBodyRenderer{b} }

type listBodyRenderer struct{ body *listBody }

// MinSize is as tall as all rows.
func (r listBodyRenderer) MinSize() fyne.Size { return r.body.MinSize() }

// Layout follows a new size.
func (r listBodyRenderer) Layout(fyne.Size) { r.body.sync() }

// Refresh follows a new theme.
func (r listBodyRenderer) Refresh() {
	r.body.stale = true
	r.body.sync()
	if h := r.body.list.params.Header; h != nil {
		h.Refresh()
	}
	if f := r.body.list.params.facts; f != nil {
		f.Refresh()
	}
}

// Objects are the header and the rows in sight, top down, or what stands where
// there are none.
func (r listBodyRenderer) Objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	if h := r.body.list.params.Header; h != nil {
		all = append(all, h)
	}
	from, to := r.body.inSight()
	for i := from; i < to; i++ {
		if v := r.body.shown[i]; v != nil {
			all = append(all, v)
		}
	}
	if f := r.body.list.params.facts; f != nil {
		all = append(all, f)
	}
	if e := r.body.list.params.Empty; e != nil {
		all = append(all, e)
	}
	return all
}

// Destroy does nothing.
func (r listBodyRenderer) Destroy() {}
