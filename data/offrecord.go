package data

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// What is off the record is a fact of rows and of the journal; what follows
// from it, what may leave the notebook, is a rule of the job and lives in app.

// Row names one row of a table.
type Row struct {
	Table string
	ID    ID
}

// derived are the tables of what a line becomes.
var derived = []string{"lessons", "gaps", "promises", "focus_areas"}

// naming are the columns by which a line, or what it became, names something,
// and the tables of what they name. A challenge is named by the lessons filed
// under it.
var naming = []struct{ column, table string }{
	{"contact_id", "contacts"}, {"company_id", "companies"}, {"industry_id", "industries"}, {"tag_id", "tags"}, {challengeColumn, "challenges"},
}

const challengeColumn = "challenge_id"

// markedLines selects the lines that became something marked off the record,
// linesOff also those that are marked themselves.
var (
	markedLines = func() string {
		var parts []string
		for _, table := range derived {
			parts = append(parts, "SELECT note_id AS id FROM "+table+" WHERE off_record AND note_id IS NOT NULL")
		}
		return strings.Join(parts, " UNION ALL ")
	}()
	linesOff = "SELECT id FROM notes WHERE off_record UNION ALL " + markedLines
)

// rowsOff selects the rows of one of derived that are off the record: marked
// so, or made of the same line as one that is, since it has the same words.
func rowsOff(table string) string {
	return fmt.Sprintf("SELECT t.id FROM %s t WHERE t.off_record OR t.note_id IN (%s)", table, markedLines)
}

// LinesOffRecord reads which lines are off the record: of those given, or of
// all when none is. A line is that is marked so, or became something that is.
func (r Reader) LinesOffRecord(lines ...ID) (map[ID]bool, error) {
	return r.idsOf("SELECT id FROM ("+linesOff+")", lines)
}

// RowsOffRecord reads which lessons, gaps, promises or focus areas, by the
// name of their table, are off the record: of those given, or of all when none
// is. One made of the same line as another that is marked is, too.
func (r Reader) RowsOffRecord(table string, rows ...ID) (map[ID]bool, error) {
	if !slices.Contains(derived, table) {
		return nil, Invalid("data.error.no_table", "table", table)
	}
	return r.idsOf("SELECT id FROM ("+rowsOff(table)+")", rows)
}

// idsOf reads the ids a query yields; with only, no others than these.
func (r Reader) idsOf(query string, only []ID) (map[ID]bool, error) {
	args := make([]any, len(only))
	if len(only) > 0 {
		query += " WHERE id IN (?" + strings.Repeat(", ?", len(only)-1) + ")"
		for i, id := range only {
			args[i] = string(id)
		}
	}
	found := map[ID]bool{}
	return found, r.scan(query, args, func(rows *sql.Rows) error {
		var id ID
		err := rows.Scan(&id)
		found[id] = true
		return err
	})
}

