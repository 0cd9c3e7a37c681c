package exchange

import (
	"context"
	"slices"

	"wawasan/app/internal/desk"
)

// Decision is what a person says becomes of somebody of a file.
type Decision int

// The decisions: what the rules find, somebody new, the one they may be, nobody.
const (
	Ruled Decision = iota
	AsNew
	Merged
	Skipped
)

// Decisions are what a person said of rows, by their place in the file.
type Decisions map[int]Decision

// Decide compares a file that was read with the notebook again, with what a person
// decided of it; it changes nothing.
func Decide(ctx context.Context, d *desk.Desk, plan Plan, decisions Decisions) (Plan, error) {
	if plan.whole != nil {
		return plan, nil // its rows are decided by what is here
	}
	m, err := matchTable(d.Read(ctx), plan.table, d.Today(), decisions)
	if err != nil {
		return Plan{}, err
	}
	if err := m.matchMail(d.Read(ctx), plan.mail, d.Zone()); err != nil {
		return Plan{}, err
	}
	out := planOf(plan.table, m)
	out.decisions, out.choice = decisions, plan.choice
	out.stand(plan)
	out.mail, out.Written = plan.mail, m.written
	return TakeMessages(out, plan.takes), nil
}

// stand notes of the rows that were decided of what they came to before, which
// was says.
func (p *Plan) stand(was Plan) {
	p.stood = make(map[int]Outcome, len(p.decisions))
	for place := range p.decisions {
		if place >= 0 && place < len(was.outcomes) {
			p.stood[place] = was.Stands(place)
		}
	}
	for _, items := range [][]Item{p.New, p.Same, p.Changed, p.Skipped} {
		for n, item := range items {
			stood, is := p.stood[item.Row]
			if !is {
				continue
			}
			items[n].Decided, items[n].Stood = p.decisions[item.Row], &stood
			if of := p.table.FileOf(stood.other); stood.Twin > 0 && of != item.From {
				items[n].OtherIn = of
			}
		}
	}
}

// Stands is what the row at a place of the file came to before anything was decided
// of it.
func (p Plan) Stands(place int) Outcome {
	if stood, is := p.stood[place]; is {
		return stood
	}
	return *p.outcomes[place]
}

// Has reports that a row of the file has a place.
func (p Plan) Has(place int) bool { return place >= 0 && place < len(p.outcomes) }

// Refuses is the key of why a decision would do nothing with the row at a place of
// the file, "" where it would do something: it goes by how the row stood before
// anything was decided of it. Ruled takes a decision back.
func (p Plan) Refuses(place int, as Decision) string {
	stood := p.Stands(place)
	switch _, decided := p.decisions[place]; {
	case as == Ruled && !decided:
		return "import.not_decided"
	case as == Ruled, stood.MayBeKnown():
		return ""
	case as == Skipped && stood.Refused:
		return "import.skipped_before"
	case as == Skipped, as == AsNew && stood.Refused:
		return ""
	case as == AsNew && stood.Kind == OutcomeNew:
		return "import.new_already"
	case stood.Kind == OutcomeNew, stood.Refused:
		return "import.nobody_like"
	}
	return "import.known_already"
}

// Decided are the decisions of a plan.
func (p Plan) Decided() Decisions { return p.decisions }

// of is what was decided of a person of the file: of any of their rows.
func (d Decisions) of(e *entry) Decision {
	for _, row := range e.rows {
		if said := d[row]; said != Ruled {
			return said
		}
	}
	return Ruled
}

// skip takes those out of the file who are to be left out.
func (e *entries) skip(decisions Decisions) {
	if len(decisions) == 0 {
		return
	}
	left := func(of *entry) bool { return decisions.of(of) == Skipped }
	for _, of := range e.all {
		if left(of) {
			e.skipped = append(e.skipped, of)
			e.byCore[of.calling.core] = slices.DeleteFunc(e.byCore[of.calling.core], left)
		}
	}
	e.all, e.surest = slices.DeleteFunc(e.all, left), slices.DeleteFunc(e.surest, left)
}

// decide does with those who are not sure what a person said.
func (p pairing) decide(decisions Decisions) {
	if len(decisions) == 0 {
		return
	}
	for _, e := range p.file.all {
		switch said := decisions.of(e); {
		case e.who != nil: // sure by now
		case said == AsNew:
			e.possibly, e.twin = nil, nil
		case said == Merged && e.possibly != nil:
			p.settle(e, e.possibly)
		case said == Merged && e.twin != nil:
			p.file.into(e, e.twin)
		}
	}
	gone := func(e *entry) bool { return e.joined != nil }
	p.file.all, p.file.surest = slices.DeleteFunc(p.file.all, gone), slices.DeleteFunc(p.file.surest, gone)
}

// into makes the rows of one person of the file those of another, or of whom that
// one was joined with.
func (e *entries) into(from, into *entry) {
	for into.joined != nil {
		into = into.joined
	}
	from.joined = into
	for _, row := range from.rows {
		e.of[row] = into
	}
	into.rows = append(into.rows, from.rows...)
	slices.Sort(into.rows)
	for _, f := range from.firms {
		if !slices.Contains(into.firms, f) {
			into.firms = append(into.firms, f)
		}
	}
	into.keys = append(into.keys, from.keys...)
}
