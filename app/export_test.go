package app_test

import (
	"archive/zip"
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/exchange"
	"wawasan/app/thing"
	"wawasan/data"
)

type exportedNotebook struct {
	Format  string
	Version int
	Tables  map[string][]map[string]any
}

func exportJSON(t *testing.T, a *app.App) (exportedNotebook, string, exchange.Report) {
	t.Helper()
	var b bytes.Buffer
	report, err := a.ExportJSON(ctx, &b)
	if err != nil {
		t.Fatal(err)
	}
	var out exportedNotebook
	if err := json.Unmarshal(b.Bytes(), &out); err != nil {
		t.Fatalf("%v in %s", err, b.String())
	}
	return out, b.String(), report
}

func TestAnExportHoldsEveryTableAndIsTheSameEveryTime(t *testing.T) {
	a, c := open(t, "id")
	file(t, a, "! gaji <awal> & \"ruang\" @Sari #fintech ##uang", app.Where{})
	file(t, a, "> kirim ringkasan @Sari ^2026-12-01", app.Where{})
	out, first, report := exportJSON(t, a)
	if out.Format != "wawasan" || out.Version != 1 || len(out.Tables) != len(data.Tables()) {
		t.Fatalf("%s %d %d tables", out.Format, out.Version, len(out.Tables))
	}
	lesson := out.Tables["lessons"][0]
	if lesson["text"] != "gaji <awal> & \"ruang\" @Sari #fintech #uang" || lesson["contact_id"] != out.Tables["contacts"][0]["id"] || lesson["starred"] != false {
		t.Fatal(lesson)
	}
	if due := out.Tables["promises"][0]["due"]; due != "2026-12-01" {
		t.Fatal(due)
	}
	if report.Rows["notes"] != 2 || report.OffRecord != 0 || report.Total() < 8 {
		t.Fatal(report)
	}
	c.forward(1e9)
	if _, again, _ := exportJSON(t, a); again != first {
		t.Fatal("a second export differs")
	}
}

func TestWhatIsOffTheRecordStaysAtHome(t *testing.T) {
	a, _ := open(t, "en")
	file(t, a, "~! secretlesson @Sari #fintech", app.Where{})
	file(t, a, "? secretgap ~soon", app.Where{})
	file(t, a, "~> secretpromise @Sari ^2026-12-01", app.Where{})
	file(t, a, "~* secretfocus", app.Where{})
	file(t, a, "~ secretnote @Budi", app.Where{})
	file(t, a, "~+ Rina Marlina, secretabout", app.Where{})
	file(t, a, "! open lesson @Sari", app.Where{})
	marked := file(t, a, "! secretlater ^2026-12-05 @Sari", app.Where{})
	link := app.Link{Kind: thing.KindLesson, ID: marked.Made[0].ID}
	if _, err := a.SaveForm(ctx, link, map[string]string{"off_record": "true"}); err != nil {
		t.Fatal(err)
	}
	out, text, report := exportJSON(t, a)
	if strings.Contains(text, "secret") {
		t.Fatal(text)
	}
	var names []string
	for _, c := range out.Tables["contacts"] {
		names = append(names, c["name"].(string))
	}
	slices.Sort(names)
	if fmt.Sprint(names) != "[Sari]" || len(out.Tables["industries"]) != 0 || len(out.Tables["lessons"]) != 1 || len(out.Tables["notes"]) != 1 || len(out.Tables["mentions"]) != 1 {
		t.Fatalf("%v %s", names, text)
	}
	if report.OffRecord == 0 {
		t.Fatal(report)
	}
}

func TestALinkToWhatIsOffTheRecordIsEmptied(t *testing.T) {
	a, _ := open(t, "en")
	filed := file(t, a, "~! secret", app.Where{})
	link := app.Link{Kind: thing.KindLesson, ID: filed.Made[0].ID}
	if _, err := a.SaveForm(ctx, link, map[string]string{"off_record": "", "text": "said in public since"}); err != nil {
		t.Fatal(err)
	}
	out, text, _ := exportJSON(t, a)
	if len(out.Tables["lessons"]) != 1 || out.Tables["lessons"][0]["note_id"] != nil || strings.Contains(text, "secret") {
		t.Fatal(text)
	}
}

