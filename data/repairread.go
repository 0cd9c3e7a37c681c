package data

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"wawasan/data/salvage"
)

// repair is one repair on its way.
type repair struct {
	ctx        context.Context
	q          querier
	tx         *sql.Tx
	report     *Repaired
	columns    map[string][]column
	shapes     map[string]salvage.Table
	since      map[string]int // the version of the schema a table came with
	statements map[string]*sql.Stmt

	found     salvage.Found
	spoiled   []salvage.Row          // rows with values that cannot be
	gone      map[string]map[ID]bool // rows that were there, whether they are back or not
	alive     map[string]map[string]bool
	history   map[string]int // rows the journal alone had
	blank     map[string]int // rows made for those that others name
	device    string
	badImages bool
}

// mostSpoiled ends remembering rows that are to be looked at once more.
const mostSpoiled = 100_000

// read takes over every row that is found in the file.
func (r *repair) read(from *damaged, progress func(done, of int64)) error {
	tables, since, err := shapes(r.ctx)
	if err != nil {
		return err
	}
	r.shapes, r.since = map[string]salvage.Table{}, since
	for _, t := range tables {
		r.shapes[t.Name] = t
	}
	size := int64(from.pages.PageSize())
	r.found, err = salvage.Scan(r.ctx, from.pages, salvage.Params{
		Tables: tables, Row: r.take,
		Done: func(pages, of uint32) {
			if progress != nil {
				progress(int64(pages)*size, int64(of)*size)
			}
		},
	})
	if err != nil {
		return err
	}
	r.report.LostPages = r.found.Lost
	r.report.Whole = !slices.ContainsFunc(tables, func(t salvage.Table) bool {
		return !r.found.Whole[t.Name] && !r.cameLater(t.Name, from.version())
	})
	if r.badImages {
		r.found.Whole["change_rows"] = false
		r.report.Whole = false
	}
	return nil
}

// cameLater reports a table that a file of this version does not have yet.
func (r *repair) cameLater(table string, version int) bool {
	return version > 0 && r.since[table] > version
}

// take takes one row over.
func (r *repair) take(row salvage.Row) error {
	switch {
	case row.Entry:
		r.living(row.Table)[fmt.Sprint(row.Values[0])] = true
		r.remember(row.Table, row.Values[0])
		return nil
	case row.Table == "search_docs":
		return r.witness(row)
	case row.Broken:
		r.remember(row.Table, row.Values[0])
		return nil
	case row.Table == "journal_state":
		if r.device == "" {
			r.device, _ = row.Values[2].(string)
		}
		return nil
	case len(row.Spoiled) > 0 && slices.Contains(journaled, row.Table):
		r.remember(row.Table, row.Values[0])
		if len(r.spoiled) < mostSpoiled {
			r.spoiled = append(r.spoiled, row)
		}
		return nil
	case len(row.Spoiled) > 0:
		r.badImages = r.badImages || row.Table == "change_rows"
		return nil
	case row.Table == "change_rows":
		if !r.imagesFit(row) {
			return nil
		}
	}
	_, err := r.insert(row)
	return err
}

// living are the keys that a table's index has.
func (r *repair) living(table string) map[string]bool {
	if r.alive[table] == nil {
		r.alive[table] = map[string]bool{}
	}
	return r.alive[table]
}

// deleted reports a row that the index of its table does not have, where the
// index can be read.
func (r *repair) deleted(table, id string) bool {
	return !r.alive[table][id] && !slices.ContainsFunc(r.found.Dark[table], func(keys salvage.Range) bool { return keys.Holds(id) })
}

// witness remembers from the search's list what was in the notebook.
func (r *repair) witness(row salvage.Row) error {
	if !row.Reached || row.Broken || len(row.Spoiled) > 0 {
		return nil
	}
	for _, s := range searchSources {
		if s.kind == row.Values[1] {
			r.remember(s.table, row.Values[2])
		}
	}
	return nil
}

