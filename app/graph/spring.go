package graph

import (
	"context"
	"math"
	"slices"
)

// spring lays out one part by forces: joined nodes pull each other, all push
// each other away while they are near. Fruchterman and Reingold, "Graph
// Drawing by Force-directed Placement", 1991, with their grid of cells.
func spring(ctx context.Context, part []int, edges []Edge) (box, error) {
	at := map[int]int{}
	for n, node := range part {
		at[node] = n
	}
	var joined []Edge
	for _, e := range edges {
		from, ok := at[e.From]
		to, also := at[e.To]
		if ok && also && from != to {
			joined = append(joined, Edge{from, to})
		}
	}
	places := begin(part, joined)
	steps := 300
	if len(part) > 100 {
		steps = 120
	}
	hot := math.Sqrt(float64(len(part))) / 4
	for step := range steps {
		if err := ctx.Err(); err != nil {
			return box{}, err
		}
		move(places, joined, hot*(1-float64(step)/float64(steps))+0.01)
	}
	apart(places)
	return boxed(part, places), nil
}

// begin places nodes on a spiral, those with the most edges in the middle: it
// is the same each time, and no two are at one place.
func begin(part []int, joined []Edge) []Point {
	degree := make([]int, len(part))
	for _, e := range joined {
		degree[e.From]++
		degree[e.To]++
	}
	order := make([]int, len(part))
	for n := range order {
		order[n] = n
	}
	slices.SortStableFunc(order, func(a, b int) int { return degree[b] - degree[a] })
	places := make([]Point, len(part))
	for rank, n := range order {
		turn, out := float64(rank)*2.399963, math.Sqrt(float64(rank)) // the golden angle
		places[n] = Point{out * math.Cos(turn), out * math.Sin(turn)}
	}
	return places
}

// near is how far nodes push each other.
const near = 3.0

// move takes one step, none longer than most.
func move(places []Point, joined []Edge, most float64) {
	force := make([]Point, len(places))
	cells := map[[2]int][]int{}
	for n, p := range places {
		cell := [2]int{int(math.Floor(p.X / near)), int(math.Floor(p.Y / near))}
		cells[cell] = append(cells[cell], n)
	}
	for n, p := range places {
		cx, cy := int(math.Floor(p.X/near)), int(math.Floor(p.Y/near))
		for dx := -1; dx <= 1; dx++ {
			for dy := -1; dy <= 1; dy++ {
				for _, m := range cells[[2]int{cx + dx, cy + dy}] {
					if m != n {
						push(&force[n], p, places[m], n-m)
					}
				}
			}
		}
	}
	for _, e := range joined {
		dx, dy := places[e.To].X-places[e.From].X, places[e.To].Y-places[e.From].Y
		d := math.Hypot(dx, dy)
		pull := d / 2
		if d > 0 {
			force[e.From].X, force[e.From].Y = force[e.From].X+dx/d*pull*d/2, force[e.From].Y+dy/d*pull*d/2
			force[e.To].X, force[e.To].Y = force[e.To].X-dx/d*pull*d/2, force[e.To].Y-dy/d*pull*d/2
		}
	}
	for n := range places {
		d := math.Hypot(force[n].X, force[n].Y)
		if d > most {
			force[n].X, force[n].Y = force[n].X/d*most, force[n].Y/d*most
		}
		places[n].X, places[n].Y = places[n].X+force[n].X, places[n].Y+force[n].Y
	}
}

// push adds what keeps a node away from another; side parts two that stand at
// one place.
func push(force *Point, a, b Point, side int) {
	dx, dy := a.X-b.X, a.Y-b.Y
	d := math.Hypot(dx, dy)
	if d < 1e-6 {
		dx, dy, d = 1e-3*float64(side), 1e-3, math.Hypot(1e-3*float64(side), 1e-3)
	}
	if d < near {
		force.X, force.Y = force.X+dx/d*(1.2/d), force.Y+dy/d*(1.2/d)
	}
}

// least is how near two nodes may stand in the end.
const least = 0.9

// apart moves those that still stand too near from each other.
func apart(places []Point) {
	for range 12 {
		cells := map[[2]int][]int{}
		for n, p := range places {
			cell := [2]int{int(math.Floor(p.X)), int(math.Floor(p.Y))}
			cells[cell] = append(cells[cell], n)
		}
		moved := false
		for n := range places {
			cx, cy := int(math.Floor(places[n].X)), int(math.Floor(places[n].Y))
			for dx := -1; dx <= 1; dx++ {
				for dy := -1; dy <= 1; dy++ {
					for _, m := range cells[[2]int{cx + dx, cy + dy}] {
						moved = parted(places, n, m) || moved
					}
				}
			}
		}
		if !moved {
			return
		}
	}
}

func parted(places []Point, n, m int) bool {
	if m <= n {
		return false
	}
	dx, dy := places[m].X-places[n].X, places[m].Y-places[n].Y
	d := math.Hypot(dx, dy)
	if d >= least {
		return false
	}
	if d < 1e-6 {
		dx, dy, d = math.Cos(float64(m)), math.Sin(float64(m)), 1
	}
	by := (least - min(d, least)) / 2
	places[n].X, places[n].Y = places[n].X-dx/d*by, places[n].Y-dy/d*by
	places[m].X, places[m].Y = places[m].X+dx/d*by, places[m].Y+dy/d*by
	return true
}

// boxed moves the places so that they begin at half a step from the corner.
func boxed(part []int, places []Point) box {
	low, high := places[0], places[0]
	for _, p := range places {
		low.X, low.Y, high.X, high.Y = min(low.X, p.X), min(low.Y, p.Y), max(high.X, p.X), max(high.Y, p.Y)
	}
	b := box{nodes: part, places: places, w: high.X - low.X + 1, h: high.Y - low.Y + 1}
	for n := range places {
		places[n].X, places[n].Y = places[n].X-low.X+0.5, places[n].Y-low.Y+0.5
	}
	return b
}
