package review

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/part"
)

// over says that no lesson is due, and hears the keys that still mean
// something.
type over struct {
	widget.BaseWidget
	keys  keys
	state *part.EmptyState
}

var (
	_ fyne.Focusable  = (*over)(nil)
	_ fyne.Accessible = (*over)(nil)
)

func newOver(k keys) *over {
	o := &over{keys: k, state: part.NewEmptyState("lessons", "", "", "", "")}
	o.ExtendBaseWidget(o)
	o.Hide()
	return o
}

// say says something else.
func (o *over) say(title, text string) {
	o.state = part.NewEmptyState("lessons", title, text, "", "")
	o.Refresh()
}

// FocusGained draws nothing: nothing else is there.
func (o *over) FocusGained() {}

// FocusLost draws nothing.
func (o *over) FocusLost() {}

// TypedRune shows at Space all that can be done.
func (o *over) TypedRune(r rune) {
	if r == ' ' {
		o.keys.acts(nil)
	}
}

// TypedKey leaves at Esc.
func (o *over) TypedKey(e *fyne.KeyEvent) {
	if !o.keys.any(e) && e.Name == fyne.KeyEscape {
		o.keys.back()
	}
}

// Describe tells title and sentence.
func (o *over) Describe() []string { return o.state.Describe() }

// AccessibilityLabel is title and sentence.
func (o *over) AccessibilityLabel() string { return core.Spoken(o.Describe()...) }

// AccessibilityRole is text.
func (o *over) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws what it says.
func (o *over) CreateRenderer() fyne.WidgetRenderer { return &overRenderer{o} }

type overRenderer struct{ o *over }

// MinSize holds the words.
func (r *overRenderer) MinSize() fyne.Size { return r.o.state.MinSize() }

// Layout gives them all room.
func (r *overRenderer) Layout(size fyne.Size) { r.o.state.Resize(size) }

// Refresh follows words and theme.
func (r *overRenderer) Refresh() {
	r.o.state.Resize(r.o.Size())
	r.o.state.Refresh()
	canvas.Refresh(r.o)
}

// Objects are the words.
func (r *overRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.o.state} }

// Destroy does nothing.
func (r *overRenderer) Destroy() {}
