package main

import (
	"encoding/binary"
	"net"
	"path/filepath"
	"testing"
)

// compositor answers one client with what it offers, as a Wayland compositor
// does, and returns the surroundings that lead there.
func compositor(t *testing.T, offers ...string) func(string) string {
	t.Helper()
	dir := t.TempDir()
	l, err := net.Listen("unix", filepath.Join(dir, "wayland-7"))
	if err != nil {
		t.Skip(err) // the temporary folder's name is too long for a socket
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		conn, err := l.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		_, _ = conn.Read(make([]byte, 24))
		for n, name := range offers {
			text := append([]byte(name), make([]byte, 4-len(name)%4)...)
			body := binary.NativeEndian.AppendUint32(nil, uint32(n+1))
			body = binary.NativeEndian.AppendUint32(body, uint32(len(name)+1))
			body = binary.NativeEndian.AppendUint32(append(body, text...), 1)
			told(conn, waylandRegistry, body)
		}
		told(conn, waylandCallback, make([]byte, 4))
	}()
	return func(name string) string {
		return map[string]string{"XDG_RUNTIME_DIR": dir, "WAYLAND_DISPLAY": "wayland-7"}[name]
	}
}

func told(conn net.Conn, object uint32, body []byte) {
	head := binary.NativeEndian.AppendUint32(nil, object)
	head = binary.NativeEndian.AppendUint32(head, uint32(8+len(body))<<16)
	_, _ = conn.Write(append(head, body...))
}

func TestASessionWithoutInputDevicesIsKnown(t *testing.T) {
	for _, c := range []struct {
		offers []string
		none   bool
	}{
		{[]string{"wl_compositor", "wl_seat", "wl_shm"}, false},
		{[]string{"wl_compositor", "wl_shm", "wl_seats"}, true},
		{nil, true},
	} {
		if got := hasNoSeat(compositor(t, c.offers...)); got != c.none {
			t.Errorf("%v: no seat %v", c.offers, got)
		}
	}
}

func TestASessionThatCannotBeAskedIsLikeAnyOther(t *testing.T) {
	dir := t.TempDir()
	for _, display := range []string{"", "wayland-none", filepath.Join(dir, "none")} {
		if hasNoSeat(func(name string) string {
			return map[string]string{"XDG_RUNTIME_DIR": dir, "WAYLAND_DISPLAY": display}[name]
		}) {
			t.Errorf("%q has no seat", display)
		}
	}
}
