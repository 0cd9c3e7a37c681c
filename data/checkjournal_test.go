package data_test

import (
	"bytes"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"wawasan/data"
)

func TestACheckSeesWhatIsNotAsTheJournalHasIt(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	quietly := func(statement string) []string { // past the triggers
		return []string{"DROP TRIGGER journal_lessons_update", "DROP TRIGGER journal_lessons_delete", "DROP TRIGGER journal_lessons_insert", statement}
	}
	for name, c := range map[string]struct {
		do   []string
		want data.Discrepancy
	}{
		"a changed letter":  {quietly("UPDATE lessons SET text = 'pelajaram 1' WHERE text = 'pelajaran 1'"), data.Discrepancy{What: data.ValueDiffers, Table: "lessons", Column: "text"}},
		"a changed star":    {quietly("UPDATE lessons SET starred = 1 WHERE text = 'pelajaran 1'"), data.Discrepancy{What: data.ValueDiffers, Table: "lessons", Column: "starred"}},
		"a text made bytes": {quietly("UPDATE lessons SET text = CAST(text AS BLOB) WHERE text = 'pelajaran 1'"), data.Discrepancy{What: data.ValueDiffers, Table: "lessons", Column: "text"}},
		"a lost row":        {quietly("DELETE FROM lessons WHERE text = 'pelajaran 1'"), data.Discrepancy{What: data.RowLost, Table: "lessons"}},
		"a row come back":   {[]string{"UPDATE change_rows SET after = NULL WHERE tbl = 'lessons' AND after LIKE '%pelajaran 1%'"}, data.Discrepancy{What: data.RowRevived, Table: "lessons"}},
		"a broken image":    {[]string{"UPDATE change_rows SET after = substr(after, 2) WHERE tbl = 'lessons' AND after LIKE '%pelajaran 1%'"}, data.Discrepancy{What: data.ImageUnusable, Table: "lessons"}},
		"a wrong folding":   {[]string{"DROP TRIGGER journal_contacts_update", "UPDATE contacts SET sort_name = 'sri wahyuna'"}, data.Discrepancy{What: data.ValueDiffers, Table: "contacts", Column: "sort_name"}},
	} {
		s := filled(t)
		for _, statement := range c.do {
			must[sql.Result](t)(s.Writer().Exec(statement))
		}
		report := must[data.Report](t)(s.Check(ctx))
		if report.Differing == 0 || !report.Broken() || report.Sound() || report.Mendable() || report.Damaged() {
			t.Errorf("%s: %+v", name, report)
			continue
		}
		found := report.Differences[0]
		if found.ID == "" {
			t.Errorf("%s: it is not said which", name)
		}
		found.ID = ""
		if found != c.want {
			t.Errorf("%s: %+v", name, found)
		}
	}
}

func TestWhatOtherProgramsWroteIsAsTheJournalHasIt(t *testing.T) {
	s := filled(t)
	db := rawAt(t, s.Path())
	for _, statement := range []string{
		"UPDATE lessons SET text = 'nul ' || char(0) || ' and \"quotes\" \\ and 🎂 ' || char(10), starred = 1",
		"INSERT INTO tags(id, name, sort_name) VALUES ('t', 'satu', 'satu')",
		"DELETE FROM notes", "UPDATE contacts SET name = 'Łukasz'",
	} {
		must[sql.Result](t)(db.Exec(statement))
	}
	if report := must[data.Report](t)(s.Check(ctx)); report.Differing != 0 || report.Broken() {
		t.Errorf("%+v", report)
	}
	must[sql.Result](t)(db.Exec("DELETE FROM change_rows WHERE tbl = 'tags'"))
	if report := must[data.Report](t)(s.Check(ctx)); report.Differing != 0 || report.Unrecorded != 1 {
		t.Errorf("%+v", report)
	}
}

// One bit is turned at a time, wherever the text stands; the search's own copy
// of a word is no row.
func TestEveryTurnedBitOfARowIsSeen(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	path := filepath.Join(t.TempDir(), "notebook.wawasan")
	s := openAt(t, path)
	change(t, s, "new", func(tx *data.Tx) error { return tx.Save(&data.Lesson{Text: "qzqzqzqz"}) })
	s.Close()
	whole := read(t, path)
	places, seen := 0, 0
	for at := 0; ; {
		next := bytes.Index(whole[at:], []byte("qzqzqzqz"))
		if next < 0 {
			break
		}
		at += next
		for bit := range 8 {
			raw := bytes.Clone(whole)
			raw[at+bit] ^= 1 << bit
			spoilt := filepath.Join(t.TempDir(), fmt.Sprint("spoilt-", at, "-", bit))
			must[int](t)(1, os.WriteFile(spoilt, raw, 0o600))
			looked, err := data.Open(ctx, spoilt, data.Options{ReadOnly: true})
			if err != nil {
				continue // that is told, too
			}
			report, err := looked.Check(ctx)
			looked.Close()
			rows := strings1(t, rawAt(t, spoilt), "SELECT text FROM lessons UNION ALL SELECT json_extract(after, '$.text') FROM change_rows")
			if err == nil && !report.Broken() && !slices.Equal(rows, []string{"qzqzqzqz", "qzqzqzqz"}) {
				t.Errorf("bit %d at %d is not seen: %q", bit, at, rows)
			} else if err == nil && report.Broken() {
				seen++
			}
		}
		places++
		at += 8
	}
	if seen < 16 { // in its table and in the journal
		t.Errorf("%d of the bits at %d places are seen: this test proves nothing", seen, places)
	}
}

func TestWhatFollowsFromRowsIsMended(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	for name, spoil := range map[string][]string{
		"a number of an industry":   {"INSERT INTO industry_tallies VALUES ('nowhere', 3, 1)"},
		"when somebody was met":     {"UPDATE contact_tallies SET held_at = '2026-01-01T00:00:00.000Z'"},
		"the index of the search":   {"DELETE FROM search_docs"},
		"an index without its rows": {"PRAGMA writable_schema = 1", "UPDATE sqlite_schema SET sql = replace(sql, 'created_at, id)', 'created_at, id) WHERE 0') WHERE name = 'lessons_by_time'", "PRAGMA writable_schema = RESET", "REINDEX lessons_by_time", "PRAGMA writable_schema = 1", "UPDATE sqlite_schema SET sql = replace(sql, ' WHERE 0', '') WHERE name = 'lessons_by_time'", "PRAGMA writable_schema = RESET"},
	} {
		s := filled(t)
		path := s.Path()
		s.Close()
		crafted(t, path, spoil...)
		s = openAt(t, path)
		report := must[data.Report](t)(s.Check(ctx))
		if report.Sound() || !report.Mendable() || report.Damaged() {
			t.Errorf("%s: %+v", name, report)
		}
		must[int](t)(1, s.Mend(ctx))
		if report := must[data.Report](t)(s.Check(ctx)); !report.Sound() {
			t.Errorf("%s, mended: %+v", name, report)
		}
		searchAgrees(t, s, rawAt(t, path), "pelajaran", "sri")
		s.Close()
	}
}
