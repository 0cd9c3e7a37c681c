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

// GapsFor lists the open gaps that a contact might close, the most fitting
// first: those the owner chose them for, then those about the company given,
// then those in the industry given. A gap that came up with them, or is off
// the record, is left out.
func (r Reader) GapsFor(contact, company, industry ID, limit int) ([]GapRow, error) {
	var out []GapRow
	err := r.db.Raw(`SELECT t.*, coalesce(c.name, '') AS who, coalesce(i.name, '') AS industry
		FROM gaps t LEFT JOIN contacts c ON c.id = t.contact_id LEFT JOIN industries i ON i.id = t.industry_id
		WHERE t.state <> 'answered' AND NOT t.off_record AND (t.contact_id = @who AND @who <> '' OR t.company_id = @company AND @company <> '' OR t.industry_id = @industry AND @industry <> '')
			AND NOT EXISTS (SELECT 1 FROM interview_contacts ic WHERE ic.interview_id = t.interview_id AND ic.contact_id = @who)
		ORDER BY (t.contact_id = @who) DESC, (t.company_id = @company) DESC, t.created_at, t.id LIMIT @limit`,
		map[string]any{"who": string(contact), "company": string(company), "industry": string(industry), "limit": limit}).Scan(&out).Error
	return out, err
}

// WhoMightKnow lists people who may close a gap, the most fitting first: whom
// the owner chose, who is at its company, who is in its industry, those at a
// higher level before others, those known by name only behind; not whom it came up
// with.
func (r Reader) WhoMightKnow(g Gap, limit int) ([]Candidate, error) {
	var out []Candidate
	err := r.db.Raw(`SELECT c.id, CASE WHEN c.id = @chosen THEN 0 ELSE 1 + 2 * c.name_only + (max(p.company_id = @company AND @company <> '') IS NOT 1) END AS rung,
			coalesce(p.title, '') AS title, CASE WHEN p.function <> '' THEN p.function ELSE c.function END AS function, c.level
		FROM contacts c LEFT JOIN positions p ON p.contact_id = c.id AND p.current = 1 LEFT JOIN companies co ON co.id = p.company_id
		WHERE (c.id = @chosen AND @chosen <> '' OR p.company_id = @company AND @company <> '' OR co.industry_id = @industry AND @industry <> '')
			AND NOT EXISTS (SELECT 1 FROM interview_contacts ic WHERE ic.interview_id = @interview AND ic.contact_id = c.id)
		GROUP BY c.id ORDER BY rung, (c.level = 'higher') DESC, c.sort_name, c.id LIMIT @limit`,
		map[string]any{"chosen": string(g.ContactID), "company": string(g.CompanyID), "industry": string(g.IndustryID), "interview": string(g.InterviewID), "limit": limit}).Scan(&out).Error
	return out, err
}
