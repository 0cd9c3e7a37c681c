package data

import "strings"

// Contact is a person. Level is relative to the notebook's owner: "lower",
// "same", "higher" or "".
type Contact struct {
	ID           ID      `json:"id" gorm:"primaryKey"`
	Name         string  `json:"name"`
	SortName     string  `json:"-"`
	Level        string  `json:"level"`
	Function     string  `json:"function"`
	Met          string  `json:"met"`
	About        string  `json:"about"`
	IntroducerID ID      `json:"introducer_id"`
	ConnectedOn  Date    `json:"connected_on"`
	Starred      bool    `json:"starred"`
	MayMention   bool    `json:"may_mention"`  // the introducer said that they may be named
	Mentor       string  `json:"mentor"`       // "candidate", "asked", "mentor", "past" or ""
	MentorTerms  string  `json:"mentor_terms"` // what was agreed
	Interested   bool    `json:"interested"`   // earns by what I decide: a recruiter, a seller
	Keep         string  `json:"keep"`         // "mentor", "warm", "light", "dormant", "own" or ""
	KeepDays     int     `json:"keep_days"`    // the rhythm where Keep is "own"
	Zone         string  `json:"zone"`         // IANA name of their time zone, "" for the owner's
	NameOnly     bool    `json:"name_only"`    // brought by an import, and nothing touched them yet
	CreatedAt    Instant `json:"created_at"`
	UpdatedAt    Instant `json:"updated_at"`
}

// TableName names the table.
func (*Contact) TableName() string { return "contacts" }

func (c *Contact) beforeSave(now Instant) {
	c.SortName = Fold(c.Name)
	stamp(&c.CreatedAt, &c.UpdatedAt, now)
}

// PointKept is the kind of a ContactPoint that is no way to reach anybody: what an
// address book says of them that has no field, see interchange.Kept.
const PointKept = "kept"

// ContactPoint is a way to reach a contact: kind "email", "phone" or "link".
// MatchKey is the value in the form that imports compare. Of a kept one the label
// is what stands before the colon of the card, the value what stands behind it.
type ContactPoint struct {
	ID        ID     `json:"id" gorm:"primaryKey"`
	ContactID ID     `json:"contact_id"`
	Kind      string `json:"kind"`
	Label     string `json:"label"`
	Value     string `json:"value"`
	MatchKey  string `json:"-"`
}

// TableName names the table.
func (*ContactPoint) TableName() string  { return "contact_points" }
func (*ContactPoint) beforeSave(Instant) {}

// Position is what a contact does or did at a company. At most one position
// of a contact is current.
type Position struct {
	ID        ID     `json:"id" gorm:"primaryKey"`
	ContactID ID     `json:"contact_id"`
	CompanyID ID     `json:"company_id"`
	Title     string `json:"title"`
	Function  string `json:"function"`
	Started   Date   `json:"started"`
	Ended     Date   `json:"ended"`
	Current   bool   `json:"current"`
}

// TableName names the table.
func (*Position) TableName() string  { return "positions" }
func (*Position) beforeSave(Instant) {}

// ContactRow is one contact as lists show it.
type ContactRow struct {
	ID          ID
	Name        string
	SortName    string
	Function    string
	Title       string
	Company     string
	NameOnly    bool // known by name: no contact yet
	Starred     bool
	ConnectedOn Date
	LastHeldAt  Instant // the last interview held with them, zero for none
}

func (c ContactRow) rowID() ID { return c.ID }

// Cursor stands behind this row.
func (c ContactRow) Cursor() Cursor { return Cursor{c.SortName, string(c.ID)} }

var contactListing = listing{
	sel: `SELECT t.id, t.name, t.sort_name, t.function, t.name_only, t.starred, t.connected_on, coalesce(p.title, '') AS title, coalesce(c.name, '') AS company,
		n.held_at AS last_held_at
		FROM contacts t LEFT JOIN contact_tallies n ON n.contact_id = t.id LEFT JOIN positions p ON p.id = (SELECT max(id) FROM positions WHERE contact_id = t.id AND current = 1)
		LEFT JOIN companies c ON c.id = p.company_id`,
	key: "t.sort_name",
}

// Contacts lists contacts by name, without those known by name only. By their
// ids it reads those, too.
func (r Reader) Contacts(q PageQuery) ([]ContactRow, error) {
	l := contactListing
	if q.IDs == nil {
		l.only = "t.name_only = 0"
	}
	return page[ContactRow](r, l, q)
}

const heardOn = "SELECT contact_id FROM industry_voices WHERE industry_id = ?"

// ContactsIntroducedBy lists whom a contact opened the door to, by name.
func (r Reader) ContactsIntroducedBy(contact ID, q PageQuery) ([]ContactRow, error) {
	l := contactListing
	l.only, l.args = "t.introducer_id = ?", []any{contact}
	return page[ContactRow](r, l, q)
}

// ContactsHeardOn lists who was heard about an industry: in an interview held
// about it, or as the source of a lesson on it.
func (r Reader) ContactsHeardOn(industry ID, q PageQuery) ([]ContactRow, error) {
	l := contactListing
	l.only, l.args = "t.id IN ("+heardOn+")", []any{industry}
	return page[ContactRow](r, l, q)
}

