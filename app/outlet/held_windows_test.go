package outlet_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/windows"

	"wawasan/app/outlet"
	"wawasan/data"
)

// hold opens a file as a viewer does: nobody may replace it meanwhile.
func hold(t *testing.T, path string) {
	t.Helper()
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		t.Fatal(err)
	}
	file, err := windows.CreateFile(name, windows.GENERIC_READ, windows.FILE_SHARE_READ, nil, windows.OPEN_EXISTING, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = windows.CloseHandle(file) })
}

func TestAFileThatAViewerHoldsStaysAndAFreeNameIsOffered(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "brief-Sari.pdf")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	hold(t, path)
	_, kept := outlet.Keep(path, []byte("new"))
	written := outlet.Explain(path, outlet.Write(context.Background(), path, "", func(w io.Writer) error {
		_, err := io.WriteString(w, "new")
		return err
	}))
	for _, err := range []error{kept, written} {
		var told *data.Error
		if !errors.As(err, &told) || told.Key != "export.error.held" || told.Args[3] != "brief-Sari (2).pdf" {
			t.Errorf("%v", err)
		}
	}
	if raw, err := os.ReadFile(path); err != nil || string(raw) != "old" {
		t.Errorf("it holds %q, %v", raw, err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("beside it lie %v", left)
	}
}
