package data_test

import (
	"os"
	"path/filepath"
	"testing"

	"wawasan/data"
)

func TestAnEmptiedNotebookIsNoNewOne(t *testing.T) {
	shell := func(t *testing.T, path string) {
		t.Helper()
		db := rawAt(t, path)
		if _, err := db.Exec("PRAGMA journal_mode = WAL; PRAGMA user_version = 0; VACUUM"); err != nil {
			t.Fatal(err)
		}
		db.Close()
	}
	touch := func(t *testing.T, path string) {
		t.Helper()
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, empty := range map[string]func(*testing.T, string){"no bytes": touch, "one page": shell} {
		for _, c := range []struct{ trace, key string }{
			{"", ""},
			{"a.wawasan.before-v9", "data.error.emptied"},
			{"a-backups/2026-11-26.wawasan", "data.error.emptied"},
			{"a.wawasan-wal", "data.error.damaged_file"},
		} {
			t.Run(name+" "+c.trace, func(t *testing.T) {
				path := filepath.Join(t.TempDir(), "a.wawasan")
				trace := filepath.Join(filepath.Dir(path), filepath.FromSlash(c.trace))
				if err := os.MkdirAll(filepath.Dir(trace), 0o700); err != nil {
					t.Fatal(err)
				}
				empty(t, path)
				switch c.trace {
				case "":
				case "a.wawasan-wal":
					logOf(t, trace)
				default:
					touch(t, trace)
				}
				s, err := data.Open(ctx, path, data.Options{})
				if err == nil {
					s.Close()
				}
				if keyOf(err) != c.key {
					t.Errorf("%v", err)
				}
			})
		}
	}
}

// logOf puts a log there that goes on from a notebook with something in it.
func logOf(t *testing.T, to string) {
	t.Helper()
	s, path := openedAt(t)
	addLesson(t, s, "first")
	if _, err := s.Writer().Exec("PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		t.Fatal(err)
	}
	addLesson(t, s, "second")
	files(t, path, to[:len(to)-len("-wal")], "-wal")
}

func TestANotebookIsNotMadeBesideALogThatIsAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.wawasan")
	logOf(t, path+"-wal")
	if s, err := data.Open(ctx, path, data.Options{}); keyOf(err) != "data.error.log_alone" {
		t.Fatalf("%v %v", s, err)
	}
}
