package data

import (
	"context"
	"slices"
)

// Difference is what distinguishes a notebook from an earlier state of it.
type Difference struct {
	Made    map[string]int // rows by table that only the notebook has
	Gone    map[string]int // rows by table that only the earlier state has
	Changed int            // rows that both have and that changed since
	Since   int            // changes since
	Newest  []Entry        // of them, the newest first
	Erased  int            // things that only the earlier state has since they were erased for good, see Tombstone
}

// Compare says in what the notebook at path, which may be open, differs from
// an earlier state of it in a file that nobody writes; it names at most so
// many changes.
func Compare(ctx context.Context, path, earlier string, most int) (d Difference, err error) {
	db, err := aside(path)
	if err != nil {
		return d, openError(path, err)
	}
	defer db.Close()
	conn, err := db.Conn(ctx)
	if err != nil {
		return d, openError(path, err)
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "ATTACH ? AS earlier", uri(earlier, "immutable=1")); err != nil {
		return d, openError(earlier, err)
	}
	if _, err := conn.ExecContext(ctx, "PRAGMA query_only = 1"); err != nil {
		return d, openError(path, err)
	}
	if err := d.read(ctx, conn, most); err != nil {
		return d, openError(path, err)
	}
	return d, nil
}

// sinceEarlier selects the changes that the earlier state has not.
const sinceEarlier = `FROM main.changes c WHERE NOT EXISTS (SELECT 1 FROM earlier.changes e WHERE e.uid = c.uid)`

func (d *Difference) read(ctx context.Context, q querier, most int) error {
	d.Made, d.Gone = map[string]int{}, map[string]int{}
	tables, err := bothHave(ctx, q)
	if err != nil {
		return err
	}
	for _, table := range tables {
		for from, into := range map[[2]string]map[string]int{{"main", "earlier"}: d.Made, {"earlier", "main"}: d.Gone} {
			var n int
			query := "SELECT count(*) FROM " + from[0] + "." + table + " a WHERE NOT EXISTS (SELECT 1 FROM " + from[1] + "." + table + " b WHERE b.id = a.id)"
			if err := q.QueryRowContext(ctx, query).Scan(&n); err != nil {
				return err
			}
			if n > 0 {
				into[table] = n
			}
		}
	}
	if err := q.QueryRowContext(ctx, "SELECT count(*) "+sinceEarlier).Scan(&d.Since); err != nil {
		return err
	}
	if d.Changed, err = changedSince(ctx, q, tables); err != nil {
		return err
	}
	d.Newest, err = newestSince(ctx, q, most)
	return err
}

func bothHave(ctx context.Context, q querier) (tables []string, err error) {
	names, err := valuesOf[string](q.QueryContext(ctx, `SELECT name FROM main.sqlite_schema WHERE type = 'table'
		INTERSECT SELECT name FROM earlier.sqlite_schema WHERE type = 'table'`))
	return slices.DeleteFunc(names, func(name string) bool { return !slices.Contains(journaled, name) }), err
}

// changedSince counts the rows that changes since touched and that both have.
func changedSince(ctx context.Context, q querier, tables []string) (n int, err error) {
	for _, table := range tables {
		var of int
		err := q.QueryRowContext(ctx, `SELECT count(DISTINCT r.row_id) FROM main.change_rows r
			JOIN main.`+table+` a ON a.id = r.row_id JOIN earlier.`+table+` b ON b.id = r.row_id
			WHERE r.tbl = ? AND r.change_id IN (SELECT c.id `+sinceEarlier+`)`, table).Scan(&of)
		if err != nil {
			return 0, err
		}
		n += of
	}
	return n, nil
}

func newestSince(ctx context.Context, q querier, most int) (out []Entry, err error) {
	rows, err := q.QueryContext(ctx, "SELECT c.id, c.kind, c.label, c.at "+sinceEarlier+" ORDER BY c.id DESC LIMIT ?", most)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var e Entry
		if err := rows.Scan(&e.ID, &e.Kind, &e.Label, &e.At); err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, rows.Err()
}
