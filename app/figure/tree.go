package figure

import (
	"cmp"
	"slices"
)

// Tree draws nodes from left to right, each after the one that leads to it:
// names beside their nodes, edges at right angles, which leave behind a name
// and turn where no name stands. Only the first edge to a node is drawn; one
// that leads round in a circle is left out. It is as high as it needs.
func Tree(d NetworkData, width, _ float32) Figure {
	f := Figure{Title: d.Title, Sentence: d.Sentence, Width: width, Columns: d.Headings}
	t := grow(d)
	columns := float32(1)
	for _, p := range t.places {
		columns = max(columns, float32(p.column)+1)
	}
	wide := min(width/columns, widestBranch)
	for n, place := range t.places {
		node, at := d.Nodes[n], Point{treeDot + float32(place.column)*wide, treeEdge + place.row*treeRow}
		room := max(wide-2*treeDot-treeGutter, 0)
		if place.column == int(columns)-1 {
			room = max(width-at.X-2*treeDot, 0)
		}
		label := Fit(node.Label, normal, false, room)
		f.branches(t, n, at, at.X+treeDot+6+TextWidth(label, normal, false), wide)
		role := roleOr(node.Mark)
		s := f.circle(at, treeDot-2, role, role)
		if node.Hollow {
			s.Fill = Surface
		}
		f.text(Point{at.X + treeDot + 2, at.Y + 4.5}, label, normal, Ink, Start, room)
		f.spot(node.ID, node.Said, node.Target, at.X-treeDot, at.Y-treeRow/2+1, 2*treeDot+4+TextWidth(label, normal, false), treeRow-2)
	}
	f.Height = 2*treeEdge + max(t.rows-1, 0)*treeRow
	for _, e := range d.Edges {
		from, ok := t.number[e.From]
		to, also := t.number[e.To]
		if ok && also {
			a, b := d.Nodes[from], d.Nodes[to]
			f.tell([]string{a.Label, b.Label}, Cell{a.Said, a.Target}, Cell{b.Said, b.Target})
		}
	}
	return f
}

// The sizes of a tree: how high a row is, how far the first stands from the
// edge, half of a node with what is free around it, the strip before a column
// in which edges turn, and how wide a column is at most.
const (
	treeRow      float32 = 28
	treeEdge     float32 = 16
	treeDot      float32 = 7
	treeGutter   float32 = 26
	widestBranch float32 = 280
)

// branches draws the edges of a node that stands at a point to the nodes it
// leads to; its name ends at an x.
func (f *Figure) branches(t tree, number int, at Point, end, wide float32) {
	leads := t.leads[number]
	if len(leads) == 0 {
		return
	}
	next := at.X + wide
	turn := next - treeDot - treeGutter/2
	f.line(Point{min(end, turn), at.Y}, Point{turn, at.Y}, Muted, 1.2)
	top, bottom := at.Y, at.Y
	for _, to := range leads {
		y := treeEdge + t.places[to].row*treeRow
		top, bottom = min(top, y), max(bottom, y)
		f.line(Point{turn, y}, Point{next - treeDot + 2, y}, Muted, 1.2)
	}
	if top < bottom {
		f.line(Point{turn, top}, Point{turn, bottom}, Muted, 1.2)
	}
}

// tree is where nodes stand, by their number: in which column and row, and
// which nodes each leads to.
type tree struct {
	number map[string]int
	places []treePlace
	leads  [][]int
	rows   float32
}

type treePlace struct {
	column int
	row    float32
}

// grow says where the nodes of a network stand as trees, the largest first.
func grow(d NetworkData) tree {
	t := tree{number: map[string]int{}, places: make([]treePlace, len(d.Nodes)), leads: make([][]int, len(d.Nodes))}
	for n, node := range d.Nodes {
		t.number[node.ID] = n
	}
	led := make([]bool, len(d.Nodes))
	for _, e := range d.Edges {
		from, ok := t.number[e.From]
		to, also := t.number[e.To]
		if ok && also && from != to && !led[to] {
			led[to], t.leads[from] = true, append(t.leads[from], to)
		}
	}
	var trees [][]int // each from its root
	seen := make([]bool, len(d.Nodes))
	for _, circles := range []bool{false, true} { // a circle has no root: any of it is one
		for n := range d.Nodes {
			if !seen[n] && led[n] == circles {
				trees = append(trees, t.cut(n, seen))
			}
		}
	}
	slices.SortStableFunc(trees, func(a, b []int) int { return cmp.Compare(len(b), len(a)) })
	for _, one := range trees {
		t.place(one[0], 0)
	}
	return t
}

// cut lists a node with all it leads to, and drops what leads back.
func (t *tree) cut(n int, seen []bool) []int {
	seen[n] = true
	out := []int{n}
	t.leads[n] = slices.DeleteFunc(t.leads[n], func(to int) bool { return seen[to] })
	for _, to := range t.leads[n] {
		out = append(out, t.cut(to, seen)...)
	}
	return out
}

// place gives a node the row in the middle of those it leads to, or the next
// one that is free.
func (t *tree) place(n, column int) float32 {
	row := t.rows
	if leads := t.leads[n]; len(leads) > 0 {
		first := t.place(leads[0], column+1)
		last := first
		for _, to := range leads[1:] {
			last = t.place(to, column+1)
		}
		row = (first + last) / 2
	} else {
		t.rows++
	}
	t.places[n] = treePlace{column, row}
	return row
}
