package data

// Gap is something the owner wants to find out. State is "open", "partly" or
// "answered".
type Gap struct {
	ID          ID      `json:"id" gorm:"primaryKey"`
	Text        string  `json:"text"`
	Why         string  `json:"why"`
	State       string  `json:"state"`
	OffRecord   bool    `json:"off_record"`
	NoteID      ID      `json:"note_id"`
	InterviewID ID      `json:"interview_id"`
	ContactID   ID      `json:"contact_id"`
	CompanyID   ID      `json:"company_id"`
	IndustryID  ID      `json:"industry_id"`
	ClosedAt    Instant `json:"closed_at"`
	CreatedAt   Instant `json:"created_at"`
	UpdatedAt   Instant `json:"updated_at"`
}

// GapStates lists the states of a gap.
var GapStates = []string{"open", "partly", "answered"}

// TableName names the table.
func (*Gap) TableName() string { return "gaps" }

func (g *Gap) beforeSave(now Instant) {
	if g.State == "" {
		g.State = "open"
	}
	if g.State != "answered" {
		g.ClosedAt = Instant{}
	} else if g.ClosedAt.IsZero() {
		g.ClosedAt = now
	}
	stamp(&g.CreatedAt, &g.UpdatedAt, now)
}

// GapRow is one gap as lists show it.
type GapRow struct {
	Gap
	Who      string
	Industry string
}

func (g GapRow) rowID() ID { return g.ID }

// Cursor stands behind this row.
func (g GapRow) Cursor() Cursor { return Cursor{g.CreatedAt.String(), string(g.ID)} }

// Gaps lists gaps, the newest first.
func (r Reader) Gaps(q PageQuery) ([]GapRow, error) {
	return page[GapRow](r, listing{
		sel: `SELECT t.*, coalesce(c.name, '') AS who, coalesce(i.name, '') AS industry
			FROM gaps t LEFT JOIN contacts c ON c.id = t.contact_id LEFT JOIN industries i ON i.id = t.industry_id`,
		key: "t.created_at", desc: true,
	}, q)
}

// Gap reads one gap.
func (r Reader) Gap(id ID) (Gap, error) { return get[Gap](r, id) }
