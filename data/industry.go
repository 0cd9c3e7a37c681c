package data

import "strings"

// Industry is a field explored; Own marks the owner's own. Decision is "",
// "curious", "exploring", "pursue", "ruled_out" or "later".
type Industry struct {
	ID       ID     `json:"id" gorm:"primaryKey"`
	Name     string `json:"name"`
	SortName string `json:"-"`
	Own      bool   `json:"own"`
	About    string `json:"about"`
	Aliases  string `json:"aliases"` // other names, as Aliases parts them
	Decision string `json:"decision"`
	// DecisionWhy and DecidedOn belong to the decision; WouldChange says what
	// would change my mind.
	DecisionWhy string  `json:"decision_why"`
	DecidedOn   Date    `json:"decided_on"`
	WouldChange string  `json:"would_change"`
	CreatedAt   Instant `json:"created_at"`
	UpdatedAt   Instant `json:"updated_at"`
}

// TableName names the table.
func (*Industry) TableName() string { return "industries" }

func (i *Industry) beforeSave(now Instant) {
	i.SortName, i.Aliases = Fold(i.Name), otherNames(i.Name, i.Aliases)
	stamp(&i.CreatedAt, &i.UpdatedAt, now)
}

// IndustryRow is one industry as lists show it. Voices counts the people who
// were heard about it, Lessons what was learned.
type IndustryRow struct {
	ID       ID
	Name     string
	SortName string
	Own      bool
	Decision string
	Voices   int
	Lessons  int
}

func (i IndustryRow) rowID() ID { return i.ID }

// Cursor stands behind this row.
func (i IndustryRow) Cursor() Cursor { return Cursor{i.SortName, string(i.ID)} }

// Industries lists industries by name.
func (r Reader) Industries(q PageQuery) ([]IndustryRow, error) {
	return page[IndustryRow](r, listing{
		sel: `SELECT t.id, t.name, t.sort_name, t.own, t.decision, coalesce(n.voices, 0) AS voices, coalesce(n.lessons, 0) AS lessons
			FROM industries t LEFT JOIN industry_tallies n ON n.industry_id = t.id`,
		key: "t.sort_name",
	}, q)
}

// Industry reads one industry.
func (r Reader) Industry(id ID) (Industry, error) { return get[Industry](r, id) }

// IndustryNamed finds an industry whose name folds to the same as name: one
// spelt just so first, the oldest of several, else one that has it as another
// name. The zero Industry means there is none.
func (r Reader) IndustryNamed(name string) (Industry, error) {
	found, err := find[Industry](r, "id", "sort_name = ?", Fold(name))
	if err != nil {
		return Industry{}, err
	}
	if len(found) == 0 {
		id, err := r.aliasedAs("industries", name)
		if err != nil || id == "" {
			return Industry{}, err
		}
		return r.Industry(id)
	}
	speltFirst(found, name, func(i Industry) string { return i.Name })
	return found[0], nil
}

// IndustryRunTogether reads the industry whose name is another's but for spaces
// and hyphens: "healthtech" is "Health tech". The zero Industry means there is
// none, or more than one.
func (r Reader) IndustryRunTogether(name string) (Industry, error) {
	found, err := find[Industry](r, "id", "replace(replace(sort_name, ' ', ''), '-', '') = ?", strings.NewReplacer(" ", "", "-", "", "_", "").Replace(Fold(name)))
	if err != nil || len(found) != 1 {
		return Industry{}, err
	}
	return found[0], nil
}

// IndustryNames reads all industries' names, other ones too, for completion.
func (r Reader) IndustryNames() ([]Name, error) {
	names, err := r.names("SELECT id, 'industry', name, '', updated_at FROM industries")
	if err != nil {
		return nil, err
	}
	return r.withAliases(names, "industries", "industry")
}
