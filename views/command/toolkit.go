package command

import (
	"runtime"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Shortcut returns what the toolkit sends when a chord is pressed, for menu
// items and AddShortcut; nil for no chord.
func Shortcut(c Chord) fyne.Shortcut {
	if c.IsZero() {
		return nil
	}
	switch c { // these the toolkit sends under names of their own
	case Chord{Mods: Primary, Key: "Z"}:
		return &fyne.ShortcutUndo{}
	case Chord{Mods: Primary, Key: "Y"}:
		return &fyne.ShortcutRedo{}
	}
	s := &desktop.CustomShortcut{KeyName: chordKey(c.Key)}
	for mod, own := range map[Mods]fyne.KeyModifier{
		Primary: fyne.KeyModifierShortcutDefault,
		Shift:   fyne.KeyModifierShift,
		Alt:     fyne.KeyModifierAlt,
	} {
		if c.Mods&mod != 0 {
			s.Modifier |= own
		}
	}
	if s.KeyName == fyne.KeyReturn && runtime.GOOS != mac { // macOS draws a sign for it
		return &withEnter{*s}
	}
	return s
}

// withEnter is a chord that a menu writes as people say it: Enter, which the
// toolkit calls Return and sends under that name.
type withEnter struct{ desktop.CustomShortcut }

// Key is the key as it is written.
func (*withEnter) Key() fyne.KeyName { return fyne.KeyEnter }

func chordKey(key string) fyne.KeyName {
	switch key {
	case "Enter":
		return fyne.KeyReturn
	case "Comma":
		return fyne.KeyComma
	case "Equal":
		return fyne.KeyEqual
	case "Minus":
		return fyne.KeyMinus
	}
	return fyne.KeyName(key)
}

// KeyOf is the shortcut of a command as people of this system write it.
func KeyOf(id string) string {
	c, _ := shortcuts().ByID(id)
	return c.Shortcut(runtime.GOOS)
}

var shortcuts = sync.OnceValue(Default)
