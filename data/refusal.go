package data

import (
	"context"
	"crypto/sha256"
	"encoding/json"

	"github.com/google/uuid"
)

// Refused is what a tombstone names as its table when its key is no row's but the
// Fingerprint of how somebody is known whom an import is not to bring again: a
// person left them out, or erased them. Like all tombstones it goes with the
// notebook where a backup is brought back.
const Refused = "refused"

// Fingerprint stands for an address or a name without saying it. It is the same
// in all notebooks: whoever has one and guesses an address can tell that it was
// meant.
func Fingerprint(key string) ID {
	sum := sha256.Sum256([]byte("wawasan refused " + key))
	return ID(uuid.UUID(sum[:16]).String())
}

// NameKey is how somebody is known who has no address: by name and company.
func NameKey(name, company string) string { return Fold(name) + "\n" + Fold(company) }

// Refusals reads the fingerprints of whom an import is not to bring again.
func (r Reader) Refusals() (map[ID]bool, error) {
	var all []ID
	err := r.db.Raw("SELECT id FROM erased WHERE tbl = ?", Refused).Scan(&all).Error
	out := make(map[ID]bool, len(all))
	for _, id := range all {
		out[id] = true
	}
	return out, err
}

// Refuse remembers fingerprints of whom an import is not to bring again, and
// forgets those of whom it is. It is no change: undoing the import beside which
// it was said leaves it.
func (s *Store) Refuse(ctx context.Context, refused, allowed []ID) error {
	if len(refused) > 0 {
		if err := s.writeAside(ctx, "INSERT OR IGNORE INTO erased(id, tbl, at) SELECT value, ?, ? FROM json_each(?)", Refused, s.Now(), jsonList(refused)); err != nil {
			return wrapWrite(err)
		}
	}
	if len(allowed) == 0 {
		return nil
	}
	return wrapWrite(s.writeAside(ctx, "DELETE FROM erased WHERE tbl = ? AND id IN (SELECT value FROM json_each(?))", Refused, jsonList(allowed)))
}

func jsonList(ids []ID) string {
	text, err := json.Marshal(ids)
	if err != nil {
		panic(err) // texts are always written
	}
	return string(text)
}

// refuse remembers by what the erased people are known, so that no import brings
// them again.
func (w *eraser) refuse() error {
	keys := map[string]bool{}
	if err := w.eachText("contact_points", "match_key", func(id ID, key string) {
		if w.gone[id] != "" {
			keys[key] = true
		}
	}); err != nil {
		return err
	}
	rows, err := w.tx.QueryContext(w.ctx, `SELECT c.id, c.name, coalesce(co.name, '') FROM contacts c
		LEFT JOIN positions p ON p.contact_id = c.id AND p.current = 1 LEFT JOIN companies co ON co.id = p.company_id`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id ID
		var name, company string
		if err := rows.Scan(&id, &name, &company); err != nil {
			return err
		}
		if w.leaves(id) {
			keys[NameKey(name, company)] = true
		}
	}
	for key := range keys {
		w.refused = append(w.refused, Fingerprint(key))
	}
	return rows.Err()
}
