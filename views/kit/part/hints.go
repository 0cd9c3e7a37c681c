package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// Rule is a hairline.
type Rule struct {
	widget.BaseWidget
	line *canvas.Rectangle
}

// NewRule returns a hairline that grows sideways.
func NewRule() *Rule {
	r := &Rule{line: canvas.NewRectangle(nil)}
	r.line.SetMinSize(fyne.NewSize(1, 1))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer draws the line.
func (r *Rule) CreateRenderer() fyne.WidgetRenderer { return &ruleRenderer{r} }

type ruleRenderer struct{ r *Rule }

// MinSize is one pixel high.
func (r *ruleRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Layout fills the width.
func (r *ruleRenderer) Layout(size fyne.Size) {
	r.r.line.FillColor = ft.Color(theme.Line)
	r.r.line.Resize(size)
}

// Refresh follows the theme.
func (r *ruleRenderer) Refresh() {
	r.r.line.FillColor = ft.Color(theme.Line)
	r.r.line.Refresh()
}

// Objects are what is drawn.
func (r *ruleRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.r.line} }

// Destroy does nothing.
func (r *ruleRenderer) Destroy() {}

// Hint is a word or two that names a key; a click does what the key does.
type Hint struct {
	Text string
	Do   func()
}

// Hints are muted words side by side, at the end of a bar.
type Hints struct {
	widget.BaseWidget
	Kept
	words []*draw.Span
	hints []Hint
}

// NewHints returns the words.
func NewHints(hints []Hint) *Hints {
	h := &Hints{hints: hints}
	for _, hint := range hints {
		h.words = append(h.words, draw.NewSpan(theme.SizeMuted, theme.Muted, false).Say(hint.Text))
	}
	h.Kept = KeptOf(h)
	h.ExtendBaseWidget(h)
	return h
}

// Tapped does what the word under the pointer names.
func (h *Hints) Tapped(e *fyne.PointEvent) {
	h.GiveBack()
	x := core.Length(4)
	for n, word := range h.words {
		end := x + word.Natural().Width
		if e.Position.X >= x && e.Position.X <= end && h.hints[n].Do != nil {
			h.hints[n].Do()
			return
		}
		x = end + core.Length(16)
	}
}

// Cursor tells that a click does something.
func (h *Hints) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Describe tells the words.
func (h *Hints) Describe() []string {
	var said []string
	for _, word := range h.words {
		said = append(said, word.Full)
	}
	return said
}

// CreateRenderer draws the words.
func (h *Hints) CreateRenderer() fyne.WidgetRenderer { return &hintsRenderer{h} }

type hintsRenderer struct{ h *Hints }

// MinSize holds all words.
func (r *hintsRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(core.Length(4), 0)
	for _, word := range r.h.words {
		n := word.Natural()
		size = fyne.NewSize(size.Width+n.Width+core.Length(16), max(size.Height, n.Height))
	}
	return size
}

// Layout puts the words in a row.
func (r *hintsRenderer) Layout(size fyne.Size) {
	x := core.Length(4)
	for _, word := range r.h.words {
		width := word.Natural().Width
		word.Place(x, 0, size.Height, width+1)
		x += width + core.Length(16)
	}
}

// Refresh follows the theme.
func (r *hintsRenderer) Refresh() {
	r.Layout(r.h.Size())
	canvas.Refresh(r.h)
}

// Objects are what is drawn.
func (r *hintsRenderer) Objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, word := range r.h.words {
		all = append(all, word.Text)
	}
	return all
}

// Destroy does nothing.
func (r *hintsRenderer) Destroy() {}

// NewSheet puts content on the surface that lists and details stand on.
func NewSheet(content fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(newSurface(), content)
}

// surface is a rounded rectangle of the surface colour.
type surface struct {
	widget.BaseWidget
	fill *canvas.Rectangle
}

func newSurface() *surface {
	s := &surface{fill: canvas.NewRectangle(nil)}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer draws it.
func (s *surface) CreateRenderer() fyne.WidgetRenderer { return &surfaceRenderer{s} }

type surfaceRenderer struct{ s *surface }

// MinSize is nothing.
func (r *surfaceRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Layout fills the room.
func (r *surfaceRenderer) Layout(size fyne.Size) {
	r.s.fill.Resize(size)
	r.Refresh()
}

// Refresh follows the theme.
func (r *surfaceRenderer) Refresh() {
	r.s.fill.FillColor, r.s.fill.CornerRadius = ft.Color(theme.Surface), ft.Size(theme.SizeRadius)
	r.s.fill.Refresh()
}

// Objects are what is drawn.
func (r *surfaceRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.s.fill} }

// Destroy does nothing.
func (r *surfaceRenderer) Destroy() {}
