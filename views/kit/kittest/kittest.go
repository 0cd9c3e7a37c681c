// Package kittest helps the tests of the kit: a window in the light look, and
// keys and letters as a keyboard sends them.
package kittest

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wawasan/views/theme"
)

// Finish is Ctrl+Enter.
var Finish = &desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl}

// Dress starts a program in the light look; widgets measure themselves by it.
func Dress(t testing.TB) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light}))
}

// Show puts an object into a window. Call Dress first.
func Show(t testing.TB, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// Press types keys into whatever has the focus, as a keyboard does.
func Press(w fyne.Window, keys ...fyne.KeyName) {
	for _, k := range keys {
		if f := w.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
}

// Write types letters into whatever has the focus.
func Write(w fyne.Window, text string) {
	for _, r := range text {
		w.Canvas().Focused().TypedRune(r)
	}
}
