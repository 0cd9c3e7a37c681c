package data

// Function is a kind of work at a company: finance, operations. Whom one knows
// in it follows from their own function.
type Function struct {
	ID        ID      `json:"id" gorm:"primaryKey"`
	CompanyID ID      `json:"company_id"`
	Name      string  `json:"name"`
	SortName  string  `json:"-"`
	CreatedAt Instant `json:"created_at"`
	UpdatedAt Instant `json:"updated_at"`
}

// Aspects are the sides of a function that lessons are filed under: what it
// does, how its success is measured, what depends on it, where things get
// stuck.
var Aspects = []string{"does", "measured", "depends", "stuck"}

// TableName names the table.
func (*Function) TableName() string { return "functions" }

func (f *Function) beforeSave(now Instant) {
	f.SortName = Fold(f.Name)
	stamp(&f.CreatedAt, &f.UpdatedAt, now)
}

// Functions lists the functions of a company by name.
func (r Reader) Functions(company ID) ([]Function, error) {
	return find[Function](r, "sort_name, id", "company_id = ?", string(company))
}

// Function reads one function.
func (r Reader) Function(id ID) (Function, error) { return get[Function](r, id) }

// Colleague is a contact at a company with what they do there and whether, and
// when last, they were heard.
type Colleague struct {
	ID       ID
	Name     string
	Function string
	Title    string
	Level    string
	Current  bool
	HeldAt   Instant
}

// Colleagues lists the contacts who work at a company, or did, by name.
func (r Reader) Colleagues(company ID) ([]Colleague, error) {
	var out []Colleague
	err := r.db.Raw(`SELECT c.id, c.name, CASE WHEN p.function <> '' THEN p.function ELSE c.function END AS function, p.title, c.level, p.current, n.held_at
		FROM positions p JOIN contacts c ON c.id = p.contact_id LEFT JOIN contact_tallies n ON n.contact_id = c.id
		WHERE p.company_id = ? AND c.name_only = 0 ORDER BY p.current DESC, c.sort_name, c.id`, string(company)).Scan(&out).Error
	return out, err
}

// OwnCompany is the owner's employer; the zero Company when none is marked.
func (r Reader) OwnCompany() (Company, error) {
	found, err := find[Company](r, "id", "own")
	if err != nil || len(found) == 0 {
		return Company{}, err
	}
	return found[0], nil
}

// OwnIndustry is the owner's industry; the zero Industry when none is marked.
func (r Reader) OwnIndustry() (Industry, error) {
	found, err := find[Industry](r, "id", "own")
	if err != nil || len(found) == 0 {
		return Industry{}, err
	}
	return found[0], nil
}

// Introducers says of everybody with an introducer who that is.
func (r Reader) Introducers() (map[ID]ID, error) {
	var rows []struct{ ID, IntroducerID ID }
	err := r.db.Raw("SELECT id, introducer_id FROM contacts WHERE introducer_id IS NOT NULL").Scan(&rows).Error
	out := make(map[ID]ID, len(rows))
	for _, row := range rows {
		out[row.ID] = row.IntroducerID
	}
	return out, err
}
