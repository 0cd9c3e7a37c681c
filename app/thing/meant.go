package thing

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"wawasan/app/capture"
	"wawasan/data"
)

// Meant is what a name stands for: a thing there is or, without an ID, one to
// be made. Extra tells things of one name apart: a contact's company.
type Meant struct {
	Link
	Name  string
	Extra string
	// Raises says of somebody known by name only that they become a contact.
	Raises bool
}

// IsNew reports that nothing has the name yet.
func (m Meant) IsNew() bool { return m.ID == "" }

// Same reports whether two names stand for the same thing.
func (m Meant) Same(other Meant) bool {
	return m.Kind == other.Kind && m.ID == other.ID && (m.ID != "" || data.Fold(m.Name) == data.Fold(other.Name))
}

// MeantBy finds what an @name stands for: a contact, "Name (Company)" too,
// else a company, else a contact to be made. Only where a company is spelled
// just so, and contacts of the name with other marks, is it the company. Of
// several contacts the one spelled most like the name is meant, of those one
// who is near, else the one touched last, of those known by name only behind.
func MeantBy(r data.Reader, name string, near []data.ID) (Meant, error) {
	found, err := contactsCalled(r, name)
	if err != nil {
		return Meant{}, err
	}
	found, like := alike(found, name)
	if len(found) > 0 && like < likeFolded {
		return theContact(r, found, near)
	}
	company, err := companyMeant(r, name)
	if err != nil {
		return Meant{}, err
	}
	switch {
	case company.ID != "" && (len(found) == 0 || company.like < likeFolded):
		return Meant{Link: Link{Kind: KindCompany, ID: company.ID}, Name: company.Name}, nil
	case len(found) > 0:
		return theContact(r, found, near)
	}
	return Meant{Link: Link{Kind: KindContact}, Name: name}, nil
}

// likeness says how like two names are that fold to the same.
type likeness int

const (
	likeItself likeness = iota
	likeInCase          // but for capitals
	likeFolded          // but for marks, quotes or hyphens too
)

func likenessOf(a, b string) likeness {
	a, b = norm.NFC.String(a), norm.NFC.String(b)
	switch {
	case a == b:
		return likeItself
	case strings.EqualFold(a, b):
		return likeInCase
	}
	return likeFolded
}

// alike are those of the contacts who are spelled most like name, and how like
// that is.
func alike(found []data.ContactRow, name string) ([]data.ContactRow, likeness) {
	bare, _, _ := splitCompany(name)
	var best []data.ContactRow
	like := likeFolded
	for _, c := range found {
		l := min(likenessOf(c.Name, name), likenessOf(c.Name, bare))
		if l < like {
			best, like = nil, l
		}
		if l == like {
			best = append(best, c)
		}
	}
	return best, like
}

// theContact is the one of namesakes who is meant: one who is near, else the
// one touched last; one known by name only where none is a contact.
func theContact(r data.Reader, namesakes []data.ContactRow, near []data.ID) (Meant, error) {
	isKnown := func(c data.ContactRow) bool { return c.NameOnly && !HasID(near, c.ID) }
	if contacts := slices.DeleteFunc(slices.Clone(namesakes), isKnown); len(contacts) > 0 {
		namesakes = contacts
	}
	chosen, last := namesakes[0], data.Instant{}
	for _, c := range namesakes {
		if HasID(near, c.ID) {
			chosen, namesakes = c, nil
			break
		}
	}
	if len(namesakes) > 1 {
		for _, c := range namesakes {
			at, err := touched(r, c.ID)
			if err != nil {
				return Meant{}, err
			}
			if !at.Before(last.Time) {
				chosen, last = c, at
			}
		}
	}
	return Meant{Link: Link{Kind: KindContact, ID: chosen.ID}, Name: chosen.Name, Extra: chosen.Company, Raises: chosen.NameOnly}, nil
}

// touchedAmong is how many of the newest things with a contact are asked when
// they were last touched: an interview may lie ahead and was agreed long ago.
const touchedAmong = 10

// touched is when something was last kept about a contact: their own page, a
// line that names them, a message, an interview with them.
func touched(r data.Reader, contact data.ID) (data.Instant, error) {
	c, err := r.Contact(contact)
	if err != nil {
		return data.Instant{}, err
	}
	with, err := r.ContactTimeline(contact, touchedAmong)
	if err != nil {
		return data.Instant{}, err
	}
	last := c.UpdatedAt
	for _, item := range with {
		at := item.At
		if Kind(item.Kind) == KindInterview {
			i, err := r.Interview(item.ID)
			if err != nil {
				return last, err
			}
			at = i.UpdatedAt
		}
		if at.After(last.Time) {
			last = at
		}
	}
	return last, nil
}

