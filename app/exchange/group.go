package exchange

import (
	"cmp"
	"slices"

	"wawasan/app/match"
	"wawasan/data"
)

// group are the people of one name, in the file and in the notebook.
type group struct {
	pairing
	all   []*entry // of the file
	open  []*entry // those of them who have not been found yet
	known []*somebody

	inFile forms
	times  map[string]int // a folded name stands in the file
}

// forms are the ways in which names that fold alike are written.
type forms map[string][]string

func (f forms) add(c calling) {
	if !slices.Contains(f[c.fold], c.written) && len(f[c.fold]) < maxLooked {
		f[c.fold] = append(f[c.fold], c.written)
	}
}

// only reports that all who fold like c are written as c is.
func (f forms) only(c calling) bool {
	return len(f[c.fold]) == 1 && f[c.fold][0] == c.written
}

func newGroup(p pairing, core string) *group {
	g := &group{pairing: p, all: p.file.byCore[core], known: p.known.byCore[core], inFile: forms{}, times: map[string]int{}}
	for _, e := range g.all {
		g.inFile.add(e.calling)
		g.times[e.calling.fold]++
		if e.who == nil {
			g.open = append(g.open, e)
		}
	}
	return g
}

// found takes somebody of the file out of those who are looked for.
func (g *group) found(e *entry, s *somebody) {
	g.settle(e, s)
	g.open = slices.DeleteFunc(g.open, func(o *entry) bool { return o == e })
}

// like says how near two names are for joining their people. A name that
// differs in marks is the same one only where the other has none, and nobody
// of the file, nor anybody here who is still to be found, is written as the
// other is.
func (g *group) like(e *entry, s *somebody) likeness {
	switch like := e.calling.like(s.calling); like {
	case sameFolded:
		if e.calling.plain() == s.calling.plain() || !g.inFile.only(e.calling) || g.nearer(e, s, sameFolded) {
			return otherName
		}
		return like
	case sameCore:
		if len(g.inFile[s.calling.fold]) > 0 || g.nearer(e, s, sameCore) {
			return otherName
		}
		return like
	default:
		return like
	}
}

// nearer reports that somebody else here, who is still to be found, has a name
// nearer than this one is, or as near and another.
func (g *group) nearer(e *entry, s *somebody, than likeness) bool {
	return slices.ContainsFunc(g.known[:min(len(g.known), maxLooked)], func(o *somebody) bool {
		like := e.calling.like(o.calling)
		return o != s && o.taken == nil && (like < than || like == sameFolded && o.calling.written != s.calling.written)
	})
}

// apart reports that addresses say that two are not one.
func apart(e *entry, s *somebody) bool {
	return match.OtherPage(e.keys, s.keys) || otherMail(e.keys, s.keys)
}

// exactly finds people of whom the notebook says what the file says: name,
// company, title and day. So are most who were imported before.
func (g *group) exactly() {
	type said struct {
		written, title string
		company        data.ID
		day            data.Date
	}
	of := map[said][]*somebody{}
	for _, s := range g.known {
		if s.taken == nil {
			is := said{s.calling.written, data.Fold(s.position.Title), s.position.CompanyID, s.connected}
			of[is] = append(of[is], s)
		}
	}
	var open []*entry
	for _, e := range g.open {
		is := said{written: e.calling.written, title: e.title, day: e.day}
		if len(e.firms) > 0 {
			is.company = e.firms[0].id
		}
		i := slices.IndexFunc(of[is][:min(len(of[is]), maxLooked)], func(s *somebody) bool { return !apart(e, s) })
		if i < 0 {
			open = append(open, e)
			continue
		}
		g.settle(e, of[is][i])
		of[is] = slices.Delete(of[is], i, i+1)
	}
	g.open = open
}

// fitness says how well a contact suits a person of the file.
type fitness struct {
	name  likeness
	left  int // 1: the company is one they have left
	title int // 1: another one
	day   int // 1: another one
}

