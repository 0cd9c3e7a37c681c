package modeltest

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/data"
)

// effect is what the model says an act does: the rows it makes, changes and
// drops, and nothing else. An act that follows many rules says instead what it
// may touch at most.
type effect struct {
	err  error
	rows []row
	may  []rule
	// then looks at what became of it.
	then func(was, is state) string
	// again marks an act that writes rows anew, be they the same: that is a
	// change, too.
	again bool
	// turned is the state that undo or redo must bring, nil for other acts.
	turned state
	// alone is the change that an act turns which brings that state by a change
	// of its own.
	alone int64
}

// row is one row that an act makes, changes or drops. Of one that is made all
// that is not said is empty; of one that is changed, as it was.
type row struct {
	table, id string
	gone      bool
	cols      map[string]any
}

// any stands for a value that the model does not say.
type anything struct{}

// named stands for the ID of the row that has a value in a column, after the
// act.
type named struct{ table, column, value string }

// rule says of a change that it may be.
type rule func(c change) bool

// always are columns that follow from others or from the clock.
var always = []string{"id", "created_at", "updated_at", "at", "sort_name", "place", "match_key"}

// settle compares the notebook with what the model says it holds after an act.
func (w *world) settle(t *rapid.T, name string, e effect) {
	w.steps++
	was, is := w.is, w.eyes.read(t)
	diff := changes(was, is)
	if e.err != nil {
		w.refused(t, name, e.err, diff)
		return
	}
	diff = slices.DeleteFunc(diff, func(c change) bool { return raised(c, is) })
	if e.turned != nil {
		wrong := slices.DeleteFunc(changes(merged(e.turned, is), is), func(c change) bool { return raised(c, is) })
		if len(wrong) > 0 {
			t.Fatalf("%s: not as it was: %v", name, wrong)
		}
	} else if wrong := judge(diff, e, is); wrong != "" {
		t.Fatalf("%s: %s\nall of it:\n%s", name, wrong, listed(diff))
	}
	if lowered := touchedByName(is); lowered != "" {
		t.Fatalf("%s: %s is known by name only, and something touches them", name, lowered)
	}
	if e.then != nil {
		if wrong := e.then(was, is); wrong != "" {
			t.Fatalf("%s: %s", name, wrong)
		}
	}
	w.is = is
	changed := slices.ContainsFunc(diff, inJournal)
	if grew := w.history(t, name, e, changed); grew && (e.turned == nil || e.alone != 0) {
		made := turn{w.last, was, is, e.alone}
		w.all, w.done, w.taken = append(w.all, made), append(w.done, made), nil
	}
}

// raised allows somebody known by name only to become a contact, and nothing else
// of them to change, where something touches them.
func raised(c change, is state) bool {
	return within("contacts", "name_only")(c) && plain(c.is["name_only"]) == "" && is.touches(c.id)
}

// touches reports whether a row is about a contact.
func (s state) touches(contact string) bool {
	for table, rows := range s {
		if table == "contact_points" || table == "positions" || slices.Contains(kept, table) {
			continue
		}
		for id := range rows {
			if row := s.row(table, id); plain(row["contact_id"]) == contact || plain(row["introducer_id"]) == contact {
				return true
			}
		}
	}
	return false
}

// touchedByName is somebody known by name only whom something touches, "" for
// nobody.
func touchedByName(is state) string {
	for _, id := range is.ids("contacts") {
		if c := is.row("contacts", id); plain(c["name_only"]) != "" && is.touches(id) {
			return plain(c["name"])
		}
	}
	return ""
}

func inJournal(c change) bool { return !slices.Contains(kept, c.table) }

// merged is one state with what another keeps beside the journal.
func merged(journal, beside state) state {
	out := state{}
	for table, rows := range journal {
		out[table] = rows
	}
	for _, table := range kept {
		out[table] = beside[table]
	}
	return out
}

// refused allows refusals with a sentence, which leave all as it was.
func (w *world) refused(t *rapid.T, name string, err error, diff []change) {
	var form *app.FormError
	switch code := data.CodeOf(err); {
	case errors.As(err, &form), code == data.CodeInvalid, code == data.CodeNotFound, code == data.CodeConflict:
	default:
		t.Fatalf("%s: %v", name, err)
	}
	if w.is = w.eyes.read(t); slices.ContainsFunc(diff, func(c change) bool { return !noted(c) }) {
		t.Fatalf("%s was refused (%v), and yet:\n%s", name, err, listed(diff))
	}
	if sentence := w.apps[0].Words().Error(err); sentence == "" || strings.Contains(sentence, "⟦") {
		t.Fatalf("%s was refused without a sentence: %v: %q", name, err, sentence)
	}
}

