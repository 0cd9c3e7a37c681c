package line

import (
	"fyne.io/fyne/v2"

	"wawasan/views/kit/core"
)

// AccessibilityLabel is what is typed, what it will become or what is wrong
// with it, where it belongs, and the name that is offered.
func (l *Entry) AccessibilityLabel() string {
	said := []string{l.params.Words.T("line.name"), l.entry.Text}
	if l.entry.Text == "" {
		said[1] = l.ghost.Full
	}
	said = append(said, core.OneLine(l.hint.describe()...))
	if l.context != "" {
		said = append(said, l.place.Full)
	}
	return core.Spoken(append(said, l.box.spoken()...)...)
}

// AccessibilityRole is text.
func (l *Entry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// spoken is the name that Tab takes with its place, or the pasted lines that
// wait. The box is no element of its own: closed it would be an empty one.
func (b *completionBox) spoken() []string {
	if !b.open {
		return b.Describe()
	}
	c := b.current()
	return []string{core.OneLine(c.Name, b.extra(c)), b.words.T("kit.place", "n", b.selected+1, "of", len(b.items))}
}
