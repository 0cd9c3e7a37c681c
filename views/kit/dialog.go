package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/theme"
)

// Dialog asks before the page goes on. It opens with its first field focused,
// or its primary button; Enter presses the primary button (Ctrl/Cmd+Enter from
// a field of several lines), Esc closes it, and the focus returns to where it
// was.
type Dialog struct {
	widget.BaseWidget
	// OnClosed hears that the dialog is gone, by whatever way.
	OnClosed func()

	title   *paragraph
	text    *paragraph
	content fyne.CanvasObject
	buttons []*Button
	layer   layer
}

// NewDialog returns a dialog with a title, a sentence, content (all three may
// be empty) and buttons, the primary one last. A button closes the dialog only
// if what it does calls Close.
func NewDialog(title, text string, content fyne.CanvasObject, buttons ...*Button) *Dialog {
	d := &Dialog{
		title:   newParagraph(theme.SizeStrong, theme.Text).say(title),
		text:    newParagraph(theme.SizeBody, theme.Muted).say(text),
		content: content, buttons: buttons,
	}
	d.title.bold = true
	d.ExtendBaseWidget(d)
	return d
}

// AddButtons adds buttons that need the dialog they stand in; the primary one
// comes last.
func (d *Dialog) AddButtons(buttons ...*Button) { d.buttons = append(d.buttons, buttons...) }

// Confirm returns a dialog that does yes only when asked to twice. yes and no
// are the words on its buttons.
func Confirm(title, text, yes, no string, do func()) *Dialog {
	d := NewDialog(title, text, nil)
	d.buttons = []*Button{
		NewButton(no, "Esc", d.Close),
		NewPrimaryButton(yes, "Enter", func() {
			d.Close()
			do()
		}),
	}
	return d
}

// Open shows the dialog over a window.
func (d *Dialog) Open(c fyne.Canvas) {
	if d.layer.open() {
		return
	}
	d.hook(d.content)
	for _, b := range d.buttons {
		b.HandOn(d.key)
	}
	d.layer.show(c, d, d.first())
}

// Close takes the dialog away and gives the focus back.
func (d *Dialog) Close() {
	if d.layer.close() && d.OnClosed != nil {
		d.OnClosed()
	}
}

// IsOpen reports whether the dialog shows.
func (d *Dialog) IsOpen() bool { return d.layer.open() }

// key is what no part of the dialog had a use for.
func (d *Dialog) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyEscape:
		d.Close()
	case fyne.KeyReturn, fyne.KeyEnter:
		if p := d.primary(); p != nil {
			p.Press()
		}
	default:
		return false
	}
	return true
}

func (d *Dialog) primary() *Button {
	for _, b := range d.buttons {
		if b.Primary() {
			return b
		}
	}
	return nil
}

// first is what the dialog opens on.
func (d *Dialog) first() fyne.Focusable {
	if f := firstFocusable(d.content); f != nil {
		return f
	}
	if p := d.primary(); p != nil {
		return p
	}
	if len(d.buttons) > 0 {
		return d.buttons[0]
	}
	return nil
}

// hook gives the parts of the content the dialog's keys.
func (d *Dialog) hook(o fyne.CanvasObject) {
	walkObjects(o, func(o fyne.CanvasObject) bool {
		if v, ok := o.(handsOn); ok {
			v.HandOn(d.key)
		}
		return false
	})
}

func firstFocusable(o fyne.CanvasObject) fyne.Focusable {
	var first fyne.Focusable
	walkObjects(o, func(o fyne.CanvasObject) bool {
		first, _ = o.(fyne.Focusable)
		if first != nil {
			return true
		}
		if t, ok := o.(interface{ Target() fyne.Focusable }); ok {
			first = t.Target()
		}
		return first != nil
	})
	return first
}

// handsOn is a part that gives keys it has no use for to who holds it.
type handsOn interface {
	HandOn(late func(*fyne.KeyEvent) bool)
}

