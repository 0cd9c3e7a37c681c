package data

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

// Every row stands in the file twice: in its table, and as the newest image
// that the journal has of it. A letter that changed in either, which the engine
// cannot see, is found by comparing the two. Rows that other programs wrote are
// in the journal as well.

// Discrepancy is a row that is not as the journal has it.
type Discrepancy struct {
	What   DiscrepancyKind
	Table  string
	ID     string
	Column string // the first that differs, "" for a whole row
}

// DiscrepancyKind says how a row and the journal differ.
type DiscrepancyKind string

// The ways of differing.
const (
	ValueDiffers  DiscrepancyKind = "differs"    // a column holds something else
	RowLost       DiscrepancyKind = "lost"       // the journal has it, its table has not
	RowRevived    DiscrepancyKind = "revived"    // the journal says that it was deleted
	ImageUnusable DiscrepancyKind = "unreadable" // the journal's own text is broken
)

// someDifferences is how many differences a report names; the rest is counted.
const someDifferences = 20

// differences compares every kept row with its newest image, in both
// directions. Rows without an image are counted apart: where history was
// erased, there are such.
func (r Reader) differences(ctx context.Context) (some []Discrepancy, count, unrecorded int, err error) {
	add := func(query string, args ...any) error {
		rows, err := r.query(query, args...)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var d Discrepancy
			if err := rows.Scan(&d.What, &d.Table, &d.ID, &d.Column); err != nil {
				return err
			}
			if d.What == "" {
				unrecorded++
				continue
			}
			if count++; len(some) < someDifferences {
				some = append(some, d)
			}
		}
		return rows.Err()
	}
	for _, table := range journaled {
		query, err := differing(ctx, r.db.Statement.ConnPool, table)
		if err == nil {
			err = add(query)
		}
		if err != nil {
			return nil, 0, 0, err
		}
	}
	err = add(lostRows())
	return some, count, unrecorded, err
}

// differing is SQL that finds the rows of a table that are not as their newest
// image. The first column is "" for a row without one.
func differing(ctx context.Context, q querier, table string) (string, error) {
	cols, err := columnsOf(ctx, q, table)
	if err != nil {
		return "", err
	}
	defaults, err := defaultsOf(ctx, q, table)
	if err != nil {
		return "", err
	}
	named := slices.ContainsFunc(cols, func(c column) bool { return c.Name == "name" })
	whens := []string{
		"WHEN v.newest IS NULL THEN NULL", // no image at all
		"WHEN v.image IS NULL THEN '" + string(RowRevived) + "'",
		"WHEN NOT json_valid(v.image) THEN '" + string(ImageUnusable) + "'",
	}
	for _, c := range cols {
		was := fmt.Sprintf("json_extract(v.image, '$.%s')", c.Name)
		// an image may be older than a column
		differs := fmt.Sprintf("CASE WHEN json_type(v.image, '$.%[1]s') IS NULL THEN t.%[1]s IS NOT (%[2]s) ELSE t.%[1]s IS NOT %[3]s END",
			c.Name, defaults[c.Name], was)
		if c.Name == "sort_name" && named { // folded anew outside of the journal; a tag may be parked
			differs = fmt.Sprintf("t.sort_name IS NOT %s AND t.sort_name IS NOT %s AND t.sort_name IS NOT ' ' || t.id", was, called("fold_text", "t.name"))
		}
		whens = append(whens, fmt.Sprintf("WHEN %s THEN '%s'", differs, c.Name))
	}
	return fmt.Sprintf(`SELECT CASE WHEN newest IS NULL THEN '' WHEN found IN ('%[1]s', '%[2]s') THEN found ELSE '%[3]s' END AS what, '%[4]s', id,
			CASE WHEN found IS NULL OR found IN ('%[1]s', '%[2]s') THEN '' ELSE found END
		FROM (SELECT t.id AS id, v.newest AS newest, CASE %[5]s ELSE 'same' END AS found
			FROM %[4]s t LEFT JOIN (SELECT c.id AS newest, c.row_id, c.after AS image FROM change_rows c) v
				ON v.newest = (SELECT max(n.id) FROM change_rows n WHERE n.row_id = t.id AND n.tbl = '%[4]s'))
		WHERE found IS NULL OR found <> 'same'`, RowRevived, ImageUnusable, ValueDiffers, table, strings.Join(whens, " ")), nil
}

// defaultsOf are the SQL values that columns have in rows older than they are.
func defaultsOf(ctx context.Context, q querier, table string) (map[string]string, error) {
	rows, err := q.QueryContext(ctx, "SELECT name, coalesce(dflt_value, 'NULL') FROM pragma_table_xinfo(?)", table)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[string]string{}
	for rows.Next() {
		var name, value string
		if err := rows.Scan(&name, &value); err != nil {
			return nil, err
		}
		out[name] = value
	}
	return out, rows.Err()
}

// lostRows is SQL that finds rows that should be there by their newest image,
// and images that cannot be read.
func lostRows() string {
	var there []string
	for _, table := range journaled {
		there = append(there, fmt.Sprintf("WHEN '%[1]s' THEN EXISTS (SELECT 1 FROM %[1]s t WHERE t.id = c.row_id)", table))
	}
	return fmt.Sprintf(`SELECT found, CASE found WHEN '%[1]s' THEN tbl ELSE 'change_rows' END AS tbl, CASE found WHEN '%[1]s' THEN row_id ELSE id END AS row_id, ''
		FROM (SELECT c.id, c.tbl, c.row_id, CASE
			WHEN NOT json_valid(coalesce(c.before, '{}')) OR NOT json_valid(coalesce(c.after, '{}')) THEN '%[2]s'
			WHEN c.after IS NOT NULL AND NOT CASE c.tbl %[3]s ELSE 0 END
				AND NOT EXISTS (SELECT 1 FROM change_rows n WHERE n.row_id = c.row_id AND n.tbl = c.tbl AND n.id > c.id) THEN '%[1]s'
			ELSE '' END AS found FROM change_rows c)
		WHERE found <> ''`, RowLost, ImageUnusable, strings.Join(there, " "))
}
