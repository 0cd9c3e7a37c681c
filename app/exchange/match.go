package exchange

import (
	"cmp"
	"maps"
	"slices"

	"wawasan/app/interchange"
	"wawasan/app/match"
	"wawasan/data"
)

// pairing finds whom of the notebook the people of a file are. Sure ones are
// joined, unsure ones become new and are said.
type pairing struct {
	known *kept
	file  *entries
}

// matchTable finds for every row whom it means, and what it changes of them, as
// was decided of it.
func matchTable(r data.Reader, table interchange.Table, today data.Date, decisions Decisions) (*matcher, error) {
	firms, err := readFirms(r)
	if err != nil {
		return nil, err
	}
	known, err := readKept(r, today)
	if err != nil {
		return nil, err
	}
	file := readEntries(table, firms, known)
	file.skip(decisions)
	p := pairing{known, file}
	if err := p.pair(); err != nil {
		return nil, err
	}
	p.decide(decisions)
	if err := file.refuse(r, decisions); err != nil {
		return nil, err
	}
	file.lead()
	file.byCore, known.byCore, known.byKey = nil, nil, nil // large, and of no further use
	m := &matcher{
		today: today, known: known, file: file,
		outcomes: make([]*Outcome, len(table.People)),
	}
	m.age = m.aged(newestDay(table, today))
	fresh := 0
	for _, e := range file.all {
		if e.who == nil {
			fresh++
		}
	}
	m.newContacts = make([]newcomer, 0, fresh)
	m.newPositions = make([]placing, 0, fresh)
	m.upTo = make([]bounds, 1, len(file.all)+1)
	for _, e := range file.all {
		if err := m.settle(e); err != nil {
			return nil, err
		}
		m.upTo = append(m.upTo, m.bounds())
	}
	for _, e := range file.skipped {
		for _, i := range e.rows {
			m.outcomes[i] = &Outcome{Kind: OutcomeSkipped, Refused: e.refused}
		}
	}
	return m, nil
}

// pair goes from what is surest to what is least, again as long as somebody is
// found: an address that one row brings can tell whom another one means. So a
// second import of the file finds the same people as the first.
func (p pairing) pair() error {
	cores := map[string]bool{}
	for _, e := range p.file.surest {
		cores[e.calling.core] = true
	}
	for _, e := range p.file.surest {
		if e.own != nil {
			p.settle(e, e.own)
		}
	}
	order := slices.Sorted(maps.Keys(cores))
	for again := true; again; {
		for again {
			again = p.addressed()
		}
		for _, core := range order {
			found, err := p.named(core)
			if err != nil {
				return err
			}
			again = again || found
		}
	}
	for _, core := range order {
		if len(p.known.byCore[core])+len(p.file.byCore[core]) > 1 {
			newGroup(p, core).suspect()
		}
	}
	return nil
}

// addressed finds people by their addresses and reports that it found one.
func (p pairing) addressed() (found bool) {
	for _, by := range []func(*entry) *somebody{p.byProfile, p.byAddress} {
		for _, e := range p.file.surest {
			if e.who != nil || len(e.keys) == 0 {
				continue
			}
			if s := by(e); s != nil {
				p.settle(e, s)
				found = true
			}
		}
	}
	return found
}

// settle joins somebody of the file and of the notebook, who from now on is
// known by the addresses of both.
func (p pairing) settle(e *entry, s *somebody) {
	e.who = s
	if s.taken == nil {
		s.taken = e
	}
	for _, key := range e.keys {
		if !slices.Contains(s.keys, key) {
			s.keys = append(s.keys, key)
			p.known.byKey[key] = append(p.known.byKey[key], s)
		}
	}
}

// byProfile finds who has a profile that a person of the file has: the one
// whose name is nearest, should several have it.
func (p pairing) byProfile(e *entry) *somebody {
	for _, key := range e.keys {
		if of := p.known.byKey[key]; match.IsProfile(key) && len(of) > 0 {
			return nearest(e, of[:min(len(of), maxLooked)])
		}
	}
	return nil
}

// byAddress finds whom another address names. A mailbox, a telephone or a page can
// be shared: people whose names do not agree, or who have profiles of their own,
// are two.
func (p pairing) byAddress(e *entry) *somebody {
	for _, key := range e.keys {
		var of []*somebody
		for _, s := range p.known.byKey[key][:min(len(p.known.byKey[key]), maxLooked)] {
			switch {
			case match.OtherPage(e.keys, s.keys):
			case e.calling.agreesBy(key, s.calling):
				of = append(of, s)
			case match.ShareWord(e.calling.fold, s.calling.fold) && e.possibly == nil:
				e.possibly = s
			}
		}
		if len(of) > 0 {
			return nearest(e, of)
		}
	}
	return nil
}

func nearest(e *entry, of []*somebody) *somebody {
	return slices.MinFunc(of, func(a, b *somebody) int {
		return cmp.Or(cmp.Compare(e.calling.like(a.calling), e.calling.like(b.calling)), cmp.Compare(a.id, b.id))
	})
}

// named finds the people of one name among the contacts of that name.
func (p pairing) named(core string) (found bool, err error) {
	if len(p.known.byCore[core]) == 0 {
		return false, nil
	}
	g := newGroup(p, core)
	before := len(g.open)
	g.exactly()
	if len(g.open)*len(g.known) <= maxLooked*maxLooked {
		if err := g.placed(); err != nil {
			return false, err
		}
		g.alone()
	}
	return len(g.open) < before, nil
}
