package data_test

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wawasan/data"
)

// oldNotebook is a notebook of version 8 with changes in its journal, as that
// program wrote them: names folded by its own rule.
type oldNotebook struct {
	t    *testing.T
	path string
	db   *sql.DB
}

func newOldNotebook(t *testing.T) *oldNotebook {
	t.Helper()
	o := &oldNotebook{t: t, path: filepath.Join(t.TempDir(), "notebook.wawasan")}
	must[int](t)(1, data.MakeVersion(ctx, o.path, 8))
	o.db = rawAt(t, o.path)
	for _, trigger := range strings1(t, o.db, `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'search\_%' ESCAPE '\'`) {
		must[sql.Result](t)(o.db.Exec("DROP TRIGGER " + trigger)) // they ask for columns that came later
	}
	return o
}

func (o *oldNotebook) change(statements ...string) {
	o.t.Helper()
	steps := slices.Concat([]string{
		"INSERT INTO changes(uid, kind, label, device, clock, at) SELECT hex(randomblob(8)), 'do', 'old', device, '1', '2026-11-20T00:00:00.000Z' FROM journal_state",
		"UPDATE journal_state SET change_id = last_insert_rowid()",
	}, statements, []string{"UPDATE journal_state SET change_id = NULL", "DELETE FROM search_dirty"})
	for _, step := range steps {
		if _, err := o.db.Exec(step); err != nil {
			o.t.Fatalf("%s: %v", step, err)
		}
	}
}

// named makes a row of a table with a name as the old rule folded it.
func (o *oldNotebook) named(table, id, name, folded, more string, values ...string) string {
	columns := "id, name, sort_name"
	if more != "" {
		columns += ", " + more
	}
	return fmt.Sprintf("INSERT INTO %s(%s) VALUES ('%s', '%s', '%s'%s)", table, columns, id, strings.ReplaceAll(name, "'", "''"), strings.ReplaceAll(folded, "'", "''"), strings.Join(append([]string{""}, values...), ", "))
}

func (o *oldNotebook) opened() *data.Store {
	o.t.Helper()
	s := openAt(o.t, o.path)
	o.t.Cleanup(func() { s.Close() })
	return s
}

const then = "'2026-11-20T00:00:00.000Z'"

func TestANotebookOfVersion8IsKeptWholeAndFoldedAnew(t *testing.T) {
	o := newOldNotebook(t)
	times := []string{then, then}
	o.change(
		o.named("industries", "i1", "ธนาคาร", "ธนาคาร", "created_at, updated_at", times...),
		o.named("companies", "f1", "バンク", "ハンク", "created_at, updated_at", times...),
		o.named("companies", "f2", "Bank\u00a0Maju", "bank maju", "created_at, updated_at", times...),
		o.named("company_aliases", "a1", "Jean‑Luc", "jean‑luc", "company_id", "'f1'"),
		o.named("contacts", "c1", "สุนี", "สน", "created_at, updated_at", times...),
		o.named("contacts", "c2", "O’Brien", "o’brien", "created_at, updated_at", times...),
		o.named("functions", "u1", "R\u200b&D", "r\u200b&d", "company_id, created_at, updated_at", append([]string{"'f1'"}, times...)...),
		"INSERT INTO interviews(id, stage, created_at, updated_at) VALUES ('w1', 'idea', "+then+", "+then+")",
		"INSERT INTO planned_questions(id, interview_id, text, place, current, answered) VALUES ('q1', 'w1', 'Apa?', 3, 1, 1)",
		"INSERT INTO outreaches(id, contact_id, text, created_at) VALUES ('s1', 'c1', 'halo', "+then+")",
		"INSERT INTO lessons(id, text, created_at, updated_at) VALUES ('l1', '東京銀行は早い', "+then+", "+then+")",
	)
	columns := "SELECT quote(id) || quote(text) || quote(place) || quote(must) || quote(asked) || quote(answered) || quote(interview_id) FROM planned_questions"
	names := "SELECT id || name FROM contacts UNION ALL SELECT id || name || company_id FROM company_aliases UNION ALL SELECT id || name FROM companies UNION ALL SELECT id || text FROM lessons ORDER BY 1"
	questions, kept := strings1(t, o.db, columns), strings1(t, o.db, names)
	s := o.opened()
	sameDump(t, "questions", strings1(t, o.db, columns), questions)
	sameDump(t, "names", strings1(t, o.db, names), kept)
	if version := strings1(t, o.db, "PRAGMA user_version"); version[0] != fmt.Sprint(data.NewestVersion()) {
		t.Fatal(version)
	}
	for _, table := range []string{"industries", "companies", "company_aliases", "contacts", "functions", "tags"} {
		for _, pair := range strings1(t, o.db, "SELECT name || char(10) || sort_name FROM "+table) {
			if name, folded, _ := strings.Cut(pair, "\n"); folded != data.Fold(name) {
				t.Errorf("%s: %q is folded to %q", table, name, folded)
			}
		}
	}
	for query, id := range map[string]data.ID{"สุนี": "c1", "obrien": "c2", "バンク": "f1", "jean-luc": "f1", "銀行": "l1", "คาร": "i1"} {
		found := must[data.Found](t)(s.Read(ctx).Search(data.SearchQuery{Text: query}))
		if found.Count != 1 || found.Hits[0].ID != id {
			t.Errorf("%q finds %+v, want %s", query, found, id)
		}
	}
	if sent := must[data.Outreach](t)(s.Read(ctx).Outreach("s1")); sent.Text != "halo" || sent.Lang != "" {
		t.Errorf("%+v", sent)
	}
	if report := must[data.Report](t)(s.Check(ctx)); !report.Sound() {
		t.Errorf("%+v", report)
	}
	must[string](t)(s.Undo(ctx)) // images older than the columns and the rule
	must[string](t)(s.Redo(ctx))
	sameDump(t, "names redone", strings1(t, o.db, names), kept)
	if folded := strings1(t, o.db, "SELECT sort_name FROM contacts WHERE id = 'c1'"); folded[0] != "สุนี" {
		t.Errorf("redo brought the old rule back: %q", folded)
	}
}

