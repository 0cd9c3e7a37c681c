package exchange

import (
	"slices"

	"wawasan/app/interchange"
	"wawasan/app/internal/desk"
	"wawasan/app/match"
	"wawasan/data"
)

// OutcomeKind says what a row does.
type OutcomeKind int

// What a row does: nothing, makes somebody, changes somebody, or nothing because
// it is left out by choice.
const (
	OutcomeSame OutcomeKind = iota
	OutcomeNew
	OutcomeChanged
	OutcomeSkipped
)

// Outcome says what one row of a file comes to. Two equal ones do the same to
// the same contact.
type Outcome struct {
	Kind               OutcomeKind
	Contact            data.ID // whom the row means, "" for somebody new
	Was, Is            string  // the position before and after, when it changes
	Mail, Link, Number string  // what is not known yet
	Since              data.Date
	Details            int // that have no field and are kept

	Possibly string // whom of the notebook somebody new may be
	Twin     int    // the line of the file whom somebody new may be
	Stays    string // the position kept, where the row's is not news
	Says     string // the row's
	Older    bool   // it is not news because the whole file, or the card, is older
	Unplaced bool   // it is no news because no company is named with it
	Again    int    // the line that names this person already
	Called   string // what the notebook calls a person of quite another name
	Table    string // of a row of another notebook
	Gone     bool   // skipped because it was deleted here
	Keeps    bool   // it says otherwise than here, where it stays as it is
	Refused  bool   // skipped because they were left out before, or erased

	maybe data.ID // the contact whom Possibly names
	other int     // the place in the file of the row that Twin or Again names
}

// MayBeKnown reports somebody new who may be known already.
func (o Outcome) MayBeKnown() bool { return o.Possibly != "" || o.Twin > 0 }

// IsOlder reports a row that names a job of before, which is not taken over.
func (o Outcome) IsOlder() bool { return o.Again == 0 && o.Says != "" && !o.Unplaced }

// matcher collects what is to be written, without writing it.
type matcher struct {
	today     data.Date
	age       age
	known     *kept
	file      *entries
	outcomes  []*Outcome   // one for each person of the file, of those who are just new the same
	connected []connection // set where it was empty

	newContacts  []newcomer
	newPoints    []data.ContactPoint
	newPositions []placing
	positions    []data.Position // ended or filled in
	placed       []data.Position // of contacts whose company nobody knew before
	upTo         []bounds        // the ends of all these after each person of the file

	written *Written        // of messages, nil where there are none
	posts   []data.Outreach // to be taken
	answers []data.Outreach // taken before, and answered since
}

// newcomer is a contact to be made, and placing a position: of these there may
// be very many, and of all that the rows have, this is what a file says.
type (
	newcomer struct {
		id   data.ID
		name string
		// connected is known from the first row that says it.
		connected data.Date
	}
	placing struct {
		id, contact, company data.ID
		title                string
	}
)

// connection says since when one knows somebody.
type connection struct {
	contact data.ID
	since   data.Date
}

// age is what tells whether a file is an older export than one imported before: it
// has nobody who connected last, and all of those who were there by its day.
type age struct {
	newest data.Date // day of connection in the file
	behind bool      // somebody here connected later
	by, of int       // contacts who were there by that day, and those of them whom the file has
}

// isOld reports that the file is older: four in five are enough.
func (a age) isOld() bool { return a.behind && a.by > 0 && a.of*5 >= a.by*4 }

// was reports that somebody who connected on a day was there by the day of the file.
func (a age) was(connected data.Date) bool {
	return !connected.IsZero() && !a.newest.Before(connected)
}

func (m *matcher) aged(newest data.Date) age {
	a := age{newest: newest, behind: !newest.IsZero() && newest.Before(m.known.newest)}
	for _, s := range m.known.all {
		if !a.behind || !a.was(s.connected) {
			continue
		}
		if a.by++; s.taken != nil {
			a.of++
		}
	}
	return a
}

// settle says what the rows of one person change, and keeps it for writing.
func (m *matcher) settle(e *entry) error {
	first := m.file.telling(e)
	p := m.file.table.People[first]
	for _, i := range e.rows {
		m.outcomes[i] = &Outcome{}
	}
	o := m.outcomes[first]
	s := e.who
	if s == nil {
		s = m.add(e, p)
		o.Kind = OutcomeNew
		if e.possibly != nil {
			o.Possibly, o.maybe = desk.Join(e.possibly.calling.exact, m.file.firms.called(e.possibly.position.CompanyID)), e.possibly.id
		}
		if e.twin != nil {
			o.other = e.twin.rows[0]
			o.Twin = m.file.table.People[o.other].Line
		}
	} else if o.Contact = s.id; s.taken == e {
		if !e.calling.agrees(s.calling) && e.calling.core != s.calling.core {
			o.Called = s.calling.exact
		}
		if err := m.move(s, p, o); err != nil {
			return err
		}
	} else {
		m.repeats(o, m.file.telling(s.taken), p)
	}
	if !s.isNew { // of very many who are new there is a row to be written, which says as much
		e.is = s
	}
	for _, i := range e.rows {
		if err := m.further(s, i, first); err != nil {
			return err
		}
	}
	for _, i := range e.rows {
		if *m.outcomes[i] == *justNew {
			m.outcomes[i] = justNew
		}
	}
	return nil
}

// justNew is the outcome of most rows of most files.
var justNew = &Outcome{Kind: OutcomeNew}

