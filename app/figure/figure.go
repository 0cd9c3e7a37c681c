// Package figure lays charts out as plain shapes: the window, the SVG and the
// PNG draw the same ones. It is pure, and knows no language: every word comes
// with the data.
package figure

import "math"

// Role is a colour by its meaning.
type Role string

// The roles. The accent is for what the figure is about, muted for the rest.
const (
	Ground  Role = "ground"
	Surface Role = "surface"
	Rule    Role = "line"
	Ink     Role = "text"
	Muted   Role = "muted"
	Accent  Role = "accent"
	Danger  Role = "danger"
	Person  Role = "person"
	Gap     Role = "gap"
	Mine    Role = "mine"
	Lesson  Role = "lesson"
	Empty   Role = "empty" // where something could be
)

// ShapeKind says how a shape's points are to be read.
type ShapeKind int

// The kinds of shapes: Rect has two corners, Line two ends, Circle a middle,
// Polygon its corners, Text its baseline where Anchor says.
const (
	Rect ShapeKind = iota
	Line
	Circle
	Polygon
	Text
)

// Anchor is which part of a text stands at its point.
type Anchor int

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Point is a place in a figure, from its upper left corner.
type Point struct{ X, Y float32 }

// Shape is one thing drawn. Fill and Stroke are "" for none; Opacity 0 is 1.
type Shape struct {
	Kind         ShapeKind
	Points       []Point
	Radius       float32
	Fill, Stroke Role
	Width        float32
	Opacity      float32
	Dashed       bool
	Text         string
	Size         float32
	Bold         bool
	Anchor       Anchor
}

// Spot is a place one can go to by keys. Label says all there is to say of it;
// Target is where Enter leads, "" for nowhere. Row is the row it belongs to,
// counted from 1, where one walks along rows; 0 where one walks freely.
type Spot struct {
	ID, Label  string
	X, Y, W, H float32
	Target     string
	Row        int
}

// Cell is what a field of a figure's table says beyond its text, "" for no
// more, and where Enter on it leads, "" for nowhere.
type Cell struct{ Said, Target string }

// Figure is a chart laid out: shapes from below, places to walk, and the same
// as a table: Cells has as many rows as Rows, each as long or shorter. Sentence
// says what is to be seen; with Lead it stands above. Others lays out what may
// be shown to others, nil where that is all of it.
type Figure struct {
	Title, Sentence string
	Lead            bool
	Width, Height   float32
	Shapes          []Shape
	Spots           []Spot
	Columns         []string
	Rows            [][]string
	Cells           [][]Cell
	Others          func() Figure
}

// tell adds a row to the table.
func (f *Figure) tell(texts []string, cells ...Cell) {
	f.Rows, f.Cells = append(f.Rows, texts), append(f.Cells, cells)
}

// The sizes of letters.
const (
	small  float32 = 12
	normal float32 = 13
)

func (f *Figure) rect(x, y, w, h float32, fill, stroke Role) *Shape {
	f.Shapes = append(f.Shapes, Shape{Kind: Rect, Points: []Point{{x, y}, {x + w, y + h}}, Fill: fill, Stroke: stroke, Width: 1})
	return &f.Shapes[len(f.Shapes)-1]
}

func (f *Figure) line(a, b Point, stroke Role, width float32) *Shape {
	f.Shapes = append(f.Shapes, Shape{Kind: Line, Points: []Point{a, b}, Stroke: stroke, Width: width})
	return &f.Shapes[len(f.Shapes)-1]
}

func (f *Figure) circle(at Point, radius float32, fill, stroke Role) *Shape {
	f.Shapes = append(f.Shapes, Shape{Kind: Circle, Points: []Point{at}, Radius: radius, Fill: fill, Stroke: stroke, Width: 1.5})
	return &f.Shapes[len(f.Shapes)-1]
}

func (f *Figure) polygon(points []Point, fill, stroke Role) *Shape {
	f.Shapes = append(f.Shapes, Shape{Kind: Polygon, Points: points, Fill: fill, Stroke: stroke, Width: 1.5})
	return &f.Shapes[len(f.Shapes)-1]
}

// text writes as much of a text as fits into room.
func (f *Figure) text(at Point, text string, size float32, ink Role, anchor Anchor, room float32) *Shape {
	f.Shapes = append(f.Shapes, Shape{Kind: Text, Points: []Point{at}, Text: Fit(text, size, false, room), Size: size, Fill: ink, Anchor: anchor})
	return &f.Shapes[len(f.Shapes)-1]
}

func (f *Figure) spot(id, label, target string, x, y, w, h float32) {
	f.Spots = append(f.Spots, Spot{ID: id, Label: label, Target: target, X: x, Y: y, W: w, H: h})
}

// Next returns the spot after, or before, one in the order they are listed.
func (f Figure) Next(from string, by int) string {
	for n, s := range f.Spots {
		if s.ID == from {
			return f.Spots[max(0, min(len(f.Spots)-1, n+by))].ID
		}
	}
	return f.Step("", 0, 0)
}

// Spot returns the spot with an ID.
func (f Figure) Spot(id string) (Spot, bool) {
	for _, s := range f.Spots {
		if s.ID == id {
			return s, true
		}
	}
	return Spot{}, false
}

// finite is v, or 0 for what is no number.
func finite(v float32) float32 {
	if math.IsNaN(float64(v)) || math.IsInf(float64(v), 0) {
		return 0
	}
	return v
}
