package list

import "fyne.io/fyne/v2"

// opensActs reports whether a letter is the key that leads to all that can be
// done: Space, where it would filter nothing.
func (l *KeyList) opensActs(r rune) bool {
	return r == ' ' && l.params.OnActs != nil && l.state.Filter() == ""
}

// TappedSecondary on a row selects it and shows what can be done with it.
func (v *rowView) TappedSecondary(e *fyne.PointEvent) {
	v.list.click(v.at)
	if v.list.params.OnActs != nil {
		v.list.params.OnActs(&e.AbsolutePosition)
	}
}

// TappedSecondary on white shows what can be done with the row that is
// selected.
func (l *KeyList) TappedSecondary(e *fyne.PointEvent) {
	l.Tapped(e)
	if l.params.OnActs != nil {
		l.params.OnActs(&e.AbsolutePosition)
	}
}

var (
	_ fyne.SecondaryTappable = (*rowView)(nil)
	_ fyne.SecondaryTappable = (*KeyList)(nil)
)
