//go:build unix && !linux && !darwin

package instance

import "net"

// isOurs is true: the folder of the socket lets in this person alone.
func isOurs(net.Conn) bool { return true }
