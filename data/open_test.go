package data_test

import (
	"bytes"
	"database/sql"
	"encoding/binary"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"wawasan/data"
)

func read(t *testing.T, path string) []byte {
	t.Helper()
	return must[[]byte](t)(os.ReadFile(path))
}

// refused opens a file that must be refused with a code, byte by byte the same
// afterwards and with nothing new beside it.
func refused(t *testing.T, path string, want data.Code) {
	t.Helper()
	before, beside := read(t, path), len(must[[]os.DirEntry](t)(os.ReadDir(filepath.Dir(path))))
	s, err := data.Open(ctx, path, data.Options{})
	if err == nil {
		s.Close()
		t.Fatalf("%s was opened", path)
	}
	if data.CodeOf(err) != want {
		t.Errorf("%s: %v, want %s", path, err, want)
	}
	if !bytes.Equal(read(t, path), before) {
		t.Errorf("%s was changed", path)
	}
	if left := must[[]os.DirEntry](t)(os.ReadDir(filepath.Dir(path))); len(left) != beside {
		t.Errorf("beside %s lie %v", path, left)
	}
}

func TestANewNotebookIsItsOwnersAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("file modes")
	}
	path := filepath.Join(t.TempDir(), "deep", "folder", "notebook.wawasan")
	s := openAt(t, path)
	defer s.Close()
	change(t, s, "new", saveTag("satu"))
	for name, want := range map[string]os.FileMode{path: 0o600, path + "-wal": 0o600, path + "-shm": 0o600, filepath.Dir(path): 0o700 | os.ModeDir, filepath.Dir(filepath.Dir(path)): 0o700 | os.ModeDir} {
		if got := must[os.FileInfo](t)(os.Stat(name)).Mode(); got != want {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
	if s.Path() != path {
		t.Error(s.Path())
	}
}

func TestAFileThatIsNoNotebookIsRefused(t *testing.T) {
	folder := t.TempDir()
	magic := "SQLite format 3\x00"
	for name, content := range map[string][]byte{
		"letter.txt":  []byte("Dear diary, this is a text of some length and no notebook at all. It goes on for more than a hundred bytes."),
		"short.txt":   []byte("x"),
		"header only": append([]byte(magic), make([]byte, 40)...),
		"zeros":       make([]byte, 4096),
		"header cut":  append([]byte(magic), bytes.Repeat([]byte{7}, 400)...),
	} {
		path := filepath.Join(folder, name)
		must[int](t)(1, os.WriteFile(path, content, 0o600))
		refused(t, path, data.CodeInvalid)
	}
}

func TestAnotherProgramsDatabaseIsRefused(t *testing.T) {
	for _, mode := range []string{"DELETE", "WAL"} {
		path := filepath.Join(t.TempDir(), "other.db")
		db := rawAt(t, path)
		for _, step := range []string{"PRAGMA journal_mode = " + mode, "CREATE TABLE things(id)", "INSERT INTO things VALUES (1)"} {
			must[sql.Result](t)(db.Exec(step))
		}
		if mode == "WAL" { // while the other program has it open
			refused(t, path, data.CodeInvalid)
		}
		db.Close()
		refused(t, path, data.CodeInvalid)
	}
}

func TestAnEmptyDatabaseOfAnotherProgramIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "other.db")
	db := rawAt(t, path)
	must[sql.Result](t)(db.Exec("PRAGMA application_id = 7"))
	must[sql.Result](t)(db.Exec("VACUUM"))
	db.Close()
	refused(t, path, data.CodeInvalid)
}

func TestANewerNotebookIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notebook.wawasan")
	openAt(t, path).Close()
	file := read(t, path)
	binary.BigEndian.PutUint32(file[60:], 99)
	must[int](t)(1, os.WriteFile(path, file, 0o600))
	refused(t, path, data.CodeConflict)
}

func TestADamagedNotebookIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notebook.wawasan")
	openAt(t, path).Close()
	must[int](t)(1, os.Truncate(path, 300))
	if _, err := data.Open(ctx, path, data.Options{}); data.CodeOf(err) != data.CodeInvalid {
		t.Fatal(err)
	}
}

