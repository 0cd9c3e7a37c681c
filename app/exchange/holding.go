package exchange

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"wawasan/app/interchange"
	"wawasan/app/match"
	"wawasan/app/thing"
	"wawasan/data"
)

// holding is what one side holds of somebody, as far as an import changes it.
type holding struct {
	name, title, company string
	firm                 data.ID // the company
	connected            data.Date
	points               []point
	details              []interchange.Kept
}

// point is one way to reach somebody, with the key by which it is known again.
type point struct{ kind, value, key string }

// same reports one address, however it is written.
func (p point) same(o point) bool {
	switch {
	case p.kind != o.kind:
		return false
	case p.kind == "phone":
		return match.SamePhone(p.value, o.value)
	case p.kind == "email":
		return p.value == o.value || slices.ContainsFunc(thing.EachKey(o.key), func(key string) bool { return key == p.key })
	}
	return p.key == o.key
}

// take adds rows of the notebook.
func (h *holding) take(points []data.ContactPoint) {
	for _, p := range points {
		if p.Kind == data.PointKept {
			h.details = append(h.details, interchange.Kept{Name: p.Label, Value: p.Value})
			continue
		}
		h.points = append(h.points, point{p.Kind, p.Value, p.MatchKey})
	}
}

// add adds what a further row of the same person says of reaching them.
func (h *holding) add(o holding) {
	for _, p := range o.points {
		if !slices.ContainsFunc(h.points, p.same) {
			h.points = append(h.points, p)
		}
	}
	if h.connected.IsZero() {
		h.connected = o.connected
	}
}

// of lists the addresses of a kind as one value.
func (h holding) of(kind string) string {
	var all []string
	for _, p := range h.points {
		if p.kind == kind {
			all = append(all, p.value)
		}
	}
	return strings.Join(all, ", ")
}

// differing lists the fields in which what a file says differs from what is held,
// and what will be held afterwards; moved says what becomes of a job that is not
// the one held so far.
func differing(here, says, after holding, moved Becoming) []Difference {
	var out []Difference
	// field notes one whose value becomes another, or whose value in the file is not
	// taken over.
	field := func(field interchange.Field, held, said, then string, changes, differs bool, becomes Becoming) {
		switch {
		case changes && held == "":
			out = append(out, Difference{field, held, said, then, Added})
		case changes:
			out = append(out, Difference{field, held, said, then, becomes})
		case differs && said != "":
			out = append(out, Difference{field, held, said, then, Kept})
		}
	}
	field("name", here.name, says.name, after.name, false, norm.NFC.String(here.name) != norm.NFC.String(says.name), Kept)
	field("title", here.title, says.title, after.title, here.title != after.title, data.Fold(says.title) != data.Fold(here.title), moved)
	field("company", here.company, says.company, after.company, here.firm != after.firm, says.firm != here.firm, moved)
	for _, kind := range []string{"email", "phone", "link"} {
		strange := slices.ContainsFunc(says.points, func(p point) bool { return p.kind == kind && !slices.ContainsFunc(here.points, p.same) })
		held, then := here.of(kind), after.of(kind)
		field(interchange.Field(kind), held, says.of(kind), then, held != then, strange, Added)
	}
	held, said, then := here.connected.String(), says.connected.String(), after.connected.String()
	field("connected", held, said, then, held != then, held != said, Added)
	return out
}
