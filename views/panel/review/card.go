package review

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// keys are what a card hears.
type keys struct {
	any  func(*fyne.KeyEvent) bool // comes first
	rune func(rune) bool
	step func(by int) // ← and →
	// scroll is ↑ and ↓, where card and buttons are higher than the window.
	scroll func(by float32)
	ends   func(last bool)
	open   func()
	drop   func()
	back   func()
	acts   func(at *fyne.Position)
}

// card is one lesson alone, with the keyboard, as high as the lesson takes.
type card struct {
	widget.BaseWidget
	keys    keys
	name    string // what the cards are, for a screen reader
	focused bool

	place, text, sub *draw.Paragraph
}

var (
	_ fyne.Focusable         = (*card)(nil)
	_ fyne.Tappable          = (*card)(nil)
	_ fyne.DoubleTappable    = (*card)(nil)
	_ fyne.SecondaryTappable = (*card)(nil)
	_ fyne.Accessible        = (*card)(nil)
	_ core.Describer         = (*card)(nil)
)

func newCard(name string, k keys) *card {
	c := &card{
		keys: k, name: name,
		place: draw.NewParagraph(theme.SizeMuted, theme.Muted),
		text:  draw.NewParagraph(theme.SizeReading, theme.Text),
		sub:   draw.NewParagraph(theme.SizeBody, theme.Muted),
	}
	c.ExtendBaseWidget(c)
	return c
}

// show shows a lesson and which one it is.
func (c *card) show(place string, row app.Row) {
	c.place.Say(place)
	c.text.Say(row.Title)
	c.sub.Say(say.Join(row.Sub, row.Fact))
	c.Refresh()
}

// heightFor is what the whole lesson takes at a width.
func (c *card) heightFor(width float32) float32 {
	pad, room := core.Length(cardPad), width-2*core.Length(cardPad)
	return 2*pad + c.place.Height(room) + core.Length(12) + c.textHeight(room) + core.Length(16) + c.sub.Height(room) + core.Length(cardGap)
}

// textHeight is what the text takes, and for short ones as much as three lines:
// the buttons below stay where they are.
func (c *card) textHeight(room float32) float32 {
	return max(c.text.Height(room), 3*c.text.LineHeight())
}

// Focused reports whether keys come here.
func (c *card) Focused() bool { return c.focused }

// FocusGained draws the ring.
func (c *card) FocusGained() { c.focus(true) }

// FocusLost takes the ring away.
func (c *card) FocusLost() { c.focus(false) }

func (c *card) focus(gained bool) {
	c.focused = gained
	c.Refresh()
	if gained {
		core.KeyboardMoved(c)
	}
}

// TypedRune does what a letter means; Space shows all that can be done.
func (c *card) TypedRune(r rune) {
	if r == ' ' {
		c.keys.acts(nil)
		return
	}
	c.keys.rune(r)
}

// TypedKey goes back and forth, scrolls, opens, drops and leaves.
func (c *card) TypedKey(e *fyne.KeyEvent) {
	if c.keys.any(e) {
		return
	}
	switch e.Name {
	case fyne.KeyLeft:
		c.keys.step(-1)
	case fyne.KeyRight:
		c.keys.step(1)
	case fyne.KeyHome:
		c.keys.ends(false)
	case fyne.KeyEnd:
		c.keys.ends(true)
	case fyne.KeyUp, fyne.KeyPageUp:
		c.keys.scroll(-3 * c.text.LineHeight())
	case fyne.KeyDown, fyne.KeyPageDown:
		c.keys.scroll(3 * c.text.LineHeight())
	case fyne.KeyReturn, fyne.KeyEnter:
		c.keys.open()
	case fyne.KeyDelete:
		c.keys.drop()
	case fyne.KeyEscape:
		c.keys.back()
	}
}

// Tapped takes the keyboard.
func (c *card) Tapped(*fyne.PointEvent) {
	if on := fyne.CurrentApp().Driver().CanvasForObject(c); on != nil {
		on.Focus(c)
	}
}

// DoubleTapped opens the lesson.
func (c *card) DoubleTapped(*fyne.PointEvent) { c.keys.open() }

// TappedSecondary shows all that can be done.
func (c *card) TappedSecondary(e *fyne.PointEvent) {
	c.Tapped(e)
	c.keys.acts(&e.AbsolutePosition)
}

// Describe tells which lesson it is, the lesson, and who said it and when.
func (c *card) Describe() []string {
	return core.NonEmpty(c.place.Full, c.text.Full, c.sub.Full)
}

// AccessibilityLabel is what the cards are and the one in front.
func (c *card) AccessibilityLabel() string {
	return core.Spoken(append([]string{c.name}, c.Describe()...)...)
}

// AccessibilityRole is text.
func (c *card) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// cardPad is the white around the words of a card, cardGap the ground below it.
const (
	cardPad = 24
	cardGap = 8
)

// CreateRenderer draws the card.
func (c *card) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{card: c, ground: &canvas.Rectangle{StrokeWidth: 1}, ring: &canvas.Rectangle{FillColor: color.Transparent}}
	r.Refresh()
	return r
}

type cardRenderer struct {
	card         *card
	ground, ring *canvas.Rectangle
}

// MinSize is as high as the words take at the present width.
func (r *cardRenderer) MinSize() fyne.Size {
	return fyne.NewSize(core.Length(200), r.card.heightFor(max(r.card.Size().Width, core.Length(200))))
}

// Layout sets place, text and source below each other.
func (r *cardRenderer) Layout(size fyne.Size) {
	c, pad := r.card, core.Length(cardPad)
	all := size.SubtractWidthHeight(0, core.Length(cardGap))
	r.ground.Resize(all)
	r.ring.Resize(all)
	y, room := pad, size.Width-2*pad
	y += c.place.Place(pad, y, room) + core.Length(12)
	y += c.text.Place(pad, y, room) + core.Length(16)
	c.sub.Place(pad, y, room)
}

// Refresh follows the lesson, the focus and the theme.
func (r *cardRenderer) Refresh() {
	r.ground.FillColor, r.ground.StrokeColor = ft.Color(theme.Surface), ft.Color(theme.Line)
	r.ground.CornerRadius = ft.Size(theme.SizeRadius)
	r.ground.Refresh()
	draw.Ring(r.ring, r.card.focused)
	r.Layout(r.card.Size())
	canvas.Refresh(r.card)
}

// Objects are what is drawn.
func (r *cardRenderer) Objects() []fyne.CanvasObject {
	c := r.card
	return []fyne.CanvasObject{r.ground, c.place.Object(), c.text.Object(), c.sub.Object(), r.ring}
}

// Destroy does nothing.
func (r *cardRenderer) Destroy() {}
