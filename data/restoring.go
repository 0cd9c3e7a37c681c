package data

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// restoring brings back one deleted row and what went along with it.
type restoring struct {
	tx         *Tx
	change     int64
	references []Reference
	gone       map[Row]image // all that the change deleted
	take       map[Row]image // what comes back
}

// follow takes a row and, over the references that delete, what hung on it.
func (r *restoring) follow(row Row) {
	if _, taken := r.take[row]; taken {
		return
	}
	r.take[row] = r.gone[row]
	for other, image := range r.gone {
		for _, ref := range r.references {
			if ref.Owned && ref.Table == other.Table && ref.To == row.Table && image.id(ref.Column) == row.ID {
				r.follow(other)
			}
		}
	}
}

// settle leaves out what cannot be without something that is gone, and empties
// the references of the rest that lead nowhere.
func (r *restoring) settle() error {
	for again := true; again; {
		again = false
		for row, image := range r.take {
			for _, ref := range r.references {
				to := Row{ref.To, image.id(ref.Column)}
				if ref.Table != row.Table || to.ID == "" {
					continue
				}
				there, err := r.there(to)
				switch {
				case err != nil:
					return err
				case there:
				case ref.Owned:
					delete(r.take, row)
					again = true
				default:
					image[ref.Column] = nil
				}
			}
		}
	}
	return nil
}

func (r *restoring) there(row Row) (bool, error) {
	if _, taken := r.take[row]; taken {
		return true, nil
	}
	var there bool
	err := r.tx.row(fmt.Sprintf("SELECT EXISTS (SELECT 1 FROM %s WHERE id = ?)", row.Table), string(row.ID)).Scan(&there)
	return there, err
}

// write brings the rows back, then what led to them and was emptied with them.
func (r *restoring) write() error {
	if err := r.tx.exec("PRAGMA defer_foreign_keys = ON"); err != nil {
		return err
	}
	for _, table := range journaled {
		var images []image
		for row, image := range r.take {
			if row.Table == table {
				images = append(images, image)
			}
		}
		if len(images) == 0 {
			continue
		}
		slices.SortFunc(images, func(a, b image) int { return strings.Compare(string(a.id("id")), string(b.id("id"))) })
		text, err := json.Marshal(images)
		if err != nil {
			return Internal(err)
		}
		// a row that is there by now is left as it is
		source := fmt.Sprintf("(SELECT j.value AS image FROM json_each(?1) j WHERE ?2 <> '' AND NOT EXISTS (SELECT 1 FROM %s t WHERE t.id = json_extract(j.value, '$.id')))", table)
		if err := r.tx.upsertFrom(table, source, string(text), table); err != nil {
			return err
		}
	}
	for _, ref := range r.references {
		if !ref.Owned {
			if err := r.refer(ref); err != nil {
				return err
			}
		}
	}
	return nil
}

// refer lets rows lead to what came back again, where the change emptied their
// reference and nobody filled it since.
func (r *restoring) refer(ref Reference) error {
	var ids []string
	for row := range r.take {
		if row.Table == ref.To {
			ids = append(ids, string(row.ID))
		}
	}
	if len(ids) == 0 {
		return nil
	}
	text, err := json.Marshal(ids)
	if err != nil {
		return Internal(err)
	}
	emptied := fmt.Sprintf(`(SELECT row_id, json_extract(before, '$.%[1]s') AS led FROM change_rows WHERE change_id = ?1 AND tbl = ?2
		AND json_extract(after, '$.%[1]s') IS NULL AND json_extract(before, '$.%[1]s') IN (SELECT value FROM json_each(?3)))`, ref.Column)
	return r.tx.exec(fmt.Sprintf("UPDATE %[1]s SET %[2]s = (SELECT led FROM %[3]s e WHERE e.row_id = %[1]s.id) WHERE %[2]s IS NULL AND id IN (SELECT row_id FROM %[3]s)",
		ref.Table, ref.Column, emptied), r.change, ref.Table, string(text))
}
