//go:build unix

package instance

import (
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"time"
)

// longestSocket is what every system takes as the path of a socket.
const longestSocket = 100

// agreesBeside is true: the folders below are what a session says they are.
const agreesBeside = true

// bases are the folders in which rooms may lie, the best first.
func bases() []string {
	var out []string
	own := os.Getenv("XDG_RUNTIME_DIR")
	if own == "" { // as in a session of ssh or cron
		own = "/run/user/" + strconv.Itoa(os.Getuid())
	}
	for _, base := range []string{own, os.TempDir()} {
		if info, err := os.Stat(base); err == nil && info.IsDir() && filepath.IsAbs(base) {
			out = append(out, base)
		}
	}
	return append(out, "/tmp")
}

// fits reports whether a room in this folder can be reached.
func fits(dir string) bool { return len(socketIn(dir)) < longestSocket }

func socketIn(dir string) string { return filepath.Join(dir, "socket") }

// listen makes the room's program reachable; only who has the lock may call it.
func listen(dir string) (net.Listener, error) {
	_ = os.Remove(socketIn(dir)) // left by a program that died
	return net.Listen("unix", socketIn(dir))
}

// dial reaches the room's program.
func dial(dir string) (net.Conn, error) {
	return net.DialTimeout("unix", socketIn(dir), dialLimit)
}

// private reports whether a folder is this person's alone.
func private(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Getuid() && info.Mode().Perm()&0o077 == 0
}

// lendFront is of use on Windows only: elsewhere a program may come to the
// front by itself, or by no means.
func lendFront(net.Conn) {}

// processOf is of use on Windows only, where a program that runs still cannot
// be replaced.
func processOf(net.Conn) process { return process{} }

type process struct{}

func (process) wait(time.Duration) bool { return true }
