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

	since int64 // the newest row of the journal before it, of a part that follows others
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
	goesOn      int64 // the entry it is a further part of, 0 for none
}

func (s *Store) change(ctx context.Context, entry changeEntry, fn func(*Tx) error) error {
	if err := s.MayWrite(); err != nil {
		return err
	}
	kinds, err := s.transact(ctx, entry, fn)
	if err != nil {
		return writeError(err)
	}
	if len(kinds) > 0 || entry.kind != "do" {
		s.publish(Changed{Kinds: kinds, Label: entry.label})
	}
	return nil
}

// transact runs fn between opening and closing the entry. It holds the
// writing connection itself, so that it can end a transaction whose commit
// was refused: SQLite leaves that one open, and database/sql forgets it.
func (s *Store) transact(ctx context.Context, entry changeEntry, fn func(*Tx) error) (kinds []string, err error) {
	if err := s.still(); err != nil {
		return nil, err
	}
	conn, err := s.wsql.Conn(ctx)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	sqlTx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer func() { _ = sqlTx.Rollback() }() // nothing after a commit; all after an error or a panic
	db := s.writer.Session(&gorm.Session{NewDB: true, Context: ctx})
	db.Statement.ConnPool = sqlTx
	tx := &Tx{Reader: Reader{db: db}, now: s.Now()}
	if err := tx.open(entry); err != nil {
		return nil, err
	}
	if err := fn(tx); err != nil {
		return nil, err
	}
	if err := tx.raise(); err != nil {
		return nil, err
	}
	stale, kinds, err := tx.touched()
	if err != nil || (entry.kind == "do" && len(kinds) == 0 && len(stale) == 0) {
		return nil, err // nothing was written: what open wrote is rolled back
	}
	if err := tx.close(entry, stale, kinds); err != nil {
		return nil, err
	}
	mark, before, err := s.mayCommit(ctx, sqlTx)
	if err != nil {
		return nil, err
	}
	if err := sqlTx.Commit(); err != nil {
		_, _ = conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
		return nil, err
	}
	s.saw(mark, before)
	return kinds, nil
}

// open writes the journal entry and tells the triggers to file rows under it.
// Its clock is a hybrid logical one: milliseconds of the wall clock, and a
// counter that keeps it rising when the wall clock stands still or goes back.
// A full counter is carried into the milliseconds, so that text order stays
// the order of changes.
func (tx *Tx) open(entry changeEntry) error {
	if entry.goesOn != 0 {
		return tx.goOn(entry.goesOn)
	}
	var of any
	if entry.of != 0 {
		of = entry.of
	}
	result, err := tx.db.Statement.ConnPool.ExecContext(tx.db.Statement.Context,
		`INSERT INTO changes(uid, kind, label, of, at, device, clock) SELECT ?1, ?2, ?3, ?4, ?5, device,
			CASE WHEN clock < ?6 THEN ?6 WHEN substr(clock, 15) + 1 <= 9999 THEN printf('%s-%04d', substr(clock, 1, 13), substr(clock, 15) + 1)
				ELSE printf('%013d-0000', substr(clock, 1, 13) + 1) END FROM journal_state`,
		NewID(), entry.kind, entry.label, of, tx.now, fmt.Sprintf("%013d-0000", tx.now.UnixMilli()))
	if err != nil {
		return err
	}
	if tx.id, err = result.LastInsertId(); err != nil {
		return err
	}
	return tx.exec("UPDATE journal_state SET change_id = ?1, clock = (SELECT clock FROM changes WHERE id = ?1)", tx.id)
}

// touched returns the kinds of things whose text went stale, with whether any
// of them is in the search index already, and the tables that changed.
func (tx *Tx) touched() (stale map[string]bool, tables []string, err error) {
	rows, err := tx.query(`SELECT 1, d.kind, max(s.doc IS NOT NULL) FROM search_dirty d
			LEFT JOIN search_docs s ON s.kind = d.kind AND s.id = d.id GROUP BY d.kind
		UNION ALL SELECT DISTINCT 2, tbl, 0 FROM change_rows WHERE `+tx.its(""), tx.id, tx.since)
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	stale = map[string]bool{}
	for rows.Next() {
		var what int
		var name string
		var indexed bool
		if err := rows.Scan(&what, &name, &indexed); err != nil {
			return nil, nil, err
		}
		if what == 1 {
			stale[name] = indexed
		} else {
			tables = append(tables, name)
		}
	}
	return stale, tables, rows.Err()
}

// its selects the rows of the journal, called side, that this change, or this part
// of it, wrote: ?1 is its number, ?2 where it begins.
func (tx *Tx) its(side string) string {
	if tx.since > 0 { // by their numbers: its other rows may be very many
		return "+" + side + "change_id = ?1 AND " + side + "id > ?2"
	}
	return side + "change_id = ?1 AND " + side + "id > ?2"
}

// close brings the search index up to date and forgets an entry without rows.
// An undo or redo stays all the same: the change it turned names it.
func (tx *Tx) close(entry changeEntry, stale map[string]bool, tables []string) error {
	if err := tx.flushSearch(stale); err != nil {
		return err
	}
	if len(tables) == 0 && entry.kind == "do" && entry.goesOn == 0 {
		if err := tx.exec("DELETE FROM changes WHERE id = ?", tx.id); err != nil {
			return err
		}
	}
	return tx.exec("DELETE FROM search_dirty; " + newMark + ", change_id = NULL")
}

// row, query and exec go past GORM: what they run is written by hand.
func (r Reader) row(query string, args ...any) *sql.Row {
	return r.db.Statement.ConnPool.QueryRowContext(r.db.Statement.Context, query, args...)
}

func (r Reader) query(query string, args ...any) (*sql.Rows, error) {
	return r.db.Statement.ConnPool.QueryContext(r.db.Statement.Context, query, args...)
}

func (tx *Tx) exec(query string, args ...any) error {
	_, err := tx.db.Statement.ConnPool.ExecContext(tx.db.Statement.Context, query, args...)
	return err
}

// writeError gives failures of the disk a sentence; refusals pass as they are.
func writeError(err error) error {
	if CodeOf(err) != CodeInternal {
		return err
	}
	if known := Known(err); known != nil {
		return known
	}
	return Unavailable("data.error.write").Because(err)
}
