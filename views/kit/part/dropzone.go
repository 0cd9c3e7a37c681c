package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// Dashes are a frame of short strokes, the sign of a place where something is
// dropped.
type Dashes struct {
	box     fyne.Container
	strokes []*canvas.Rectangle
}

// Object is what is drawn.
func (d *Dashes) Object() fyne.CanvasObject { return &d.box }

// Place draws the frame with its upper left at a point.
func (d *Dashes) Place(at fyne.Position, size fyne.Size) {
	const stroke, gap, thick = 6, 4, 1.5
	n := 0
	put := func(x, y, w, h float32) {
		if n == len(d.strokes) {
			d.strokes = append(d.strokes, canvas.NewRectangle(nil))
		}
		r := d.strokes[n]
		n++
		r.FillColor = ft.Color(theme.Muted)
		r.Move(fyne.NewPos(x, y))
		r.Resize(fyne.NewSize(w, h))
	}
	for x := float32(0); x < size.Width; x += stroke + gap {
		w := min(stroke, size.Width-x)
		put(x, 0, w, thick)
		put(x, size.Height-thick, w, thick)
	}
	for y := float32(0); y < size.Height; y += stroke + gap {
		h := min(stroke, size.Height-y)
		put(0, y, thick, h)
		put(size.Width-thick, y, thick, h)
	}
	d.box.Objects = d.box.Objects[:0]
	for _, r := range d.strokes[:n] {
		d.box.Objects = append(d.box.Objects, r)
	}
	d.box.Move(at)
	d.box.Resize(size)
	d.box.Refresh()
}

// DropZone is a dashed box that says that files can be dropped here, with the
// button for who has no file in hand. It hears no drop itself: the window does,
// wherever in it a file falls.
type DropZone struct {
	widget.BaseWidget
	text   *draw.Paragraph
	button *Button
	dashes Dashes
}

// NewDropZone returns a box that says text, with a button.
func NewDropZone(text string, button *Button) *DropZone {
	z := &DropZone{text: draw.NewParagraph(theme.SizeMuted, theme.Muted).Say(text), button: button}
	z.ExtendBaseWidget(z)
	return z
}

// Describe tells the text and the button.
func (z *DropZone) Describe() []string {
	return append(core.NonEmpty(z.text.Full), z.button.Describe()...)
}

// Inner lets keys and tests find the button.
func (z *DropZone) Inner() []fyne.CanvasObject { return []fyne.CanvasObject{z.button} }

// AccessibilityLabel is the text.
func (z *DropZone) AccessibilityLabel() string { return z.text.Full }

// AccessibilityRole is text.
func (z *DropZone) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the box.
func (z *DropZone) CreateRenderer() fyne.WidgetRenderer { return &dropZoneRenderer{z} }

type dropZoneRenderer struct{ z *DropZone }

// MinSize holds the button, with some white.
func (r *dropZoneRenderer) MinSize() fyne.Size {
	b := r.z.button.MinSize()
	return fyne.NewSize(b.Width+core.Length(180), b.Height+core.Length(16))
}

// Layout sets the text at the left and the button at the right.
func (r *dropZoneRenderer) Layout(size fyne.Size) {
	z, pad := r.z, core.Length(14)
	z.dashes.Place(fyne.Position{}, size)
	b := z.button.MinSize()
	z.button.Resize(b)
	z.button.Move(fyne.NewPos(size.Width-pad-b.Width+RingGap, (size.Height-b.Height)/2))
	room := size.Width - 3*pad - b.Width
	z.text.Place(pad, (size.Height-z.text.Height(room))/2, room)
}

// Refresh follows the theme.
func (r *dropZoneRenderer) Refresh() {
	r.Layout(r.z.Size())
	r.z.button.Refresh()
	canvas.Refresh(r.z)
}

// Objects are what is drawn.
func (r *dropZoneRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.z.dashes.Object(), r.z.text.Object(), r.z.button}
}

// Destroy has nothing to free.
func (r *dropZoneRenderer) Destroy() {}
