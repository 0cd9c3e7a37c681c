// Package kit holds the keyboard widgets that the toolkit lacks.
package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/theme"
)

// Button is pressed by Enter, Space or a click, and shows a ring when focused.
// Beside its label stands the key that does the same from elsewhere, if any.
type Button struct {
	widget.BaseWidget
	// OnKey returns true for a key it used; it comes first.
	OnKey func(*fyne.KeyEvent) bool
	// OnFinish hears Ctrl/Cmd+Enter.
	OnFinish func()
	OnFocus  func(gained bool)

	press            func()
	primary, danger  bool
	label, key       *span
	focused, hovered bool
	late             func(*fyne.KeyEvent) bool
}

var (
	_ fyne.Focusable    = (*Button)(nil)
	_ fyne.Tappable     = (*Button)(nil)
	_ fyne.Shortcutable = (*Button)(nil)
	_ desktop.Hoverable = (*Button)(nil)
	_ fyne.Accessible   = (*Button)(nil)
)

// NewButton returns a plain button; key may be "".
func NewButton(label, key string, press func()) *Button {
	b := &Button{
		press: press,
		label: newSpan(theme.SizeBody, theme.Text, true).say(label),
		key:   newSpan(theme.SizeMuted, theme.Muted, false).say(key),
	}
	b.ExtendBaseWidget(b)
	return b
}

// NewPrimaryButton returns the button for what one most likely wants.
func NewPrimaryButton(label, key string, press func()) *Button {
	b := NewButton(label, key, press)
	b.primary = true
	return b
}

// NewDangerButton returns a primary button for what destroys.
func NewDangerButton(label, key string, press func()) *Button {
	b := NewPrimaryButton(label, key, press)
	b.danger = true
	return b
}

// SetText changes the label.
func (b *Button) SetText(label string) {
	b.label.say(label)
	b.Refresh()
}

// Label is the word on the button.
func (b *Button) Label() string { return b.label.full }

// Primary reports whether it is the button for what one most likely wants.
func (b *Button) Primary() bool { return b.primary }

// HandOn gives keys that the button has no use for to late.
func (b *Button) HandOn(late func(*fyne.KeyEvent) bool) { b.late = late }

// Press does what the button does.
func (b *Button) Press() {
	if b.press != nil {
		b.press()
	}
}

// Tapped presses.
func (b *Button) Tapped(*fyne.PointEvent) { b.Press() }

// FocusGained draws the ring.
func (b *Button) FocusGained() { b.focus(true) }

// FocusLost takes the ring away.
func (b *Button) FocusLost() { b.focus(false) }

func (b *Button) focus(gained bool) {
	b.focused = gained
	b.Refresh()
	if b.OnFocus != nil {
		b.OnFocus(gained)
	}
}

// TypedRune does nothing: Space comes as a key.
func (b *Button) TypedRune(rune) {}

// TypedKey presses at Enter and Space.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	if b.OnKey != nil && b.OnKey(e) {
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.Press()
		return
	}
	if b.late != nil {
		b.late(e)
	}
}

// TypedShortcut hears Ctrl/Cmd+Enter.
func (b *Button) TypedShortcut(s fyne.Shortcut) {
	if finishes(s) && b.OnFinish != nil {
		b.OnFinish()
		return
	}
	passOn(b, s)
}

// passOn gives a shortcut a widget does not know to the window.
func passOn(o fyne.CanvasObject, s fyne.Shortcut) {
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(o).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// MouseIn tints the button.
func (b *Button) MouseIn(*desktop.MouseEvent) { b.hover(true) }

// MouseMoved does nothing.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tint away.
func (b *Button) MouseOut() { b.hover(false) }

func (b *Button) hover(in bool) {
	b.hovered = in
	b.Refresh()
}

// Describe tells label and key.
func (b *Button) Describe() []string { return nonEmpty(b.label.full, b.key.full) }

// AccessibilityLabel is the label.
func (b *Button) AccessibilityLabel() string { return b.label.full }

// AccessibilityRole is a button.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws the button.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{button: b, ground: &canvas.Rectangle{}, ring: &canvas.Rectangle{FillColor: color.Transparent}}
	r.Refresh()
	return r
}

type buttonRenderer struct {
	button       *Button
	ground, ring *canvas.Rectangle
}

// ringGap is the space between a button's ground and its ring, so that accent
// on accent can be told apart.
const ringGap = 4

// MinSize holds label and key in one line.
func (r *buttonRenderer) MinSize() fyne.Size {
	b := r.button
	b.label.paint()
	b.key.paint()
	w := b.label.natural().Width + unit(32)
	if b.key.full != "" {
		w += unit(8) + b.key.natural().Width
	}
	return fyne.NewSize(w+2*ringGap, b.label.lineHeight()+unit(14)+2*ringGap)
}

// Layout centres label and key.
func (r *buttonRenderer) Layout(size fyne.Size) {
	b := r.button
	r.ring.Resize(size)
	r.ground.Move(fyne.NewPos(ringGap, ringGap))
	r.ground.Resize(size.SubtractWidthHeight(2*ringGap, 2*ringGap))
	w := b.label.natural().Width
	all := w
	if b.key.full != "" {
		all += unit(8) + b.key.natural().Width
	}
	x := (size.Width - all) / 2
	b.label.place(x, 0, size.Height, w+1)
	b.key.place(x+w+unit(8), 0, size.Height, b.key.natural().Width+1)
}

// Refresh follows focus and theme.
func (r *buttonRenderer) Refresh() {
	b := r.button
	r.ground.CornerRadius = ft.Size(theme.SizeRadius)
	r.ground.StrokeWidth, r.ground.StrokeColor = 1, ft.Color(theme.Line)
	r.ground.FillColor = ft.Color(theme.Surface)
	b.label.tint(theme.Text)
	b.key.tint(theme.Muted)
	if b.hovered {
		r.ground.FillColor = ft.Color(theme.HoverTint)
	}
	if b.primary {
		fill := theme.Accent
		if b.danger {
			fill = theme.Danger
		}
		r.ground.FillColor, r.ground.StrokeWidth = ft.Color(fill), 0
		b.label.tint(theme.OnAccent)
		b.key.tint(theme.OnAccent)
	}
	r.ground.Refresh()
	paintRing(r.ring, b.focused)
	b.label.paint()
	b.key.paint()
	r.Layout(b.Size())
	canvas.Refresh(b)
}

// Objects are what is drawn.
func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.button.label.Text, r.button.key.Text, r.ring}
}

// Destroy does nothing.
func (r *buttonRenderer) Destroy() {}
