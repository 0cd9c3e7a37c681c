// Package offrecord holds the rule of what may not leave the notebook.
package offrecord

import (
	"maps"

	"wawasan/data"
)

// Withheld knows what may not leave the notebook. It is the one place for that
// rule; whatever writes something for other eyes asks it.
//
// A line stays at home that is marked off the record, and so does what it
// became. A contact, company, industry or tag stays that came into the
// notebook by being named, that a line off the record names, and that nothing
// on the record speaks of since: no line, no form that was saved, no import,
// no interview, lesson, message, rating or anything else that leads to it. So
// does a challenge that was made to file a lesson off the record under it.
type Withheld struct {
	r      data.Reader
	refs   []data.Reference
	lines  map[data.ID]bool
	rows   map[string]map[data.ID]bool // by table, of what lines became
	all    bool                        // lines and rows are complete
	things map[data.Row]bool           // asked before
	makes  map[data.Row]data.Making
}

// ThingTables are the tables of what comes to be by being named.
var ThingTables = map[string]bool{"contacts": true, "companies": true, "industries": true, "tags": true, "challenges": true}

// lineTables are the tables of what a line becomes.
var lineTables = []string{"gaps", "lessons", "promises", "focus_areas"}

// New makes one that looks up what it is asked about.
func New(r data.Reader) (*Withheld, error) {
	w := &Withheld{
		r: r, lines: map[data.ID]bool{}, rows: map[string]map[data.ID]bool{}, things: map[data.Row]bool{}, makes: map[data.Row]data.Making{},
	}
	for _, table := range lineTables {
		w.rows[table] = map[data.ID]bool{}
	}
	var err error
	w.refs, err = r.References()
	return w, err
}

// ReadAll reads at once what is off the record, for who asks about everything.
func (w *Withheld) ReadAll() error {
	var err error
	if w.lines, err = w.r.LinesOffRecord(); err != nil {
		return err
	}
	for _, table := range lineTables {
		if w.rows[table], err = w.r.RowsOffRecord(table); err != nil {
			return err
		}
	}
	w.all = true
	return nil
}

// References are the references of the notebook, as the schema has them.
func (w *Withheld) References() []data.Reference { return w.refs }

// IDs are the lines off the record, and what they became, once ReadAll has
// read them.
func (w *Withheld) IDs() map[data.ID]bool {
	out := map[data.ID]bool{}
	for _, rows := range w.rows {
		maps.Copy(out, rows)
	}
	maps.Copy(out, w.lines)
	return out
}

// Line reports that a line stays at home.
func (w *Withheld) Line(id data.ID) (bool, error) {
	known, asked := w.lines[id]
	if id == "" || w.all || asked {
		return known, nil
	}
	found, err := w.r.LinesOffRecord(id)
	w.lines[id] = found[id]
	return found[id], err
}

// Row reports that a gap, lesson, promise or focus area stays at home.
func (w *Withheld) Row(table string, id data.ID) (bool, error) {
	known, asked := w.rows[table][id]
	if id == "" || w.all || asked {
		return known, nil
	}
	found, err := w.r.RowsOffRecord(table, id)
	w.rows[table][id] = found[id]
	return found[id], err
}

// MarkedOr reports that a row stays at home, as Row does, or that its text was typed
// as one off the record.
func (w *Withheld) MarkedOr(text, table string, id data.ID) (bool, error) {
	if Marked(text) {
		return true, nil
	}
	return w.Row(table, id)
}

// Thing reports that a contact, company, industry, tag or challenge stays at
// home.
func (w *Withheld) Thing(table string, id data.ID) (bool, error) {
	thing := data.Row{Table: table, ID: id}
	stays, asked := w.things[thing]
	if id == "" || asked {
		return stays, nil
	}
	could, err := w.byNaming(thing)
	if err != nil {
		return false, err
	}
	if could {
		if stays, err = w.unspoken(thing, map[data.Row]bool{}); err != nil {
			return false, err
		}
	}
	w.things[thing] = stays
	return stays, nil
}

func (w *Withheld) making(thing data.Row) (data.Making, error) {
	m, asked := w.makes[thing]
	if asked {
		return m, nil
	}
	m, err := w.r.MadeHow(thing)
	w.makes[thing] = m
	return m, err
}

// byNaming reports that a thing came to be by being named and was not written
// since. Of one whose making nobody knows it is taken for granted.
func (w *Withheld) byNaming(thing data.Row) (bool, error) {
	m, err := w.making(thing)
	return !m.Touched && (m.Change == 0 || m.By.ID != ""), err
}

// offBy reports that the line that made a thing is off the record, or was when
// it was deleted.
func (w *Withheld) offBy(thing data.Row) (bool, error) {
	m, err := w.making(thing)
	switch {
	case err != nil || m.By.ID == "" || !m.Living:
		return m.ByOff, err
	case m.By.Table == "notes":
		return w.Line(m.By.ID)
	}
	return w.Row(m.By.Table, m.By.ID)
}

