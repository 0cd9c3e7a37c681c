//go:build !windows && !cgo

package main

// launch is nil: elsewhere one program has the window and the command line.
var launch func(args []string) error
