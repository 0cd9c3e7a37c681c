package data

// CompanyLink says how two companies stand to each other: From is To's
// supplier, partner, rival or customer.
type CompanyLink struct {
	ID        ID      `json:"id" gorm:"primaryKey"`
	FromID    ID      `json:"from_id"`
	ToID      ID      `json:"to_id"`
	Kind      string  `json:"link_kind"`
	About     string  `json:"about"`
	CreatedAt Instant `json:"created_at"`
}

// CompanyLinkKinds lists the kinds of link.
var CompanyLinkKinds = []string{"supplier", "partner", "rival", "customer"}

// TableName names the table.
func (*CompanyLink) TableName() string { return "company_links" }

func (l *CompanyLink) beforeSave(now Instant) {
	if l.CreatedAt.IsZero() {
		l.CreatedAt = now
	}
}

// CompanyLinkRow is a link with the names of both companies.
type CompanyLinkRow struct {
	CompanyLink
	From, To string
}

func (l CompanyLinkRow) rowID() ID { return l.ID }

// Cursor stands behind this row.
func (l CompanyLinkRow) Cursor() Cursor { return Cursor{l.CreatedAt.String(), string(l.ID)} }

var companyLinkListing = listing{
	sel: `SELECT t.*, a.name AS "from", b.name AS "to" FROM company_links t JOIN companies a ON a.id = t.from_id JOIN companies b ON b.id = t.to_id`,
	key: "t.created_at", desc: true,
}

// CompanyLinks lists links between companies, the newest first.
func (r Reader) CompanyLinks(q PageQuery) ([]CompanyLinkRow, error) {
	return page[CompanyLinkRow](r, companyLinkListing, q)
}

// LinksOfCompany lists the links from and to a company.
func (r Reader) LinksOfCompany(company ID, q PageQuery) ([]CompanyLinkRow, error) {
	l := companyLinkListing
	l.only, l.args = "(t.from_id = ? OR t.to_id = ?)", []any{string(company), string(company)}
	return page[CompanyLinkRow](r, l, q)
}

// CompanyLink reads one link.
func (r Reader) CompanyLink(id ID) (CompanyLink, error) { return get[CompanyLink](r, id) }

// CompaniesAround lists the companies of an industry and those linked with
// them, those of the industry and with the most people first.
func (r Reader) CompaniesAround(industry ID, limit int) ([]CompanyRow, error) {
	var out []CompanyRow
	err := r.db.Raw(`WITH inside AS (SELECT id FROM companies WHERE industry_id = ?1),
			near AS (SELECT id FROM inside UNION SELECT to_id FROM company_links WHERE from_id IN (SELECT id FROM inside)
				UNION SELECT from_id FROM company_links WHERE to_id IN (SELECT id FROM inside))
		SELECT t.id, t.name, t.sort_name, t.own, coalesce(i.name, '') AS industry,
			(SELECT count(*) FROM positions p WHERE p.company_id = t.id AND p.current = 1) AS people
		FROM near JOIN companies t ON t.id = near.id LEFT JOIN industries i ON i.id = t.industry_id
		ORDER BY t.own DESC, t.industry_id IS ?1 DESC, people DESC, t.sort_name, t.id LIMIT ?2`, string(industry), limit).Scan(&out).Error
	return out, err
}
