package data_test

import (
	"bytes"
	"database/sql"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wawasan/data"
)

// crafted runs statements in a notebook past the program, and returns its
// bytes.
func crafted(t *testing.T, path string, statements ...string) []byte {
	t.Helper()
	db := rawAt(t, path)
	for _, statement := range statements {
		if _, err := db.Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	must[int](t)(1, db.Close())
	return read(t, path)
}

func TestASchemaWithAnythingOfOthersIsRefusedAndNothingOfItRuns(t *testing.T) {
	const wipe = "CREATE TRIGGER %s AFTER UPDATE ON journal_state BEGIN DELETE FROM lessons; END"
	named := func(name string) string { return strings.Replace(wipe, "%s", name, 1) }
	for name, c := range map[string]struct {
		do   []string
		told string
	}{
		"a trigger":               {[]string{named("helpful")}, `trigger "helpful"`},
		"a trigger named as ours": {[]string{named("journal_state_update")}, `trigger "journal_state_update"`},
		"one of ours, changed":    {[]string{"DROP TRIGGER journal_tags_insert", "CREATE TRIGGER journal_tags_insert AFTER INSERT ON tags BEGIN DELETE FROM lessons; END"}, `trigger "journal_tags_insert"`},
		"a view without end": {[]string{
			"DROP TABLE settings",
			"CREATE VIEW settings AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS key, x AS value FROM n",
		}, `view "settings"`},
		"a view in the journal's place": {[]string{
			"ALTER TABLE journal_state RENAME TO state",
			"CREATE VIEW journal_state AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS one FROM n WHERE x < 0",
		}, `view "journal_state"`},
		"a table":             {[]string{"CREATE TABLE extra (x)"}, `table "extra"`},
		"a virtual table":     {[]string{"CREATE VIRTUAL TABLE peek USING fts5(x)"}, `table "peek"`},
		"an index":            {[]string{"CREATE INDEX extra ON tags(upper(name))"}, `index "extra"`},
		"a column":            {[]string{"ALTER TABLE tags ADD COLUMN extra"}, `table "tags"`},
		"a table that lacks":  {[]string{"DROP TABLE lesson_links"}, `table "lesson_links"`},
		"an index that lacks": {[]string{"DROP INDEX companies_by_name"}, `index "companies_by_name"`},
	} {
		s := open(t)
		change(t, s, "lesson", func(tx *data.Tx) error { return tx.Save(&data.Lesson{Text: "bribes are told of"}) })
		path := s.Path()
		s.Close()
		before := crafted(t, path, c.do...)
		begun := time.Now()
		_, err := data.Open(ctx, path, data.Options{})
		if data.CodeOf(err) != data.CodeInvalid || !strings.Contains(err.Error(), c.told) {
			t.Errorf("%s: %v", name, err)
		}
		if took := time.Since(begun); took > 30*time.Second {
			t.Errorf("%s took %v", name, took)
		}
		if !bytes.Equal(read(t, path), before) {
			t.Errorf("%s: the file was changed", name)
		}
	}
}

func TestAForeignSchemaInALogOrACopyIsRefusedWithoutChangingAByte(t *testing.T) {
	s := open(t)
	change(t, s, "tag", saveTag("satu"))
	copied := filepath.Join(t.TempDir(), "copy.wawasan")
	must[sql.Result](t)(s.Writer().Exec("VACUUM INTO ?", copied)) // it has no log of its own
	db := rawAt(t, copied)
	must[sql.Result](t)(db.Exec("CREATE VIEW extra AS SELECT 1"))
	must[int](t)(1, db.Close())
	refused(t, copied, data.CodeInvalid)
	must[sql.Result](t)(s.Writer().Exec("CREATE VIEW extra AS SELECT 1"))
	logged := killed(t, s.Path(), "", "-wal")
	before := read(t, logged)
	if _, err := data.Open(ctx, logged, data.Options{}); data.CodeOf(err) != data.CodeInvalid {
		t.Error(err)
	}
	if !bytes.Equal(read(t, logged), before) {
		t.Error("the log was written back")
	}
}

func TestAnOlderNotebookIsComparedWithTheSchemaOfItsVersionBeforeItIsMigrated(t *testing.T) {
	for version := 1; version < data.NewestVersion(); version++ {
		path := filepath.Join(t.TempDir(), "notebook.wawasan")
		must[int](t)(1, data.MakeVersion(ctx, path, version))
		copied := filepath.Join(t.TempDir(), "notebook.wawasan")
		must[int](t)(1, copyFile(path, copied))
		crafted(t, copied, "CREATE TRIGGER helpful AFTER UPDATE ON journal_state BEGIN DELETE FROM lessons; END")
		refused(t, copied, data.CodeInvalid)
		if left := must[[]string](t)(filepath.Glob(copied + ".*")); len(left) > 0 {
			t.Errorf("version %d was copied: %v", version, left)
		}
		openAt(t, path).Close()
	}
}

func TestWhatTheEngineKeepsForItselfIsNoForeignThing(t *testing.T) {
	path, _ := written(t)
	crafted(t, path, "ANALYZE")
	openAt(t, path).Close()
}