func (f fitness) compare(o fitness) int {
	return cmp.Or(cmp.Compare(f.name, o.name), cmp.Compare(f.left, o.left), cmp.Compare(f.title, o.title), cmp.Compare(f.day, o.day))
}

// fit compares a person of the file with a contact at the same company, nil
// where they are not both there or something speaks against it.
func (g *group) fit(e *entry, s *somebody) (*fitness, error) {
	f := &fitness{name: g.like(e, s)}
	if f.name == otherName || apart(e, s) || len(e.firms) == 0 {
		return nil, nil
	}
	at := func(of *firm) bool { return of.id == s.position.CompanyID }
	if !slices.ContainsFunc(e.firms, at) {
		if err := g.pairing.known.ask(s); err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(e.firms, func(of *firm) bool { return s.wasAt(of.id) }) {
			return nil, nil
		}
		f.left = 1
	}
	if e.title != data.Fold(s.position.Title) {
		f.title = 1
	}
	if e.day != s.connected {
		f.day = 1
	}
	return f, nil
}

// placed finds people by their name at a company. Two are one when each is
// the best for the other, and no third is as good for either.
func (g *group) placed() error {
	fits := map[*entry]map[*somebody]*fitness{}
	for _, e := range g.open {
		fits[e] = map[*somebody]*fitness{}
		for _, s := range g.known {
			f, err := g.fit(e, s)
			if err != nil {
				return err
			}
			if f != nil {
				fits[e][s] = f
			}
		}
	}
	for again := true; again; {
		again = false
		for _, e := range slices.Clone(g.open) {
			best := g.best(fits[e])
			if len(best) != 1 {
				continue
			}
			if s := best[0]; !slices.ContainsFunc(g.open, func(o *entry) bool {
				return o != e && fits[o][s] != nil && fits[o][s].compare(*fits[e][s]) <= 0
			}) {
				g.found(e, s)
				again = true
			}
		}
	}
	g.either(fits)
	return nil
}

// best are the contacts nobody of the file is yet that suit best.
func (g *group) best(fits map[*somebody]*fitness) []*somebody {
	var best []*somebody
	for _, s := range g.known {
		f := fits[s]
		if f == nil || s.taken != nil {
			continue
		}
		switch {
		case len(best) == 0 || f.compare(*fits[best[0]]) < 0:
			best = []*somebody{s}
		case f.compare(*fits[best[0]]) == 0:
			best = append(best, s)
		}
	}
	return best
}

// either settles what is left where it does not matter who is meant: a row
// that says nothing new of any of several, and one that says where somebody
// was before who is found already.
func (g *group) either(fits map[*entry]map[*somebody]*fitness) {
	for _, e := range slices.Clone(g.open) {
		if len(e.keys) > 0 {
			continue
		}
		if best := g.best(fits[e]); len(best) > 1 && fits[e][best[0]].left == 0 && (e.title == "" || fits[e][best[0]].title == 0) {
			g.found(e, best[0])
			continue
		}
		for _, s := range g.known {
			if f := fits[e][s]; f != nil && f.left == 1 && f.name <= sameWritten && s.taken != nil {
				if _, was := s.held(e.firms[0].id, e.title); was {
					g.found(e, s)
					break
				}
			}
		}
	}
}

// alone finds people whose name is the only one here and in the file, when
// nothing speaks against it: no other address, company or day. A name of one word
// says too little by itself.
func (g *group) alone() {
	for _, e := range slices.Clone(g.open) {
		if g.times[e.calling.fold] != 1 {
			continue
		}
		var of []*somebody
		for _, s := range g.known {
			if s.calling.fold == e.calling.fold {
				of = append(of, s)
			}
		}
		if len(of) != 1 || of[0].taken != nil {
			continue
		}
		s := of[0]
		elsewhere := len(e.firms) > 0 && s.position.CompanyID != ""
		otherDay := !e.day.IsZero() && !s.connected.IsZero() && e.day != s.connected
		if !e.calling.single() && g.like(e, s) <= sameFolded && !elsewhere && !otherDay && !apart(e, s) {
			g.found(e, s)
		}
	}
}
