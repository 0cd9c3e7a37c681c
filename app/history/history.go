// Package history reads what changes did: one change with its rows, and what
// was deleted and can come back.
package history

import (
	"context"
	"slices"

	"wawasan/app/internal/desk"
	"wawasan/app/thing"
	"wawasan/data"
)

// Fact is what a change did to one row, with the names of what it leads to.
type Fact struct {
	data.RowFact
	Kind  thing.Kind // "" for a row that is no thing of its own
	Name  string     // what it is called, or was
	Off   bool       // off the record
	Links map[string]string
}

// Link is what a column leads to by its name: of the state before the change,
// or after it.
func (f Fact) Link(column string, before bool) string {
	if before {
		return f.Links[f.Was(column)]
	}
	return f.Links[f.Is(column)]
}

// Change is one change with what it did.
type Change struct {
	data.Entry
	Counts []data.RowCount
	Facts  []Fact // things of their own first
	Rest   int    // things that are not among the facts
	Refuse error  // why it cannot be turned alone, nil when it can
}

// parts are the tables of rows that belong to a thing and are told as what
// became of it.
var parts = []string{"positions", "contact_points", "company_aliases", "interview_contacts", "outreaches", "ratings", "filed_lessons"}

// Main are the tables of what is told by its own name.
func Main() []string {
	return slices.DeleteFunc(thing.OwnTables(), func(table string) bool { return slices.Contains(parts, table) || table == "" })
}

// Read reads one change with at most so many things of its own, and refuses
// (not found) a number without a change.
func Read(ctx context.Context, d *desk.Desk, id int64, most int) (Change, error) {
	r := d.Read(ctx)
	e, err := r.Entry(id)
	if err != nil {
		return Change{}, err
	}
	c := Change{Entry: e}
	if c.Counts, err = r.ChangeCounts(id); err != nil {
		return c, err
	}
	things, err := r.ChangeFacts(id, Main(), most)
	if err != nil {
		return c, err
	}
	for _, n := range c.Counts {
		if slices.Contains(Main(), n.Table) {
			c.Rest += n.N
		}
	}
	c.Rest -= len(things)
	if room := 2*most - len(things); c.Rest == 0 { // else the things alone say enough
		belonging, err := r.ChangeFacts(id, parts, room)
		if err != nil {
			return c, err
		}
		things = append(things, belonging...)
	}
	n := names{r, map[data.Row]named{}}
	for _, f := range things {
		fact, err := n.fact(f)
		if err != nil {
			return c, err
		}
		c.Facts = append(c.Facts, fact)
	}
	c.Refuse = refusal(r, e)
	return c, nil
}

// refusal says why a change cannot be turned alone.
func refusal(r data.Reader, e data.Entry) error {
	can := data.Reader.CanTakeBack
	if e.Undone {
		can = data.Reader.CanBringBack
	}
	_, err := can(r, e.ID)
	return err
}

// Deleted is one thing that is gone and can come back.
type Deleted struct {
	data.Deleted
	Fact Fact
}

// Gone lists what was deleted, the newest first; see data.Reader.DeletedRows.
func Gone(ctx context.Context, d *desk.Desk, before int64, limit int) ([]Deleted, error) {
	r := d.Read(ctx)
	rows, err := r.DeletedRows(thing.OwnTables(), before, limit)
	if err != nil {
		return nil, err
	}
	n := names{r, map[data.Row]named{}}
	out := make([]Deleted, 0, len(rows))
	for _, row := range rows {
		fact, err := n.fact(row.RowFact)
		if err != nil {
			return nil, err
		}
		out = append(out, Deleted{row, fact})
	}
	return out, nil
}

type named struct {
	name string
	off  bool
}

// names reads what rows are called, each once.
type names struct {
	r     data.Reader
	known map[data.Row]named
}

func (n names) of(row data.Row) (named, error) {
	if known, ok := n.known[row]; ok {
		return known, nil
	}
	name, off, err := n.r.Called(row)
	n.known[row] = named{name, off}
	return n.known[row], err
}

// leads are the columns that lead to what has a name.
var leads = map[string]string{
	"contact_id": "contacts", "introducer_id": "contacts", "company_id": "companies", "industry_id": "industries", "interview_id": "interviews",
	"lesson_id": "lessons", "from_id": "companies", "to_id": "companies", "function_id": "functions", "challenge_id": "challenges", "criterion_id": "criteria",
}

func (n names) fact(row data.RowFact) (Fact, error) {
	f := Fact{RowFact: row, Kind: thing.KindOf(row.Table), Links: map[string]string{}}
	called, err := n.of(row.Row)
	if err != nil {
		return f, err
	}
	f.Name, f.Off = called.name, called.off || row.Off()
	for column, table := range leads {
		for _, id := range []string{f.Was(column), f.Is(column)} {
			if id == "" {
				continue
			}
			to, err := n.of(data.Row{Table: table, ID: data.ID(id)})
			if err != nil {
				return f, err
			}
			f.Links[id] = to.name
		}
	}
	return f, nil
}
