package data

import "slices"

// Company is an organisation; Own marks the owner's employer.
type Company struct {
	ID         ID      `json:"id" gorm:"primaryKey"`
	Name       string  `json:"name"`
	SortName   string  `json:"-"`
	Own        bool    `json:"own"`
	IndustryID ID      `json:"industry_id"`
	About      string  `json:"about"`
	CreatedAt  Instant `json:"created_at"`
	UpdatedAt  Instant `json:"updated_at"`
}

// TableName names the table.
func (*Company) TableName() string { return "companies" }

func (c *Company) beforeSave(now Instant) {
	c.SortName = Fold(c.Name)
	stamp(&c.CreatedAt, &c.UpdatedAt, now)
}

// CompanyAlias is another name of a company.
type CompanyAlias struct {
	ID        ID     `json:"id" gorm:"primaryKey"`
	CompanyID ID     `json:"company_id"`
	Name      string `json:"name"`
	SortName  string `json:"-"`
}

// TableName names the table.
func (*CompanyAlias) TableName() string { return "company_aliases" }

func (a *CompanyAlias) beforeSave(Instant) { a.SortName = Fold(a.Name) }

// CompanyRow is one company as lists show it.
type CompanyRow struct {
	ID       ID
	Name     string
	SortName string
	Own      bool
	Industry string
	People   int // contacts who work there now
	Known    int // others who do, known by name only
}

func (c CompanyRow) rowID() ID { return c.ID }

// Cursor stands behind this row.
func (c CompanyRow) Cursor() Cursor { return Cursor{c.SortName, string(c.ID)} }

// peopleThere counts who works at the company t now.
const peopleThere = `(SELECT count(*) FROM positions p JOIN contacts o ON o.id = p.contact_id WHERE p.company_id = t.id AND p.current = 1 AND o.name_only = 0) AS people,
	(SELECT count(*) FROM positions p JOIN contacts o ON o.id = p.contact_id WHERE p.company_id = t.id AND p.current = 1 AND o.name_only = 1) AS known`

// Companies lists companies by name.
func (r Reader) Companies(q PageQuery) ([]CompanyRow, error) {
	return page[CompanyRow](r, listing{
		sel: `SELECT t.id, t.name, t.sort_name, t.own, coalesce(i.name, '') AS industry, ` + peopleThere + `
			FROM companies t LEFT JOIN industries i ON i.id = t.industry_id`,
		key: "t.sort_name",
	}, q)
}

// Company reads one company.
func (r Reader) Company(id ID) (Company, error) { return get[Company](r, id) }

// CompanyNamed finds a company by name or alias: one spelt just so before one
// that folds to the same, a name before an alias, the oldest of several. The
// zero Company means there is none.
func (r Reader) CompanyNamed(name string) (Company, error) {
	var found []Name
	err := r.db.Raw(`SELECT id, name FROM (SELECT 1 AS part, id, name FROM companies WHERE sort_name = @n
		UNION ALL SELECT 2, company_id, name FROM company_aliases WHERE sort_name = @n) ORDER BY part, id`, map[string]any{"n": Fold(name)}).Scan(&found).Error
	if err != nil || len(found) == 0 {
		return Company{}, err
	}
	speltFirst(found, name, func(n Name) string { return n.Name })
	return r.Company(found[0].ID)
}

// CompanyAliases reads a company's other names.
func (r Reader) CompanyAliases(company ID) ([]string, error) {
	var out []string
	err := r.db.Raw("SELECT name FROM company_aliases WHERE company_id = ? ORDER BY sort_name", company).Scan(&out).Error
	return out, err
}

// SetCompanyAliases makes names the other names of a company.
func (tx *Tx) SetCompanyAliases(company ID, names []string) error {
	had, err := find[CompanyAlias](tx.Reader, "id", "company_id = ?", company)
	if err != nil {
		return err
	}
	keep := map[string]bool{}
	for _, a := range had {
		if slices.Contains(names, a.Name) {
			keep[a.Name] = true
			continue
		}
		if err := tx.Delete(&CompanyAlias{}, a.ID); err != nil {
			return err
		}
	}
	var fresh []CompanyAlias
	for _, name := range names {
		if !keep[name] {
			fresh = append(fresh, CompanyAlias{CompanyID: company, Name: name})
			keep[name] = true
		}
	}
	return SaveAll(tx, fresh)
}

// CompanyNames reads all companies' names and aliases for completion.
func (r Reader) CompanyNames() ([]Name, error) {
	return r.names(`SELECT id, 'company', name, '', updated_at FROM companies
		UNION ALL SELECT a.company_id, 'company', a.name, c.name, c.updated_at FROM company_aliases a JOIN companies c ON c.id = a.company_id`)
}
