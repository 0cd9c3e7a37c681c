package kittest

import "fyne.io/fyne/v2"

// Heard is one element that the toolkit's accessibility build hands to a screen
// reader.
type Heard struct {
	Role  fyne.AccessibleRole
	Label string
}

// HeardOnWindows are the elements of a window as the walk of Fyne 2.8.1 finds
// them on Windows: in one flat list, without containers, and inside of nothing
// but *fyne.Container. The content is walked even while something lies over it.
func HeardOnWindows(c fyne.Canvas) []Heard {
	var found []Heard
	for _, root := range roots(c) {
		found = flat(root, found)
	}
	return found
}

func flat(o fyne.CanvasObject, found []Heard) []Heard {
	if o == nil || !o.Visible() {
		return found
	}
	if a, ok := o.(fyne.Accessible); ok && a.AccessibilityRole() != fyne.AccessibleRoleContainer {
		found = append(found, Heard{a.AccessibilityRole(), a.AccessibilityLabel()})
	}
	if box, ok := o.(*fyne.Container); ok {
		for _, child := range box.Objects {
			found = flat(child, found)
		}
	}
	return found
}

// HeardOnMac are the elements of a window where VoiceOver can stop as the walk
// of Fyne 2.8.1 makes them on macOS: a tree of groups, of which those that hold
// something are passed through.
func HeardOnMac(c fyne.Canvas) []Heard {
	var found []Heard
	for _, root := range roots(c) {
		found, _ = leaves(root, found)
	}
	return found
}

// leaves reports whether the object is an element of the tree at all.
func leaves(o fyne.CanvasObject, found []Heard) (all []Heard, is bool) {
	if o == nil || !o.Visible() {
		return found, false
	}
	a, ok := o.(fyne.Accessible)
	if !ok {
		return found, false
	}
	children := 0
	inner := found
	if box, ok := o.(*fyne.Container); ok {
		for _, child := range box.Objects {
			var is bool
			if inner, is = leaves(child, inner); is {
				children++
			}
		}
	}
	if a.AccessibilityRole() == fyne.AccessibleRoleContainer && children > 0 {
		return inner, true
	}
	return append(inner, Heard{a.AccessibilityRole(), a.AccessibilityLabel()}), true
}

func roots(c fyne.Canvas) []fyne.CanvasObject {
	return append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...)
}
