package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/theme"
)

// EmptyState stands where there is nothing yet: what this place is for, and the
// one key that starts it.
type EmptyState struct {
	widget.BaseWidget
	icon        *canvas.Image
	title, text *paragraph
	key         *keycap
}

// NewEmptyState returns the state with the drawing of a name (see
// theme.NewIcon), a title, one sentence, and a key with what it does; both may
// be "".
func NewEmptyState(icon, title, text, key, does string) *EmptyState {
	e := &EmptyState{
		icon:  &canvas.Image{Resource: theme.NewIcon(icon, theme.Muted), FillMode: canvas.ImageFillContain},
		title: newParagraph(theme.SizeStrong, theme.Text),
		text:  newParagraph(theme.SizeBody, theme.Muted),
		key:   newKeycap(key, does),
	}
	e.title.bold, e.title.centred, e.text.centred = true, true, true
	e.title.say(title)
	e.text.say(text)
	e.ExtendBaseWidget(e)
	return e
}

// Describe tells title, sentence and key.
func (e *EmptyState) Describe() []string {
	return nonEmpty(e.title.full, e.text.full, e.key.said())
}

// AccessibilityLabel is all of its words.
func (e *EmptyState) AccessibilityLabel() string { return oneLine(e.Describe()...) }

// AccessibilityRole is text.
func (e *EmptyState) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the state.
func (e *EmptyState) CreateRenderer() fyne.WidgetRenderer {
	r := &emptyRenderer{e, append([]fyne.CanvasObject{e.icon, e.title.object(), e.text.object()}, e.key.objects()...)}
	r.Refresh()
	return r
}

type emptyRenderer struct {
	state *EmptyState
	all   []fyne.CanvasObject
}

// room is the width the words are set in.
func (r *emptyRenderer) room(width float32) float32 { return min(width-unit(32), unit(420)) }

// MinSize holds the words at a narrow width.
func (r *emptyRenderer) MinSize() fyne.Size {
	return fyne.NewSize(unit(180), r.height(unit(200)))
}

func (r *emptyRenderer) height(width float32) float32 {
	room := r.room(width)
	return unit(32+8) + r.state.title.height(room) + unit(4) + r.state.text.height(room) + unit(16) + r.state.key.height()
}

// Layout centres all, a little above the middle.
func (r *emptyRenderer) Layout(size fyne.Size) {
	e, room := r.state, r.room(size.Width)
	x := (size.Width - room) / 2
	y := max(unit(16), (size.Height-r.height(size.Width))*0.4)
	side := unit(32)
	e.icon.Move(fyne.NewPos((size.Width-side)/2, y))
	e.icon.Resize(fyne.NewSquareSize(side))
	y += side + unit(8)
	y += e.title.place(x, y, room) + unit(4)
	y += e.text.place(x, y, room) + unit(16)
	e.key.place((size.Width-e.key.width())/2, y)
}

// Refresh follows a new theme.
func (r *emptyRenderer) Refresh() {
	r.state.key.paint()
	r.Layout(r.state.Size())
	r.state.icon.Refresh()
	canvas.Refresh(r.state)
}

// Objects are what is drawn.
func (r *emptyRenderer) Objects() []fyne.CanvasObject { return r.all }

// Destroy does nothing.
func (r *emptyRenderer) Destroy() {}

// keycap is a key in a frame with what it does beside it.
type keycap struct {
	frame     *canvas.Rectangle
	key, does *span
}

func newKeycap(key, does string) *keycap {
	k := &keycap{
		frame: canvas.NewRectangle(nil),
		key:   newSpan(theme.SizeMuted, theme.Text, true).say(key),
		does:  newSpan(theme.SizeMuted, theme.Muted, false).say(does),
	}
	k.paint()
	return k
}

func (k *keycap) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{k.frame, k.key.Text, k.does.Text}
}

func (k *keycap) said() string { return oneLine(k.key.full, k.does.full) }

func (k *keycap) paint() {
	k.frame.FillColor = ft.Color(theme.Ground)
	k.frame.StrokeColor = ft.Color(theme.Line)
	k.frame.StrokeWidth, k.frame.CornerRadius = 1, 4
	k.key.paint()
	k.does.paint()
	k.frame.Refresh()
}

func (k *keycap) height() float32 { return k.key.lineHeight() + unit(6) }

func (k *keycap) width() float32 {
	if k.key.full == "" {
		return k.does.natural().Width
	}
	return k.key.natural().Width + unit(12) + unit(8) + k.does.natural().Width
}

func (k *keycap) place(x, y float32) {
	h := k.height()
	showIf(k.frame, k.key.full != "")
	if k.key.full != "" {
		w := k.key.natural().Width + unit(12)
		k.frame.Move(fyne.NewPos(x, y))
		k.frame.Resize(fyne.NewSize(w, h))
		k.key.place(x+unit(6), y, h, w)
		x += w + unit(8)
	}
	k.does.place(x, y, h, k.does.natural().Width+1)
}
