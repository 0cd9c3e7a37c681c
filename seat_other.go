//go:build !linux

package main

// hasNoSeat is false: only Wayland has seats.
func hasNoSeat(func(string) string) bool { return false }
