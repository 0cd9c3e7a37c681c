package data

// Challenge is something an industry struggles with, that its companies meet
// in different ways.
type Challenge struct {
	ID         ID      `json:"id" gorm:"primaryKey"`
	Text       string  `json:"text"`
	IndustryID ID      `json:"industry_id"`
	CreatedAt  Instant `json:"created_at"`
	UpdatedAt  Instant `json:"updated_at"`
}

// TableName names the table.
func (*Challenge) TableName() string { return "challenges" }

func (c *Challenge) beforeSave(now Instant) { stamp(&c.CreatedAt, &c.UpdatedAt, now) }

// ChallengeRow is one challenge as lists show it: how many companies are known
// to meet it somehow.
type ChallengeRow struct {
	Challenge
	Industry string
	Answers  int
}

func (c ChallengeRow) rowID() ID { return c.ID }

// Cursor stands behind this row.
func (c ChallengeRow) Cursor() Cursor { return Cursor{c.CreatedAt.String(), string(c.ID)} }

// Challenges lists challenges, the newest first.
func (r Reader) Challenges(q PageQuery) ([]ChallengeRow, error) {
	return page[ChallengeRow](r, listing{
		sel: `SELECT t.*, coalesce(i.name, '') AS industry,
			(SELECT count(DISTINCT f.company_id) FROM filed_lessons f WHERE f.challenge_id = t.id) AS answers
			FROM challenges t LEFT JOIN industries i ON i.id = t.industry_id`,
		key: "t.created_at", desc: true,
	}, q)
}

// Challenge reads one challenge.
func (r Reader) Challenge(id ID) (Challenge, error) { return get[Challenge](r, id) }
