package data

import (
	"database/sql"
	"slices"
	"strings"
)

// EverFiled returns which of these lines the notebook has or had: those that are
// there, that a person deleted, or that were erased for good. A line that an
// undo took away was not filed.
func (r Reader) EverFiled(ids []ID) (map[ID]bool, error) {
	out := map[ID]bool{}
	for some := range slices.Chunk(ids, 500) {
		marks := strings.TrimSuffix(strings.Repeat("?, ", len(some)), ", ")
		args := make([]any, 0, 3*len(some))
		for range 3 {
			for _, id := range some {
				args = append(args, string(id))
			}
		}
		err := r.scan(`SELECT id FROM notes WHERE id IN (`+marks+`) UNION SELECT id FROM erased WHERE id IN (`+marks+`)
			UNION SELECT r.row_id FROM change_rows r JOIN changes c ON c.id = r.change_id WHERE r.row_id IN (`+marks+`) AND r.tbl = 'notes' AND r.after IS NULL
				AND c.kind = 'do' AND c.of IS NULL AND c.undone_by IS NULL`, args, func(rows *sql.Rows) error {
			var id ID
			err := rows.Scan(&id)
			out[id] = true
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
