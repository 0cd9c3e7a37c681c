package views

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/test"
)

// framed is a window with what the system knows of it.
type framed struct {
	fyne.Window
	handle any
}

func (f framed) RunNative(do func(any)) { do(f.handle) }

func TestAWindowThatTheSystemDidNotMakeIsNotOnScreen(t *testing.T) {
	w := test.NewTempWindow(t, nil)
	if !onScreen([]fyne.Window{w}) {
		t.Error("a window of a test is none")
	}
	for _, c := range []struct{ none, there any }{
		{driver.WindowsWindowContext{}, driver.WindowsWindowContext{HWND: 1}},
		{driver.MacWindowContext{}, driver.MacWindowContext{NSWindow: 1}},
		{driver.X11WindowContext{}, driver.X11WindowContext{WindowHandle: 1}},
		{driver.WaylandWindowContext{}, driver.WaylandWindowContext{WaylandSurface: 1}},
	} {
		none, there := framed{w, c.none}, framed{w, c.there}
		if onScreen([]fyne.Window{none}) || !onScreen([]fyne.Window{none, there}) {
			t.Errorf("%T", c.none)
		}
	}
	if onScreen(nil) {
		t.Error("no window is on the screen")
	}
}
