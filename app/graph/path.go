// Package graph finds ways along introductions. It is pure.
package graph

import (
	"slices"

	"wawasan/data"
)

// Path is the way to somebody: from the one known by oneself, through who
// introduced whom, to them.
type Path []data.ID

// Paths returns the way to each target over introducers, who says of a person
// who introduced them. The shortest come first, equally short ones in the
// order given. A circle of introducers ends where it would begin anew.
func Paths(introducers map[data.ID]data.ID, targets []data.ID) []Path {
	var paths []Path
	for _, target := range targets {
		path := Path{target}
		for {
			next := introducers[path[0]]
			if next == "" || slices.Contains(path, next) {
				break
			}
			path = append(Path{next}, path...)
		}
		paths = append(paths, path)
	}
	slices.SortStableFunc(paths, func(a, b Path) int { return len(a) - len(b) })
	return paths
}
