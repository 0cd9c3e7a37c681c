package thing

import (
	"strings"

	"wawasan/data"
)

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
	if err == nil && found.ID == "" {
		found, err = tx.IndustryRunTogether(name)
	}
	if err != nil || found.ID != "" {
		return found.ID, err
	}
	m := Meant{Link: Link{Kind: KindIndustry}, Name: name}
	return m.Ensure(tx)
}

// ExploreOne returns the industry of a name, making it when it is none yet; ""
// for no name.
func ExploreOne(tx *data.Tx, name string) (data.ID, error) { return industryNamed(tx, name) }

// Explore makes industries of the names that are none yet.
func Explore(tx *data.Tx, names []string) error {
	for _, name := range names {
		if _, err := industryNamed(tx, strings.TrimSpace(name)); err != nil {
			return err
		}
	}
	return nil
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
	return nameOf(id, r.Company, func(c data.Company) string { return c.Name })
}

// IndustryName names an industry; "" when the id is empty or gone.
func IndustryName(r data.Reader, id data.ID) (string, error) {
	return nameOf(id, r.Industry, func(i data.Industry) string { return i.Name })
}

// TagName names a tag; "" when the id is empty or gone.
func TagName(r data.Reader, id data.ID) (string, error) {
	return nameOf(id, r.Tag, func(t data.Tag) string { return t.Name })
}

// nameOf is the name of a row; "" when the id is empty or gone.
func nameOf[T any](id data.ID, read func(data.ID) (T, error), name func(T) string) (string, error) {
	if id == "" {
		return "", nil
	}
	row, err := read(id)
	if Gone(err) {
		return "", nil
	}
	return name(row), err
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
