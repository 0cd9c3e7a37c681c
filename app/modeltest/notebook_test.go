package modeltest

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"
	"time"

	_ "github.com/glebarez/go-sqlite"
	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/data"
	"wawasan/data/datatest"
)

var ctx = context.Background()

// state is all that a notebook holds, as plain maps: each row as JSON, by its
// table and ID.
type state map[string]map[string]string

// kept lists the tables that undo does not turn, beside those of the journal.
var kept = []string{"drafts", "settings"}

// world is a notebook with one program or two at work on it, and what the
// model knows of it.
type world struct {
	t     *testing.T
	path  string
	dir   string
	at    time.Time
	apps  []*app.App
	eyes  *eyes
	is    state  // what the model says the notebook holds
	done  []turn // changes that stand, the oldest first
	taken []turn // changes undone, the one undone last at the end
	all   []turn // changes ever made, the oldest first
	words int    // how many words were made up
	steps int
	last  int64 // the newest change
	files int
	held  []held     // backups
	forms []app.Kind // the kinds with a form
}

// turn is one change: what the notebook held before it, and after.
type turn struct {
	id            int64
	before, after state
	alone         int64 // the change that it turned alone, 0 for none
}

func newWorld(t *testing.T, rt *rapid.T) *world {
	raw, err := os.ReadFile(empty(t))
	if err != nil {
		rt.Fatal(err)
	}
	dir := t.TempDir()
	w := &world{t: t, dir: dir, path: filepath.Join(dir, "notebook.wawasan")}
	w.at = time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("WIB", 7*3600))
	if err := os.WriteFile(w.path, raw, 0o600); err != nil {
		rt.Fatal(err)
	}
	w.open(rt)
	w.is = w.eyes.read(rt)
	return w
}

var emptyPath string

func empty(t *testing.T) string {
	if emptyPath == "" {
		emptyPath = datatest.Notebook(t)
	}
	return emptyPath
}

func (w *world) open(rt *rapid.T) {
	w.join(rt)
	w.eyes = openEyes(rt, w.path)
}

// join lets one more program open the notebook.
func (w *world) join(rt *rapid.T) {
	a, err := app.Open(ctx, app.Params{Path: w.path, Lang: "id", Now: func() time.Time { return w.at }})
	if err != nil {
		rt.Fatalf("open: %v", err)
	}
	w.apps = append(w.apps, a)
}

func (w *world) close(rt *rapid.T) {
	w.eyes.close()
	for _, a := range w.apps {
		if err := a.Close(); err != nil {
			rt.Fatalf("close: %v", err)
		}
	}
	w.apps = nil
}

// end closes and forgets the notebook.
func (w *world) end() {
	w.eyes.close()
	for _, a := range w.apps {
		_ = a.Close()
	}
	_ = os.RemoveAll(w.dir)
}

// eyes read the notebook as no part of the program does: by one statement of
// their own, on a connection of their own.
type eyes struct {
	db   *sql.DB
	all  *sql.Stmt
	refs []ref
}

// ref is a column that points at rows of another table; those go along with it
// or are left without.
type ref struct {
	table, column, to string
	cascade           bool
}

func openEyes(rt *rapid.T, path string) *eyes {
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(path)+"?mode=rw&_pragma=query_only(1)&_pragma=busy_timeout(5000)")
	if err != nil {
		rt.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	e := &eyes{db: db}
	var parts []string
	for _, table := range append(data.Tables(), kept...) {
		pairs, key := e.columns(rt, table)
		parts = append(parts, fmt.Sprintf("SELECT '%s', %s, json_object(%s) FROM %s", table, key, pairs, table))
		if !slices.Contains(kept, table) {
			e.refs = append(e.refs, e.pointing(rt, table)...)
		}
	}
	if e.all, err = db.Prepare(strings.Join(parts, " UNION ALL ")); err != nil {
		rt.Fatal(err)
	}
	return e
}

