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
	if s.details == nil {
		s.details = map[interchange.Kept]bool{}
		if !s.isNew {
			had, err := m.known.details(s.id)
			if err != nil {
				return err
			}
			for _, k := range had {
				s.details[k] = true
			}
		}
	}
	for _, k := range more.Kept {
		if s.details[k] || k.IsUID(string(s.id)) || k.IsPlain() && slices.Contains(s.had, k.Page()) {
			continue
		}
		s.details[k] = true
		o.Details++
		m.newPoints = append(m.newPoints, data.ContactPoint{ContactID: s.id, Kind: data.PointKept, Label: k.Name, Value: k.Value})
	}
	return nil
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
