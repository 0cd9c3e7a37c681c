package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// Strip is one line along the top of a window that says what is special about
// what the window shows. An empty one takes no room.
type Strip struct {
	widget.BaseWidget
	text   *draw.Span
	ground *canvas.Rectangle
	bar    *canvas.Rectangle
}

// NewStrip returns a strip that says a text.
func NewStrip(text string) *Strip {
	s := &Strip{text: draw.NewSpan(theme.SizeMuted, theme.Text, true).Say(text), ground: &canvas.Rectangle{}, bar: &canvas.Rectangle{}}
	s.ExtendBaseWidget(s)
	return s
}

// Describe tells the text.
func (s *Strip) Describe() []string { return core.NonEmpty(s.text.Full) }

// AccessibilityLabel is the text.
func (s *Strip) AccessibilityLabel() string { return s.text.Full }

// AccessibilityRole is text.
func (s *Strip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the strip.
func (s *Strip) CreateRenderer() fyne.WidgetRenderer {
	r := &stripRenderer{s}
	r.Refresh()
	return r
}

type stripRenderer struct{ s *Strip }

// MinSize is one line high.
func (r *stripRenderer) MinSize() fyne.Size {
	if r.s.text.Full == "" {
		return fyne.Size{}
	}
	return fyne.NewSize(core.Length(100), r.s.text.LineHeight()+core.Length(8))
}

// Layout sets the text where the tabs begin.
func (r *stripRenderer) Layout(size fyne.Size) {
	s := r.s
	s.ground.Resize(size)
	s.bar.Resize(fyne.NewSize(4, size.Height))
	s.text.Place(core.Length(16), 0, size.Height, size.Width-core.Length(28))
}

// Refresh follows the theme.
func (r *stripRenderer) Refresh() {
	s := r.s
	draw.Fill(s.ground, theme.HoverTint)
	draw.Fill(s.bar, theme.Lesson)
	s.text.Paint()
	r.Layout(s.Size())
	canvas.Refresh(s)
}

// Objects are what is drawn.
func (r *stripRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.s.ground, r.s.bar, r.s.text.Text}
}

// Destroy has nothing to free.
func (r *stripRenderer) Destroy() {}
