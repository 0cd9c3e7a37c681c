package instance

import "golang.org/x/sys/unix"

// peerOf is the user at the other end of a socket.
func peerOf(socket int) (uid uint32, err error) {
	who, err := unix.GetsockoptXucred(socket, unix.SOL_LOCAL, unix.LOCAL_PEERCRED)
	if err != nil {
		return 0, err
	}
	return who.Uid, nil
}
