package exchange

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"wawasan/app/interchange"
	"wawasan/app/internal/desk"
	"wawasan/app/thing"
	"wawasan/data"
)

// Becoming is what becomes of a field in which a file and the notebook differ, by
// the word that JSON has for it.
type Becoming string

// What becomes of it: what the notebook holds stays; what the file says is added,
// beside what is there or where nothing was; it takes the place of the job held so
// far, which ends and stays as history.
const (
	Kept  Becoming = "kept"
	Added Becoming = "added"
	Ends  Becoming = "ends_job"
)

// FieldDetails stands for what has no field and is kept as it is, which is counted.
const FieldDetails interchange.Field = "details"

// Difference is one field in which a file says otherwise than the notebook, or more
// of somebody: what is held here, what the file says, and what will be here
// afterwards. Several addresses of a kind stand as one value.
type Difference struct {
	Field             interchange.Field
	Here, File, After string
	Becomes           Becoming
}

// Comparison sets somebody of a file beside whom of the notebook they are, or
// may be; of an unsure one it says what merging the two would come to. Where the
// other one stands in the file itself, Line is theirs, and Here is what it says.
type Comparison struct {
	With        string
	Line        int
	Differences []Difference
}

// Compare compares rows of a plan, by their places in the file, with whom they
// are or may be: all rows of somebody together. It changes nothing. A row that means
// nobody else is left out.
func Compare(ctx context.Context, d *desk.Desk, plan Plan, places []int) (map[int]Comparison, error) {
	out := map[int]Comparison{}
	if plan.whole != nil || len(places) == 0 {
		return out, nil
	}
	err := d.Snapshot(ctx, func(r data.Reader) error {
		firms, err := readFirms(r)
		if err != nil {
			return err
		}
		c := newComparing(r, plan, firms, d.Today())
		for _, place := range places {
			if err := ctx.Err(); err != nil {
				return err
			}
			one, found, err := c.compare(place)
			if err != nil {
				return err
			}
			if found {
				out[place] = one
			}
		}
		return nil
	})
	return out, err
}

// comparing compares rows of one plan.
type comparing struct {
	r       data.Reader
	plan    Plan
	firms   *firms
	today   data.Date
	of      map[data.ID][]int // the rows that mean each contact
	further map[int][]int     // and those that mean whom a row makes new
}

func newComparing(r data.Reader, plan Plan, firms *firms, today data.Date) comparing {
	c := comparing{r, plan, firms, today, map[data.ID][]int{}, map[int][]int{}}
	firms.hear(plan.table.People)
	for i, o := range plan.outcomes {
		firms.named(plan.table.People[i].Company) // one that is new is written as the first row has it
		switch {
		case o.Kind == OutcomeSkipped:
		case o.Contact != "":
			c.of[o.Contact] = append(c.of[o.Contact], i)
		case o.Again > 0:
			c.further[o.other] = append(c.further[o.other], i)
		}
	}
	return c
}

// compare compares one row, and reports that it means, or may mean, somebody else.
func (c comparing) compare(place int) (Comparison, bool, error) {
	if place < 0 || place >= len(c.plan.outcomes) || c.plan.outcomes[place].Kind == OutcomeSkipped {
		return Comparison{}, false, nil
	}
	o := c.plan.outcomes[place]
	who := cmp.Or(o.Contact, o.maybe)
	if who == "" && o.Twin > 0 {
		who = c.plan.outcomes[o.other].Contact
	}
	if who != "" {
		rows := slices.Concat(c.of[who], c.further[place])
		if o.Contact == "" {
			rows = append(rows, place)
		}
		slices.Sort(rows)
		return c.tried(who, rows)
	}
	if o.Twin == 0 {
		return Comparison{}, false, nil
	}
	rows := slices.Concat([]int{o.other}, c.further[o.other], []int{place}, c.further[place])
	one, other := c.saying(place), c.saying(o.other)
	after := other
	file := entries{table: c.plan.table}
	if slices.Sort(rows); slices.Contains(append(c.further[place], place), file.telling(&entry{rows: rows})) {
		after.title, after.company, after.firm = one.title, one.company, one.firm
	}
	after.points = slices.Clone(other.points)
	after.add(one)
	return Comparison{other.name, o.Twin, differing(other, one, after, Added)}, true, nil
}

