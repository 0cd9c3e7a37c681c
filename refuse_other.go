//go:build !windows || !cgo

package main

// refuse is nil: who starts this program sees what it writes, or is shown it by
// the desktop's log.
var refuse func(title, text string)
