package data_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"wawasan/data"
)

// everything in a folder: names, modes, times and bytes.
func everything(t *testing.T, folder string) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info := must[os.FileInfo](t)(entry.Info())
		fmt.Fprintln(&all, path, info.Mode(), info.ModTime())
		if !entry.IsDir() {
			fmt.Fprintf(&all, "%x\n", must[[]byte](t)(os.ReadFile(path)))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}

// temporary makes a folder the place for temporary files.
func temporary(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"TMPDIR", "TMP", "TEMP"} {
		t.Setenv(name, dir)
	}
	return dir
}

func openReading(t *testing.T, path string) *data.Store {
	t.Helper()
	return must[*data.Store](t)(data.Open(ctx, path, data.Options{Now: clock, ReadOnly: true}))
}

// readsAndRefuses looks at a notebook with one tag and tries every way to write.
func readsAndRefuses(t *testing.T, s *data.Store, key string) {
	t.Helper()
	if got := tagNames(t, s); len(got) != 1 || got[0] != "satu" {
		t.Errorf("it holds %v", got)
	}
	found := must[data.Found](t)(s.Read(ctx).Search(data.SearchQuery{Text: "satu", Limit: 9}))
	if len(found.Hits) != 1 {
		t.Errorf("a search finds %v", found.Hits)
	}
	if report := must[data.Report](t)(s.Check(ctx)); !report.Sound() {
		t.Errorf("%+v", report)
	}
	_, undone := s.Undo(ctx)
	for what, err := range map[string]error{
		"a change":    s.Change(ctx, "new", saveTag("dua")),
		"an undo":     undone,
		"a draft":     s.SaveDraft(ctx, "contact", "", map[string]string{"name": "x"}),
		"no draft":    s.DropDraft(ctx, "contact", ""),
		"a setting":   s.SetSetting(ctx, "theme", "dark"),
		"a new index": s.RebuildSearch(ctx),
	} {
		if keyOf(err) != key || data.CodeOf(err) != data.CodeUnavailable {
			t.Errorf("%s: %v, want %s", what, err, key)
		}
	}
	if got := tagNames(t, s); len(got) != 1 {
		t.Errorf("it holds %v now", got)
	}
}

func TestReadingOnlyWritesNotOneByteAnywhere(t *testing.T) {
	s := open(t)
	change(t, s, "new", saveTag("satu"))
	logged := killed(t, s.Path(), "", "-wal")
	s.Close()
	rollback := filepath.Join(t.TempDir(), "copy.wawasan")
	again := openAt(t, s.Path())
	must[int](t)(1, again.CopyTo(ctx, rollback))
	again.Close()
	stuck := killed(t, s.Path(), "")
	must[int](t)(1, os.WriteFile(stuck+"-wal", nil, 0o600))
	for name, path := range map[string]string{
		"closed": s.Path(), "with a log": logged, "a copy that SQLite made": rollback, "beside an empty log": stuck,
	} {
		before, temp := everything(t, filepath.Dir(path)), temporary(t)
		looked := openReading(t, path)
		if looked.ReadOnly() != data.ReadOnlyAsked || looked.Path() != path {
			t.Error(name, looked.ReadOnly(), looked.Path())
		}
		readsAndRefuses(t, looked, "data.error.read_only_asked")
		if now := everything(t, filepath.Dir(path)); now != before {
			t.Errorf("%s: something was written", name)
		}
		must[int](t)(1, looked.Close())
		if now := everything(t, filepath.Dir(path)); now != before {
			t.Errorf("%s: something was written at the end", name)
		}
		if left := must[[]os.DirEntry](t)(os.ReadDir(temp)); len(left) > 0 {
			t.Errorf("%s: left behind %v", name, left)
		}
	}
}