// walkObjects visits an object and all within, until found returns true.
func walkObjects(o fyne.CanvasObject, found func(fyne.CanvasObject) bool) bool {
	if o == nil || !o.Visible() {
		return false
	}
	if found(o) {
		return true
	}
	var inner []fyne.CanvasObject
	switch v := o.(type) {
	case *fyne.Container:
		inner = v.Objects
	case interface{ Inner() []fyne.CanvasObject }:
		inner = v.Inner()
	}
	for _, child := range inner {
		if walkObjects(child, found) {
			return true
		}
	}
	return false
}

// Describe tells all the dialog shows.
func (d *Dialog) Describe() []string {
	said := append(nonEmpty(d.title.full, d.text.full), DescribeObject(d.content)...)
	for _, b := range d.buttons {
		said = append(said, b.Describe()...)
	}
	return said
}

// AccessibilityLabel is title and sentence.
func (d *Dialog) AccessibilityLabel() string { return oneLine(d.title.full, d.text.full) }

// AccessibilityRole is a container.
func (d *Dialog) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Tapped keeps a click from the page below.
func (d *Dialog) Tapped(*fyne.PointEvent) {}

// CreateRenderer draws the dialog.
func (d *Dialog) CreateRenderer() fyne.WidgetRenderer {
	r := &dialogRenderer{dialog: d, sheet: newSheetOfPaper()}
	r.all = []fyne.CanvasObject{r.sheet.veil, r.sheet.paper, d.title.object(), d.text.object()}
	if d.content != nil {
		r.all = append(r.all, d.content)
	}
	for _, b := range d.buttons {
		r.all = append(r.all, b)
	}
	r.Refresh()
	return r
}

type dialogRenderer struct {
	dialog *Dialog
	sheet  sheetOfPaper
	all    []fyne.CanvasObject
}

// MinSize is nothing: a dialog covers its window.
func (r *dialogRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Layout stands the sheet a little above the middle of the window.
func (r *dialogRenderer) Layout(window fyne.Size) {
	d, pad := r.dialog, unit(24)
	want := unit(460)
	if d.content != nil {
		want = max(want, d.content.MinSize().Width+2*pad)
	}
	width := min(want, window.Width-unit(32))
	room := width - 2*pad
	heads := d.title.height(room) + d.text.height(room)
	if d.title.full != "" && d.text.full != "" {
		heads += unit(8)
	}
	feet := r.buttonsHeight()
	around := pad + heads + unit(16) + feet + unit(16)
	body := float32(0)
	if d.content != nil {
		body = max(unit(40), min(d.content.MinSize().Height, window.Height-unit(32)-around-unit(16)))
		around += unit(16)
	}
	size := fyne.NewSize(width, around+body)
	at := fyne.NewPos((window.Width-width)/2, max(unit(16), (window.Height-size.Height)*0.4))
	r.sheet.place(window, size, at)

	x, y := at.X+pad, at.Y+pad
	if h := d.title.place(x, y, room); h > 0 {
		y += h + unit(8)
	}
	y += d.text.place(x, y, room)
	if d.content != nil {
		d.content.Move(fyne.NewPos(x, y+unit(12)))
		d.content.Resize(fyne.NewSize(room, body))
	}
	r.placeButtons(at.X+width-pad+ringGap, at.Y+size.Height-unit(16)-feet)
}

func (r *dialogRenderer) buttonsHeight() float32 {
	if len(r.dialog.buttons) == 0 {
		return 0
	}
	return r.dialog.buttons[0].MinSize().Height
}

// placeButtons sets the buttons from right to left.
func (r *dialogRenderer) placeButtons(right, y float32) {
	for i := len(r.dialog.buttons) - 1; i >= 0; i-- {
		b := r.dialog.buttons[i]
		size := b.MinSize()
		b.Resize(size)
		b.Move(fyne.NewPos(right-size.Width, y))
		right -= size.Width
	}
}

// Refresh follows a new theme.
func (r *dialogRenderer) Refresh() {
	r.sheet.paint()
	r.Layout(r.dialog.Size())
	canvas.Refresh(r.dialog)
}

// Objects are what is drawn.
func (r *dialogRenderer) Objects() []fyne.CanvasObject { return r.all }

// Destroy does nothing.
func (r *dialogRenderer) Destroy() {}
