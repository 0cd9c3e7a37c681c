package say

import (
	"strings"

	"wawasan/app/thing"
	"wawasan/data"
)

// Row is one line of any list, in the window and on the command line, ready
// to be shown: its words are in the person's language already.
type Row struct {
	// Key tells the row from every other of its list, where one thing stands
	// in it several times; "" where the thing itself does.
	Key   string
	ID    data.ID
	Ships string // the key of a thing that ships with the program
	Kind  thing.Kind
	Icon  string // of a row that stands for no thing, "" for that of its kind
	Title string
	Sub   string
	Fact  string // the one fact that matters in this list, at the right edge
	Mark  string // "!", "?", ">", "<", "+", "*" or ""
	Warn  bool   // the fact is overdue
	// Said is what was last exchanged with the person, on Today.
	Said string
	// Heading, when set, stands above this row and begins a group.
	Heading string
	// Target is where Enter leads; the zero Link means the row itself.
	Target thing.Link
	// List, when set, is what the list of Kind is filtered by that Enter leads
	// to.
	List string
}

// The icons of rows that stand for no thing.
const (
	IconCommand  = "command" // something to do
	IconDraft    = "draft"   // typed and not saved
	IconFile     = "file"
	IconMissing  = "missing" // to be filled in
	IconMore     = "more"    // the rest of the list
	IconNone     = "none"    // nothing is drawn
	IconPerson   = "person"
	IconPlanned  = "planned" // it is in
	IconProblem  = "problem"
	IconProposed = "proposed" // it could be
)

// Drawing names the drawing at the left edge of the row: its own or that of its
// kind.
func (r Row) Drawing() string {
	if r.Icon != "" {
		return r.Icon
	}
	return string(r.Kind)
}

// IsTemplate reports whether the row is a part of a message template, in which
// fields stand in braces.
func (r Row) IsTemplate() bool { return r.Target.Kind == thing.KindTemplate }

// Self names the thing the row stands for.
func (r Row) Self() thing.Link { return thing.Link{Kind: r.Kind, ID: r.ID, Ships: r.Ships} }

// Link returns where Enter on the row leads.
func (r Row) Link() thing.Link {
	if r.Target != (thing.Link{}) {
		return r.Target
	}
	return r.Self()
}

// Identity tells the row from every other of its list.
func (r Row) Identity() string {
	if r.Key != "" {
		return r.Key
	}
	return r.Self().String()
}

// rowOf begins the row of an item.
func rowOf(item thing.Item) Row {
	link := thing.LinkOf(item)
	return Row{Kind: link.Kind, ID: link.ID, Ships: link.Ships}
}

// Rows says items as rows. Where they come in groups each row but the first of
// a group is without a heading.
func (s Speaker) Rows(items []thing.Item) []Row {
	rows := make([]Row, len(items))
	for n, item := range items {
		rows[n] = s.Row(item)
	}
	return headed(rows)
}

// headed leaves the heading of a group to the first row of it.
func headed(rows []Row) []Row {
	last := ""
	for n := range rows {
		if rows[n].Heading == last {
			rows[n].Heading = ""
		} else {
			last = rows[n].Heading
		}
	}
	return rows
}

// under puts rows under one heading.
func under(heading string, rows []Row) []Row {
	for n := range rows {
		rows[n].Heading = ""
		if n == 0 {
			rows[n].Heading = heading
		}
	}
	return rows
}

// Having keeps the rows in whose words every word of a filter stands
// somewhere, or that a search for it would find: for things that are read at
// once.
func Having(rows []Row, filter string) []Row {
	words := strings.Fields(data.Fold(filter))
	var out []Row
	group := ""
	for _, row := range rows {
		if row.Heading != "" {
			group = row.Heading
		}
		row.Heading = group
		text := data.Fold(strings.Join([]string{row.Heading, row.Title, row.Sub, row.Fact}, " "))
		fits := true
		for _, word := range words {
			fits = fits && strings.Contains(text, word)
		}
		if fits || data.Matches(text, filter) {
			out = append(out, row)
		}
	}
	return headed(out)
}

// rowsOf says what a page read as rows.
func rowsOf[T any](s Speaker, read []T) []Row {
	rows := make([]Row, len(read))
	for n, v := range read {
		rows[n] = s.Row(v)
	}
	return rows
}
