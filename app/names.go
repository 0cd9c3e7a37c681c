package app

import (
	"context"
	"slices"
	"strings"
	"sync"

	"wawasan/app/match"
	"wawasan/data"
)

// names keeps the names that completion offers, folded and ready to be
// ranked, until something changes.
type names struct {
	mu     sync.Mutex
	who    *match.Index // contacts and companies
	what   *match.Index // industries and tags
	tags   *match.Index
	people *match.Index // contacts alone
	kinds  map[string]Kind
}

// namedKinds are the tables whose rows completion tells of.
var namedKinds = []string{"contacts", "companies", "company_aliases", "industries", "tags", "positions"}

// changed hears of every change of the notebook.
func (n *names) changed(c data.Changed) {
	if slices.ContainsFunc(c.Kinds, func(kind string) bool { return slices.Contains(namedKinds, kind) }) {
		n.stale()
	}
}

func (n *names) stale() {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.who, n.what, n.tags, n.people = nil, nil, nil, nil
}

// Completion is one name offered while typing. Name is what goes into the
// line: it tells people of the same name apart by their company.
type Completion struct {
	Link
	Name  string
	Extra string
	New   bool // nothing has this name yet: Enter would make it
}

// Complete offers names for what is typed after mark ('@' or '#', and 't' for
// tags alone, 'p' for contacts alone), best first: a name's beginning, then a
// word's beginning, then letters in order; the recently touched first.
func (a *App) Complete(ctx context.Context, mark rune, query string, limit int) ([]Completion, error) {
	index, err := a.index(ctx, mark)
	if err != nil {
		return nil, err
	}
	ranked := index.Rank(query, limit)
	out := make([]Completion, 0, len(ranked))
	for _, c := range ranked {
		kind := a.names.kind(c.ID)
		out = append(out, Completion{Link: Link{Kind: kind, ID: data.ID(c.ID)}, Name: c.Name, Extra: c.Extra})
	}
	return tellApart(out), nil
}

// tellApart adds the company to names that more than one contact has.
func tellApart(list []Completion) []Completion {
	count := map[string]int{}
	for _, c := range list {
		if c.Kind == KindContact {
			count[data.Fold(c.Name)]++
		}
	}
	for i, c := range list {
		if count[data.Fold(c.Name)] > 1 && c.Kind == KindContact && c.Extra != "" {
			list[i].Name = c.Name + " (" + c.Extra + ")"
		}
	}
	return list
}

func (n *names) kind(id string) Kind {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.kinds[id]
}

func (a *App) index(ctx context.Context, mark rune) (*match.Index, error) {
	a.names.mu.Lock()
	defer a.names.mu.Unlock()
	if a.names.who == nil {
		if err := a.readNames(ctx); err != nil {
			return nil, err
		}
	}
	switch mark {
	case '#':
		return a.names.what, nil
	case 't':
		return a.names.tags, nil
	case 'p':
		return a.names.people, nil
	}
	return a.names.who, nil
}

func (a *App) readNames(ctx context.Context) error {
	r := a.store.Read(ctx)
	var lists [4][]data.Name
	for i, read := range []func() ([]data.Name, error){r.ContactNames, r.CompanyNames, r.IndustryNames, r.TagNames} {
		list, err := read()
		if err != nil {
			return err
		}
		lists[i] = list
	}
	a.names.kinds = map[string]Kind{}
	for _, list := range lists {
		for _, name := range list {
			a.names.kinds[string(name.ID)] = Kind(name.Kind)
		}
	}
	a.names.people = match.NewIndex(candidates(lists[0]))
	a.names.who = match.NewIndex(candidates(lists[0], lists[1]))
	a.names.what = match.NewIndex(candidates(lists[2], lists[3]))
	a.names.tags = match.NewIndex(candidates(lists[3]))
	return nil
}

func candidates(lists ...[]data.Name) []match.Candidate {
	var out []match.Candidate
	for _, list := range lists {
		for _, n := range list {
			var at data.Instant
			_ = at.Scan(n.Recent) // no time is no recency
			recent := int64(0)
			if !at.IsZero() {
				recent = at.UnixMilli()
			}
			out = append(out, match.Candidate{ID: string(n.ID), Name: n.Name, Extra: n.Extra, Recent: recent})
		}
	}
	return out
}

// meant is what a name stands for: an existing thing, or one to be made.
type meant struct {
	Link
	name  string
	extra string
	isNew bool
}

// meantBy finds what an @name stands for: a contact, "Name (Company)" too,
// else a company, else a contact to be made. Of several contacts of one name
// it takes one of those who are near, else the one touched last.
func meantBy(r data.Reader, name string, near []data.ID) (meant, error) {
	found, err := contactsCalled(r, name)
	if err != nil {
		return meant{}, err
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
		return meant{Link: Link{KindContact, c.ID}, name: c.Name, extra: c.Company}, nil
	}
	company, err := r.CompanyNamed(name)
	if err != nil {
		return meant{}, err
	}
	if company.ID != "" {
		return meant{Link: Link{KindCompany, company.ID}, name: company.Name}, nil
	}
	return meant{Link: Link{Kind: KindContact}, name: name, isNew: true}, nil
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

// topicMeant finds what #name stands for: an industry, else a known tag, else
// an industry to be made; with onlyTag a tag, known or to be made.
func topicMeant(r data.Reader, name string, onlyTag bool) (meant, error) {
	if !onlyTag {
		industry, err := r.IndustryNamed(name)
		if err != nil {
			return meant{}, err
		}
		if industry.ID != "" {
			return meant{Link: Link{KindIndustry, industry.ID}, name: industry.Name}, nil
		}
	}
	tag, err := r.TagNamed(name)
	if err != nil {
		return meant{}, err
	}
	if tag.ID != "" {
		return meant{Link: Link{KindTag, tag.ID}, name: tag.Name}, nil
	}
	kind := KindIndustry
	if onlyTag {
		kind = KindTag
	}
	return meant{Link: Link{Kind: kind}, name: name, isNew: true}, nil
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
