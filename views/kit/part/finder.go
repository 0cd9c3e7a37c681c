package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// finderWidth is the least width of a finder that says what it does.
const finderWidth = 236

// Finder is a button that looks like the field it opens: it says what can be
// found there, and with which key. Where room is scarce only the key is left. The
// keyboard passes it by, for it has that key.
type Finder struct {
	widget.BaseWidget
	Kept
	open      func()
	text, key *draw.Span
	ground    *canvas.Rectangle
	glass     *canvas.Image
	short     bool
	hovered   bool
}

var (
	_ fyne.Tappable      = (*Finder)(nil)
	_ fyne.Accessible    = (*Finder)(nil)
	_ desktop.Hoverable  = (*Finder)(nil)
	_ desktop.Cursorable = (*Finder)(nil)
	_ desktop.Mouseable  = (*Finder)(nil)
	_ core.Describer     = (*Finder)(nil)
)

// NewFinder returns a finder; open is what a click does.
func NewFinder(text, key string, open func()) *Finder {
	f := &Finder{
		open:   open,
		text:   draw.NewSpan(theme.SizeMuted, theme.Muted, false).Say(text),
		key:    draw.NewSpan(theme.SizeMuted, theme.Muted, false).Say(key),
		ground: &canvas.Rectangle{},
		glass:  &canvas.Image{FillMode: canvas.ImageFillContain, Resource: theme.NewIcon("search", theme.Muted)},
	}
	f.Kept = KeptOf(f)
	f.ExtendBaseWidget(f)
	return f
}

// whole is the width with all it says, and least the one without the words.
func (f *Finder) whole() float32 {
	return max(core.Length(finderWidth), f.least()+f.text.Natural().Width+core.Length(16))
}

func (f *Finder) least() float32 { return core.Length(16+6+20) + f.key.Natural().Width }

// shorten leaves the words away, or brings them back.
func (f *Finder) shorten(short bool) {
	if f.short != short {
		f.short = short
		f.Refresh()
	}
}

// Describe tells what it says.
func (f *Finder) Describe() []string {
	if f.short {
		return []string{f.key.Full}
	}
	return []string{f.text.Full, f.key.Full}
}

// AccessibilityLabel is the words and the key, also where only the key shows.
func (f *Finder) AccessibilityLabel() string { return core.Spoken(f.text.Full, f.key.Full) }

// AccessibilityRole is a button.
func (f *Finder) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped opens.
func (f *Finder) Tapped(*fyne.PointEvent) {
	f.GiveBack()
	if f.open != nil {
		f.open()
	}
}

// Cursor tells that a click does something.
func (f *Finder) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn tints it.
func (f *Finder) MouseIn(*desktop.MouseEvent) { f.hover(true) }

// MouseMoved does nothing.
func (f *Finder) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tint away.
func (f *Finder) MouseOut() { f.hover(false) }

func (f *Finder) hover(in bool) {
	f.hovered = in
	f.Refresh()
}

// CreateRenderer draws the finder.
func (f *Finder) CreateRenderer() fyne.WidgetRenderer {
	r := &finderRenderer{f: f}
	r.Refresh()
	return r
}

type finderRenderer struct {
	f    *Finder
	icon string // drawn now
}

// MinSize is what it takes without its words.
func (r *finderRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.f.least(), r.f.text.LineHeight()+core.Length(12))
}

// Layout sets the words at the left and the key at the right.
func (r *finderRenderer) Layout(size fyne.Size) {
	f, pad, side := r.f, core.Length(10), core.Length(14)
	f.ground.Resize(size)
	f.glass.Move(fyne.NewPos(pad, (size.Height-side)/2))
	f.glass.Resize(fyne.NewSquareSize(side))
	x := pad + side + core.Length(8)
	f.key.PlaceRight(size.Width-pad, 0, size.Height, size.Width-pad-x+1)
	draw.ShowIf(f.text.Text, !f.short)
	f.text.Place(x, 0, size.Height, size.Width-2*pad-x-f.key.Natural().Width)
}

// Refresh follows the pointer and the theme.
func (r *finderRenderer) Refresh() {
	f := r.f
	f.ground.FillColor, f.ground.StrokeColor, f.ground.StrokeWidth = ft.Color(theme.Surface), ft.Color(theme.Line), 1
	if f.hovered {
		f.ground.FillColor, f.ground.StrokeColor = ft.Color(theme.HoverTint), ft.Color(theme.Accent)
	}
	f.ground.CornerRadius = ft.Size(theme.SizeRadius)
	f.ground.Refresh()
	if name := f.glass.Resource.Name(); name != r.icon {
		r.icon = name
		f.glass.Refresh()
	}
	f.text.Paint()
	f.key.Paint()
	r.Layout(f.Size())
	canvas.Refresh(f)
}

// Objects are what is drawn.
func (r *finderRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.f.ground, r.f.glass, r.f.text.Text, r.f.key.Text}
}

// Destroy has nothing to free.
func (r *finderRenderer) Destroy() {}
