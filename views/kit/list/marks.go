package list

import "slices"

// marks are the rows that a person marked, in the order of marking. They stay
// whatever the list is filtered by.
type marks struct {
	rows []Item
	has  map[string]bool // by their identities
}

// of reports whether a row is marked.
func (m *marks) of(row Item) bool { return len(m.rows) > 0 && m.has[row.Identity()] }

func (m *marks) set(rows []Item) {
	m.rows, m.has = slices.Clone(rows), make(map[string]bool, len(rows))
	for _, row := range rows {
		m.has[row.Identity()] = true
	}
}

// toggle marks a row, or takes its mark away.
func (m *marks) toggle(row Item) {
	if m.of(row) {
		m.set(slices.DeleteFunc(slices.Clone(m.rows), func(r Item) bool { return r.Identity() == row.Identity() }))
		return
	}
	m.set(append(m.rows, row))
}

// Mark marks the selected row or takes its mark away, and goes one row down.
func (l *KeyList) Mark() {
	row, ok := l.state.Selected()
	if !ok || !l.params.Marks {
		return
	}
	l.state.marks.toggle(row)
	if l.state.Move(1) {
		l.moved(true)
	}
	l.markedNow()
}

// markedNow shows the marks as they are, and lets the owner know.
func (l *KeyList) markedNow() {
	l.Refresh()
	if l.params.OnMarks != nil {
		l.params.OnMarks()
	}
}

// Marked are the marked rows, in the order of marking.
func (l *KeyList) Marked() []Item { return slices.Clone(l.state.marks.rows) }

// SetMarked marks these rows and no others.
func (l *KeyList) SetMarked(rows []Item) {
	l.state.marks.set(rows)
	l.markedNow()
}
