package interchange

import (
	"slices"
	"strconv"
	"strings"
)

// tally sums up one sort of doubt, so that a thousand rows of it are told in
// one sentence with the first lines.
type tally struct {
	reason string
	n      int
	lines  []int // the first ones
	args   []any // of the first
}

// maxLines is how many lines a sum names.
const maxLines = 5

// tallies are in the order in which their sorts first came.
type tallies []tally

func (all *tallies) add(reason string, line int, args ...any) {
	i := slices.IndexFunc(*all, func(t tally) bool { return t.reason == reason })
	if i < 0 {
		i = len(*all)
		*all = append(*all, tally{reason: reason, args: args})
	}
	t := &(*all)[i]
	if t.n++; len(t.lines) < maxLines {
		t.lines = append(t.lines, line)
	}
}

// warnings are the sums as they are told. One that stands for a single row has
// its line.
func (all tallies) warnings() []Unusable {
	var out []Unusable
	for _, t := range all {
		u := Unusable{Reason: t.reason, Args: append([]any{"n", t.n, "lines", t.some()}, t.args...)}
		if t.n == 1 {
			u.Line = t.lines[0]
		}
		out = append(out, u)
	}
	return out
}

// ofTheFile are warnings that mean the whole file, however few their rows.
func ofTheFile(of []Unusable) []Unusable {
	for i := range of {
		of[i].Line = 0
	}
	return of
}

func (t tally) some() string {
	named := make([]string, 0, maxLines+1)
	for _, l := range t.lines {
		named = append(named, strconv.Itoa(l))
	}
	if t.n > len(t.lines) {
		named = append(named, "…")
	}
	return strings.Join(named, ", ")
}
