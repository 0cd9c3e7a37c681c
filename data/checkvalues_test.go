package data_test

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/data"
)

func TestACheckNamesEveryValueThatCannotBeRead(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	s := filled(t)
	lesson := data.Lesson{Text: "x", AppliedOn: data.DateOf(noon)}
	interview := data.Interview{Stage: data.StageHeld, HeldAt: data.At(noon), Minutes: 30}
	change(t, s, "new", func(tx *data.Tx) error {
		if err := tx.Save(&lesson); err != nil {
			return err
		}
		return tx.Save(&interview)
	})
	must[int](t)(1, s.SaveDraft(ctx, "contact", "", map[string]string{"name": "x"}))
	for _, c := range []struct{ table, column, value, shown string }{
		{"lessons", "applied_on", "'2026-13-01'", "2026-13-01"},
		{"lessons", "applied_on", "'2026-02-30'", "2026-02-30"},
		{"lessons", "applied_on", "'besok'", "besok"},
		{"lessons", "applied_on", "20261123", "20261123"},
		{"lessons", "applied_on", "x'00ff'", "\x00\xff"},
		{"lessons", "created_at", "'2026-11-23'", "2026-11-23"},
		{"lessons", "created_at", "'2026-11-23T25:00:00.000Z'", "2026-11-23T25:00:00.000Z"},
		{"lessons", "created_at", "'2026-02-30T05:00:00.000Z'", "2026-02-30T05:00:00.000Z"},
		{"lessons", "starred", "2", "2"},
		{"lessons", "starred", "'ya'", "ya"},
		{"lessons", "text", "x'00'", "\x00"},
		{"interviews", "held_at", "'kemarin'", "kemarin"},
		{"interviews", "minutes", "'lama'", "lama"},
		{"interviews", "minutes", "1.5", "1.5"},
		{"interviews", "stage", "'somewhere'", "somewhere"},
		{"interviews", "purpose", "'none'", "none"},
		{"changes", "at", "'kapan'", "kapan"},
		{"drafts", "fields", "'{'", "{"},
	} {
		id := strings1(t, s.Writer(), "SELECT id FROM "+c.table+" LIMIT 1")[0]
		before := strings1(t, s.Writer(), "SELECT quote("+c.column+") FROM "+c.table+" WHERE id = ?", id)[0]
		conn := rawAt(t, s.Path())
		for _, step := range []string{"DROP TRIGGER journal_" + c.table + "_update"} { // as another program might
			_, _ = conn.Exec(step)
		}
		must[sql.Result](t)(conn.Exec(fmt.Sprintf("UPDATE %s SET %s = %s WHERE id = ?", c.table, c.column, c.value), id))
		report := must[data.Report](t)(s.Check(ctx))
		want := data.BadValue{Table: c.table, ID: id, Column: c.column, Value: c.shown}
		if report.BadValues < 1 || !report.Broken() || report.Values[0] != want {
			t.Errorf("%+v: %+v", want, report.Values)
		}
		must[sql.Result](t)(conn.Exec(fmt.Sprintf("UPDATE %s SET %s = %s WHERE id = ?", c.table, c.column, before), id))
		if report := must[data.Report](t)(s.Check(ctx)); report.Broken() {
			t.Errorf("%s is still broken: %+v", want.Table, report.Values)
		}
	}
}

func TestACheckPassesOverWhatCanBeRead(t *testing.T) {
	s := filled(t)
	for _, at := range []string{"'2026-11-23T05:00:00Z'", "'2026-11-23T12:00:00+07:00'", "'2026-11-23T05:00:00.123456789Z'", "''", "NULL"} {
		must[sql.Result](t)(s.Writer().Exec("UPDATE lessons SET applied_on = NULL, reported_on = ''"))
		must[sql.Result](t)(s.Writer().Exec("INSERT INTO interviews(id, stage, held_at, created_at, updated_at) VALUES (hex(randomblob(8)), 'held', " + at + ", '2026-11-23T05:00:00Z', '2026-11-23T05:00:00Z')"))
	}
	if report := must[data.Report](t)(s.Check(ctx)); report.Broken() {
		t.Errorf("%+v", report)
	}
}

func TestManyBadValuesAreCountedAndSomeNamed(t *testing.T) {
	s := open(t)
	change(t, s, "new", func(tx *data.Tx) error { return data.SaveAll(tx, make([]data.Lesson, 50)) })
	must[sql.Result](t)(s.Writer().Exec("UPDATE lessons SET applied_on = 'x', reported_on = 'y'"))
	report := must[data.Report](t)(s.Check(ctx))
	if report.BadValues != 100 || len(report.Values) != 20 {
		t.Errorf("%d counted, %d named", report.BadValues, len(report.Values))
	}
}

func TestWhatANotebookKeepsByItselfIsNeverBad(t *testing.T) {
	s := open(t)
	rapid.Check(t, func(rt *rapid.T) {
		must[int](rt)(1, s.Change(ctx, "test", func(tx *data.Tx) error { return writeSomething(rt, tx) }))
		if report := must[data.Report](rt)(s.Check(ctx)); !report.Sound() {
			rt.Fatalf("%+v", report)
		}
	})
}

func TestATextAnotherProgramWroteIsCountedOnce(t *testing.T) {
	s := filled(t)
	db := rawAt(t, s.Path())
	for want, step := range []string{
		"", "UPDATE lessons SET text = 'lain' WHERE text LIKE '%0'", "INSERT INTO tags(id, name, sort_name) VALUES ('t', 'baru', 'baru')", "DELETE FROM lessons WHERE text LIKE '%1'",
	} {
		if step != "" {
			must[sql.Result](t)(db.Exec(step))
		}
		report := must[data.Report](t)(s.Check(ctx))
		if report.Unsearched != want || report.Broken() || report.Sound() != (want == 0) {
			t.Errorf("%s: %+v", step, report)
		}
	}
	change(t, s, "the next change learns them", saveTag("satu"))
	if report := must[data.Report](t)(s.Check(ctx)); !report.Sound() || strings.Join(report.Integrity, "") != "" {
		t.Errorf("%+v", report)
	}
}
