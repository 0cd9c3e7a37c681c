package part

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// tipRests is how long the pointer rests on a text that is cut before the whole
// of it is shown.
const tipRests = 400 * time.Millisecond

// Tips is the layer of a window that shows the whole of a text that is cut, near
// the pointer that rests on it. It lies over everything and takes neither focus
// nor clicks. It asks for a moment of the clock only when the pointer has moved.
// To a screen reader it says nothing: that reads the whole text anyway.
type Tips struct {
	widget.BaseWidget
	after core.Clock
	stop  func() // the moment asked for, nil for none
	turn  int
	at    fyne.Position // where the pointer rests
	seen  draw.Seen     // what is shown, the zero Seen for nothing
	text  *draw.Paragraph
	paper *canvas.Rectangle
}

var (
	_ core.Pointed   = (*Tips)(nil)
	_ core.Describer = (*Tips)(nil)
)

// NewTips returns a layer that shows nothing. With no clock it never does.
func NewTips(after core.Clock) *Tips {
	t := &Tips{after: after, text: draw.NewParagraph(theme.SizeMuted, theme.Text), paper: &canvas.Rectangle{}}
	t.ExtendBaseWidget(t)
	return t
}

// Moved lets the whole text come when the pointer rests where it is now. On the
// text that is shown it may move.
func (t *Tips) Moved(at fyne.Position) {
	if t.seen.Holds(at) {
		return
	}
	t.Gone()
	if t.after == nil {
		return
	}
	turn := t.turn
	t.stop = t.after(tipRests, func() {
		if turn == t.turn {
			t.rest(at)
		}
	})
}

// Gone takes the text away.
func (t *Tips) Gone() {
	t.turn++
	if t.stop != nil {
		t.stop()
		t.stop = nil
	}
	if t.seen != (draw.Seen{}) {
		t.seen = draw.Seen{}
		t.Refresh()
	}
}

// rest shows what is cut where the pointer rests, if anything is.
func (t *Tips) rest(at fyne.Position) {
	t.stop = nil
	seen, ok := draw.CutAt(at)
	if !ok {
		return
	}
	t.at, t.seen = at, seen
	t.Refresh()
}

// Describe tells the text that is shown.
func (t *Tips) Describe() []string { return core.NonEmpty(t.seen.Text) }

// CreateRenderer draws the text on its paper.
func (t *Tips) CreateRenderer() fyne.WidgetRenderer {
	r := &tipsRenderer{t}
	r.Refresh()
	return r
}

type tipsRenderer struct{ t *Tips }

// MinSize is nothing.
func (r *tipsRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Layout sets the text below the pointer, above it where there is no room, and
// whole inside the window.
func (r *tipsRenderer) Layout(size fyne.Size) {
	t := r.t
	shown := t.seen.Text != ""
	draw.ShowIf(t.paper, shown)
	draw.ShowIf(t.text.Object(), shown)
	if !shown {
		return
	}
	pad, edge := core.Length(8), core.Length(8)
	most := min(core.Length(480), size.Width-2*(pad+edge))
	t.text.Say(t.seen.Text)
	natural := core.Measure(t.seen.Text, ft.Size(t.text.Letters), t.text.Style()).Width + 1
	wide := min(natural, t.text.Room(most))
	high := t.text.Height(wide)
	box := fyne.NewSize(wide+2*pad, high+2*pad)
	at := t.at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(t))
	x := max(edge, min(at.X, size.Width-box.Width-edge))
	y := at.Y + core.Length(20)
	if y+box.Height > size.Height-edge {
		y = max(edge, at.Y-box.Height-core.Length(8))
	}
	t.paper.Move(fyne.NewPos(x, y))
	t.paper.Resize(box)
	t.text.Place(x+pad, y+pad, wide)
}

// Refresh follows the text and the theme.
func (r *tipsRenderer) Refresh() {
	p := r.t.paper
	p.FillColor, p.StrokeColor, p.StrokeWidth = ft.Color(theme.Surface), ft.Color(theme.Muted), 1
	p.CornerRadius = ft.Size(theme.SizeRadius)
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}

// Objects are what is drawn.
func (r *tipsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.t.paper, r.t.text.Object()}
}

// Destroy has nothing to free.
func (r *tipsRenderer) Destroy() {}
