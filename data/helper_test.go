package data_test

import (
	"database/sql"
	"flag"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"wawasan/data"
)

// TestMain keeps property tests short; -rapid.checks asks for more.
func TestMain(m *testing.M) {
	if path := os.Getenv(holdVariable); path != "" {
		holdNotebook(path)
	}
	checks, steps := "12", "20"
	if race { // SQLite in Go is thirty times slower then
		checks, steps = "2", "10"
	}
	for name, value := range map[string]string{"rapid.checks": checks, "rapid.steps": steps, "rapid.nofailfile": "true"} {
		if err := flag.Set(name, value); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// tester is what testing.T and rapid.T have in common.
type tester interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

func clock() time.Time { return noon }

// must returns the value of a call that may not fail.
func must[T any](t tester) func(v T, err error) T {
	t.Helper()
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func openAt(t tester, path string) *data.Store {
	t.Helper()
	s, err := data.Open(ctx, path, data.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// rawAt opens a notebook past the store, as another program would.
func rawAt(t testing.TB, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: filepath.ToSlash(path)}).EscapedPath()+"?_pragma=busy_timeout(5000)")
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { db.Close() })
	return db
}

// strings1 reads the first column of a query.
func strings1(t tester, db *sql.DB, query string, args ...any) []string {
	t.Helper()
	rows, err := db.Query(query, args...)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// dumpSQL yields every value of every journaled table as an SQL literal, so
// that 7, '7' and NULL differ.
func dumpSQL(t tester, db *sql.DB) string {
	t.Helper()
	var parts []string
	for _, table := range data.Tables() {
		var cols []string
		for _, c := range strings1(t, db, "SELECT name FROM pragma_table_info(?)", table) {
			cols = append(cols, "quote("+c+")")
		}
		parts = append(parts, fmt.Sprintf("SELECT * FROM (SELECT '%s: ' || %s FROM %s ORDER BY id)", table, strings.Join(cols, " || ',' || "), table))
	}
	return strings.Join(parts, " UNION ALL ")
}

// sameDump fails with the first line that differs.
func sameDump(t tester, what string, got, want []string) {
	t.Helper()
	if slices.Equal(got, want) {
		return
	}
	for i := range max(len(got), len(want)) {
		g, w := "(nothing)", "(nothing)"
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Fatalf("%s: %d rows, want %d; row %d is\n%.500s\nwant\n%.500s", what, len(got), len(want), i, g, w)
		}
	}
}

// searchAgrees compares searching for words with looking into every text.
func searchAgrees(t tester, s *data.Store, db *sql.DB, words ...string) {
	t.Helper()
	if dirty := strings1(t, db, "SELECT kind || id FROM search_dirty"); len(dirty) > 0 {
		t.Fatalf("left stale: %v", dirty)
	}
	texts := allTexts(t, db)
	for _, word := range words {
		var want []string
		for key, text := range texts {
			if slices.ContainsFunc(tokens(text), func(token string) bool { return strings.HasPrefix(token, data.Fold(word)) }) {
				want = append(want, key)
			}
		}
		found, err := s.Read(ctx).Search(data.SearchQuery{Text: word, Limit: 2000})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, h := range found.Hits {
			got = append(got, h.Kind+" "+string(h.ID))
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Fatalf("searching %q finds %v, want %v", word, got, want)
		}
	}
}

func allTexts(t tester, db *sql.DB) map[string]string {
	t.Helper()
	rows, err := db.Query(data.SearchTexts())
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	texts := map[string]string{}
	for rows.Next() {
		var kind, id, text string
		if err := rows.Scan(&kind, &id, &text); err != nil {
			t.Fatal(err)
		}
		texts[kind+" "+id] = text
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return texts
}

func tokens(text string) []string {
	return strings.FieldsFunc(data.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}
