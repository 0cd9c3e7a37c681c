package data

import (
	"context"
	"database/sql"
	"fmt"

	"gorm.io/gorm"
)

// Tx is the inside of one change: what it writes is kept together or not at
// all. It reads what it has written.
type Tx struct {
	Reader
	now Instant
	id  int64
}

// Now returns the moment of the change; every row it makes has this time.
func (tx *Tx) Now() Instant { return tx.now }

// Change is the one door for writing: what fn writes is one transaction, one
// journal entry called label and one undo step. The label is a translation
// key, optionally followed by a tab and the name of the thing. When Change
// returns nil the change is durable. A change that writes nothing leaves no
// entry. An error of fn, or a panic, leaves the notebook as it was.
func (s *Store) Change(ctx context.Context, label string, fn func(*Tx) error) error {
	return s.change(ctx, changeEntry{kind: "do", label: label}, fn)
}

type changeEntry struct {
	kind, label string
	of          int64
}

func (s *Store) change(ctx context.Context, entry changeEntry, fn func(*Tx) error) error {
	var kinds []string
	err := s.writer.WithContext(ctx).Transaction(func(db *gorm.DB) error {
		tx := &Tx{Reader: Reader{db: db}, now: s.Now()}
		if err := tx.open(entry); err != nil {
			return err
		}
		if err := fn(tx); err != nil {
			return err
		}
		var err error
		kinds, err = tx.close()
		return err
	})
	if err != nil {
		return writeError(err)
	}
	if len(kinds) > 0 {
		s.publish(Changed{Kinds: kinds, Label: entry.label})
	}
	return nil
}

// open writes the journal entry and tells the triggers to file rows under it.
func (tx *Tx) open(entry changeEntry) error {
	var device, last string
	if err := tx.row("SELECT device, clock FROM journal_state").Scan(&device, &last); err != nil {
		return err
	}
	clock := nextClock(last, tx.now)
	var of any
	if entry.of != 0 {
		of = entry.of
	}
	err := tx.row(`INSERT INTO changes(uid, kind, label, of, device, clock, at) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
		NewID(), entry.kind, entry.label, of, device, clock, tx.now).Scan(&tx.id)
	if err != nil {
		return err
	}
	return tx.exec("UPDATE journal_state SET change_id = ?, clock = ?", tx.id, clock)
}

// close brings the search index up to date, forgets an entry without rows and
// returns the tables that changed.
func (tx *Tx) close() ([]string, error) {
	if err := tx.flushSearch(); err != nil {
		return nil, err
	}
	var kinds []string
	if err := tx.db.Raw("SELECT DISTINCT tbl FROM change_rows WHERE change_id = ?", tx.id).Scan(&kinds).Error; err != nil {
		return nil, err
	}
	if len(kinds) == 0 {
		if err := tx.exec("DELETE FROM changes WHERE id = ?", tx.id); err != nil {
			return nil, err
		}
	}
	return kinds, tx.exec("UPDATE journal_state SET change_id = NULL")
}

// nextClock is a hybrid logical clock: milliseconds of the wall clock, and a
// counter that keeps it rising when the wall clock stands still or goes back.
func nextClock(last string, now Instant) string {
	var lastMillis, count int64
	_, _ = fmt.Sscanf(last, "%d-%d", &lastMillis, &count)
	millis := now.UnixMilli()
	if millis > lastMillis {
		return fmt.Sprintf("%013d-%04d", millis, 0)
	}
	return fmt.Sprintf("%013d-%04d", lastMillis, count+1)
}

func (r Reader) row(query string, args ...any) *sql.Row { return r.db.Raw(query, args...).Row() }

func (tx *Tx) exec(query string, args ...any) error { return tx.db.Exec(query, args...).Error }

// writeError gives failures of the disk a sentence; refusals pass as they are.
func writeError(err error) error {
	if CodeOf(err) != CodeInternal {
		return err
	}
	return &Error{Code: CodeUnavailable, Key: "data.error.write", Args: []any{"cause", rootCause(err)}, Err: err}
}
