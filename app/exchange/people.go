package exchange

import (
	"slices"
	"time"

	"wawasan/app/interchange"
	"wawasan/app/match"
	"wawasan/app/thing"
	"wawasan/data"
)

// somebody is a contact as imports see one: kept already, or made of rows.
type somebody struct {
	id        data.ID
	isNew     bool
	calling   calling
	keys      []string // theirs, and those of rows that mean them
	had       []string // that are kept or about to be
	phones    []string
	details   map[interchange.Kept]bool // nil until they are asked for
	revised   time.Time                 // the newest card of theirs that was imported, likewise
	asked     bool                      // past and phones have been read
	position  data.Position             // the current one, its ID "" when there is none
	past      []data.Position
	connected data.Date
	taken     *entry // the person of the file that is this one
}

// kept are the contacts of the notebook, found by address and by name.
type kept struct {
	r      data.Reader
	all    []*somebody
	byID   map[data.ID]*somebody
	byKey  map[string][]*somebody
	byCore map[string][]*somebody
	newest data.Date // connected last, up to today

	nameless map[data.ID]bool // who lost their name for good: no file brings it back

	detailsOf map[data.ID][]interchange.Kept // nil until they are asked for
}

func readKept(r data.Reader, today data.Date) (*kept, error) {
	k := &kept{r: r, byKey: map[string][]*somebody{}, byCore: map[string][]*somebody{}}
	contacts, err := r.ContactsToMatch()
	if err != nil {
		return nil, err
	}
	names, err := r.ContactNames()
	if err != nil {
		return nil, err
	}
	called := make(map[data.ID]string, len(names))
	for _, n := range names {
		called[n.ID] = n.Name
	}
	k.byID = make(map[data.ID]*somebody, len(contacts))
	for _, c := range contacts {
		s := &somebody{id: c.ID, calling: calls(called[c.ID]), connected: c.ConnectedOn}
		k.byID[c.ID] = s
		k.all = append(k.all, s)
		k.byCore[s.calling.core] = append(k.byCore[s.calling.core], s)
		if !today.Before(c.ConnectedOn) && k.newest.Before(c.ConnectedOn) {
			k.newest = c.ConnectedOn
		}
	}
	if k.nameless, err = r.Anonymised(); err != nil {
		return nil, err
	}
	return k, k.readRest()
}

// written is the contact of whom a file was written by the program itself.
func (k *kept) written(id data.ID) *somebody {
	if k.nameless[id] {
		return nil
	}
	return k.byID[id]
}

func (k *kept) readRest() error {
	positions, err := k.r.CurrentPositions()
	if err != nil {
		return err
	}
	for _, p := range positions {
		if s := k.byID[p.ContactID]; s != nil {
			s.position = p // the newest comes last
		}
	}
	keys, err := k.r.ContactKeys()
	if err != nil {
		return err
	}
	for _, key := range keys {
		s := k.byID[key.ContactID]
		if s == nil {
			continue
		}
		for _, one := range thing.EachKey(key.MatchKey) {
			s.keys, s.had = append(s.keys, one), append(s.had, one)
			k.byKey[one] = append(k.byKey[one], s)
		}
	}
	return k.readPhones()
}

// readPhones lets people be found by their telephone numbers.
func (k *kept) readPhones() error {
	phones, err := k.r.Phones()
	for _, p := range phones {
		s, key := k.byID[p.ContactID], match.PhoneKey(p.Value)
		if s != nil && key != "" && !slices.Contains(s.keys, key) {
			s.keys = append(s.keys, key)
			k.byKey[key] = append(k.byKey[key], s)
		}
	}
	return err
}

// ask reads what few contacts are asked for: where they were before, and
// their phone numbers.
func (k *kept) ask(s *somebody) error {
	if s.asked || s.isNew {
		return nil
	}
	s.asked = true
	positions, err := k.r.Positions(s.id)
	if err != nil {
		return err
	}
	for _, p := range positions {
		if !p.Current {
			s.past = append(s.past, p)
		}
	}
	points, err := k.r.ContactPoints(s.id)
	for _, p := range points {
		if p.Kind == "phone" {
			s.phones = append(s.phones, p.Value)
		}
	}
	return err
}

// wasAt reports that somebody was at a company before.
func (s *somebody) wasAt(company data.ID) bool {
	return slices.ContainsFunc(s.past, func(p data.Position) bool { return p.CompanyID == company })
}

// held finds the position somebody held before and has left. A row without a
// title means any at the company.
func (s *somebody) held(company data.ID, title string) (data.Position, bool) {
	i := slices.IndexFunc(s.past, func(p data.Position) bool {
		return p.CompanyID == company && (title == "" || data.Fold(p.Title) == data.Fold(title))
	})
	if i < 0 {
		return data.Position{}, false
	}
	return s.past[i], true
}
