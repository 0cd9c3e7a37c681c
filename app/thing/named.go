package thing

import (
	"strings"

	"wawasan/data"
)

// Meant is what a name stands for: a thing there is or, without an ID, one to
// be made. Extra tells things of one name apart: a contact's company.
type Meant struct {
	Link
	Name  string
	Extra string
}

// IsNew reports that nothing has the name yet.
func (m Meant) IsNew() bool { return m.ID == "" }

// MeantBy finds what an @name stands for: a contact, "Name (Company)" too,
// else a company, else a contact to be made. Of several contacts of one name
// it takes one of those who are near, else the one touched last.
func MeantBy(r data.Reader, name string, near []data.ID) (Meant, error) {
	found, err := contactsCalled(r, name)
	if err != nil {
		return Meant{}, err
	}
	if len(found) > 0 {
		c := found[len(found)-1]
		for _, f := range found {
			for _, id := range near {
				if f.ID == id {
					c = f
				}
			}
		}
		return Meant{Link: Link{Kind: KindContact, ID: c.ID}, Name: c.Name, Extra: c.Company}, nil
	}
	company, err := r.CompanyNamed(name)
	if err != nil {
		return Meant{}, err
	}
	if company.ID != "" {
		return Meant{Link: Link{Kind: KindCompany, ID: company.ID}, Name: company.Name}, nil
	}
	return Meant{Link: Link{Kind: KindContact}, Name: name}, nil
}

func contactsCalled(r data.Reader, name string) ([]data.ContactRow, error) {
	found, err := r.ContactsNamed(name)
	if err != nil || len(found) > 0 {
		return found, err
	}
	bare, company, ok := splitCompany(name)
	if !ok {
		return nil, nil
	}
	if found, err = r.ContactsNamed(bare); err != nil {
		return nil, err
	}
	var of []data.ContactRow
	for _, f := range found {
		if data.Fold(f.Company) == data.Fold(company) {
			of = append(of, f)
		}
	}
	return of, nil
}

// splitCompany parts "Sari Wijaya (Studio Lontar)".
func splitCompany(name string) (bare, company string, ok bool) {
	i := strings.LastIndex(name, " (")
	if i < 0 || !strings.HasSuffix(name, ")") {
		return name, "", false
	}
	return name[:i], name[i+2 : len(name)-1], true
}

// TopicMeant finds what #name stands for: an industry, else a known tag, else
// an industry to be made; with onlyTag a tag, known or to be made.
func TopicMeant(r data.Reader, name string, onlyTag bool) (Meant, error) {
	if !onlyTag {
		industry, err := r.IndustryNamed(name)
		if err != nil {
			return Meant{}, err
		}
		if industry.ID != "" {
			return Meant{Link: Link{Kind: KindIndustry, ID: industry.ID}, Name: industry.Name}, nil
		}
	}
	tag, err := r.TagNamed(name)
	if err != nil {
		return Meant{}, err
	}
	if tag.ID != "" {
		return Meant{Link: Link{Kind: KindTag, ID: tag.ID}, Name: tag.Name}, nil
	}
	kind := KindIndustry
	if onlyTag {
		kind = KindTag
	}
	return Meant{Link: Link{Kind: kind}, Name: name}, nil
}

// Ensure makes what is meant when it is new, and returns its id.
func (m *Meant) Ensure(tx *data.Tx) (data.ID, error) {
	if m.ID != "" {
		return m.ID, nil
	}
	var err error
	switch m.Kind {
	case KindCompany:
		v := data.Company{Name: m.Name}
		err = tx.Save(&v)
		m.ID = v.ID
	case KindIndustry:
		v := data.Industry{Name: m.Name}
		err = tx.Save(&v)
		m.ID = v.ID
	case KindTag:
		v := data.Tag{Name: m.Name}
		err = tx.Save(&v)
		m.ID = v.ID
	default:
		v := data.Contact{Name: m.Name}
		err = tx.Save(&v)
		m.ID = v.ID
	}
	return m.ID, err
}

