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
// wording is kept whatever becomes of the bank.
type PlannedQuestion struct {
	ID          ID     `json:"id" gorm:"primaryKey"`
	InterviewID ID     `json:"interview_id"`
	QuestionID  ID     `json:"question_id"`
	Text        string `json:"text"`
	Place       int    `json:"place"`
	Must        bool   `json:"must"`
	Asked       bool   `json:"asked"`
	Answered    bool   `json:"answered"`
	GapID       ID     `json:"gap_id"` // the gap it is to close
}

// TableName names the table.
func (*PlannedQuestion) TableName() string  { return "planned_questions" }
func (*PlannedQuestion) beforeSave(Instant) {}

// PlannedQuestions reads an interview's questions in order.
func (r Reader) PlannedQuestions(interview ID) ([]PlannedQuestion, error) {
	return find[PlannedQuestion](r, "place, id", "interview_id = ?", interview)
}

// PlannedQuestion reads one of them.
func (r Reader) PlannedQuestion(id ID) (PlannedQuestion, error) { return get[PlannedQuestion](r, id) }

// Questions reads the person's own questions and their versions of shipped
// ones, oldest first.
func (r Reader) Questions() ([]Question, error) { return find[Question](r, "id", "1 = 1") }

// Question reads one of them.
func (r Reader) Question(id ID) (Question, error) { return get[Question](r, id) }

// OpenQuestion is a planned question that got no answer, with who was to be
// asked and what for.
type OpenQuestion struct {
	PlannedQuestion
	Who     string
	Purpose Purpose
}

// OpenQuestions lists the questions that interviews held since left without an
// answer and nobody answered elsewhere, about the company or the industry given
// first, then the newest; not those planned with a contact.
func (r Reader) OpenQuestions(contact, company, industry ID, limit int) ([]OpenQuestion, error) {
	var out []OpenQuestion
	err := r.db.Raw(`SELECT q.*, i.purpose, coalesce(c.name, '') AS who FROM interviews i JOIN planned_questions q ON q.interview_id = i.id AND NOT q.answered
			LEFT JOIN contacts c ON c.id = (SELECT contact_id FROM interview_contacts WHERE interview_id = i.id ORDER BY place, id LIMIT 1)
		WHERE i.held_at IS NOT NULL AND i.stage IN ('held', 'thanked', 'closed')
			AND NOT EXISTS (SELECT 1 FROM notes n WHERE n.planned_question_id = q.id)
			AND NOT EXISTS (SELECT 1 FROM planned_questions a WHERE a.text = q.text AND a.answered)
			AND NOT EXISTS (SELECT 1 FROM interview_contacts ic WHERE ic.interview_id = i.id AND ic.contact_id = ?)
		ORDER BY (i.company_id = ?) + (i.industry_id = ?) DESC, i.held_at DESC, q.place LIMIT ?`, string(contact), string(company), string(industry), limit).Scan(&out).Error
	return out, err
}

// AnsweredBy reads the texts of the questions a contact answered.
func (r Reader) AnsweredBy(contact ID) ([]string, error) {
	var out []string
	err := r.db.Raw(`SELECT DISTINCT q.text FROM interview_contacts ic JOIN planned_questions q ON q.interview_id = ic.interview_id
		WHERE ic.contact_id = ? AND q.answered`, string(contact)).Scan(&out).Error
	return out, err
}

// Answer is a line under a question, with who said it.
type Answer struct {
	Note
	Who      string
	Company  string
	Question string
}

// AnswersTo reads everything heard to a question, by its wording or its place
// in the bank, or to a gap's questions; the newest first.
func (r Reader) AnswersTo(text string, question, gap ID, limit int) ([]Answer, error) {
	var out []Answer
	err := r.db.Raw(`SELECT n.*, q.text AS question, coalesce(c.name, '') AS who, coalesce(co.name, '') AS company
		FROM planned_questions q JOIN notes n ON n.planned_question_id = q.id JOIN interviews i ON i.id = q.interview_id
			LEFT JOIN contacts c ON c.id = n.contact_id LEFT JOIN companies co ON co.id = i.company_id
		WHERE (? <> '' AND q.text = ?) OR (? <> '' AND q.question_id = ?) OR (? <> '' AND q.gap_id = ?)
		ORDER BY n.at DESC, n.id DESC LIMIT ?`, text, text, string(question), string(question), string(gap), string(gap), limit).Scan(&out).Error
	return out, err
}

// LinesUnder counts the lines that stand under a planned question.
func (r Reader) LinesUnder(question ID) (int, error) {
	var n int
	err := r.row("SELECT count(*) FROM notes WHERE planned_question_id = ?", string(question)).Scan(&n)
	return n, err
}
