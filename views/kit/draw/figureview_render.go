package draw

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app/figure"
	"wawasan/views/kit/core"
	"wawasan/views/theme"
)

// roleColours say which colour of the look a role has.
var roleColours = map[figure.Role]fyne.ThemeColorName{
	figure.Ground: theme.Ground, figure.Surface: theme.Surface, figure.Rule: theme.Line, figure.Ink: theme.Text, figure.Muted: theme.Muted, figure.Accent: theme.Accent,
	figure.Danger: theme.Danger, figure.Person: theme.Person, figure.Gap: theme.Gap, figure.Mine: theme.Mine, figure.Lesson: theme.Lesson,
	figure.Tints[0]: theme.Tint1, figure.Tints[1]: theme.Tint2, figure.Tints[2]: theme.Tint3, figure.Tints[3]: theme.Tint4, figure.Tints[4]: theme.Tint5, figure.Empty: theme.Empty,
}

// FigurePalette is the look's palette as figures are written with it.
func FigurePalette() figure.Palette {
	p := figure.Palette{}
	for role := range roleColours {
		p[role] = themed(role)
	}
	return p
}

// themed is a role's colour in the look.
func themed(role figure.Role) color.NRGBA {
	return color.NRGBAModel.Convert(ft.Color(roleColours[role])).(color.NRGBA)
}

func roleColour(role figure.Role, opacity float32) color.Color {
	if role == "" {
		return color.Transparent
	}
	c := figure.Colour(role, themed)
	if opacity > 0 && opacity < 1 {
		c.A = uint8(float32(c.A) * opacity)
	}
	return c
}

// drawShape makes a shape of a figure that begins at left and top, in units.
func drawShape(s figure.Shape, left, top float32) []fyne.CanvasObject {
	at := func(p figure.Point) fyne.Position { return fyne.NewPos(core.Length(p.X+left), core.Length(p.Y+top)) }
	switch s.Kind {
	case figure.Rect:
		return drawRect(s, at)
	case figure.Line:
		return drawLine(at(s.Points[0]), at(s.Points[1]), s)
	case figure.Circle:
		c := &canvas.Circle{FillColor: roleColour(s.Fill, s.Opacity), StrokeColor: roleColour(s.Stroke, s.Opacity), StrokeWidth: s.Width}
		c.Move(at(figure.Point{X: s.Points[0].X - s.Radius, Y: s.Points[0].Y - s.Radius}))
		c.Resize(fyne.NewSize(core.Length(2*s.Radius), core.Length(2*s.Radius)))
		return []fyne.CanvasObject{c}
	case figure.Polygon:
		return drawPolygon(s, at)
	}
	t := canvas.NewText(s.Text, roleColour(s.Fill, s.Opacity))
	t.TextSize, t.TextStyle.Bold = core.Length(s.Size), s.Bold
	size := core.Measure(t.Text, t.TextSize, t.TextStyle)
	p := at(s.Points[0])
	p.X -= size.Width * float32(s.Anchor) / 2
	p.Y -= size.Height * 0.77 // the baseline of the bundled letters
	t.Move(p)
	t.Resize(size)
	return []fyne.CanvasObject{t}
}

func drawRect(s figure.Shape, at func(figure.Point) fyne.Position) []fyne.CanvasObject {
	a, b := s.Points[0], s.Points[1]
	if s.Dashed {
		var out []fyne.CanvasObject
		corners := []figure.Point{a, {X: b.X, Y: a.Y}, b, {X: a.X, Y: b.Y}, a}
		for n := 1; n < len(corners); n++ {
			out = append(out, drawLine(at(corners[n-1]), at(corners[n]), s)...)
		}
		return out
	}
	r := &canvas.Rectangle{FillColor: roleColour(s.Fill, s.Opacity), StrokeColor: roleColour(s.Stroke, s.Opacity)}
	if s.Stroke != "" {
		r.StrokeWidth = s.Width
	}
	from, to := at(a), at(b)
	r.Move(from)
	r.Resize(fyne.NewSize(to.X-from.X, to.Y-from.Y))
	return []fyne.CanvasObject{r}
}

