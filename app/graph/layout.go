package graph

import (
	"context"
	"math"
	"slices"
)

// Point is a place in a drawing, both 0 to 1.
type Point struct{ X, Y float64 }

// Edge joins two nodes, by number.
type Edge struct{ From, To int }

// Layout places nodes so that joined ones stand near each other and none upon
// another. Parts that hang together stand apart, the largest first; nodes with
// no edge stand in rows. The same network is always laid out alike. It ends
// with ctx's error when ctx does.
func Layout(ctx context.Context, nodes int, edges []Edge) ([]Point, error) {
	out := make([]Point, nodes)
	var boxes []box
	var alone []int
	for _, part := range parts(nodes, edges) {
		if len(part) == 1 {
			alone = append(alone, part[0])
			continue
		}
		b, err := spring(ctx, part, edges)
		if err != nil {
			return nil, err
		}
		boxes = append(boxes, b)
	}
	if len(alone) > 0 {
		boxes = append(boxes, rows(alone))
	}
	pack(boxes, out)
	return out, ctx.Err()
}

// box is one part laid out by itself: places of nodes in 0 to size.
type box struct {
	nodes  []int
	places []Point
	w, h   float64
}

// parts are the sets of nodes that hang together, the largest first.
func parts(nodes int, edges []Edge) [][]int {
	of := make([]int, nodes)
	for n := range of {
		of[n] = n
	}
	root := func(n int) int {
		for of[n] != n {
			of[n] = of[of[n]]
			n = of[n]
		}
		return n
	}
	for _, e := range edges {
		if valid(e, nodes) {
			of[root(e.From)] = root(e.To)
		}
	}
	by := map[int][]int{}
	var order []int
	for n := range nodes {
		r := root(n)
		if by[r] == nil {
			order = append(order, r)
		}
		by[r] = append(by[r], n)
	}
	var out [][]int
	for _, r := range order {
		out = append(out, by[r])
	}
	slices.SortStableFunc(out, func(a, b []int) int { return len(b) - len(a) })
	return out
}

func valid(e Edge, nodes int) bool {
	return e.From >= 0 && e.To >= 0 && e.From < nodes && e.To < nodes && e.From != e.To
}

// rows places nodes with no edge in a grid, wider than high.
func rows(nodes []int) box {
	columns := int(math.Ceil(math.Sqrt(float64(len(nodes)) * 1.8)))
	b := box{nodes: nodes, w: float64(columns), h: math.Ceil(float64(len(nodes)) / float64(columns))}
	for n := range nodes {
		b.places = append(b.places, Point{float64(n%columns) + 0.5, float64(n/columns) + 0.5})
	}
	return b
}

// pack puts boxes into rows of about the width that makes a square of them,
// and scales all of it into 0 to 1.
func pack(boxes []box, out []Point) {
	area, widest := 0.0, 1.0
	for _, b := range boxes {
		area += b.w * b.h
		widest = max(widest, b.w)
	}
	width := max(widest, math.Sqrt(area*1.6))
	x, y, high, right := 0.0, 0.0, 0.0, 0.0
	type placed struct {
		box
		x, y float64
	}
	var all []placed
	for _, b := range boxes {
		if x > 0 && x+b.w > width {
			x, y, high = 0, y+high, 0
		}
		all = append(all, placed{b, x, y})
		x, high = x+b.w, max(high, b.h)
		right = max(right, x)
	}
	bottom := y + high
	for _, p := range all {
		for n, node := range p.nodes {
			out[node] = Point{(p.x + p.places[n].X) / max(right, 1), (p.y + p.places[n].Y) / max(bottom, 1)}
		}
	}
}
