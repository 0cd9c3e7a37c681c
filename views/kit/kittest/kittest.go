// Package kittest helps the tests of the kit: a window in the light look, and
// keys and letters as a keyboard sends them.
package kittest

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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

// Large starts a program whose text is twice as large.
func Large(t testing.TB) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light, Scale: 2}))
}

// Placed is a text that is drawn, and where it stands in its window.
type Placed struct {
	Text string
	At   fyne.Position
	Size fyne.Size
}

// Texts are all texts that an object shows, from above, with their places
// measured from the object's upper left corner.
func Texts(o fyne.CanvasObject) []Placed {
	var found []Placed
	walk(o, fyne.NewPos(0, 0), func(o fyne.CanvasObject, at fyne.Position) {
		if t, ok := o.(*canvas.Text); ok && t.Text != "" {
			found = append(found, Placed{t.Text, at, t.Size()})
		}
	})
	return found
}

// Edges are the colours of all edges that an object shows, and how many each
// colours.
func Edges(o fyne.CanvasObject) map[color.Color]int {
	found := map[color.Color]int{}
	walk(o, fyne.NewPos(0, 0), func(o fyne.CanvasObject, _ fyne.Position) {
		if r, ok := o.(*canvas.Rectangle); ok && r.StrokeWidth > 0 {
			found[r.StrokeColor]++
		}
	})
	return found
}

func walk(o fyne.CanvasObject, at fyne.Position, see func(fyne.CanvasObject, fyne.Position)) {
	if o == nil || !o.Visible() {
		return
	}
	see(o, at)
	var inner []fyne.CanvasObject
	switch v := o.(type) {
	case *fyne.Container:
		inner = v.Objects
	case fyne.Widget:
		inner = test.WidgetRenderer(v).Objects()
	}
	for _, child := range inner {
		walk(child, at.Add(child.Position()), see)
	}
}

// Wide is how wide the longest of the texts is that an object shows.
func Wide(o fyne.CanvasObject) (most float32) {
	walk(o, fyne.NewPos(0, 0), func(o fyne.CanvasObject, _ fyne.Position) {
		if t, ok := o.(*canvas.Text); ok {
			most = max(most, t.MinSize().Width)
		}
	})
	return most
}