func TestAnEmptyFileBecomesANotebook(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notebook.wawasan")
	must[int](t)(1, os.WriteFile(path, nil, 0o600))
	s := openAt(t, path)
	defer s.Close()
	change(t, s, "new", saveTag("satu"))
}

func TestPlacesThatCannotBeWrittenAreRefused(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	must[int](t)(1, os.WriteFile(file, []byte("x"), 0o600))
	for _, path := range []string{filepath.Join(file, "notebook.wawasan"), filepath.Join(file, "deeper", "notebook.wawasan"), folder} {
		if _, err := data.Open(ctx, path, data.Options{}); data.CodeOf(err) != data.CodeUnavailable {
			t.Errorf("%s: %v", path, err)
		}
	}
	if os.Getuid() <= 0 {
		return // root may write anywhere, and Windows has no such modes
	}
	locked := filepath.Join(folder, "locked")
	must[int](t)(1, os.Mkdir(locked, 0o500))
	if _, err := data.Open(ctx, filepath.Join(locked, "notebook.wawasan"), data.Options{}); data.CodeOf(err) != data.CodeUnavailable {
		t.Error(err)
	}
}

func TestAnyPathWillDo(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	names := []string{"two words", "100% sure", "a%20b", "über Ñandú 日本", "a#b", "a&b=c", "a+b", "it's", "a;b"}
	if runtime.GOOS != "windows" {
		names = append(names, "why?", `"quoted"`, "a:b", "?mode=ro", "back\\slash")
	}
	for _, name := range names {
		path := filepath.Join(t.TempDir(), name, name+".wawasan")
		s := openAt(t, path)
		change(t, s, "new", saveTag("satu"))
		s.Close()
		if _, err := os.Stat(path); err != nil {
			t.Errorf("not where it belongs: %v", err)
		}
		s = openAt(t, path)
		if got := tagNames(t, s); len(got) != 1 {
			t.Errorf("%s: %v", name, got)
		}
		s.Close()
	}
}

func TestAPathWithoutAFolderIsHere(t *testing.T) {
	t.Chdir(t.TempDir())
	s := openAt(t, "notebook.wawasan")
	defer s.Close()
	if _, err := os.Stat("notebook.wawasan"); err != nil || !filepath.IsAbs(s.Path()) {
		t.Fatal(err, s.Path())
	}
}

// killed copies a notebook's files as they lie while it is open: what a killed
// program leaves.
func killed(t *testing.T, path string, endings ...string) string {
	t.Helper()
	copied := filepath.Join(t.TempDir(), "killed.wawasan")
	for _, ending := range endings {
		must[int](t)(1, os.WriteFile(copied+ending, read(t, path+ending), 0o600))
	}
	return copied
}

func TestANotebookThatStandsInItsLogAloneReopens(t *testing.T) {
	s := openAt(t, filepath.Join(t.TempDir(), "new.wawasan"))
	defer s.Close()
	change(t, s, "new", saveTag("satu"))
	if string(read(t, s.Path())[68:72]) == "WAWS" {
		t.Fatal("the log was written back: this test proves nothing")
	}
	for _, endings := range [][]string{{"", "-wal"}, {"", "-wal", "-shm"}} {
		again := openAt(t, killed(t, s.Path(), endings...))
		if got := tagNames(t, again); len(got) != 1 {
			t.Error(got)
		}
		again.Close()
	}
}

func TestANewerNotebookInItsLogIsRefused(t *testing.T) {
	s := open(t)
	must[sql.Result](t)(s.Writer().Exec("PRAGMA user_version = 99"))
	refused(t, killed(t, s.Path(), "", "-wal"), data.CodeConflict)
}

func TestUndoSurvivesAKill(t *testing.T) {
	s := open(t)
	change(t, s, "first", saveTag("satu"))
	change(t, s, "second", saveTag("dua"))
	must[string](t)(s.Undo(ctx))
	again := openAt(t, killed(t, s.Path(), "", "-wal"))
	defer again.Close()
	if label := must[string](t)(again.Redo(ctx)); label != "second" {
		t.Fatal(label)
	}
	must[string](t)(again.Undo(ctx))
	if label := must[string](t)(again.Undo(ctx)); label != "first" {
		t.Fatal(label)
	}
}
