package overlay

import (
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// A message is shown for the time it takes to read it: so much, and so much more a
// letter behind the first ones.
const (
	toastStays  = 4 * time.Second
	toastLetter = 60 * time.Millisecond
	toastShort  = 60
)

// stays is how long a message is shown.
func stays(message string) time.Duration {
	return toastStays + time.Duration(max(0, utf8.RuneCountInString(message)-toastShort))*toastLetter
}

// Toast says at the lower right, above the row of buttons at the foot of a page,
// what was just done, and with which key it is undone. It is laid into the
// window's content, stacked over the page, and takes no focus; a click on it does
// what its hint says, or takes it away. It grows upwards. The newest message
// replaces an older one.
type Toast struct {
	widget.BaseWidget
	// Foot says how high the buttons are under what is in front, where there may
	// be more than one row of them; nil is one row.
	Foot func() float32
	// OnHint does what the hint says.
	OnHint func()
	text   *draw.Paragraph
	hint   *draw.Span
	spot   *toastSpot
	warn   bool
	turn   int
	after  func(time.Duration, func())
}

// NewToast returns a silent toast. after calls a function in the window's
// goroutine when a time has passed.
func NewToast(after func(time.Duration, func())) *Toast {
	t := &Toast{
		after: after,
		text:  draw.NewParagraph(theme.SizeBody, theme.Ground),
		hint:  draw.NewSpan(theme.SizeMuted, theme.Ground, false),
	}
	t.text.Bold, t.text.MaxLines = true, 4
	t.spot = newToastSpot(t.clicked)
	t.ExtendBaseWidget(t)
	t.BaseWidget.Hide()
	return t
}

// Say shows a message for four seconds, a long one for longer, with a hint such as "Urungkan ^Z".
func (t *Toast) Say(message, hint string) {
	turn := t.put(message, hint, false)
	t.after(stays(message), func() {
		if turn == t.turn {
			t.Clear()
		}
	})
}

// Warn shows why something could not be done, until Key or another message.
func (t *Toast) Warn(message string) { t.put(message, "", true) }

// Hint puts another hint beside the message in sight: where the keyboard went
// another key may undo it. A silent toast and a warning stay as they are.
func (t *Toast) Hint(hint string) {
	if t.warn || t.text.Full == "" || t.hint.Full == hint {
		return
	}
	t.hint.Say(hint)
	t.Refresh()
}

// Key tells that a key was pressed: a warning has been seen then.
func (t *Toast) Key() {
	if t.warn {
		t.Clear()
	}
}

// Clear takes the message away.
func (t *Toast) Clear() {
	t.turn++
	t.warn = false
	t.text.Say("")
	t.hint.Say("")
	t.Hide()
}

func (t *Toast) clicked() {
	do := t.OnHint
	hinted := t.hint.Full != ""
	t.Clear()
	if hinted && do != nil {
		do()
	}
}

// Message is what is shown, "" when silent.
func (t *Toast) Message() string { return t.text.Full }

func (t *Toast) put(message, hint string, warn bool) (turn int) {
	t.turn++
	t.warn = warn
	t.text.Say(message)
	t.hint.Say(hint)
	t.Show()
	t.Refresh()
	return t.turn
}

// Describe tells the message and its hint.
func (t *Toast) Describe() []string { return core.NonEmpty(t.text.Full, t.hint.Full) }

// CreateRenderer draws the toast.
func (t *Toast) CreateRenderer() fyne.WidgetRenderer {
	r := &toastRenderer{toast: t, ground: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type toastRenderer struct {
	toast  *Toast
	ground *canvas.Rectangle
}

// MinSize holds one line; more lines stand above.
func (r *toastRenderer) MinSize() fyne.Size {
	return fyne.NewSize(core.Length(120), r.toast.text.LineHeight()+core.Length(16))
}

// Layout draws the message at the lower right of its room, the hint beside it
// or, where both do not fit in one line, beneath.
func (r *toastRenderer) Layout(size fyne.Size) {
	t, pad := r.toast, core.Length(12)
	room := size.Width - 2*pad
	text := core.Measure(t.text.Full, ft.Size(t.text.Letters), t.text.Style()).Width
	hint := t.hint.Natural().Width
	beside := hint > 0 && text+pad+hint <= t.text.Room(room)
	lines := t.text.Height(room)
	high, wide := lines+core.Length(16), min(text, t.text.Room(room))
	if hint > 0 && beside {
		wide += pad + hint
	} else if hint > 0 {
		high += t.hint.LineHeight() + core.Length(4)
		wide = max(wide, min(hint, room))
	}
	x, y := max(size.Width-wide-2*pad, 0), max(size.Height-high-t.foot(), 0)
	r.ground.Move(fyne.NewPos(x, y))
	r.ground.Resize(fyne.NewSize(wide+2*pad, high))
	t.spot.Move(r.ground.Position())
	t.spot.Resize(r.ground.Size())
	t.text.Place(x+pad, y+core.Length(8), size.Width-x-2*pad+1) // as wide as it was measured
	if beside {
		t.hint.Place(x+pad+text+pad, y, high, hint+1)
	} else {
		t.hint.Place(x+pad, y+core.Length(8)+lines+core.Length(4), t.hint.LineHeight(), room)
	}
}

// foot is the room of the buttons beneath.
func (t *Toast) foot() float32 {
	row := t.text.LineHeight() + core.Length(28)
	if t.Foot != nil {
		row = max(row, t.Foot()+core.Length(8))
	}
	return row
}

// Refresh shows the message in the present theme: ink on paper turned round,
// so that it stands out without a shadow.
func (r *toastRenderer) Refresh() {
	t := r.toast
	r.ground.CornerRadius = ft.Size(theme.SizeRadius)
	fill := theme.Text
	if t.warn {
		fill = theme.Danger
	}
	r.ground.FillColor = ft.Color(fill)
	r.ground.Refresh()
	t.hint.Tint(theme.Ground).Paint()
	r.Layout(t.Size())
	canvas.Refresh(t)
}

// Objects are what is drawn.
func (r *toastRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.toast.text.Object(), r.toast.hint.Text, r.toast.spot}
}

// Destroy does nothing.
func (r *toastRenderer) Destroy() {}
