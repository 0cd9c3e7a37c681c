//go:build unix

package instance

import (
	"io/fs"
	"os"
	"syscall"
)

// private reports whether a folder is this person's alone.
func private(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Getuid() && info.Mode().Perm()&0o077 == 0
}
