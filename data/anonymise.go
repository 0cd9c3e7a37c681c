package data

import (
	"maps"
	"slices"
	"strings"
)

// Anonymised is what a tombstone names as its table when its key is that of a
// person who stays without their name. A backup in which they bear it still is
// told by it.
const Anonymised = "anonymised"

// LabelAnonymised names the entry that taking a name away leaves in the history;
// like LabelErased it cannot be turned.
const LabelAnonymised = "anonymise"

// Replaced is a text in which a name is replaced, as it was and as it becomes.
type Replaced struct {
	Table   string
	ID      ID
	Was, Is string
	Left    bool // it stays as it was, as the person chose
}

// renames reports that people stay and lose their names.
func (e Erasing) renames() bool { return len(e.Anonymise) > 0 }

// leaves reports a row that goes, or that is a person whose name goes.
func (w *eraser) leaves(id ID) bool { return w.gone[id] != "" || w.renamed[id] }

// chooseRenamed finds the people who lose their names, how they are reached,
// which goes, and what speaks of them: there parts of a name stand for them, too.
func (w *eraser) chooseRenamed() error {
	var known []ID
	for _, id := range w.what.Anonymise {
		if r := w.all[id]; r != nil && r.table == "contacts" {
			known = append(known, id)
		}
	}
	if len(known) == 0 {
		return NotFound("erase.error.nothing")
	}
	for _, id := range append(known, w.formerly(known)...) {
		w.renamed[id] = true
	}
	below := w.below()
	queue := slices.Collect(maps.Keys(w.renamed))
	for len(queue) > 0 {
		id := queue[0]
		queue = queue[1:]
		if w.loosed[id] {
			continue
		}
		w.loosed[id] = true
		for _, child := range below[id] {
			r := w.all[child.id]
			if r.table == "contact_points" {
				w.gone[child.id] = r.table
				continue
			}
			queue = append(queue, child.id)
			for _, of := range []string{"note_id", "interview_id"} {
				if to := r.refs[of]; w.all[to] != nil && (r.table == "mentions" || r.table == "interview_contacts") {
					queue = append(queue, to)
				}
			}
		}
	}
	for id, r := range w.all {
		if w.renamed[r.refs["introducer_id"]] || r.table == "agenda_marks" && w.loosed[r.refs["ref"]] {
			w.loosed[id] = true
		}
	}
	w.countStaying()
	w.countChosen(nil)
	w.out.Renamed = known
	return nil
}

// countStaying counts what is theirs and stays.
func (w *eraser) countStaying() {
	w.out.Stays = map[string]int{}
	for id := range w.loosed {
		if r := w.all[id]; r.alive && !w.renamed[id] {
			w.out.Stays[r.table]++
		}
	}
}

// mustNotName refuses a name to be that holds the one that goes.
func (w *eraser) mustNotName() error {
	if w.what.renames() && (strings.TrimSpace(w.what.Word) == "" || w.names.in(w.what.Word, true)) {
		return Invalid("anonymise.error.name", "name", w.what.Word)
	}
	return nil
}

// renamePeople gives the living their other name.
func (w *eraser) renamePeople() error {
	for id := range w.renamed {
		if err := w.exec("UPDATE contacts SET name = ?, sort_name = ? WHERE id = ?", w.what.Word, Fold(w.what.Word), id); err != nil {
			return err
		}
	}
	return nil
}

// touching remembers the changes that touched what speaks of those who lose their
// names: what is said of these changes may name them by a part.
func (w *eraser) touching() error {
	w.touched = map[int64]bool{}
	if !w.what.renames() {
		return nil
	}
	for id := range w.loosed {
		changes, err := valuesOf[int64](w.tx.QueryContext(w.ctx, "SELECT DISTINCT change_id FROM change_rows WHERE change_id IS NOT NULL AND row_id = ?", id))
		if err != nil {
			return err
		}
		for _, change := range changes {
			w.touched[change] = true
		}
	}
	return nil
}

// hasTag reports that there is a tag of a name.
func (w *eraser) hasTag(name string) (has bool, err error) {
	err = w.tx.QueryRowContext(w.ctx, "SELECT EXISTS (SELECT 1 FROM tags WHERE sort_name = ?)", Fold(name)).Scan(&has)
	return has, err
}

// contactFields are how a person is named and reached in a form that is not saved.
var contactFields = []string{"name", "email", "phone", "link"}

// Anonymised reads which people lost their names for good.
func (r Reader) Anonymised() (map[ID]bool, error) {
	return r.erasedAs(Anonymised)
}
