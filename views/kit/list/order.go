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

// orderWord says above a list how its rows stand, or that a filter holds some of
// them back; a click changes it.
type orderWord struct {
	widget.BaseWidget
	core.Hover
	part.Kept
	word   *draw.Span
	line   *canvas.Rectangle
	arrow  [2]*canvas.Line
	plain  bool // without the arrow, where a click offers no choice
	change func()
}

var (
	_ fyne.Tappable      = (*orderWord)(nil)
	_ desktop.Hoverable  = (*orderWord)(nil)
	_ desktop.Cursorable = (*orderWord)(nil)
	_ desktop.Mouseable  = (*orderWord)(nil)
	_ fyne.Accessible    = (*orderWord)(nil)
	_ core.Describer     = (*orderWord)(nil)
)

func newOrderWord(change func()) *orderWord {
	o := &orderWord{
		word:   draw.NewSpan(theme.SizeMuted, theme.Muted, false),
		line:   canvas.NewRectangle(color.Transparent),
		arrow:  [2]*canvas.Line{canvas.NewLine(color.Transparent), canvas.NewLine(color.Transparent)},
		change: change,
	}
	o.Hover = core.HoverOf(o)
	o.Kept = part.KeptOf(o)
	o.ExtendBaseWidget(o)
	return o
}

func (o *orderWord) say(word string) {
	if o.word.Full != word {
		o.word.Say(word)
		o.Refresh()
	}
}

// natural is the width of the word and the arrow behind it.
func (o *orderWord) natural() float32 {
	if o.word.Full == "" {
		return 0
	}
	if o.plain {
		return o.word.Natural().Width
	}
	return o.word.Natural().Width + core.Length(5+arrowWide)
}

// arrowWide is how wide the arrow is, at 100 %.
const arrowWide = 8

// Describe tells the word.
func (o *orderWord) Describe() []string { return core.NonEmpty(o.word.Full) }

// AccessibilityLabel is the word.
func (o *orderWord) AccessibilityLabel() string { return o.word.Full }

// AccessibilityRole is that of something to press.
func (o *orderWord) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped changes the order.
func (o *orderWord) Tapped(*fyne.PointEvent) {
	o.GiveBack()
	if o.change != nil {
		o.change()
	}
}

// Cursor tells that a click does something.
func (o *orderWord) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws the word.
func (o *orderWord) CreateRenderer() fyne.WidgetRenderer {
	r := &orderRenderer{o}
	r.Refresh()
	return r
}

type orderRenderer struct{ o *orderWord }

// MinSize is nothing: the list gives the place.
func (r *orderRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Layout sets the arrow behind the word.
func (r *orderRenderer) Layout(size fyne.Size) {
	o := r.o
	wide := o.word.Place(0, 0, size.Height, o.word.Natural().Width+1)
	high := o.word.LineHeight()
	o.line.Move(fyne.NewPos(0, (size.Height+high)/2-1))
	o.line.Resize(fyne.NewSize(wide, 1))
	left, mid := wide+core.Length(5), size.Height/2
	half, down := core.Length(arrowWide)/2, core.Length(2)
	o.arrow[0].Position1, o.arrow[0].Position2 = fyne.NewPos(left, mid-down), fyne.NewPos(left+half, mid+down)
	o.arrow[1].Position1, o.arrow[1].Position2 = fyne.NewPos(left+half, mid+down), fyne.NewPos(left+2*half, mid-down)
}

// Refresh follows the pointer and the theme.
func (r *orderRenderer) Refresh() {
	o := r.o
	tint := theme.Muted
	if o.Over {
		tint = theme.Text
	}
	o.word.Tint(tint)
	draw.Fill(o.line, tint)
	draw.ShowIf(o.line, o.Over)
	for _, half := range o.arrow {
		half.StrokeColor, half.StrokeWidth = ft.Color(tint), 1.5
		draw.ShowIf(half, o.word.Full != "" && !o.plain)
		half.Refresh()
	}
	r.Layout(o.Size())
	canvas.Refresh(o)
}

// Objects are what is drawn.
func (r *orderRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.o.word.Text, r.o.line, r.o.arrow[0], r.o.arrow[1]}
}

// Destroy has nothing to free.
func (r *orderRenderer) Destroy() {}
