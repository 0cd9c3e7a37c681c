package review

import (
	"slices"

	"wawasan/app"
	"wawasan/data"
)

// reviewing goes through the lessons that are due, one in front.
type reviewing struct {
	rows    []app.Row // still to be answered
	at      int       // the one in front
	gone    map[data.ID]bool
	writing map[data.ID]bool // answered, and not written yet
	next    data.Date        // the first day on which a lesson comes back
}

func newReviewing() *reviewing {
	return &reviewing{gone: map[data.ID]bool{}, writing: map[data.ID]bool{}}
}

// front is the lesson in front; ok is false when all are done.
func (r *reviewing) front() (row app.Row, ok bool) {
	if len(r.rows) == 0 {
		return app.Row{}, false
	}
	return r.rows[r.at], true
}

// place is which one it is of how many, with those that are done.
func (r *reviewing) place() (n, of int) {
	return len(r.gone) + r.at + 1, len(r.gone) + len(r.rows)
}

// put takes what was read. The lesson in front stays there; where it is done,
// the one that followed it comes. A lesson that was done and is due again, as
// after undo, comes to the front.
func (r *reviewing) put(rows []app.Row, next data.Date) {
	r.next = next
	before, had := r.front()
	after := r.rows[min(r.at+1, len(r.rows)):]
	r.rows = slices.DeleteFunc(slices.Clone(rows), func(row app.Row) bool { return r.writing[row.ID] })
	for n, row := range r.rows {
		if r.gone[row.ID] {
			delete(r.gone, row.ID)
			r.at = n
			return
		}
	}
	if had && r.find(before.ID) {
		return
	}
	if had {
		r.gone[before.ID] = true
	}
	for _, row := range after {
		if r.find(row.ID) {
			return
		}
	}
	r.at = 0
}

// find brings a lesson to the front and reports whether it is there.
func (r *reviewing) find(id data.ID) bool {
	at := slices.IndexFunc(r.rows, func(row app.Row) bool { return row.ID == id })
	if at >= 0 {
		r.at = at
	}
	return at >= 0
}

// answer takes the lesson in front as done and goes on to the next one, behind
// the last to the first that was passed over.
func (r *reviewing) answer() (row app.Row, ok bool) {
	row, ok = r.front()
	if !ok {
		return row, false
	}
	r.gone[row.ID], r.writing[row.ID] = true, true
	r.rows = slices.Delete(slices.Clone(r.rows), r.at, r.at+1)
	if r.at == len(r.rows) {
		r.at = 0
	}
	return row, true
}

// written says that the answer to a lesson is in the notebook, or was refused.
func (r *reviewing) written(id data.ID) { delete(r.writing, id) }

// step goes so many lessons on, or back, without an answer, and stays at the
// ends.
func (r *reviewing) step(by int) { r.at = max(min(r.at+by, len(r.rows)-1), 0) }

// deed is what a key does with a lesson.
type deed int

const (
	none  deed = iota
	keep       // it was present, more or less
	apply      // it was applied
	merge      // it is the same as another
	drop
	star
)

// good is how present a lesson was that is kept without a number, best the
// most it can be.
const (
	good = 4
	best = 5
)

// deedOf is what a letter does and, for keep, how present the lesson was, from
// 0 to 5.
func deedOf(r rune) (d deed, quality int) {
	switch {
	case r >= '0' && r <= '0'+best:
		return keep, int(r - '0')
	case r == 'k' || r == 'K':
		return keep, good
	case r == 'a' || r == 'A':
		return apply, 0
	case r == 'm' || r == 'M':
		return merge, 0
	case r == 'x' || r == 'X':
		return drop, 0
	case r == 's' || r == 'S' || r == '*':
		return star, 0
	}
	return none, 0
}
