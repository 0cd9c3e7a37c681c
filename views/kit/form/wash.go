package form

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// washes are the grounds behind the fields in braces of a text: what is still to
// be filled is seen at a glance.
type washes struct {
	entry  *Entry
	scroll *container.Scroll // in which the text stands
	box    fyne.Container
}

// newWashes finds the scroller of a field among its parts.
func newWashes(e *Entry, parts []fyne.CanvasObject) *washes {
	w := &washes{entry: e}
	for _, o := range parts {
		if s, ok := o.(*container.Scroll); ok {
			w.scroll = s
			s.OnScrolled = func(fyne.Position) { w.lay() }
		}
	}
	return w
}

// lay puts a ground behind each part of a field in braces that is in sight.
func (w *washes) lay() {
	if w.scroll == nil {
		return
	}
	stretches := w.entry.stretches()
	if len(stretches) == 0 && len(w.box.Objects) == 0 {
		return // as nearly always
	}
	for len(w.box.Objects) < len(stretches) {
		w.box.Objects = append(w.box.Objects, draw.NewGround())
	}
	low, high := w.scroll.Position().Y, w.scroll.Position().Y+w.scroll.Size().Height
	right := w.scroll.Position().X + w.scroll.Size().Width
	for n, o := range w.box.Objects {
		if n >= len(stretches) {
			draw.ShowIf(o, false)
			continue
		}
		from := stretches[n].from.Add(w.scroll.Position()).Subtract(w.scroll.Offset)
		to := from.Add(stretches[n].size)
		from, to = fyne.NewPos(max(from.X, 0), max(from.Y, low)), fyne.NewPos(min(to.X, right), min(to.Y, high))
		draw.ShowIf(o, to.X > from.X && to.Y > from.Y)
		o.Move(from)
		o.Resize(fyne.NewSize(max(to.X-from.X, 0), max(to.Y-from.Y, 0)))
		draw.Fill(o.(*canvas.Rectangle), theme.Unfilled)
	}
	w.box.Refresh()
}

// stretch is where a part of a text stands that is not broken, from the upper
// left of all of it.
type stretch struct {
	from fyne.Position
	size fyne.Size
}

// stretches are where the fields in braces stand, as the toolkit breaks the
// text. It tells so of its cursor alone, which is put back.
func (e *Entry) stretches() (all []stretch) {
	fields := draw.Unfilled.FindAllStringIndex(e.Text, -1)
	if len(fields) == 0 || e.Password {
		return nil
	}
	row, column := e.CursorRow, e.CursorColumn
	defer func() { e.CursorRow, e.CursorColumn = row, column }()
	begins := e.rowsBegin()
	high := core.Measure("M", ft.Size(ft.SizeNameText), fyne.TextStyle{}).Height
	for _, f := range fields {
		from, to := utf8.RuneCountInString(e.Text[:f[0]]), utf8.RuneCountInString(e.Text[:f[1]])
		for r, begin := range begins {
			end := to
			if r+1 < len(begins) {
				end = min(to, begins[r+1])
			}
			if start := max(from, begin); start < end {
				left, right := e.placeOf(r, start-begin), e.placeOf(r, end-begin)
				all = append(all, stretch{left, fyne.NewSize(right.X-left.X, high)})
			}
		}
	}
	return all
}

// rowsBegin are the places in the text, in runes, where its rows begin.
func (e *Entry) rowsBegin() []int {
	begins := []int{0}
	for {
		e.CursorRow, e.CursorColumn = len(begins), 0
		begin := e.CursorTextOffset() // 0 behind the last
		if begin <= begins[len(begins)-1] {
			return begins
		}
		begins = append(begins, begin)
	}
}

func (e *Entry) placeOf(row, column int) fyne.Position {
	e.CursorRow, e.CursorColumn = row, column
	return e.CursorPosition()
}
