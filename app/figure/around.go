package figure

import "fmt"

// Side is where something stands around the middle.
type Side int

// The sides; Apart is what is not joined to the middle.
const (
	Apart Side = iota
	Left
	Right
	Above
	Below
)

// Neighbour is one thing around the middle. Note is a word more on one that
// stands apart.
type Neighbour struct {
	ID, Label, Note string
	Hollow          bool
	Said, Target    string
	more            bool // stands for those that are not drawn
}

// AroundData is what Around draws. Middle is nil where there is none: then all
// should stand apart. Words name what joins each side to the middle; the edges
// of Dashed sides are dashed, and of Arrows they point: to the middle from the
// left, away from it to the right. Title and Sentence are the figure's, Lead
// heads what stands apart. More says how many of a side are not drawn, and
// MoreTarget is where they are found.
type AroundData struct {
	Title, Sentence string
	Headings        []string
	Middle          *Neighbour
	Sides           map[Side][]Neighbour
	Words           map[Side]string
	Dashed, Arrows  map[Side]bool
	Lead            string
	More            func(n int) string
	MoreTarget      string
}

// The sizes of what stands around: a row of names, the box in the middle, the
// edge between a list and the middle, and how many are drawn.
const (
	aroundRow    float32 = 28
	aroundBox    float32 = 38
	aroundEdge   float32 = 12
	aroundDot    float32 = 5
	aroundStub   float32 = 18
	aroundRing   float32 = 3   // between the box and what marks it as chosen
	aroundTrunk  float32 = 150 // of an edge to the left or right, at most
	aroundDrop   float32 = 52  // of an edge upwards or down
	wordRoom     float32 = 44  // of an edge beside its word
	mostBeside           = 14
	mostApart            = 60
	widestMiddle float32 = 240
)

// around is where things stand.
type around struct {
	d     AroundData
	mid   Point
	half  float32 // of the box
	trunk float32 // how long the edges left and right are
}

// Around draws one thing in the middle, and what stands left, right, above and
// below of it as lists, each list joined to it by one edge with its word on it.
// What stands apart follows beneath. No edge runs through a name. It is as high
// as it needs.
func Around(d AroundData, width, _ float32) Figure {
	f := Figure{Title: d.Title, Sentence: d.Sentence, Width: width, Columns: d.Headings}
	a := around{d: d}
	if d.Middle != nil {
		f.around(&a)
	}
	f.apart(&a)
	f.Height = max(f.Height, 1)
	return f
}

// shown are those of a side that are drawn.
func (a *around) shown(side Side, most int) []Neighbour {
	all := a.d.Sides[side]
	if len(all) <= most {
		return all
	}
	said := "…"
	if a.d.More != nil {
		said = a.d.More(len(all) - most + 1)
	}
	return append(all[:most-1:most-1], Neighbour{ID: fmt.Sprint("more", side), Label: said, Said: said, Target: a.d.MoreTarget, more: true})
}

func (f *Figure) around(a *around) {
	lists := map[Side][]Neighbour{}
	for _, side := range []Side{Left, Right, Above, Below} {
		lists[side] = a.shown(side, mostBeside)
	}
	high := func(side Side) float32 { return aroundRow * float32(len(lists[side])) }
	block := func(side Side) float32 {
		if len(lists[side]) == 0 {
			return aroundBox / 2
		}
		return aroundBox/2 + aroundDrop + high(side)
	}
	a.half = min(TextWidth(a.d.Middle.Label, normal, true)+32, widestMiddle, f.Width*0.3) / 2
	a.mid = Point{f.Width / 2, aroundEdge + max(block(Above), high(Left)/2, high(Right)/2)}
	// names left and right want room, too, but the word on the edge goes before
	word := max(TextWidth(a.d.Words[Left], small, false), TextWidth(a.d.Words[Right], small, false)) + wordRoom
	free := f.Width/2 - a.half - aroundStub - aroundDot
	a.trunk = max(min(aroundTrunk, max(free-f.Width*0.18, word), free-2*aroundBox), 10)
	f.beside(a, Left, lists[Left])
	f.stacked(a, Above, lists[Above])
	f.stacked(a, Below, lists[Below])
	f.beside(a, Right, lists[Right])
	f.middle(a)
	f.Height = a.mid.Y + max(block(Below), high(Left)/2, high(Right)/2) + aroundEdge
}

