package data

// Question is one question of the bank.
type Question struct {
	ID        ID      `json:"id" gorm:"primaryKey"`
	Purpose   Purpose `json:"purpose"`
	Phase     string  `json:"phase"`
	Text      string  `json:"text"`
	Must      bool    `json:"must"`
	Starred   bool    `json:"starred"`
	Hidden    bool    `json:"hidden"`
	Ships     string  `json:"ships"` // the shipped question this is the person's version of
	CreatedAt Instant `json:"created_at"`
}

// TableName names the table.
func (*Question) TableName() string { return "questions" }

func (q *Question) beforeSave(now Instant) {
	if q.CreatedAt.IsZero() {
		q.CreatedAt = now
	}
}

// PlannedQuestion is a question as it was planned into one interview; its
// wording is kept whatever becomes of the bank. At most one is Current.
type PlannedQuestion struct {
	ID          ID     `json:"id" gorm:"primaryKey"`
	InterviewID ID     `json:"interview_id"`
	QuestionID  ID     `json:"question_id"`
	Text        string `json:"text"`
	Place       int    `json:"place"`
	Must        bool   `json:"must"`
	Current     bool   `json:"current"`
	Answered    bool   `json:"answered"`
}

// TableName names the table.
func (*PlannedQuestion) TableName() string  { return "planned_questions" }
func (*PlannedQuestion) beforeSave(Instant) {}

// PlannedQuestions reads an interview's questions in order.
func (r Reader) PlannedQuestions(interview ID) ([]PlannedQuestion, error) {
	return find[PlannedQuestion](r, "place, id", "interview_id = ?", interview)
}
