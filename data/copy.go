package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"wawasan/data/durable"
)

// copyTries is how often a copy is made anew because somebody wrote meanwhile;
// the last one stands, sound but with counts nobody compared.
const copyTries = 3

// CopyTo writes the whole notebook, as it was at one moment, into a new file
// at path, 0600: never into one that is there (conflict). The file is read
// once more, its pages and the counts of its rows, before it gets its name, so
// that what bears the name is whole also after a power cut. What is open
// already is copied: also a notebook whose file was moved, exchanged or
// deleted meanwhile is saved whole. Changes go on while it copies.
func (s *Store) CopyTo(ctx context.Context, path string) error {
	return copyInto(path, func(mine string) error { return s.copyWhole(ctx, mine) })
}

// copyInto makes a new file by fill and gives it its name when it is whole.
func copyInto(path string, fill func(mine string) error) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return Unavailable("data.error.copy", "path", path).Because(err)
	}
	mine := path + "." + string(NewID())
	// made here, for SQLite would let everybody read it
	f, err := os.OpenFile(mine, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fileError(path, err)
	}
	defer os.Remove(mine) // nothing is there any more after the rename
	if err := f.Close(); err != nil {
		return fileError(path, err)
	}
	if err := fill(mine); err != nil {
		return copyError(path, err)
	}
	if err := takeName(mine, path); errors.Is(err, os.ErrExist) {
		return Conflict("data.error.copy_exists", "path", path).Because(err)
	} else if err != nil {
		return copyError(path, err)
	}
	return nil
}

func copyError(path string, err error) error {
	var told *Error
	switch {
	case errors.As(err, &told), errors.Is(err, context.Canceled):
		return err
	case engineSort(err) == engineFull:
		return Unavailable("data.error.copy_full", "path", path).Because(err)
	}
	return Unavailable("data.error.copy", "path", path).Because(err)
}

// copyWhole makes the copy and reads it. A copy whose state nobody changed
// while it was made has as many rows as the notebook.
func (s *Store) copyWhole(ctx context.Context, path string) error {
	conn, err := s.rsql.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	for try := 1; ; try++ {
		before, err := readContent(ctx, conn)
		if err != nil {
			return err
		}
		if err := vacuumInto(ctx, conn, path); err != nil {
			return err
		}
		after, err := readContent(ctx, conn)
		if err != nil {
			return err
		}
		calm := before.mark == after.mark
		if !calm && try < copyTries {
			if err := os.Truncate(path, 0); err != nil {
				return err
			}
			continue
		}
		copied, err := contentOf(ctx, path)
		if err != nil {
			return err
		}
		if calm && !copied.equal(before) {
			return fmt.Errorf("the copy holds %v, the notebook %v", copied, before)
		}
		return durable.File(path)
	}
}

// vacuumInto fills an empty file. A connection for reading may write no other
// file either, so it is let for as long.
func vacuumInto(ctx context.Context, conn *sql.Conn, path string) (err error) {
	if _, err := conn.ExecContext(ctx, "PRAGMA query_only = 0"); err != nil {
		return err
	}
	defer func() {
		if _, back := conn.ExecContext(context.WithoutCancel(ctx), "PRAGMA query_only = 1"); err == nil {
			err = back
		}
	}()
	_, err = conn.ExecContext(ctx, "VACUUM INTO ?", path)
	return err
}

// content is what a notebook holds, to be compared with its copy.
type content struct {
	mark string
	rows []int // of the journaled tables, then of the journal's
}

func (c content) equal(o content) bool { return c.mark == o.mark && slices.Equal(c.rows, o.rows) }

func readContent(ctx context.Context, q querier) (c content, err error) {
	if err := q.QueryRowContext(ctx, markNow).Scan(&c.mark); err != nil {
		return c, err
	}
	for _, table := range append(slices.Clone(journaled), "changes", "change_rows") {
		var n int
		if err := q.QueryRowContext(ctx, "SELECT count(*) FROM "+table).Scan(&n); err != nil {
			return c, err
		}
		c.rows = append(c.rows, n)
	}
	return c, nil
}

// contentOf reads a file that nobody writes and nothing lies beside, every page
// of it.
func contentOf(ctx context.Context, path string) (c content, err error) {
	db, err := openWhole(ctx, path)
	if err != nil {
		return c, err
	}
	defer db.Close()
	return readContent(ctx, db)
}

// takeName gives a file a name that nothing has. A link takes a name only when
// it is free; where the disk knows none, looking must do.
func takeName(from, to string) error {
	err := os.Link(from, to)
	if err == nil {
		return durable.Folder(filepath.Dir(to))
	}
	if errors.Is(err, os.ErrExist) {
		return err
	}
	if _, there := os.Lstat(to); there == nil {
		return os.ErrExist
	}
	return durable.Rename(from, to)
}