// middle draws the box over what leads to it; one begins to walk there.
func (f *Figure) middle(a *around) {
	m, x, y := a.d.Middle, a.mid.X-a.half, a.mid.Y-aroundBox/2
	f.rect(x, y, 2*a.half, aroundBox, Accent, "")
	t := f.text(Point{a.mid.X, a.mid.Y + normal*0.36}, "", normal, On(Accent), Middle, 0)
	t.Bold, t.Text = true, Fit(m.Label, normal, true, 2*a.half-16)
	f.Spots = append([]Spot{{ID: m.ID, Label: m.Said, Target: m.Target, X: x - aroundRing, Y: y - aroundRing, W: 2 * (a.half + aroundRing), H: aroundBox + 2*aroundRing}}, f.Spots...)
}

// beside draws the list at the left or right of the middle.
func (f *Figure) beside(a *around, side Side, list []Neighbour) {
	if len(list) == 0 {
		return
	}
	to, anchor := float32(1), Start // which way the list lies, and how its names stand
	if side == Left {
		to, anchor = -1, End
	}
	near := a.mid.X + to*a.half
	bus := near + to*a.trunk
	dot := bus + to*(aroundStub+aroundDot)
	name := dot + to*(aroundDot+6)
	room := max(f.Width-name, 0)
	if side == Left {
		room = max(name, 0)
	}
	top := a.mid.Y - aroundRow*float32(len(list)-1)/2
	f.edge(a, side, Point{near, a.mid.Y}, Point{bus, a.mid.Y})
	if len(list) > 1 {
		f.line(Point{bus, top}, Point{bus, top + aroundRow*float32(len(list)-1)}, Muted, 1.2).Dashed = a.d.Dashed[side]
	}
	if a.d.Arrows[side] && side == Left {
		f.arrow(Point{near, a.mid.Y})
	}
	for n, one := range list {
		y := top + aroundRow*float32(n)
		f.line(Point{bus, y}, Point{dot - to*aroundDot, y}, Muted, 1.2).Dashed = a.d.Dashed[side]
		if a.d.Arrows[side] && side == Right {
			f.arrow(Point{dot - aroundDot, y})
		}
		f.neighbour(one, Point{dot, y}, Point{name, y}, anchor, room)
	}
}

// stacked draws the list above or below the middle, a line between.
func (f *Figure) stacked(a *around, side Side, list []Neighbour) {
	if len(list) == 0 {
		return
	}
	room := max(2*(a.half+a.trunk)-2*aroundRow, 0)
	near, line := a.mid.Y+aroundBox/2, a.mid.Y+aroundBox/2+aroundDrop
	first := line + aroundRow/2
	if side == Above {
		near, line = a.mid.Y-aroundBox/2, a.mid.Y-aroundBox/2-aroundDrop
		first = line - aroundRow*(float32(len(list))-0.5)
	}
	f.edge(a, side, Point{a.mid.X, near}, Point{a.mid.X, line})
	wide := float32(0)
	for _, one := range list {
		wide = max(wide, min(TextWidth(one.Label, normal, false)+2*aroundDot+6, room))
	}
	if len(list) > 1 {
		f.line(Point{a.mid.X - wide/2, line}, Point{a.mid.X + wide/2, line}, Muted, 1.2).Dashed = a.d.Dashed[side]
	}
	for n, one := range list {
		y := first + aroundRow*float32(n)
		label := Fit(one.Label, normal, false, max(room-2*aroundDot-6, 0))
		left := a.mid.X - (TextWidth(label, normal, false)+2*aroundDot+6)/2
		f.neighbour(one, Point{left + aroundDot, y}, Point{left + 2*aroundDot + 6, y}, Start, max(room-2*aroundDot-6, 0))
		s := &f.Spots[len(f.Spots)-1]
		s.X = a.mid.X - s.W/2 // exactly in the middle: up and down lead straight
	}
}

