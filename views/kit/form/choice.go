package form

import (
	"fmt"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/app"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// Choice is one of a few values, chosen by keys alone: ← and → step, a letter
// goes to the next label that begins with it, Home and End to the ends.
type Choice struct {
	widget.BaseWidget
	// OnChanged hears another value.
	OnChanged func(value string)
	// OnKey returns true for a key it used; it comes first.
	OnKey func(*fyne.KeyEvent) bool
	// OnFinish hears Ctrl/Cmd+Enter.
	OnFinish func()
	OnFocus  func(gained bool)
	// Name is what a screen reader calls the choice.
	Name string

	choices                    []app.Choice
	at                         int
	focused                    bool
	label, left, right, number *draw.Span
	late                       func(*fyne.KeyEvent) bool
}

var (
	_ fyne.Focusable     = (*Choice)(nil)
	_ fyne.Tappable      = (*Choice)(nil)
	_ desktop.Cursorable = (*Choice)(nil)
	_ fyne.Shortcutable  = (*Choice)(nil)
	_ fyne.Accessible    = (*Choice)(nil)
)

// NewChoice returns a choice at a value; a value not among the choices is the
// first of them.
func NewChoice(choices []app.Choice, value string) *Choice {
	c := &Choice{
		choices: choices,
		label:   draw.NewSpan(theme.SizeBody, theme.Text, false),
		left:    draw.NewSpan(theme.SizeStrong, theme.Accent, true).Say("‹"),
		right:   draw.NewSpan(theme.SizeStrong, theme.Accent, true).Say("›"),
		number:  draw.NewSpan(theme.SizeMuted, theme.Muted, false),
	}
	c.ExtendBaseWidget(c)
	c.SetValue(value)
	return c
}

// Value is the chosen value, "" without choices.
func (c *Choice) Value() string { return c.current().Value }

// SetValue chooses without telling OnChanged.
func (c *Choice) SetValue(value string) {
	c.at = 0
	for i, o := range c.choices {
		if o.Value == value {
			c.at = i
		}
	}
	c.Refresh()
}

// HandOn gives keys that the choice has no use for to late.
func (c *Choice) HandOn(late func(*fyne.KeyEvent) bool) { c.late = late }

func (c *Choice) current() app.Choice {
	if c.at >= len(c.choices) {
		return app.Choice{}
	}
	return c.choices[c.at]
}

func (c *Choice) goTo(i int) {
	if len(c.choices) == 0 {
		return
	}
	i = (i + len(c.choices)) % len(c.choices)
	if i == c.at {
		return
	}
	c.at = i
	c.Refresh()
	if c.OnChanged != nil {
		c.OnChanged(c.Value())
	}
}

// Tapped chooses the next or, on what stands before the label, the one before.
func (c *Choice) Tapped(e *fyne.PointEvent) {
	if w := fyne.CurrentApp().Driver().CanvasForObject(c); w != nil {
		w.Focus(c)
	}
	if e.Position.X < c.label.Text.Position().X {
		c.goTo(c.at - 1)
		return
	}
	c.goTo(c.at + 1)
}

// Cursor shows that it can be clicked.
func (c *Choice) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained draws the ring.
func (c *Choice) FocusGained() { c.focus(true) }

// FocusLost takes the ring away.
func (c *Choice) FocusLost() { c.focus(false) }

func (c *Choice) focus(gained bool) {
	c.focused = gained
	c.Refresh()
	if c.OnFocus != nil {
		c.OnFocus(gained)
	}
	if gained {
		core.KeyboardMoved(c)
	}
}

// KeysAre says that letters choose.
func (c *Choice) KeysAre() core.Use { return core.Filling }

// TypedRune goes to the next label that begins with a letter.
func (c *Choice) TypedRune(r rune) {
	for n := 1; n <= len(c.choices); n++ {
		i := (c.at + n) % len(c.choices)
		if strings.HasPrefix(strings.ToLower(c.choices[i].Label), string(unicode.ToLower(r))) {
			c.goTo(i)
			return
		}
	}
}

// TypedKey steps.
func (c *Choice) TypedKey(e *fyne.KeyEvent) {
	if c.OnKey != nil && c.OnKey(e) {
		return
	}
	switch e.Name {
	case fyne.KeyLeft:
		c.goTo(c.at - 1)
	case fyne.KeyRight, fyne.KeySpace:
		c.goTo(c.at + 1)
	case fyne.KeyHome:
		c.goTo(0)
	case fyne.KeyEnd:
		c.goTo(len(c.choices) - 1)
	default:
		if c.late != nil {
			c.late(e)
		}
	}
}

// TypedShortcut hears Ctrl/Cmd+Enter.
func (c *Choice) TypedShortcut(s fyne.Shortcut) {
	if core.Finishes(s) && c.OnFinish != nil {
		c.OnFinish()
		return
	}
	core.PassOn(c, s)
}

// Describe tells what is chosen.
func (c *Choice) Describe() []string { return []string{"‹ " + c.current().Label + " ›"} }

// CreateRenderer draws the choice.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	r := &choiceRenderer{choice: c, box: &canvas.Rectangle{}, ring: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type choiceRenderer struct {
	choice    *Choice
	box, ring *canvas.Rectangle
}

// MinSize is as tall as a text field.
func (r *choiceRenderer) MinSize() fyne.Size {
	return fyne.NewSize(core.Length(160), r.choice.label.LineHeight()+core.Length(18))
}

// Layout sets label between its arrows, the place at the right.
func (r *choiceRenderer) Layout(size fyne.Size) {
	c, pad := r.choice, core.Length(10)
	r.box.Resize(size)
	r.ring.Resize(size)
	n := c.number.Natural().Width
	c.number.PlaceRight(size.Width-pad, 0, size.Height, n+1)
	x := pad + c.left.Place(pad, 0, size.Height, core.Length(20)) + core.Length(8)
	arrow := c.right.Natural().Width
	x += c.label.Place(x, 0, size.Height, size.Width-x-n-arrow-3*pad) + core.Length(8)
	c.right.Place(x, 0, size.Height, core.Length(20))
}

// Refresh shows the choice in the present theme.
func (r *choiceRenderer) Refresh() {
	c := r.choice
	c.label.Say(c.current().Label)
	c.number.Say(fmt.Sprintf("%d/%d", c.at+1, len(c.choices)))
	r.box.CornerRadius = ft.Size(theme.SizeRadius)
	r.box.StrokeWidth, r.box.StrokeColor = 1, ft.Color(theme.Edge)
	r.box.FillColor = ft.Color(theme.Surface)
	r.box.Refresh()
	draw.Ring(r.ring, c.focused)
	for _, s := range []*draw.Span{c.label, c.left, c.right, c.number} {
		s.Paint()
	}
	r.Layout(c.Size())
	canvas.Refresh(c)
}

// Objects are what is drawn.
func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	c := r.choice
	return []fyne.CanvasObject{r.box, c.left.Text, c.label.Text, c.right.Text, c.number.Text, r.ring}
}

// Destroy does nothing.
func (r *choiceRenderer) Destroy() {}
