package talk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// head is what one sees of a conversation from afar: the current question, the
// next one, and how long it goes on.
type head struct {
	widget.BaseWidget
	who, now, next *draw.Paragraph
	clock          *clock
	fold           fold
}

var (
	_ fyne.Accessible = (*head)(nil)
	_ core.Describer  = (*head)(nil)
)

func newHead() *head {
	h := &head{
		who:   draw.NewParagraph(theme.SizeMuted, theme.Muted),
		now:   draw.NewParagraph(theme.SizeTitle, theme.Text),
		next:  draw.NewParagraph(theme.SizeBody, theme.Muted),
		clock: newClock(),
	}
	h.ExtendBaseWidget(h)
	return h
}

// fold is what is left out of a head for want of room; what is left out stands
// in the list below.
type fold int

const (
	whole fold = iota
	noNext
	smaller    // and the question in smaller letters
	noQuestion // the question is the chosen row of the list alone
)

// say shows something else.
func (h *head) say(who, now, next string) {
	h.who.Say(who)
	h.now.Say(now)
	h.next.Say(next)
	h.Refresh()
}

// Describe tells whom one talks to, the question, the next one and the time.
func (h *head) Describe() []string {
	return core.NonEmpty(h.who.Full, h.now.Full, h.next.Full, h.clock.said)
}

// AccessibilityLabel is all that is there.
func (h *head) AccessibilityLabel() string { return core.Spoken(h.Describe()...) }

// AccessibilityRole is text.
func (h *head) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// leastRoom is the least width of the question beside the clock.
const leastRoom = 240

// above reports whether the clock stands above the question: there is no room
// beside it.
func (h *head) above(width float32) bool {
	return width-h.clock.width()-3*core.Length(12) < core.Length(leastRoom)
}

// room is the width of the question.
func (h *head) room(width float32) float32 {
	if h.above(width) {
		return width - 2*core.Length(12)
	}
	return width - h.clock.width() - 4*core.Length(12)
}

// fit folds the head until it takes no more than half of a room and returns the
// height it takes.
func (h *head) fit(size fyne.Size) (high float32) {
	for h.fold = whole; ; h.fold++ {
		h.now.Letters = theme.SizeTitle
		if h.fold >= smaller {
			h.now.Letters = theme.SizeStrong
		}
		if high = h.heightFor(size.Width); high <= size.Height/2 || h.fold == noQuestion {
			return high
		}
	}
}

// heightFor is what is shown takes at a width.
func (h *head) heightFor(width float32) float32 {
	room := h.room(width)
	high := h.who.Height(room)
	if h.fold < noQuestion {
		high += below(4, h.now.Height(room))
	}
	if h.fold < noNext {
		high += below(4, h.next.Height(room))
	}
	if h.above(width) {
		high += h.clock.height() + core.Length(4)
	} else {
		high = max(high, h.clock.height())
	}
	return high + core.Length(6) + core.Length(12)
}

// below is the height of words with the gap above them, 0 where there are none.
func below(gap, high float32) float32 {
	if high == 0 {
		return 0
	}
	return core.Length(gap) + high
}

// CreateRenderer draws the head.
func (h *head) CreateRenderer() fyne.WidgetRenderer { return &headRenderer{h} }

type headRenderer struct{ h *head }

// MinSize is one line of the question: the height follows the width.
func (r *headRenderer) MinSize() fyne.Size {
	return fyne.NewSize(max(core.Length(200), r.h.clock.width()+2*core.Length(12)), r.h.now.LineHeight())
}

// Layout sets the questions at the left and the clock at the right, or above.
func (r *headRenderer) Layout(size fyne.Size) {
	h, x, y := r.h, core.Length(12), core.Length(6)
	h.clock.paint()
	h.clock.place(size.Width-x, y)
	if h.above(size.Width) {
		y += h.clock.height() + core.Length(4)
	}
	room := h.room(size.Width)
	y += h.who.Place(x, y, room)
	y += below(4, h.now.Place(x, y+core.Length(4), room))
	draw.ShowIf(h.now.Object(), h.fold < noQuestion)
	draw.ShowIf(h.next.Object(), h.fold < noNext)
	h.next.Place(x, y+core.Length(4), room)
}

