package cli_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// both runs a refusal in both languages.
func (l *line) both(code int, en, id string, args ...string) {
	l.t.Helper()
	was := l.lang
	l.lang = "en"
	l.no(code, en, args...)
	l.lang = "id"
	l.no(code, id, args...)
	l.lang = was
}

func write(t *testing.T, path, text string) string {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// commands open the notebook each in its way.
var commands = [][]string{
	{"capture", "x"},
	{"list", "contacts"},
	{"show", "contact", "x"},
	{"search", "x"},
	{"today"},
	{"undo"},
	{"history"},
	{"check"},
	{"export", "--format", "json"},
	{"demo"},
}

func TestAFileThatIsNoNotebookIsLeftAsItIs(t *testing.T) {
	l := newLine(t)
	text := "a shopping list\n" + strings.Repeat("milk\n", 100)
	write(t, l.notebook, text)
	for _, command := range commands {
		l.both(1, l.notebook+" is not a Wawasan notebook", l.notebook+" bukan buku catatan", command...)
	}
	if kept, err := os.ReadFile(l.notebook); err != nil || string(kept) != text {
		t.Fatal(string(kept), err)
	}
	if beside, _ := filepath.Glob(l.notebook + "*"); len(beside) != 1 {
		t.Fatal(beside)
	}
}

func TestANewerNotebookIsLeftAsItIs(t *testing.T) {
	l := newLine(t)
	l.do("capture", "kept")
	db, err := sql.Open("sqlite", l.notebook)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("PRAGMA user_version = 9999"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(l.notebook)
	if err != nil {
		t.Fatal(err)
	}
	for _, command := range commands {
		l.both(1, "made by a newer Wawasan", "lebih baru", command...)
	}
	if after, err := os.ReadFile(l.notebook); err != nil || string(after) != string(before) {
		t.Fatal("changed", err)
	}
}

func TestAFolderThatCannotBeWrittenIsNamed(t *testing.T) {
	l := newLine(t)
	plain := write(t, filepath.Join(t.TempDir(), "file"), "")
	l.notebook = filepath.Join(plain, "below", "notebook.wawasan")
	for _, command := range commands {
		l.both(1, filepath.Dir(l.notebook), filepath.Dir(l.notebook), command...)
	}
	l.notebook = t.TempDir() // a folder is no notebook either
	l.both(1, l.notebook, l.notebook, "list", "gaps")
}

func TestABadFileIsRefusedAndNothingImported(t *testing.T) {
	l := newLine(t)
	dir := t.TempDir()
	header := "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
	for _, c := range []struct{ name, text, en, id string }{
		{"other.csv", "a,b,c\n1,2,3\n", "no LinkedIn header", "kepala"},
		{"empty.csv", "", "is empty", "kosong"},
		{"long.csv", header + "Sari,\"" + strings.Repeat("x", 3<<20), "longer than 1 MB", "1 MB"},
		{"broken.zip", "PK\x03\x04 and no more", "broken.zip", "broken.zip"},
		{"picture.csv", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "picture.csv", "picture.csv"},
	} {
		path := write(t, filepath.Join(dir, c.name), c.text)
		l.both(1, c.en, "", "import", path)
		l.both(1, c.name, c.name, "import", "--preview", path)
	}
	l.both(1, "nowhere.csv", "nowhere.csv", "import", filepath.Join(dir, "nowhere.csv"))
	l.both(1, filepath.Base(dir), filepath.Base(dir), "import", dir)
	if rows := l.rows("history"); len(rows) != 0 {
		t.Fatal(rows)
	}
}

func TestADateThatIsNoneAndAnEmptyLineAreRefused(t *testing.T) {
	l := newLine(t)
	l.both(1, "“^99-99” is not a date", "“^99-99” bukan tanggal", "capture", "> send it ^99-99")
	l.both(1, "“quux” is not a date", "“quux” bukan tanggal", "today", "--at", "quux")
	l.both(1, "“2026-02-31” is not a date", "“2026-02-31” bukan tanggal", "today", "--at", "2026-02-31")
	l.both(1, "nothing to file", "", "capture", "")
	l.both(1, "nothing to file", "", "capture", "!")
	l.both(1, "nothing to undo", "", "undo")
	if rows := l.rows("history"); len(rows) != 0 {
		t.Fatal(rows)
	}
}

func TestBytesThatAreNoTextAreToldAndSoughtInVain(t *testing.T) {
	l := newLine(t)
	l.both(1, "not UTF-8", "bukan UTF-8", "capture", "! caf\xe9 \x00\x1b[31m @S\xffri")
	l.both(1, "Line 2: This text is not UTF-8", "Baris 2: Teks ini bukan UTF-8", "capture", "one\ncaf\xe9")
	if got := l.do("capture", "! caf\x1b[31m @Sari"); got != "Lesson: caf [31m @Sari · Sari (new contact)\n" {
		t.Fatalf("%q", got)
	}
	for _, args := range [][]string{{"search", "\xff\xfe"}, {"list", "lessons", "--search", "\xff"}, {"search", `"*) OR ( NEAR`}} {
		l.do(args...)
	}
	l.both(1, "Nothing matches", "Tidak ada", "show", "lesson", "\xff")
	if report := l.one("check"); report["sound"] != true {
		t.Fatal(report)
	}
}
