//go:build unix

package data

import (
	"os"
	"syscall"
)

// mendModes makes a notebook and what lies beside it its owner's alone again:
// a copy brought back may be readable by everybody. Somebody else's files are
// left as they are, and disks that know no modes do as they like.
func mendModes(path string) {
	for _, end := range []string{"", "-wal", "-shm"} {
		info, err := os.Stat(path + end)
		if err != nil || info.Mode().Perm()&0o077 == 0 {
			continue
		}
		if owner, ok := info.Sys().(*syscall.Stat_t); ok && int(owner.Uid) == os.Getuid() {
			_ = os.Chmod(path+end, 0o600)
		}
	}
}
