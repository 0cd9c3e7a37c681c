//go:build unix

package cli_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"wawasan/app/crash"
	"wawasan/app/outlet"
	"wawasan/data/datatest"
)

// alone refuses what anybody else may read, and returns the files there are.
func alone(t *testing.T, root string) (files []string) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || path == root {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		if info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has the mode %v", path, info.Mode())
		}
		if !entry.IsDir() {
			files = append(files, filepath.ToSlash(strings.TrimPrefix(path, root)))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// No test beside this one may run meanwhile: the mask is the process's.
func TestWithoutAMaskNothingThatIsWrittenCanBeReadByOthers(t *testing.T) {
	home := datatest.Home(t)
	from := sample(t)
	passphrase := filepath.Join(t.TempDir(), "passphrase")
	if err := os.WriteFile(passphrase, []byte("satu dua tiga empat\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	old := syscall.Umask(0)
	defer syscall.Umask(old)
	l := newLine(t)
	l.notebook = filepath.Join(home, "deep", "er", "notebook.wawasan")
	out := filepath.Join(home, "out")
	if err := os.Mkdir(out, 0o700); err != nil {
		t.Fatal(err)
	}
	l.do("import", from)
	l.do("capture", "! one @Sari #fintech")
	l.do("capture", "> send it @Sari ^2026-12-01")
	l.do("export", "--format", "json", "-o", filepath.Join(out, "a.json"))
	l.do("export", "--format", "csv", "-o", filepath.Join(out, "a.zip"))
	l.do("export", "--format", "csv", "-o", filepath.Join(out, "folder"))
	l.do("export", "--format", "ics", "-o", filepath.Join(out, "a.ics"))
	l.do("export", "--format", "json", "--encrypt", "--passphrase-file", passphrase, "-o", filepath.Join(out, "b.json.age"))
	l.do("backup")
	l.do("backup", "list")
	l.do("check", "--mend")
	if _, err := outlet.Keep(filepath.Join(out, "new", "brief.pdf"), []byte("x")); err != nil { // briefs, digests and pictures
		t.Fatal(err)
	}
	if _, err := crash.Write(out, "1", now, "kind", nil); err != nil {
		t.Fatal(err)
	}
	l.do("repair", l.notebook, "--to", filepath.Join(out, "repaired.wawasan"))
	kept, err := filepath.Glob(filepath.Join(home, "deep", "er", "*", "*.wawasan"))
	if err != nil || len(kept) == 0 {
		t.Fatal(kept, err)
	}
	l.do("restore", kept[0], "--yes")
	files := strings.Join(alone(t, home), "\n")
	for _, want := range []string{"a.json", "a.zip", "folder/", "a.ics", "b.json.age", "brief.pdf", "repaired.wawasan", "crash-", "notebook.wawasan", "backups"} {
		if !strings.Contains(files, want) {
			t.Errorf("%s was not made, of\n%s", want, files)
		}
	}
}
