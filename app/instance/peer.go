//go:build linux || darwin

package instance

import (
	"net"
	"os"
	"syscall"
)

// isOurs reports that the program at the other end is this person's, whatever
// the folder of the socket lets in.
func isOurs(conn net.Conn) bool {
	socket, ok := conn.(syscall.Conn)
	if !ok {
		return false
	}
	raw, err := socket.SyscallConn()
	if err != nil {
		return false
	}
	ours := false
	err = raw.Control(func(fd uintptr) {
		who, err := peerOf(int(fd))
		ours = err == nil && int(who) == os.Getuid()
	})
	return err == nil && ours
}
