package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
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
	return digestID("wawasan refused " + key)
}

// NameKey is how somebody is known who has no address: by name and company.
func NameKey(name, company string) string { return Fold(name) + "\n" + Fold(company) }

// Refusals reads the fingerprints of whom an import is not to bring again.
func (r Reader) Refusals() (map[ID]bool, error) {
	return r.erasedAs(Refused)
}

// erasedAs reads the keys of the tombstones that name a table.
func (r Reader) erasedAs(table string) (map[ID]bool, error) {
	return r.idSet("SELECT id FROM erased WHERE tbl = ?", table)
}

// Refuse remembers fingerprints of whom an import is not to bring again, and
// forgets those of whom it is. It is no change: undoing the import beside which
// it was said leaves it.
func (s *Store) Refuse(ctx context.Context, refused, allowed []ID) error {
	if len(refused) > 0 {
		if err := s.writeAside(ctx, "INSERT OR IGNORE INTO erased(id, tbl, at) SELECT value, ?, ? FROM json_each(?)", Refused, s.Now(), listOfTexts(plain(refused))); err != nil {
			return wrapWrite(err)
		}
	}
	if len(allowed) == 0 {
		return nil
	}
	return wrapWrite(s.writeAside(ctx, "DELETE FROM erased WHERE tbl = ? AND id IN (SELECT value FROM json_each(?))", Refused, listOfTexts(plain(allowed))))
}

// Traits are what somebody is called and was, the companies they are at and were,
// their telephone numbers, and the keys of their addresses.
type Traits struct{ Names, Companies, Phones, Keys []string }

// KnownBy is the rule by which imports know somebody: texts that Fingerprint takes.
type KnownBy func(Traits) []string

// ever selects, of rows and of their images in the history, what two columns of a
// table are, or were, with the person: the row itself or its contact_id.
const ever = `SELECT %[2]s, coalesce(%[3]s, ''), coalesce(%[4]s, '') FROM %[1]s
	UNION SELECT json_extract(image, '$.%[2]s'), coalesce(json_extract(image, '$.%[3]s'), ''), coalesce(json_extract(image, '$.%[4]s'), '')
	FROM (SELECT before AS image FROM change_rows WHERE tbl = '%[1]s' UNION ALL SELECT after FROM change_rows WHERE tbl = '%[1]s') WHERE image IS NOT NULL`

// refuse remembers by what the erased people are known, so that no import brings
// them again.
func (w *eraser) refuse() error {
	people := map[ID]*Traits{}
	each := func(table, of, column, other string, take func(k *Traits, text, more string)) error {
		return w.pairs(fmt.Sprintf(ever, table, of, column, other), func(id ID, text, more string) {
			if text == "" || !w.leaves(id) {
				return
			}
			if people[id] == nil {
				people[id] = &Traits{}
			}
			take(people[id], text, more)
		})
	}
	firms := map[string][]string{}
	for _, step := range []func() error{
		func() error {
			return w.pairs(fmt.Sprintf(ever, "companies", "id", "name", "name"), func(id ID, name, _ string) { firms[string(id)] = append(firms[string(id)], name) })
		},
		func() error {
			return each("contacts", "id", "name", "name", func(k *Traits, name, _ string) { k.Names = append(k.Names, name) })
		},
		func() error {
			return each("positions", "contact_id", "company_id", "id", func(k *Traits, company, _ string) { k.Companies = append(k.Companies, firms[company]...) })
		},
		func() error {
			return each("contact_points", "contact_id", "kind", "value", func(k *Traits, kind, value string) {
				if kind == "phone" {
					k.Phones = append(k.Phones, value)
				}
			})
		},
		func() error {
			return each("contact_points", "contact_id", "match_key", "id", func(k *Traits, key, _ string) { k.Keys = append(k.Keys, key) })
		},
	} {
		if err := step(); err != nil {
			return err
		}
	}
	keys := map[string]bool{}
	for _, k := range people {
		if len(k.Companies) == 0 {
			k.Companies = []string{""}
		}
		by := byName
		if w.knownBy != nil {
			by = w.knownBy
		}
		for _, key := range by(*k) {
			keys[key] = true
		}
	}
	for key := range keys {
		w.refused = append(w.refused, Fingerprint(key))
	}
	return nil
}

// byName knows somebody by their addresses as they stand and by name and company
// as they fold.
func byName(k Traits) []string {
	all := slices.Clone(k.Keys)
	for _, name := range k.Names {
		for _, company := range k.Companies {
			all = append(all, NameKey(name, company))
		}
	}
	return all
}

// pairs reads what a query yields: keys, each with two texts.
func (w *eraser) pairs(query string, take func(id ID, text, more string)) error {
	rows, err := w.tx.QueryContext(w.ctx, query)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id sql.NullString
		var text, more string
		if err := rows.Scan(&id, &text, &more); err != nil {
			return err
		}
		take(ID(id.String), text, more)
	}
	return rows.Err()
}
