package line

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// CreateRenderer draws the list.
func (b *completionBox) CreateRenderer() fyne.WidgetRenderer {
	r := &completionRenderer{box: b, panel: &canvas.Rectangle{}, tint: &canvas.Rectangle{}, bar: &canvas.Rectangle{}}
	r.all = []fyne.CanvasObject{r.panel, r.tint, r.bar}
	for range completionRows {
		name := draw.NewSpan(theme.SizeBody, theme.Text, false)
		extra := draw.NewSpan(theme.SizeMuted, theme.Muted, false)
		r.names, r.extras = append(r.names, name), append(r.extras, extra)
		r.all = append(r.all, name.Text, extra.Text)
	}
	r.Refresh()
	return r
}

type completionRenderer struct {
	box    *completionBox
	panel  *canvas.Rectangle
	tint   *canvas.Rectangle
	bar    *canvas.Rectangle // the accent bar of the highlighted name
	names  []*draw.Span
	extras []*draw.Span
	all    []fyne.CanvasObject
}

// MinSize asks for nothing: the list lies over the page.
func (r *completionRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Layout fills the rows from the lower edge up.
func (r *completionRenderer) Layout(size fyne.Size) {
	row, pad := core.Length(30), core.Length(6)
	rows, first := r.box.rows(int((size.Height - 2*pad) / row))
	n := len(rows)
	open := n > 0
	draw.ShowIf(r.panel, open)
	draw.ShowIf(r.tint, open && r.box.selected >= 0)
	draw.ShowIf(r.bar, open && r.box.selected >= 0)
	width := min(core.Length(460), size.Width-core.Length(24))
	if r.box.lines {
		width = min(core.Length(720), size.Width-core.Length(24))
	}
	left, top := core.Length(12), size.Height-float32(n)*row-2*pad-core.Length(4)
	r.panel.Move(fyne.NewPos(left, top))
	r.panel.Resize(fyne.NewSize(width, float32(n)*row+2*pad))
	for i := range r.names {
		shown := i < n
		draw.ShowIf(r.names[i].Text, shown)
		draw.ShowIf(r.extras[i].Text, shown)
		if !shown {
			continue
		}
		c, y := rows[i], top+pad+float32(i)*row
		extra := r.extras[i].Say(r.box.extra(c)).Tint(theme.Muted)
		if c.New {
			extra.Tint(theme.Accent)
		}
		used := extra.PlaceRight(left+width-core.Length(12), y, row, width*0.5)
		r.names[i].Say(c.Name).Place(left+core.Length(16), y, row, width-used-core.Length(40))
		if first+i == r.box.selected {
			r.tint.Move(fyne.NewPos(left+1, y))
			r.tint.Resize(fyne.NewSize(width-2, row))
			r.bar.Move(fyne.NewPos(left+1, y))
			r.bar.Resize(fyne.NewSize(3, row))
		}
	}
}

// Refresh takes the theme's colours and the list's state.
func (r *completionRenderer) Refresh() {
	draw.Fill(r.tint, theme.SelectTint)
	draw.Fill(r.bar, theme.Accent)
	r.panel.CornerRadius = ft.Size(theme.SizeRadius)
	r.panel.StrokeWidth, r.panel.StrokeColor = 1, ft.Color(theme.Line)
	r.panel.Shadow = canvas.Shadow{Color: ft.Color(ft.ColorNameShadow), BlurRadius: 8, Offset: fyne.NewPos(0, 2)}
	r.panel.FillColor = ft.Color(theme.Surface)
	for i := range r.names {
		r.names[i].Paint()
		r.extras[i].Paint()
	}
	r.Layout(r.box.Size())
	canvas.Refresh(r.box)
}

// Objects returns what is drawn, from below.
func (r *completionRenderer) Objects() []fyne.CanvasObject { return r.all }

// Destroy has nothing to free.
func (r *completionRenderer) Destroy() {}
