package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
)

// KeyEntry is a text field that offers each key to its owner first and says
// when it gains or loses the focus.
type KeyEntry struct {
	widget.Entry
	onKey   func(*fyne.KeyEvent) bool
	OnFocus func(bool)
	// OnFinish hears Ctrl/Cmd+Enter, nil for nobody.
	OnFinish func()
	// Name is what a screen reader calls the field.
	Name string
}

// NewKeyEntry returns an empty field; onKey returns true for a key it used.
func NewKeyEntry(onKey func(*fyne.KeyEvent) bool, onFocus func(bool)) *KeyEntry {
	e := &KeyEntry{onKey: onKey, OnFocus: onFocus}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey asks the owner before the field.
func (e *KeyEntry) TypedKey(key *fyne.KeyEvent) {
	if e.onKey == nil || !e.onKey(key) {
		e.Entry.TypedKey(key)
	}
}

// TypedShortcut hears Ctrl/Cmd+Enter.
func (e *KeyEntry) TypedShortcut(s fyne.Shortcut) {
	if core.Finishes(s) && e.OnFinish != nil {
		e.OnFinish()
		return
	}
	e.Entry.TypedShortcut(s)
}

// FocusGained tells the owner.
func (e *KeyEntry) FocusGained() {
	e.Entry.FocusGained()
	e.OnFocus(true)
	core.KeyboardMoved(e)
}

// KeysAre says that letters are text.
func (e *KeyEntry) KeysAre() core.Use { return core.Filling }

// FocusLost tells the owner.
func (e *KeyEntry) FocusLost() {
	e.Entry.FocusLost()
	e.OnFocus(false)
}

// TypedText is the text of the field.
func (e *KeyEntry) TypedText() string { return e.Text }

// SetTyped replaces the text and puts the cursor at its end.
func (e *KeyEntry) SetTyped(text string) {
	e.SetText(text)
	e.CursorRow, e.CursorColumn = 0, len([]rune(text))
	e.Refresh()
}
