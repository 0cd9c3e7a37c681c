package list

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/part"
	"wawasan/views/theme"
)

// NextStep is what does what comes next on a page: the word for it, its key,
// and the deed. The zero NextStep is none.
type NextStep struct {
	Label, Key string
	Do         func()
}

// nextCard says what comes next on a page, with the button that does it. All of
// it can be clicked; it takes no focus, for its key works wherever one is.
type nextCard struct {
	widget.BaseWidget
	core.Hover
	part.Kept
	says, label  *draw.Paragraph
	key          *draw.Span
	step         NextStep
	ground, bar  *canvas.Rectangle
	button, ring *canvas.Rectangle
}

var (
	_ fyne.Tappable      = (*nextCard)(nil)
	_ desktop.Hoverable  = (*nextCard)(nil)
	_ desktop.Cursorable = (*nextCard)(nil)
	_ desktop.Mouseable  = (*nextCard)(nil)
)

func newNextCard() *nextCard {
	c := &nextCard{
		says:   draw.NewParagraph(theme.SizeBody, theme.Text),
		label:  draw.NewParagraph(theme.SizeBody, theme.OnAccent),
		key:    draw.NewSpan(theme.SizeMuted, theme.OnAccent, false),
		ground: &canvas.Rectangle{}, bar: &canvas.Rectangle{}, button: &canvas.Rectangle{}, ring: &canvas.Rectangle{},
	}
	c.says.Bold, c.label.Bold = true, true
	c.Hover = core.HoverOf(c)
	c.Kept = part.KeptOf(c)
	c.ExtendBaseWidget(c)
	return c
}

// set says something else; "" takes the card away.
func (c *nextCard) set(says string, step NextStep) {
	c.step = step
	c.says.Say(says)
	c.label.Say(step.Label)
	c.key.Say(step.Key)
	draw.ShowIf(c, says != "")
}

// buttonWidth is what the button takes in one line, 0 for none.
func (c *nextCard) buttonWidth() float32 {
	if c.step.Do == nil {
		return 0
	}
	return c.bareWidth() + core.Length(10) + c.key.Natural().Width
}

// bareWidth is what it takes without its key.
func (c *nextCard) bareWidth() float32 { return core.Length(28) + c.label.Natural().Width }

// buttonSize is that of the button in a card of a width, and what it is labelled
// in: where the card is too narrow for all in one line the key is left away, and
// then the label goes on in a further one.
func (c *nextCard) buttonSize(width float32) (size fyne.Size, label float32) {
	room, high := width-core.Length(32), core.Length(32)
	switch {
	case c.buttonWidth() <= room:
		return fyne.NewSize(c.buttonWidth(), high), c.label.Natural().Width + 1
	case c.bareWidth() <= room:
		return fyne.NewSize(c.bareWidth(), high), c.label.Natural().Width + 1
	}
	label = room - core.Length(28)
	return fyne.NewSize(room, high-c.label.LineHeight()+c.label.Height(label)), label
}

// beneath reports whether the button stands below the sentence: there is no room
// beside it.
func (c *nextCard) beneath(width float32) bool {
	return c.step.Do != nil && width-c.buttonWidth()-core.Length(44) < core.Length(180)
}

// HeightFor is the height at a width, 0 for no card.
func (c *nextCard) HeightFor(width float32) float32 {
	if c.says.Full == "" {
		return 0
	}
	pad := core.Length(12)
	size, _ := c.buttonSize(width)
	button := size.Height
	switch {
	case c.step.Do == nil:
		return 2*pad + c.says.Height(width-core.Length(32))
	case c.beneath(width):
		return 2*pad + c.says.Height(width-core.Length(32)) + core.Length(8) + button
	}
	return max(2*pad+c.says.Height(c.room(width)), button+core.Length(16))
}

// room is the width of the sentence beside the button.
func (c *nextCard) room(width float32) float32 { return width - c.buttonWidth() - core.Length(44) }

// Tapped does what comes next.
func (c *nextCard) Tapped(*fyne.PointEvent) {
	c.GiveBack()
	if c.step.Do != nil {
		c.step.Do()
	}
}

// Cursor tells whether a click does something.
func (c *nextCard) Cursor() desktop.Cursor {
	if c.step.Do == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Describe tells the sentence and the button.
func (c *nextCard) Describe() []string {
	said := core.NonEmpty(c.says.Full)
	if c.step.Do != nil {
		said = append(said, core.OneLine(c.label.Full, c.key.Full))
	}
	return said
}

// AccessibilityLabel is the sentence and the button.
func (c *nextCard) AccessibilityLabel() string { return core.Spoken(c.Describe()...) }

// AccessibilityRole is a button.
func (c *nextCard) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws the card.
func (c *nextCard) CreateRenderer() fyne.WidgetRenderer {
	r := &nextCardRenderer{c}
	r.Refresh()
	return r
}

type nextCardRenderer struct{ c *nextCard }

// MinSize is nothing: the height follows the width.
func (r *nextCardRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Layout sets the sentence at the left, the button at the right or below.
func (r *nextCardRenderer) Layout(size fyne.Size) {
	c, pad := r.c, core.Length(12)
	c.ground.Resize(size)
	c.bar.Resize(fyne.NewSize(4, size.Height))
	left := core.Length(16)
	button, label := c.buttonSize(size.Width)
	for _, o := range []fyne.CanvasObject{c.button, c.label.Object()} {
		draw.ShowIf(o, c.step.Do != nil)
	}
	draw.ShowIf(c.key.Text, c.step.Do != nil && button.Width >= c.buttonWidth())
	draw.ShowIf(c.ring, c.step.Do != nil && c.Over)
	if c.step.Do == nil {
		c.says.Place(left, pad, size.Width-2*left)
		return
	}
	at := fyne.NewPos(size.Width-button.Width-pad, (size.Height-button.Height)/2)
	if c.beneath(size.Width) {
		h := c.says.Place(left, pad, size.Width-2*left)
		at = fyne.NewPos(left, pad+h+core.Length(8))
	} else {
		h := c.says.Height(c.room(size.Width))
		c.says.Place(left, (size.Height-h)/2, c.room(size.Width))
	}
	c.button.Move(at)
	c.button.Resize(button)
	c.ring.Move(at.SubtractXY(3, 3))
	c.ring.Resize(button.AddWidthHeight(6, 6))
	x := at.X + core.Length(14)
	c.label.Place(x, at.Y+(button.Height-c.label.Height(label))/2, label)
	c.key.Place(x+c.label.Natural().Width+core.Length(10), at.Y, button.Height, c.key.Natural().Width+1)
}

// Refresh follows the theme.
func (r *nextCardRenderer) Refresh() {
	c := r.c
	draw.Fill(c.ground, theme.SelectTint)
	draw.Fill(c.bar, theme.Accent)
	draw.Fill(c.button, theme.Accent)
	radius := ft.Size(theme.SizeRadius)
	c.ground.CornerRadius, c.button.CornerRadius = radius, radius
	c.ring.StrokeColor, c.ring.StrokeWidth, c.ring.CornerRadius = ft.Color(theme.Accent), 2, radius+2
	c.key.Paint()
	if c.Size().Width > 0 {
		r.Layout(c.Size())
	}
	canvas.Refresh(c)
}

// Objects are what is drawn, from below.
func (r *nextCardRenderer) Objects() []fyne.CanvasObject {
	c := r.c
	return []fyne.CanvasObject{c.ground, c.bar, c.button, c.ring, c.says.Object(), c.label.Object(), c.key.Text}
}

// Destroy has nothing to free.
func (r *nextCardRenderer) Destroy() {}
