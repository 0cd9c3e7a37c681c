package command

import (
	"runtime"
	"strings"
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

func chordKey(key string) fyne.KeyName {
	switch key {
	case "Enter":
		return fyne.KeyReturn
	case "Backspace":
		return fyne.KeyBackspace
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

// LetterOf is the letter of a command, "" for one that has none.
func LetterOf(id string) string { return acts[id].Letter }

// LettersOf are the keys of a command without a chord, "" for none.
func LettersOf(id string, words Words) string {
	c, _ := shortcuts().ByID(id)
	return strings.Join(c.LetterCaps(words), " ")
}

var shortcuts = sync.OnceValue(Default)
