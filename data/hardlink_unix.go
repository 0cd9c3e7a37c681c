//go:build unix

package data

import (
	"errors"
	"io"
	"os"
	"sync"
	"syscall"
)

const mustReleaseToRename = false

// namesOf is how many names a file has.
func namesOf(path string) (int, error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, err
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 1, nil
	}
	return int(stat.Nlink), nil
}

// holdFile opens a notebook while nobody has it open, and keeps it so until it
// is freed: by all the locks that the engine takes, which belong to the file,
// whatever its name. https://sqlite.org/fileformat2.html#lockbyte
func holdFile(path string) (file *os.File, free func(), err error) {
	const firstLock, locks = 0x40000000, 512
	file, err = os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, nil, err
	}
	all := syscall.Flock_t{Type: syscall.F_WRLCK, Whence: io.SeekStart, Start: firstLock, Len: locks}
	err = syscall.FcntlFlock(file.Fd(), syscall.F_SETLK, &all)
	if err != nil {
		_ = file.Close() // nothing was taken
		if errors.Is(err, syscall.EAGAIN) || errors.Is(err, syscall.EACCES) {
			err = errHeld
		}
		return nil, nil, err
	}
	return file, sync.OnceFunc(func() { _ = file.Close() }), nil
}