// Unsaid reports that what a contact was given by the line that made them,
// who named them and where they work, stays at home: that line is off the
// record, and nobody saved the contact since.
func (w *Withheld) Unsaid(contact data.ID) (bool, error) {
	thing := data.Row{Table: "contacts", ID: contact}
	could, err := w.byNaming(thing)
	if err != nil || !could || contact == "" {
		return false, err
	}
	if off, err := w.offBy(thing); err != nil || off {
		return off, err
	}
	m, err := w.making(thing)
	if err != nil || m.Living || m.By.ID == "" {
		return false, err
	}
	return w.named(thing) // the line is gone, corrected perhaps to one off the record
}

// Position reports that a position stays at home, that of one who was named
// off the record with it.
func (w *Withheld) Position(id, contact data.ID) (bool, error) {
	unsaid, err := w.Unsaid(contact)
	if err != nil || !unsaid {
		return false, err
	}
	m, err := w.making(data.Row{Table: "contacts", ID: contact})
	if err != nil {
		return false, err
	}
	made, err := w.r.MadeIn(data.Row{Table: "positions", ID: id})
	return made == m.Change && made != 0, err
}

// Itself reports that a row stays at home whatever it leads to.
func (w *Withheld) Itself(table string, row map[string]any) (bool, error) {
	id := data.ID(data.TextOf(row["id"]))
	switch {
	case table == "notes":
		return w.Line(id)
	case table == "mentions":
		return w.Line(data.ID(data.TextOf(row["note_id"])))
	case table == "positions":
		return w.Position(id, data.ID(data.TextOf(row["contact_id"])))
	case table == "planned_questions": // it has the words of its gap
		return w.Row("gaps", data.ID(data.TextOf(row["gap_id"])))
	case w.rows[table] != nil:
		return w.Row(table, id)
	}
	return false, nil
}

// unspoken reports that a line off the record names a thing, or made it, and
// nothing on the record leads to it. seen are the things asked about on the
// way, which cannot speak for each other.
func (w *Withheld) unspoken(thing data.Row, seen map[data.Row]bool) (bool, error) {
	seen[thing] = true
	spoken, err := w.anyOf(thing, func(by data.Reference, row map[string]any) (bool, error) { return w.speaks(by, row, seen) })
	if err != nil || spoken {
		return false, err
	}
	if off, err := w.offBy(thing); err != nil || off {
		return off, err
	}
	return w.named(thing)
}

// named reports that a line off the record, or what it became, names a thing.
func (w *Withheld) named(thing data.Row) (bool, error) {
	return w.anyOf(thing, func(by data.Reference, row map[string]any) (bool, error) {
		switch {
		case by.Table == "filed_lessons":
			return w.Row("lessons", data.ID(data.TextOf(row["lesson_id"])))
		case by.Table != "mentions" && by.Table != "notes" && w.rows[by.Table] == nil:
			return false, nil
		}
		return w.Itself(by.Table, row)
	})
}

// enough is how many rows are looked at first: mostly one of them is on the
// record.
const enough = 200

// anyOf reports that some row that leads to a thing is what is looked for.
func (w *Withheld) anyOf(thing data.Row, wanted func(by data.Reference, row map[string]any) (bool, error)) (bool, error) {
	for _, ref := range w.refs {
		if ref.To != thing.Table {
			continue
		}
		for _, limit := range []int{enough, 0} {
			rows, err := w.r.Referring(w.refs, ref, thing.ID, limit)
			if err != nil {
				return false, err
			}
			for _, row := range rows {
				if is, err := wanted(ref, row); err != nil || is {
					return is, err
				}
			}
			if len(rows) < enough {
				break
			}
		}
	}
	return false, nil
}

// speaks reports that a row that leads to a thing is on the record.
func (w *Withheld) speaks(by data.Reference, row map[string]any, seen map[data.Row]bool) (bool, error) {
	if ThingTables[by.Table] {
		return w.thingSpeaks(by, data.Row{Table: by.Table, ID: data.ID(data.TextOf(row["id"]))}, seen)
	}
	home, err := w.Itself(by.Table, row)
	for _, ref := range w.refs { // a filed lesson goes where its lesson does
		if err != nil || home {
			break
		}
		if ref.Table == by.Table && ref.Owned && w.rows[ref.To] != nil {
			home, err = w.Row(ref.To, data.ID(data.TextOf(row[ref.Column])))
		}
	}
	return !home, err
}

// thingSpeaks asks a thing that leads to another: a contact to who named them,
// a company to its industry. One that stays at home itself does not speak.
func (w *Withheld) thingSpeaks(by data.Reference, from data.Row, seen map[data.Row]bool) (bool, error) {
	if seen[from] {
		return false, nil
	}
	if by.Column == "introducer_id" {
		if unsaid, err := w.Unsaid(from.ID); err != nil || unsaid {
			return false, err
		}
	}
	could, err := w.byNaming(from)
	if err != nil || !could {
		return !could, err
	}
	stays, err := w.unspoken(from, seen)
	return !stays, err
}
