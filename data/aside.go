package data

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"slices"

	"wawasan/data/durable"
)

// Content is what a notebook's file holds.
type Content struct {
	Version int            // of its schema
	Rows    map[string]int // by table, of those that Tables names
	Changes int            // in its journal
	Last    Entry          // the newest change, zero for none
}

// Inspect reads a whole file that no program writes, such as a backup, and
// says what it holds: it changes nothing, makes nothing beside it and does not
// migrate it. It refuses a file that is no notebook or a damaged one
// (invalid), and a notebook of a newer program (conflict).
func Inspect(ctx context.Context, path string) (c Content, err error) {
	if exists, err := lookAt(path); err != nil {
		return c, err
	} else if !exists {
		return c, NotFound("data.error.no_backup", "path", path)
	}
	if err := judgeAside(path); err != nil {
		return c, err
	}
	db, err := openWhole(ctx, path)
	if err != nil {
		return c, openError(path, err)
	}
	defer db.Close()
	if err := c.read(ctx, db); err != nil {
		return c, openError(path, err)
	}
	return c, nil
}

// openWhole opens a file that nobody writes and nothing lies beside, once every
// page of it was read. It refuses a damaged one (invalid).
func openWhole(ctx context.Context, path string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", uri(path, "immutable=1", "_pragma=trusted_schema(0)"))
	if err != nil {
		return nil, err
	}
	var verdict string
	err = db.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict)
	if err == nil && verdict != "ok" {
		err = damagedError(path).Because(errors.New(verdict))
	}
	if err != nil {
		_ = db.Close() // it was read only
		return nil, err
	}
	return db, nil
}

// judgeAside judges a file by its beginning.
func judgeAside(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return fileError(path, err)
	}
	defer f.Close()
	head := make([]byte, headLength)
	n, err := f.ReadAt(head, 0)
	if n < headLength || string(head[:len(sqliteMagic)]) != sqliteMagic {
		_ = err // what stands there says more
		return notOurs(path, f, head[:n])
	}
	if string(head[68:72]) != applicationMark {
		return Invalid("data.error.no_notebook", "path", path)
	}
	return judgeHead(path, head, walLog{})
}

func (c *Content) read(ctx context.Context, q querier) error {
	tables, err := tablesOf(ctx, q)
	if err != nil {
		return err
	}
	c.Rows = map[string]int{}
	if err := q.QueryRowContext(ctx, "PRAGMA user_version").Scan(&c.Version); err != nil {
		return err
	}
	for _, table := range journaled {
		if !slices.Contains(tables, table) {
			continue
		}
		var n int
		if err := q.QueryRowContext(ctx, "SELECT count(*) FROM "+table).Scan(&n); err != nil {
			return err
		}
		c.Rows[table] = n
	}
	if err := q.QueryRowContext(ctx, "SELECT count(*) FROM changes WHERE of IS NOT id").Scan(&c.Changes); err != nil {
		return err
	}
	err = q.QueryRowContext(ctx, "SELECT id, kind, label, at FROM changes WHERE of IS NOT id ORDER BY id DESC LIMIT 1").
		Scan(&c.Last.ID, &c.Last.Kind, &c.Last.Label, &c.Last.At)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	return err
}

// CopyAside writes the whole notebook at path into a new file, 0600, as
// Store.CopyTo does, without opening it as a notebook: it is not migrated. What
// its log holds is in the copy, and is written back into the notebook. It
// refuses what cannot be read as a whole.
func CopyAside(ctx context.Context, path, to string) error {
	if err := lookInto(path); err != nil {
		return err
	}
	db, err := aside(path)
	if err != nil {
		return openError(path, err)
	}
	defer db.Close()
	return copyInto(to, func(mine string) error {
		if _, err := vacuumOf(ctx, db, mine); err != nil {
			return openError(path, err)
		}
		return nil
	})
}

