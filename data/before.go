package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"wawasan/data/durable"
)

// Old is a notebook that is about to be migrated.
type Old struct {
	Path    string
	Version int                     // of its schema
	Setting func(key string) string // "" for one that was never set
	// CopyTo writes it into a new file, as Store.CopyTo does. Several programs
	// may come here at once: where another one has migrated the notebook
	// meanwhile, it makes no file and reports ErrMigrated.
	CopyTo func(ctx context.Context, path string) error
}

// Keep keeps a notebook before it is migrated. What it refuses keeps the
// notebook from being migrated and opened; ErrMigrated does not.
type Keep func(ctx context.Context, old Old) error

// ErrMigrated says that another program has migrated a notebook meanwhile.
var ErrMigrated = errors.New("another program has migrated the notebook")

// keepBefore keeps the notebook as it was.
func keepBefore(ctx context.Context, conn *sql.Conn, path string, version int, keep Keep) error {
	if keep == nil {
		keep = keepBeside
	}
	err := keep(ctx, Old{
		Path: path, Version: version,
		Setting: func(key string) (value string) {
			_ = conn.QueryRowContext(ctx, "SELECT value FROM settings WHERE key = ?", key).Scan(&value)
			return value
		},
		CopyTo: func(ctx context.Context, to string) error {
			return copyInto(to, func(mine string) error { return copyOf(ctx, conn, mine, version) })
		},
	})
	if errors.Is(err, ErrMigrated) {
		return nil
	}
	return err
}

// copyOf copies a notebook of a version; one of another is thrown away.
func copyOf(ctx context.Context, conn *sql.Conn, to string, version int) error {
	copied, err := vacuumOf(ctx, conn, to)
	if err == nil && copied.Version != version {
		err = ErrMigrated
	}
	return err
}

// keepBeside copies a notebook beside itself, in the place of an older copy.
func keepBeside(ctx context.Context, old Old) error {
	mine := old.Path + "." + string(NewID())
	if err := old.CopyTo(ctx, mine); err != nil {
		return err
	}
	return durable.Rename(mine, fmt.Sprintf("%s.before-v%d", old.Path, old.Version+1))
}
