package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// Heading is a title with a sentence below it, in as many lines as the sentence
// takes. Of a title that is very long two lines are shown.
type Heading struct {
	widget.BaseWidget
	title, text *draw.Paragraph
	fits        space
	grown       func()
}

// NewHeading returns a heading.
func NewHeading(title, text string) *Heading {
	h := &Heading{
		title: draw.NewParagraph(theme.SizeTitle, theme.Text).Say(title),
		text:  draw.NewParagraph(theme.SizeBody, theme.Muted).Say(text),
	}
	h.title.Bold, h.title.MaxLines, h.title.Wide, h.text.Wide = true, 2, true, true
	h.ExtendBaseWidget(h)
	return h
}

// Say shows another title and sentence.
func (h *Heading) Say(title, text string) {
	if h.title.Full != title || h.text.Full != text {
		h.title.Say(title)
		h.text.Say(text)
		h.Refresh()
		again(h.grown)
	}
}

// Describe tells title and sentence.
func (h *Heading) Describe() []string { return core.NonEmpty(h.title.Full, h.text.Full) }

// HeightFor is the height at a width.
func (h *Heading) HeightFor(width float32) float32 {
	wide := width - 2*core.Length(12)
	high := h.title.Height(wide) + 2*h.edge() + core.Length(2)
	if h.text.Full != "" && h.fits == forAll {
		high += h.text.Height(wide) + core.Length(6)
	}
	return high
}

// edge is what is left free above the title and below it.
func (h *Heading) edge() float32 {
	if h.fits == forOneLine {
		return core.Length(2)
	}
	return core.Length(6)
}

// shorten leaves the sentence out, then sets the title in one line of text.
func (h *Heading) shorten(to space) {
	h.fits = to
	h.title.Letters, h.title.MaxLines = theme.SizeTitle, 2
	if to == forOneLine {
		h.title.Letters, h.title.MaxLines = theme.SizeBody, 1
	}
}

func (h *Heading) follow(grown func()) { h.grown = grown }

// CreateRenderer draws the heading.
func (h *Heading) CreateRenderer() fyne.WidgetRenderer { return &headingRenderer{h} }

type headingRenderer struct{ h *Heading }

// MinSize holds a line of the title.
func (r *headingRenderer) MinSize() fyne.Size {
	return fyne.NewSize(core.Length(200), r.h.title.LineHeight()+2*r.h.edge()+core.Length(2))
}

// Layout puts the sentence below the title.
func (r *headingRenderer) Layout(size fyne.Size) {
	x, y := core.Length(12), r.h.edge()
	y += r.h.title.Place(x, y, size.Width-2*x) + core.Length(2)
	draw.ShowIf(r.h.text.Object(), r.h.fits == forAll)
	r.h.text.Place(x, y, size.Width-2*x)
}

// Refresh follows the theme.
func (r *headingRenderer) Refresh() {
	r.Layout(r.h.Size())
	canvas.Refresh(r.h)
}

// Objects are what is drawn.
func (r *headingRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.h.title.Object(), r.h.text.Object()}
}

// Destroy does nothing.
func (r *headingRenderer) Destroy() {}

// Caption is a muted line above a list that says how things stand. An empty one
// takes no room.
type Caption struct {
	widget.BaseWidget
	text  *draw.Paragraph
	short bool // left out for want of room
	grown func()
}

// NewCaption returns an empty caption.
func NewCaption() *Caption {
	c := &Caption{text: draw.NewParagraph(theme.SizeMuted, theme.Muted)}
	c.ExtendBaseWidget(c)
	return c
}

// Say shows another line.
func (c *Caption) Say(text string) {
	if c.text.Full != text {
		c.text.Say(text)
		c.Refresh()
		again(c.grown)
	}
}

// Describe tells the line.
func (c *Caption) Describe() []string { return core.NonEmpty(c.text.Full) }

// HeightFor is the height at a width.
func (c *Caption) HeightFor(width float32) float32 {
	if c.text.Full == "" || c.short {
		return 0
	}
	return c.text.Height(width-core.Length(24)) + core.Length(12)
}

func (c *Caption) shorten(to space) { c.short = to != forAll }

func (c *Caption) follow(grown func()) { c.grown = grown }

// CreateRenderer draws the line.
func (c *Caption) CreateRenderer() fyne.WidgetRenderer { return &captionRenderer{c} }

type captionRenderer struct{ c *Caption }

// MinSize is nothing: it may be left out.
func (r *captionRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Layout puts the line where rows have their words.
func (r *captionRenderer) Layout(size fyne.Size) {
	draw.ShowIf(r.c.text.Object(), !r.c.short)
	r.c.text.Place(core.Length(12), core.Length(6), size.Width-core.Length(24))
}

// Refresh follows the theme.
func (r *captionRenderer) Refresh() {
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}

// Objects are what is drawn.
func (r *captionRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.text.Object()}
}

// Destroy does nothing.
func (r *captionRenderer) Destroy() {}

// space is what there is room for above a content.
type space int

const (
	forAll     space = iota
	forWords         // what is not needed to know where one is, is left out
	forOneLine       // of everyday letters
)

// topping is what can stand above a content by Topped.
type topping interface {
	fyne.CanvasObject
	HeightFor(width float32) float32
	// shorten says what there is room for.
	shorten(to space)
	// follow gives it what to call when its height has become another.
	follow(grown func())
}

// Topped puts a heading, a caption or tabs above a content, as high as their
// words are; where that would leave less than the content asks for, without the
// sentence, and then in one line.
func Topped(top topping, content fyne.CanvasObject) *fyne.Container {
	c := container.New(topped{top}, top, content)
	top.follow(c.Refresh)
	return c
}

type topped struct{ top topping }

// MinSize holds the least of both.
func (topped) MinSize(o []fyne.CanvasObject) fyne.Size {
	top, rest := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(top.Width, rest.Width), top.Height+rest.Height)
}

// Layout gives the content what the heading leaves.
func (l topped) Layout(o []fyne.CanvasObject, size fyne.Size) {
	high, least := float32(0), o[1].MinSize().Height
	for to := forAll; to <= forOneLine; to++ {
		l.top.shorten(to)
		if high = l.top.HeightFor(size.Width); size.Height-high >= least {
			break
		}
	}
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, high))
	o[1].Move(fyne.NewPos(0, high))
	o[1].Resize(fyne.NewSize(size.Width, max(size.Height-high, 0)))
}

func again(grown func()) {
	if grown != nil {
		grown()
	}
}
