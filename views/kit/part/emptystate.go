package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// EmptyState stands where there is nothing yet: what this place is for, and the
// one key that starts it.
type EmptyState struct {
	widget.BaseWidget
	icon        *canvas.Image
	title, text *draw.Paragraph
	key         *Keycap
	buttons     []*Button // of a quiet state
}

// NewEmptyState returns the state with the drawing of a name (see
// theme.NewIcon), a title, one sentence, and a key with what it does; both may
// be "".
func NewEmptyState(icon, title, text, key, does string) *EmptyState {
	e := &EmptyState{
		icon:  &canvas.Image{Resource: theme.NewIcon(icon, theme.Muted), FillMode: canvas.ImageFillContain},
		title: draw.NewParagraph(theme.SizeStrong, theme.Text),
		text:  draw.NewParagraph(theme.SizeBody, theme.Muted),
		key:   NewKeycap(key, does),
	}
	e.title.Bold, e.title.Centred, e.text.Centred = true, true, true
	e.title.Say(title)
	e.text.Say(text)
	e.ExtendBaseWidget(e)
	return e
}

// NewQuietState returns a state that is one muted line at the top, with buttons
// beneath it that do something about it: where much else stands on the page.
func NewQuietState(text string, buttons ...*Button) *EmptyState {
	e := NewEmptyState("note", "", text, "", "")
	e.buttons, e.text.Centred = buttons, false
	return e
}

// Describe tells title, sentence, key and buttons.
func (e *EmptyState) Describe() []string {
	said := core.NonEmpty(e.title.Full, e.text.Full, e.key.Said())
	for _, b := range e.buttons {
		if b.Visible() {
			said = append(said, b.Label())
		}
	}
	return said
}

// CreateRenderer draws the state.
func (e *EmptyState) CreateRenderer() fyne.WidgetRenderer {
	r := &emptyRenderer{e, append([]fyne.CanvasObject{e.icon, e.title.Object(), e.text.Object()}, e.key.Objects()...)}
	if len(e.buttons) > 0 {
		r.all = []fyne.CanvasObject{e.text.Object()}
		for _, b := range e.buttons {
			r.all = append(r.all, b)
		}
	}
	r.Refresh()
	return r
}

type emptyRenderer struct {
	state *EmptyState
	all   []fyne.CanvasObject
}

// wordsRoom is the width the words are set in.
func wordsRoom(width float32) float32 { return min(width-core.Length(32), core.Length(420)) }

// MinSize holds the words at a narrow width.
func (r *emptyRenderer) MinSize() fyne.Size {
	width := core.Length(180)
	return fyne.NewSize(width, r.state.height(wordsRoom(width))+2*core.Length(16))
}

func (e *EmptyState) height(room float32) float32 {
	return core.Length(32+8) + e.title.Height(room) + core.Length(4) + e.text.Height(room) + core.Length(16) + e.key.Height()
}

// HeightFor is the least height at a width.
func (e *EmptyState) HeightFor(width float32) float32 {
	if len(e.buttons) > 0 {
		return e.quiet(width)
	}
	return e.height(wordsRoom(width)) + 2*core.Length(16)
}

// quiet puts the line at the top, and the buttons below it, in as many rows as
// they take, and returns where they end.
func (e *EmptyState) quiet(width float32) float32 {
	edge, high := core.Length(12), float32(0)
	x, y := edge, edge+e.text.Place(edge, edge, width-2*edge)+core.Length(8)
	for _, b := range e.buttons {
		if !b.Visible() {
			continue
		}
		least := b.MinSize()
		if x > edge && x+least.Width > width-edge {
			x, y = edge, y+least.Height
		}
		b.Move(fyne.NewPos(x, y))
		b.Resize(least)
		x, high = x+least.Width+core.Length(8), least.Height
	}
	return y + high + edge
}

// Layout centres all, a little above the middle.
func (r *emptyRenderer) Layout(size fyne.Size) {
	if len(r.state.buttons) > 0 {
		r.state.quiet(size.Width)
		return
	}
	e, room := r.state, wordsRoom(size.Width)
	x := (size.Width - room) / 2
	y := max(core.Length(16), (size.Height-e.height(room))*0.4)
	side := core.Length(32)
	e.icon.Move(fyne.NewPos((size.Width-side)/2, y))
	if e.icon.Size().Width != side {
		e.icon.Refresh() // in the colours of the look, before the toolkit keeps it in the new size
	}
	e.icon.Resize(fyne.NewSquareSize(side))
	y += side + core.Length(8)
	y += e.title.Place(x, y, room) + core.Length(4)
	y += e.text.Place(x, y, room) + core.Length(16)
	e.key.Place((size.Width-e.key.Width())/2, y)
}

// Refresh follows a new theme.
func (r *emptyRenderer) Refresh() {
	r.state.key.Paint()
	r.Layout(r.state.Size())
	r.state.icon.Refresh()
	for _, b := range r.state.buttons {
		b.Refresh()
	}
	canvas.Refresh(r.state)
}

// Objects are what is drawn.
func (r *emptyRenderer) Objects() []fyne.CanvasObject { return r.all }

// Destroy does nothing.
func (r *emptyRenderer) Destroy() {}
