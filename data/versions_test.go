package data

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

const versionsFolder = "testdata/versions"

func versionFile(version int) string {
	return filepath.Join(versionsFolder, fmt.Sprintf("v%d.wawasan", version))
}

// filling is the SQL that fills a notebook of a version.
func filling(t *testing.T, version int) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(versionsFolder, "fill.sql"))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	since := regexp.MustCompile(`^-- since (\d+)`)
	wanted := false
	for line := range strings.Lines(string(raw)) {
		if found := since.FindStringSubmatch(line); found != nil {
			n, _ := strconv.Atoi(found[1])
			wanted = n <= version
		}
		if wanted {
			out.WriteString(line)
		}
	}
	return out.String()
}

// makeVersionFile makes the notebook of a version that is kept: filled in one
// change, in small pages.
func makeVersionFile(t *testing.T, version int) {
	t.Helper()
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "notebook.wawasan")
	if err := MakeVersion(ctx, path, version); err != nil {
		t.Fatal(err)
	}
	db, _, err := pool(path, 1, still)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	steps := []string{
		`INSERT INTO changes(uid, kind, label, device, clock, at) SELECT 'u1', 'do', 'versions.fill', device, '1767751200000-0000', '2026-01-07T02:00:00.000Z' FROM journal_state;
			UPDATE journal_state SET change_id = 1, clock = '1767751200000-0000'`,
		filling(t, version),
		"UPDATE journal_state SET change_id = NULL",
	}
	if version >= markedFrom { // earlier ones get a new index when they are migrated
		steps = append(steps, newMark)
	}
	for _, step := range append(steps, "PRAGMA page_size = 512") {
		if _, err := db.Exec(step); err != nil {
			t.Fatalf("version %d: %v", version, err)
		}
	}
	if version >= markedFrom {
		if err := indexAnew(ctx, db); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := db.Exec("VACUUM INTO ?", versionFile(version)); err != nil {
		t.Fatal(err)
	}
}

func TestANotebookOfEveryVersionOpensWithAllItHolds(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	for version := 1; version <= NewestVersion(); version++ {
		kept := versionFile(version)
		if _, err := os.Stat(kept); errors.Is(err, fs.ErrNotExist) && *updateSums {
			makeVersionFile(t, version)
		}
		raw, err := os.ReadFile(kept)
		if err != nil {
			t.Errorf("there is no notebook of version %d; go test ./data -run EveryVersion -update makes it: %v", version, err)
			continue
		}
		path := filepath.Join(t.TempDir(), "notebook.wawasan")
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		wasMigrated(t, path, version, raw)
	}
}

// wasMigrated opens a notebook of a version and looks whether all of it is
// there, and whether it was copied before.
func wasMigrated(t *testing.T, path string, version int, raw []byte) {
	t.Helper()
	ctx := context.Background()
	if v := int(binary.BigEndian.Uint32(raw[60:64])); v != version {
		t.Errorf("the notebook of version %d says %d", version, v)
	}
	want, err := rowsOf(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Open(ctx, path, Options{})
	if err != nil {
		t.Errorf("version %d: %v", version, err)
		return
	}
	defer s.Close()
	report, err := s.Check(ctx)
	if err != nil || !report.Sound() {
		t.Errorf("version %d: %+v %v", version, report, err)
	}
	for table, n := range want {
		if report.Counts[table] != n || n == 0 {
			t.Errorf("version %d: %s has %d rows, had %d", version, table, report.Counts[table], n)
		}
	}
	found, err := s.Read(ctx).Search(SearchQuery{Text: "gaji awal", Limit: 10})
	if err != nil || len(found.Hits) == 0 {
		t.Errorf("version %d: a search finds %v, %v", version, found.Hits, err)
	}
	if d, err := s.Draft(ctx, "contact", ""); err != nil || d["name"] != "half typed" {
		t.Errorf("version %d: the draft is %v, %v", version, d, err)
	}
	if version < NewestVersion() {
		before, err := os.ReadFile(fmt.Sprintf("%s.before-v%d", path, version+1))
		if err != nil || !bytes.Equal(before[60:64], raw[60:64]) {
			t.Errorf("version %d was not copied before: %v", version, err)
		}
	}
	if err := s.Change(ctx, "new", func(tx *Tx) error { return tx.exec("UPDATE contacts SET about = 'new' WHERE id = 'p1'") }); err != nil {
		t.Errorf("version %d cannot be written: %v", version, err)
	}
	for range 2 {
		if _, err := s.Undo(ctx); err != nil {
			t.Errorf("version %d: what was made before cannot be undone: %v", version, err)
		}
	}
	if n, err := s.Read(ctx).Count("contacts"); err != nil || n != 0 {
		t.Errorf("version %d: %d contacts after undoing all, %v", version, n, err)
	}
}

// rowsOf counts the rows of every journaled table that a file has.
func rowsOf(ctx context.Context, path string) (map[string]int, error) {
	db, _, err := poolOf(openGuarded(uri(path, "immutable=1"), still), 1)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	tables, err := tablesOf(ctx, db)
	if err != nil {
		return nil, err
	}
	counts := map[string]int{}
	for _, table := range tables {
		for _, known := range journaled {
			if table != known {
				continue
			}
			var n int
			if err := db.QueryRowContext(ctx, "SELECT count(*) FROM "+table).Scan(&n); err != nil {
				return nil, err
			}
			counts[table] = n
		}
	}
	return counts, nil
}

// pinned holds the sum of every migration that was ever given out.
const pinned = "testdata/migrations.sum"

func TestAMigrationIsNeverEdited(t *testing.T) {
	raw, err := os.ReadFile(pinned)
	if err != nil && !*updateSums {
		t.Fatal(err)
	}
	known := map[string]string{}
	for line := range strings.Lines(string(raw)) {
		name, sum, _ := strings.Cut(strings.TrimSpace(line), " ")
		known[name] = sum
	}
	all, err := migrations()
	if err != nil {
		t.Fatal(err)
	}
	for n, m := range all {
		sum := sha256.Sum256([]byte(m.sql))
		now, name := hex.EncodeToString(sum[:]), filepath.Base(filepath.FromSlash(m.name))
		switch {
		case m.version != n+1:
			t.Errorf("%s is number %d", m.name, n+1)
		case known[name] == "" && *updateSums:
			raw = append(raw, name+" "+now+"\n"...)
		case known[name] == "":
			t.Errorf("%s is new: go test ./data -run Migration -update pins it", m.name)
		case known[name] != now:
			t.Errorf("%s was edited; write a new one instead", m.name)
		}
		delete(known, name)
	}
	for name := range known {
		t.Errorf("%s is gone", name)
	}
	if *updateSums {
		if err := os.WriteFile(pinned, raw, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func still() error { return nil }
