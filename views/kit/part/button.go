// Package part holds small widgets that stand in others: buttons, headings,
// segments, the empty state, columns, and the text field that asks its owner
// first.
package part

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// Button is pressed by Enter, Space or a click, and shows a ring when focused.
// Beside its label stands the key that does the same from elsewhere, if any.
type Button struct {
	widget.BaseWidget
	core.Hover
	Kept
	// OnKey returns true for a key it used; it comes first.
	OnKey func(*fyne.KeyEvent) bool
	// OnFinish hears Ctrl/Cmd+Enter.
	OnFinish func()
	OnFocus  func(gained bool)
	// OnRune hears letters typed on the button.
	OnRune func(rune) bool

	press           func()
	primary, danger bool
	idle            string // why pressing would do nothing now, "" where it would
	byMouse         bool
	label, key      *draw.Span
	bare            bool // the key is not shown
	focused         bool
	late            func(*fyne.KeyEvent) bool
}

var (
	_ fyne.Focusable    = (*Button)(nil)
	_ fyne.Tappable     = (*Button)(nil)
	_ fyne.Shortcutable = (*Button)(nil)
	_ desktop.Hoverable = (*Button)(nil)
	_ desktop.Mouseable = (*Button)(nil)
	_ fyne.Accessible   = (*Button)(nil)
	_ fyne.Disableable  = (*Button)(nil)
)

// NewButton returns a plain button; key may be "".
func NewButton(label, key string, press func()) *Button {
	b := &Button{
		press: press,
		label: draw.NewSpan(theme.SizeBody, theme.Text, true).Say(label),
		key:   draw.NewSpan(theme.SizeMuted, theme.Muted, false).Say(key),
	}
	b.Hover = core.HoverOf(b)
	b.Kept = KeptOf(b)
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

// ByMouse leaves a button out of Tab: what it does is a key of what stands above
// it, and a row of digits would stand in the way of the others.
func (b *Button) ByMouse() *Button {
	b.byMouse = true
	return b
}

// Disabled is what the toolkit asks before it brings the keyboard to a button.
func (b *Button) Disabled() bool { return b.byMouse }

// Enable and Disable do nothing: a button is for the mouse alone, or it is not.
func (b *Button) Enable() {}

// Disable does nothing, see Enable.
func (b *Button) Disable() {}

// SetIdle draws the button as one that would do nothing now, and says why to who
// listens; "" draws it as it was. Pressed all the same, it is for whoever holds it
// to say why.
func (b *Button) SetIdle(why string) {
	if b.idle != why {
		b.idle = why
		b.Refresh()
	}
}

// Idle is why pressing would do nothing now, "" where it would.
func (b *Button) Idle() string { return b.idle }

// SetText changes the label.
func (b *Button) SetText(label string) {
	b.label.Say(label)
	b.Refresh()
}

// KeyAway hides the key for want of room, or shows it again.
func (b *Button) KeyAway(away bool) { b.bare = away }

func (b *Button) showsKey() bool { return b.key.Full != "" && !b.bare }

// Label is the word on the button.
func (b *Button) Label() string { return b.label.Full }

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

// Tapped presses; the keyboard stays where it was.
func (b *Button) Tapped(*fyne.PointEvent) {
	b.GiveBack()
	b.Press()
}

// Focused reports whether keys come here.
func (b *Button) Focused() bool { return b.focused }

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
	if gained {
		core.KeyboardMoved(b)
	}
}

// KeysAre says that Enter and Space press it.
func (b *Button) KeysAre() core.Use { return core.Pressing }

// TypedRune gives letters to whoever holds the button: Space comes as a key.
func (b *Button) TypedRune(r rune) {
	if b.OnRune != nil {
		b.OnRune(r)
	}
}

// Key is what stands beside the label.
func (b *Button) Key() string { return b.key.Full }

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
	if core.Finishes(s) && b.OnFinish != nil {
		b.OnFinish()
		return
	}
	core.PassOn(b, s)
}

// Describe tells label and key.
func (b *Button) Describe() []string { return core.NonEmpty(b.label.Full, b.key.Full) }

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

// RingGap is the space between a button's ground and its ring, so that accent
// on accent can be told apart.
const RingGap = 4

// MinSize holds label and key in one line.
func (r *buttonRenderer) MinSize() fyne.Size {
	b := r.button
	b.label.Paint()
	b.key.Paint()
	w := b.label.Natural().Width + core.Length(32)
	if b.showsKey() {
		w += core.Length(8) + b.key.Natural().Width
	}
	return fyne.NewSize(w+2*RingGap, b.label.LineHeight()+core.Length(14)+2*RingGap)
}

// Layout centres label and key.
func (r *buttonRenderer) Layout(size fyne.Size) {
	b := r.button
	r.ring.Resize(size)
	r.ground.Move(fyne.NewPos(RingGap, RingGap))
	r.ground.Resize(size.SubtractWidthHeight(2*RingGap, 2*RingGap))
	w := b.label.Natural().Width
	all := w
	if b.showsKey() {
		all += core.Length(8) + b.key.Natural().Width
	}
	x := (size.Width - all) / 2
	b.label.Place(x, 0, size.Height, w+1)
	draw.ShowIf(b.key.Text, b.showsKey())
	b.key.Place(x+w+core.Length(8), 0, size.Height, b.key.Natural().Width+1)
}

// Refresh follows focus and theme.
func (r *buttonRenderer) Refresh() {
	b := r.button
	r.ground.CornerRadius = ft.Size(theme.SizeRadius)
	r.ground.StrokeWidth, r.ground.StrokeColor = 1, ft.Color(theme.Line)
	r.ground.FillColor = ft.Color(theme.Surface)
	b.label.Tint(theme.Text)
	b.key.Tint(theme.Muted)
	if b.Over {
		r.ground.FillColor = ft.Color(theme.HoverTint)
	}
	if b.idle != "" {
		r.ground.FillColor = ft.Color(theme.Ground)
		b.label.Tint(theme.Muted)
	} else if b.primary {
		fill := theme.Accent
		if b.danger {
			fill = theme.Danger
		}
		r.ground.FillColor, r.ground.StrokeWidth = ft.Color(fill), 0
		b.label.Tint(theme.OnAccent)
		b.key.Tint(theme.OnAccent)
	}
	r.ground.Refresh()
	draw.Ring(r.ring, b.focused)
	b.label.Paint()
	b.key.Paint()
	r.Layout(b.Size())
	canvas.Refresh(b)
}

// Objects are what is drawn.
func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.button.label.Text, r.button.key.Text, r.ring}
}

// Destroy does nothing.
func (r *buttonRenderer) Destroy() {}
