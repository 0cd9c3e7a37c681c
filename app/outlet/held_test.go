package outlet_test

import (
	"os"
	"path/filepath"
	"testing"

	"wawasan/app/outlet"
)

func TestAFreeNameIsNumberedBeforeItsEnd(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"brief (2).pdf", "charts (2)", ".notes (2)"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]string{"brief.pdf": "brief (3).pdf", "digest.md": "digest (2).md", "charts": "charts (3)", "a.b.zip": "a.b (2).zip"} {
		if got := outlet.Free(filepath.Join(dir, name)); got != filepath.Join(dir, want) {
			t.Errorf("%s is free for %s", got, name)
		}
	}
}
