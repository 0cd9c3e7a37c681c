package list

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// remove has the selected row deleted.
func (l *KeyList) remove() {
	if row, ok := l.state.Selected(); ok && l.params.OnDelete != nil {
		l.params.OnDelete(row)
	}
}

// backspace takes from the filter. Where keyboards call this key delete and
// often have no Del, it deletes when there is no filter; not in one go with the
// last letter of a filter, as when the key is held down.
func (l *KeyList) backspace() {
	switch {
	case l.state.Filter() == "":
		if l.onMac() && !l.rubbing {
			l.remove()
		}
		return
	case l.marked:
		l.filtered(l.state.SetFilter(""))
	default:
		l.filtered(l.state.Backspace())
	}
	l.rubbing = true
}

// deletes reports whether a shortcut is that by which macOS deletes.
func (l *KeyList) deletes(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	return ok && l.onMac() && c.KeyName == fyne.KeyBackspace && c.Modifier == fyne.KeyModifierSuper
}

func (l *KeyList) onMac() bool { return l.system == "darwin" }
