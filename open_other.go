//go:build cgo && !darwin

package main

// takeFiles does nothing: elsewhere the name of a file to open is an argument.
func takeFiles() {}
