package app_test

import (
	"database/sql"
	"encoding/json"
	"flag"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/app/erase"
	"wawasan/data"
	"wawasan/data/datatest"
)

// fewer lets a property be tried so often and no more; -rapid.checks asks for
// more elsewhere.
func fewer(t *testing.T, checks string) {
	t.Helper()
	had := flag.Lookup("rapid.checks").Value.String()
	t.Cleanup(func() { _ = flag.Set("rapid.checks", had) })
	if err := flag.Set("rapid.checks", checks); err != nil {
		t.Fatal(err)
	}
}

// heldRows are every row of every table as JSON, by its key.
type heldRows map[data.ID]map[string]any

func rawOf(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: filepath.ToSlash(path)}).EscapedPath()+"?_pragma=busy_timeout(5000)")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// keptIn reads what a notebook holds, each row with the name of its table.
func keptIn(t *rapid.T, db *sql.DB) heldRows {
	out := heldRows{}
	for _, table := range data.Tables() {
		cols := column(t, db, "SELECT group_concat('''' || name || ''', ' || name, ', ') FROM pragma_table_info('"+table+"')")
		for _, raw := range column(t, db, fmt.Sprintf("SELECT json_object(%s) FROM %s", cols[0], table)) {
			row := map[string]any{"table": table}
			if err := json.Unmarshal([]byte(raw), &row); err != nil {
				t.Fatal(err)
			}
			out[data.ID(row["id"].(string))] = row
		}
	}
	return out
}

func column(t *rapid.T, db *sql.DB, query string) []string {
	rows, err := db.Query(query)
	if err != nil {
		t.Fatal(err, query)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			t.Fatal(err, query)
		}
		out = append(out, text)
	}
	if rows.Err() != nil {
		t.Fatal(rows.Err())
	}
	return out
}

// imagesAgree fails where the newest image of a row is not the row itself, or
// an image speaks of what is not there.
func imagesAgree(t *rapid.T, db *sql.DB, rows heldRows) {
	for _, raw := range column(t, db, `SELECT json_object('id', row_id, 'after', json(after)) FROM change_rows
		WHERE id IN (SELECT max(id) FROM change_rows GROUP BY row_id)`) {
		var image struct {
			ID    data.ID
			After map[string]any
		}
		if err := json.Unmarshal([]byte(raw), &image); err != nil {
			t.Fatal(err)
		}
		row := rows[image.ID]
		if (row == nil) != (image.After == nil) {
			t.Fatalf("%s is %v, and its image %v", image.ID, row, image.After)
		}
		for name, value := range image.After {
			if fmt.Sprint(value) != fmt.Sprint(row[name]) {
				t.Fatalf("%s %v: %s is %v, and in its image %v", row["table"], image.ID, name, row[name], value)
			}
		}
	}
}

// mustBeLeft fails where a row that was not erased is another than before,
// but for what spoke of the erased.
func mustBeLeft(t *rapid.T, before, after heldRows, gone map[data.ID]bool, names []string) {
	for id, was := range before {
		is := after[id]
		if gone[id] || was["table"] == "tags" && is == nil {
			if is != nil {
				t.Fatalf("%v is there still", is)
			}
			continue
		}
		if is == nil {
			if m := was["table"] == "mentions" && before[data.ID(fmt.Sprint(was["tag_id"]))] != nil && after[data.ID(fmt.Sprint(was["tag_id"]))] == nil; m {
				continue
			}
			t.Fatalf("%v is gone and was not named", was)
		}
		for name, value := range was {
			pointed := gone[data.ID(fmt.Sprint(value))] && is[name] == nil
			text, _ := is[name].(string)
			named := name == "sort_name" || strings.Contains(text, "[dihapus]") && speaksOf(fmt.Sprint(value), names)
			if fmt.Sprint(value) != fmt.Sprint(is[name]) && !pointed && !named {
				t.Fatalf("%v %s: %v became %v", was["table"], name, value, is[name])
			}
		}
	}
	for id := range after {
		if before[id] == nil {
			t.Fatalf("%v came from nowhere", after[id])
		}
	}
}

func speaksOf(text string, names []string) bool {
	for _, name := range names {
		for word := range strings.FieldsSeq(data.Fold(name)) {
			if strings.Contains(data.Fold(text), word) {
				return true
			}
		}
	}
	return false
}

func TestErasingOnePersonLeavesAllElseAsItWas(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	datatest.Home(t)
	fewer(t, "10") // each makes a demo notebook
	rapid.Check(t, func(rt *rapid.T) {
		a := demoOf(t, "id")
		db := rawOf(t, a.Path())
		people := listAll(t, a)
		for range rapid.IntRange(0, 6).Draw(rt, "lines") {
			one, two := rapid.SampledFrom(people).Draw(rt, "one"), rapid.SampledFrom(people).Draw(rt, "two")
			mark := rapid.SampledFrom([]string{"!", "?", ">", ""}).Draw(rt, "mark")
			where := rapid.SampledFrom([]string{`%s kata @%q tentang %s #baru`, `%s @%q dan %s ^2026-12-01`, `%s hanya %s, %s`}).Draw(rt, "shape")
			file(t, a, fmt.Sprintf(where, mark, one.Title, two.Title), app.Where{})
		}
		for range rapid.IntRange(0, 2).Draw(rt, "undone") {
			if _, err := a.Undo(ctx); err != nil && data.CodeOf(err) != data.CodeNotFound {
				rt.Fatal(err)
			}
		}
		if people = listAll(t, a); len(people) == 0 {
			return // the demo itself was taken back
		}
		who := rapid.SampledFrom(people).Draw(rt, "who")
		what := erase.What{
			Person: who.ID, KeepLessons: rapid.Bool().Draw(rt, "keep lessons"), KeepShared: rapid.Bool().Draw(rt, "keep shared"),
			KeepNames: rapid.Bool().Draw(rt, "keep names"),
		}
		plan, err := a.PlanErase(ctx, what)
		if err != nil {
			rt.Fatal(err)
		}
		before := keptIn(rt, db)
		done, err := a.Erase(ctx, plan, erase.Keep.Each)
		if err != nil {
			rt.Fatal(err)
		}
		after, gone := keptIn(rt, db), map[data.ID]bool{}
		for _, id := range done.Erased.IDs {
			gone[id] = true
		}
		mustBeLeft(rt, before, after, gone, append(plan.Erased.Terms, who.Title))
		imagesAgree(rt, db, after)
		if report, err := a.Check(ctx); err != nil || !report.Sound() {
			rt.Fatalf("erased: %+v %v", report, err)
		}
		for {
			if _, err := a.Undo(ctx); data.CodeOf(err) == data.CodeNotFound {
				break
			} else if err != nil {
				rt.Fatal(err)
			}
		}
		if report, err := a.Check(ctx); err != nil || !report.Sound() {
			rt.Fatalf("taken back: %+v %v", report, err)
		}
	})
}