// Refresh follows what is said and the theme.
func (r *headRenderer) Refresh() {
	r.Layout(r.h.Size())
	canvas.Refresh(r.h)
}

// Objects are what is drawn.
func (r *headRenderer) Objects() []fyne.CanvasObject {
	h := r.h
	return append([]fyne.CanvasObject{h.who.Object(), h.now.Object(), h.next.Object()}, h.clock.objects()...)
}

// Destroy does nothing.
func (r *headRenderer) Destroy() {}

// clock is how long a conversation goes on: the minutes in figures of one
// width, the rest of the sentence behind them, and a bar that fills over the
// time planned.
type clock struct {
	said        string
	figures     []*draw.Span
	rest        *draw.Span
	ground, bar *canvas.Rectangle
	share       float32 // of the time planned, -1 where none is
	nearly      bool    // little of it is left
}

func newClock() *clock {
	return &clock{
		rest:   draw.NewSpan(theme.SizeBody, theme.Muted, false),
		ground: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil), share: -1,
	}
}

// say shows another time.
func (c *clock) say(said string, share float32, nearly bool) {
	figures, rest := figuresOf(said)
	c.said, c.share, c.nearly = said, share, nearly
	c.figures = c.figures[:0]
	for _, r := range figures {
		c.figures = append(c.figures, draw.NewSpan(theme.SizeTitle, theme.Text, false).Say(string(r)))
	}
	c.rest.Say(rest)
}

// cell is the width of the widest figure.
func (c *clock) cell() float32 {
	widest := float32(0)
	for _, r := range "0123456789" {
		widest = max(widest, core.Measure(string(r), ft.Size(theme.SizeTitle), fyne.TextStyle{}).Width)
	}
	return widest
}

// width is what figures and words take.
func (c *clock) width() float32 {
	if c.said == "" {
		return 0
	}
	return float32(len(c.figures))*c.cell() + core.Length(6) + c.rest.Natural().Width
}

// lineHeight is that of the figures.
func (c *clock) lineHeight() float32 {
	return core.Measure("0", ft.Size(theme.SizeTitle), fyne.TextStyle{}).Height
}

// barHigh is the height of the bar.
const barHigh = 4

// height is that of figures and bar.
func (c *clock) height() float32 { return c.lineHeight() + core.Length(4+barHigh) }

// place sets the clock so that it ends at right.
func (c *clock) place(right, y float32) {
	wide, high, cell := c.width(), c.lineHeight(), c.cell()
	x := right - wide
	for _, f := range c.figures {
		f.Place(x+(cell-f.Natural().Width)/2, y, high, cell+1)
		x += cell
	}
	c.rest.Place(x+core.Length(6), y+(high-c.rest.LineHeight())*0.3, high, c.rest.Natural().Width+1)
	y += high + core.Length(4)
	c.ground.Move(fyne.NewPos(right-wide, y))
	c.ground.Resize(fyne.NewSize(wide, core.Length(barHigh)))
	c.bar.Move(fyne.NewPos(right-wide, y))
	c.bar.Resize(fyne.NewSize(wide*max(c.share, 0), core.Length(barHigh)))
}

// paint takes the colours of the present theme.
func (c *clock) paint() {
	draw.ShowIf(c.ground, c.share >= 0)
	draw.ShowIf(c.bar, c.share > 0)
	fill := theme.Accent
	if c.nearly {
		fill = theme.Lesson
	}
	c.ground.CornerRadius, c.bar.CornerRadius = core.Length(barHigh)/2, core.Length(barHigh)/2
	draw.Fill(c.ground, theme.Line)
	draw.Fill(c.bar, fill)
}

func (c *clock) objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{c.ground, c.bar, c.rest.Text}
	for _, f := range c.figures {
		all = append(all, f.Text)
	}
	return all
}

// stage gives the head the height it takes and the columns below it the rest.
type stage struct{ head *head }

// MinSize holds both.
func (stage) MinSize(o []fyne.CanvasObject) fyne.Size {
	head, rest := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(head.Width, rest.Width), head.Height+rest.Height)
}

// Layout places both.
func (l stage) Layout(o []fyne.CanvasObject, size fyne.Size) {
	high := l.head.fit(size)
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, high))
	o[1].Move(fyne.NewPos(0, high))
	o[1].Resize(fyne.NewSize(size.Width, max(size.Height-high, 0)))
}