func TestTagsThatHaveOneNameByNowAreOneAndTheirLinesStay(t *testing.T) {
	o := newOldNotebook(t)
	note := func(id, tag string) []string {
		return []string{
			fmt.Sprintf("INSERT INTO notes(id, text, raw, at) VALUES ('%s', 'catatan', 'catatan', %s)", id, then),
			fmt.Sprintf("INSERT INTO mentions(id, note_id, tag_id) VALUES ('m%s', '%s', '%s')", id, id, tag),
		}
	}
	o.change(append([]string{o.named("tags", "t1", "Nur’s", "nur’s", "")}, note("n1", "t1")...)...)
	o.change(append([]string{o.named("tags", "t2", "nur's", "nur's", "")}, note("n2", "t2")...)...)
	o.change(append([]string{o.named("tags", "t3", "lain", "lain", "")}, note("n3", "t3")...)...)
	o.change("INSERT INTO mentions(id, note_id, tag_id) VALUES ('m4', 'n1', 't2')")
	s := o.opened()
	mentions := "SELECT note_id || tag_id FROM mentions ORDER BY 1"
	all := []string{"n1t1", "n2t1", "n3t3"}
	sameDump(t, "mentions", strings1(t, o.db, mentions), all)
	if got := tagNames(t, s); !slices.Equal(got, []string{"Nur’s", "lain"}) {
		t.Error(got)
	}
	if tag := must[data.Tag](t)(s.Read(ctx).TagNamed("NUR's")); tag.ID != "t1" {
		t.Errorf("%+v", tag)
	}
	for range 4 {
		must[string](t)(s.Undo(ctx))
	}
	sameDump(t, "all undone", strings1(t, o.db, "SELECT id FROM tags UNION ALL SELECT id FROM mentions UNION ALL SELECT id FROM notes"), nil)
	for range 4 {
		must[string](t)(s.Redo(ctx))
	}
	sameDump(t, "all redone", slices.Compact(strings1(t, o.db, mentions)), all)
	if report := must[data.Report](t)(s.Check(ctx)); !report.Sound() {
		t.Errorf("%+v", report)
	}
}

func TestATagThatRedoBringsBackBesideItsNamesakeStopsNothing(t *testing.T) {
	o := newOldNotebook(t)
	o.change(o.named("tags", "t1", "Nur’s", "nur’s", ""))
	o.change(o.named("tags", "t2", "nur's", "nur's", ""))
	o.db.SetMaxOpenConns(1)
	for _, step := range []string{ // what undo leaves of the second change
		"INSERT INTO changes(uid, kind, label, of, device, clock, at) SELECT 'u', 'undo', 'old', 2, device, '1', " + then + " FROM journal_state",
		"UPDATE changes SET undone_by = last_insert_rowid() WHERE id = 2", "UPDATE journal_state SET change_id = 3", "DELETE FROM tags WHERE id = 't2'",
		"UPDATE journal_state SET change_id = NULL", "DELETE FROM search_dirty",
	} {
		must[sql.Result](t)(o.db.Exec(step))
	}
	s := o.opened()
	must[string](t)(s.Redo(ctx))
	if got := tagNames(t, s); !slices.Equal(got, []string{"Nur’s", "nur's"}) {
		t.Error(got)
	}
	must[string](t)(s.Undo(ctx))
	if got := tagNames(t, s); !slices.Equal(got, []string{"Nur’s"}) {
		t.Error(got)
	}
}
