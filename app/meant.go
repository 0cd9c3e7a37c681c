package app

import (
	"context"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"wawasan/app/capture"
	"wawasan/data"
)

// meant is what a name stands for: an existing thing, or one to be made.
type meant struct {
	Link
	name  string
	extra string
	isNew bool
}

// meantBy finds what an @name stands for: a contact, "Name (Company)" too,
// else a company, else a contact to be made. Only where a company is spelled
// just so, and contacts of the name with other marks, is it the company. Of
// several contacts the one spelled most like the name is meant, of those one
// who is near, else the one touched last.
func meantBy(r data.Reader, name string, near []data.ID) (meant, error) {
	found, err := contactsCalled(r, name)
	if err != nil {
		return meant{}, err
	}
	found, like := alike(found, name)
	if len(found) > 0 && like < likeFolded {
		return theContact(r, found, near)
	}
	company, err := companyMeant(r, name)
	if err != nil {
		return meant{}, err
	}
	switch {
	case company.ID != "" && (len(found) == 0 || company.like < likeFolded):
		return meant{Link: Link{KindCompany, company.ID}, name: company.Name}, nil
	case len(found) > 0:
		return theContact(r, found, near)
	}
	return meant{Link: Link{Kind: KindContact}, name: name, isNew: true}, nil
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
// one touched last.
func theContact(r data.Reader, namesakes []data.ContactRow, near []data.ID) (meant, error) {
	chosen, last := namesakes[0], data.Instant{}
	for _, c := range namesakes {
		if hasID(near, c.ID) {
			chosen, namesakes = c, nil
			break
		}
	}
	if len(namesakes) > 1 {
		for _, c := range namesakes {
			at, err := touched(r, c.ID)
			if err != nil {
				return meant{}, err
			}
			if !at.Before(last.Time) {
				chosen, last = c, at
			}
		}
	}
	return meant{Link: Link{KindContact, chosen.ID}, name: chosen.Name, extra: chosen.Company}, nil
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

// topicMeant finds what #name stands for: an industry, else a known tag, else
// an industry to be made; with onlyTag a tag, known or to be made. Only where a
// tag is spelled just so, and the industry with other marks, is it the tag.
func topicMeant(r data.Reader, name string, onlyTag bool) (meant, error) {
	var industry data.Industry
	var err error
	if !onlyTag {
		industry, err = r.IndustryNamed(name)
	}
	if err != nil {
		return meant{}, err
	}
	if industry.ID != "" && likenessOf(industry.Name, name) < likeFolded {
		return meant{Link: Link{KindIndustry, industry.ID}, name: industry.Name}, nil
	}
	tag, err := r.TagNamed(name)
	switch {
	case err != nil:
		return meant{}, err
	case tag.ID != "" && (industry.ID == "" || likenessOf(tag.Name, name) < likeFolded):
		return meant{Link: Link{KindTag, tag.ID}, name: tag.Name}, nil
	case industry.ID != "":
		return meant{Link: Link{KindIndustry, industry.ID}, name: industry.Name}, nil
	case onlyTag:
		return meant{Link: Link{Kind: KindTag}, name: name, isNew: true}, nil
	}
	return meant{Link: Link{Kind: KindIndustry}, name: name, isNew: true}, nil
}

// known answers the grammar which names there are, and keeps the error that
// kept it from answering.
type known struct {
	r data.Reader
	// mayBe spares the notebook a question at a keystroke; nil asks always.
	mayBe func(capture.MentionKind, string) (bool, error)
	err   error
}

// Knows reports whether a contact or company, an industry or a tag is called
// so.
func (k *known) Knows(kind capture.MentionKind, name string) bool {
	there := true
	if k.mayBe != nil && k.err == nil {
		there, k.err = k.mayBe(kind, name)
	}
	switch {
	case k.err != nil || !there:
	case kind == capture.At:
		there = k.knowsWho(name)
	default:
		var m meant
		m, k.err = topicMeant(k.r, name, kind == capture.Tag)
		there = !m.isNew
	}
	return there && k.err == nil
}

func (k *known) knowsWho(name string) bool {
	found, err := contactsCalled(k.r, name)
	if err != nil || len(found) > 0 {
		k.err = err
		return true
	}
	company, err := k.r.CompanyNamed(name)
	k.err = err
	return company.ID != ""
}

// knowing reads the names in a line as those there are; see
// capture.Line.Knowing.
func knowing(r data.Reader, line capture.Line) (capture.Line, error) {
	k := &known{r: r}
	line = line.Knowing(k)
	return line, k.err
}

// knowingSoon is knowing at a keystroke: most of what stands behind a name
// begins no other, and completion has the names at hand.
func (a *App) knowingSoon(ctx context.Context, r data.Reader, line capture.Line) (capture.Line, error) {
	k := &known{r: r, mayBe: func(kind capture.MentionKind, name string) (bool, error) { return a.mayBeKnown(ctx, kind, name) }}
	line = line.Knowing(k)
	return line, k.err
}

// personNamed is capture.PersonNamed among the names there are.
func personNamed(r data.Reader, line capture.Line) (name, rest string, err error) {
	k := &known{r: r}
	name, rest = capture.PersonNamed(line, k)
	return name, rest, k.err
}

// ensure makes what is meant when it is new, and returns its id.
func (m *meant) ensure(tx *data.Tx) (data.ID, error) {
	if m.ID != "" {
		return m.ID, nil
	}
	var err error
	switch m.Kind {
	case KindCompany:
		v := data.Company{Name: m.name}
		err = tx.Save(&v)
		m.ID = v.ID
	case KindIndustry:
		v := data.Industry{Name: m.name}
		err = tx.Save(&v)
		m.ID = v.ID
	case KindTag:
		v := data.Tag{Name: m.name}
		err = tx.Save(&v)
		m.ID = v.ID
	default:
		v := data.Contact{Name: m.name}
		err = tx.Save(&v)
		m.ID = v.ID
	}
	return m.ID, err
}
