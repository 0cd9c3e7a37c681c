package list

import (
	"image/color"

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

// Links say what is done with what can be opened among the facts of a page.
type Links struct {
	Open func(address string)
	Copy func(text string)
	Hint string // what a click does, said while the pointer is on it
}

// link is a fact that a click opens and a secondary click copies.
type link struct {
	widget.BaseWidget
	core.Hover
	part.Kept
	value *draw.Paragraph
	hint  *draw.Span
	line  *canvas.Rectangle
	links Links
	opens string
	room  float32 // for the text and the hint
}

var (
	_ fyne.Tappable          = (*link)(nil)
	_ fyne.SecondaryTappable = (*link)(nil)
	_ desktop.Hoverable      = (*link)(nil)
	_ desktop.Cursorable     = (*link)(nil)
	_ desktop.Mouseable      = (*link)(nil)
	_ fyne.Accessible        = (*link)(nil)
)

func newLink(text, opens string, links Links) *link {
	l := &link{
		value: draw.NewParagraph(theme.SizeBody, theme.Accent).Say(text),
		hint:  draw.NewSpan(theme.SizeMuted, theme.Muted, false).Say(links.Hint),
		line:  canvas.NewRectangle(color.Transparent),
		links: links, opens: opens,
	}
	l.Hover = core.HoverOf(l)
	l.Kept = part.KeptOf(l)
	l.ExtendBaseWidget(l)
	return l
}

// place puts the text in its place and returns its height; what is beside the text
// is none of the link.
func (l *link) place(x, y, room float32) float32 {
	high := l.value.Height(room)
	l.room = room
	l.Move(fyne.NewPos(x, y))
	l.Resize(fyne.NewSize(min(l.natural(), room), high))
	return high
}

// natural is the width of the text in one line.
func (l *link) natural() float32 {
	return core.Measure(l.value.Full, ft.Size(theme.SizeBody), fyne.TextStyle{}).Width + 1
}

// Describe tells the text, and while the pointer is on it what a click does.
func (l *link) Describe() []string {
	if l.Over {
		return []string{l.value.Full, l.links.Hint}
	}
	return []string{l.value.Full}
}

// AccessibilityLabel is the text and what a click does.
func (l *link) AccessibilityLabel() string { return core.Spoken(l.value.Full, l.links.Hint) }

// AccessibilityRole is text: the keyboard copies it by the letter of copying.
func (l *link) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Tapped opens it.
func (l *link) Tapped(*fyne.PointEvent) {
	l.GiveBack()
	l.links.Open(l.opens)
}

// TappedSecondary copies it.
func (l *link) TappedSecondary(*fyne.PointEvent) {
	l.GiveBack()
	l.links.Copy(l.value.Full)
}

// Cursor tells that a click does something.
func (l *link) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws the text.
func (l *link) CreateRenderer() fyne.WidgetRenderer {
	r := &linkRenderer{l}
	r.Refresh()
	return r
}

type linkRenderer struct{ l *link }

// MinSize is nothing: the height follows the width.
func (r *linkRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Layout sets the hint behind the text, where there is room for all of it.
func (r *linkRenderer) Layout(size fyne.Size) {
	l := r.l
	high := l.value.LineHeight()
	tall := l.value.Place(0, 0, size.Width)
	x := size.Width + core.Length(12)
	fits := tall < 2*high && x+l.hint.Natural().Width <= l.room
	draw.ShowIf(l.hint.Text, l.Over && fits)
	l.hint.Place(x, 0, high, max(l.room-x, 0))
	draw.ShowIf(l.line, l.Over && tall < 2*high)
	l.line.Move(fyne.NewPos(0, high-1))
	l.line.Resize(fyne.NewSize(size.Width, 1))
}

// Refresh follows the pointer and the theme.
func (r *linkRenderer) Refresh() {
	draw.Fill(r.l.line, theme.Accent)
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}

// Objects are what is drawn.
func (r *linkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.l.value.Object(), r.l.line, r.l.hint.Text}
}

// Destroy has nothing to free.
func (r *linkRenderer) Destroy() {}