// remember notes that a row was there.
func (r *repair) remember(table string, id any) {
	key, ok := id.(string)
	if !ok || !uuidShape.MatchString(key) || !slices.Contains(journaled, table) {
		return
	}
	if r.gone[table] == nil {
		r.gone[table] = map[ID]bool{}
	}
	r.gone[table][ID(key)] = true
}

// imagesFit looks into the images of a row of the journal. A damaged one is no
// image: undo would bring it back.
func (r *repair) imagesFit(row salvage.Row) bool {
	table, _ := row.Values[2].(string)
	for _, image := range row.Values[4:] {
		if image != nil && !r.imageFits(table, row.Values[3], image.(string)) {
			r.badImages = true
			r.remember(table, row.Values[3])
			return false
		}
	}
	return true
}

func (r *repair) imageFits(table string, id any, image string) bool {
	dec := json.NewDecoder(bytes.NewReader([]byte(image)))
	dec.UseNumber()
	var fields map[string]any
	if err := dec.Decode(&fields); err != nil || fields["id"] != id {
		return false
	}
	for _, c := range r.shapes[table].Layouts[0].Columns {
		v, there := fields[c.Name]
		if !there || c.Name == "sort_name" {
			continue
		}
		if number, ok := v.(json.Number); ok {
			n, err := number.Int64()
			if err != nil {
				return false
			}
			v = n
		}
		if !c.Fits(v) {
			return false
		}
	}
	return true
}

// insert adds a row unless there is one already; it reports whether it did.
func (r *repair) insert(row salvage.Row) (bool, error) {
	names, values := r.kept(row)
	added, err := r.add(row.Table, names, values)
	if err != nil || row.Reached || !slices.Contains(journaled, row.Table) {
		return added, err
	}
	if !added { // of two that may be left over, the one written last
		at := slices.Index(names, updatedColumn)
		if at < 0 {
			return false, nil
		}
		n, err := r.changed("DELETE FROM "+row.Table+` WHERE id = ?1 AND updated_at < ?2
			AND EXISTS (SELECT 1 FROM repair_strays WHERE tbl = ?3 AND id = ?1)`, row.Values[0], values[at], row.Table)
		if err != nil || n == 0 {
			return false, err
		}
		if added, err = r.add(row.Table, names, values); err != nil {
			return false, err
		}
	}
	return added, r.note("repair_strays", row.Table, row.Values[0])
}

func (r *repair) note(list, table string, id any) error {
	_, err := r.changed("INSERT OR IGNORE INTO "+list+"(tbl, id) VALUES (?, ?)", table, id)
	return err
}

// kept are the columns and values of a row as this version keeps them.
func (r *repair) kept(row salvage.Row) (names []string, values []any) {
	for i, name := range row.Names {
		if !slices.ContainsFunc(r.columns[row.Table], func(c column) bool { return c.Name == name }) {
			continue
		}
		value := row.Values[i]
		if name == "sort_name" { // it follows from the name, and the rule may be newer
			at := slices.Index(row.Names, "name")
			value = Fold(fmt.Sprint(row.Values[at]))
			if row.Table == "tags" {
				value = parkedTag(row.Values[0])
			}
		}
		names, values = append(names, name), append(values, value)
	}
	return names, values
}

// parkedTag is out of the way of other tags, see settleTags.
func parkedTag(id any) string { return fmt.Sprint(" ", id) }

func (r *repair) add(table string, names []string, values []any) (bool, error) {
	//nolint:gosec // names of the schema
	text := fmt.Sprintf("INSERT OR IGNORE INTO %s(%s) VALUES (?%s)", table, strings.Join(names, ", "), strings.Repeat(", ?", len(names)-1))
	stmt, ok := r.statements[text]
	if !ok {
		var err error
		if stmt, err = r.tx.PrepareContext(r.ctx, text); err != nil {
			return false, fmt.Errorf("%s: %w", text, err)
		}
		r.statements[text] = stmt
	}
	result, err := stmt.ExecContext(r.ctx, values...)
	if err != nil {
		return false, fmt.Errorf("%s: %w", text, err)
	}
	n, err := result.RowsAffected()
	return n > 0, err
}