func TestLookingIntoAnOldCopyDoesNotMigrateIt(t *testing.T) {
	for version := 1; version < data.NewestVersion(); version++ {
		path := filepath.Join(t.TempDir(), "old.wawasan")
		must[int](t)(1, data.MakeVersion(ctx, path, version))
		before, temp := everything(t, filepath.Dir(path)), temporary(t)
		s := openReading(t, path)
		if n := must[int](t)(s.Read(ctx).Count("contacts")); n != 0 {
			t.Error(version, n)
		}
		if info := must[os.FileInfo](t)(os.Stat(must[[]string](t)(filepath.Glob(filepath.Join(temp, "*")))[0])); info.Mode().Perm() != 0o700 && runtime.GOOS != "windows" {
			t.Errorf("others may read the copy: %v", info.Mode())
		}
		s.Close()
		if everything(t, filepath.Dir(path)) != before {
			t.Errorf("version %d was changed", version)
		}
		if left := must[[]os.DirEntry](t)(os.ReadDir(temp)); len(left) > 0 {
			t.Errorf("version %d: left behind %v", version, left)
		}
	}
}

func TestANotebookThatIsReadAndWrittenAtOnceIsReadAsItWas(t *testing.T) {
	s := open(t)
	change(t, s, "new", saveTag("satu"))
	looked := openReading(t, s.Path())
	defer looked.Close()
	change(t, s, "new", saveTag("dua"))
	readsAndRefuses(t, looked, "data.error.read_only_asked")
	if got := tagNames(t, s); len(got) != 2 {
		t.Error(got)
	}
}

func TestWhatIsReadOnlyCanBeCopiedWhole(t *testing.T) {
	s := open(t)
	change(t, s, "new", saveTag("satu"))
	logged := killed(t, s.Path(), "", "-wal")
	s.Close()
	for _, path := range []string{s.Path(), logged} {
		looked := openReading(t, path)
		to := filepath.Join(t.TempDir(), "copy.wawasan")
		must[int](t)(1, looked.CopyTo(ctx, to))
		looked.Close()
		copied := openAt(t, to)
		change(t, copied, "new", saveTag("dua"))
		if got := tagNames(t, copied); len(got) != 2 {
			t.Error(got)
		}
		copied.Close()
	}
}

func TestReadingOnlyMakesNothingWhereNothingIs(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "none.wawasan")
	empty := filepath.Join(t.TempDir(), "empty.wawasan")
	must[int](t)(1, os.WriteFile(empty, nil, 0o600))
	for path, key := range map[string]string{path: "data.error.read_only_missing", empty: "data.error.read_only_empty"} {
		if _, err := data.Open(ctx, path, data.Options{ReadOnly: true}); keyOf(err) != key || data.CodeOf(err) != data.CodeNotFound {
			t.Error(err)
		}
	}
	if _, err := os.Stat(filepath.Dir(path)); err == nil {
		t.Error("a folder was made")
	}
	must[int](t)(1, os.WriteFile(empty, []byte("a letter to somebody, and no notebook"), 0o600))
	if _, err := data.Open(ctx, empty, data.Options{ReadOnly: true}); keyOf(err) != "data.error.no_notebook" {
		t.Error(err)
	}
}

func TestWhatAKilledProgramCopiedToReadIsRemoved(t *testing.T) {
	temp := temporary(t)
	gone, other := filepath.Join(temp, "wawasan-look-2147483646-1"), filepath.Join(temp, fmt.Sprintf("wawasan-look-%d-1", os.Getppid()))
	for _, dir := range []string{gone, other} {
		must[int](t)(1, os.Mkdir(dir, 0o700))
		must[int](t)(1, os.WriteFile(filepath.Join(dir, "notebook.wawasan"), []byte("x"), 0o600))
	}
	s := open(t)
	change(t, s, "new", saveTag("satu"))
	openReading(t, s.Path()).Close()
	if _, err := os.Stat(gone); err == nil {
		t.Error("it is there still")
	}
	if _, err := os.Stat(other); err != nil {
		t.Error("the copy of a program that runs was removed")
	}
}

func TestWritingStopsWhileANotebookIsOpen(t *testing.T) {
	s := open(t)
	change(t, s, "new", saveTag("satu"))
	s.StopWriting(data.ReadOnlyDamaged)
	s.StopWriting(data.ReadOnlyFull)
	readsAndRefuses(t, s, "data.error.read_only_damaged")
}
