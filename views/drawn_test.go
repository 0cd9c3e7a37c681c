package views

import (
	"fmt"
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
)

// drawn is a text as it stands in the window.
type drawn struct {
	*canvas.Text
	at, size fyne.Position // its letters, in the window
	seen     area          // what of the window its place lets be seen
	holder   area          // the widget it is drawn by
	in       []string      // the widgets it is drawn by, from without
	what     string        // of what is no text
	thick    float32       // of an edge
}

// area is a rectangle of the window, up to but not including to.
type area struct{ from, to fyne.Position }

func (a area) within(b area) area {
	return area{
		fyne.NewPos(max(a.from.X, b.from.X), max(a.from.Y, b.from.Y)),
		fyne.NewPos(min(a.to.X, b.to.X), min(a.to.Y, b.to.Y)),
	}
}

// wide and high are negative for an area that is nowhere.
func (a area) wide() float32 { return a.to.X - a.from.X }
func (a area) high() float32 { return a.to.Y - a.from.Y }

func (a area) empty() bool { return a.wide() <= 0 || a.high() <= 0 }

// area is where its letters are.
func (d drawn) area() area { return area{d.at, d.at.Add(d.size)} }

// by reports whether a widget of a type draws it, directly or not.
func (d drawn) by(types ...string) bool {
	for _, t := range types {
		for _, in := range d.in {
			if in == t {
				return true
			}
		}
	}
	return false
}

// whole is the text that it is the beginning of, "" for one that is not cut.
func (d drawn) whole() string {
	if !strings.HasSuffix(d.Text.Text, "…") {
		return ""
	}
	seen, ok := draw.CutAt(d.at.AddXY(1, d.size.Y/2))
	plain := func(text string) string { return strings.Join(strings.Fields(text), "") }
	if !ok || seen.Text == d.Text.Text || !strings.Contains(plain(seen.Text), plain(strings.TrimSuffix(d.Text.Text, "…"))) {
		return ""
	}
	return seen.Text
}

// drawnIn are the texts of the window that can be seen, from below.
func (s *Shell) drawnIn() (found []drawn) {
	s.visit(func(o fyne.CanvasObject, from drawn) {
		if t, ok := o.(*canvas.Text); ok && t.Text != "" {
			if d := placed(t, from); !d.area().within(d.seen).empty() {
				found = append(found, d)
			}
		}
	})
	return found
}

// visit shows all that stands in the window, from below: of what lies over the
// content, if anything does, else of the content.
func (s *Shell) visit(see func(o fyne.CanvasObject, from drawn)) {
	o := s.Canvas().Overlays().Top()
	if o == nil {
		o = s.Canvas().Content()
	}
	size := s.Canvas().Size()
	window := area{to: fyne.NewPos(size.Width, size.Height)}
	visit(o, drawn{at: o.Position(), seen: window, holder: window}, see)
}

// visit shows an object and all within; from is where it stands and what it
// stands in.
func visit(o fyne.CanvasObject, from drawn, see func(fyne.CanvasObject, drawn)) {
	if o == nil || !o.Visible() {
		return
	}
	see(o, from)
	here := area{from.at, from.at.AddXY(o.Size().Width, o.Size().Height)}
	var inner []fyne.CanvasObject
	switch v := o.(type) {
	case *fyne.Container:
		inner = v.Objects
	case *container.Scroll:
		inner, from.seen = []fyne.CanvasObject{v.Content}, from.seen.within(here)
		from.in = append(from.in[:len(from.in):len(from.in)], "scroll")
	case fyne.Widget:
		inner, from.holder = test.WidgetRenderer(v).Objects(), here
		from.in = append(from.in[:len(from.in):len(from.in)], strings.TrimPrefix(fmt.Sprintf("%T", o), "*"))
	}
	start := from.at
	for _, child := range inner {
		if child != nil {
			from.at = start.Add(child.Position())
			visit(child, from, see)
		}
	}
}

// placed is a text with the place of its letters.
func placed(t *canvas.Text, from drawn) drawn {
	d := from
	d.Text = t
	size := core.Measure(t.Text, t.TextSize, t.TextStyle)
	d.size = fyne.NewPos(size.Width, size.Height)
	spare := max(t.Size().Width-size.Width, 0)
	switch t.Alignment {
	case fyne.TextAlignCenter:
		d.at.X += spare / 2
	case fyne.TextAlignTrailing:
		d.at.X += spare
	}
	d.at.Y += max(t.Size().Height-size.Height, 0) / 2
	return d
}

// pixels is an area in the pixels of a picture.
func (a area) pixels(scale float32) (x0, y0, x1, y1 int) {
	round := func(v float32) int { return int(math.Round(float64(v * scale))) }
	return round(a.from.X), round(a.from.Y), round(a.to.X), round(a.to.Y)
}
