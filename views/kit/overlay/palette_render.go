package overlay

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// CreateRenderer draws the palette over the whole window.
func (p *Palette) CreateRenderer() fyne.WidgetRenderer {
	r := &paletteRenderer{p: p, page: newSheetOfPaper(), ring: &canvas.Rectangle{}, tint: &canvas.Rectangle{}, bar: &canvas.Rectangle{}}
	r.title = draw.NewSpan(theme.SizeStrong, theme.Text, true).Say(p.title)
	r.keys = draw.NewSpan(theme.SizeMuted, theme.Muted, false).Say(p.keysText())
	r.empty = draw.NewSpan(theme.SizeBody, theme.Muted, false)
	r.told = draw.NewParagraph(theme.SizeBody, theme.Text)
	r.told.Wide = true
	r.all = []fyne.CanvasObject{
		r.page.veil, r.page.paper, r.tint, r.bar,
		r.title.Text, p.entry, r.ring, r.empty.Text, r.told.Object(), r.keys.Text,
	}
	for range paletteRows {
		s := newPaletteSlot()
		r.slots = append(r.slots, s)
		r.all = append(r.all, s.icon, s.title.Text, s.sub.Text, s.fact.Text)
	}
	if p.foot != nil {
		r.all = append(r.all, p.foot)
	}
	r.all = append(r.all, p.tips)
	r.Refresh()
	return r
}

type paletteRenderer struct {
	p     *Palette
	page  sheetOfPaper
	ring  *canvas.Rectangle
	tint  *canvas.Rectangle
	bar   *canvas.Rectangle
	title *draw.Span
	keys  *draw.Span
	empty *draw.Span
	told  *draw.Paragraph
	slots []*paletteSlot
	all   []fyne.CanvasObject
	panel fyne.Size
	at    fyne.Position
}

