package data

// LessonReview says how often a lesson was reviewed and when it comes back.
// Ease is the E-factor of SM-2 in thousandths; see app/review.
type LessonReview struct {
	ID           ID   `json:"id" gorm:"primaryKey"`
	LessonID     ID   `json:"lesson_id"`
	Repetitions  int  `json:"repetitions"`
	IntervalDays int  `json:"interval_days"`
	Ease         int  `json:"ease"`
	ReviewedOn   Date `json:"reviewed_on"`
	Due          Date `json:"due"`
}

// TableName names the table.
func (*LessonReview) TableName() string    { return "lesson_reviews" }
func (*LessonReview) beforeSave(_ Instant) {}

// LessonReview reads how a lesson stands; the zero LessonReview when it was
// never reviewed.
func (r Reader) LessonReview(lesson ID) (LessonReview, error) {
	found, err := find[LessonReview](r, "id", "lesson_id = ?", string(lesson))
	if err != nil || len(found) == 0 {
		return LessonReview{LessonID: lesson}, err
	}
	return found[0], nil
}

// LessonsToReview lists what a review goes through: lessons due again, the
// longest due first, then those of the last days never reviewed, the newest
// first.
func (r Reader) LessonsToReview(today Date, since Instant, limit int) ([]LessonRow, error) {
	var due []ID
	err := r.db.Raw("SELECT lesson_id FROM lesson_reviews WHERE due <= ? ORDER BY due, id LIMIT ?", today, limit).Scan(&due).Error
	if err != nil {
		return nil, err
	}
	if len(due) < limit {
		var fresh []ID
		err = r.db.Raw(`SELECT l.id FROM lessons l WHERE l.created_at >= ? AND NOT EXISTS (SELECT 1 FROM lesson_reviews v WHERE v.lesson_id = l.id)
			ORDER BY l.created_at DESC, l.id DESC LIMIT ?`, since, limit-len(due)).Scan(&fresh).Error
		if err != nil {
			return nil, err
		}
		due = append(due, fresh...)
	}
	return r.Lessons(PageQuery{IDs: append([]ID{}, due...)})
}

// NextReview is the first day after today on which a lesson comes back, the
// zero Date when none does.
func (r Reader) NextReview(today Date) (Date, error) {
	var due []Date
	err := r.db.Raw(`SELECT v.due FROM lesson_reviews v JOIN lessons l ON l.id = v.lesson_id WHERE v.due > ?
		ORDER BY v.due LIMIT 1`, today).Scan(&due).Error
	if err != nil || len(due) == 0 {
		return Date{}, err
	}
	return due[0], nil
}
