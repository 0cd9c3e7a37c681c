package main

import (
	"encoding/binary"
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"time"
)

// hasNoSeat reports a Wayland session without any input device. The toolkit's
// C part does not expect one and dies of it (wl_init.c of GLFW 3.4 asks the
// version of a seat that is not there), where nothing in Go can catch it. What
// cannot be asked is taken for a session like any other.
func hasNoSeat(getenv func(string) string) bool {
	display := getenv("WAYLAND_DISPLAY")
	if display == "" {
		return false
	}
	if !filepath.IsAbs(display) {
		display = filepath.Join(getenv("XDG_RUNTIME_DIR"), display)
	}
	conn, err := net.DialTimeout("unix", display, time.Second)
	if err != nil {
		return false
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(time.Second))
	seat, err := announces(conn, "wl_seat")
	return err == nil && !seat
}

// The objects of a conversation and what is asked of them, as the core protocol
// of Wayland numbers them.
const (
	waylandDisplay  = 1
	waylandRegistry = 2
	waylandCallback = 3

	displaySync        = 0
	displayGetRegistry = 1
)

// announces asks a compositor for all it offers and reports whether an
// interface is among it.
func announces(conn io.ReadWriter, wanted string) (bool, error) {
	var ask []byte
	for _, request := range [][2]uint32{{displayGetRegistry, waylandRegistry}, {displaySync, waylandCallback}} {
		for _, word := range []uint32{waylandDisplay, 12<<16 | request[0], request[1]} {
			ask = binary.NativeEndian.AppendUint32(ask, word)
		}
	}
	if _, err := conn.Write(ask); err != nil {
		return false, err
	}
	found := false
	for {
		object, body, err := event(conn)
		if err != nil || object == waylandDisplay { // an error of the display
			return false, errors.Join(err, os.ErrInvalid)
		}
		if object == waylandCallback {
			return found, nil // everything was told
		}
		found = found || object == waylandRegistry && interfaceOf(body) == wanted
	}
}

// event reads one event: whose it is and what it says.
func event(conn io.Reader) (object uint32, body []byte, err error) {
	head := make([]byte, 8)
	if _, err := io.ReadFull(conn, head); err != nil {
		return 0, nil, err
	}
	size := binary.NativeEndian.Uint32(head[4:]) >> 16
	if size < 8 {
		return 0, nil, os.ErrInvalid
	}
	body = make([]byte, size-8)
	_, err = io.ReadFull(conn, body)
	return binary.NativeEndian.Uint32(head), body, err
}

// interfaceOf reads the name in the body of a registry's "global": a number,
// a text that ends with a zero, a version.
func interfaceOf(body []byte) string {
	if len(body) < 8 {
		return ""
	}
	length := int(binary.NativeEndian.Uint32(body[4:]))
	if length < 1 || len(body) < 8+length {
		return ""
	}
	return string(body[8 : 8+length-1])
}