// further adds what any row of a person says of reaching them.
func (m *matcher) further(s *somebody, i, first int) error {
	p, o := m.file.table.People[i], m.outcomes[i]
	if i != first {
		o.Contact = m.outcomes[first].Contact
		m.repeats(o, first, p)
	}
	if err := m.reach(s, i, o); err != nil {
		return err
	}
	if err := m.keeps(s, i, o); err != nil {
		return err
	}
	if s.connected.IsZero() && !p.Connected.IsZero() {
		s.connected = p.Connected
		if s.isNew {
			m.newContacts[len(m.newContacts)-1].connected = p.Connected
		} else {
			m.connected, o.Since = append(m.connected, connection{s.id, p.Connected}), p.Connected
		}
	}
	if s.isNew {
		o.Mail, o.Link, o.Number, o.Details = "", "", "", 0
	} else if o.Details > 0 || o.Is != "" || o.Mail != "" || o.Link != "" || o.Number != "" || !o.Since.IsZero() {
		o.Kind = OutcomeChanged
	}
	return nil
}

// repeats notes that a row names somebody whom another row named already, and
// what it says otherwise.
func (m *matcher) repeats(o *Outcome, by int, p interchange.Person) {
	first := m.file.table.People[by]
	o.Again, o.other = first.Line, by
	if was, is := desk.Join(first.Title, first.Company), desk.Join(p.Title, p.Company); was != is {
		o.Stays, o.Says = was, is
	}
}

// add makes somebody new of a row.
func (m *matcher) add(e *entry, p interchange.Person) *somebody {
	name := p.Name
	if calls(name).written != e.calling.written {
		name = e.calling.exact // of the row by which they are known
	}
	c := newcomer{data.NewID(), name, p.Connected}
	m.newContacts = append(m.newContacts, c)
	s := &somebody{id: c.id, isNew: true, calling: e.calling, connected: p.Connected, taken: e}
	if p.Company != "" || p.Title != "" {
		s.position = m.holds(s, m.file.firms.named(p.Company).use(), p.Title)
	}
	return s
}

// move gives somebody the position a row names. What was empty is filled in;
// anything else ends the position held so far, which stays as history. Empty
// cells say nothing, a title alone does not say that somebody left where they
// are, and a job they had before and left is no news, unless the
// file is younger than the leaving.
func (m *matcher) move(s *somebody, p interchange.Person, o *Outcome) error {
	had := s.position
	of, title := m.file.firms.named(p.Company), p.Title
	company := had.CompanyID
	if of != nil {
		company = of.id
	}
	if title == "" && company == had.CompanyID {
		title = had.Title
	}
	sameTitle := data.Fold(title) == data.Fold(had.Title)
	if company == had.CompanyID && sameTitle {
		return nil
	}
	if of == nil && had.CompanyID != "" && had.Title != "" {
		o.Stays, o.Says, o.Unplaced = m.positionText(had), title, true
		return nil
	}
	fills := had.ID != "" && (had.CompanyID == "" || had.CompanyID == company) && (had.Title == "" || sameTitle)
	if err := m.known.ask(s); err != nil {
		return err
	}
	isOldCard, err := m.isOldCard(s, p)
	if err != nil {
		return err
	}
	left, byFile := m.left(s, company, title), (m.age.isOld() || isOldCard) && !fills && had.ID != ""
	if left || byFile {
		o.Stays, o.Says, o.Older = m.positionText(had), desk.Join(title, m.file.firms.called(company)), !left
		return nil
	}
	of.use()
	now := had
	if fills {
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
	if company != "" && had.CompanyID == "" && len(s.past) == 0 {
		m.placed = append(m.placed, now)
	}
	s.position = now
	o.Was, o.Is = m.positionText(had), m.positionText(now)
	return nil
}

// left reports that somebody held a job before and has left it, so far as the
// file can know.
func (m *matcher) left(s *somebody, company data.ID, title string) bool {
	was, held := s.held(company, title)
	return held && (was.Ended.IsZero() || !was.Ended.Before(m.age.newest))
}

func (m *matcher) positionText(p data.Position) string {
	return desk.Join(p.Title, m.file.firms.called(p.CompanyID))
}

func (m *matcher) holds(s *somebody, company data.ID, title string) data.Position {
	p := data.Position{ID: data.NewID(), ContactID: s.id, CompanyID: company, Title: title, Current: true}
	m.newPositions = append(m.newPositions, placing{p.ID, s.id, company, title})
	return p
}

// reach adds the addresses of a row that somebody has not yet.
func (m *matcher) reach(s *somebody, i int, o *Outcome) error {
	for _, a := range addressesOf(m.file.table.People[i]) {
		switch {
		case a.kind == "phone":
			if err := m.known.ask(s); err != nil {
				return err
			}
			if slices.ContainsFunc(s.phones, func(had string) bool { return match.SamePhone(had, a.value) }) {
				continue
			}
			s.phones = append(s.phones, a.value)
			o.Number = joinWith(o.Number, a.value)
		case a.kind == "link" && m.file.shared[i] != "", m.has(s, a.key):
			continue
		case a.kind == "email":
			o.Mail = joinWith(o.Mail, a.value)
		default:
			o.Link = a.value
		}
		m.newPoints = append(m.newPoints, data.ContactPoint{ContactID: s.id, Kind: a.kind, Label: a.label, Value: a.value, MatchKey: a.kept()})
	}
	return nil
}

// has reports that somebody is kept with an address or was just given it.
func (m *matcher) has(s *somebody, key string) bool {
	if slices.Contains(s.had, key) {
		return true
	}
	s.had = append(s.had, key)
	return false
}

func joinWith(all, one string) string {
	if all == "" {
		return one
	}
	return all + ", " + one
}
