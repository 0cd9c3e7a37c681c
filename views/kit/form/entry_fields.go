package form

import (
	"regexp"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// unfilled is a field of a template that nobody filled: {perusahaan}.
var unfilled = regexp.MustCompile(`\{[\p{L}_]+\}`)

// HasField reports whether the text has a field in braces.
func (e *Entry) HasField() bool { return unfilled.MatchString(e.Text) }

// SelectField selects the next field in braces behind the cursor, or the first
// of the text, so that typing replaces it; false when there is none.
func (e *Entry) SelectField() bool {
	found := unfilled.FindAllStringIndex(e.Text, -1)
	if len(found) == 0 {
		return false
	}
	at, cursor := found[0], e.CursorTextOffset()
	for i := len(found) - 1; i >= 0; i-- {
		if utf8.RuneCountInString(e.Text[:found[i][0]]) >= cursor {
			at = found[i]
		}
	}
	from, to := utf8.RuneCountInString(e.Text[:at[0]]), utf8.RuneCountInString(e.Text[:at[1]])
	// The toolkit moves and selects by keys only.
	e.CursorRow, e.CursorColumn = 0, 0
	e.press(fyne.KeyRight, to)
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	e.KeyDown(shift)
	e.press(fyne.KeyLeft, from)
	e.KeyUp(shift)
	return true
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
