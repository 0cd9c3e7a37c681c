// Package line files what was typed: a plan is made of a line, which the
// preview shows, and the plan is written. What is shown is what is done.
package line

import (
	"slices"
	"unicode"

	"wawasan/app/capture"
	"wawasan/app/thing"
	"wawasan/data"
)

// Where says what a line belongs to; the zero Where is nothing.
type Where struct {
	Interview data.ID
	Contact   data.ID      // whose it is where it names nobody and belongs to no interview
	Question  data.ID      // of the interview's plan
	At        data.Instant // when it was said, zero for now
	As        data.ID      // the key of its note, "" for a fresh one
}

// Plan is what filing a line does: what it becomes, whose it is, whom and what
// it names, what is made on the way. Making one reads and writes nothing.
type Plan struct {
	Line  capture.Line
	Kind  capture.Kind // what it is filed as: a note with a due day is a promise of mine
	Named []thing.Meant
	// About and Introducer are what a + line knows of a new person.
	About      string
	Introducer data.ID
	// Problem says why the line is refused, nil when it is not.
	Problem error

	where     Where
	interview data.Interview
	with      []data.ID    // who takes part in the interview, or on whose page the line was typed
	given     data.ID      // whose the line is, said by hand
	called    remembered   // what names stood for when the line was filed first
	known     *thing.Known // the names there are
}

// Make plans how a line is filed.
func Make(r data.Reader, l capture.Line, where Where) (Plan, error) {
	return plan(r, l, where, thing.KnownIn(r, nil), nil)
}

func plan(r data.Reader, l capture.Line, where Where, known *thing.Known, called remembered) (Plan, error) {
	refused := problem(l)
	if l = l.Knowing(known); known.Err != nil {
		return Plan{}, known.Err
	}
	p := Plan{Line: l, Kind: l.Kind, Problem: refused, where: where, called: called, known: known}
	if l.Kind == capture.Note && !l.Due.IsZero() {
		p.Kind = capture.Mine
	}
	if where.Interview != "" {
		var err error
		if p.interview, err = r.Interview(where.Interview); err != nil {
			return p, err
		}
		if p.with, err = r.InterviewContactIDs(where.Interview); err != nil {
			return p, err
		}
	}
	if where.Interview == "" && where.Contact != "" {
		if _, err := r.Contact(where.Contact); err != nil {
			return p, err
		}
		p.with = []data.ID{where.Contact}
	}
	if err := p.resolve(r); err != nil {
		return p, err
	}
	if l.Kind == capture.Person {
		return p, p.person(r)
	}
	return p, nil
}

// problem says why a line as typed cannot be filed.
func problem(l capture.Line) error {
	switch {
	case l.Empty():
		return data.Invalid("capture.error.empty")
	case len(l.Problems) > 0:
		return data.Invalid(l.Problems[0].Key, l.Problems[0].Args...)
	}
	return nil
}

// resolve finds whom and what the line names.
func (p *Plan) resolve(r data.Reader) error {
	for _, m := range p.Line.Mentions {
		var found thing.Meant
		var err error
		if m.Kind == capture.At {
			found, err = thing.MeantBy(r, m.Name, p.with)
		} else {
			found, err = thing.TopicMeant(r, m.Name, m.Kind == capture.Tag)
		}
		if err != nil {
			return err
		}
		if found = p.recall(found); p.Problem == nil && found.IsNew() {
			p.Problem = unnameable(found)
		}
		if !p.names(found) {
			p.Named = append(p.Named, found)
		}
	}
	return nil
}

// unnameable says why nothing new is called so.
func unnameable(m thing.Meant) error {
	key := data.NameProblem(m.Name)
	if key == "" || m.Kind != thing.KindContact && key != "name.error.long" {
		return nil
	}
	return data.Invalid(key, "n", data.LongestName)
}

// names reports whether a thing is named already.
func (p *Plan) names(m thing.Meant) bool {
	return slices.ContainsFunc(p.Named, func(had thing.Meant) bool { return had.Same(m) })
}

// person puts whom a + line names before all others it names. Somebody new
// gets what the line says of them, and whoever named them as introducer.
func (p *Plan) person(r data.Reader) error {
	name, rest := capture.PersonNamed(p.Line, p.known)
	if p.known.Err != nil {
		return p.known.Err
	}
	if !startsWithLetter(name) {
		if p.Problem == nil {
			p.Problem = data.Invalid("capture.error.no_name")
		}
		return nil
	}
	person, err := thing.MeantBy(r, name, p.with)
	if err != nil {
		return err
	}
	if person.Kind != thing.KindContact { // a company is called so: a + line names a person
		person = thing.Meant{Link: thing.Link{Kind: thing.KindContact}, Name: name}
	}
	person = p.recall(person)
	if person.IsNew() {
		if p.Problem == nil {
			p.Problem = unnameable(person)
		}
		if !p.Line.OffRecord { // else the line keeps it; a contact is exported
			p.About = rest
		}
		if len(p.with) > 0 {
			p.Introducer = p.with[0]
		}
	}
	others := []thing.Meant{person}
	for _, m := range p.Named {
		if !m.Same(person) {
			others = append(others, m)
		}
	}
	p.Named = others
	return nil
}

func startsWithLetter(name string) bool {
	for _, r := range name {
		return unicode.IsLetter(r)
	}
	return false
}

// owner is whom the line belongs to: in an interview the one talked to, on
// somebody's page they, else the first person it names. A promise or a gap
// belongs to the person it names even there: that is who gets it, or who might
// know. It is the zero Meant for nobody.
func (p Plan) owner() thing.Meant {
	if p.given != "" {
		return thing.Meant{Link: thing.Link{Kind: thing.KindContact, ID: p.given}}
	}
	named := p.first(thing.KindContact)
	if named.Kind != "" && (len(p.with) == 0 || p.Line.Kind == capture.Mine || p.Line.Kind == capture.Theirs || p.Line.Kind == capture.Gap) {
		return named
	}
	if len(p.with) > 0 {
		return thing.Meant{Link: thing.Link{Kind: thing.KindContact, ID: p.with[0]}}
	}
	return named
}

// first is the first thing of a kind that the line names, the zero Meant for
// none.
func (p Plan) first(kind thing.Kind) thing.Meant {
	for _, m := range p.Named {
		if m.Kind == kind {
			return m
		}
	}
	return thing.Meant{}
}

func (p Plan) company() data.ID {
	if m := p.first(thing.KindCompany); m.Kind != "" {
		return m.ID
	}
	return p.interview.CompanyID
}

func (p Plan) industry() data.ID {
	if m := p.first(thing.KindIndustry); m.Kind != "" {
		return m.ID
	}
	return p.interview.IndustryID
}

// promised reports whether the line itself is a promise.
func (p Plan) promised() bool { return p.Kind == capture.Mine || p.Kind == capture.Theirs }
