package line

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
)

// lineText is the text field of the capture line. It keeps the field's own
// editing and hands the line the keys that mean something there.
type lineText struct {
	widget.Entry
	line    *Entry
	focused bool
}

func newLineText(line *Entry) *lineText {
	e := &lineText{line: line}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	return e
}

// CreateRenderer draws the field without a frame of its own.
func (e *lineText) CreateRenderer() fyne.WidgetRenderer { return bareField{e.Entry.CreateRenderer()} }

// AcceptsTab keeps Tab here only while it would take a name.
func (e *lineText) AcceptsTab() bool { return e.line.box.open }

// FocusGained draws the line's ring.
func (e *lineText) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	e.line.Refresh()
	core.KeyboardMoved(e.line)
}

// FocusLost takes the ring away and closes the list.
func (e *lineText) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	e.line.box.closeNames()
	e.line.Refresh()
}

// TypedRune writes a letter, later if something is being saved.
func (e *lineText) TypedRune(r rune) {
	switch {
	case e.line.wait(func() { e.TypedRune(r) }):
	case r == ' ' && e.line.params.OnActs != nil && e.line.free():
		e.line.params.OnActs()
	default:
		e.Entry.TypedRune(r)
	}
}

// TypedKey gives the line its keys and the field the rest.
func (e *lineText) TypedKey(key *fyne.KeyEvent) {
	later := func() { e.TypedKey(key) }
	if key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter {
		later = nil
	}
	if e.line.wait(later) {
		return
	}
	if e.line.listKey(key.Name) || e.line.lineKey(key.Name) {
		return
	}
	if !core.Edits(key.Name) && e.line.params.OnKey != nil && e.line.params.OnKey(key) {
		return
	}
	e.Entry.TypedKey(key)
	if core.Moves(key.Name) {
		e.line.updateCompletion()
	}
}

// TypedShortcut sees pasted text first, for several lines are several lines.
func (e *lineText) TypedShortcut(s fyne.Shortcut) {
	if e.line.wait(func() { e.TypedShortcut(s) }) {
		return
	}
	paste, ok := s.(*fyne.ShortcutPaste)
	if !ok || paste.Clipboard == nil {
		e.Entry.TypedShortcut(s)
		return
	}
	one, ok := e.line.paste(paste.Clipboard.Content())
	if ok {
		e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: heldText(one), Secondary: paste.Secondary})
	}
}

// TypedText is what is typed in the line.
func (e *lineText) TypedText() string { return e.Text }

// cursorByte is where the cursor stands in Text.
func (e *lineText) cursorByte() int {
	runes := []rune(e.Text)
	return len(string(runes[:min(e.CursorColumn, len(runes))]))
}

// putCursor places the cursor before the byte at.
func (e *lineText) putCursor(at int) {
	e.CursorRow, e.CursorColumn = 0, len([]rune(e.Text[:min(at, len(e.Text))]))
	e.Refresh()
}

// aroundCursor returns the text before and after the cursor, without what is
// selected.
func (e *lineText) aroundCursor() (before, after string) {
	if e.SelectedText() != "" {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	}
	at := e.cursorByte()
	return e.Text[:at], e.Text[at:]
}

// listKey handles a key for the open list of names.
func (l *Entry) listKey(key fyne.KeyName) bool {
	if !l.box.open {
		return false
	}
	switch key {
	case fyne.KeyUp:
		l.box.move(-1)
	case fyne.KeyDown:
		l.box.move(1)
	case fyne.KeyTab:
		l.take()
	case fyne.KeyReturn, fyne.KeyEnter:
		if !l.box.enterTakes() {
			return false
		}
		l.take()
	default:
		return false
	}
	return true
}

// lineKey handles a key for the line as a whole.
func (l *Entry) lineKey(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		l.submit()
	case fyne.KeyEscape:
		l.escape()
	case fyne.KeyUp:
		return l.recall()
	default:
		return false
	}
	return true
}

// heldText is a clipboard that holds a text of ours.
type heldText string

// Content returns the text.
func (h heldText) Content() string { return string(h) }

// SetContent does nothing: the text is only lent.
func (h heldText) SetContent(string) {}
