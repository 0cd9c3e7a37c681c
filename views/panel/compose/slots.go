package compose

import (
	"maps"
	"slices"
	"strings"

	"wawasan/app/asking"
	"wawasan/app/outreach"
)

// spot is where a field of the template stands in a text, as a field in braces
// or with what was given for it.
type spot struct {
	field, written string
	start, end     int // bytes
}

// text is a subject or a body in which the fields that nothing filled are known
// by their place, however it is edited: what is given for one is put in
// wherever it stands.
type text struct {
	typed string
	spots []spot
	names map[string]string // which what is given may begin with
}

// textOf is a subject or a body as the template gave it.
func textOf(of string, w asking.Written, subject bool) text {
	t := text{typed: of, names: w.Names}
	for _, gap := range w.Missing {
		if gap.InSubject == subject {
			t.spots = append(t.spots, spot{gap.Field, gap.Written, gap.Start, gap.End})
		}
	}
	return t
}

// find makes fields of those in braces that are not known yet. Braces in what
// was given for a field are none.
func (t *text) find() {
	for _, gap := range outreach.Fill(outreach.Template{Body: t.typed}, nil).Missing {
		if !slices.ContainsFunc(t.spots, func(s spot) bool { return s.start < gap.End && gap.Start < s.end }) {
			t.spots = append(t.spots, spot{gap.Field, gap.Written, gap.Start, gap.End})
		}
	}
	slices.SortFunc(t.spots, func(a, b spot) int { return a.start - b.start })
}

// give puts a value wherever a field stands, in the shape that its place asks
// for; "" brings its braces back.
func (t *text) give(field, value string) {
	var b, template strings.Builder // as it is shown, and with every field in braces
	at := 0
	for n := range t.spots {
		s := &t.spots[n]
		b.WriteString(t.typed[at:s.start])
		template.WriteString(t.typed[at:s.start])
		at = s.end
		put := t.typed[s.start:s.end]
		if s.field == field {
			put = t.filled(*s, value, template.String(), t.typed[s.end:])
		}
		template.WriteString("{" + s.written + "}")
		s.start = b.Len()
		b.WriteString(put)
		s.end = b.Len()
	}
	b.WriteString(t.typed[at:])
	t.typed = b.String()
}

// filled is what stands in a spot for a value, between what is before and after
// it: just what a template has there that is filled with it.
func (t *text) filled(s spot, value, before, after string) string {
	values := maps.Clone(t.names)
	if values == nil {
		values = map[string]string{}
	}
	values[s.field] = value
	return outreach.FillAt(before, s.written, after, values)
}

// edit follows an edit: what stands before it and behind it stays a field, what
// was edited itself is the person's own words, unless they wrote a field.
func (t *text) edit(to string) {
	if to == t.typed {
		return
	}
	same := 0
	for same < len(to) && same < len(t.typed) && to[same] == t.typed[same] {
		same++
	}
	tail := 0
	for tail < len(to)-same && tail < len(t.typed)-same && to[len(to)-1-tail] == t.typed[len(t.typed)-1-tail] {
		tail++
	}
	until, moved := len(t.typed)-tail, len(to)-len(t.typed)
	t.spots = slices.DeleteFunc(t.spots, func(s spot) bool { return s.end > same && s.start < until })
	for n := range t.spots {
		if t.spots[n].start >= until {
			t.spots[n].start += moved
			t.spots[n].end += moved
		}
	}
	t.typed = to
	t.find()
}

// slot is one thing that the template asks for and the notebook does not know.
type slot struct{ field, written string }

// slots are those of a message, each once, the subject's first.
func slots(w asking.Written) []slot {
	var out []slot
	for _, gap := range w.Missing {
		if !slices.ContainsFunc(out, func(s slot) bool { return s.field == gap.Field }) {
			out = append(out, slot{gap.Field, gap.Written})
		}
	}
	return out
}