func (r Reader) scan(query string, args []any, each func(*sql.Rows) error) error {
	rows, err := r.query(query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := each(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// NamedOffRecord lists the contacts, companies, industries, tags and
// challenges that some line off the record, or what it became, names, or named
// until it was deleted. They may be gone themselves.
func (r Reader) NamedOffRecord() ([]Row, error) {
	var parts []string
	for _, n := range naming {
		name := func(table, where string) {
			parts = append(parts, fmt.Sprintf("SELECT '%s', %s FROM %s WHERE %s IS NOT NULL AND %s", n.table, n.column, table, n.column, where))
		}
		if n.column == challengeColumn {
			name("filed_lessons", "lesson_id IN ("+rowsOff("lessons")+")")
			continue
		}
		name("mentions", "note_id IN ("+linesOff+")")
		if n.column == "contact_id" {
			name("notes", "id IN ("+linesOff+")")
		}
		for _, table := range derived {
			if has, err := r.hasColumn(table, n.column); err != nil {
				return nil, err
			} else if has {
				name(table, "id IN ("+rowsOff(table)+")")
			}
		}
	}
	lost, err := r.namedByLost()
	if err != nil {
		return nil, err
	}
	seen := map[Row]bool{}
	for _, row := range lost {
		seen[row] = true
	}
	err = r.scan(strings.Join(parts, " UNION "), nil, func(rows *sql.Rows) error {
		var row Row
		err := rows.Scan(&row.Table, &row.ID)
		if !seen[row] {
			seen[row] = true
			lost = append(lost, row)
		}
		return err
	})
	return lost, err
}

func (r Reader) hasColumn(table, name string) (bool, error) {
	cols, err := columnsOf(r.db.Statement.Context, r.db.Statement.ConnPool, table)
	return slices.ContainsFunc(cols, func(c column) bool { return c.Name == name }), err
}

// image is a row as the journal keeps it.
type image map[string]any

func readImage(text sql.NullString) (image, error) {
	if !text.Valid {
		return nil, nil
	}
	var i image
	err := json.Unmarshal([]byte(text.String), &i)
	return i, err
}

func (i image) id(column string) ID {
	s, _ := i[column].(string)
	return ID(s)
}

func (i image) off() bool { return i["off_record"] == 1.0 }

// namedByLost lists what deleted lines named that were off the record, and
// deleted lessons and the like. Only rows of deletions are looked into.
func (r Reader) namedByLost() ([]Row, error) {
	lost, hanging := map[ID]bool{}, []image{}
	var found []Row
	add := func(i image) {
		for _, n := range naming {
			if id := i.id(n.column); id != "" {
				found = append(found, Row{n.table, id})
			}
		}
	}
	query := fmt.Sprintf("SELECT tbl, row_id, before FROM change_rows WHERE after IS NULL AND tbl IN ('notes', 'mentions', 'filed_lessons', '%s')", strings.Join(derived, "', '"))
	err := r.scan(query, nil, func(rows *sql.Rows) error {
		var table string
		var id ID
		var before sql.NullString
		if err := rows.Scan(&table, &id, &before); err != nil {
			return err
		}
		i, err := readImage(before)
		switch {
		case err != nil:
			return err
		case table == "mentions" || table == "filed_lessons":
			hanging = append(hanging, i)
		case i.off():
			lost[id] = true
			add(i)
		}
		return nil
	})
	for _, i := range hanging {
		if lost[i.id("note_id")] || lost[i.id("lesson_id")] {
			add(i)
		}
	}
	return found, err
}

// Making says how a row came to be, as far as the journal tells.
type Making struct {
	// Change is the change that made it, 0 where the journal does not say.
	Change int64
	// By is the line, or the lesson, gap, promise or focus area, that named it
	// first in that change: it was made for being named, a challenge for a
	// lesson to be filed under it. It is zero for what
	// was made in another way, by a form of its own or an import.
	By Row
	// ByOff says that By is marked off the record, or was when it was deleted;
	// Living that it is there.
	ByOff, Living bool
	// Touched says that it was written since by a change that stands. What is
	// deleted beside it, or counted anew, does not touch it.
	Touched bool
}

// MadeHow reads how a contact, company, industry, tag or challenge came to be.
func (r Reader) MadeHow(row Row) (Making, error) {
	var m Making
	first := true
	err := r.scan(`SELECT coalesce(r.change_id, 0), coalesce(c.kind, ''), c.undone_by IS NOT NULL, r.before, r.after
		FROM change_rows r LEFT JOIN changes c ON c.id = r.change_id WHERE r.row_id = ? AND r.tbl = ? ORDER BY r.id`,
		[]any{string(row.ID), row.Table}, func(rows *sql.Rows) error {
			var change int64
			var kind string
			var undone bool
			var sides [2]sql.NullString
			if err := rows.Scan(&change, &kind, &undone, &sides[0], &sides[1]); err != nil {
				return err
			}
			if first && !sides[0].Valid {
				m.Change, first = change, false
				m.Touched = change == 0 // by other hands than the program's
				return nil
			}
			first = false
			if change == m.Change && change != 0 || change != 0 && (kind != "do" || undone) {
				return nil
			}
			touched, err := touches(sides, change != 0)
			m.Touched = m.Touched || touched
			return err
		})
	if err != nil || m.Change == 0 {
		return m, err
	}
	return m, r.madeBy(row, &m)
}

// touches reports that a change of a row says something of it. A reference
// that is emptied because what it led to was deleted says nothing, nor does a
// name folded anew by a newer program. A form saved as it was does, where the
// program itself wrote it.
func touches(sides [2]sql.NullString, ours bool) (bool, error) {
	before, err := readImage(sides[0])
	if err != nil {
		return false, err
	}
	after, err := readImage(sides[1])
	if err != nil || before == nil || after == nil {
		return false, err
	}
	differs, emptied := false, false
	for name, now := range after {
		was, had := before[name]
		switch {
		case had && was == now, name == "sort_name", !ours && (!had || name == "updated_at"):
		case had && now == nil && strings.HasSuffix(name, "_id"):
			emptied = true
		default:
			differs = true
		}
	}
	return differs || ours && !emptied, nil
}

// madeBy finds what named a row first in the change that made it.
func (r Reader) madeBy(row Row, m *Making) error {
	at := slices.IndexFunc(naming, func(n struct{ column, table string }) bool { return n.table == row.Table })
	if at < 0 {
		return Invalid("data.error.no_table", "table", row.Table)
	}
	tables := append([]string{"mentions"}, derived...)
	if naming[at].column == challengeColumn {
		tables = []string{"filed_lessons"}
	}
	var by Row
	var text sql.NullString
	err := r.row(fmt.Sprintf(`SELECT tbl, row_id, after FROM change_rows WHERE change_id = ? AND tbl IN ('%s') AND json_extract(after, '$.%s') = ? ORDER BY id LIMIT 1`,
		strings.Join(tables, "', '"), naming[at].column), m.Change, string(row.ID)).Scan(&by.Table, &by.ID, &text)
	if err != nil {
		return notThere(err)
	}
	i, err := readImage(text)
	if err != nil {
		return err
	}
	switch by.Table {
	case "mentions":
		by = Row{"notes", i.id("note_id")}
	case "filed_lessons":
		by = Row{"lessons", i.id("lesson_id")}
	}
	m.By = by
	err = r.row("SELECT coalesce(after, before) FROM change_rows WHERE row_id = ? AND tbl = ? ORDER BY id DESC LIMIT 1", string(by.ID), by.Table).Scan(&text)
	if err != nil {
		return notThere(err)
	}
	if i, err = readImage(text); err != nil {
		return err
	}
	m.ByOff = i.off()
	return r.row(fmt.Sprintf("SELECT EXISTS (SELECT 1 FROM %s WHERE id = ?)", by.Table), string(by.ID)).Scan(&m.Living)
}

func notThere(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	return err
}

// MadeIn returns the change that made a row, 0 where the journal does not say.
func (r Reader) MadeIn(row Row) (int64, error) {
	var change int64
	err := r.row("SELECT coalesce(min(change_id), 0) FROM change_rows WHERE row_id = ? AND tbl = ? AND before IS NULL", string(row.ID), row.Table).Scan(&change)
	return change, err
}

// Reference is a column that leads to a row of another table. What is Owned is
// deleted with the row it leads to, else the column is emptied then.
type Reference struct {
	Table, Column, To string
	Owned             bool
}

// References lists the references among Tables, as the schema has them.
func (r Reader) References() ([]Reference, error) {
	var out []Reference
	for _, table := range journaled {
		err := r.scan(`SELECT "from", "table", on_delete = 'CASCADE' FROM pragma_foreign_key_list(?) ORDER BY id DESC`, []any{table}, func(rows *sql.Rows) error {
			ref := Reference{Table: table}
			err := rows.Scan(&ref.Column, &ref.To, &ref.Owned)
			out = append(out, ref)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Referring reads rows that a reference leads from to a row: their ids and
// what all references of their table lead to, as Dump gives them. It reads at
// most limit of them, all for 0.
func (r Reader) Referring(all []Reference, by Reference, to ID, limit int) ([]map[string]any, error) {
	columns := []string{"id"}
	for _, ref := range all {
		if ref.Table == by.Table {
			columns = append(columns, ref.Column)
		}
	}
	if limit == 0 {
		limit = -1
	}
	var out []map[string]any
	query := fmt.Sprintf("SELECT %s FROM %s WHERE %s = ? LIMIT ?", strings.Join(columns, ", "), by.Table, by.Column)
	err := r.scan(query, []any{string(to), limit}, func(rows *sql.Rows) error {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			return err
		}
		row := make(map[string]any, len(columns))
		for i, name := range columns {
			row[name] = values[i]
		}
		out = append(out, row)
		return nil
	})
	return out, err
}
