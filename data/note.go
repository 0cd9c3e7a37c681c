package data

import "time"

// Note is one typed line with its time. Raw is what was typed, Text what is
// shown. Kind is "note", "lesson", "gap", "mine", "theirs", "person" or
// "focus": what the line was filed as.
type Note struct {
	ID                ID      `json:"id" gorm:"primaryKey"`
	Kind              string  `json:"note_kind"`
	Text              string  `json:"text"`
	Raw               string  `json:"raw"`
	OffRecord         bool    `json:"off_record"`
	InterviewID       ID      `json:"interview_id"`
	ContactID         ID      `json:"contact_id"`
	PlannedQuestionID ID      `json:"planned_question_id"`
	At                Instant `json:"at"`
}

// TableName names the table.
func (*Note) TableName() string { return "notes" }

func (n *Note) beforeSave(now Instant) {
	if n.At.IsZero() {
		n.At = now
	}
}

// Mention says that a line names a contact, company, industry or tag: exactly
// one of the four.
type Mention struct {
	ID         ID `json:"id" gorm:"primaryKey"`
	NoteID     ID `json:"note_id"`
	ContactID  ID `json:"contact_id"`
	CompanyID  ID `json:"company_id"`
	IndustryID ID `json:"industry_id"`
	TagID      ID `json:"tag_id"`
}

// TableName names the table.
func (*Mention) TableName() string  { return "mentions" }
func (*Mention) beforeSave(Instant) {}

// Note reads one line.
func (r Reader) Note(id ID) (Note, error) { return get[Note](r, id) }

// LastNote reads the line filed last, into one interview when it is given.
// The zero Note means there is none. Which was the last the journal says and
// not the clock, which may have been set back since; within an interview the
// lines' times do, see NoteTime.
func (r Reader) LastNote(interview ID) (Note, error) {
	query, args := `SELECT n.* FROM change_rows c JOIN notes n ON n.id = c.row_id
		WHERE c.tbl = 'notes' AND c.before IS NULL ORDER BY c.id DESC LIMIT 1`, []any(nil)
	if interview != "" {
		query, args = "SELECT * FROM notes WHERE interview_id = ? ORDER BY at DESC, id DESC LIMIT 1", []any{interview}
	}
	var found []Note
	err := r.db.Raw(query, args...).Scan(&found).Error
	if err != nil || len(found) == 0 {
		return Note{}, err
	}
	return found[0], nil
}

// NoteTime is the time of a line that is filed into an interview now: that of
// the change, but never before the line above it, so that a clock that was set
// back does not put a line above those said before.
func (tx *Tx) NoteTime(interview ID) (Instant, error) {
	last, err := tx.LastNote(interview)
	if err != nil || last.At.Before(tx.now.Time) {
		return tx.now, err
	}
	return At(last.At.Add(time.Millisecond)), nil
}

// NoteRow is one line as lists show it.
type NoteRow struct {
	Note
	Who string // the contact it belongs to
}

func (n NoteRow) rowID() ID { return n.ID }

// Cursor stands behind this row.
func (n NoteRow) Cursor() Cursor { return Cursor{n.At.String(), string(n.ID)} }

// Notes lists lines, the newest first.
func (r Reader) Notes(q PageQuery) ([]NoteRow, error) {
	return page[NoteRow](r, listing{
		sel: "SELECT t.*, coalesce(c.name, '') AS who FROM notes t LEFT JOIN contacts c ON c.id = t.contact_id",
		key: "t.at", desc: true,
	}, q)
}

// DeleteDerived removes what a line became, so that it can be filed anew.
func (tx *Tx) DeleteDerived(note ID) error {
	for _, table := range []string{"lessons", "gaps", "promises", "focus_areas", "mentions"} {
		if err := tx.exec("DELETE FROM "+table+" WHERE note_id = ?", note); err != nil {
			return err
		}
	}
	return nil
}

// Unmark makes the line a plain note again, when what it became is deleted.
func (tx *Tx) Unmark(note ID) error {
	return tx.exec("UPDATE notes SET kind = 'note' WHERE id = ? AND kind <> 'note'", note)
}

// NamedIn reads whom and what a line names.
func (r Reader) NamedIn(note ID) ([]Mention, error) {
	return find[Mention](r, "id", "note_id = ?", note)
}

// SetOffRecord takes a line off the record.
func (tx *Tx) SetOffRecord(note ID) error {
	return tx.exec("UPDATE notes SET off_record = 1 WHERE id = ? AND off_record = 0", note)
}

// NotesOf reads an interview's lines in the order of their time.
func (r Reader) NotesOf(interview ID) ([]Note, error) {
	return find[Note](r, "at, id", "interview_id = ?", string(interview))
}

// HeardAt lists what was said at a company in other interviews, lessons and
// notes, the newest first; nothing off the record.
func (r Reader) HeardAt(company, but ID, limit int) ([]NoteRow, error) {
	var out []NoteRow
	err := r.db.Raw(`SELECT n.*, coalesce(c.name, '') AS who FROM interviews i JOIN notes n ON n.interview_id = i.id LEFT JOIN contacts c ON c.id = n.contact_id
		WHERE i.company_id = ? AND ? <> '' AND i.id <> ? AND NOT n.off_record AND n.kind IN ('note', 'lesson') ORDER BY n.kind, n.at DESC, n.id DESC LIMIT ?`,
		string(company), string(company), string(but), limit).Scan(&out).Error
	return out, err
}
