package app

import (
	"slices"
	"strings"

	"wawasan/app/interchange"
	"wawasan/data"
)

type outcomeKind int

const (
	outcomeSame outcomeKind = iota
	outcomeNew
	outcomeChanged
)

// outcome says what one row of a file comes to. Two equal ones do the same to
// the same contact.
type outcome struct {
	kind        outcomeKind
	contact     data.ID // whom the row means, "" for somebody new
	was, is     string  // the position before and after, when it changes
	email, link string  // an address not known yet
	connected   data.Date
}

// somebody is a contact as imports see one: kept already, or made by a row.
type somebody struct {
	id        data.ID
	isNew     bool
	met       bool   // a row of this file meant them already
	name      string // folded
	keys      []string
	position  data.Position // the current one, its ID "" when there is none
	connected data.Date
}

// matcher compares a file with the notebook and collects what is to be
// written, without writing it.
type matcher struct {
	today     data.Date
	byKey     map[string][]*somebody
	byName    map[string][]*somebody
	companies map[string]data.ID // by folded name or alias
	called    map[data.ID]string // a company's name
	outcomes  []outcome          // one for each person of the file

	newCompanies []data.Company
	newContacts  []data.Contact
	newPoints    []data.ContactPoint
	newPositions []data.Position
	positions    []data.Position       // ended or filled in
	connected    map[data.ID]data.Date // set where it was empty
}

// matchTable finds for every row whom it means. Rows that name somebody by
// link or e-mail come first, so that no row of the same name takes them.
func matchTable(r data.Reader, table interchange.Table, today data.Date) (*matcher, error) {
	m, err := newMatcher(r, today)
	if err != nil {
		return nil, err
	}
	m.outcomes = make([]outcome, len(table.People))
	found := make([]bool, len(table.People))
	for i, p := range table.People {
		if s := m.byAddress(p); s != nil {
			m.outcomes[i], found[i] = m.settle(s, p), true
		}
	}
	for i, p := range table.People {
		if found[i] {
			continue
		}
		s := m.byAddress(p)
		if s == nil {
			s = m.byNameAndCompany(p)
		}
		if s == nil {
			m.add(p)
			m.outcomes[i] = outcome{kind: outcomeNew}
			continue
		}
		m.outcomes[i] = m.settle(s, p)
	}
	return m, nil
}

func newMatcher(r data.Reader, today data.Date) (*matcher, error) {
	m := &matcher{
		today: today, byKey: map[string][]*somebody{}, byName: map[string][]*somebody{},
		companies: map[string]data.ID{}, called: map[data.ID]string{}, connected: map[data.ID]data.Date{},
	}
	companies, err := r.CompanyNames()
	if err != nil {
		return nil, err
	}
	for _, c := range companies {
		if fold := data.Fold(c.Name); m.companies[fold] == "" {
			m.companies[fold] = c.ID
		}
		if m.called[c.ID] == "" || c.Extra == "" { // an alias has its company's name in Extra
			m.called[c.ID] = c.Name
		}
	}
	return m, m.readContacts(r)
}

func (m *matcher) readContacts(r data.Reader) error {
	contacts, err := r.ContactsToMatch()
	if err != nil {
		return err
	}
	positions, err := r.CurrentPositions()
	if err != nil {
		return err
	}
	keys, err := r.ContactKeys()
	if err != nil {
		return err
	}
	byID := make(map[data.ID]*somebody, len(contacts))
	for _, c := range contacts {
		s := &somebody{id: c.ID, name: c.SortName, connected: c.ConnectedOn}
		byID[c.ID] = s
		m.byName[s.name] = append(m.byName[s.name], s)
	}
	for _, p := range positions {
		if s := byID[p.ContactID]; s != nil {
			s.position = p // the newest comes last
		}
	}
	for _, k := range keys {
		if s := byID[k.ContactID]; s != nil {
			m.know(s, k.MatchKey)
		}
	}
	return nil
}

func (m *matcher) know(s *somebody, key string) {
	s.keys = append(s.keys, key)
	m.byKey[key] = append(m.byKey[key], s)
}

// byAddress finds whom a row means by its profile link, else by its e-mail.
// A mailbox can be shared: people without a name in common, or with profiles
// of their own, are two.
func (m *matcher) byAddress(p interchange.Person) *somebody {
	if p.URLKey != "" && len(m.byKey[p.URLKey]) > 0 {
		return m.byKey[p.URLKey][0]
	}
	mail := mailKey(p.Email)
	if mail == "" {
		return nil
	}
	name := data.Fold(p.Name)
	for _, s := range m.byKey[mail] {
		if !s.otherProfile(p.URLKey) && shareWord(s.name, name) {
			return s
		}
	}
	return nil
}

// byNameAndCompany finds the one of this name at this company. Of several, a
// row without an address means the first; one with an address is somebody of
// its own, and is found by the address the next time.
func (m *matcher) byNameAndCompany(p interchange.Person) *somebody {
	company, known := m.companies[data.Fold(p.Company)]
	if p.Company != "" && !known {
		return nil
	}
	var found []*somebody
	for _, s := range m.byName[data.Fold(p.Name)] {
		if s.position.CompanyID == company && !s.otherProfile(p.URLKey) {
			found = append(found, s)
		}
	}
	if len(found) == 0 || len(found) > 1 && (p.URLKey != "" || mailKey(p.Email) != "") {
		return nil
	}
	return found[0]
}

