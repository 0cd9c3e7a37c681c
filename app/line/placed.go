package line

import (
	"slices"

	"wawasan/app/thing"
	"wawasan/data"
)

// placeTables are the tables of what a line is moved to and is about, beside whom
// it belongs to.
var placeTables = map[thing.Kind]string{thing.KindCompany: "companies", thing.KindIndustry: "industries"}

// places is how many places are named, one or none.
func (b byHand) places() int {
	if b.place.ID == "" {
		return 0
	}
	return 1
}

// placedBefore are the companies and industries that a line is about though its
// words, filed as was, name them not: it was moved there.
func placedBefore(tx *data.Tx, note data.ID, was Plan) ([]thing.Meant, error) {
	named, err := tx.NamedIn(note)
	if err != nil {
		return nil, err
	}
	var out []thing.Meant
	for _, n := range named {
		m, err := meantThen(tx.Reader, n)
		if err != nil {
			return nil, err
		}
		if m.ID != "" && placeTables[m.Kind] != "" && !slices.ContainsFunc(was.Named, func(had thing.Meant) bool { return had.Link == m.Link }) {
			out = append(out, m)
		}
	}
	return out, nil
}

// placeAt puts companies and industries in the place of the first of their kind
// that the line names.
func (p *Plan) placeAt(places []thing.Meant) {
	for _, m := range places {
		at := slices.IndexFunc(p.Named, func(had thing.Meant) bool { return had.Kind == m.Kind })
		p.Named = slices.Clone(p.Named)
		if at >= 0 {
			p.Named[at] = m
		} else {
			p.Named = append(p.Named, m)
		}
		for n := len(p.Named) - 1; n > 0; n-- { // named once
			if slices.ContainsFunc(p.Named[:n], func(had thing.Meant) bool { return had.Link == p.Named[n].Link }) && p.Named[n].ID != "" {
				p.Named = slices.Delete(p.Named, n, n+1)
			}
		}
	}
}
