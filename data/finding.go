package data

// Finding is something found out about a company or a person before talking
// to somebody, with its source.
type Finding struct {
	ID        ID      `json:"id" gorm:"primaryKey"`
	Text      string  `json:"text"`
	Source    string  `json:"source"`
	FoundOn   Date    `json:"found_on"`
	CompanyID ID      `json:"company_id"`
	ContactID ID      `json:"contact_id"`
	CreatedAt Instant `json:"created_at"`
	UpdatedAt Instant `json:"updated_at"`
}

// TableName names the table.
func (*Finding) TableName() string { return "findings" }

func (f *Finding) beforeSave(now Instant) { stamp(&f.CreatedAt, &f.UpdatedAt, now) }

// FindingRow is one finding as lists show it.
type FindingRow struct {
	Finding
	Who     string
	Company string
}

func (f FindingRow) rowID() ID { return f.ID }

// Cursor stands behind this row.
func (f FindingRow) Cursor() Cursor { return Cursor{f.CreatedAt.String(), string(f.ID)} }

var findingListing = listing{
	sel: `SELECT t.*, coalesce(c.name, '') AS who, coalesce(co.name, '') AS company
		FROM findings t LEFT JOIN contacts c ON c.id = t.contact_id LEFT JOIN companies co ON co.id = t.company_id`,
	key: "t.created_at", desc: true,
}

// Findings lists findings, the newest first.
func (r Reader) Findings(q PageQuery) ([]FindingRow, error) {
	return page[FindingRow](r, findingListing, q)
}

// FindingsOn lists what was found out about a company or a person, the newest
// first.
func (r Reader) FindingsOn(company, contact ID, q PageQuery) ([]FindingRow, error) {
	l := findingListing
	l.only, l.args = "(t.company_id = ? AND ? <> '' OR t.contact_id = ? AND ? <> '')", []any{string(company), string(company), string(contact), string(contact)}
	return page[FindingRow](r, l, q)
}

// Finding reads one finding.
func (r Reader) Finding(id ID) (Finding, error) { return get[Finding](r, id) }
