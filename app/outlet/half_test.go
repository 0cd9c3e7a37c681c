package outlet

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"wawasan/data"
)

func TestWhatAnInterruptedExportLeftIsGoneAtTheNextOneAndNothingElse(t *testing.T) {
	dir, old := t.TempDir(), time.Now().Add(-2*halfAge)
	left := halfName + string(data.NewID())
	fresh := halfName + string(data.NewID())
	mine := []string{".wawasan-notes", ".wawasan-1234567", left + ".txt", "x" + left, ".wawasan-00000000-0000-0000-0000-000000000000", "wawasan-" + string(data.NewID())}
	for _, name := range append(mine, left, fresh) {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		if name != fresh {
			if err := os.Chtimes(path, old, old); err != nil {
				t.Fatal(err)
			}
		}
	}
	f, err := Begin(filepath.Join(dir, "out.json"))
	if err != nil {
		t.Fatal(err)
	}
	f.Drop()
	if _, err := os.Stat(filepath.Join(dir, left)); !os.IsNotExist(err) {
		t.Error("what was left is there still")
	}
	entries, _ := os.ReadDir(dir)
	if len(entries) != len(mine)+1 {
		t.Errorf("%v", entries)
	}
}
