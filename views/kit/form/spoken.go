package form

import (
	"cmp"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"wawasan/views/kit/core"
)

// AccessibilityLabel is the title and the part that has the keyboard: of a
// field its label, what it holds, why that was refused, and its place among the
// fields. While the keyboard is elsewhere it is the whole form.
func (f *Form) AccessibilityLabel() string {
	said := []string{cmp.Or(f.title, f.params.Name, f.params.Words.T("kit.form.name"))}
	if now := f.spokenPart(); now != nil {
		return core.Spoken(append(said, now...)...)
	}
	for _, field := range f.visible() {
		said = append(said, field.spoken(f)...)
	}
	if f.folded {
		said = append(said, f.more.AccessibilityLabel())
	}
	return core.Spoken(said...)
}

// AccessibilityRole is text: the toolkit of Windows hands on no containers, and
// knows no fields.
func (f *Form) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// spokenPart is the part that has the keyboard, nil for none.
func (f *Form) spokenPart() []string {
	for _, b := range f.buttons() {
		if b.Focused() {
			return []string{b.AccessibilityLabel()}
		}
	}
	w, seen := f.params.Words, f.visible()
	for n, field := range seen {
		if f.at != nil && field.editor.object() == f.at {
			return append(field.spoken(f), w.T("kit.place", "n", n+1, "of", len(seen)))
		}
	}
	return nil
}

func (v *formField) spoken(f *Form) []string {
	said := []string{core.OneLine(v.label.Full, strings.TrimPrefix(v.required.Full, "• "))}
	said = append(said, v.editor.said()...)
	if v.why.Full != "" {
		said = append(said, f.params.Words.T("kit.form.wrong", "why", v.why.Full))
	}
	return append(said, v.help.Full)
}

// said is what is chosen and its place.
func (e choiceEditor) said() []string { return []string{e.spoken()} }

// said is what is typed and the day it is read as.
func (e dateEditor) said() []string { return e.field.Describe() }

// said is what is typed and the time it is read as.
func (e timeEditor) said() []string { return e.field.Describe() }

// said is the text and, of the names offered, the one that Enter takes, else
// all.
func (e *textEditor) said() []string {
	said, w := e.entry.Describe(), e.form.params.Words
	switch {
	case e.at >= 0 && e.at < len(e.names):
		return append(said, w.T("kit.form.offered", "names", e.names[e.at]), w.T("kit.place", "n", e.at+1, "of", len(e.names)))
	case len(e.names) > 0:
		return append(said, w.T("kit.form.offered", "names", strings.Join(e.names, ", ")))
	}
	return said
}

// spoken is what is chosen and its place, as it is drawn.
func (c *Choice) spoken() string {
	if len(c.choices) == 0 {
		return ""
	}
	return core.OneLine(c.current().Label, fmt.Sprintf("%d/%d", c.at+1, len(c.choices)))
}

// AccessibilityLabel is the choice's name, what is chosen, and its place.
func (c *Choice) AccessibilityLabel() string { return core.OneLine(c.Name, c.spoken()) }

// AccessibilityRole is a button.
func (c *Choice) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the field's name and text, or the hint of an empty one.
func (e *Entry) AccessibilityLabel() string {
	return core.OneLine(append([]string{e.Name}, e.Describe()...)...)
}

// AccessibilityRole is text.
func (e *Entry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the field's name, what is typed, and what was read.
func (s *saidEntry) AccessibilityLabel() string {
	return core.OneLine(append([]string{s.name}, s.Describe()...)...)
}

// AccessibilityRole is text.
func (s *saidEntry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
