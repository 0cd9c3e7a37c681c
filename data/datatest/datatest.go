// Package datatest gives tests empty notebooks. It is for tests alone.
package datatest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"wawasan/data"
)

// empty is a notebook that was just made, byte by byte: to make one takes more
// than a hundred times as long as to copy it, and most of the time of a test.
var empty = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "wawasan-empty")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "notebook.wawasan")
	s, err := data.Open(context.Background(), path, data.Options{})
	if err != nil {
		return nil, fmt.Errorf("an empty notebook: %w", err)
	}
	if err := s.Close(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// Notebook returns the path of a new, empty notebook in a folder of the test's
// own: a real one, to be opened as any other.
func Notebook(t testing.TB) string {
	t.Helper()
	raw, err := empty()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "notebook.wawasan")
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
