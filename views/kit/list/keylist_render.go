package list

import (
	"cmp"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// CreateRenderer draws filter line, rows and ring.
func (l *KeyList) CreateRenderer() fyne.WidgetRenderer {
	r := &keyListRenderer{
		list:   l,
		ground: canvas.NewRectangle(color.Transparent),
		band:   canvas.NewRectangle(color.Transparent),
		line:   canvas.NewRectangle(color.Transparent),
		caret:  canvas.NewRectangle(color.Transparent),
		ring:   canvas.NewRectangle(color.Transparent),
		mark:   canvas.NewRectangle(color.Transparent),
		filter: draw.NewSpan(theme.SizeBody, theme.Muted, false),
		count:  draw.NewSpan(theme.SizeMuted, theme.Muted, false),
		none:   draw.NewParagraph(theme.SizeBody, theme.Muted),
	}
	r.all = []fyne.CanvasObject{r.ground, r.band, r.mark, r.filter.Text, r.caret, r.count.Text, l.order, l.all, r.line, l.scroll, r.none.Object()}
	r.all = append(r.all, r.ring)
	r.Refresh()
	return r
}

type keyListRenderer struct {
	list                      *KeyList
	look                      core.Look
	ground, line, caret, ring *canvas.Rectangle
	band                      *canvas.Rectangle // behind a filter that holds rows back
	mark                      *canvas.Rectangle // behind a filter that is marked whole
	filter, count             *draw.Span
	none                      *draw.Paragraph
	all                       []fyne.CanvasObject
}

func (r *keyListRenderer) top() float32 {
	if r.list.params.OnFilter == nil {
		return 2
	}
	return core.Length(36)
}

// MinSize holds the filter line and a few rows.
func (r *keyListRenderer) MinSize() fyne.Size {
	return fyne.NewSize(core.Length(180), r.top()+r.list.rowHeight()*2)
}

// Layout places everything for a size.
func (r *keyListRenderer) Layout(size fyne.Size) {
	top, pad := r.top(), core.Length(12)
	r.ground.Resize(size)
	r.ring.Move(fyne.NewPos(1, 1))
	r.ring.Resize(size.SubtractWidthHeight(2, 2))
	thick := float32(1)
	if r.list.narrowed() {
		thick = 2
	}
	r.line.Move(fyne.NewPos(2, top-thick))
	r.line.Resize(fyne.NewSize(size.Width-4, thick))
	r.band.Move(fyne.NewPos(2, 2))
	r.band.Resize(fyne.NewSize(size.Width-4, top-2))
	counted := r.count.Natural().Width
	r.count.PlaceRight(size.Width-pad, 0, top, counted)
	right := size.Width - pad - counted
	least := core.Measure(r.list.params.Words.T("kit.list.hint.short"), ft.Size(theme.SizeBody), fyne.TextStyle{}).Width
	right -= r.placeWord(r.list.all, right, right-2*pad-least)
	if typed := r.list.state.Filter(); typed != "" { // what is typed is seen before how the rows stand
		least = max(least, core.Measure(typed, ft.Size(theme.SizeBody), fyne.TextStyle{}).Width+core.Length(4))
	}
	right -= r.placeWord(r.list.order, right, right-2*pad-least)
	room := right - 2*pad
	switch text, w := r.list.state.Filter(), r.list.params.Words; {
	case text != "": // the end is where one types
		r.filter.Say(r.filter.Tail(text, room))
	case r.list.params.OnFilter != nil:
		if r.filter.Say(w.T("kit.list.hint")).Natural().Width > room {
			r.filter.Say(w.T("kit.list.hint.short"))
		}
	}
	w := r.filter.Place(pad, 0, top, room)
	h := r.filter.LineHeight()
	r.caret.Resize(fyne.NewSize(2, h))
	r.caret.Move(fyne.NewPos(pad+w+2, (top-h)/2))
	r.mark.Move(fyne.NewPos(pad, (top-h)/2))
	r.mark.Resize(fyne.NewSize(w, h))

	rows := fyne.NewSize(size.Width-4, size.Height-top-2)
	r.list.scroll.Move(fyne.NewPos(2, top))
	r.list.scroll.Resize(rows)
	r.list.body.sync()
	below := top + r.list.body.head
	r.none.Place(pad, below+core.Length(12), size.Width-2*pad)
}

// placeWord sets a word before what begins at right, if there is so much room, and
// returns how much it takes.
func (r *keyListRenderer) placeWord(word *orderWord, right, room float32) float32 {
	l, gap := r.list, core.Length(10)
	wide := word.natural()
	fits := wide > 0 && l.params.OnFilter != nil && wide+gap <= room
	draw.ShowIf(word, fits)
	if !fits {
		return 0
	}
	word.Move(fyne.NewPos(right-gap-wide, 0))
	word.Resize(fyne.NewSize(wide, r.top()-1))
	return wide + gap
}

// Refresh shows what the list knows now in the present theme.
func (r *keyListRenderer) Refresh() {
	l, s := r.list, r.list.state
	if r.look.Changed() {
		r.refreshParts()
	}
	draw.Fill(r.ground, theme.Surface)
	r.ground.CornerRadius = ft.Size(theme.SizeRadius)
	draw.Fill(r.line, theme.Line)
	if l.narrowed() {
		draw.Fill(r.line, theme.Accent)
	}
	draw.Fill(r.band, theme.SelectTint)
	draw.ShowIf(r.band, l.narrowed())
	l.all.say(l.saidAll())
	draw.Fill(r.caret, theme.Accent)
	r.ring.CornerRadius = ft.Size(theme.SizeRadius)
	r.ring.StrokeWidth = 2
	r.ring.StrokeColor = ft.Color(theme.Accent)
	draw.ShowIf(r.ring, l.focused)

	filters := l.params.OnFilter != nil
	text := s.Filter()
	r.filter.Tint(theme.Text).Say(text)
	r.count.Say("")
	if filters && text == "" {
		r.filter.Tint(theme.Muted)
	}
	if filters && l.told {
		r.count.Say(l.counted())
	}
	draw.ShowIf(r.line, filters)
	draw.Fill(r.mark, ft.ColorNameSelection)
	draw.ShowIf(r.mark, l.marked)
	draw.ShowIf(r.caret, filters && text != "" && l.focused)

	empty := s.Len() == 0
	r.none.Say("")
	if empty && text != "" && !l.waiting {
		r.none.Say(l.said(text))
	}
	if e := l.params.Empty; e != nil {
		draw.ShowIf(e, l.showsEmpty())
	}
	l.body.stale = true
	r.Layout(l.Size())
	canvas.Refresh(l)
}

// showsEmpty reports whether what stands where there is nothing yet is shown.
func (l *KeyList) showsEmpty() bool {
	return l.told && l.params.Empty != nil && l.state.Len() == 0 && l.state.Filter() == ""
}

// refreshParts draws anew what the list holds beside its rows.
func (r *keyListRenderer) refreshParts() {
	l := r.list
	if l.params.Header != nil {
		l.params.Header.Refresh()
	}
	if l.params.facts != nil {
		l.params.facts.Refresh()
	}
	if l.params.Empty != nil {
		l.params.Empty.Refresh()
	}
	for _, word := range []*orderWord{l.order, l.all} {
		word.Refresh()
	}
	l.body.measure()
	l.scroll.Refresh()
}

// Objects are what is drawn.
func (r *keyListRenderer) Objects() []fyne.CanvasObject { return r.all }

// Destroy does nothing.
func (r *keyListRenderer) Destroy() {}

// Describe tells the filter line and the rows in sight, the selected one with
// the bar it has on screen.
func (l *KeyList) Describe() []string {
	var said []string
	if l.params.OnFilter != nil {
		text := l.state.Filter()
		if text == "" {
			text = l.params.Words.T("kit.list.hint")
		}
		said = append(said, text)
		for _, word := range []*orderWord{l.order, l.all} {
			if word.Visible() {
				said = append(said, word.Describe()...)
			}
		}
		said = append(said, l.counted())
	}
	if l.params.Header != nil {
		said = append(said, core.DescribeObject(l.params.Header)...)
	}
	if l.state.Len() == 0 {
		return append(said, l.describeEmpty()...)
	}
	from, to := l.body.inSight()
	for i := from; i < to; i++ {
		row := l.state.rows[i]
		said = append(said, core.NonEmpty(row.Heading)...)
		line := ""
		if i == l.state.at {
			line = "▌"
		}
		if l.state.marks.of(row) {
			line += "✓ "
		}
		if row.Mark != "" {
			line += row.Mark + " "
		}
		line += row.Title
		for _, more := range core.NonEmpty(row.Sub, row.Fact) {
			line += " · " + more
		}
		said = append(said, line)
	}
	return said
}

// counted is how many rows there are, and how many of them are marked.
func (l *KeyList) counted() string {
	w := l.params.Words
	if n := len(l.state.marks.rows); n > 0 {
		return w.T("kit.list.marked", "n", w.Number(n), "of", w.Number(l.state.Count()))
	}
	if n := l.state.Count(); l.narrowed() && l.whole >= n {
		return w.T("kit.place", "n", w.Number(n), "of", w.Number(l.whole))
	}
	return w.Number(l.state.Count())
}

// saidAll is the word that takes the filter away, "" while there is none, or while
// Esc takes the marks away first.
func (l *KeyList) saidAll() string {
	if !l.narrowed() || len(l.state.marks.rows) > 0 {
		return ""
	}
	return l.params.Words.T("kit.list.all")
}

func (l *KeyList) describeEmpty() []string {
	if text := l.state.Filter(); text != "" {
		return []string{l.said(text)}
	}
	if !l.showsEmpty() {
		return nil
	}
	return l.params.Empty.Describe()
}

// said is why nothing is listed for a filter.
func (l *KeyList) said(filter string) string {
	return cmp.Or(l.nothing, l.params.Words.T("kit.list.none", "text", filter))
}
