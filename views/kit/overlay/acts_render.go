package overlay

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// CreateRenderer draws the panel over the window.
func (a *Acts) CreateRenderer() fyne.WidgetRenderer {
	r := &actsRenderer{a: a, paper: newSheetOfPaper(), bar: &canvas.Rectangle{}}
	r.title = draw.NewSpan(theme.SizeMuted, theme.Muted, false).Say(a.params.Title)
	r.subject = draw.NewSpan(theme.SizeBody, theme.Text, true).Say(a.params.Subject)
	r.hint = draw.NewSpan(theme.SizeMuted, theme.Muted, false).Say(a.params.Hint)
	r.scroll = container.NewVScroll(a.page)
	a.page.reveal = r.reveal
	r.all = []fyne.CanvasObject{r.paper.veil, r.paper.paper, r.bar, r.title.Text, r.subject.Text, r.hint.Text, r.scroll}
	r.Refresh()
	return r
}

type actsRenderer struct {
	a       *Acts
	paper   sheetOfPaper
	bar     *canvas.Rectangle // the edge of accent along the top
	title   *draw.Span
	subject *draw.Span
	hint    *draw.Span
	scroll  *container.Scroll
	all     []fyne.CanvasObject
}

// MinSize asks for nothing: the panel takes the window as it is.
func (r *actsRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Layout lays the paper along the lower edge, or beside the pointer.
func (r *actsRenderer) Layout(size fyne.Size) {
	pad, margin := core.Length(20), core.Length(8)
	width := size.Width - 2*margin
	if r.a.params.At != nil {
		width = min(width, r.a.page.widest()+2*pad+core.Length(16))
	}
	head := r.headHeight(width - 2*pad)
	inner := width - 2*pad
	r.a.page.Resize(fyne.NewSize(inner, r.a.page.arrange(inner)))
	tall := min(r.a.page.arrange(inner)+head+core.Length(20), size.Height-2*margin)
	at := fyne.NewPos(margin, size.Height-margin-tall)
	if p := r.a.params.At; p != nil {
		at = fyne.NewPos(max(margin, min(p.X, size.Width-margin-width)), max(margin, min(p.Y, size.Height-margin-tall)))
	}
	r.paper.place(size, fyne.NewSize(width, tall), at)
	r.a.paper = r.paper.paper
	r.bar.Move(at)
	r.bar.Resize(fyne.NewSize(width, 2))
	r.placeHead(at.X+pad, at.Y+core.Length(12), inner)
	r.scroll.Move(fyne.NewPos(at.X+pad, at.Y+head))
	r.scroll.Resize(fyne.NewSize(inner, tall-head-core.Length(8)))
}

// stacked reports whether title, subject and hint do not fit beside one another.
func (r *actsRenderer) stacked(width float32) bool {
	return r.title.Natural().Width+r.subject.Natural().Width+r.hint.Natural().Width+core.Length(40) > width
}

func (r *actsRenderer) headHeight(width float32) float32 {
	lines := float32(1)
	if r.stacked(width) {
		lines = 2
	}
	if r.a.params.At != nil { // the pointer needs no instructions
		lines = 1
	}
	return core.Length(12) + lines*r.subject.LineHeight() + core.Length(12)
}

func (r *actsRenderer) placeHead(x, y, width float32) {
	line := r.subject.LineHeight()
	pointed := r.a.params.At != nil
	draw.ShowIf(r.title.Text, !pointed)
	draw.ShowIf(r.hint.Text, !pointed)
	if pointed {
		r.subject.Place(x+core.Length(6), y, line, width)
		return
	}
	if r.stacked(width) {
		r.hint.Place(x+core.Length(6), y+line, line, width)
	} else {
		r.hint.PlaceRight(x+width, y, line, width)
	}
	x += core.Length(6)
	x += r.title.Place(x, y, line, width) + core.Length(6)
	r.subject.Place(x, y, line, width-r.title.Natural().Width-core.Length(12))
}

// Refresh follows the theme.
func (r *actsRenderer) Refresh() {
	r.paper.paint()
	r.paper.veil.Hide() // what is in front stays clear: the acts are about it
	draw.Fill(r.bar, theme.Accent)
	r.title.Say(r.a.params.Title)
	r.subject.Say(r.a.params.Subject)
	r.hint.Say(r.a.params.Hint)
	for _, s := range []*draw.Span{r.title, r.subject, r.hint} {
		s.Paint()
	}
	r.a.page.Refresh()
	if r.a.Size().Width > 0 {
		r.Layout(r.a.Size())
	}
	canvas.Refresh(r.a)
}

// reveal scrolls so that an act can be seen.
func (r *actsRenderer) reveal(c *actCell) {
	top, shown := r.scroll.Offset.Y, r.scroll.Size().Height
	switch {
	case c.at.Y < top:
		r.scroll.ScrollToOffset(fyne.NewPos(0, c.at.Y))
	case c.at.Y+c.size.Height > top+shown:
		r.scroll.ScrollToOffset(fyne.NewPos(0, c.at.Y+c.size.Height-shown))
	}
}

// Objects are what is drawn.
func (r *actsRenderer) Objects() []fyne.CanvasObject { return r.all }

// Destroy has nothing to free.
func (r *actsRenderer) Destroy() {}
