package list

import (
	"cmp"

	"fyne.io/fyne/v2"

	"wawasan/app/say"
	"wawasan/views/kit/core"
)

// markWords are what the marks say that a row is drawn with.
var markWords = map[string]string{
	"!": "line.kind.lesson", "?": "line.kind.gap", ">": "line.kind.mine",
	"<": "line.kind.theirs", "+": "line.kind.person", "*": "line.kind.focus",
}

// SpokenRow is what a screen reader says of one of some rows: the words of the
// row, and what its mark or its drawing tells to who sees it. Where all rows
// are of one kind the drawing tells nothing.
func SpokenRow(w *say.Words, row Item, among []Item) string {
	what := ""
	if key := markWords[row.Mark]; key != "" {
		what = w.T(key)
	} else if standsForOne(row) && mixed(row, among) && w.Has("kind."+string(row.Kind)) {
		what = w.T("kind." + string(row.Kind))
	}
	return core.OneLine(row.Heading, what, row.Title, row.Sub, row.Fact, row.Said)
}

func standsForOne(row Item) bool { return row.Icon == "" && (row.ID != "" || row.Ships != "") }

func mixed(row Item, among []Item) bool {
	for _, other := range among {
		if other.Kind != row.Kind {
			return true
		}
	}
	return false
}

// chosen is the selected row and its place, or why there is none.
func (l *KeyList) chosen() []string {
	w, s := l.params.Words, l.state
	row, ok := s.Selected()
	switch {
	case !ok && !l.told:
		return nil
	case !ok:
		if why := l.describeEmpty(); len(why) > 0 {
			return why
		}
		return []string{w.T("kit.list.empty")}
	}
	place := w.T("kit.place", "n", w.Number(s.above()+s.Index()+1), "of", w.Number(max(s.Count(), s.Len())))
	if said := SpokenRow(w, row, s.rows); s.marks.of(row) {
		return []string{w.T("kit.list.row_marked"), said, place, l.counted()}
	}
	return []string{SpokenRow(w, row, s.rows), place}
}

// AccessibilityLabel is what the list holds, what it is filtered by, and the
// selected row with its place among all.
func (l *KeyList) AccessibilityLabel() string {
	w, filtered := l.params.Words, ""
	if text := l.state.Filter(); text != "" {
		filtered = w.T("kit.list.filtered", "text", text)
	}
	said := []string{cmp.Or(l.params.Label, w.T("kit.list.name")), filtered}
	return core.Spoken(append(said, l.chosen()...)...)
}

// AccessibilityRole is text: the toolkit of Windows hands on no containers, and
// knows no lists.
func (l *KeyList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what the page is about, the row that has the keyboard,
// and the rest of the head.
func (v *DetailView) AccessibilityLabel() string {
	head := v.head.Describe()
	if len(head) == 0 {
		return v.list.AccessibilityLabel()
	}
	said := head[:1:1]
	if v.Focused() {
		said = append(said, v.list.chosen()...)
	}
	return core.Spoken(append(said, head[1:]...)...)
}

// AccessibilityRole is text, as that of a list.
func (v *DetailView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
