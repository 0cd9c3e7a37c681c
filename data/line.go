package data

import "errors"

// Keep keeps a model under the ID it has: it updates the row there is, and
// makes it anew when it is gone. Without an ID it is Save.
func (tx *Tx) Keep(v record) error {
	if *idOf(v) == "" {
		return tx.Save(v)
	}
	err := tx.Save(v)
	if CodeOf(err) != CodeNotFound {
		return err
	}
	return tx.insert(v)
}

// Derived is what a line became beside itself; what it did not become is nil.
type Derived struct {
	Lesson    *Lesson
	Gap       *Gap
	Promise   *Promise
	FocusArea *FocusArea
}

// DerivedOf reads what a line became.
func (r Reader) DerivedOf(note ID) (Derived, error) {
	var d Derived
	err := errors.Join(
		first(r, note, &d.Lesson), first(r, note, &d.Gap), first(r, note, &d.Promise), first(r, note, &d.FocusArea),
	)
	return d, err
}

func first[T any](r Reader, note ID, to **T) error {
	found, err := find[T](r, "id", "note_id = ?", string(note))
	if len(found) > 0 {
		*to = &found[0]
	}
	return err
}

// ForgetMentions forgets whom and what a line names, so that it can be filed
// anew.
func (tx *Tx) ForgetMentions(note ID) error {
	return tx.exec("DELETE FROM mentions WHERE note_id = ?", string(note))
}
