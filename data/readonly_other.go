//go:build !windows

package data

// isProtected reports what else a system calls a disk that cannot be written.
func isProtected(error) bool { return false }
