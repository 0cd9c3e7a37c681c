package overlay

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// CreateRenderer draws the sheet over the whole window.
func (s *ShortcutSheet) CreateRenderer() fyne.WidgetRenderer {
	r := &sheetRenderer{s: s, page: newSheetOfPaper(), ring: &canvas.Rectangle{}, edge: &canvas.Rectangle{}}
	s.paper = r.page.paper
	r.title = draw.NewSpan(theme.SizeTitle, theme.Text, true).Say(s.params.Words.T("sheet.title"))
	r.keys = draw.NewSpan(theme.SizeMuted, theme.Muted, false).Say(s.footer())
	r.all = []fyne.CanvasObject{r.page.veil, r.page.paper, r.title.Text, s.entry, r.ring, r.keys.Text, r.edge, s.scroll}
	r.Refresh()
	return r
}

type sheetRenderer struct {
	s     *ShortcutSheet
	page  sheetOfPaper
	ring  *canvas.Rectangle
	edge  *canvas.Rectangle
	title *draw.Span
	keys  *draw.Span
	all   []fyne.CanvasObject
}

// MinSize asks for nothing: the sheet takes the window as it is.
func (r *sheetRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Layout centres the paper and gives the list what title and field leave.
func (r *sheetRenderer) Layout(size fyne.Size) {
	s, pad, margin := r.s, core.Length(24), float32(24)
	paper := fyne.NewSize(min(core.Length(1000), size.Width-2*margin), size.Height-2*margin)
	at := fyne.NewPos((size.Width-paper.Width)/2, margin)
	left, width := at.X+pad, paper.Width-2*pad
	titleH, fieldH := r.title.LineHeight(), s.entry.MinSize().Height

	y := at.Y + core.Length(16)
	field := min(core.Length(260), width)
	beside := width-r.title.Natural().Width-core.Length(24) >= field
	r.title.Place(left, y, max(titleH, fieldH), width)
	if beside {
		s.entry.Move(fyne.NewPos(left+width-field, y+(max(titleH, fieldH)-fieldH)/2))
	} else {
		field = width
		y += titleH + core.Length(8)
		s.entry.Move(fyne.NewPos(left, y))
	}
	s.entry.Resize(fyne.NewSize(field, fieldH))
	r.ring.Move(s.entry.Position())
	r.ring.Resize(s.entry.Size())
	y += max(titleH, fieldH) + core.Length(12)
	r.edge.Move(fyne.NewPos(at.X+1, y))
	r.edge.Resize(fyne.NewSize(paper.Width-2, 1))

	keysH := r.keys.LineHeight()
	bottom := at.Y + paper.Height - keysH - core.Length(20)
	inner := fyne.NewSize(width+core.Length(barRoom), bottom-y-1)
	s.scroll.Move(fyne.NewPos(left, y+1))
	s.scroll.Resize(inner)
	if need := s.page.MinSize().Height; need > 0 && need < inner.Height {
		paper.Height -= inner.Height - need
		bottom -= inner.Height - need
		s.scroll.Resize(fyne.NewSize(inner.Width, need))
	}
	r.keys.Place(left, bottom+core.Length(8), keysH, width)
	r.page.place(size, paper, at)
}

// Refresh takes the theme's colours.
func (r *sheetRenderer) Refresh() {
	r.page.paint()
	draw.Fill(r.edge, theme.Line)
	r.ring.CornerRadius = ft.Size(theme.SizeRadius)
	r.ring.StrokeColor, r.ring.StrokeWidth = ft.Color(theme.Accent), 2
	r.title.Paint()
	r.keys.Paint()
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

// Objects returns what is drawn, from below.
func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.all }

// Destroy has nothing to free.
func (r *sheetRenderer) Destroy() {}
