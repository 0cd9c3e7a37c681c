package data

import (
	"slices"
	"strings"
)

// Lesson is something learned. Kind is "", "fact", "advice", "trend",
// "misconception", "warning", "opening" or "mentor_lead". The line it came
// from, the interview and the contact lead back to its source.
type Lesson struct {
	ID            ID      `json:"id" gorm:"primaryKey"`
	Kind          string  `json:"lesson_kind"`
	Text          string  `json:"text"`
	OffRecord     bool    `json:"off_record"`
	Starred       bool    `json:"starred"`
	NoteID        ID      `json:"note_id"`
	InterviewID   ID      `json:"interview_id"`
	ContactID     ID      `json:"contact_id"`
	CompanyID     ID      `json:"company_id"`
	IndustryID    ID      `json:"industry_id"`
	GapID         ID      `json:"gap_id"`
	AppliedOn     Date    `json:"applied_on"`
	AppliedResult string  `json:"applied_result"`
	ReportedOn    Date    `json:"reported_on"`
	CreatedAt     Instant `json:"created_at"`
	UpdatedAt     Instant `json:"updated_at"`
}

// LessonKinds lists the kinds a lesson can have, the undecided first.
var LessonKinds = []string{"", "fact", "advice", "trend", "misconception", "warning", "opening", "mentor_lead"}

// TableName names the table.
func (*Lesson) TableName() string { return "lessons" }

func (l *Lesson) beforeSave(now Instant) { stamp(&l.CreatedAt, &l.UpdatedAt, now) }

// LessonRow is one lesson as lists show it.
type LessonRow struct {
	Lesson
	Who      string
	Industry string
	end      *Cursor // where the next page begins, nil in lists by time
}

func (l LessonRow) rowID() ID { return l.ID }

// Cursor stands behind this row; behind the last row of a page it is the zero
// Cursor where a list by words or groups ends.
func (l LessonRow) Cursor() Cursor {
	if l.end != nil {
		return *l.end
	}
	return Cursor{l.CreatedAt.String(), string(l.ID)}
}

var lessonListing = listing{
	sel: `SELECT t.*, coalesce(c.name, '') AS who, coalesce(i.name, '') AS industry
		FROM lessons t LEFT JOIN contacts c ON c.id = t.contact_id LEFT JOIN industries i ON i.id = t.industry_id`,
	key: "t.created_at", desc: true,
}

// Lessons lists lessons, the newest first.
func (r Reader) Lessons(q PageQuery) ([]LessonRow, error) {
	return page[LessonRow](r, lessonListing, q)
}

// LessonsOf lists the lessons whose column (interview_id, contact_id,
// company_id, industry_id or gap_id) is id, the newest first.
func (r Reader) LessonsOf(column string, id ID, q PageQuery) ([]LessonRow, error) {
	if !slices.Contains([]string{"interview_id", "contact_id", "company_id", "industry_id", "gap_id"}, column) {
		return nil, Invalid("data.error.no_table", "table", column)
	}
	l := lessonListing
	l.only, l.args = "t."+column+" = ?", []any{id}
	return page[LessonRow](r, l, q)
}

// Lesson reads one lesson.
func (r Reader) Lesson(id ID) (Lesson, error) { return get[Lesson](r, id) }

// LessonsApplied lists lessons that were applied and something came of, the
// newest first; nothing off the record.
func (r Reader) LessonsApplied(limit int) ([]Lesson, error) {
	var out []Lesson
	err := r.db.Where("applied_on IS NOT NULL AND applied_result <> '' AND NOT off_record").Order("applied_on DESC, id DESC").Limit(limit).Find(&out).Error
	return out, err
}

// MergeLessons makes one lesson of two: see App.Merge. The line of the
// one that goes becomes a plain note.
func (tx *Tx) MergeLessons(from, into ID) error {
	a, err := tx.Lesson(from)
	if err != nil {
		return err
	}
	b, err := tx.Lesson(into)
	if err != nil {
		return err
	}
	if !strings.Contains(Fold(b.Text), Fold(a.Text)) {
		b.Text += " · " + a.Text
	}
	b.Starred, b.OffRecord = b.Starred || a.Starred, b.OffRecord || a.OffRecord
	if b.AppliedOn.IsZero() {
		b.AppliedOn = a.AppliedOn
		if b.ReportedOn.IsZero() {
			b.ReportedOn = a.ReportedOn
		}
	}
	if !strings.Contains(Fold(b.AppliedResult), Fold(a.AppliedResult)) {
		b.AppliedResult = strings.TrimPrefix(b.AppliedResult+" · "+a.AppliedResult, " · ")
	}
	for mine, other := range map[*ID]ID{&b.GapID: a.GapID, &b.IndustryID: a.IndustryID, &b.CompanyID: a.CompanyID, &b.ContactID: a.ContactID} {
		if *mine == "" {
			*mine = other
		}
	}
	if b.Kind == "" {
		b.Kind = a.Kind
	}
	if err := tx.Save(&b); err != nil {
		return err
	}
	for _, move := range []string{
		"UPDATE ratings SET lesson_id = ?2 WHERE lesson_id = ?1",
		"UPDATE filed_lessons SET lesson_id = ?2 WHERE lesson_id = ?1",
		"DELETE FROM lesson_links WHERE lesson_id = ?1 AND about_id = ?2 OR lesson_id = ?2 AND about_id = ?1",
		"UPDATE lesson_links SET lesson_id = ?2 WHERE lesson_id = ?1",
		"UPDATE lesson_links SET about_id = ?2 WHERE about_id = ?1",
		"DELETE FROM lessons WHERE id = ?1 AND id <> ?2",
	} {
		if err := tx.exec(move, string(from), string(into)); err != nil {
			return err
		}
	}
	if a.NoteID == "" || a.NoteID == b.NoteID || from == into {
		return nil
	}
	return tx.Unmark(a.NoteID) // its line is found by itself again
}
