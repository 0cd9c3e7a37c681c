package overlay

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/part"
	"wawasan/views/theme"
)

// Dialog asks before the page goes on. It opens with its first field focused,
// or its primary button; Enter presses the primary button (Ctrl/Cmd+Enter from
// a field of several lines), Esc closes it, and the focus returns to where it
// was.
type Dialog struct {
	widget.BaseWidget
	part.Kept
	// OnClosed hears that the dialog is gone, by whatever way.
	OnClosed func()

	title   *draw.Paragraph
	text    *draw.Paragraph
	content fyne.CanvasObject
	buttons []*part.Button
	layer   layer
}

// NewDialog returns a dialog with a title, a sentence, content (all three may
// be empty) and buttons, the primary one last. A button closes the dialog only
// if what it does calls Close.
func NewDialog(title, text string, content fyne.CanvasObject, buttons ...*part.Button) *Dialog {
	d := &Dialog{
		title:   draw.NewParagraph(theme.SizeStrong, theme.Text).Say(title),
		text:    draw.NewParagraph(theme.SizeBody, theme.Muted).Say(text),
		content: content, buttons: buttons,
	}
	d.title.Bold = true
	d.Kept = part.KeptOf(d)
	d.ExtendBaseWidget(d)
	return d
}

// AddButtons adds buttons that need the dialog they stand in; the primary one
// comes last.
func (d *Dialog) AddButtons(buttons ...*part.Button) { d.buttons = append(d.buttons, buttons...) }

// Confirm returns a dialog that does yes only when asked to twice. yes and no
// are the words on its buttons.
func Confirm(title, text, yes, no string, do func()) *Dialog {
	d := NewDialog(title, text, nil)
	d.buttons = []*part.Button{
		part.NewButton(no, "Esc", d.Close),
		part.NewPrimaryButton(yes, "Enter", func() {
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
		b.OnRune = d.letter
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

// letter presses the button whose key is a letter.
func (d *Dialog) letter(r rune) bool {
	for _, b := range d.buttons {
		if key := []rune(b.Key()); len(key) == 1 && unicode.ToLower(key[0]) == unicode.ToLower(r) {
			b.Press()
			return true
		}
	}
	return false
}

func (d *Dialog) primary() *part.Button {
	for _, b := range d.buttons {
		if b.Primary() {
			return b
		}
	}
	return nil
}

// first is what the dialog opens on.
func (d *Dialog) first() fyne.Focusable {
	if f := core.FirstFocusable(d.content); f != nil {
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
	core.WalkObjects(o, func(o fyne.CanvasObject) bool {
		if v, ok := o.(core.HandsOn); ok {
			v.HandOn(d.key)
		}
		return false
	})
}

// Describe tells all the dialog shows.
func (d *Dialog) Describe() []string {
	said := append(core.NonEmpty(d.title.Full, d.text.Full), core.DescribeObject(d.content)...)
	for _, b := range d.buttons {
		said = append(said, b.Describe()...)
	}
	return said
}

// Tapped leaves the keyboard where it was: without it no key would lead out.
func (d *Dialog) Tapped(*fyne.PointEvent) { d.GiveBack() }

// CreateRenderer draws the dialog.
func (d *Dialog) CreateRenderer() fyne.WidgetRenderer {
	r := &dialogRenderer{dialog: d, sheet: newSheetOfPaper()}
	r.all = []fyne.CanvasObject{r.sheet.veil, r.sheet.paper, d.title.Object(), d.text.Object()}
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
	d, pad := r.dialog, core.Length(24)
	want := max(core.Length(460), r.buttonsWidth()+2*pad)
	if d.content != nil {
		want = max(want, d.content.MinSize().Width+2*pad)
	}
	width := min(want, window.Width-core.Length(32))
	room := width - 2*pad
	heads := d.title.Height(room) + d.text.Height(room)
	if d.title.Full != "" && d.text.Full != "" {
		heads += core.Length(8)
	}
	feet := r.buttonsHeight()
	around := pad + heads + core.Length(16) + feet + core.Length(16)
	body := float32(0)
	if d.content != nil {
		body = max(core.Length(40), min(d.content.MinSize().Height, window.Height-core.Length(32)-around-core.Length(16)))
		around += core.Length(16)
	}
	size := fyne.NewSize(width, around+body)
	at := fyne.NewPos((window.Width-width)/2, max(core.Length(16), (window.Height-size.Height)*0.4))
	r.sheet.place(window, size, at)

	x, y := at.X+pad, at.Y+pad
	if h := d.title.Place(x, y, room); h > 0 {
		y += h + core.Length(8)
	}
	y += d.text.Place(x, y, room)
	if d.content != nil {
		d.content.Move(fyne.NewPos(x, y+core.Length(12)))
		d.content.Resize(fyne.NewSize(room, body))
	}
	r.placeButtons(at.X+width-pad+part.RingGap, at.Y+size.Height-core.Length(16)-feet)
}

func (r *dialogRenderer) buttonsHeight() float32 {
	if len(r.dialog.buttons) == 0 {
		return 0
	}
	return r.dialog.buttons[0].MinSize().Height
}

func (r *dialogRenderer) buttonsWidth() (sum float32) {
	for _, b := range r.dialog.buttons {
		sum += b.MinSize().Width
	}
	return sum
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
