package core

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// PassOn gives a shortcut a widget does not know to the window.
func PassOn(o fyne.CanvasObject, s fyne.Shortcut) {
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(o).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// Finishes reports whether a shortcut is Ctrl/Cmd+Enter.
func Finishes(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	return ok && (c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) &&
		(c.Modifier == fyne.KeyModifierControl || c.Modifier == fyne.KeyModifierSuper)
}

// Moves reports whether a key walks the text of one line.
func Moves(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd:
		return true
	}
	return false
}

// Edits reports whether a key changes or walks the text. Printing keys have
// names of one letter and come again as runes.
func Edits(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyBackspace, fyne.KeyDelete, fyne.KeySpace:
		return true
	}
	return Moves(key) || len([]rune(string(key))) == 1
}

// french are the rows of digits, from 0, on keyboards that write them with Shift
// only: of France and of Belgium.
var french = []string{"à&é\"'(-è_ç", "à&é\"'(§è!ç"}

// DigitOf is the digit of a key whose keyboard writes another sign on it
// without Shift, else the letter that was typed. For where nothing is written.
func DigitOf(key fyne.KeyName, r rune) rune {
	if len(key) != 1 || key < "0" || key > "9" {
		return r
	}
	for _, row := range french {
		if []rune(row)[key[0]-'0'] == r {
			return rune(key[0])
		}
	}
	return r
}
