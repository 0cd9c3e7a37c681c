package data

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// journaled lists the tables whose every change the journal keeps, parents
// before children. A new table with rows of a person's own belongs here.
var journaled = []string{
	"industries", "companies", "company_aliases", "contacts", "contact_points", "positions",
	"interviews", "interview_contacts", "outreaches", "questions", "planned_questions",
	"notes", "tags", "mentions", "gaps", "lessons", "promises", "focus_areas", "criteria", "ratings",
	"agenda_marks", "templates", "holidays", "findings", "lesson_links",
	"functions", "challenges", "filed_lessons", "company_links", "skills", "lesson_reviews", "saved_searches",
}

// column is one kept column of a table; generated columns are no columns here.
// Default is the SQL value of a column that must not be NULL, "" without one.
type column struct{ Name, Type, Default string }

// columnsOf reads the kept columns of a table from the schema itself.
func columnsOf(ctx context.Context, q querier, table string) ([]column, error) {
	rows, err := q.QueryContext(ctx, "SELECT name, type, CASE WHEN \"notnull\" THEN coalesce(dflt_value, '') ELSE '' END FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid", table)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var cols []column
	for rows.Next() {
		var c column
		if err := rows.Scan(&c.Name, &c.Type, &c.Default); err != nil {
			return nil, err
		}
		cols = append(cols, c)
	}
	if len(cols) == 0 {
		return nil, fmt.Errorf("table %s is missing", table)
	}
	return cols, rows.Err()
}

type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// generate drops and makes anew everything that follows from the tables:
// journal, search and tally triggers. It runs after every migration, so
// that the schema has one source. Tables that a later migration makes are
// passed over.
func generate(ctx context.Context, q querier) error {
	if err := dropGenerated(ctx, q); err != nil {
		return err
	}
	tables, err := tablesOf(ctx, q)
	if err != nil {
		return err
	}
	statements := slices.Concat(searchTriggers(tables), tallyTriggers(tables), contactTallyTriggers(tables))
	for _, table := range journaled {
		if !slices.Contains(tables, table) {
			continue
		}
		cols, err := columnsOf(ctx, q, table)
		if err != nil {
			return err
		}
		statements = append(statements, journalTriggers(table, cols)...)
	}
	for _, statement := range statements {
		if _, err := q.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	return nil
}

func tablesOf(ctx context.Context, q querier) ([]string, error) {
	return valuesOf[string](q.QueryContext(ctx, "SELECT name FROM sqlite_schema WHERE type = 'table'"))
}

func dropGenerated(ctx context.Context, q querier) error {
	rows, err := q.QueryContext(ctx, `SELECT type, name FROM sqlite_schema
		WHERE type = 'trigger' AND (name LIKE 'journal\_%' ESCAPE '\' OR name LIKE 'search\_%' ESCAPE '\' OR name LIKE 'tally\_%' ESCAPE '\')`)
	if err != nil {
		return err
	}
	var drops []string
	for rows.Next() {
		var kind, name string
		if err := rows.Scan(&kind, &name); err != nil {
			rows.Close()
			return err
		}
		drops = append(drops, fmt.Sprintf("DROP %s %s", kind, name))
	}
	rows.Close()
	if err := rows.Err(); err != nil {
		return err
	}
	for _, drop := range drops {
		if _, err := q.ExecContext(ctx, drop); err != nil {
			return err
		}
	}
	return nil
}

// imageOf is SQL that makes the image of a row; side is what stands before the
// names of its columns.
func imageOf(side string, cols []column) string {
	parts := make([]string, len(cols))
	for i, c := range cols {
		parts[i] = fmt.Sprintf("'%s', %s%s", c.Name, side, c.Name)
	}
	return "json_object(" + strings.Join(parts, ", ") + ")"
}

// journalTriggers are the three triggers that write a table's before and
// after images. They fire for cascades and raw SQL too.
func journalTriggers(table string, cols []column) []string {
	image := func(side string) string { return imageOf(side+".", cols) }
	trigger := func(event, id, before, after string) string {
		return fmt.Sprintf(`CREATE TRIGGER journal_%s_%s AFTER %s ON %s BEGIN
  INSERT INTO change_rows(change_id, tbl, row_id, before, after)
  VALUES ((SELECT change_id FROM journal_state), '%s', %s, %s, %s);
END`, table, strings.ToLower(event), event, table, table, id, before, after)
	}
	return []string{
		trigger("INSERT", "NEW.id", "NULL", image("NEW")),
		trigger("UPDATE", "NEW.id", image("OLD"), image("NEW")),
		trigger("DELETE", "OLD.id", image("OLD"), "NULL"),
	}
}
