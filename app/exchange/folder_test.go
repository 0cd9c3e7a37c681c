package exchange

import (
	"os"
	"path/filepath"
	"testing"
)

func TestWhereOneFileCannotBePutAllOldOnesComeBack(t *testing.T) {
	dir := t.TempDir()
	s := &fileSet{dir: dir, old: map[string]bool{"contacts.csv": true, "tags.csv": true}}
	for name := range s.old {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("old"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"contacts.csv", "lessons.csv", "gaps.csv"} {
		f, err := s.create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte("new")); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "gaps.csv"), 0o700); err != nil { // made meanwhile
		t.Fatal(err)
	}
	if err := s.put(); err == nil {
		t.Fatal("a folder was replaced")
	}
	s.drop()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 3 {
		t.Errorf("%v %v", entries, err)
	}
	for name := range s.old {
		if raw, err := os.ReadFile(filepath.Join(dir, name)); string(raw) != "old" {
			t.Errorf("%s is %q: %v", name, raw, err)
		}
	}
}
