package data

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A notebook that may not be written and cannot be read as it lies is copied
// into a folder of its owner's alone, and read there.

// apartPrefix begins the name of such a folder; the number of the process
// follows, so that what a killed one left behind is known as such.
const apartPrefix = "wawasan-look-"

// apartTries is how often a copy is made anew because somebody wrote meanwhile.
const apartTries = 5

// lasting are the parts of a notebook that hold what was written.
var lasting = []string{"", "-wal", "-journal"}

// copyApart copies a notebook as it is now, with what lies beside it, and
// returns the copy's path. A page that another program writes back while it
// is copied stands in the log, which is copied after; only when the log began
// anew in between would it be missed.
func copyApart(path string) (string, error) {
	sweepApart()
	path = RealPath(path)
	dir, err := os.MkdirTemp("", apartPrefix+strconv.Itoa(os.Getpid())+"-") // 0700
	if err != nil {
		return "", apartError(path, err)
	}
	to := filepath.Join(dir, "notebook.wawasan")
	for range apartTries {
		before := stampOf(path)
		if err := copyParts(path, to); err != nil {
			_ = os.RemoveAll(dir) // it is empty or holds a part, and the first error counts
			return "", apartError(path, err)
		}
		if stampOf(path) == before {
			return to, nil
		}
		time.Sleep(20 * time.Millisecond)
	}
	_ = os.RemoveAll(dir) // as above
	return "", Unavailable("data.error.open_busy", "path", path)
}

func apartError(path string, err error) error {
	var on *os.PathError
	if errors.As(err, &on) && strings.HasPrefix(on.Path, path) {
		return fileError(path, err)
	}
	return Unavailable("data.error.apart", "path", path, "folder", os.TempDir()).Because(err)
}

// stampOf changes when the log beside a notebook begins anew, comes or goes,
// and when a notebook without one is written.
func stampOf(path string) string {
	stamp := ""
	if f, err := os.Open(path + "-wal"); err == nil {
		head := make([]byte, 32)
		n, _ := f.ReadAt(head, 0)
		stamp = string(head[:n])
		f.Close()
	}
	if stamp != "" {
		return stamp
	}
	for _, end := range lasting {
		if info, err := os.Stat(path + end); err == nil {
			stamp += info.ModTime().String() + strconv.FormatInt(info.Size(), 10)
		}
		stamp += "|"
	}
	return stamp
}

func copyParts(from, to string) error {
	for _, end := range lasting {
		err := copyFileTo(from+end, to+end)
		if end != "" && errors.Is(err, os.ErrNotExist) {
			err = os.Remove(to + end) // of a try before
			if errors.Is(err, os.ErrNotExist) {
				err = nil
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func copyFileTo(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if closed := out.Close(); err == nil {
		err = closed
	}
	return err
}

// sweepApart removes the copies of processes that were killed.
func sweepApart() {
	dirs, _ := filepath.Glob(filepath.Join(os.TempDir(), apartPrefix+"*"))
	for _, dir := range dirs {
		number, _, _ := strings.Cut(strings.TrimPrefix(filepath.Base(dir), apartPrefix), "-")
		pid, err := strconv.Atoi(number)
		if err == nil && isGone(pid) {
			_ = os.RemoveAll(dir) // somebody else's stays
		}
	}
}

// isGone reports that a process has surely ended.
func isGone(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil {
		return true
	}
	defer func() { _ = p.Release() }()
	err = p.Signal(syscall.Signal(0))
	return errors.Is(err, os.ErrProcessDone) || errors.Is(err, syscall.ESRCH)
}