// CountContactsHeardOn counts whom ContactsHeardOn lists in all.
func (r Reader) CountContactsHeardOn(industry ID) (n int, err error) {
	err = r.row("SELECT count(*) FROM contacts WHERE id IN ("+heardOn+")", industry).Scan(&n)
	return n, err
}

// Contact reads one contact.
func (r Reader) Contact(id ID) (Contact, error) { return get[Contact](r, id) }

// ContactPoints reads a contact's addresses, oldest first.
func (r Reader) ContactPoints(contact ID) ([]ContactPoint, error) {
	return find[ContactPoint](r, "id", "contact_id = ?", contact)
}

// Phones reads the phone numbers of all contacts.
func (r Reader) Phones() ([]ContactPoint, error) {
	return find[ContactPoint](r, "id", "kind = 'phone'")
}

// KeptName parts what stands before the colon of a kept point into group and name,
// without parameters.
func (p ContactPoint) KeptName() (group, name string) {
	name, _, _ = strings.Cut(p.Label, ";")
	if at := strings.IndexByte(name, '.'); at >= 0 {
		return name[:at], name[at+1:]
	}
	return "", name
}

// Nicknames are what an address book says that somebody is called beside their name;
// none of a point that says something else.
func (p ContactPoint) Nicknames() (all []string) {
	if _, name := p.KeptName(); p.Kind != PointKept || !strings.EqualFold(name, "NICKNAME") {
		return nil
	}
	for name := range strings.SplitSeq(p.Value, ",") {
		if name = strings.TrimSpace(name); name != "" {
			all = append(all, name)
		}
	}
	return all
}

// KeptPoints reads what address books said of all contacts that has no field,
// oldest first.
func (r Reader) KeptPoints() ([]ContactPoint, error) {
	return find[ContactPoint](r, "id", "kind = ?", PointKept)
}

// Positions reads a contact's positions, the current one first.
func (r Reader) Positions(contact ID) ([]Position, error) {
	return find[Position](r, "current DESC, id DESC", "contact_id = ?", contact)
}

// ContactsNamed finds contacts whose name folds to the same as name: those
// spelt just so first, each sort by age, those known by name only behind.
func (r Reader) ContactsNamed(name string) ([]ContactRow, error) {
	ids, err := r.ids("SELECT id FROM contacts WHERE sort_name = ? ORDER BY name_only, id", Fold(name))
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	found, err := r.Contacts(PageQuery{IDs: ids})
	speltFirst(found, name, func(c ContactRow) string { return c.Name })
	return found, err
}

// ContactKey is one address of a contact in the form imports compare.
type ContactKey struct {
	ContactID ID
	MatchKey  string
}

// ContactKeys reads every address that has a match key.
func (r Reader) ContactKeys() ([]ContactKey, error) {
	var out []ContactKey
	err := r.db.Raw("SELECT contact_id, match_key FROM contact_points WHERE match_key <> ''").Scan(&out).Error
	return out, err
}

// ContactMatch is what imports compare of a contact beside its addresses and
// its position.
type ContactMatch struct {
	ID          ID
	SortName    string
	ConnectedOn Date
}

// ContactsToMatch reads all contacts as imports compare them, oldest first.
func (r Reader) ContactsToMatch() ([]ContactMatch, error) {
	rows, err := r.query("SELECT id, sort_name, connected_on FROM contacts ORDER BY id")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []ContactMatch
	for rows.Next() {
		var c ContactMatch
		if err := rows.Scan(&c.ID, &c.SortName, &c.ConnectedOn); err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, rows.Err()
}

// CurrentPositions reads the positions that contacts hold now, oldest first.
func (r Reader) CurrentPositions() ([]Position, error) {
	return find[Position](r, "id", "current = 1")
}

// Name is one thing's name with what completion needs to know about it.
type Name struct {
	ID     ID
	Kind   string // contact, company, industry or tag
	Name   string
	Extra  string // a contact's company
	Recent string // when it was last touched, text order is time order
}

// ContactNames reads all contacts' names for completion. Those known by name only
// were never touched.
func (r Reader) ContactNames() ([]Name, error) {
	return r.names(`SELECT t.id, 'contact' AS kind, t.name, coalesce(c.name, '') AS extra, CASE t.name_only WHEN 0 THEN t.updated_at ELSE '' END AS recent
		FROM contacts t LEFT JOIN positions p ON p.id = (SELECT max(id) FROM positions WHERE contact_id = t.id AND current = 1)
		LEFT JOIN companies c ON c.id = p.company_id`)
}

func (r Reader) names(query string) ([]Name, error) {
	rows, err := r.db.Raw(query).Rows()
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Name
	for rows.Next() {
		var n Name
		if err := rows.Scan(&n.ID, &n.Kind, &n.Name, &n.Extra, &n.Recent); err != nil {
			return nil, err
		}
		out = append(out, n)
	}
	return out, rows.Err()
}
