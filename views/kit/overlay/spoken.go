package overlay

import (
	"strings"

	"fyne.io/fyne/v2"

	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
)

// What lies over the window has the role of text: the toolkit of Windows hands
// on no containers, and goes into none of ours.

// AccessibilityLabel is what the palette asks, what is typed, and the row that
// Enter takes with its place, or why there is none.
func (p *Palette) AccessibilityLabel() string {
	said := []string{p.title, p.entry.Text}
	if p.entry.Text == "" {
		said[1] = p.hint
	}
	if p.selected < 0 {
		return core.Spoken(append(said, p.emptyText())...)
	}
	var rows []list.Item
	at, heading := 0, ""
	for n, line := range p.lines {
		switch {
		case line.heading != "" && n < p.selected:
			heading = line.heading
		case line.heading == "":
			if n == p.selected {
				at = len(rows)
			}
			rows = append(rows, line.row)
		}
	}
	row := rows[at]
	row.Heading = heading
	place := p.words.T("kit.place", "n", p.words.Number(at+1), "of", p.words.Number(len(rows)))
	return core.Spoken(append(said, list.SpokenRow(p.words, row, rows), p.told(), place)...)
}

// AccessibilityRole is text.
func (p *Palette) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the sheet's title, what it is filtered by, and all it
// lists.
func (s *ShortcutSheet) AccessibilityLabel() string {
	w := s.params.Words
	said := []string{w.T("sheet.title"), w.T("sheet.filter")}
	if s.entry.Text != "" {
		said[1] = w.T("kit.list.filtered", "text", s.entry.Text)
	}
	for _, g := range s.page.groups {
		said = append(said, g.title)
		for _, e := range g.entries {
			said = append(said, core.OneLine(e.title, strings.Join(e.caps, " ")))
		}
	}
	return core.Spoken(append(said, s.page.empty, s.footer())...)
}

// AccessibilityRole is text.
func (s *ShortcutSheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is title, sentence, what stands in the dialog, and its
// buttons, the one that has the keyboard first.
func (d *Dialog) AccessibilityLabel() string {
	said := append([]string{d.title.Full, d.text.Full}, core.DescribeObject(d.content)...)
	var others []string
	for _, b := range d.buttons {
		if b.Focused() {
			said = append(said, b.AccessibilityLabel())
		} else {
			others = append(others, b.AccessibilityLabel())
		}
	}
	return core.Spoken(append(said, others...)...)
}

// AccessibilityRole is text.
func (d *Dialog) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is message and hint.
func (t *Toast) AccessibilityLabel() string { return core.Spoken(t.Describe()...) }

// AccessibilityRole is text.
func (t *Toast) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
