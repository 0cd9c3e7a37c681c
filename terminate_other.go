//go:build cgo && !darwin

package main

// watchTermination does nothing: only macOS closes the windows of a program to
// end it.
func watchTermination() {}

var terminating func() bool