// drawLine draws a line, in pieces where it is dashed.
func drawLine(a, b fyne.Position, s figure.Shape) []fyne.CanvasObject {
	piece := func(from, to fyne.Position) fyne.CanvasObject {
		return &canvas.Line{Position1: from, Position2: to, StrokeColor: roleColour(s.Stroke, s.Opacity), StrokeWidth: s.Width}
	}
	long := float32(math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y)))
	if !s.Dashed || long == 0 {
		return []fyne.CanvasObject{piece(a, b)}
	}
	var out []fyne.CanvasObject
	for from := float32(0); from < long; from += core.Length(9) {
		to := min(from+core.Length(5), long)
		part := func(d float32) fyne.Position { return fyne.NewPos(a.X+(b.X-a.X)*d/long, a.Y+(b.Y-a.Y)*d/long) }
		out = append(out, piece(part(from), part(to)))
	}
	return out
}

// drawPolygon draws its edges, and fills one that is small enough for the
// toolkit: 16 corners.
func drawPolygon(s figure.Shape, at func(figure.Point) fyne.Position) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	if s.Fill != "" && len(s.Points) <= 16 {
		low, high := at(s.Points[0]), at(s.Points[0])
		for _, p := range s.Points {
			q := at(p)
			low, high = fyne.NewPos(min(low.X, q.X), min(low.Y, q.Y)), fyne.NewPos(max(high.X, q.X), max(high.Y, q.Y))
		}
		var points []fyne.Position
		for _, p := range s.Points {
			points = append(points, at(p).Subtract(low))
		}
		polygon := canvas.NewArbitraryPolygon(points, roleColour(s.Fill, s.Opacity))
		polygon.Move(low)
		polygon.Resize(fyne.NewSize(high.X-low.X, high.Y-low.Y))
		out = append(out, polygon)
	}
	if s.Stroke == "" {
		return out
	}
	for n, p := range s.Points {
		out = append(out, drawLine(at(p), at(s.Points[(n+1)%len(s.Points)]), s)...)
	}
	return out
}

// fixedHeight keeps one object as high as it was laid out.
type fixedHeight float32

// MinSize is that height.
func (h fixedHeight) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, float32(h)) }

// Layout leaves the object its height.
func (h fixedHeight) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(size.Width, float32(h)))
}

// CreateRenderer draws the figures with what the chosen spot says below.
func (v *FigureView) CreateRenderer() fyne.WidgetRenderer {
	r := &figureRenderer{v: v, ground: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type figureRenderer struct {
	v      *FigureView
	ground *canvas.Rectangle
}

// MinSize is small: figures scroll.
func (r *figureRenderer) MinSize() fyne.Size { return fyne.NewSize(core.Length(240), core.Length(160)) }

// Layout gives the foot what it says, the figures the rest.
func (r *figureRenderer) Layout(size fyne.Size) {
	v := r.v
	r.ground.Resize(size)
	v.layOut(size)
	v.mark()
	v.scroll.Resize(fyne.NewSize(size.Width, v.said.place(size)))
	if v.params.Empty != nil {
		v.params.Empty.Resize(size)
		ShowIf(v.params.Empty, len(v.plots) == 0)
	}
}

// Refresh takes colours and figures anew.
func (r *figureRenderer) Refresh() {
	v := r.v
	Fill(r.ground, theme.Surface)
	v.ring.StrokeColor, v.ring.FillColor = ft.Color(theme.Accent), color.Transparent
	v.ring.Refresh()
	r.Layout(v.Size())
	canvas.Refresh(v)
}

// Objects returns what is drawn, from below.
func (r *figureRenderer) Objects() []fyne.CanvasObject {
	out := append([]fyne.CanvasObject{r.ground, r.v.scroll}, r.v.said.objects()...)
	if r.v.params.Empty != nil {
		out = append(out, r.v.params.Empty)
	}
	return out
}

// Destroy has nothing to free.
func (r *figureRenderer) Destroy() {}
