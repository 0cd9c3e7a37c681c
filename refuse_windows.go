//go:build cgo

package main

import (
	"os"

	"golang.org/x/sys/windows"
)

// refuse shows why the window does not open: it has no console that would show
// what it writes. Where somebody reads that, a script for instance, no box is in
// the way.
func refuse(title, text string) {
	if kind, err := windows.GetFileType(windows.Handle(os.Stderr.Fd())); err == nil && (kind == windows.FILE_TYPE_PIPE || kind == windows.FILE_TYPE_DISK) {
		return
	}
	shownText, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return
	}
	shownTitle, err := windows.UTF16PtrFromString(title)
	if err != nil {
		return
	}
	_, _ = windows.MessageBox(0, shownText, shownTitle, windows.MB_OK|windows.MB_ICONERROR|windows.MB_SETFOREGROUND) // there is no other way to say it
}
