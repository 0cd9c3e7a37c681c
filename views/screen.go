package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// onScreen reports whether the system has made one of the windows. Where there
// is no OpenGL that will do, the toolkit writes so into its log and goes on
// without a window. Windows of tests have none of the system's.
func onScreen(windows []fyne.Window) bool {
	for _, w := range windows {
		native, ok := w.(driver.NativeWindow)
		if !ok {
			return true
		}
		there := false
		native.RunNative(func(of any) { there = isThere(of) })
		if there {
			return true
		}
	}
	return false
}

// isThere reports whether a window of the system has its handle.
func isThere(of any) bool {
	switch of := of.(type) {
	case driver.WindowsWindowContext:
		return of.HWND != 0
	case driver.MacWindowContext:
		return of.NSWindow != 0
	case driver.X11WindowContext:
		return of.WindowHandle != 0
	case driver.WaylandWindowContext:
		return of.WaylandSurface != 0
	}
	return true
}