// otherProfile reports that somebody has a profile on the site of this one,
// and it is not this one: two people, whatever they are called.
func (s *somebody) otherProfile(key string) bool {
	if key == "" || slices.Contains(s.keys, key) {
		return false
	}
	return slices.ContainsFunc(s.keys, func(k string) bool { return site(k) == site(key) })
}

func site(key string) string {
	host, _, _ := strings.Cut(key, "/")
	return host
}

// mailKey is the match key of an e-mail, "" for a text that is none.
func mailKey(email string) string {
	at := strings.LastIndexByte(email, '@')
	if at < 1 || at == len(email)-1 || strings.ContainsAny(email, " \t") {
		return ""
	}
	return matchKey("email", email)
}

func shareWord(a, b string) bool {
	words := strings.Fields(a)
	return slices.ContainsFunc(strings.Fields(b), func(w string) bool { return slices.Contains(words, w) })
}

// add makes somebody new of a row.
func (m *matcher) add(p interchange.Person) {
	c := data.Contact{ID: data.NewID(), Name: p.Name, ConnectedOn: p.Connected}
	m.newContacts = append(m.newContacts, c)
	s := &somebody{id: c.ID, isNew: true, met: true, name: data.Fold(p.Name), connected: p.Connected}
	m.byName[s.name] = append(m.byName[s.name], s)
	if p.Company != "" || p.Title != "" {
		s.position = m.holds(s, m.company(p.Company), p.Title)
	}
	m.reach(s, p)
}

// settle says what a row changes of somebody, and keeps it for writing. A
// second row that means the same person changes nothing.
func (m *matcher) settle(s *somebody, p interchange.Person) outcome {
	var o outcome
	if !s.isNew {
		o.contact = s.id
	}
	if s.met {
		return o
	}
	s.met = true
	o.was, o.is = m.move(s, p)
	o.email, o.link = m.reach(s, p)
	if s.connected.IsZero() && !p.Connected.IsZero() {
		s.connected, m.connected[s.id], o.connected = p.Connected, p.Connected, p.Connected
	}
	if o != (outcome{contact: o.contact}) {
		o.kind = outcomeChanged
	}
	return o
}

// move gives somebody the position a row names. What was empty is filled in;
// anything else ends the position held so far, which stays as history. Empty
// cells say nothing.
func (m *matcher) move(s *somebody, p interchange.Person) (was, is string) {
	had := s.position
	company, title := had.CompanyID, p.Title
	if p.Company != "" {
		company = m.company(p.Company)
	}
	if title == "" && company == had.CompanyID {
		title = had.Title
	}
	sameTitle := data.Fold(title) == data.Fold(had.Title)
	if company == had.CompanyID && sameTitle {
		return "", ""
	}
	now := data.Position{}
	if had.ID != "" && (had.CompanyID == "" || had.CompanyID == company) && (had.Title == "" || sameTitle) {
		now = had
		now.CompanyID, now.Title = company, title
		m.positions = append(m.positions, now)
	} else {
		if had.ID != "" {
			ended := had
			ended.Current, ended.Ended = false, m.today
			m.positions = append(m.positions, ended)
		}
		now = m.holds(s, company, title)
	}
	s.position = now
	return m.positionText(had), m.positionText(now)
}

func (m *matcher) positionText(p data.Position) string { return join(p.Title, m.called[p.CompanyID]) }

func (m *matcher) holds(s *somebody, company data.ID, title string) data.Position {
	p := data.Position{ID: data.NewID(), ContactID: s.id, CompanyID: company, Title: title, Current: true}
	m.newPositions = append(m.newPositions, p)
	return p
}

// reach adds the addresses of a row that somebody has not yet. Texts that are
// no address are left out: nothing could tell that they are known.
func (m *matcher) reach(s *somebody, p interchange.Person) (email, link string) {
	if key := mailKey(p.Email); key != "" && !slices.Contains(s.keys, key) {
		email = p.Email
		m.know(s, key)
		m.newPoints = append(m.newPoints, data.ContactPoint{ContactID: s.id, Kind: "email", Value: email, MatchKey: key})
	}
	if p.URLKey != "" && !slices.Contains(s.keys, p.URLKey) {
		link = p.URL
		m.know(s, p.URLKey)
		m.newPoints = append(m.newPoints, data.ContactPoint{ContactID: s.id, Kind: "link", Value: link, MatchKey: p.URLKey})
	}
	return email, link
}

// company returns the company of a name or alias, making it when new.
func (m *matcher) company(name string) data.ID {
	if name == "" {
		return ""
	}
	fold := data.Fold(name)
	if id := m.companies[fold]; id != "" {
		return id
	}
	c := data.Company{ID: data.NewID(), Name: name}
	m.newCompanies = append(m.newCompanies, c)
	m.companies[fold], m.called[c.ID] = c.ID, name
	return c.ID
}

// write keeps what matching came to.
func (m *matcher) write(tx *data.Tx) error {
	if err := data.SaveAll(tx, m.newCompanies); err != nil {
		return err
	}
	if err := data.SaveAll(tx, m.newContacts); err != nil {
		return err
	}
	for i := range m.positions {
		if err := tx.Save(&m.positions[i]); err != nil {
			return err
		}
	}
	if err := data.SaveAll(tx, m.newPositions); err != nil {
		return err
	}
	if err := data.SaveAll(tx, m.newPoints); err != nil {
		return err
	}
	for id, day := range m.connected {
		c, err := tx.Contact(id)
		if err != nil {
			return err
		}
		c.ConnectedOn = day
		if err := tx.Save(&c); err != nil {
			return err
		}
	}
	return nil
}
