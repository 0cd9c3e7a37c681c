package data_test

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"wawasan/data"
)

// next is a later version that adds a table of a person's own and a column
// that must not be empty, and rebuilds a parent.
const next = `ALTER TABLE tags ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey';
	CREATE TABLE contacts_new AS SELECT * FROM contacts;
	DROP TABLE contacts;
	CREATE TABLE contacts (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, sort_name TEXT NOT NULL, level TEXT NOT NULL DEFAULT '', function TEXT NOT NULL DEFAULT '',
		met TEXT NOT NULL DEFAULT '', about TEXT NOT NULL DEFAULT '', introducer_id TEXT REFERENCES contacts(id) ON DELETE SET NULL, connected_on TEXT,
		starred INTEGER NOT NULL DEFAULT 0, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, keep TEXT NOT NULL DEFAULT '',
		zone TEXT NOT NULL DEFAULT '', keep_days INTEGER NOT NULL DEFAULT 0,
		may_mention INTEGER NOT NULL DEFAULT 0, mentor TEXT NOT NULL DEFAULT '', mentor_terms TEXT NOT NULL DEFAULT '', interested INTEGER NOT NULL DEFAULT 0,
		name_only INTEGER NOT NULL DEFAULT 0);
	INSERT INTO contacts SELECT * FROM contacts_new;
	DROP TABLE contacts_new;
	UPDATE contacts SET about = 'moved';
	UPDATE contact_points SET label = 'moved';`

func TestAMigrationKeepsRowsTriggersAndUndo(t *testing.T) {
	s := open(t)
	db := rawAt(t, s.Path())
	contact := data.Contact{Name: "Sri"}
	change(t, s, "contact", func(tx *data.Tx) error {
		if err := tx.Save(&contact); err != nil {
			return err
		}
		return tx.Save(&data.ContactPoint{ContactID: contact.ID, Kind: "email", Value: "s@bank.id"})
	})
	change(t, s, "tag", saveTag("satu"))
	change(t, s, "tag gone", func(tx *data.Tx) error { return tx.Exec("DELETE FROM tags") })
	entries := strings1(t, db, "SELECT count(*) FROM change_rows")
	must[int](t)(1, s.MigrateWith(ctx, next))
	if got := strings1(t, db, "SELECT count(*) FROM change_rows"); !slices.Equal(got, entries) {
		t.Errorf("the migration is in the journal: %v rows, were %v", got, entries)
	}
	if n := must[int](t)(s.Read(ctx).Count("contact_points")); n != 1 {
		t.Error("a child was lost")
	}
	if n := must[[]data.ContactPoint](t)(s.Read(ctx).ContactPoints(contact.ID)); len(n) != 1 {
		t.Error(n)
	}
	must[string](t)(s.Undo(ctx)) // its image is older than the column
	if got := strings1(t, db, "SELECT name || ' ' || colour FROM tags"); !slices.Equal(got, []string{"satu grey"}) {
		t.Error(got)
	}
	change(t, s, "after", func(tx *data.Tx) error { return tx.Exec("UPDATE tags SET colour = 'red'") })
	must[string](t)(s.Undo(ctx))
	if got := strings1(t, db, "SELECT colour FROM tags"); !slices.Equal(got, []string{"grey"}) {
		t.Error("the new column is not journaled: ", got)
	}
	report := must[data.Report](t)(s.Check(ctx))
	if report.Differing != 2 { // what this one moved, past the journal
		t.Errorf("%+v", report)
	}
	if report.Differing = 0; !report.Sound() {
		t.Errorf("%+v", report)
	}
}

func TestANotebookIsCopiedBeforeItIsMigrated(t *testing.T) {
	s := open(t)
	change(t, s, "contact", func(tx *data.Tx) error { return tx.Save(&data.Contact{Name: "Sri"}) })
	must[int](t)(1, s.MigrateWith(ctx, next))
	backups := must[[]string](t)(filepath.Glob(s.Path() + ".before-*"))
	if len(backups) != 1 {
		t.Fatal(backups)
	}
	if mode := must[os.FileInfo](t)(os.Stat(backups[0])).Mode(); mode != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("everybody may read the copy: %v", mode)
	}
	old := openAt(t, backups[0])
	defer old.Close()
	rows := must[[]data.ContactRow](t)(old.Read(ctx).Contacts(data.PageQuery{}))
	if len(rows) != 1 || rows[0].Name != "Sri" {
		t.Fatalf("%+v", rows)
	}
	if about := must[data.Contact](t)(old.Read(ctx).Contact(rows[0].ID)).About; about != "" {
		t.Fatal("the copy was made after")
	}
}

func TestAFailedMigrationLeavesTheNotebookAsItWas(t *testing.T) {
	for name, broken := range map[string]string{
		"wrong SQL":          next + "; nonsense",
		"a lost parent":      "DELETE FROM contacts",
		"a step that failed": "INSERT INTO tags SELECT 'a', 'a', 'a' UNION ALL SELECT 'b', 'a', 'a'",
	} {
		s := open(t)
		db := rawAt(t, s.Path())
		change(t, s, "new", func(tx *data.Tx) error {
			c := data.Contact{Name: "Sri"}
			if err := tx.Save(&c); err != nil {
				return err
			}
			return tx.Save(&data.Position{ContactID: c.ID, Title: "Kepala"})
		})
		all := "SELECT type || name || coalesce(sql, '') FROM sqlite_schema"
		rows, shape := strings1(t, db, dumpSQL(t, db)), strings1(t, db, all)
		if err := s.MigrateWith(ctx, broken); data.CodeOf(err) != data.CodeUnavailable || !strings.Contains(err.Error(), "more") {
			t.Errorf("%s: %v", name, err)
		}
		if on := strings1(t, s.Writer(), "PRAGMA foreign_keys"); on[0] != "1" {
			t.Errorf("%s: foreign keys stay off", name)
		}
		s.Close()
		sameDump(t, name, strings1(t, db, dumpSQL(t, db)), rows)
		sameDump(t, name, strings1(t, db, all), shape)
		openAt(t, s.Path()).Close()
	}
}

func TestEachMigrationIsMadeOnce(t *testing.T) {
	s := open(t)
	must[int](t)(1, s.MigrateWith(ctx, next, "CREATE TABLE later(id)"))
	must[int](t)(1, s.MigrateWith(ctx, next, "CREATE TABLE later(id)"))
	if err := s.MigrateWith(ctx, next); data.CodeOf(err) != data.CodeConflict {
		t.Fatal(err)
	}
	path := s.Path()
	s.Close()
	if _, err := data.Open(ctx, path, data.Options{}); data.CodeOf(err) != data.CodeConflict {
		t.Fatal(err)
	}
}

func TestForeignKeysAreOnAgainWhateverEndsAMigration(t *testing.T) {
	s := open(t)
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if err := s.MigrateWith(cancelled, next); err == nil {
		t.Error("a cancelled migration was made")
	}
	for range 2 { // the second finds it made
		must[int](t)(1, s.MigrateWith(ctx, next))
		if on := strings1(t, s.Writer(), "PRAGMA foreign_keys"); on[0] != "1" {
			t.Error("foreign keys stay off")
		}
	}
}
