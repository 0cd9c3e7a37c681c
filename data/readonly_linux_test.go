package data_test

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"

	"wawasan/data"
)

// asNobody runs f as a user who may do only what modes allow: root may all.
func asNobody(t *testing.T, f func()) {
	t.Helper()
	const nobody = 65534
	if os.Getuid() != 0 {
		f()
		return
	}
	done := make(chan struct{})
	go func() { // its thread ends with it
		defer close(done)
		runtime.LockOSThread()
		if _, _, failed := syscall.RawSyscall(syscall.SYS_SETFSUID, nobody, 0, 0); failed != 0 {
			t.Error(failed)
			return
		}
		f()
	}()
	<-done
}

func TestWhatTheSystemDoesNotLetBeWrittenIsOpenedForReading(t *testing.T) {
	for name, c := range map[string]struct {
		file, folder os.FileMode
		endings      []string
	}{
		"a file":                 {0o444, 0o777, []string{""}},
		"a folder":               {0o666, 0o555, []string{""}},
		"a folder with a log":    {0o666, 0o555, []string{"", "-wal"}},
		"both":                   {0o444, 0o555, []string{""}},
		"both, with a log":       {0o444, 0o555, []string{"", "-wal"}},
		"both, as after a crash": {0o444, 0o555, []string{"", "-wal", "-shm"}},
	} {
		s := open(t)
		change(t, s, "new", saveTag("satu"))
		if len(c.endings) == 1 {
			s.Close()
		}
		path := killed(t, s.Path(), c.endings...)
		must[int](t)(1, os.Chmod(filepath.Dir(filepath.Dir(path)), 0o755))
		must[int](t)(1, os.Chmod(filepath.Dir(path), c.folder))
		for _, end := range c.endings {
			must[int](t)(1, os.Chmod(path+end, c.file))
		}
		before, temp := everything(t, filepath.Dir(path)), temporary(t)
		must[int](t)(1, os.Chmod(filepath.Dir(temp), 0o755))
		must[int](t)(1, os.Chmod(temp, 0o777))
		asNobody(t, func() {
			looked, err := data.Open(ctx, path, data.Options{Now: clock})
			if err != nil {
				t.Errorf("%s: %v", name, err)
				return
			}
			if looked.ReadOnly() != data.ReadOnlyFile {
				t.Errorf("%s: %q", name, looked.ReadOnly())
			}
			readsAndRefuses(t, looked, "data.error.read_only_file")
			looked.Close()
		})
		if everything(t, filepath.Dir(path)) != before {
			t.Errorf("%s: something was written", name)
		}
		if left := must[[]os.DirEntry](t)(os.ReadDir(temp)); len(left) > 0 {
			t.Errorf("%s: left behind %v", name, left)
		}
		must[int](t)(1, os.Chmod(filepath.Dir(path), 0o700)) // so that it can be removed
	}
}

func TestWhatMayNotBeReadEitherIsRefused(t *testing.T) {
	path, _ := written(t)
	must[int](t)(1, os.Chmod(filepath.Dir(filepath.Dir(path)), 0o755))
	must[int](t)(1, os.Chmod(filepath.Dir(path), 0o777))
	must[int](t)(1, os.Chmod(path, 0))
	asNobody(t, func() {
		if _, err := data.Open(ctx, path, data.Options{}); keyOf(err) != "data.error.open" {
			t.Error(err)
		}
	})
}
