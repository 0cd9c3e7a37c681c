package data

// Skill is something an industry asks for, against mine: State is one of
// SkillStates, How says how to get it or where it shows.
type Skill struct {
	ID         ID      `json:"id" gorm:"primaryKey"`
	IndustryID ID      `json:"industry_id"`
	Name       string  `json:"name"`
	State      string  `json:"state"`
	How        string  `json:"how"`
	CreatedAt  Instant `json:"created_at"`
	UpdatedAt  Instant `json:"updated_at"`
}

// SkillStates lists how a skill stands.
var SkillStates = []string{"need", "learning", "have"}

// TableName names the table.
func (*Skill) TableName() string { return "skills" }

func (s *Skill) beforeSave(now Instant) { stamp(&s.CreatedAt, &s.UpdatedAt, now) }

// SkillRow is one skill as lists show it.
type SkillRow struct {
	Skill
	Industry string
}

func (s SkillRow) rowID() ID { return s.ID }

// Cursor stands behind this row.
func (s SkillRow) Cursor() Cursor { return Cursor{s.CreatedAt.String(), string(s.ID)} }

var skillListing = listing{
	sel: `SELECT t.*, coalesce(i.name, '') AS industry FROM skills t LEFT JOIN industries i ON i.id = t.industry_id`,
	key: "t.created_at", desc: true,
}

// Skills lists skills, the newest first.
func (r Reader) Skills(q PageQuery) ([]SkillRow, error) { return page[SkillRow](r, skillListing, q) }

// SkillsOf lists what an industry asks for.
func (r Reader) SkillsOf(industry ID) ([]SkillRow, error) {
	l := skillListing
	l.only, l.args = "t.industry_id = ?", []any{string(industry)}
	return page[SkillRow](r, l, PageQuery{Limit: 100})
}

// Skill reads one skill.
func (r Reader) Skill(id ID) (Skill, error) { return get[Skill](r, id) }
