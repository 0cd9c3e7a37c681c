package data_test

import (
	"bytes"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"wawasan/data"
)

// keyOf is the key of the sentence that an error is told by.
func keyOf(err error) string {
	var told *data.Error
	if errors.As(err, &told) {
		return told.Key
	}
	if known := data.Known(err); known != nil {
		return known.Key
	}
	return ""
}

// written is a closed notebook with enough in it for many pages.
func written(t *testing.T) (path string, bytes []byte) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "notebook.wawasan")
	s := openAt(t, path)
	change(t, s, "new", manyTags(0, 300))
	s.Close()
	return path, read(t, path)
}

func TestADamagedNotebookIsCalledDamagedAndLeftAsItIs(t *testing.T) {
	_, whole := written(t)
	page := 4096
	for name, content := range map[string][]byte{
		"cut in the middle":   whole[:len(whole)/2],
		"cut by a page":       whole[:len(whole)-page],
		"cut by a byte":       whole[:len(whole)-1],
		"cut in page 1":       whole[:1000],
		"cut in its header":   whole[:50],
		"zeros":               make([]byte, len(whole)),
		"begins with zeros":   append(make([]byte, page), whole[page:]...),
		"begins with rubbish": append(bytes.Repeat([]byte("rubbish!"), 64), whole[512:]...),
	} {
		path := filepath.Join(t.TempDir(), "notebook.wawasan")
		must[int](t)(1, os.WriteFile(path, content, 0o600))
		refused(t, path, data.CodeInvalid)
		if _, err := data.Open(ctx, path, data.Options{}); keyOf(err) != "data.error.damaged_file" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestRubbishInTheMiddleOfANotebookIsCalledDamage(t *testing.T) {
	_, whole := written(t)
	for name, spoil := range map[string]func(raw []byte){
		"the schema":     func(raw []byte) { copy(raw[104:], bytes.Repeat([]byte{0xa5}, 3000)) },
		"all but page 1": func(raw []byte) { copy(raw[4096:], bytes.Repeat([]byte{0xa5}, len(raw)-4096)) },
		"zeros":          func(raw []byte) { clear(raw[4096:]) },
	} {
		path := filepath.Join(t.TempDir(), "notebook.wawasan")
		raw := bytes.Clone(whole)
		spoil(raw)
		must[int](t)(1, os.WriteFile(path, raw, 0o600))
		s, err := data.Open(ctx, path, data.Options{})
		if err == nil {
			_, err = s.Read(ctx).TagNames()
			s.Close()
		}
		if key := keyOf(err); key != "data.error.damaged_file" && key != "data.error.damaged" {
			t.Errorf("%s: %v", name, err)
		}
		if !bytes.Equal(read(t, path), raw) {
			t.Errorf("%s: the file was changed", name)
		}
	}
}

func TestAnEmptyFileBesideALogIsNoNewNotebook(t *testing.T) {
	s := open(t)
	change(t, s, "new", saveTag("satu"))
	at := killed(t, s.Path(), "", "-wal")
	must[int](t)(1, os.Truncate(at, 0))
	refused(t, at, data.CodeInvalid) // the engine would throw the log away
}

func TestTextAboutANotebookIsNotCalledADamagedOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "schema.sql")
	must[int](t)(1, os.WriteFile(path, []byte("CREATE TABLE journal_state (one INTEGER);\n"), 0o600))
	if _, err := data.Open(ctx, path, data.Options{}); keyOf(err) != "data.error.no_notebook" {
		t.Error(err)
	}
}

func TestAPathThatIsNoFileIsNamedAsWhatItIs(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a right of their own")
	}
	folder := t.TempDir()
	file := filepath.Join(folder, "file")
	must[int](t)(1, os.WriteFile(file, []byte("x"), 0o600))
	link := func(name, target string) string {
		path := filepath.Join(folder, name)
		must[int](t)(1, os.Symlink(target, path))
		return path
	}
	gone, loop := link("gone", filepath.Join(folder, "nowhere", "notebook.wawasan")), link("loop", filepath.Join(folder, "loop"))
	goneHere, goneFolder := link("gone here", "not there"), link("gone folder", "/nonexistent/disk")
	for path, want := range map[string]string{
		gone: "data.error.link_broken", goneHere: "data.error.link_broken", filepath.Join(goneFolder, "n.wawasan"): "data.error.link_broken",
		loop: "data.error.link_loop", filepath.Join(loop, "n.wawasan"): "data.error.link_loop",
		folder: "data.error.is_folder", filepath.Join(file, "n.wawasan"): "data.error.not_folder", filepath.Join(file, "deep", "n.wawasan"): "data.error.not_folder",
		os.DevNull: "data.error.not_file",
	} {
		if _, err := data.Open(ctx, path, data.Options{}); keyOf(err) != want || data.CodeOf(err) != data.CodeUnavailable {
			t.Errorf("%s: %v, want %s", path, err, want)
		}
	}
	if left := must[[]os.DirEntry](t)(os.ReadDir(folder)); len(left) != 5 {
		t.Errorf("something was made: %v", left)
	}
	s := openAt(t, link("good", filepath.Join(folder, "real.wawasan"))+"2")
	s.Close()
	must[int](t)(1, os.WriteFile(filepath.Join(folder, "real.wawasan"), nil, 0o600))
	s = openAt(t, filepath.Join(folder, "good"))
	change(t, s, "new", saveTag("satu"))
	s.Close()
	if info := must[os.FileInfo](t)(os.Lstat(filepath.Join(folder, "good"))); info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link was replaced")
	}
}

func TestANotebookBroughtBackIsItsOwnersAloneAgain(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("file modes")
	}
	s := open(t)
	change(t, s, "new", saveTag("satu"))
	path := killed(t, s.Path(), "", "-wal", "-shm")
	for _, end := range []string{"", "-wal", "-shm"} {
		must[int](t)(1, os.Chmod(path+end, 0o644))
	}
	again := openAt(t, path)
	defer again.Close()
	for _, end := range []string{"", "-wal", "-shm"} {
		if mode := must[os.FileInfo](t)(os.Stat(path + end)).Mode(); mode != 0o600 {
			t.Errorf("%s is %v", end, mode)
		}
	}
	other := filepath.Join(t.TempDir(), "letter")
	must[int](t)(1, os.WriteFile(other, []byte("no notebook"), 0o600))
	must[int](t)(1, os.Chmod(other, 0o644))
	refused(t, other, data.CodeInvalid)
	if mode := must[os.FileInfo](t)(os.Stat(other)).Mode(); mode != 0o644 {
		t.Errorf("a file that is no notebook was made %v", mode)
	}
}

func TestANotebookThatAnotherProgramHoldsIsCalledHeld(t *testing.T) {
	t.Parallel() // the engine waits five seconds for the other program
	path, _ := written(t)
	db := rawAt(t, path)
	for _, step := range []string{"PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE", "DELETE FROM drafts"} {
		must[sql.Result](t)(db.Exec(step))
	}
	if _, err := data.Open(ctx, path, data.Options{}); keyOf(err) != "data.error.open_busy" {
		t.Error(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}
