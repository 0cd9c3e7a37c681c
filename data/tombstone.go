package data

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
)

// Tombstone is the key of something erased for good, with its table and when; of
// the table Refused it is another one, of Anonymised that of a person who stays
// under Name.
type Tombstone struct {
	ID    ID
	Table string
	At    Instant
	Name  string
}

// Tombstones reads what was ever erased from this notebook, by its keys alone.
func (s *Store) Tombstones(ctx context.Context) ([]Tombstone, error) {
	rows, err := s.rsql.QueryContext(ctx, `SELECT e.id, e.tbl, e.at, coalesce(c.name, '') FROM erased e
		LEFT JOIN contacts c ON c.id = e.id AND e.tbl = ? ORDER BY e.at, e.id`, Anonymised)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Tombstone
	for rows.Next() {
		var t Tombstone
		if err := rows.Scan(&t.ID, &t.Table, &t.At, &t.Name); err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, rows.Err()
}

// Holds returns which of the tombstones the notebook holds all the same, living
// or in its history: so it is with a backup that was made before the erasing.
func (s *Store) Holds(ctx context.Context, stones []Tombstone) ([]Tombstone, error) {
	return heldIn(ctx, s.rsql, stones)
}

// ErasedIn is Holds for the file of another notebook, such as a backup, that
// nobody writes: it is only read, and nothing is left beside it.
func ErasedIn(ctx context.Context, path string, stones []Tombstone) ([]Tombstone, error) {
	if err := judgeAside(path); err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", uri(path, "immutable=1", "_pragma=trusted_schema(0)"))
	if err != nil {
		return nil, openError(path, err)
	}
	defer db.Close()
	out, err := heldIn(ctx, db, stones)
	if err != nil {
		err = openError(path, err)
	}
	return out, err
}

func heldIn(ctx context.Context, db querier, stones []Tombstone) ([]Tombstone, error) {
	var out []Tombstone
	for _, stone := range stones {
		if stone.Table == Anonymised {
			held, err := isNamed(ctx, db, stone.ID, stone.Name)
			if err != nil {
				return nil, err
			}
			if held {
				out = append(out, stone)
			}
			continue
		}
		if !slices.Contains(journaled, stone.Table) {
			continue
		}
		var held bool
		err := db.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM change_rows WHERE row_id = ?)", stone.ID).Scan(&held)
		if err == nil && !held {
			err = db.QueryRowContext(ctx, fmt.Sprintf("SELECT EXISTS (SELECT 1 FROM %s WHERE id = ?)", stone.Table), stone.ID).Scan(&held)
			if engineSort(err) == engineNoColumn { // an older notebook without that table
				err = nil
			}
		}
		if err != nil {
			return nil, err
		}
		if held {
			out = append(out, stone)
		}
	}
	return out, nil
}

// isNamed reports a person who bears another name than the one given, or did.
func isNamed(ctx context.Context, db querier, id ID, name string) (named bool, err error) {
	err = db.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM contacts WHERE id = ?1 AND name <> ?2)
		OR EXISTS (SELECT 1 FROM change_rows WHERE row_id = ?1 AND tbl = 'contacts'
			AND (json_extract(before, '$.name') <> ?2 OR json_extract(after, '$.name') <> ?2))`, id, name).Scan(&named)
	return named, err
}

// EraseAgain erases what the tombstones name, where the notebook holds it all
// the same: after a backup from before the erasing was brought back. Names in
// other texts are replaced by word once more. It returns how many things there
// were, 0 when there was nothing to do; the tombstones are kept here too.
func (s *Store) EraseAgain(ctx context.Context, stones []Tombstone, word string) (int, error) {
	held, err := s.Holds(ctx, stones)
	if err != nil {
		return 0, writeError(err)
	}
	if len(held) > 0 {
		e := Erasing{Word: word}
		for _, stone := range held {
			if stone.Table == Anonymised { // first, while it says how they are reached
				again := Erasing{Anonymise: []ID{stone.ID}, Word: cmp.Or(stone.Name, word)}
				if _, err := s.Erase(ctx, again); err != nil && CodeOf(err) != CodeNotFound {
					return 0, err
				}
			}
		}
		for _, stone := range held {
			if stone.Table == Anonymised {
				continue
			}
			if stone.Table == "contacts" {
				e.People = append(e.People, stone.ID)
			} else {
				e.Rows = append(e.Rows, stone.ID)
			}
		}
		if _, err := s.Erase(ctx, e); err != nil && CodeOf(err) != CodeNotFound {
			return 0, err
		}
	}
	return len(held), s.keepTombstones(ctx, stones)
}

func (s *Store) keepTombstones(ctx context.Context, stones []Tombstone) error {
	tx, err := s.wsql.BeginTx(ctx, nil)
	if err != nil {
		return writeError(err)
	}
	defer func() { _ = tx.Rollback() }()
	for _, t := range stones {
		if _, err := tx.ExecContext(ctx, "INSERT OR IGNORE INTO erased(id, tbl, at) VALUES (?, ?, ?)", t.ID, t.Table, t.At); err != nil {
			return writeError(err)
		}
	}
	return wrapWrite(tx.Commit())
}
