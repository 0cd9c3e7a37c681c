package data

import (
	"fmt"
	"slices"
)

// unlink ends what rows that a change brought back say of rows that are not
// there. In a notebook that was never damaged there are none; in a repaired one
// it lets undo go on where a row is lost.
func (tx *Tx) unlink(change int64, tables []string) error {
	touched := "id IN (SELECT row_id FROM change_rows WHERE change_id = ? AND tbl = '%s')"
	for _, table := range journaled {
		if !slices.Contains(tables, table) {
			continue
		}
		links, err := linksOf(tx.db.Statement.Context, tx.db.Statement.ConnPool, table)
		if err != nil {
			return err
		}
		for _, l := range links {
			where := fmt.Sprintf(touched, table) + " AND " + l.where()
			if !l.needed {
				if err := tx.exec(fmt.Sprintf("UPDATE OR IGNORE %s SET %s = NULL WHERE %s", table, l.column, where), change); err != nil {
					return err
				}
			}
			if err := tx.exec(fmt.Sprintf("DELETE FROM %s WHERE %s", table, where), change); err != nil {
				return err
			}
		}
	}
	return nil
}
