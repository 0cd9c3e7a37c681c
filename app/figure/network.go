package figure

import (
	"math"
	"slices"
)

// Node is one thing of a network, at a place from 0 to 1 in both directions;
// the larger Size, 0 to 1, the larger it is drawn.
type Node struct {
	ID, Label    string
	X, Y, Size   float32
	Mark         Role
	Hollow       bool
	Said, Target string
}

// Edge joins two nodes by their IDs.
type Edge struct {
	From, To string
	Label    string // in the table
	Arrow    bool
	Dashed   bool
}

// NetworkData is what Network draws.
type NetworkData struct {
	Title, Sentence string
	Headings        []string // of the table: from, how, to; or from and to where all are joined alike
	Nodes           []Node
	Edges           []Edge
}

// Network draws nodes and what joins them. Labels that would lie on those of
// larger nodes are left out; a spot says them.
func Network(d NetworkData, width, height float32) Figure {
	f := Figure{Title: d.Title, Sentence: d.Sentence, Width: width, Height: height, Columns: d.Headings}
	at, of := map[string]Point{}, map[string]Node{}
	side, above := min(80, width/6), min(24, height/6)
	for _, n := range d.Nodes {
		at[n.ID] = Point{side + (width-2*side)*min(max(finite(n.X), 0), 1), above + (height-2*above-14)*min(max(finite(n.Y), 0), 1)}
		of[n.ID] = n
	}
	for _, e := range d.Edges {
		from, ok := at[e.From]
		to, also := at[e.To]
		if ok && also {
			f.edge(from, to, e, radiusOf(of[e.To])+3)
			row := []string{of[e.From].Label, e.Label, of[e.To].Label}
			if len(d.Headings) == 2 {
				row = []string{of[e.From].Label, of[e.To].Label}
			}
			f.Rows = append(f.Rows, row)
		}
	}
	for _, n := range d.Nodes {
		p, r := at[n.ID], radiusOf(n)
		role := roleOr(n.Mark)
		s := f.circle(p, r, role, role)
		if n.Hollow {
			s.Fill = Surface
		}
		f.spot(n.ID, n.Said, n.Target, p.X-r-2, p.Y-r-2, 2*r+4, 2*r+4)
	}
	f.nodeLabels(d.Nodes, at)
	return f
}

func radiusOf(n Node) float32 { return 5 + 9*min(max(finite(n.Size), 0), 1) }

func (f *Figure) edge(from, to Point, e Edge, short float32) {
	dx, dy := to.X-from.X, to.Y-from.Y
	long := float32(math.Hypot(float64(dx), float64(dy)))
	if long < 1 {
		return
	}
	dx, dy = dx/long, dy/long
	tip := Point{to.X - dx*short, to.Y - dy*short}
	f.line(from, tip, Muted, 1.2).Dashed = e.Dashed
	if e.Arrow && long > short+8 {
		f.polygon([]Point{tip, {tip.X - 8*dx + 4*dy, tip.Y - 8*dy - 4*dx}, {tip.X - 8*dx - 4*dy, tip.Y - 8*dy + 4*dx}}, Muted, "")
	}
}

// nodeLabels writes the names beneath the nodes, the largest nodes' first.
func (f *Figure) nodeLabels(nodes []Node, at map[string]Point) {
	order := slices.Clone(nodes)
	slices.SortStableFunc(order, func(a, b Node) int { return int(1000*b.Size) - int(1000*a.Size) })
	type area struct{ x, y, w, h float32 }
	var taken []area
	for _, n := range nodes {
		p, r := at[n.ID], radiusOf(n)
		taken = append(taken, area{p.X - r, p.Y - r, 2 * r, 2 * r})
	}
	for _, n := range order {
		p, r := at[n.ID], radiusOf(n)
		label := Fit(n.Label, small, false, min(150, 2*min(p.X, f.Width-p.X)))
		w := TextWidth(label, small, false)
		for _, y := range []float32{p.Y + r + 13, p.Y - r - 5} {
			here := area{p.X - w/2 - 2, y - 11, w + 4, 14}
			if label == "" || y > f.Height-2 || y < 12 || slices.ContainsFunc(taken, func(t area) bool {
				return here.x < t.x+t.w && t.x < here.x+here.w && here.y < t.y+t.h && t.y < here.y+here.h
			}) {
				continue
			}
			taken = append(taken, here)
			f.text(Point{p.X, y}, label, small, Ink, Middle, w+1)
			break
		}
	}
}