func TestEveryColumnLeavesOrStaysByDecision(t *testing.T) {
	stays := []string{"sort_name", "match_key", "off_record"}
	a, _ := open(t, "en")
	db, err := sql.Open("sqlite", a.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	leaving := exchange.Columns()
	for _, table := range data.Tables() {
		rows, err := db.QueryContext(ctx, "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0", table)
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			var name string
			if err := rows.Scan(&name); err != nil {
				t.Fatal(err)
			}
			if !slices.Contains(leaving[table], name) && !slices.Contains(stays, name) {
				t.Errorf("%s.%s: does it leave with an export, or stay?", table, name)
			}
			leaving[table] = slices.DeleteFunc(leaving[table], func(s string) bool { return s == name })
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		rows.Close()
		if len(leaving[table]) > 0 {
			t.Errorf("%s has no columns %v", table, leaving[table])
		}
	}
}

func TestCSVIsGuardedUnlessExact(t *testing.T) {
	a, _ := open(t, "en")
	file(t, a, "=1+1 is no formula", app.Where{})
	for exact, want := range map[bool]string{false: "\uFEFFid,kind,text,raw,", true: "id,kind,text,raw,"} {
		cell := map[bool]string{false: ",\"'=1+1 is no formula\",", true: ",=1+1 is no formula,"}[exact]
		dir := filepath.Join(t.TempDir(), "out")
		report, err := a.Export(ctx, exchange.To{Format: "csv", Path: dir, Exact: exact})
		if err != nil || report.Total() != 1 {
			t.Fatal(report, err)
		}
		text, err := os.ReadFile(filepath.Join(dir, "notes.csv"))
		if err != nil || !strings.HasPrefix(string(text), want) || !strings.Contains(string(text), cell) {
			t.Fatalf("%s %v", text, err)
		}
		if found, _ := filepath.Glob(filepath.Join(dir, "*")); len(found) != 1 {
			t.Fatal(found)
		}
		if found, _ := filepath.Glob(filepath.Join(dir, ".*")); len(found) != 0 {
			t.Fatal(found)
		}
	}
}

func TestAZipOfCSVIsTheSameEveryTime(t *testing.T) {
	a, _ := open(t, "en")
	file(t, a, "! one @Sari", app.Where{})
	var was []byte
	for range 2 {
		path := filepath.Join(t.TempDir(), "out.ZIP")
		if _, err := a.Export(ctx, exchange.To{Format: "csv", Path: path}); err != nil {
			t.Fatal(err)
		}
		now, err := os.ReadFile(path)
		if err != nil || (was != nil && !bytes.Equal(was, now)) {
			t.Fatal("differs", err)
		}
		was = now
	}
	z, err := zip.NewReader(bytes.NewReader(was), int64(len(was)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("lessons.csv")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil || !strings.Contains(string(text), "one @Sari") {
		t.Fatal(string(text), err)
	}
}

func TestAnExportThatCannotBeWrittenSaysSoAndLeavesNothing(t *testing.T) {
	a, _ := open(t, "id")
	dir := t.TempDir()
	plain := filepath.Join(dir, "file")
	if err := os.WriteFile(plain, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, to := range []exchange.To{
		{Format: "json", Path: filepath.Join(plain, "x.json")},
		{Format: "csv", Path: filepath.Join(plain, "x")},
		{Format: "csv", Path: filepath.Join(plain, "x.zip")},
		{Format: "json", Path: dir},
	} {
		_, err := a.Export(ctx, to)
		if data.CodeOf(err) != data.CodeUnavailable || !strings.Contains(a.Words().Error(err), "tidak bisa disimpan") {
			t.Fatalf("%+v: %v", to, err)
		}
	}
	if _, err := a.Export(ctx, exchange.To{Format: "xml", Path: dir}); data.CodeOf(err) != data.CodeInvalid {
		t.Fatal(err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(dir), ".wawasan-*")); len(left) > 0 {
		t.Fatal(left)
	}
}
