package line

import (
	"slices"

	"wawasan/app/thing"
	"wawasan/data"
)

// remembered are things by the names that an old line calls them: those that
// are called something else by now, renamed since or become one with another.
type remembered map[string]thing.Meant

// remember finds what the names of an old line meant when it was filed, where
// nothing is called so any more. was is the line as it would be filed today.
func remember(tx *data.Tx, note data.ID, was Plan) (remembered, error) {
	named, err := tx.NamedIn(note)
	if err != nil {
		return nil, err
	}
	unknown, lost := map[bool][]thing.Meant{}, map[bool][]thing.Meant{}
	for _, m := range was.Named {
		if m.IsNew() {
			unknown[isWho(m.Kind)] = append(unknown[isWho(m.Kind)], m)
		}
	}
	for _, n := range named {
		m, err := meantThen(tx.Reader, n)
		if err != nil {
			return nil, err
		}
		if m.ID != "" && !slices.ContainsFunc(was.Named, func(had thing.Meant) bool { return had.Link == m.Link }) {
			lost[isWho(m.Kind)] = append(lost[isWho(m.Kind)], m)
		}
	}
	out := remembered{}
	for who, names := range unknown {
		if len(names) != len(lost[who]) { // which is which cannot be told
			continue
		}
		for n, name := range names {
			out[rememberedBy(name)] = lost[who][n]
		}
	}
	return out, nil
}

// isWho parts what @ names from what # names.
func isWho(kind thing.Kind) bool { return kind == thing.KindContact || kind == thing.KindCompany }

func rememberedBy(m thing.Meant) string {
	if isWho(m.Kind) {
		return "@" + data.Fold(m.Name)
	}
	return "#" + data.Fold(m.Name)
}

// meantThen is what one mention of a line is kept to mean, the zero Meant where
// it is gone.
func meantThen(r data.Reader, n data.Mention) (m thing.Meant, err error) {
	switch {
	case n.ContactID != "":
		m.Link = thing.Link{Kind: thing.KindContact, ID: n.ContactID}
		m.Name, err = thing.ContactName(r, n.ContactID)
	case n.CompanyID != "":
		m.Link = thing.Link{Kind: thing.KindCompany, ID: n.CompanyID}
		m.Name, err = thing.CompanyName(r, n.CompanyID)
	case n.IndustryID != "":
		m.Link = thing.Link{Kind: thing.KindIndustry, ID: n.IndustryID}
		m.Name, err = thing.IndustryName(r, n.IndustryID)
	case n.TagID != "":
		m.Link = thing.Link{Kind: thing.KindTag, ID: n.TagID}
		m.Name, err = thing.TagName(r, n.TagID)
	}
	if m.Name == "" {
		return thing.Meant{}, err
	}
	return m, err
}

// recall puts what was meant in the place of a name that nothing has any more.
func (p *Plan) recall(m thing.Meant) thing.Meant {
	if was, ok := p.called[rememberedBy(m)]; ok && m.IsNew() {
		return was
	}
	return m
}