// companyNamed returns the id of the company of a name, making it when new.
func companyNamed(tx *data.Tx, name string) (data.ID, error) {
	if name == "" {
		return "", nil
	}
	found, err := tx.CompanyNamed(name)
	if err != nil || found.ID != "" {
		return found.ID, err
	}
	m := Meant{Link: Link{Kind: KindCompany}, Name: name}
	return m.Ensure(tx)
}

// industryNamed returns the id of the industry of a name, making it when new.
func industryNamed(tx *data.Tx, name string) (data.ID, error) {
	if name == "" {
		return "", nil
	}
	found, err := tx.IndustryNamed(name)
	if err != nil || found.ID != "" {
		return found.ID, err
	}
	m := Meant{Link: Link{Kind: KindIndustry}, Name: name}
	return m.Ensure(tx)
}

// contactNamed returns the id of the contact of a name, making it when new; of
// several it takes one of those who are near.
func contactNamed(tx *data.Tx, name string, near []data.ID) (data.ID, error) {
	if name == "" {
		return "", nil
	}
	m, err := MeantBy(tx.Reader, name, near)
	if err != nil {
		return "", err
	}
	if m.Kind != KindContact {
		m = Meant{Link: Link{Kind: KindContact}, Name: name}
	}
	return m.Ensure(tx)
}

// contactsNamed returns the ids of the contacts a list of names names, making
// those that are new.
func contactsNamed(tx *data.Tx, list string, near []data.ID) ([]data.ID, error) {
	names, err := splitNames(tx.Reader, list)
	if err != nil {
		return nil, err
	}
	var ids []data.ID
	for _, name := range names {
		id, err := contactNamed(tx, name, near)
		if err != nil {
			return nil, err
		}
		if !HasID(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// splitNames parts names at semicolons, and at commas where the whole is not
// the name of a contact: "Sari Wijaya, PMP" is one person.
func splitNames(r data.Reader, list string) ([]string, error) {
	var out []string
	for _, part := range strings.Split(list, ";") {
		part = strings.TrimSpace(part)
		if !strings.Contains(part, ",") {
			out = appendName(out, part)
			continue
		}
		known, err := contactsCalled(r, part)
		if err != nil {
			return nil, err
		}
		if len(known) > 0 {
			out = append(out, part)
			continue
		}
		for _, name := range strings.Split(part, ",") {
			out = appendName(out, strings.TrimSpace(name))
		}
	}
	return out, nil
}

func appendName(list []string, name string) []string {
	if name == "" {
		return list
	}
	return append(list, name)
}

// HasID reports whether an id is among others.
func HasID(ids []data.ID, id data.ID) bool {
	for _, had := range ids {
		if had == id {
			return true
		}
	}
	return false
}

// CompanyName names a company; "" when the id is empty or gone.
func CompanyName(r data.Reader, id data.ID) (string, error) {
	if id == "" {
		return "", nil
	}
	c, err := r.Company(id)
	if Gone(err) {
		return "", nil
	}
	return c.Name, err
}

// IndustryName names an industry; "" when the id is empty or gone.
func IndustryName(r data.Reader, id data.ID) (string, error) {
	if id == "" {
		return "", nil
	}
	i, err := r.Industry(id)
	if Gone(err) {
		return "", nil
	}
	return i.Name, err
}

// ContactName names a contact so that MeantBy finds the same one again: with
// the company where others have the same name; "" when the id is empty or
// gone.
func ContactName(r data.Reader, id data.ID) (string, error) {
	if id == "" {
		return "", nil
	}
	rows, err := r.Contacts(data.PageQuery{IDs: []data.ID{id}})
	if err != nil || len(rows) == 0 {
		return "", err
	}
	same, err := r.ContactsNamed(rows[0].Name)
	if err != nil || len(same) < 2 || rows[0].Company == "" {
		return rows[0].Name, err
	}
	return rows[0].Name + " (" + rows[0].Company + ")", nil
}

// namesOf names whom and what a thing is about.
func namesOf(r data.Reader, contactID, companyID, industryID data.ID) (contact, company, industry string, err error) {
	if contact, err = ContactName(r, contactID); err != nil {
		return
	}
	if company, err = CompanyName(r, companyID); err != nil {
		return
	}
	industry, err = IndustryName(r, industryID)
	return
}
