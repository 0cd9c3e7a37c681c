package data

import "slices"

// EverFiled returns which of these lines the notebook has or had: those that are
// there, that a person deleted, or that were erased for good. A line that an
// undo took away was not filed.
func (r Reader) EverFiled(ids []ID) (map[ID]bool, error) { return r.everHad("notes", ids) }

// EverSent is EverFiled for messages.
func (r Reader) EverSent(ids []ID) (map[ID]bool, error) { return r.everHad("outreaches", ids) }

// EverTalked is EverFiled for interviews.
func (r Reader) EverTalked(ids []ID) (map[ID]bool, error) { return r.everHad("interviews", ids) }

func (r Reader) everHad(table string, ids []ID) (map[ID]bool, error) {
	out := map[ID]bool{}
	for some := range slices.Chunk(ids, 500) {
		in := plain(some)
		var filed []ID
		err := r.db.Raw(`SELECT id FROM `+table+` WHERE id IN ? UNION SELECT id FROM erased WHERE id IN ?
			UNION SELECT r.row_id FROM change_rows r JOIN changes c ON c.id = r.change_id WHERE r.row_id IN ? AND r.tbl = ? AND r.after IS NULL
				AND c.kind = 'do' AND c.of IS NULL AND c.undone_by IS NULL`, in, in, in, table).Scan(&filed).Error
		if err != nil {
			return nil, err
		}
		for _, id := range filed {
			out[id] = true
		}
	}
	return out, nil
}
