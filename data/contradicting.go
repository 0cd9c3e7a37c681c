package data

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// mostContradicting is how many rows of each sort are looked at: one is enough
// to refuse, some more to name the changes they are of.
const mostContradicting = 20

// sidesOf selects the rows a change touched with their first image before it
// or their last after it, both of one table: ?1 is the change, ?2 the table.
func sidesOf(side string) string {
	pick := map[string]string{"before": "min", "after": "max"}[side]
	return fmt.Sprintf(`(SELECT c.row_id, c.%s AS image FROM change_rows c JOIN
		(SELECT %s(id) AS id FROM change_rows WHERE change_id = ?1 AND tbl = ?2 GROUP BY row_id) e ON e.id = c.id)`, side, pick)
}

// contradicting finds rows, some of them, that do not let a change be turned:
// those that are not as it left them, those that point at what it made, and
// those that its rows point at and that are gone.
func (r Reader) contradicting(change int64) ([]Row, error) {
	var tables []string
	if err := r.db.Raw("SELECT DISTINCT tbl FROM change_rows WHERE change_id = ?", change).Scan(&tables).Error; err != nil {
		return nil, err
	}
	var out []Row
	add := func(table, query string, args ...any) error {
		return r.scan(query+fmt.Sprintf(" LIMIT %d", mostContradicting), args, func(rows *sql.Rows) error {
			row := Row{Table: table}
			err := rows.Scan(&row.ID)
			out = append(out, row)
			return err
		})
	}
	for _, table := range tables {
		differs, err := r.differs(table)
		if err != nil {
			return nil, err
		}
		if err := add(table, differs, change, table); err != nil {
			return nil, err
		}
	}
	references, err := r.References()
	if err != nil {
		return nil, err
	}
	for _, ref := range references {
		if slices.Contains(tables, ref.To) {
			if err := add(ref.Table, pointing(ref), change, ref.To, ref.Table); err != nil {
				return nil, err
			}
		}
		if slices.Contains(tables, ref.Table) {
			if err := add(ref.To, missing(ref), change, ref.Table, ref.To); err != nil {
				return nil, err
			}
		}
	}
	if slices.Contains(tables, "tags") {
		return out, add("tags", namesakes(), change, "tags")
	}
	return out, nil
}

// namesakes selects the tags that have by now the name of one that comes back:
// no two have the same.
func namesakes() string {
	return fmt.Sprintf(`SELECT t.id FROM %s e JOIN tags t ON t.sort_name = %s WHERE e.image IS NOT NULL AND t.id <> e.row_id
		AND NOT EXISTS (SELECT 1 FROM change_rows c WHERE c.change_id = ?1 AND c.tbl = ?2 AND c.row_id = t.id)`,
		sidesOf("before"), called("fold_text", "json_extract(e.image, '$.name')"))
}

// differs selects the rows of a table that are not as a change left them.
// Columns that are younger than an image say nothing, nor does sort_name, which
// follows from the name by the rule of the day.
func (r Reader) differs(table string) (string, error) {
	cols, err := columnsOf(r.db.Statement.Context, r.db.Statement.ConnPool, table)
	if err != nil {
		return "", err
	}
	parts := []string{"(e.image IS NULL) <> (t.id IS NULL)"}
	for _, c := range cols {
		if c.Name != "sort_name" {
			parts = append(parts, fmt.Sprintf("(json_type(e.image, '$.%[1]s') IS NOT NULL AND json_extract(e.image, '$.%[1]s') IS NOT t.%[1]s)", c.Name))
		}
	}
	return fmt.Sprintf("SELECT e.row_id FROM %s e LEFT JOIN %s t ON t.id = e.row_id WHERE %s", sidesOf("after"), table, strings.Join(parts, " OR ")), nil
}

// pointing selects the rows that a reference leads from to what a change made,
// but those it touched itself: they are as before then. ?3 is their table.
func pointing(ref Reference) string {
	return fmt.Sprintf(`SELECT t.id FROM %[1]s t WHERE t.%[2]s IN (SELECT row_id FROM %[3]s WHERE image IS NULL)
		AND NOT EXISTS (SELECT 1 FROM change_rows c WHERE c.change_id = ?1 AND c.tbl = ?3 AND c.row_id = t.id)`, ref.Table, ref.Column, sidesOf("before"))
}

// missing selects what a row that comes back points at and that is neither
// there nor comes back with it. ?3 is the table pointed at.
func missing(ref Reference) string {
	return fmt.Sprintf(`SELECT DISTINCT json_extract(e.image, '$.%[1]s') AS id FROM %[2]s e
		WHERE e.image IS NOT NULL AND json_extract(e.image, '$.%[1]s') IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM %[3]s t WHERE t.id = json_extract(e.image, '$.%[1]s'))
		AND NOT EXISTS (SELECT 1 FROM change_rows c WHERE c.change_id = ?1 AND c.tbl = ?3 AND c.row_id = json_extract(e.image, '$.%[1]s') AND c.before IS NOT NULL)`,
		ref.Column, sidesOf("before"), ref.To)
}