// MinSize asks for nothing: the palette takes the window as it is.
func (r *paletteRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Layout measures the panel to its content, whole at any size of window.
func (r *paletteRenderer) Layout(size fyne.Size) {
	if size.IsZero() {
		return
	}
	p, pad, row := r.p, core.Length(16), core.Length(34)
	titleH, fieldH, keysH := r.title.LineHeight(), p.entry.MinSize().Height, r.keys.LineHeight()
	head := pad + titleH + core.Length(8) + fieldH + core.Length(8)
	foot := core.Length(8) + keysH + core.Length(12)
	zone := float32(0)
	if p.foot != nil {
		zone = p.foot.MinSize().Height
		foot += zone + core.Length(8)
	}
	margin, panel := min(core.Length(24), size.Height*0.04), min(core.Length(640), size.Width-2*core.Length(12))
	said := r.toldHeight(panel - 2*pad)
	foot += said

	p.slots = min(paletteRows, max(1, int((size.Height-2*margin-head-foot)/row)))
	if p.selected >= p.first+p.slots {
		p.first = p.selected - p.slots + 1
	}
	p.first = max(0, min(p.first, len(p.lines)-p.slots))
	n := min(p.slots, len(p.lines)-p.first)
	if p.emptyText() != "" {
		n = 1
	}
	r.panel = fyne.NewSize(panel, head+float32(n)*row+foot)
	most := head + float32(p.slots)*row + foot
	r.at = fyne.NewPos((size.Width-r.panel.Width)/2, max(margin, min(size.Height*0.12, size.Height-margin-most)))
	r.page.place(size, r.panel, r.at)

	left, width := r.at.X+pad, r.panel.Width-2*pad
	y := r.at.Y + pad
	r.title.Place(left, y, titleH, width)
	y += titleH + core.Length(8)
	p.entry.Move(fyne.NewPos(left, y))
	p.entry.Resize(fyne.NewSize(width, fieldH))
	r.ring.Move(fyne.NewPos(left, y))
	r.ring.Resize(fyne.NewSize(width, fieldH))
	p.spot = paletteSpot{r.at, r.panel, r.at.Y + head, row}
	p.tips.Resize(size)
	r.layoutRows(left, width)
	if p.foot != nil {
		p.foot.Move(fyne.NewPos(left, r.at.Y+r.panel.Height-core.Length(20)-keysH-zone))
		p.foot.Resize(fyne.NewSize(width, zone))
	}
	r.keys.Say(p.keysText()).Place(left, r.at.Y+r.panel.Height-core.Length(12)-keysH, keysH, width)
	r.tell(left, r.at.Y+r.panel.Height-foot+core.Length(8), width)
}

// toldHeight is what is needed to say what is said of any row, with what parts it
// from the rows: nothing moves when another one is chosen.
func (r *paletteRenderer) toldHeight(width float32) (high float32) {
	for _, l := range r.p.lines {
		if l.told != "" {
			high = max(high, r.told.Say(l.told).Height(width)+core.Length(8))
		}
	}
	return high
}

func (r *paletteRenderer) tell(left, y, width float32) {
	r.told.Say(r.p.told()).Place(left, y, width)
}

func (r *paletteRenderer) layoutRows(left, width float32) {
	p, row, top := r.p, r.p.spot.row, r.p.spot.rows
	draw.ShowIf(r.empty.Text, p.emptyText() != "")
	r.empty.Tint(theme.Muted)
	if p.failure != "" {
		r.empty.Tint(theme.Danger)
	}
	r.empty.Say(p.emptyText()).Place(left+core.Length(8), top, row, width-core.Length(16))
	lit := p.selected >= p.first && p.selected < p.first+p.slots
	draw.ShowIf(r.tint, lit)
	draw.ShowIf(r.bar, lit)
	if lit {
		y := top + float32(p.selected-p.first)*row
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
		slot.place(p.lines[at], left, top+float32(i)*row, width, row)
	}
}

// Refresh takes the theme's colours and the palette's state.
func (r *paletteRenderer) Refresh() {
	r.page.paint()
	draw.Fill(r.tint, theme.SelectTint)
	draw.Fill(r.bar, theme.Accent)
	r.ring.CornerRadius = ft.Size(theme.SizeRadius)
	r.ring.StrokeColor, r.ring.StrokeWidth = ft.Color(theme.Accent), 2
	for _, s := range []*draw.Span{r.title, r.keys, r.empty} {
		s.Paint()
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
	title, sub, fact *draw.Span
}

func newPaletteSlot() *paletteSlot {
	return &paletteSlot{
		icon:  &canvas.Image{FillMode: canvas.ImageFillContain},
		title: draw.NewSpan(theme.SizeBody, theme.Text, false),
		sub:   draw.NewSpan(theme.SizeMuted, theme.Muted, false),
		fact:  draw.NewSpan(theme.SizeMuted, theme.Muted, false),
	}
}

func (s *paletteSlot) hide() {
	for _, o := range []fyne.CanvasObject{s.icon, s.title.Text, s.sub.Text, s.fact.Text} {
		draw.ShowIf(o, false)
	}
}

func (s *paletteSlot) place(l paletteLine, left, y, width, height float32) {
	if l.heading != "" {
		s.hide()
		draw.ShowIf(s.title.Text, true)
		s.style(theme.SizeMuted, theme.Muted, true)
		s.title.Say(l.heading).Place(left, y+core.Length(4), height-core.Length(4), width)
		return
	}
	_, icon := rowColour(l.row)
	if name := icon.Name(); name != s.drawn {
		s.drawn, s.icon.Resource = name, icon
		s.icon.Refresh()
	}
	for _, o := range []fyne.CanvasObject{s.icon, s.title.Text, s.sub.Text, s.fact.Text} {
		draw.ShowIf(o, true)
	}
	size := core.Length(16)
	s.icon.Resize(fyne.NewSquareSize(size))
	s.icon.Move(fyne.NewPos(left, y+(height-size)/2))
	colour := theme.Muted
	if l.row.Warn {
		colour = theme.Danger
	}
	right := left + width
	if used := s.fact.Say(l.row.Fact).Tint(colour).PlaceRight(right, y, height, width*0.3); used > 0 {
		right -= used + core.Length(16)
	}
	s.style(theme.SizeBody, theme.Text, false)
	x := left + size + core.Length(10)
	x += s.title.Say(l.row.Title).Place(x, y, height, right-x) + core.Length(12)
	s.sub.Middle = l.told != "" // its end says as much as its beginning
	s.sub.Say(l.row.Sub).Place(x, y, height, max(0, right-x))
}

func (s *paletteSlot) style(size fyne.ThemeSizeName, colour fyne.ThemeColorName, bold bool) {
	s.title.Letters = size
	s.title.Tint(colour)
	if s.title.TextStyle.Bold != bold {
		s.title.TextStyle.Bold = bold
		s.title.FontSource = theme.FontSource(s.title.Text.Text, s.title.TextStyle)
		s.title.Refresh()
	}
}
