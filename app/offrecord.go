package app

import (
	"strings"

	"wawasan/app/capture"
	"wawasan/data"
)

// withheld knows what may not leave the notebook. It is the one place for that
// rule; whatever writes something for other eyes asks it.
//
// A line stays at home that is marked off the record, and so does what it
// became. A contact, company, industry or tag stays that came into the
// notebook by being named, that a line off the record names, and that nothing
// on the record speaks of since: no line, no form that was saved, no import,
// no interview, lesson, message, rating or anything else that leads to it. So
// does a challenge that was made to file a lesson off the record under it.
type withheld struct {
	r      data.Reader
	refs   []data.Reference
	lines  map[data.ID]bool
	rows   map[string]map[data.ID]bool // by table, of what lines became
	all    bool                        // lines and rows are complete
	things map[data.Row]bool           // asked before
	makes  map[data.Row]data.Making
}

// thingTables are the tables of what comes to be by being named.
var thingTables = map[string]bool{"contacts": true, "companies": true, "industries": true, "tags": true, "challenges": true}

// lineTables are the tables of what a line becomes.
var lineTables = []string{"gaps", "lessons", "promises", "focus_areas"}

// newWithheld makes one that looks up what it is asked about.
func newWithheld(r data.Reader) (*withheld, error) {
	w := &withheld{
		r: r, lines: map[data.ID]bool{}, rows: map[string]map[data.ID]bool{}, things: map[data.Row]bool{}, makes: map[data.Row]data.Making{},
	}
	for _, table := range lineTables {
		w.rows[table] = map[data.ID]bool{}
	}
	var err error
	w.refs, err = r.References()
	return w, err
}

// readAll reads at once what is off the record, for who asks about everything.
func (w *withheld) readAll() error {
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

// line reports that a line stays at home.
func (w *withheld) line(id data.ID) (bool, error) {
	known, asked := w.lines[id]
	if id == "" || w.all || asked {
		return known, nil
	}
	found, err := w.r.LinesOffRecord(id)
	w.lines[id] = found[id]
	return found[id], err
}

// row reports that a gap, lesson, promise or focus area stays at home.
func (w *withheld) row(table string, id data.ID) (bool, error) {
	known, asked := w.rows[table][id]
	if id == "" || w.all || asked {
		return known, nil
	}
	found, err := w.r.RowsOffRecord(table, id)
	w.rows[table][id] = found[id]
	return found[id], err
}

// thing reports that a contact, company, industry, tag or challenge stays at
// home.
func (w *withheld) thing(table string, id data.ID) (bool, error) {
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

func (w *withheld) making(thing data.Row) (data.Making, error) {
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
func (w *withheld) byNaming(thing data.Row) (bool, error) {
	m, err := w.making(thing)
	return !m.Touched && (m.Change == 0 || m.By.ID != ""), err
}

// offBy reports that the line that made a thing is off the record, or was when
// it was deleted.
func (w *withheld) offBy(thing data.Row) (bool, error) {
	m, err := w.making(thing)
	switch {
	case err != nil || m.By.ID == "" || !m.Living:
		return m.ByOff, err
	case m.By.Table == "notes":
		return w.line(m.By.ID)
	}
	return w.row(m.By.Table, m.By.ID)
}

// unsaid reports that what a contact was given by the line that made them,
// who named them and where they work, stays at home: that line is off the
// record, and nobody saved the contact since.
func (w *withheld) unsaid(contact data.ID) (bool, error) {
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

// position reports that a position stays at home, that of one who was named
// off the record with it.
func (w *withheld) position(id, contact data.ID) (bool, error) {
	unsaid, err := w.unsaid(contact)
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

// itself reports that a row stays at home whatever it leads to.
func (w *withheld) itself(table string, row map[string]any) (bool, error) {
	id := data.ID(text(row["id"]))
	switch {
	case table == "notes":
		return w.line(id)
	case table == "mentions":
		return w.line(data.ID(text(row["note_id"])))
	case table == "positions":
		return w.position(id, data.ID(text(row["contact_id"])))
	case table == "planned_questions": // it has the words of its gap
		return w.row("gaps", data.ID(text(row["gap_id"])))
	case w.rows[table] != nil:
		return w.row(table, id)
	}
	return false, nil
}

// unspoken reports that a line off the record names a thing, or made it, and
// nothing on the record leads to it. seen are the things asked about on the
// way, which cannot speak for each other.
func (w *withheld) unspoken(thing data.Row, seen map[data.Row]bool) (bool, error) {
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
func (w *withheld) named(thing data.Row) (bool, error) {
	return w.anyOf(thing, func(by data.Reference, row map[string]any) (bool, error) {
		switch {
		case by.Table == "filed_lessons":
			return w.row("lessons", data.ID(text(row["lesson_id"])))
		case by.Table != "mentions" && by.Table != "notes" && w.rows[by.Table] == nil:
			return false, nil
		}
		return w.itself(by.Table, row)
	})
}

// enough is how many rows are looked at first: mostly one of them is on the
// record.
const enough = 200

// anyOf reports that some row that leads to a thing is what is looked for.
func (w *withheld) anyOf(thing data.Row, wanted func(by data.Reference, row map[string]any) (bool, error)) (bool, error) {
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
func (w *withheld) speaks(by data.Reference, row map[string]any, seen map[data.Row]bool) (bool, error) {
	if thingTables[by.Table] {
		return w.thingSpeaks(by, data.Row{Table: by.Table, ID: data.ID(text(row["id"]))}, seen)
	}
	home, err := w.itself(by.Table, row)
	for _, ref := range w.refs { // a filed lesson goes where its lesson does
		if err != nil || home {
			break
		}
		if ref.Table == by.Table && ref.Owned && w.rows[ref.To] != nil {
			home, err = w.row(ref.To, data.ID(text(row[ref.Column])))
		}
	}
	return !home, err
}

// thingSpeaks asks a thing that leads to another: a contact to who named them,
// a company to its industry. One that stays at home itself does not speak.
func (w *withheld) thingSpeaks(by data.Reference, from data.Row, seen map[data.Row]bool) (bool, error) {
	if seen[from] {
		return false, nil
	}
	if by.Column == "introducer_id" {
		if unsaid, err := w.unsaid(from.ID); err != nil || unsaid {
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

// secretly reports a text that was typed into a field as a line off the
// record: with its mark.
func secretly(text string) bool {
	return strings.Contains(text, "~") && capture.Parse(text, data.Date{}).OffRecord
}
