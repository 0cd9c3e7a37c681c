package form

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wawasan/views/kit/draw"
)

// FieldAhead reports whether there is a field in braces where Tab goes next:
// behind the cursor or, with Shift held, before it.
func (e *Entry) FieldAhead() bool {
	_, _, ok := e.nextField()
	return ok
}

// SelectField selects just the next field in braces behind the cursor, with
// Shift held the one before it, so that typing replaces it and nothing else;
// false when there is none.
func (e *Entry) SelectField() bool {
	from, to, ok := e.nextField()
	if !ok {
		return false
	}
	// The toolkit moves and selects by keys only. A Shift that is held would
	// select from where the cursor is; what is selected would be gone to first.
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	e.Entry.KeyUp(shift)
	if e.SelectedText() != "" {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	}
	e.CursorRow, e.CursorColumn = 0, 0
	e.press(fyne.KeyRight, to)
	e.Entry.KeyDown(shift)
	e.press(fyne.KeyLeft, from)
	e.Entry.KeyUp(shift)
	return true
}

// nextField is where the field stands that Tab goes to, in runes. The one that
// is selected now is not it.
func (e *Entry) nextField() (from, to int, ok bool) {
	cursor, selected, back := e.CursorTextOffset(), e.SelectedText(), e.shiftHeld()
	for _, at := range draw.Unfilled.FindAllStringIndex(e.Text, -1) {
		begin, end := utf8.RuneCountInString(e.Text[:at[0]]), utf8.RuneCountInString(e.Text[:at[1]])
		here := selected == e.Text[at[0]:at[1]] && (cursor == begin || cursor == end)
		switch {
		case here:
		case back && end <= cursor:
			from, to, ok = begin, end, true // the last of those before
		case !back && begin >= cursor:
			return begin, end, true
		}
	}
	return from, to, ok
}

// shiftHeld asks the keyboard where it can be asked: Shift may have gone down
// before the field got the focus.
func (e *Entry) shiftHeld() bool {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	return e.shift
}

// KeyDown learns that Shift is held.
func (e *Entry) KeyDown(key *fyne.KeyEvent) {
	e.shift = e.shift || isShift(key)
	e.Entry.KeyDown(key)
}

// KeyUp learns that Shift is let go.
func (e *Entry) KeyUp(key *fyne.KeyEvent) {
	e.shift = e.shift && !isShift(key)
	e.Entry.KeyUp(key)
}

func isShift(key *fyne.KeyEvent) bool {
	return key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight
}

// press sends a key until the cursor stands at a rune of the text.
func (e *Entry) press(key fyne.KeyName, until int) {
	for range 2*len(e.Text) + 1 {
		if e.CursorTextOffset() == until {
			return
		}
		e.Entry.TypedKey(&fyne.KeyEvent{Name: key})
	}
}