// tried is what merging rows with a contact comes to: the rules of the import are
// asked, for these alone.
func (c comparing) tried(who data.ID, rows []int) (Comparison, bool, error) {
	s, here, err := c.here(who)
	if err != nil {
		return Comparison{}, false, err
	}
	table := c.plan.table
	table.People = make([]interchange.Person, len(rows))
	for n, i := range rows {
		table.People[n] = c.plan.table.People[i]
		if c.plan.shared[i] != "" {
			table.People[n].URLKey = "" // nobody's
		}
	}
	known := &kept{r: c.r, all: []*somebody{s}, byID: map[data.ID]*somebody{who: s}, detailsOf: map[data.ID][]interchange.Kept{who: here.details}}
	file := readEntries(table, c.firms, known)
	for _, e := range file.all {
		e.who = s
	}
	file.lead()
	m := &matcher{today: c.today, known: known, file: file, age: c.plan.age, outcomes: make([]*Outcome, len(rows))}
	if len(c.of[who]) == 0 && m.age.was(here.connected) {
		m.age.of++ // by being merged
	}
	for _, e := range file.all {
		if err := m.settle(e); err != nil {
			return Comparison{}, false, err
		}
	}
	says := c.saying(rows[file.telling(s.taken)])
	for _, i := range rows {
		says.add(c.saying(i))
	}
	after := here
	after.title, after.company, after.firm, after.connected = s.position.Title, c.firms.called(s.position.CompanyID), s.position.CompanyID, s.connected
	after.points = slices.Clone(here.points)
	after.take(m.newPoints)
	moved := Added
	if slices.ContainsFunc(m.positions, func(p data.Position) bool { return !p.Current }) {
		moved = Ends
	}
	differences := differing(here, says, after, moved)
	if n := len(after.details) - len(here.details); n > 0 {
		count := strconv.Itoa(n)
		differences = append(differences, Difference{FieldDetails, "", count, count, Added})
	}
	return Comparison{With: here.name, Differences: differences}, true, nil
}

// here is a contact as imports see one, and what the notebook holds of them.
func (c comparing) here(id data.ID) (*somebody, holding, error) {
	contact, err := c.r.Contact(id)
	if err != nil {
		return nil, holding{}, err
	}
	positions, err := c.r.Positions(id)
	if err != nil {
		return nil, holding{}, err
	}
	points, err := c.r.ContactPoints(id)
	if err != nil {
		return nil, holding{}, err
	}
	s := &somebody{id: id, calling: calls(contact.Name), connected: contact.ConnectedOn}
	if len(positions) > 0 && positions[0].Current {
		s.position = positions[0]
	}
	for _, p := range points {
		if p.MatchKey != "" {
			s.keys = append(s.keys, thing.EachKey(p.MatchKey)...)
		}
	}
	s.had = slices.Clone(s.keys)
	h := holding{name: contact.Name, title: s.position.Title, company: c.firms.called(s.position.CompanyID), firm: s.position.CompanyID, connected: contact.ConnectedOn}
	h.take(points)
	return s, h, nil
}

// saying is what a row says of somebody.
func (c comparing) saying(place int) holding {
	p := c.plan.table.People[place]
	h := holding{name: p.Name, title: p.Title, company: p.Company, connected: p.Connected}
	if of := c.firms.named(p.Company); of != nil {
		h.firm = of.id
	}
	for _, a := range addressesOf(p) {
		h.points = append(h.points, point{a.kind, a.value, a.key})
	}
	return h
}
