package app_test

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/exchange"
	"wawasan/data"
)

// contents reads all that stands in a folder, by name: the bytes of files,
// where links lead, "folder" for folders.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		switch {
		case e.Type()&os.ModeSymlink != 0:
			to, err := os.Readlink(path)
			if err != nil {
				t.Fatal(err)
			}
			found[e.Name()] = "-> " + to
		case e.IsDir():
			found[e.Name()] = "folder"
		case e.Type().IsRegular():
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			found[e.Name()] = string(raw)
		default:
			found[e.Name()] = e.Type().String()
		}
	}
	return found
}

func same(a, b map[string]string) bool {
	if len(a) != len(b) {
		return false
	}
	for name, text := range a {
		if b[name] != text {
			return false
		}
	}
	return true
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestAFileSomebodyElseMadeIsNamedAndTheFolderStaysAsItWas(t *testing.T) {
	a, _ := open(t, "en")
	file(t, a, "! one @Sari ##pay", app.Where{})
	const id = "019ab000-0000-7000-8000-000000000001"
	for name, theirs := range map[string]struct{ file, text string }{
		"a table that has rows here":       {"contacts.csv", "Name,E-mail\nRina,rina@example.org\n"},
		"a table that is empty here":       {"holidays.csv", "day,name\n2026-12-25,Natal\n"},
		"the very header of ours":          {"tags.csv", "id,name\n1,books\n"},
		"the header of ours and no row":    {"tags.csv", "id,name\n"},
		"one of our rows and one of their": {"tags.csv", "id,name\n" + id + ",pay\n2,books\n"},
		"a column of their own":            {"tags.csv", "id,name,price\n" + id + ",pay,3\n"},
		"an empty file":                    {"skills.csv", ""},
		"no text at all":                   {"questions.csv", "PK\x03\x04\xff\xfe"},
		"a quote that is never closed":     {"tags.csv", "id,name\n" + id + ",\"pay\n"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			put(t, filepath.Join(dir, theirs.file), theirs.text)
			put(t, filepath.Join(dir, "diary.txt"), "mine")
			was := contents(t, dir)
			_, err := a.Export(ctx, exchange.To{Format: "csv", Path: dir})
			if data.CodeOf(err) != data.CodeConflict || !strings.Contains(a.Words().Error(err), filepath.Join(dir, theirs.file)) {
				t.Errorf("%v", err)
			}
			if now := contents(t, dir); !same(was, now) {
				t.Errorf("was %v, is %v", was, now)
			}
		})
	}
}

func TestALinkAndAFolderInTheFolderAreNoFilesOfOurs(t *testing.T) {
	a, _ := open(t, "en")
	file(t, a, "! one @Sari", app.Where{})
	elsewhere := t.TempDir()
	if _, err := a.Export(ctx, exchange.To{Format: "csv", Path: elsewhere}); err != nil {
		t.Fatal(err)
	}
	ways := []func(path string) error{
		func(path string) error { return os.Symlink(filepath.Join(elsewhere, "contacts.csv"), path) },
		func(path string) error { return os.Symlink(filepath.Join(elsewhere, "missing"), path) },
		func(path string) error { return os.Mkdir(path, 0o700) },
	}
	if runtime.GOOS == "windows" { // there links need a right of their own
		ways = ways[2:]
	}
	for _, make := range ways {
		dir := t.TempDir()
		if err := make(filepath.Join(dir, "contacts.csv")); err != nil {
			t.Fatal(err)
		}
		was, there := contents(t, dir), contents(t, elsewhere)
		if _, err := a.Export(ctx, exchange.To{Format: "csv", Path: dir}); data.CodeOf(err) != data.CodeConflict {
			t.Errorf("%v", err)
		}
		if !same(was, contents(t, dir)) || !same(there, contents(t, elsewhere)) {
			t.Errorf("%v is now %v", was, contents(t, dir))
		}
	}
}

func TestAnExportTakesThePlaceOfAnEarlierOneAndLeavesTheRest(t *testing.T) {
	for _, exact := range []bool{false, true} {
		a, _ := open(t, "en")
		dir := t.TempDir()
		put(t, filepath.Join(dir, "diary.csv"), "mine")
		file(t, a, "! one @Sari ##pay", app.Where{})
		export := func(exact bool) map[string]string {
			if _, err := a.Export(ctx, exchange.To{Format: "csv", Path: dir, Exact: exact}); err != nil {
				t.Fatal(err)
			}
			return contents(t, dir)
		}
		first := export(exact)
		if first["tags.csv"] == "" || first["diary.csv"] != "mine" || !same(first, export(exact)) {
			t.Errorf("%v", first)
		}
		if _, err := a.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		file(t, a, "? another", app.Where{})
		now := export(!exact)
		if now["tags.csv"] != "" || now["lessons.csv"] != "" || now["gaps.csv"] == "" || now["diary.csv"] != "mine" || len(now) != 3 {
			t.Errorf("%v", now)
		}
	}
}

func TestAnExportThatIsStoppedLeavesNothing(t *testing.T) {
	a, _ := open(t, "en")
	file(t, a, "! one @Sari", app.Where{})
	dir := t.TempDir()
	full := filepath.Join(dir, "full")
	if _, err := a.Export(ctx, exchange.To{Format: "csv", Path: full}); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(dir, "old.json"), "old")
	was, inside := contents(t, dir), contents(t, full)
	stopped, stop := context.WithCancel(ctx)
	stop()
	for _, to := range []exchange.To{
		{Format: "csv", Path: full},
		{Format: "csv", Path: filepath.Join(dir, "new", "deep")},
		{Format: "csv", Path: filepath.Join(dir, "new.zip")},
		{Format: "json", Path: filepath.Join(dir, "old.json")},
		{Format: "ics", Path: filepath.Join(dir, "new.ics")},
	} {
		if _, err := a.Export(stopped, to); err == nil {
			t.Errorf("%+v was not stopped", to)
		}
	}
	if !same(was, contents(t, dir)) || !same(inside, contents(t, full)) {
		t.Errorf("%v %v", contents(t, dir), contents(t, full))
	}
}

func TestCSVGoesWhereSeveralFilesHaveRoom(t *testing.T) {
	a, _ := open(t, "en")
	file(t, a, "! one @Sari", app.Where{})
	dir := t.TempDir()
	plain := filepath.Join(dir, "plain")
	put(t, plain, "mine")
	for _, path := range []string{plain, filepath.Join(dir, "all.csv"), filepath.Join(dir, "ALL.CSV"), os.DevNull, ""} {
		if _, err := a.Export(ctx, exchange.To{Format: "csv", Path: path}); data.CodeOf(err) != data.CodeUnavailable || !strings.Contains(a.Words().Error(err), "a folder or a .zip") {
			t.Errorf("%s: %v", path, err)
		}
	}
	if now := contents(t, dir); len(now) != 1 || now["plain"] != "mine" {
		t.Errorf("%v", now)
	}
}
