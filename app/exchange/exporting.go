package exchange

import (
	"slices"
	"strings"

	"wawasan/app/filter"
	"wawasan/app/match"
	"wawasan/app/offrecord"
	"wawasan/data"
)

// exporting reads the rows that may leave the notebook, table by table.
type exporting struct {
	r      data.Reader
	w      *offrecord.Withheld
	stays  map[data.ID]bool // rows that stay at home; those of tables read so far are complete
	unsaid map[data.ID]bool // contacts whose line stays, though they leave
	about  map[data.ID]bool // contacts about whom a line off the record said what is known
	names  []string         // of things that stay, in folded words
	owners map[string][]string
	report Report
}

func newExporting(r data.Reader) (*exporting, error) {
	w, err := offrecord.New(r)
	if err != nil {
		return nil, err
	}
	e := &exporting{
		r: r, w: w, unsaid: map[data.ID]bool{}, about: map[data.ID]bool{}, owners: map[string][]string{},
		report: Report{Rows: map[string]int{}},
	}
	for _, ref := range w.References() {
		if ref.Owned {
			e.owners[ref.Table] = append(e.owners[ref.Table], ref.Column)
		}
	}
	if err := w.ReadAll(); err != nil {
		return nil, err
	}
	e.stays = w.IDs()
	named, err := r.NamedOffRecord()
	if err != nil {
		return nil, err
	}
	for _, thing := range named {
		if err := e.keepThing(thing); err != nil {
			return nil, err
		}
	}
	return e, nil
}

// keepThing finds out whether something a line off the record names stays at
// home; of a contact that leaves all the same, what that line gave them stays.
func (e *exporting) keepThing(thing data.Row) error {
	stays, err := e.w.Thing(thing.Table, thing.ID)
	if err != nil {
		return err
	}
	e.stays[thing.ID] = stays
	if stays || thing.Table != "contacts" {
		return nil
	}
	c, err := e.r.Contact(thing.ID)
	if data.CodeOf(err) == data.CodeNotFound {
		return nil
	}
	if err != nil {
		return err
	}
	if e.about[c.ID], err = e.w.SaidOff(c.ID, c.About); err != nil {
		return err
	}
	if e.unsaid[c.ID], err = e.w.Unsaid(c.ID); err != nil || !e.unsaid[c.ID] {
		return err
	}
	positions, err := e.r.Positions(c.ID)
	for _, p := range positions {
		if err == nil {
			e.stays[p.ID], err = e.w.Position(p.ID, c.ID)
		}
	}
	return err
}

// each calls fn with the values of every row of a table that may leave, in
// the order of the table's columns. Links to rows that may not are nil. Tables
// are to be read parents first.
func (e *exporting) each(table exportedTable, fn func(values []any) error) error {
	e.report.Rows[table.name] = 0
	return e.r.Dump(table.name, func(kept map[string]any) error {
		r := row(kept)
		id := r.id("id")
		if e.stays[id] {
			e.report.OffRecord++
			if offrecord.ThingTables[table.name] {
				e.names = append(e.names, spaced(match.FoldedWords(r.text("name"))))
			}
			return nil
		}
		stays, err := e.goesAlong(table.name, r)
		if err != nil || stays {
			e.stays[id] = stays
			return err
		}
		values := make([]any, len(table.columns))
		for i, column := range table.columns {
			values[i] = e.value(table.name, column, r)
		}
		e.report.Rows[table.name]++
		return fn(values)
	})
}

// goesAlong reports that a row stays at home because what it belongs to, or is
// about, does.
func (e *exporting) goesAlong(table string, r row) (bool, error) {
	for _, column := range e.owners[table] {
		if e.stays[r.id(column)] {
			return true, nil
		}
	}
	if column := saysAll[table]; column != "" && offrecord.Marked(r.text(column)) {
		e.report.OffRecord++
		return true, nil
	}
	switch table {
	case "planned_questions":
		return e.w.Itself(table, r)
	case "agenda_marks":
		one, other, ok := data.KeysOfPair(r.text("reason"))
		return e.stays[r.id("ref")] || ok && (e.stays[one] || e.stays[other]), nil
	case "saved_searches":
		return e.searchesFor(r.text("name"), r.text("query")), nil
	}
	return false, nil
}

// searchesFor reports a saved search that names what stays at home.
func (e *exporting) searchesFor(name, query string) bool {
	words := []string{name}
	for _, grammar := range []filter.Grammar{filter.Lessons, filter.People, filter.Interviews} {
		q := grammar.Parse(query)
		words = append(words, q.Words...)
		for _, f := range q.Fields {
			if f.Key.Free() {
				words = append(words, f.Value)
			}
		}
	}
	all := spaced(match.FoldedWords(strings.Join(words, " ")))
	return slices.ContainsFunc(e.names, func(name string) bool { return name != spaced(nil) && strings.Contains(all, name) })
}

// saysAll is the column that is all there is to a row: what stays at home there
// takes the row along.
var saysAll = map[string]string{
	"contact_points": "value", "planned_questions": "text", "gaps": "text", "lessons": "text", "promises": "text", "focus_areas": "text",
	"findings": "text", "challenges": "text",
}

// typed reports a column that a person writes a text into. What is no text of
// theirs, a name or a search, begins with no mark, or means another thing by it.
func typed(table, column string) bool {
	switch table {
	case "notes", "templates", "questions", "saved_searches", "holidays", "criteria": // a line was asked when it was typed
		return false
	}
	return column != "name" && (column != "text" || table == "outreaches") && column != "aliases" && !strings.HasSuffix(column, "id")
}

// spaced joins words so that whole ones are found in it.
func spaced(words []string) string { return " " + strings.Join(words, " ") + " " }

// value is what leaves of one cell.
func (e *exporting) value(table, column string, r row) any {
	id := r.id("id")
	switch {
	case strings.HasSuffix(column, "_id") && e.stays[r.id(column)]:
		return nil
	case table == "contacts" && column == "introducer_id" && e.unsaid[id]:
		return nil
	case table == "contacts" && column == "about" && e.about[id]:
		return ""
	case typed(table, column) && offrecord.Secret(r.text(column)):
		return ""
	}
	return r[column]
}
