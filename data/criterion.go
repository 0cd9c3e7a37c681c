package data

// Criterion is something an industry is weighed by: weight 0 to 5, and a
// score below which it is ruled out (0 for none).
type Criterion struct {
	ID      ID     `json:"id" gorm:"primaryKey"`
	Name    string `json:"name"`
	Weight  int    `json:"weight"`
	RedLine int    `json:"red_line"`
	Place   int    `json:"place"`
}

// TableName names the table.
func (*Criterion) TableName() string  { return "criteria" }
func (*Criterion) beforeSave(Instant) {}

// Rating is one voice's score, 1 to 5, with the line or lesson it rests on.
type Rating struct {
	ID          ID      `json:"id" gorm:"primaryKey"`
	CriterionID ID      `json:"criterion_id"`
	IndustryID  ID      `json:"industry_id"`
	ContactID   ID      `json:"contact_id"`
	NoteID      ID      `json:"note_id"`
	LessonID    ID      `json:"lesson_id"`
	Score       int     `json:"score"`
	SelfReport  bool    `json:"self_report"`
	CreatedAt   Instant `json:"created_at"`
}

// TableName names the table.
func (*Rating) TableName() string { return "ratings" }

func (r *Rating) beforeSave(now Instant) {
	if r.CreatedAt.IsZero() {
		r.CreatedAt = now
	}
}
