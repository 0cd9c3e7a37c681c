//go:build unix

package data_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"wawasan/data"
)

// No test beside this one may run meanwhile: the mask is the process's.
func TestWithoutAMaskAllThatIsMadeIsItsOwnersAlone(t *testing.T) {
	old := syscall.Umask(0)
	defer syscall.Umask(old)
	home := t.TempDir()
	path := filepath.Join(home, "deep", "er", "notebook.wawasan")
	s := openAt(t, path)
	change(t, s, "new", saveTag("satu"))
	must[int](t)(1, s.CopyTo(ctx, filepath.Join(filepath.Dir(path), "copy.wawasan")))
	looked := openReading(t, path) // its log makes it be copied
	temp := must[[]string](t)(filepath.Glob(filepath.Join(os.TempDir(), "wawasan-look-*", "*")))
	for _, file := range append(temp, filepath.Join(home, "deep"), filepath.Dir(path), path, path+"-wal", path+"-shm", filepath.Join(filepath.Dir(path), "copy.wawasan")) {
		info, err := os.Stat(file)
		if strings.Contains(file, "wawasan-look") && err != nil {
			continue // another program's, gone by now
		}
		if err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v, %v", file, info.Mode(), err)
		}
	}
	looked.Close()
	s.Close()
	older := filepath.Join(home, "older.wawasan")
	must[int](t)(1, data.MakeVersion(ctx, older, 3))
	openAt(t, older).Close()
	for _, file := range must[[]string](t)(filepath.Glob(older + "*")) {
		if info := must[os.FileInfo](t)(os.Stat(file)); info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v", file, info.Mode())
		}
	}
}