// execer runs statements: a connection, or a pool of them.
type execer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// vacuumOf fills an empty file with a copy and says what that holds: it was
// read from its beginning to its end.
func vacuumOf(ctx context.Context, db execer, to string) (c Content, err error) {
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", to); err != nil {
		return c, err
	}
	if err := durable.File(to); err != nil {
		return c, err
	}
	return Inspect(ctx, to)
}

// aside opens a notebook that this program has not open, as a bare database.
func aside(path string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", uri(path, "mode=rw", "_pragma=busy_timeout(5000)", "_pragma=synchronous(FULL)", "_pragma=trusted_schema(0)"))
	if err == nil {
		db.SetMaxOpenConns(1)
	}
	return db, err
}

// Settle writes what the log beside a notebook holds into the notebook, so
// that its file alone is the whole of it. It refuses (conflict) while another
// program has the notebook open.
func Settle(ctx context.Context, path string) error {
	db, err := aside(path)
	if err != nil {
		return openError(path, err)
	}
	defer db.Close()
	var busy, pages, written int
	if err := db.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &written); err != nil {
		return openError(path, err)
	}
	if err := db.Close(); err != nil {
		return openError(path, err)
	}
	// the last who closes a notebook takes its log away
	if info, err := os.Stat(path + "-wal"); busy != 0 || err == nil && info.Size() > 0 {
		return Conflict("data.error.in_use", "path", path)
	}
	return nil
}

// Replace puts a whole file, which lies in the same folder, into the place of
// a notebook, and takes away what lies beside the notebook: that belongs to the
// one before. Whatever happens meanwhile, one of the two is there.
func Replace(path, with string) error {
	for _, end := range []string{"-wal", "-shm"} {
		if err := os.Remove(path + end); err != nil && !errors.Is(err, os.ErrNotExist) {
			return Unavailable("data.error.replace", "path", path).Because(err)
		}
	}
	err := durable.File(with)
	if err == nil {
		err = durable.Rename(with, path)
	}
	if err != nil {
		return Unavailable("data.error.replace", "path", path).Because(err)
	}
	return nil
}

// Carried is what belongs to a notebook's place and not to one of its states:
// some settings, what is typed and not saved, and what was erased for good.
type Carried struct {
	Settings map[string]string
	Drafts   []KeptDraft
	Erased   []Tombstone
}

// CarriedOf reads what is to be carried from a notebook that this program has
// not open, of the settings those named.
func CarriedOf(ctx context.Context, path string, settings []string) (c Carried, err error) {
	if err := lookInto(path); err != nil {
		return c, err
	}
	db, err := aside(path)
	if err != nil {
		return c, openError(path, err)
	}
	defer db.Close()
	s := &Store{path: path, rsql: db}
	c.Settings = map[string]string{}
	for _, key := range settings {
		c.Settings[key] = s.Setting(ctx, key)
	}
	if c.Drafts, err = s.Drafts(ctx); err != nil {
		return c, err
	}
	c.Erased, err = s.Tombstones(ctx)
	if engineSort(err) == engineNoColumn { // a notebook older than that table
		err = nil
	}
	return c, err
}

// Carry keeps what was carried from another state of the notebook.
func (s *Store) Carry(ctx context.Context, c Carried) error {
	for key, value := range c.Settings {
		if err := s.SetSetting(ctx, key, value); err != nil {
			return err
		}
	}
	for n := len(c.Drafts) - 1; n >= 0; n-- { // the newest last
		d := c.Drafts[n]
		if err := s.SaveDraft(ctx, d.Kind, string(d.Ref), d.Fields); err != nil {
			return err
		}
	}
	return nil
}

// Mark names the state of the notebook: it is another one after each change.
// Settings and drafts are no part of it.
func (r Reader) Mark() (mark string, err error) {
	err = r.row(markNow).Scan(&mark)
	return mark, err
}

// DaysSince counts the days, in UTC, on which something was changed after a
// moment.
func (r Reader) DaysSince(moment Instant) (n int, err error) {
	err = r.row("SELECT count(DISTINCT substr(at, 1, 10)) FROM changes WHERE at > ?", moment.String()).Scan(&n)
	return n, err
}
