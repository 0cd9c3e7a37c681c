package kit

import "fyne.io/fyne/v2"

// AccessibilityLabel is what a screen reader says of the capture line.
func (l *LineEntry) AccessibilityLabel() string { return oneLine(l.Describe()...) }

// AccessibilityRole is text.
func (l *LineEntry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what a screen reader says of the palette.
func (p *Palette) AccessibilityLabel() string { return oneLine(p.Describe()...) }

// AccessibilityRole is a container.
func (p *Palette) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// AccessibilityLabel is what a screen reader says of the sheet.
func (s *ShortcutSheet) AccessibilityLabel() string { return oneLine(s.Describe()...) }

// AccessibilityRole is a container.
func (s *ShortcutSheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// AccessibilityLabel is what a screen reader says of the field.
func (s *saidEntry) AccessibilityLabel() string { return oneLine(describeSaid(s)...) }

// AccessibilityRole is text.
func (s *saidEntry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
