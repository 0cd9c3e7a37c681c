package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/theme"
)

// toastStays is how long a message is shown.
const toastStays = 4 * time.Second

// Toast says in the lower left corner what was just done, and with which key
// it is undone. It is laid into the window's content, over the page, and takes
// neither focus nor clicks. The newest message replaces an older one.
type Toast struct {
	widget.BaseWidget
	text, hint *span
	warn       bool
	turn       int
	after      func(time.Duration, func())
}

// NewToast returns a silent toast. after calls a function in the window's
// goroutine when a time has passed; nil is the clock's.
func NewToast(after func(time.Duration, func())) *Toast {
	t := &Toast{
		after: after,
		text:  newSpan(theme.SizeBody, theme.Ground, true),
		hint:  newSpan(theme.SizeMuted, theme.Ground, false),
	}
	if t.after == nil {
		t.after = func(d time.Duration, f func()) { time.AfterFunc(d, func() { fyne.Do(f) }) }
	}
	t.ExtendBaseWidget(t)
	t.BaseWidget.Hide()
	return t
}

// Say shows a message for four seconds, with a hint such as "Urungkan ^Z".
func (t *Toast) Say(message, hint string) {
	turn := t.put(message, hint, false)
	t.after(toastStays, func() {
		if turn == t.turn {
			t.Clear()
		}
	})
}

// Warn shows why something could not be done, until Key or another message.
func (t *Toast) Warn(message string) { t.put(message, "", true) }

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
	t.text.say("")
	t.hint.say("")
	t.Hide()
}

// Message is what is shown, "" when silent.
func (t *Toast) Message() string { return t.text.full }

func (t *Toast) put(message, hint string, warn bool) (turn int) {
	t.turn++
	t.warn = warn
	t.text.say(message)
	t.hint.say(hint)
	t.Show()
	t.Refresh()
	return t.turn
}

// Describe tells the message and its hint.
func (t *Toast) Describe() []string { return nonEmpty(t.text.full, t.hint.full) }

// AccessibilityLabel is message and hint.
func (t *Toast) AccessibilityLabel() string { return oneLine(t.Describe()...) }

// AccessibilityRole is text.
func (t *Toast) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

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

// MinSize holds one line; a longer one ends in "…".
func (r *toastRenderer) MinSize() fyne.Size {
	return fyne.NewSize(unit(120), r.toast.text.lineHeight()+unit(16))
}

// Layout draws the message at the lower left of its room.
func (r *toastRenderer) Layout(size fyne.Size) {
	t, pad := r.toast, unit(12)
	high := r.MinSize().Height
	y := size.Height - high
	room := size.Width - 2*pad
	hint := float32(0)
	if t.hint.full != "" {
		hint = min(t.hint.natural().Width, room/2) + unit(12)
	}
	w := t.text.place(pad, y, high, room-hint)
	t.hint.place(pad+w+unit(12), y, high, max(hint-unit(12), 0)+1)
	r.ground.Move(fyne.NewPos(0, y))
	r.ground.Resize(fyne.NewSize(w+hint+2*pad, high))
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
	t.text.tint(theme.Ground).paint()
	t.hint.tint(theme.Ground).paint()
	r.Layout(t.Size())
	canvas.Refresh(t)
}

// Objects are what is drawn.
func (r *toastRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.toast.text.Text, r.toast.hint.Text}
}

// Destroy does nothing.
func (r *toastRenderer) Destroy() {}
