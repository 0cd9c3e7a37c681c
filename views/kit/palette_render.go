package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/theme"
)

// CreateRenderer draws the palette over the whole window.
func (p *Palette) CreateRenderer() fyne.WidgetRenderer {
	r := &paletteRenderer{p: p, page: newSheetOfPaper(), ring: &canvas.Rectangle{}, tint: &canvas.Rectangle{}, bar: &canvas.Rectangle{}}
	r.title = newSpan(theme.SizeStrong, theme.Text, true).say(p.params.Title)
	r.keys = newSpan(theme.SizeMuted, theme.Muted, false).say(p.params.Words.T("palette.keys"))
	r.empty = newSpan(theme.SizeBody, theme.Muted, false)
	r.all = []fyne.CanvasObject{
		r.page.veil, r.page.paper, r.tint, r.bar,
		r.title.Text, p.entry, r.ring, r.empty.Text, r.keys.Text,
	}
	for range paletteRows {
		s := newPaletteSlot()
		r.slots = append(r.slots, s)
		r.all = append(r.all, s.icon, s.title.Text, s.sub.Text, s.fact.Text)
	}
	r.Refresh()
	return r
}

type paletteRenderer struct {
	p          *Palette
	page       sheetOfPaper
	ring       *canvas.Rectangle
	tint       *canvas.Rectangle
	bar        *canvas.Rectangle
	title      *span
	keys       *span
	empty      *span
	slots      []*paletteSlot
	all        []fyne.CanvasObject
	panel      fyne.Size
	at         fyne.Position
	rowTop     float32
	rowMeasure float32
}

