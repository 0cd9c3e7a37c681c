package command

import (
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

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
	for mod, own := range toolkitMods() {
		if c.Mods&mod != 0 {
			s.Modifier |= own
		}
	}
	return s
}

// Unwritten is a shortcut that a menu waits for and does not write: the toolkit
// writes keys in a fifth of the text's colour, which nobody can read in a light
// theme, and Enter as Return. Its caller writes them into the label.
// It is meant so there: https://github.com/fyne-io/fyne/issues/2722.
func Unwritten(s fyne.Shortcut) fyne.Shortcut {
	if s == nil {
		return nil
	}
	return unwritten(s.ShortcutName())
}

type unwritten string

// ShortcutName is that of the shortcut waited for.
func (u unwritten) ShortcutName() string { return string(u) }

// KeyOf is the shortcut of a command as people of this system write it, by the
// registry in use.
func KeyOf(id string) string {
	r := inUse.Load()
	if r == nil {
		r = shortcuts()
	}
	c, _ := r.ByID(id)
	return c.Shortcut(runtime.GOOS)
}

// Use makes the registry the one whose keys KeyOf says: that of the window.
func (r *Registry) Use() { inUse.Store(r) }

var inUse atomic.Pointer[Registry]

// LetterOf is the letter of a command, "" for one that has none.
func LetterOf(id string) string { return acts[id].Letter }

// LettersOf are the keys of a command without a chord, "" for none.
func LettersOf(id string, words Words) string {
	c, _ := shortcuts().ByID(id)
	return strings.Join(c.LetterCaps(words), " ")
}

var shortcuts = sync.OnceValue(Default)
