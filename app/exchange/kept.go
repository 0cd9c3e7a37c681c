package exchange

import (
	"slices"

	"wawasan/app/interchange"
	"wawasan/data"
)

// keeps keeps what a card says that has no field, with whom it means, once.
func (m *matcher) keeps(s *somebody, i int, o *Outcome) error {
	more := m.file.table.People[i].More
	if more == nil || len(more.Kept) == 0 {
		return nil
	}
	if err := m.known.askDetails(s); err != nil {
		return err
	}
	isOurs := m.file.table.People[i].UID == string(s.id)
	for _, k := range more.Kept {
		if at := k.Revised(); !at.IsZero() {
			if isOurs || !at.After(s.revised) {
				continue
			}
			s.revised = at
		}
		if s.details[k] || k.IsUID(string(s.id)) || k.IsPlain() && slices.Contains(s.had, k.Page()) {
			continue
		}
		s.details[k] = true
		o.Details++
		m.newPoints = append(m.newPoints, data.ContactPoint{ContactID: s.id, Kind: data.PointKept, Label: k.Name, Value: k.Value})
	}
	return nil
}

// askDetails reads what is kept of somebody.
func (k *kept) askDetails(s *somebody) error {
	if s.details != nil {
		return nil
	}
	s.details = map[interchange.Kept]bool{}
	if s.isNew {
		return nil
	}
	had, err := k.details(s.id)
	for _, one := range had {
		s.details[one] = true
		if at := one.Revised(); at.After(s.revised) {
			s.revised = at
		}
	}
	return err
}

// isOldCard reports a card that was changed before one of the same person that was
// imported already.
func (m *matcher) isOldCard(s *somebody, p interchange.Person) (bool, error) {
	at := p.Revised()
	if at.IsZero() || s.isNew {
		return false, nil
	}
	err := m.known.askDetails(s)
	return at.Before(s.revised), err
}

// details are what is kept of a contact, all read once.
func (k *kept) details(contact data.ID) ([]interchange.Kept, error) {
	if k.detailsOf == nil {
		points, err := k.r.KeptPoints()
		if err != nil {
			return nil, err
		}
		k.detailsOf = map[data.ID][]interchange.Kept{}
		for _, p := range points {
			k.detailsOf[p.ContactID] = append(k.detailsOf[p.ContactID], interchange.Kept{Name: p.Label, Value: p.Value})
		}
	}
	return k.detailsOf[contact], nil
}
