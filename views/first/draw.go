package first

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/part"
	"wawasan/views/theme"
)

// words are paragraphs beneath each other.
type words struct {
	widget.BaseWidget
	lines []*draw.Paragraph
	gap   float32
}

// newHead is the question the page asks, in the middle.
func newHead(title, text string) *words {
	h := &words{gap: 6, lines: []*draw.Paragraph{
		draw.NewParagraph(theme.SizeTitle, theme.Text).Say(title), draw.NewParagraph(theme.SizeBody, theme.Muted).Say(text),
	}}
	h.lines[0].Bold = true
	for _, l := range h.lines {
		l.Centred = true
	}
	h.ExtendBaseWidget(h)
	return h
}

// newNote is a bold line, if any, with a muted one.
func newNote(title, text string) *words {
	n := &words{gap: 2, lines: []*draw.Paragraph{
		draw.NewParagraph(theme.SizeBody, theme.Text).Say(title), draw.NewParagraph(theme.SizeMuted, theme.Muted).Say(text),
	}}
	n.lines[0].Bold = true
	n.ExtendBaseWidget(n)
	return n
}

// HeightFor is the height of the lines at a width.
func (w *words) HeightFor(width float32) float32 {
	y := float32(0)
	for _, l := range w.lines {
		if l.Full != "" {
			y += l.Height(width) + core.Length(w.gap)
		}
	}
	return y
}

// Describe tells the lines.
func (w *words) Describe() []string {
	var said []string
	for _, l := range w.lines {
		said = append(said, core.NonEmpty(l.Full)...)
	}
	return said
}

// AccessibilityLabel is the lines.
func (w *words) AccessibilityLabel() string { return core.Spoken(w.Describe()...) }

// AccessibilityRole is text.
func (w *words) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the lines.
func (w *words) CreateRenderer() fyne.WidgetRenderer { return &wordsRenderer{w} }

type wordsRenderer struct{ w *words }

// MinSize is nothing: the height follows the width.
func (r *wordsRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Layout sets the lines beneath each other.
func (r *wordsRenderer) Layout(size fyne.Size) {
	y := float32(0)
	for _, l := range r.w.lines {
		if l.Full != "" {
			y += l.Place(0, y, size.Width) + core.Length(r.w.gap)
		}
	}
}

// Refresh follows the theme.
func (r *wordsRenderer) Refresh() {
	r.Layout(r.w.Size())
	canvas.Refresh(r.w)
}

// Objects are what is drawn.
func (r *wordsRenderer) Objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, l := range r.w.lines {
		all = append(all, l.Object())
	}
	return all
}

// Destroy has nothing to free.
func (r *wordsRenderer) Destroy() {}

// card is another way in: what it is, and the button that takes it.
type card struct {
	widget.BaseWidget
	words  *words
	button *part.Button
	ground *canvas.Rectangle
	drops  *part.Dashes // in the place of the edge where files can be dropped, nil elsewhere
}

func newCard(title, text string, button *part.Button, drops bool) *card {
	c := &card{words: newNote(title, text), button: button, ground: &canvas.Rectangle{}}
	if drops {
		c.drops = &part.Dashes{}
	}
	c.words.gap = 6
	c.ExtendBaseWidget(c)
	return c
}

// Describe tells what the card says and its button.
func (c *card) Describe() []string { return append(c.words.Describe(), c.button.Describe()...) }

// Inner lets keys and tests find the button.
func (c *card) Inner() []fyne.CanvasObject { return []fyne.CanvasObject{c.words, c.button} }

// HeightFor is the height of the card at a width.
func (c *card) HeightFor(width float32) float32 {
	pad := core.Length(16)
	return pad + c.words.HeightFor(width-2*pad) + core.Length(8) + c.button.MinSize().Height + pad
}

// CreateRenderer draws the card.
func (c *card) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{c}
	r.Refresh()
	return r
}

type cardRenderer struct{ c *card }

// MinSize is nothing: the height follows the width.
func (r *cardRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Layout sets the words above and the button at the foot.
func (r *cardRenderer) Layout(size fyne.Size) {
	c, pad := r.c, core.Length(16)
	c.ground.Resize(size)
	if c.drops != nil {
		c.drops.Place(fyne.Position{}, size)
	}
	c.words.Move(fyne.NewPos(pad, pad))
	c.words.Resize(fyne.NewSize(size.Width-2*pad, c.words.HeightFor(size.Width-2*pad)))
	least := c.button.MinSize()
	c.button.Move(fyne.NewPos(pad-part.RingGap, size.Height-pad-least.Height))
	c.button.Resize(least)
}

// Refresh follows the theme.
func (r *cardRenderer) Refresh() {
	c := r.c
	c.ground.FillColor, c.ground.StrokeColor, c.ground.StrokeWidth = ft.Color(theme.Surface), ft.Color(theme.Line), 1
	c.ground.CornerRadius = ft.Size(theme.SizeRadius)
	if c.drops != nil {
		c.ground.StrokeWidth, c.ground.CornerRadius = 0, 0
	}
	c.ground.Refresh()
	r.Layout(c.Size())
	canvas.Refresh(c)
}

// Objects are what is drawn.
func (r *cardRenderer) Objects() []fyne.CanvasObject {
	if r.c.drops != nil {
		return []fyne.CanvasObject{r.c.ground, r.c.drops.Object(), r.c.words, r.c.button}
	}
	return []fyne.CanvasObject{r.c.ground, r.c.words, r.c.button}
}

// Destroy has nothing to free.
func (r *cardRenderer) Destroy() {}
