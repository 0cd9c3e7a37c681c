package data

// FiledLesson puts a lesson under one side of a function, or under how a
// company meets a challenge: exactly one of FunctionID and ChallengeID is set.
type FiledLesson struct {
	ID          ID      `json:"id" gorm:"primaryKey"`
	LessonID    ID      `json:"lesson_id"`
	FunctionID  ID      `json:"function_id"`
	Aspect      string  `json:"aspect"` // one of Aspects, with a function
	ChallengeID ID      `json:"challenge_id"`
	CompanyID   ID      `json:"company_id"` // whose way it is, with a challenge
	CreatedAt   Instant `json:"created_at"`
}

// TableName names the table.
func (*FiledLesson) TableName() string { return "filed_lessons" }

func (f *FiledLesson) beforeSave(now Instant) {
	if f.CreatedAt.IsZero() {
		f.CreatedAt = now
	}
}

// FiledRow is a filed lesson with its words and who said them.
type FiledRow struct {
	FiledLesson
	Text      string
	OffRecord bool
	Who       string
	Company   string
	Place     string // the function or the challenge it is filed under
}

const filedRows = `SELECT f.*, l.text, l.off_record, coalesce(c.name, '') AS who, coalesce(co.name, '') AS company, coalesce(fu.name, ch.text, '') AS place
	FROM filed_lessons f JOIN lessons l ON l.id = f.lesson_id LEFT JOIN contacts c ON c.id = l.contact_id
	LEFT JOIN functions fu ON fu.id = f.function_id LEFT JOIN challenges ch ON ch.id = f.challenge_id
	LEFT JOIN companies co ON co.id = coalesce(f.company_id, fu.company_id) WHERE `

// FiledUnder lists what is filed under functions, challenges or of lessons,
// by column (function_id, challenge_id, company_id, lesson_id or id), the oldest first.
func (r Reader) FiledUnder(column string, ids ...ID) ([]FiledRow, error) {
	where := map[string]string{"function_id": "f.function_id IN ?", "challenge_id": "f.challenge_id IN ?", "lesson_id": "f.lesson_id IN ?", "company_id": "f.company_id IN ?", "id": "f.id IN ?"}[column]
	if where == "" {
		return nil, Invalid("data.error.no_table", "table", column)
	}
	if len(ids) == 0 {
		return nil, nil
	}
	var out []FiledRow
	err := r.db.Raw(filedRows+where+" ORDER BY f.created_at, f.id", plain(ids)).Scan(&out).Error
	return out, err
}