// edge draws the edge of a side from the middle to its list, with its word on a
// pad at its middle.
func (f *Figure) edge(a *around, side Side, from, to Point) {
	f.line(from, to, Muted, 1.2).Dashed = a.d.Dashed[side]
	room := widestMiddle
	if from.Y == to.Y {
		room = a.trunk - wordRoom + 10
	}
	word := Fit(a.d.Words[side], small, false, max(room, 0))
	if word == "" {
		return
	}
	at, wide := Point{(from.X + to.X) / 2, (from.Y + to.Y) / 2}, TextWidth(word, small, false)+10
	f.rect(at.X-wide/2, at.Y-9, wide, 18, Surface, "")
	f.text(Point{at.X, at.Y + small*0.36}, word, small, Muted, Middle, wide)
}

// arrow points to the right, with its tip at a point.
func (f *Figure) arrow(tip Point) {
	f.polygon([]Point{tip, {tip.X - 8, tip.Y - 4}, {tip.X - 8, tip.Y + 4}}, Muted, "")
}

// neighbour draws one thing: its dot and its name, unless it only says how many
// more there are.
func (f *Figure) neighbour(one Neighbour, dot, name Point, anchor Anchor, room float32) {
	ink := Ink
	if one.more {
		ink = Muted
	} else {
		c := f.circle(dot, aroundDot-0.5, Ink, Ink)
		if one.Hollow {
			c.Fill = Surface
		}
	}
	label := Fit(one.Label, normal, false, room)
	f.text(Point{name.X, name.Y + normal*0.36}, label, normal, ink, anchor, room)
	wide := TextWidth(label, normal, false)
	left := min(dot.X-aroundDot-4, name.X-wide*float32(anchor)/2-4)
	right := max(dot.X+aroundDot+4, name.X-wide*float32(anchor)/2+wide+4)
	f.spot(one.ID, one.Said, one.Target, left, dot.Y-aroundRow/2+2, right-left, aroundRow-4)
}

// The sizes of what stands apart.
const (
	apartWide float32 = 230
	apartHead float32 = 34
	apartNote float32 = 17
)

// apart lists what is not joined to the middle, in columns.
func (f *Figure) apart(a *around) {
	list := a.shown(Apart, mostApart)
	if len(list) == 0 {
		return
	}
	y := f.Height
	if a.d.Lead != "" && a.d.Middle != nil {
		f.line(Point{0, y + 6}, Point{f.Width, y + 6}, Rule, 1)
		f.text(Point{0, y + apartHead - 4}, a.d.Lead, small, Muted, Start, f.Width)
		y += apartHead + 4
	}
	columns := max(1, int(f.Width/apartWide))
	wide, row := f.Width/float32(columns), aroundRow
	for _, one := range list {
		if one.Note != "" {
			row = aroundRow + apartNote
		}
	}
	for n, one := range list {
		at := Point{float32(n%columns)*wide + aroundDot + 4, y + row*float32(n/columns) + aroundRow/2}
		name := Point{at.X + aroundDot + 6, at.Y}
		room := max(wide-(name.X-at.X)-2*aroundDot-16, 0)
		f.neighbour(one, at, name, Start, room)
		f.text(Point{name.X, at.Y + apartNote + small*0.3}, one.Note, small, Muted, Start, room)
	}
	f.Height = y + row*float32((len(list)+columns-1)/columns) + 4
}