// MinSize asks for nothing: the palette takes the window as it is.
func (r *paletteRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Layout measures the panel to its content, whole at any size of window.
func (r *paletteRenderer) Layout(size fyne.Size) {
	if size.IsZero() {
		return
	}
	p, pad, row := r.p, unit(16), unit(34)
	titleH, fieldH, keysH := r.title.lineHeight(), p.entry.MinSize().Height, r.keys.lineHeight()
	head := pad + titleH + unit(8) + fieldH + unit(8)
	foot := unit(8) + keysH + unit(12)
	margin := min(unit(24), size.Height*0.04)

	p.slots = min(paletteRows, max(1, int((size.Height-2*margin-head-foot)/row)))
	if p.selected >= p.first+p.slots {
		p.first = p.selected - p.slots + 1
	}
	p.first = max(0, min(p.first, len(p.lines)-p.slots))
	n := min(p.slots, len(p.lines)-p.first)
	if p.emptyText() != "" {
		n = 1
	}
	r.panel = fyne.NewSize(min(unit(640), size.Width-2*unit(12)), head+float32(n)*row+foot)
	most := head + float32(p.slots)*row + foot
	r.at = fyne.NewPos((size.Width-r.panel.Width)/2, max(margin, min(size.Height*0.12, size.Height-margin-most)))
	r.page.place(size, r.panel, r.at)

	left, width := r.at.X+pad, r.panel.Width-2*pad
	y := r.at.Y + pad
	r.title.place(left, y, titleH, width)
	y += titleH + unit(8)
	p.entry.Move(fyne.NewPos(left, y))
	p.entry.Resize(fyne.NewSize(width, fieldH))
	r.ring.Move(fyne.NewPos(left, y))
	r.ring.Resize(fyne.NewSize(width, fieldH))
	r.rowTop, r.rowMeasure = r.at.Y+head, row
	r.layoutRows(left, width)
	r.keys.place(left, r.at.Y+r.panel.Height-unit(12)-keysH, keysH, width)
}

func (r *paletteRenderer) layoutRows(left, width float32) {
	p, row := r.p, r.rowMeasure
	showIf(r.empty.Text, p.emptyText() != "")
	r.empty.say(p.emptyText()).place(left+unit(8), r.rowTop, row, width-unit(16))
	lit := p.selected >= p.first && p.selected < p.first+p.slots
	showIf(r.tint, lit)
	showIf(r.bar, lit)
	if lit {
		y := r.rowTop + float32(p.selected-p.first)*row
		r.tint.Move(fyne.NewPos(r.at.X+1, y))
		r.tint.Resize(fyne.NewSize(r.panel.Width-2, row))
		r.bar.Move(fyne.NewPos(r.at.X+1, y))
		r.bar.Resize(fyne.NewSize(3, row))
	}
	for i, slot := range r.slots {
		at := p.first + i
		if i >= p.slots || at >= len(p.lines) {
			slot.hide()
			continue
		}
		slot.place(p.lines[at], left, r.rowTop+float32(i)*row, width, row)
	}
}

// Refresh takes the theme's colours and the palette's state.
func (r *paletteRenderer) Refresh() {
	r.page.paint()
	fillRect(r.tint, theme.SelectTint)
	fillRect(r.bar, theme.Accent)
	r.ring.CornerRadius = ft.Size(theme.SizeRadius)
	r.ring.StrokeColor, r.ring.StrokeWidth = ft.Color(theme.Accent), 2
	for _, s := range []*span{r.title, r.keys, r.empty} {
		s.paint()
	}
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}

// Objects returns what is drawn, from below.
func (r *paletteRenderer) Objects() []fyne.CanvasObject { return r.all }

// Destroy has nothing to free.
func (r *paletteRenderer) Destroy() {}

// paletteSlot is the place of one line; lines come and go in it.
type paletteSlot struct {
	icon             *canvas.Image
	drawn            string
	title, sub, fact *span
}

func newPaletteSlot() *paletteSlot {
	return &paletteSlot{
		icon:  &canvas.Image{FillMode: canvas.ImageFillContain},
		title: newSpan(theme.SizeBody, theme.Text, false),
		sub:   newSpan(theme.SizeMuted, theme.Muted, false),
		fact:  newSpan(theme.SizeMuted, theme.Muted, false),
	}
}

func (s *paletteSlot) hide() {
	for _, o := range []fyne.CanvasObject{s.icon, s.title.Text, s.sub.Text, s.fact.Text} {
		showIf(o, false)
	}
}

func (s *paletteSlot) place(l paletteLine, left, y, width, height float32) {
	if l.heading != "" {
		s.hide()
		showIf(s.title.Text, true)
		s.style(theme.SizeMuted, theme.Muted, true)
		s.title.say(l.heading).place(left, y+unit(4), height-unit(4), width)
		return
	}
	_, icon := rowColour(l.row)
	if name := icon.Name(); name != s.drawn {
		s.drawn, s.icon.Resource = name, icon
		s.icon.Refresh()
	}
	for _, o := range []fyne.CanvasObject{s.icon, s.title.Text, s.sub.Text, s.fact.Text} {
		showIf(o, true)
	}
	size := unit(16)
	s.icon.Resize(fyne.NewSquareSize(size))
	s.icon.Move(fyne.NewPos(left, y+(height-size)/2))
	colour := theme.Muted
	if l.row.Warn {
		colour = theme.Danger
	}
	right := left + width
	if used := s.fact.say(l.row.Fact).tint(colour).placeRight(right, y, height, width*0.3); used > 0 {
		right -= used + unit(16)
	}
	s.style(theme.SizeBody, theme.Text, false)
	x := left + size + unit(10)
	x += s.title.say(l.row.Title).place(x, y, height, right-x) + unit(12)
	s.sub.say(l.row.Sub).place(x, y, height, max(0, right-x))
}

func (s *paletteSlot) style(size fyne.ThemeSizeName, colour fyne.ThemeColorName, bold bool) {
	s.title.size = size
	s.title.tint(colour)
	if s.title.TextStyle.Bold != bold {
		s.title.TextStyle.Bold = bold
		s.title.FontSource = theme.FontSource(s.title.Text.Text, s.title.TextStyle)
		s.title.Refresh()
	}
}
