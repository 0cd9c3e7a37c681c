package modeltest

import (
	"fmt"
	"slices"

	"pgregory.net/rapid"

	"wawasan/data"
)

// turnAlone takes one change back, or brings it back, whatever came after.
// Whether it stands alone is the model's own reckoning: nothing that stands
// wrote the same rows later, and all that its rows point at is there.
func turnAlone(back bool) act {
	return func(w *world, t *rapid.T) effect {
		if len(w.all) == 0 {
			t.Skip("no change")
		}
		k := w.all[len(w.all)-1-rapid.IntRange(0, len(w.all)-1).Draw(t, "changes ago")]
		from, to := k.after, k.before
		if back {
			from, to = to, from
		}
		rows := slices.DeleteFunc(changes(from, to), func(c change) bool { return !inJournal(c) })
		must, mustNot := w.turns(k, rows, back)
		act := w.anyApp(t).TakeBack
		if back {
			act = w.anyApp(t).BringBack
		}
		_, err := act(ctx, k.id)
		switch {
		case err == nil && mustNot != "":
			t.Fatalf("change %d was turned alone, though %s", k.id, mustNot)
		case err != nil && must:
			t.Fatalf("change %d was not turned alone: %v\n%s", k.id, err, listed(rows))
		case err != nil && data.CodeOf(err) != data.CodeConflict:
			t.Fatalf("change %d: %v", k.id, err)
		case err != nil:
			return effect{err: err}
		}
		return effect{turned: w.is.with(rows, to), alone: k.id}
	}
}

// turns reckons whether the rows of a change can be turned: must says that
// nothing whatever is in the way, mustNot what surely is.
func (w *world) turns(k turn, rows []change, back bool) (must bool, mustNot string) {
	for _, c := range rows {
		if w.is[c.table][c.id] != k.image(c, back) {
			return false, fmt.Sprintf("%s %s is not as it was left", c.table, c.id)
		}
	}
	to := k.before
	if back {
		to = k.after
	}
	if len(rows) == 0 || w.pointsNowhere(w.is.with(rows, to)) {
		return false, ""
	}
	after := slices.IndexFunc(w.done, func(d turn) bool { return d.id == k.id })
	if back || after < 0 || k.alone != 0 {
		return false, "" // what lies between is too much to reckon
	}
	for _, later := range w.done[after+1:] {
		if later.alone == k.id {
			return false, ""
		}
		for _, c := range changes(later.before, later.after) {
			if slices.ContainsFunc(rows, func(r change) bool { return r.table == c.table }) {
				return false, ""
			}
		}
	}
	return true, ""
}

// image is how a change left a row, or found it.
func (k turn) image(c change, found bool) string {
	if found {
		return k.before[c.table][c.id]
	}
	return k.after[c.table][c.id]
}

// with is a state in which some rows are as another state has them.
func (s state) with(rows []change, to state) state {
	out := state{}
	for table, has := range s {
		out[table] = map[string]string{}
		for id, raw := range has {
			out[table][id] = raw
		}
	}
	for _, c := range rows {
		if c.is == nil {
			delete(out[c.table], c.id)
			continue
		}
		if out[c.table] == nil {
			out[c.table] = map[string]string{}
		}
		out[c.table][c.id] = to[c.table][c.id]
	}
	return out
}

// pointsNowhere reports a row of a state that points at none.
func (w *world) pointsNowhere(s state) bool {
	for _, ref := range w.eyes.refs {
		for _, id := range s.ids(ref.table) {
			if to := plain(s.row(ref.table, id)[ref.column]); to != "" && s[ref.to][to] == "" {
				return true
			}
		}
	}
	return false
}

// restoreThing brings back one thing that was deleted, with what went along
// with it: each row as it was then, but that it points at nothing which is
// gone; and what pointed at it may do so again.
func restoreThing(w *world, t *rapid.T) effect {
	listed, err := w.anyApp(t).Deleted(ctx, 0, 50)
	if err != nil {
		t.Fatal(err)
	}
	if len(listed) == 0 {
		t.Skip("nothing is deleted")
	}
	d := rapid.SampledFrom(listed).Draw(t, "deleted").Gone
	if w.is[d.Table][string(d.ID)] != "" {
		t.Fatalf("%s %s is called deleted and is there", d.Table, d.ID)
	}
	at := slices.IndexFunc(w.all, func(k turn) bool { return k.id == d.Change })
	if at < 0 {
		t.Fatalf("%s %s is said to be deleted by %d, which the model does not know", d.Table, d.ID, d.Change)
	}
	was := w.all[at].before
	_, err = w.anyApp(t).RestoreThing(ctx, d.ID)
	if alone := w.ownerless(d.Table, was.row(d.Table, string(d.ID))); alone != (err != nil) {
		t.Fatalf("%s %s, which can be without what is gone %v, is brought back with %v", d.Table, d.ID, !alone, err)
	} else if alone {
		return effect{err: err}
	}
	return effect{may: []rule{
		func(c change) bool { return c.was == nil && w.asBefore(was, c) },
		func(c change) bool { return c.was != nil && c.is != nil && w.pointsAgain(was, c) },
	}, then: func(_, is state) string {
		if is[d.Table][string(d.ID)] == "" {
			return "it is not there"
		}
		if w.pointsNowhere(is) {
			return "something points at nothing"
		}
		return ""
	}}
}

// ownerless reports that a row cannot be without something that is gone.
func (w *world) ownerless(table string, row map[string]any) bool {
	return slices.ContainsFunc(w.eyes.refs, func(r ref) bool {
		to := plain(row[r.column])
		return r.table == table && r.cascade && to != "" && w.is[r.to][to] == ""
	})
}

// asBefore reports that a row that was made is as it was in a state, but for
// what it points at.
func (w *world) asBefore(was state, c change) bool {
	before := was.row(c.table, c.id)
	for name, has := range c.is {
		if had := plain(before[name]); plain(has) != had && (plain(has) != "" || !w.points(c.table, name)) {
			return false
		}
	}
	return before != nil
}

// pointsAgain reports that a row differs only by what it points at again.
func (w *world) pointsAgain(was state, c change) bool {
	before := was.row(c.table, c.id)
	for _, name := range c.differing() {
		if !w.points(c.table, name) || plain(c.was[name]) != "" || plain(c.is[name]) != plain(before[name]) {
			return false
		}
	}
	return before != nil
}

func (w *world) points(table, column string) bool {
	return slices.ContainsFunc(w.eyes.refs, func(r ref) bool { return r.table == table && r.column == column })
}