// history looks whether an act is one change in it, and one without a change
// none.
func (w *world) history(t *rapid.T, name string, e effect, changed bool) (grew bool) {
	rows, err := w.apps[0].History(ctx, 0, 2)
	if err != nil {
		t.Fatal(err)
	}
	newest := int64(0)
	if len(rows) > 0 {
		newest = rows[0].Change.ID
	}
	grew = newest > w.last
	if grew && len(rows) > 1 && rows[1].Change.ID > w.last {
		t.Fatalf("%s is two changes: %+v", name, rows)
	}
	if grew != (e.turned != nil || changed) && !(grew && e.again) {
		t.Fatalf("%s: something was written is %v, a new change is %v", name, changed, grew)
	}
	if grew && (strings.TrimSpace(rows[0].Title) == "" || strings.Contains(rows[0].Title, "⟦")) {
		t.Fatalf("%s has no name in the history: %+v", name, rows[0])
	}
	w.last = newest
	return grew
}

func listed(diff []change) string {
	lines := make([]string, len(diff))
	for n, c := range diff {
		lines[n] = "  " + c.String()
	}
	return strings.Join(lines, "\n")
}

// judge says what of a change the model did not expect, or misses.
func judge(diff []change, e effect, is state) string {
	left := slices.Clone(diff)
	for _, want := range e.rows {
		at := slices.IndexFunc(left, func(c change) bool { return want.matches(c, is) == "" })
		if at >= 0 {
			left = slices.Delete(left, at, at+1)
			continue
		}
		if want.id != "" && want.stands(is) {
			continue // it was so already
		}
		why := ""
		for _, c := range left {
			if c.table == want.table && (want.id == "" || want.id == c.id) {
				why += "\n  not by " + c.String() + ": " + want.matches(c, is)
			}
		}
		return fmt.Sprintf("missing %+v%s", want, why)
	}
	for _, c := range left {
		if !noted(c) && !slices.ContainsFunc(e.may, func(may rule) bool { return may(c) }) {
			return "nobody asked for: " + c.String()
		}
	}
	return ""
}

func (r row) matches(c change, is state) string {
	if r.table != c.table || r.id != "" && r.id != c.id {
		return "another row"
	}
	switch {
	case r.gone && c.is == nil:
		return ""
	case r.gone || c.is == nil:
		return "gone or not"
	case r.id == "" && c.was != nil:
		return "it was there"
	}
	for name, want := range r.cols {
		if _, ok := c.is[name]; !ok {
			return "no column " + name
		}
		if has, wanted := plain(c.is[name]), is.resolve(want); wanted != nil && has != plain(wanted) {
			return fmt.Sprintf("%s is %q, not %q", name, has, plain(wanted))
		}
	}
	for name, has := range c.is {
		if _, said := r.cols[name]; said || slices.Contains(always, name) || plain(has) == plain(c.was[name]) || name == "name_only" && plain(has) == "" {
			continue
		}
		return fmt.Sprintf("%s is %q, and nobody said so", name, plain(has))
	}
	return ""
}

// stands reports that a row is as it is wanted.
func (r row) stands(is state) bool {
	has := is.row(r.table, r.id)
	if r.gone || has == nil {
		return r.gone && has == nil
	}
	for name, want := range r.cols {
		if wanted := is.resolve(want); wanted != nil && plain(has[name]) != plain(wanted) {
			return false
		}
	}
	return true
}

// resolve is a wanted value, nil for any.
func (s state) resolve(want any) any {
	switch want := want.(type) {
	case anything:
		return nil
	case named:
		if ids := s.having(want.table, want.column, want.value); len(ids) == 1 {
			return ids[0]
		}
		return "none called " + want.value
	case nil:
		return ""
	}
	return want
}

// made allows new rows in some tables.
func made(tables ...string) rule {
	return func(c change) bool { return c.was == nil && slices.Contains(tables, c.table) }
}

// within allows a row of a table to change in some columns, in any without
// them.
func within(table string, columns ...string) rule {
	return func(c change) bool {
		if c.table != table || c.was == nil || c.is == nil {
			return false
		}
		for _, name := range c.differing() {
			if len(columns) > 0 && !slices.Contains(columns, name) && name != "updated_at" {
				return false
			}
		}
		return true
	}
}

// itself allows all that happens to one row.
func itself(table, id string) rule {
	return func(c change) bool { return c.table == table && c.id == id }
}

// about allows all that happens to the rows of a table that point at a row.
func about(table, column, id string) rule {
	return func(c change) bool {
		return c.table == table && (plain(c.was[column]) == id || plain(c.is[column]) == id)
	}
}

// forgotten allows drafts to go.
func forgotten(c change) bool { return c.table == "drafts" && c.is == nil }
