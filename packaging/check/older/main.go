// Older makes a notebook as an earlier version left it, with one person in it,
// so that a check of packages can see what an upgrade makes of it.
//
//	older FILE VERSION NAME    from the folder of the sources
package main

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	_ "github.com/glebarez/go-sqlite" // the engine the notebook is for: what a system's sqlite3 knows may be less
)

// applicationID is that of notebooks, see data/migrate.go.
const applicationID = 0x57415753

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "older:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 3 {
		return fmt.Errorf("wants a file, a version and a person's name")
	}
	version, err := strconv.Atoi(args[1])
	if err != nil {
		return err
	}
	db, err := sql.Open("sqlite", args[0])
	if err != nil {
		return err
	}
	defer db.Close()
	for n := 1; n <= version; n++ {
		if err := migrate(db, n); err != nil {
			return fmt.Errorf("migration %d: %w", n, err)
		}
	}
	const then = "2026-01-02T03:04:05.000Z"
	for _, step := range []struct {
		query string
		args  []any
	}{
		{"INSERT INTO journal_state(one, device) VALUES (1, ?)", []any{"0192a000-0000-7000-8000-000000000001"}},
		{"INSERT INTO contacts(id, name, sort_name, created_at, updated_at) VALUES (?, ?, ?, ?, ?)", []any{"0192a000-0000-7000-8000-000000000002", args[2], strings.ToLower(args[2]), then, then}},
		{fmt.Sprintf("PRAGMA application_id = %d", applicationID), nil},
		{fmt.Sprintf("PRAGMA user_version = %d", version), nil},
	} {
		if _, err := db.Exec(step.query, step.args...); err != nil {
			return err
		}
	}
	return nil
}

func migrate(db *sql.DB, n int) error {
	files, err := filepath.Glob(filepath.Join("data", "migrations", fmt.Sprintf("%04d_*.sql", n)))
	if err != nil || len(files) != 1 {
		return fmt.Errorf("there is not one file of it: %v", files)
	}
	steps, err := os.ReadFile(files[0])
	if err != nil {
		return err
	}
	_, err = db.Exec(string(steps))
	return err
}
