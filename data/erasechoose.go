package data

import (
	"maps"
	"slices"
)

// choose finds everything that goes.
func (w *eraser) choose() error {
	w.gone, w.loosed, w.renamed = map[ID]string{}, map[ID]bool{}, map[ID]bool{}
	if w.what.renames() {
		return w.chooseRenamed()
	}
	shared := w.sharedLines()
	roots := w.roots()
	if len(roots)+len(w.what.Also) == 0 && w.what.Before.IsZero() { // before a moment people and old changes may be all there is
		return NotFound("erase.error.nothing")
	}
	below := w.below()
	for queue := roots; len(queue) > 0; {
		id := queue[0]
		queue = queue[1:]
		if _, had := w.gone[id]; had {
			continue
		}
		w.gone[id] = w.all[id].table
		for _, child := range below[id] {
			if w.stays(child, shared) {
				w.loosed[child.id] = true
				continue
			}
			queue = append(queue, child.id)
		}
		queue = append(queue, w.aloneWith(id, below)...)
	}
	w.loosen()
	if !w.what.Before.IsZero() && !w.what.KeepPeople {
		w.choosePeople()
	}
	w.chooseMarks()
	w.countChosen(shared)
	return nil
}

// loosen finds what stays and spoke of what goes: lines that name it, what
// they became, people it introduced.
func (w *eraser) loosen() {
	for id, table := range w.gone {
		if table == "mentions" {
			w.loosed[w.all[id].refs["note_id"]] = true
		}
	}
	for id, r := range w.all {
		if _, erased := w.gone[r.refs["introducer_id"]]; erased || w.loosed[r.refs["note_id"]] && r.table != "mentions" {
			w.loosed[id] = true
		}
	}
	maps.DeleteFunc(w.loosed, func(id ID, _ bool) bool {
		_, erased := w.gone[id]
		return erased || w.all[id] == nil
	})
}

// roots are what the person named.
func (w *eraser) roots() []ID {
	var out []ID
	for _, id := range slices.Concat(w.what.People, w.what.Interviews, w.what.Rows) {
		if w.all[id] != nil {
			out = append(out, id)
		}
	}
	if len(w.what.People) > 0 {
		out = append(out, w.formerly(w.what.People)...)
	}
	if w.what.Before.IsZero() {
		return out
	}
	before := w.what.Before.String()
	for id, r := range w.all {
		learned := r.table == "lessons" || r.table == "gaps" || r.table == "focus_areas"
		if r.table != "contacts" && r.at != "" && r.at < before && !(learned && w.what.KeepLessons) {
			out = append(out, id)
		}
	}
	return out
}

// formerly are deleted people of the same name as one who is erased: such as
// were made one with them.
func (w *eraser) formerly(people []ID) []ID {
	var out []ID
	for _, person := range people {
		r := w.all[person]
		if r == nil || r.name == "" {
			continue
		}
		for id, other := range w.all {
			if other.table == "contacts" && !other.alive && Fold(other.name) == Fold(r.name) && id != person {
				out = append(out, id)
			}
		}
	}
	return out
}

type child struct {
	id   ID
	link belonging
}

// below are the rows that belong to others.
func (w *eraser) below() map[ID][]child {
	out := map[ID][]child{}
	by := map[string][]belonging{}
	for _, b := range belongings {
		by[b.table] = append(by[b.table], b)
	}
	for id, r := range w.all {
		for _, b := range by[r.table] {
			if parent := r.refs[b.column]; parent != "" {
				out[parent] = append(out[parent], child{id, b})
			}
		}
	}
	return out
}

// stays reports what belongs to something erased and is kept all the same, as
// the person chose. What is not there any more is never kept.
func (w *eraser) stays(c child, shared map[ID]bool) bool {
	r := w.all[c.id]
	if !r.alive {
		return false
	}
	if c.link.learned && w.what.KeepLessons {
		return true
	}
	line := c.id
	if r.table != "notes" {
		line = r.refs["note_id"]
	}
	return w.what.KeepShared && shared[line] && r.table != "mentions"
}

// aloneWith are the interviews that were held with erased people alone.
func (w *eraser) aloneWith(person ID, below map[ID][]child) []ID {
	if w.gone[person] != "contacts" {
		return nil
	}
	var out []ID
	for _, c := range below[person] {
		if c.link.table != "interview_contacts" {
			continue
		}
		interview := w.all[c.id].refs["interview_id"]
		if r := w.all[interview]; r != nil && !w.hasOthers(interview, below) {
			out = append(out, interview)
		}
	}
	return out
}

func (w *eraser) hasOthers(interview ID, below map[ID][]child) bool {
	for _, c := range below[interview] {
		r := w.all[c.id]
		if r.table != "interview_contacts" || r.alive != w.all[interview].alive {
			continue
		}
		if _, erased := w.gone[r.refs["contact_id"]]; !erased && !slices.Contains(w.what.People, r.refs["contact_id"]) {
			return true
		}
	}
	return false
}

// sharedLines are the lines that name somebody who is not erased.
func (w *eraser) sharedLines() map[ID]bool {
	out := map[ID]bool{}
	for _, r := range w.all {
		if who := r.refs["contact_id"]; r.table == "mentions" && r.alive && who != "" && !slices.Contains(w.what.People, who) {
			out[r.refs["note_id"]] = true
		}
	}
	return out
}

// choosePeople takes the people who were known before the moment and of whom
// nothing speaks that stays.
func (w *eraser) choosePeople() {
	spoken := map[ID]bool{}
	for id, r := range w.all {
		who := r.refs["contact_id"]
		if _, erased := w.gone[id]; erased || who == "" || !r.alive || r.table == "contact_points" || r.table == "positions" {
			continue
		}
		spoken[who] = true
	}
	below := w.below()
	for id, r := range w.all {
		if r.table != "contacts" || spoken[id] || r.at == "" || r.at >= w.what.Before.String() {
			continue
		}
		w.gone[id] = r.table
		for _, c := range below[id] {
			w.gone[c.id] = c.link.table
		}
	}
}

// chooseMarks takes what was said about rows that are gone: of Today, and of pairs.
func (w *eraser) chooseMarks() {
	for id, r := range w.all {
		if r.table != "agenda_marks" {
			continue
		}
		for _, of := range []string{"ref", "one", "other"} {
			if _, erased := w.gone[r.refs[of]]; erased {
				w.gone[id] = r.table
			}
		}
	}
}

func (w *eraser) countChosen(shared map[ID]bool) {
	for id, table := range w.gone {
		r := w.all[id]
		if !r.alive {
			w.out.Past++
			continue
		}
		w.out.Rows[table]++
		line := id
		if table != "notes" {
			line = r.refs["note_id"]
		}
		if shared[line] && table != "mentions" && w.what.Before.IsZero() { // of a time, it is no matter whom they name
			w.out.Shared++
		}
	}
	w.out.IDs = slices.Sorted(maps.Keys(w.gone))
}
