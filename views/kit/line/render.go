package line

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

func newPromptSpans() (prompt, place *draw.Span) {
	prompt = draw.NewSpan(theme.SizeStrong, theme.Accent, true).Say("›")
	place = draw.NewSpan(theme.SizeMuted, theme.Muted, false)
	return prompt, place
}

// CreateRenderer draws the line.
func (l *Entry) CreateRenderer() fyne.WidgetRenderer {
	l.bare = container.NewThemeOverride(l.entry, lineTheme{})
	r := &lineRenderer{line: l}
	r.ground = canvas.NewRectangle(color.Transparent)
	r.edge = canvas.NewRectangle(color.Transparent)
	r.ring = canvas.NewRectangle(color.Transparent)
	if l.foot != nil {
		defer func() { r.all = append(r.all, l.foot) }()
	}
	r.all = append([]fyne.CanvasObject{r.ground, r.edge, r.ring, l.prompt.Text, l.ghost.Text, l.bare, l.place.Text, l.send}, l.hint.objects()...)
	l.updateHint()
	r.Refresh()
	return r
}

// lineRenderer lays out prompt, field and place in one ring, the hint beneath.
// What to type is drawn here and not by the field: under a theme of its own
// the field has fonts of its own, and an empty one need not read them.
type lineRenderer struct {
	line   *Entry
	look   core.Look
	ground *canvas.Rectangle
	edge   *canvas.Rectangle // the hairline between page and line
	ring   *canvas.Rectangle
	all    []fyne.CanvasObject
}

func (l *Entry) fieldHeight() float32 {
	return max(l.bare.MinSize().Height, core.Length(36))
}

func (l *Entry) hintHeight() float32 {
	return float32(hintLines())*l.hint.rest.LineHeight() + core.Length(4)
}

// MinSize holds the line's two rows at any width from 400.
func (r *lineRenderer) MinSize() fyne.Size {
	// Before its new size, or the toolkit keeps the picture of the old colour
	// under the name of the new one.
	r.look.Refresh(r.line.entry, r.line.bare, r.line.hint.icon, r.line.send)
	high := r.line.whole()
	if r.line.low {
		high -= core.Length(4) + r.line.hintHeight()
	}
	return fyne.NewSize(core.Length(400), high)
}

// whole is the height with the hint or the foot below the field.
func (l *Entry) whole() float32 {
	return core.Length(8) + l.fieldHeight() + core.Length(4) + l.hintHeight() + core.Length(8)
}

// leastField is what is left to type in beside the button that files a line; where
// there is less, there is no button.
const leastField = 280

// Layout places everything for a size.
func (r *lineRenderer) Layout(size fyne.Size) {
	l, pad := r.line, core.Length(12)
	r.ground.Resize(size)
	r.edge.Resize(fyne.NewSize(size.Width, 1))

	y, h := core.Length(8), l.fieldHeight()
	r.ring.Move(fyne.NewPos(pad, y))
	r.ring.Resize(fyne.NewSize(size.Width-2*pad, h))

	left, right := pad+core.Length(12), size.Width-pad-core.Length(12)
	within := l.shuts() && l.footed()
	if within {
		wide := max(right-size.Width/2, l.foot.MinSize().Width)
		l.foot.Move(fyne.NewPos(right-wide, y))
		l.foot.Resize(fyne.NewSize(wide, h))
		right -= wide + core.Length(8)
	}
	left += l.prompt.Place(left, y, h, core.Length(40)) + core.Length(4)
	if l.place.Full != "" && !within {
		right -= l.place.PlaceRight(right, y, h, size.Width*0.36) + core.Length(8)
	}
	draw.ShowIf(l.place.Text, l.place.Full != "" && !within)
	least := l.send.MinSize()
	draw.ShowIf(l.send, !l.free() && right-left-least.Width >= core.Length(leastField))
	if l.send.Visible() {
		right -= least.Width
		l.send.Move(fyne.NewPos(right, y+(h-least.Height)/2))
		l.send.Resize(least)
		right -= core.Length(12)
	}

	field := l.bare.MinSize().Height
	l.bare.Move(fyne.NewPos(left, y+(h-field)/2))
	l.bare.Resize(fyne.NewSize(max(0, right-left), field))
	l.ghost.Place(left+ft.Size(ft.SizeNameInnerPadding), y, h, max(0, right-left-ft.Size(ft.SizeNameInnerPadding)))
	draw.ShowIf(l.ghost.Text, l.entry.Text == "")

	x, below, width := pad+core.Length(12), y+h+core.Length(4), size.Width-2*pad-core.Length(24)
	l.hint.away = l.footed() || l.shuts()
	l.hint.move(x, below, width, l.hintHeight())
	if l.foot != nil {
		if !within {
			l.foot.Move(fyne.NewPos(x, below))
			l.foot.Resize(fyne.NewSize(width, l.hintHeight()))
		}
		draw.ShowIf(l.foot, l.footed())
	}
}

// Refresh takes the theme's colours and the line's state.
func (r *lineRenderer) Refresh() {
	l := r.line
	r.look.Refresh(l.entry, l.bare, l.hint.icon, l.send)
	l.place.Say("")
	if l.context != "" {
		l.place.Say(l.params.Words.T("line.context", "where", l.context))
	}
	draw.Fill(r.ground, theme.Surface)
	draw.Fill(r.edge, theme.Line)
	r.ring.CornerRadius = ft.Size(theme.SizeRadius)
	r.ring.StrokeColor, r.ring.StrokeWidth = ft.Color(theme.Edge), 1
	if l.entry.focused {
		r.ring.StrokeColor, r.ring.StrokeWidth = ft.Color(theme.Accent), 2
	}
	r.ring.Refresh()
	l.prompt.Paint()
	l.ghost.Paint()
	l.place.Paint()
	l.send.Refresh()
	l.hint.paint()
	r.Layout(l.Size())
	l.settle()
}

// Objects returns what is drawn, from below.
func (r *lineRenderer) Objects() []fyne.CanvasObject { return r.all }

// Destroy has nothing to free.
func (r *lineRenderer) Destroy() {}

// bareField draws a text field without its own ground and frame: the line's
// ring stands for them.
type bareField struct{ fyne.WidgetRenderer }

// Objects leaves out the field's rectangles; what is typed lies in its scroller.
func (b bareField) Objects() []fyne.CanvasObject {
	var kept []fyne.CanvasObject
	for _, o := range b.WidgetRenderer.Objects() {
		if _, frame := o.(*canvas.Rectangle); !frame {
			kept = append(kept, o)
		}
	}
	return kept
}

// lineTheme is the present theme with the capture line's larger text, a cursor
// two pixels wide, and no scroll bar under text longer than the line.
type lineTheme struct{}

func (lineTheme) now() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

// Color is the present theme's, with scroll bars and their shadows unseen.
func (t lineTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch n {
	case ft.ColorNameScrollBar, ft.ColorNameScrollBarBackground, ft.ColorNameShadow:
		return color.Transparent
	}
	return t.now().Color(n, v)
}

// Font is the present theme's.
func (t lineTheme) Font(s fyne.TextStyle) fyne.Resource { return t.now().Font(s) }

// Icon is the present theme's.
func (t lineTheme) Icon(n fyne.ThemeIconName) fyne.Resource { return t.now().Icon(n) }

// Size is the present theme's with larger text.
func (t lineTheme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case ft.SizeNameText:
		return t.now().Size(theme.SizeStrong)
	case ft.SizeNameInputBorder:
		return 2
	}
	return t.now().Size(n)
}
