package data

import "fmt"

// settleImages lets the history end with each row as it is now: a row whose
// newest images are lost, that a repair chose otherwise, or that is gone, would
// else be called damaged ever after. Such an image belongs to no change, so
// nothing can be taken back by it.
func (r *repair) settleImages() error {
	const newest = "(SELECT c.after FROM change_rows c WHERE c.tbl = %[1]s AND c.row_id = %[2]s ORDER BY c.id DESC LIMIT 1)"
	for _, table := range journaled {
		differing, err := differing(r.ctx, r.q, table)
		if err != nil {
			return err
		}
		ids, err := r.ids("SELECT id FROM (" + differing + ") WHERE what <> ''")
		if err != nil {
			return err
		}
		insert := fmt.Sprintf("INSERT INTO change_rows(tbl, row_id, before, after) SELECT ?1, id, "+newest+", %[3]s FROM %[4]s WHERE id = ?2",
			"?1", "?2", imageOf("", r.columns[table]), table)
		for _, id := range ids {
			if _, err := r.changed(insert, table, string(id)); err != nil {
				return err
			}
		}
	}
	return r.run(fmt.Sprintf("INSERT INTO change_rows(tbl, row_id, before) SELECT lost.tbl, lost.row_id, "+newest+" FROM (%[3]s) lost WHERE found = '%[4]s'",
		"lost.tbl", "lost.row_id", lostRows(), RowLost))
}