// contactsCalled finds the contacts of a name, "Name (Company)" too, in the
// order they were made.
func contactsCalled(r data.Reader, name string) ([]data.ContactRow, error) {
	found, err := r.ContactsNamed(name)
	if err != nil || len(found) > 0 {
		return inOrder(found), err
	}
	bare, company, ok := splitCompany(name)
	if !ok {
		return nil, nil
	}
	if found, err = r.ContactsNamed(bare); err != nil {
		return nil, err
	}
	var of []data.ContactRow
	for _, f := range inOrder(found) {
		if data.Fold(f.Company) == data.Fold(company) {
			of = append(of, f)
		}
	}
	return of, nil
}

func inOrder(list []data.ContactRow) []data.ContactRow {
	slices.SortFunc(list, func(a, b data.ContactRow) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return list
}

// splitCompany parts "Sari Wijaya (Studio Lontar)".
func splitCompany(name string) (bare, company string, ok bool) {
	i := strings.LastIndex(name, " (")
	if i < 0 || !strings.HasSuffix(name, ")") {
		return name, "", false
	}
	return name[:i], name[i+2 : len(name)-1], true
}

// calledCompany is a company, by its name or an alias, and how like the name
// that was asked for it is called.
type calledCompany struct {
	data.Company
	like likeness
}

func companyMeant(r data.Reader, name string) (calledCompany, error) {
	company, err := r.CompanyNamed(name)
	c := calledCompany{company, likenessOf(company.Name, name)}
	if err != nil || company.ID == "" || c.like < likeFolded {
		return c, err
	}
	aliases, err := r.CompanyAliases(company.ID)
	for _, alias := range aliases {
		if data.Fold(alias) == data.Fold(name) {
			c.like = min(c.like, likenessOf(alias, name))
		}
	}
	return c, err
}

// TopicMeant finds what #name stands for: an industry, else a known tag, else
// an industry to be made; with onlyTag a tag, known or to be made. Only where a
// tag is spelled just so, and the industry with other marks, is it the tag.
func TopicMeant(r data.Reader, name string, onlyTag bool) (Meant, error) {
	var industry data.Industry
	var err error
	if !onlyTag {
		industry, err = r.IndustryNamed(name)
	}
	if err != nil {
		return Meant{}, err
	}
	if industry.ID != "" && likenessOf(industry.Name, name) < likeFolded {
		return Meant{Link: Link{Kind: KindIndustry, ID: industry.ID}, Name: industry.Name}, nil
	}
	tag, err := r.TagNamed(name)
	switch {
	case err != nil:
		return Meant{}, err
	case tag.ID != "" && (industry.ID == "" || likenessOf(tag.Name, name) < likeFolded):
		return Meant{Link: Link{Kind: KindTag, ID: tag.ID}, Name: tag.Name}, nil
	case industry.ID != "":
		return Meant{Link: Link{Kind: KindIndustry, ID: industry.ID}, Name: industry.Name}, nil
	case onlyTag:
		return Meant{Link: Link{Kind: KindTag}, Name: name}, nil
	}
	industry, err = r.IndustryRunTogether(name)
	if industry.ID != "" {
		name = industry.Name
	}
	return Meant{Link: Link{Kind: KindIndustry, ID: industry.ID}, Name: name}, err
}

// Known answers the grammar which names there are, and keeps in Err what kept
// it from answering.
type Known struct {
	Err   error
	r     data.Reader
	mayBe func(capture.MentionKind, string) (bool, error)
}

// KnownIn returns the names there are in a notebook. mayBe spares it a question
// where it says that nothing begins like a name; nil asks always.
func KnownIn(r data.Reader, mayBe func(capture.MentionKind, string) (bool, error)) *Known {
	return &Known{r: r, mayBe: mayBe}
}

// Knows reports whether a contact or company, an industry or a tag is called
// so.
func (k *Known) Knows(kind capture.MentionKind, name string) bool {
	there := true
	if k.mayBe != nil && k.Err == nil {
		there, k.Err = k.mayBe(kind, name)
	}
	switch {
	case k.Err != nil || !there:
	case kind == capture.At:
		there = k.knowsWho(name)
	default:
		var m Meant
		m, k.Err = TopicMeant(k.r, name, kind == capture.Tag)
		there = !m.IsNew()
	}
	return there && k.Err == nil
}

func (k *Known) knowsWho(name string) bool {
	found, err := contactsCalled(k.r, name)
	if err != nil || len(found) > 0 {
		k.Err = err
		return true
	}
	company, err := k.r.CompanyNamed(name)
	k.Err = err
	return company.ID != ""
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
