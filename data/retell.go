package data

// Retell puts words right wherever a line's words stand: the line itself, with
// raw as it would have been typed, and everything it became. What says
// something else by now, a lesson joined with another for instance, stays.
func (tx *Tx) Retell(note ID, was, is, raw string) error {
	for _, table := range []string{"lessons", "gaps", "promises", "focus_areas"} {
		err := tx.exec("UPDATE "+table+" SET text = ?, updated_at = ? WHERE note_id = ? AND text = ?", is, tx.now, string(note), was)
		if err != nil {
			return err
		}
	}
	return tx.exec("UPDATE notes SET text = ?, raw = ? WHERE id = ? AND text = ?", is, raw, string(note), was)
}
