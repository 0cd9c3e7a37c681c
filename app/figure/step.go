package figure

import (
	"cmp"
	"math"
	"slices"
)

// Step returns the spot that a step to the right (dx 1), left (-1), down (dy
// 1) or up leads to: of spots in rows the next of the row, or the nearest of the
// next row; else the nearest that lies more that way than aside. Where there is
// none it stays; from "" it is the first.
func (f Figure) Step(from string, dx, dy int) string {
	at, ok := f.Spot(from)
	if !ok {
		if len(f.Spots) == 0 {
			return ""
		}
		return f.Spots[0].ID
	}
	if at.Row > 0 {
		if to, ok := f.stepInRows(at, dx, dy); ok {
			return to
		}
	}
	best, least := from, math.Inf(1)
	for _, s := range f.Spots {
		ahead, along := ways(s.X, s.W, at.X, at.W)
		level, across := ways(s.Y, s.H, at.Y, at.H)
		half, to := s.W/2, float64(dx)
		if dy != 0 {
			ahead, along, level, across, half, to = level, across, ahead, along, s.H/2, float64(dy)
		}
		ahead *= to
		// it begins beyond the middle of where one is
		if s.ID == from || ahead < 0.5 || ahead-float64(half) < -0.5 {
			continue
		}
		// edges count first: how far middles are from each other depends on how long a name is
		if cost := along + 0.1*ahead + 2.5*across + 0.5*nearest(level, dy != 0, s, at); cost < least {
			best, least = s.ID, cost
		}
	}
	return best
}

// ways are how far the middle of a stretch lies beyond that of another, and how
// far the two are apart, 0 where they overlap.
func ways(a, long, b, wide float32) (beyond, apart float64) {
	return float64(a + long/2 - b - wide/2), max(float64(b-a-long), float64(a-b-wide), 0)
}

// nearest is how far two spots are from standing in one line: by their middles,
// or by their edges where they begin or end alike.
func nearest(middles float64, vertical bool, s, at Spot) float64 {
	begin, end := s.Y-at.Y, s.Y+s.H-at.Y-at.H
	if vertical {
		begin, end = s.X-at.X, s.X+s.W-at.X-at.W
	}
	return min(math.Abs(middles), math.Abs(float64(begin)), math.Abs(float64(end)))
}

// stepInRows is a step from a spot in a row; it reports false at the first and
// the last row, where one walks on freely.
func (f Figure) stepInRows(at Spot, dx, dy int) (to string, ok bool) {
	rows := map[int][]Spot{}
	next := 0
	for _, s := range f.Spots {
		rows[s.Row] = append(rows[s.Row], s)
		if s.Row > 0 && (s.Row-at.Row)*dy > 0 && (next == 0 || (next-s.Row)*dy > 0) {
			next = s.Row
		}
	}
	if dy != 0 {
		if next == 0 {
			return "", false
		}
		middle := func(s Spot) float64 { return math.Abs(float64(s.X + s.W/2 - at.X - at.W/2)) }
		return slices.MinFunc(rows[next], func(a, b Spot) int { return cmp.Compare(middle(a), middle(b)) }).ID, true
	}
	row := rows[at.Row]
	slices.SortStableFunc(row, func(a, b Spot) int { return cmp.Or(cmp.Compare(a.X, b.X), cmp.Compare(a.Y, b.Y)) })
	n := slices.IndexFunc(row, func(s Spot) bool { return s.ID == at.ID })
	return row[max(0, min(len(row)-1, n+dx))].ID, true
}
