package data

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"wawasan/data/lockfile"
)

// A change of many thousands of rows is written in parts, each a transaction,
// with a pause behind it in which others write. It is one entry of the journal
// and one undo step all the same: its entry is unfinished until the last part,
// and is turned then as the newest change. Whoever writes it holds a lock
// beside the notebook; an unfinished change whose writer died is ended as far
// as it came, by whoever opens the notebook next or wants to turn a change.

// partsPause is how long others may write between two parts: the engine looks
// that often whether a lock is free. Whoever waits in this program comes in
// between any two; the pause is for others, and not needed before they would
// have waited partsWait.
const (
	partsPause = 120 * time.Millisecond
	partsWait  = 350 * time.Millisecond
)

func letOthersWrite(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(partsPause):
		return nil
	}
}

// ErrTakenBack refuses (unavailable) a change in parts whose ctx ended: nothing of
// it is left.
var ErrTakenBack error = Unavailable("data.error.taken_back")

// ChangeInParts is Change for what would keep others waiting for seconds: next
// is called for one part after another, each a transaction of its own, until it
// reports that there is no more. What was written before an error stays, and is
// one change like the whole. Where ctx ends before the last part it is taken
// back, and the history does not list it (ErrTakenBack); where others meanwhile wrote
// what hangs on it, it stays as far as it came, and HangingError says so. While
// another change is written in parts it refuses (conflict).
func (s *Store) ChangeInParts(ctx context.Context, label string, next func(*Tx) (more bool, err error)) error {
	lock, err := s.lockParts()
	if err != nil {
		return err
	}
	defer lock.Close()
	id, more, since := int64(0), true, time.Now()
	for more && err == nil {
		id, more, err = s.writePart(ctx, label, id, next)
		if more && err == nil {
			err = ctx.Err()
		}
		if more && err == nil && time.Since(since) >= partsWait {
			err = letOthersWrite(ctx)
			since = time.Now()
		}
	}
	lasting := context.WithoutCancel(ctx)
	if err != nil && ctx.Err() != nil {
		if err = s.cancelParts(lasting, label, id); err == nil {
			return ErrTakenBack
		}
	}
	if ended := s.endParts(lasting); err == nil {
		err = ended
	}
	return writeError(err)
}

// cancelParts takes back what is written of a change, under its own entry: what
// follows the journal, a count or somebody's comparison, sees that rows came and
// went. The entry is one that took back itself, which nobody turns or lists.
func (s *Store) cancelParts(ctx context.Context, label string, id int64) error {
	if id == 0 {
		return nil
	}
	return s.change(ctx, changeEntry{kind: "do", label: label, goesOn: id}, func(tx *Tx) error {
		var others bool
		err := tx.row("SELECT EXISTS (SELECT 1 FROM change_rows WHERE +change_id IS NOT ?1 AND id > (SELECT min(id) FROM change_rows WHERE change_id = ?1))", id).Scan(&others)
		if err != nil {
			return err
		}
		if others {
			by, differs, err := tx.hangingOn(id)
			if err != nil {
				return err
			}
			if len(by) > 0 || differs {
				return &HangingError{Change: Entry{ID: id, Label: label}, By: by}
			}
		}
		if err := tx.restore(id); err != nil {
			return err
		}
		return tx.exec("UPDATE changes SET kind = 'undo', of = id, undone_by = id, unfinished = NULL, ended = NULL WHERE id = ?", id)
	})
}

// writePart writes one part under the entry called id, or a new one.
func (s *Store) writePart(ctx context.Context, label string, id int64, next func(*Tx) (bool, error)) (as int64, more bool, err error) {
	err = s.change(ctx, changeEntry{kind: "do", label: label, goesOn: id}, func(tx *Tx) error {
		more, err = next(tx)
		if err == nil && (more || id != 0) {
			err = tx.exec("UPDATE changes SET unfinished = ?, ended = NULL WHERE id = ?", tx.now, tx.id)
		}
		as = tx.id
		return err
	})
	if err != nil {
		return id, false, err
	}
	if id == 0 { // a part that wrote nothing left no entry
		err = s.wsql.QueryRowContext(ctx, "SELECT coalesce(max(id), 0) FROM changes WHERE id = ?", as).Scan(&as)
	}
	return as, more, err
}

// goOn tells the triggers to file rows under an entry there is already, unless
// somebody turned it meanwhile.
func (tx *Tx) goOn(id int64) error {
	var turned bool
	err := tx.row("SELECT undone_by IS NOT NULL FROM changes WHERE id = ?", id).Scan(&turned)
	if errors.Is(err, sql.ErrNoRows) || turned {
		return Conflict("data.error.changed_meanwhile")
	}
	if err != nil {
		return err
	}
	if tx.since, err = tx.JournalEnd(); err != nil {
		return err
	}
	tx.id = id
	return tx.exec("UPDATE journal_state SET change_id = ?", id)
}

// lockParts is held by who writes a change in parts; nil where there can be no
// lock beside the notebook.
func (s *Store) lockParts() (*lockfile.Lock, error) {
	lock, err := lockfile.Alone(partsOf(s.path))
	if err == nil && lock == nil {
		return nil, Conflict("data.error.parts")
	}
	return lock, nil // as lockShared
}

func partsOf(path string) string { return RealPath(path) + "-parts" }

// endParts ends what is unfinished: it is turned as the newest change then.
func (s *Store) endParts(ctx context.Context) error {
	return s.writeAside(ctx, "UPDATE changes SET unfinished = NULL, ended = (SELECT max(id) FROM changes) WHERE unfinished IS NOT NULL")
}

// endLeft ends what a program that died left unfinished.
func (s *Store) endLeft(ctx context.Context) error {
	var left bool
	err := s.rsql.QueryRowContext(ctx, "SELECT EXISTS(SELECT 1 FROM changes WHERE unfinished IS NOT NULL)").Scan(&left)
	if err != nil || !left {
		return err
	}
	lock, err := s.lockParts()
	if err != nil {
		return nil // somebody is writing it
	}
	defer lock.Close()
	return s.endParts(ctx)
}

// Touched is a row that was written, with what tells whose it is.
type Touched struct {
	Table string
	ID    ID
	Owner ID       // the contact it belongs to, "" for none
	Names []string // what it is called, was called, or is found by
}

// JournalEnd is how far the journal goes: what is written later, WrittenSince
// finds.
func (r Reader) JournalEnd() (end int64, err error) {
	err = r.row("SELECT coalesce(max(id), 0) FROM change_rows").Scan(&end)
	return end, err
}

// WrittenSince returns the rows of contacts, of what belongs to them and of
// companies that were written behind an end of the journal by others than this change.
func (tx *Tx) WrittenSince(end int64) ([]Touched, error) {
	var out []Touched
	err := tx.scan(`SELECT tbl, row_id, coalesce(json_extract(coalesce(after, before), '$.contact_id'), ''),
			coalesce(json_extract(after, '$.name'), json_extract(after, '$.match_key'), ''),
			coalesce(json_extract(before, '$.name'), json_extract(before, '$.match_key'), '')
		FROM change_rows WHERE id > ? AND change_id <> ? AND tbl IN ('contacts', 'contact_points', 'positions', 'companies', 'company_aliases') ORDER BY id`,
		[]any{end, tx.id}, func(rows *sql.Rows) error {
			t := Touched{Names: make([]string, 2)}
			err := rows.Scan(&t.Table, &t.ID, &t.Owner, &t.Names[0], &t.Names[1])
			out = append(out, t)
			return err
		})
	return out, err
}
