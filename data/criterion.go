package data

// Criterion is something an industry is weighed by: weight 0 to 5, and a
// score below which it is ruled out (0 for none).
type Criterion struct {
	ID      ID     `json:"id" gorm:"primaryKey"`
	Name    string `json:"name"`
	Weight  int    `json:"weight"`
	RedLine int    `json:"red_line"`
	Place   int    `json:"place"`
	// Ships is the key of the shipped criterion it is, "" for an own one.
	Ships string `json:"ships"`
	// ReweighedOn is when weight or red line was changed after scores had been
	// given; zero while they stand as they were fixed.
	ReweighedOn Date `json:"reweighed_on"`
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

// Criteria lists what industries are weighed by, in their order.
func (r Reader) Criteria() ([]Criterion, error) { return find[Criterion](r, "place, id", "1 = 1") }

// Criterion reads one criterion.
func (r Reader) Criterion(id ID) (Criterion, error) { return get[Criterion](r, id) }

// RatingRow is a rating with whose it is and the words it rests on. Who is ""
// for the owner's own; Evidence is "" where there is none. SaidAt is when these
// words were said, else when the score was given.
type RatingRow struct {
	Rating
	Who        string
	Interested bool
	Evidence   string
	OffRecord  bool
	SaidAt     Instant
}

// Ratings lists the ratings of industries, all of them for none, the oldest
// first.
func (r Reader) Ratings(industries ...ID) ([]RatingRow, error) {
	query := `SELECT t.*, coalesce(c.name, '') AS who, coalesce(c.interested, 0) AS interested,
		coalesce(l.text, n.text, '') AS evidence, coalesce(l.off_record, n.off_record, 0) AS off_record,
		coalesce(l.created_at, n.at, t.created_at) AS said_at
		FROM ratings t LEFT JOIN contacts c ON c.id = t.contact_id LEFT JOIN lessons l ON l.id = t.lesson_id LEFT JOIN notes n ON n.id = t.note_id`
	var args []any
	if len(industries) > 0 {
		query, args = query+" WHERE t.industry_id IN ?", []any{plain(industries)}
	}
	var out []RatingRow
	err := r.db.Raw(query+" ORDER BY t.created_at, t.id", args...).Scan(&out).Error
	return out, err
}

// RatingsBy lists what a contact, or the owner for "", gave an industry.
func (r Reader) RatingsBy(industry, contact ID) ([]Rating, error) {
	return find[Rating](r, "created_at, id", "industry_id = ? AND coalesce(contact_id, '') = ?", string(industry), string(contact))
}
