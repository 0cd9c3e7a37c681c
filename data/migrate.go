package data

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"sort"
	"strconv"
	"strings"
	"time"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// applicationID marks a SQLite file as a notebook (file(1), PRAGMA
// application_id); applicationMark is the same four bytes as they stand in
// the file's header.
const (
	applicationID   = 0x57415753
	applicationMark = "WAWS"
)

// migration is one numbered step of the schema: SQL and, where SQL cannot, a
// function that goes on in the same transaction.
type migration struct {
	version int
	name    string
	sql     string
	then    func(ctx context.Context, q querier) error // may be nil
}

// thens are what migrations do beside their SQL, by version.
var thens = map[int]func(ctx context.Context, q querier) error{9: foldAnew, 15: indexAnew}

func migrations() ([]migration, error) {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	sort.Strings(names)
	var all []migration
	for _, name := range names {
		number, _, _ := strings.Cut(strings.TrimPrefix(name, "migrations/"), "_")
		version, err := strconv.Atoi(number)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		text, err := migrationFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		all = append(all, migration{version: version, name: name, sql: string(text), then: thens[version]})
	}
	return all, nil
}

func newestVersion() (int, error) {
	all, err := migrations()
	if err != nil {
		return 0, err
	}
	return all[len(all)-1].version, nil
}

// migrate brings the notebook to the newest schema.
func migrate(ctx context.Context, db *sql.DB, path string, keep Keep) error {
	all, err := migrations()
	if err != nil {
		return Internal(err)
	}
	return patiently(ctx, func() error { return migrateBy(ctx, db, path, all, keep) })
}

// patiently tries again what found the notebook locked. Where several programs
// open a new one at once, SQLite turns some away without waiting while the
// journal's mode changes.
func patiently(ctx context.Context, do func() error) error {
	end := time.Now().Add(busyPatience)
	for {
		err := do()
		if err == nil || !isBusy(err) || time.Now().After(end) || ctx.Err() != nil {
			return err
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// busyPatience is as long as a statement waits, see dsn.
const busyPatience = 5 * time.Second

// migrateBy applies those of all that the notebook lacks. Each migration is
// one transaction with its version; foreign keys are off meanwhile, because
// SQLite rebuilds tables by dropping them, and are checked before the commit.
// An existing notebook is copied first, by keep, nil for beside itself.
func migrateBy(ctx context.Context, db *sql.DB, path string, all []migration, keep Keep) (err error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return openError(path, err)
	}
	defer conn.Close()
	var version int
	if err := conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return openError(path, err)
	}
	newest := all[len(all)-1].version
	switch {
	case version > newest:
		return newerError(path, version, newest)
	case version == newest:
		var one int // reads the schema, so that damage there is told now
		if err := conn.QueryRowContext(ctx, "SELECT one FROM journal_state").Scan(&one); err != nil {
			return openError(path, err)
		}
		return nil
	case version > 0:
		if err := keepBefore(ctx, conn, path, version, keep); err != nil {
			return Unavailable("data.error.backup", "path", path).Because(err)
		}
	}
	if _, err := conn.ExecContext(ctx, "PRAGMA foreign_keys = OFF"); err != nil {
		return openError(path, err)
	}
	defer func() {
		if _, on := conn.ExecContext(context.WithoutCancel(ctx), "PRAGMA foreign_keys = ON"); err == nil && on != nil {
			err = openError(path, on)
		}
	}()
	for _, m := range all {
		if m.version <= version {
			continue
		}
		if err := apply(ctx, conn, m, m.version == newest); err != nil {
			return migrateError(path, fmt.Errorf("%s: %w", m.name, err))
		}
	}
	return nil
}

// migrateError is openError where the schema, not the file, may be at fault.
func migrateError(path string, err error) error {
	if Known(err) != nil {
		return openError(path, err)
	}
	return Unavailable("data.error.migrate", "path", path).Because(err)
}

// apply makes one migration. The triggers are generated with the last one: a
// program that stops in between leaves a notebook that the next opening
// brings to the end.
func apply(ctx context.Context, conn *sql.Conn, m migration, last bool) (err error) {
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = tx.Rollback()
		}
	}()
	if done, err := alreadyAt(ctx, tx, m.version); err != nil || done {
		_ = tx.Rollback()
		return err
	}
	// a migration that moves rows is no change of the person's
	if err := dropGenerated(ctx, tx); err != nil {
		return err
	}
	steps := []string{m.sql}
	if m.version == 1 {
		steps = append(steps, fmt.Sprintf("PRAGMA application_id = %d", applicationID),
			fmt.Sprintf("INSERT INTO journal_state(one, device) VALUES (1, '%s')", NewID()))
	}
	steps = append(steps, fmt.Sprintf("PRAGMA user_version = %d", m.version))
	for _, step := range steps {
		if _, err := tx.ExecContext(ctx, step); err != nil {
			return err
		}
	}
	if m.then != nil {
		if err := m.then(ctx, tx); err != nil {
			return err
		}
	}
	if last {
		if err := generate(ctx, tx); err != nil {
			return err
		}
	}
	if m.version >= markedFrom {
		if _, err := tx.ExecContext(ctx, newMark); err != nil {
			return err
		}
	}
	if err := foreignKeysHold(ctx, tx); err != nil {
		return err
	}
	return tx.Commit()
}

// alreadyAt is asked inside the write lock: a second program may have made
// the same migration while this one waited.
func alreadyAt(ctx context.Context, tx *sql.Tx, version int) (bool, error) {
	var have int
	err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&have)
	return have >= version, err
}

func foreignKeysHold(ctx context.Context, q querier) error {
	var broken int
	err := q.QueryRowContext(ctx, "SELECT count(*) FROM pragma_foreign_key_check").Scan(&broken)
	if err == nil && broken > 0 {
		err = fmt.Errorf("%d rows point at rows that are not there", broken)
	}
	return err
}
