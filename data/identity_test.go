package data_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"wawasan/data"
)

// another is a copy of a notebook on which somebody else went on.
func another(t *testing.T, path string) string {
	t.Helper()
	copied := filepath.Join(t.TempDir(), "b.wawasan")
	files(t, path, copied, "", "-wal")
	b := openAt(t, copied)
	for n := range 60 {
		addLesson(t, b, fmt.Sprintf("other %d", n))
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	return copied
}

// overwrite writes a file's bytes over another's, as cp does.
func overwrite(t *testing.T, from, to string) {
	t.Helper()
	text, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, text, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestNothingIsWrittenOnceTheNotebookIsAnotherFile(t *testing.T) {
	if race {
		t.Skip("one goroutine, thirty times slower: tried without the detector")
	}
	if runtime.GOOS == "windows" {
		t.Skip("Windows moves and deletes no open file")
	}
	for _, c := range []struct {
		name string
		do   func(t *testing.T, path string) error
		key  string
		cut  bool // what stood in the file cannot be read any more
	}{
		{"exchanged", func(t *testing.T, path string) error { return os.Rename(another(t, path), path) }, "data.error.lost", false},
		{"deleted", func(_ *testing.T, path string) error { return os.Remove(path) }, "data.error.lost", false},
		{"moved", func(_ *testing.T, path string) error { return os.Rename(path, path+".moved") }, "data.error.lost", false},
		{"its folder moved", func(_ *testing.T, path string) error {
			return os.Rename(filepath.Dir(path), filepath.Dir(path)+".moved")
		}, "data.error.lost", false},
		{"the log deleted", func(_ *testing.T, path string) error { return os.Remove(path + "-wal") }, "data.error.lost_log", false},
		{"the log exchanged", func(_ *testing.T, path string) error {
			text, err := os.ReadFile(path + "-wal")
			return errors.Join(err, os.Remove(path+"-wal"), os.WriteFile(path+"-wal", text, 0o600))
		}, "data.error.lost_log", false},
		{"the index of the log deleted", func(_ *testing.T, path string) error { return os.Remove(path + "-shm") }, "data.error.lost_log", false},
		{"overwritten", func(t *testing.T, path string) error {
			overwrite(t, another(t, path), path)
			return nil
		}, "data.error.overwritten", true},
		{"emptied", func(_ *testing.T, path string) error { return os.Truncate(path, 0) }, "data.error.overwritten", true},
	} {
		for _, log := range []string{"with a log", "with an empty log"} {
			t.Run(c.name+" "+log, func(t *testing.T) {
				path := filepath.Join(t.TempDir(), "in", "a.wawasan")
				s := openAt(t, path)
				checkpoint := func() {
					if _, err := s.Writer().Exec("PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
						t.Fatal(err)
					}
				}
				addLesson(t, s, "kept")
				checkpoint() // a log with every page in it would be enough
				if err := s.Look(ctx); err != nil {
					t.Fatal(err)
				}
				addLesson(t, s, "kept too")
				if log == "with an empty log" {
					checkpoint()
				}
				if err := c.do(t, path); err != nil {
					t.Fatal(err)
				}
				before := listing(t, filepath.Dir(path))
				refused := s.Change(ctx, "test", func(tx *data.Tx) error { return tx.Save(&data.Lesson{Text: "refused"}) })
				if keyOf(refused) != c.key || !data.IsLost(refused) || !data.IsLost(s.Lost()) {
					t.Fatalf("%v, lost %v", refused, s.Lost())
				}
				if err := s.SetSetting(ctx, "a", "b"); !data.IsLost(err) {
					t.Errorf("a setting: %v", err)
				}
				if err := s.Look(ctx); !data.IsLost(err) {
					t.Errorf("a look: %v", err)
				}
				if !c.cut {
					keptElsewhere(t, s)
				}
				s.Close()
				if after := listing(t, filepath.Dir(path)); after != before {
					t.Errorf("there lie %s, there lay %s", after, before)
				}
			})
		}
	}
}

func TestNothingIsWrittenOnceTheLogIsCut(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows cuts no open file")
	}
	for _, left := range []int64{0, 32, 2000, -1} { // -1: a byte less
		s, path := openedAt(t)
		addLesson(t, s, "kept")
		if err := s.Look(ctx); err != nil {
			t.Fatal(err)
		}
		log := path + "-wal"
		if left < 0 {
			info, err := os.Stat(log)
			if err != nil {
				t.Fatal(err)
			}
			left += info.Size()
		}
		if err := os.Truncate(log, left); err != nil {
			t.Fatal(err)
		}
		err := s.Change(ctx, "test", func(tx *data.Tx) error { return tx.Save(&data.Lesson{Text: "refused"}) })
		if keyOf(err) != "data.error.lost_log" || !data.IsLost(s.Lost()) {
			t.Errorf("with %d bytes left: %v", left, err)
		}
		if info, err := os.Stat(log); err != nil || info.Size() != left {
			t.Errorf("the log of %d bytes is written: %v, %v", left, info, err)
		}
	}
}

// keptElsewhere saves what a store holds and looks whether all is there.
func keptElsewhere(t *testing.T, s *data.Store) {
	t.Helper()
	copied := filepath.Join(t.TempDir(), "saved.wawasan")
	if err := s.CopyTo(ctx, copied); err != nil {
		t.Fatal(err)
	}
	b := openAt(t, copied)
	defer b.Close()
	report := must[data.Report](t)(b.Check(ctx))
	if !report.Sound() || report.Counts["lessons"] != 2 {
		t.Errorf("%+v", report)
	}
}

// listing is the names and sizes of the files in a folder, without the lock.
func listing(t *testing.T, dir string) string {
	t.Helper()
	entries, _ := os.ReadDir(dir)
	var out []string
	for _, e := range entries {
		if info, err := e.Info(); err == nil && !strings.HasSuffix(e.Name(), "-lock") {
			out = append(out, fmt.Sprint(e.Name(), " ", info.Size()))
		}
	}
	return strings.Join(out, ", ")
}

func TestOtherProgramsMayWriteAndEmptyTheLog(t *testing.T) {
	s, path := openedAt(t)
	addLesson(t, s, "mine")
	other := openAt(t, path)
	defer other.Close()
	told := 0
	defer s.Subscribe(func(data.Changed) { told++ })()
	look := func(want int) {
		t.Helper()
		if err := s.Look(ctx); err != nil {
			t.Fatal(err)
		}
		if told != want {
			t.Errorf("told %d times, not %d", told, want)
		}
	}
	look(0)
	addLesson(t, other, "other")
	look(1)
	look(1)
	addLesson(t, s, "mine") // tells of itself
	look(2)
	for n := range 3 {
		addLesson(t, other, "other")
		for _, mode := range []string{"PASSIVE", "RESTART", "TRUNCATE"} {
			if _, err := other.Writer().Exec("PRAGMA wal_checkpoint(" + mode + ")"); err != nil {
				t.Fatal(err)
			}
			addLesson(t, s, "mine")
		}
		if _, err := other.Writer().Exec("VACUUM"); err != nil {
			t.Fatal(err)
		}
		addLesson(t, other, "other")
		_ = other.SetSetting(ctx, "n", fmt.Sprint(n))
		if _, err := other.Writer().Exec("PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
			t.Fatal(err)
		}
		if err := s.Look(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if report := must[data.Report](t)(s.Check(ctx)); !report.Sound() {
		t.Errorf("%+v", report)
	}
}

func TestTheEngineMakesNoFileThatIsMissing(t *testing.T) {
	s, path := openedAt(t)
	if err := os.Remove(path); err != nil {
		t.Skip(err) // Windows keeps what is open
	}
	for range 10 {
		_, _ = s.Read(ctx).Count("lessons")
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("there is a file again")
	}
}
