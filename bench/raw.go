package main

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
)

// change is what one line became, as the journal has it.
type change struct {
	uid, label, device, clock, at string
	rows                          []newRow
}

type newRow struct {
	insert string // the statement
	values []any
	kind   string // of the thing a search finds, "" for none
	id     string
	text   string
}

// readChange reads the last change; it may only have made rows.
func readChange(db *sql.DB) (change, error) {
	var c change
	var id int64
	err := db.QueryRow("SELECT id, uid, label, device, clock, at FROM changes ORDER BY id DESC LIMIT 1").Scan(&id, &c.uid, &c.label, &c.device, &c.clock, &c.at)
	if err != nil {
		return c, err
	}
	rows, err := db.Query("SELECT tbl, before IS NULL, after FROM change_rows WHERE change_id = ? ORDER BY id", id)
	if err != nil {
		return c, err
	}
	defer rows.Close()
	for rows.Next() {
		var table, image string
		var made bool
		if err := rows.Scan(&table, &made, &image); err != nil {
			return c, err
		}
		if !made {
			return c, fmt.Errorf("the line changed a row of %s that was there", table)
		}
		row, err := rowOf(table, image)
		if err != nil {
			return c, err
		}
		c.rows = append(c.rows, row)
	}
	return c, rows.Err()
}

func rowOf(table, image string) (newRow, error) {
	values := map[string]any{}
	d := json.NewDecoder(bytes.NewBufferString(image))
	d.UseNumber()
	if err := d.Decode(&values); err != nil {
		return newRow{}, err
	}
	var r newRow
	names := slices.Sorted(maps.Keys(values))
	for _, name := range names {
		v := values[name]
		if n, ok := v.(json.Number); ok {
			whole, err := n.Int64()
			if err != nil {
				return newRow{}, err
			}
			v = whole
		}
		r.values = append(r.values, v)
	}
	r.insert = fmt.Sprintf("INSERT INTO %s(%s) VALUES (?%s)", table, strings.Join(names, ", "), strings.Repeat(", ?", len(names)-1))
	r.id, _ = values["id"].(string)
	r.text, _ = values["text"].(string)
	r.kind = map[string]string{"lessons": "lesson", "gaps": "gap", "promises": "promise", "contacts": "contact", "companies": "company"}[table]
	if name, named := values["name"].(string); named {
		r.text = name
	}
	if table == "notes" && values["kind"] == "note" {
		r.kind = "note"
	}
	return r, nil
}

// rawWriter inserts rows by hand through database/sql: one connection with the
// program's own settings, each statement prepared once.
type rawWriter struct {
	db       *sql.DB
	prepared map[string]*sql.Stmt
}

func openRaw(path string) (*rawWriter, error) {
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=busy_timeout(5000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)&_pragma=cache_size(-16000)&_txlock=immediate")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	return &rawWriter{db: db, prepared: map[string]*sql.Stmt{}}, nil
}

func (r *rawWriter) close() { r.db.Close() }

// insert writes the rows of a change and what the notebook cannot be without:
// the journal's entry, under which its triggers file the rows, and the search
// index. It returns the milliseconds until all is durable.
func (r *rawWriter) insert(c change) (float64, error) {
	type step struct {
		query string
		args  []any
	}
	steps := []step{
		{"INSERT INTO changes(uid, kind, label, device, clock, at) VALUES (?, 'do', ?, ?, ?, ?)", []any{c.uid, c.label, c.device, c.clock, c.at}},
		{"UPDATE journal_state SET change_id = last_insert_rowid(), clock = ?", []any{c.clock}},
	}
	for _, row := range c.rows {
		steps = append(steps, step{row.insert, row.values})
	}
	for _, row := range c.rows {
		if row.kind != "" {
			steps = append(steps,
				step{"INSERT INTO search_docs(kind, id) VALUES (?, ?)", []any{row.kind, row.id}},
				step{"INSERT INTO search_index(rowid, kind, title, body) VALUES (last_insert_rowid(), ?, '', search_text(?))", []any{row.kind, row.text}})
		}
	}
	steps = append(steps, step{"DELETE FROM search_dirty", nil}, step{"UPDATE journal_state SET change_id = NULL", nil})
	for _, s := range steps {
		if r.prepared[s.query] == nil {
			stmt, err := r.db.Prepare(s.query)
			if err != nil {
				return 0, err
			}
			r.prepared[s.query] = stmt
		}
	}
	begin := time.Now()
	tx, err := r.db.Begin()
	if err != nil {
		return 0, err
	}
	for _, s := range steps {
		if _, err := tx.Stmt(r.prepared[s.query]).Exec(s.args...); err != nil {
			_ = tx.Rollback()
			return 0, fmt.Errorf("%s: %w", s.query, err)
		}
	}
	err = tx.Commit()
	return ms(time.Since(begin)), err
}