func (e *eyes) columns(rt *rapid.T, table string) (pairs, key string) {
	rows, err := e.db.Query("SELECT name FROM pragma_table_info(?)", table)
	if err != nil {
		rt.Fatal(err)
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			rt.Fatal(err)
		}
		if key == "" {
			key = name
		}
		all = append(all, fmt.Sprintf("'%s', %s", name, name))
	}
	if err := rows.Err(); err != nil {
		rt.Fatal(err)
	}
	return strings.Join(all, ", "), key
}

func (e *eyes) pointing(rt *rapid.T, table string) []ref {
	rows, err := e.db.Query(`SELECT "from", "table", on_delete FROM pragma_foreign_key_list(?)`, table)
	if err != nil {
		rt.Fatal(err)
	}
	defer rows.Close()
	var out []ref
	for rows.Next() {
		r, does := ref{table: table}, ""
		if err := rows.Scan(&r.column, &r.to, &does); err != nil {
			rt.Fatal(err)
		}
		r.cascade = does == "CASCADE"
		out = append(out, r)
	}
	if err := rows.Err(); err != nil {
		rt.Fatal(err)
	}
	return out
}

func (e *eyes) close() { _ = e.db.Close() }

func (e *eyes) read(rt *rapid.T) state {
	rows, err := e.all.Query()
	if err != nil {
		rt.Fatalf("reading all: %v", err)
	}
	defer rows.Close()
	s := state{}
	for rows.Next() {
		var table, id, row string
		if err := rows.Scan(&table, &id, &row); err != nil {
			rt.Fatal(err)
		}
		if s[table] == nil {
			s[table] = map[string]string{}
		}
		s[table][id] = row
	}
	if err := rows.Err(); err != nil {
		rt.Fatal(err)
	}
	return s
}

// row is one row of a state, nil for one that is not there.
func (s state) row(table, id string) map[string]any {
	raw, ok := s[table][id]
	if !ok {
		return nil
	}
	return rowOf(raw)
}

func rowOf(raw string) map[string]any {
	var out map[string]any
	if err := json.Unmarshal([]byte(raw), &out); err != nil {
		panic(raw)
	}
	return out
}

// ids lists the rows of a table in the order of their IDs.
func (s state) ids(table string) []string {
	out := make([]string, 0, len(s[table]))
	for id := range s[table] {
		out = append(out, id)
	}
	sort.Strings(out)
	return out
}

// having lists the rows of a table that hold a value in a column.
func (s state) having(table, column, value string) []string {
	var out []string
	for _, id := range s.ids(table) {
		if plain(s.row(table, id)[column]) == value {
			out = append(out, id)
		}
	}
	return out
}

// change is one row that two states hold differently; nil is none.
type change struct {
	table, id string
	was, is   map[string]any
}

// changes lists what is between two states.
func changes(was, is state) []change {
	var out []change
	for _, table := range append(data.Tables(), kept...) {
		for _, id := range was.ids(table) {
			if was[table][id] != is[table][id] {
				out = append(out, change{table, id, was.row(table, id), is.row(table, id)})
			}
		}
		for _, id := range is.ids(table) {
			if _, ok := was[table][id]; !ok {
				out = append(out, change{table, id, nil, is.row(table, id)})
			}
		}
	}
	return out
}

// differing names the columns that a change writes anew.
func (c change) differing() []string {
	var out []string
	for name := range c.is {
		if plain(c.was[name]) != plain(c.is[name]) {
			out = append(out, name)
		}
	}
	sort.Strings(out)
	return out
}

func (c change) String() string {
	switch {
	case c.was == nil:
		return fmt.Sprintf("made in %s: %v", c.table, c.is)
	case c.is == nil:
		return fmt.Sprintf("gone from %s: %v", c.table, c.was)
	}
	var parts []string
	for _, name := range c.differing() {
		parts = append(parts, fmt.Sprintf("%s %q → %q", name, plain(c.was[name]), plain(c.is[name])))
	}
	return fmt.Sprintf("changed in %s %s: %s", c.table, c.id, strings.Join(parts, ", "))
}

// plain is a value as one text: nothing is "", yes is 1, no is "".
func plain(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case bool:
		if v {
			return "1"
		}
		return ""
	case float64:
		if v == 0 {
			return ""
		}
		return fmt.Sprint(v)
	case int:
		return plain(float64(v))
	}
	return fmt.Sprint(v)
}
