package data

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// Deleted is one thing that is gone, with the change that deleted it.
type Deleted struct {
	RowFact
	Seq    int64 // pages the list
	Change int64
	Label  string
	At     Instant
}

// DeletedRows lists what was deleted of some tables and is not there, the
// newest first: at most limit, older than before when it is not zero. What
// went along with something else that is gone by the same change is left out
// (it comes back with that), and so are what an undo took away, what a change made
// itself, and a tag whose name is used again.
func (r Reader) DeletedRows(tables []string, before int64, limit int) ([]Deleted, error) {
	if before == 0 {
		before = 1 << 62
	}
	references, err := r.References()
	if err != nil {
		return nil, err
	}
	var along []string
	for _, ref := range references {
		if ref.Owned && slices.Contains(tables, ref.Table) {
			along = append(along, fmt.Sprintf(`(d.tbl = '%s' AND EXISTS (SELECT 1 FROM change_rows p WHERE p.change_id = d.change_id AND p.tbl = '%s'
				AND p.row_id = json_extract(d.before, '$.%s') AND p.after IS NULL))`, ref.Table, ref.To, ref.Column))
		}
	}
	along = append(along, "(d.tbl = 'tags' AND EXISTS (SELECT 1 FROM tags t WHERE t.sort_name = "+called("fold_text", "json_extract(d.before, '$.name')")+"))") // there again
	// what a change itself had made, or brought back, it did not delete
	there := func(row string) string {
		return fmt.Sprintf("(SELECT f.before FROM change_rows f WHERE f.row_id = %[1]s.row_id AND f.tbl = %[1]s.tbl AND f.change_id = %[1]s.change_id ORDER BY f.id LIMIT 1) IS NOT NULL", row)
	}
	var out []Deleted
	err = r.scan(fmt.Sprintf(`SELECT d.id, d.tbl, d.row_id, d.before, c.id, c.label, c.at FROM change_rows d JOIN changes c ON c.id = d.change_id
		WHERE d.after IS NULL AND json_extract(d.before, '$.let_go') IS NULL AND d.tbl IN ('%s') AND d.id < ? AND c.kind = 'do' AND c.of IS NULL AND c.undone_by IS NULL AND c.unfinished IS NULL
		AND (SELECT n.after FROM change_rows n WHERE n.row_id = d.row_id AND n.tbl = d.tbl ORDER BY n.id DESC LIMIT 1) IS NULL
		AND NOT EXISTS (SELECT 1 FROM change_rows n JOIN changes m ON m.id = n.change_id WHERE n.row_id = d.row_id AND n.tbl = d.tbl AND n.id > d.id
			AND n.after IS NULL AND m.kind = 'do' AND m.of IS NULL AND m.undone_by IS NULL AND %s)
		AND %s AND NOT (%s) ORDER BY d.id DESC LIMIT ?`, strings.Join(tables, "', '"), there("n"), there("d"), strings.Join(along, " OR ")),
		[]any{before, limit}, func(rows *sql.Rows) error {
			var d Deleted
			var image sql.NullString
			if err := rows.Scan(&d.Seq, &d.Table, &d.ID, &image, &d.Change, &d.Label, &d.At); err != nil {
				return err
			}
			err := d.read([2]sql.NullString{image, {}})
			out = append(out, d)
			return err
		})
	return out, err
}

// RestoreDeleted brings back one thing that a change deleted, with all that
// went along with it in that change, as one change called label. What leads to
// something else that is gone by now leads nowhere then; what cannot be without
// it stays away. It refuses (not found) where the change deleted no such row,
// and (conflict) one that is there, whose details were let go, or that cannot be
// without what is gone.
func (s *Store) RestoreDeleted(ctx context.Context, label string, change int64, row Row) error {
	if !slices.Contains(journaled, row.Table) {
		return Invalid("data.error.no_table", "table", row.Table)
	}
	err := s.change(ctx, changeEntry{kind: "do", label: label}, func(tx *Tx) error { return tx.restoreDeleted(change, row) })
	if isConstraint(err) {
		err = Conflict("data.error.contradicts").Because(err)
	}
	return err
}

func (tx *Tx) restoreDeleted(change int64, row Row) error {
	e, err := tx.Entry(change)
	if err != nil {
		return err
	}
	r := restoring{tx: tx, change: change, take: map[Row]image{}}
	if r.gone, err = tx.goneIn(change); err != nil {
		return err
	}
	image, ok := r.gone[row]
	var there bool
	if err := tx.row(fmt.Sprintf("SELECT EXISTS (SELECT 1 FROM %s WHERE id = ?)", row.Table), string(row.ID)).Scan(&there); err != nil {
		return err
	}
	switch {
	case !ok:
		return NotFound("data.error.gone", "table", row.Table)
	case thinned(image):
		return letGoError(e)
	case there:
		return Conflict("data.error.there")
	case row.Table == "tags":
		if other, err := tx.tagCalled(fmt.Sprint(image["name"])); err != nil || other.ID != "" {
			return cmp.Or(err, error(Conflict("data.error.there")))
		}
	}
	if r.references, err = tx.References(); err != nil {
		return err
	}
	r.follow(row)
	if err := r.settle(); err != nil {
		return err
	}
	if _, comes := r.take[row]; !comes {
		return Conflict("data.error.owner_gone")
	}
	return r.write()
}

// goneIn reads the rows that a change deleted.
func (r Reader) goneIn(change int64) (map[Row]image, error) {
	out := map[Row]image{}
	return out, r.scan(fmt.Sprintf(`SELECT e.tbl, e.row_id, a.before FROM (%s) e
		JOIN change_rows a ON a.id = e.first JOIN change_rows z ON z.id = e.last WHERE z.after IS NULL AND a.before IS NOT NULL`, ofRows),
		[]any{change}, func(rows *sql.Rows) error {
			var row Row
			var text sql.NullString
			if err := rows.Scan(&row.Table, &row.ID, &text); err != nil {
				return err
			}
			i, err := readImage(text)
			out[row] = i
			return err
		})
}
