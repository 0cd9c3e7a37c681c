package part

import (
	"fmt"

	"fyne.io/fyne/v2"

	"wawasan/views/kit/core"
)

// Rule, Ground and the surface of a sheet say nothing and have no role: who
// listens is not to stop at them.

// AccessibilityLabel is the label and the key beside it, and why it does nothing now.
func (b *Button) AccessibilityLabel() string {
	return core.Spoken(core.OneLine(b.Describe()...), b.idle)
}

// AccessibilityRole is a button.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is all of its words.
func (e *EmptyState) AccessibilityLabel() string { return core.Spoken(e.Describe()...) }

// AccessibilityRole is text.
func (e *EmptyState) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is title and sentence.
func (h *Heading) AccessibilityLabel() string { return core.Spoken(h.Describe()...) }

// AccessibilityRole is text.
func (h *Heading) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the line.
func (c *Caption) AccessibilityLabel() string { return c.text.Full }

// AccessibilityRole is text; an empty caption takes no room, and passes for a
// container so that nobody stops at it.
func (c *Caption) AccessibilityRole() fyne.AccessibleRole {
	if c.text.Full == "" {
		return fyne.AccessibleRoleContainer
	}
	return fyne.AccessibleRoleText
}

// AccessibilityLabel is the words.
func (h *Hints) AccessibilityLabel() string { return core.OneLine(h.Describe()...) }

// AccessibilityRole is text: each word does something else. Without words nobody
// is to stop at it.
func (h *Hints) AccessibilityRole() fyne.AccessibleRole {
	if len(h.words) == 0 {
		return fyne.AccessibleRoleContainer
	}
	return fyne.AccessibleRoleText
}

// AccessibilityLabel is the word chosen and its place, then all words.
func (s *Segments) AccessibilityLabel() string {
	all := core.OneLine(s.titles()...)
	if s.chosen < 0 || s.chosen >= len(s.words) {
		return all
	}
	return core.Spoken(s.words[s.chosen].Full+" "+fmt.Sprintf("%d/%d", s.chosen+1, len(s.words)), all)
}

// AccessibilityRole is text.
func (s *Segments) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (s *Segments) titles() []string {
	all := make([]string, len(s.words))
	for n, w := range s.words {
		all[n] = w.Full
	}
	return all
}

// AccessibilityLabel is the field's name and text, or the hint of an empty one.
func (e *KeyEntry) AccessibilityLabel() string {
	return core.OneLine(append([]string{e.Name}, core.DescribeEntry(&e.Entry)...)...)
}

// AccessibilityRole is text.
func (e *KeyEntry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
