package draw

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/app/figure"
	"wawasan/views/kit/core"
	"wawasan/views/theme"
)

// Plot is one figure with its heading; Draw lays it out for a width and a
// height that would be good, in units of 100 % text. The figure's sentence
// stands beneath it, or above with Lead.
type Plot struct {
	Title string
	Draw  func(width, height float32) figure.Figure
}

// FigureParams say what a FigureView does; every function may be nil.
type FigureParams struct {
	Label  string // what it shows, for a screen reader
	Empty  fyne.CanvasObject
	Hint   string            // what stands below while the keyboard is elsewhere
	OnOpen func(figure.Spot) // Enter or a double click on a spot
	OnBack func()            // Esc
	OnRune func(rune) bool
	OnKey  func(*fyne.KeyEvent) bool
	OnActs func(at *fyne.Position) // Space, and a secondary click
}

// FigureView shows figures beneath each other. Arrows go from spot to spot,
// what the spot says stands below, Enter leads to what it stands for.
type FigureView struct {
	widget.BaseWidget
	params  FigureParams
	plots   []Plot
	focused bool
	at      string // the ID of the spot chosen
	drawn   []placed
	scroll  *container.Scroll
	body    *fyne.Container
	ring    *canvas.Rectangle
	said    readout
	size    fyne.Size // for which drawn was laid out, in pixels
	look    string    // and for which colours and size of letters
}

// placed is a figure with where it begins, in units.
type placed struct {
	figure.Figure
	top float32
}

var (
	_ fyne.Focusable  = (*FigureView)(nil)
	_ fyne.Accessible = (*FigureView)(nil)
	_ core.Describer  = (*FigureView)(nil)
)

// NewFigureView returns one that shows nothing yet.
func NewFigureView(params FigureParams) *FigureView {
	v := &FigureView{params: params, ring: &canvas.Rectangle{StrokeWidth: 2, CornerRadius: 4}, said: newReadout()}
	v.body = container.NewWithoutLayout()
	v.scroll = container.NewVScroll(v.body)
	v.ExtendBaseWidget(v)
	return v
}

// SetPlots shows other figures; the spot chosen stays chosen if it is among
// them.
func (v *FigureView) SetPlots(plots []Plot) {
	v.plots, v.size = plots, fyne.Size{}
	v.Refresh()
}

// Figures are what is shown, laid out.
func (v *FigureView) Figures() []figure.Figure {
	v.layOut(v.Size())
	out := make([]figure.Figure, len(v.drawn))
	for n, p := range v.drawn {
		out[n] = p.Figure
	}
	return out
}

// Selected is the spot chosen.
func (v *FigureView) Selected() (figure.Spot, bool) { return v.whole().Spot(v.at) }

// whole is one figure with the spots of all, where they stand.
func (v *FigureView) whole() figure.Figure {
	var all figure.Figure
	rows := 0
	for _, p := range v.drawn {
		before := rows
		for _, s := range p.Spots {
			s.Y += p.top
			if s.Row > 0 {
				s.Row += before // rows of one drawing follow those of another
				rows = max(rows, s.Row)
			}
			all.Spots = append(all.Spots, s)
		}
	}
	return all
}

// the sizes around figures, in units.
const (
	figureEdge  = 16
	figureTitle = 40
	figureGap   = 28
)

// layOut lays the figures out for a size in pixels, once.
func (v *FigureView) layOut(size fyne.Size) {
	look := fmt.Sprint(ft.Color(theme.Surface), ft.Color(theme.Accent), core.Length(1))
	if size == v.size && look == v.look || size.Width < 1 {
		return
	}
	v.size, v.look = size, look
	room := max(size.Width/core.Length(1)-2*figureEdge, 120)
	height := max(size.Height/core.Length(1)/float32(max(len(v.plots), 1))-120, 260)
	v.drawn, v.body.Objects = nil, nil
	top := float32(0)
	for _, p := range v.plots {
		f := p.Draw(room, min(height, 460))
		v.putTitle(p.Title, top)
		top += figureTitle
		if f.Lead {
			top += v.putSentence(f.Sentence, top, room) + 14
		}
		v.drawn = append(v.drawn, placed{f, top})
		for _, s := range f.Shapes {
			v.body.Objects = append(v.body.Objects, drawShape(s, figureEdge, top)...)
		}
		top += f.Height + 10
		if !f.Lead {
			top += v.putSentence(f.Sentence, top, room)
		}
		top += figureGap
	}
	v.body.Objects = append(v.body.Objects, v.ring)
	v.body.Resize(fyne.NewSize(size.Width, core.Length(top)))
	v.scroll.Content = container.New(fixedHeight(core.Length(top)), v.body)
	v.scroll.Refresh()
}

func (v *FigureView) putTitle(title string, top float32) {
	head := NewSpan(theme.SizeStrong, theme.Text, true).Say(title)
	head.Place(core.Length(figureEdge), core.Length(top+8), head.LineHeight(), v.size.Width-core.Length(2*figureEdge))
	v.body.Objects = append(v.body.Objects, head.Text)
}

// putSentence writes a sentence and returns how high it is, in units.
func (v *FigureView) putSentence(said string, top, room float32) float32 {
	sentence := NewParagraph(theme.SizeBody, theme.Text).Say(said)
	sentence.Place(core.Length(figureEdge), core.Length(top), core.Length(room))
	v.body.Objects = append(v.body.Objects, sentence.Object())
	return sentence.Height(core.Length(room)) / core.Length(1)
}

// choose makes a spot the one chosen and brings it into sight.
func (v *FigureView) choose(id string) {
	v.at = id
	v.Refresh() // first: what is said may take room from what is in sight
	if s, ok := v.Selected(); ok {
		top, bottom := core.Length(s.Y)-core.Length(figureTitle), core.Length(s.Y+s.H)+core.Length(8)
		switch view := v.scroll.Size().Height; {
		case top < v.scroll.Offset.Y:
			v.scroll.Offset.Y = max(0, top)
		case bottom > v.scroll.Offset.Y+view:
			v.scroll.Offset.Y = bottom - view
		}
		v.scroll.Refresh()
	}
}

// mark puts the ring around the spot chosen, and says it.
func (v *FigureView) mark() {
	s, ok := v.Selected()
	if !ok {
		if all := v.whole(); len(all.Spots) > 0 {
			v.at = all.Spots[0].ID
			s, ok = v.Selected()
		}
	}
	ShowIf(v.ring, ok && v.focused)
	v.said.Say(s.Label)
	if !v.focused {
		v.said.Say(v.params.Hint)
	}
	if ok {
		v.ring.Move(fyne.NewPos(core.Length(s.X+figureEdge)-2, core.Length(s.Y)-2))
		v.ring.Resize(fyne.NewSize(core.Length(s.W)+4, core.Length(s.H)+4))
	}
}

// Describe tells headings, sentences, the table of each figure and the spot
// chosen.
func (v *FigureView) Describe() []string {
	out := v.tables()
	if s, ok := v.Selected(); ok && v.focused {
		out = append(out, "▌"+s.Label)
	}
	return out
}

// tables are the figures in words: heading, rows, sentence.
func (v *FigureView) tables() []string {
	if len(v.drawn) == 0 && v.params.Empty != nil {
		return core.DescribeObject(v.params.Empty)
	}
	var out []string
	for n, p := range v.drawn {
		out = append(out, v.plots[n].Title)
		for _, row := range p.Rows {
			out = append(out, strings.Join(row, " · "))
		}
		out = append(out, core.NonEmpty(p.Sentence)...)
	}
	return out
}

// FocusGained shows the ring.
func (v *FigureView) FocusGained() {
	v.focused = true
	v.Refresh()
	core.KeyboardMoved(v)
}

// FocusLost takes it away.
func (v *FigureView) FocusLost() { v.focused = false; v.Refresh() }

// TypedRune offers letters.
func (v *FigureView) TypedRune(r rune) {
	switch {
	case r == ' ' && v.params.OnActs != nil:
		v.params.OnActs(nil)
	case v.params.OnRune != nil:
		v.params.OnRune(r)
	}
}

// TypedKey walks from spot to spot.
func (v *FigureView) TypedKey(e *fyne.KeyEvent) {
	if v.params.OnKey != nil && v.params.OnKey(e) {
		return
	}
	all := v.whole()
	steps := map[fyne.KeyName][2]int{fyne.KeyRight: {1, 0}, fyne.KeyLeft: {-1, 0}, fyne.KeyDown: {0, 1}, fyne.KeyUp: {0, -1}}
	switch d, arrow := steps[e.Name]; {
	case arrow:
		v.choose(all.Step(v.at, d[0], d[1]))
	case e.Name == fyne.KeyHome && len(all.Spots) > 0:
		v.choose(all.Spots[0].ID)
	case e.Name == fyne.KeyEnd && len(all.Spots) > 0:
		v.choose(all.Spots[len(all.Spots)-1].ID)
	case e.Name == fyne.KeyPageDown:
		v.choose(all.Next(v.at, 1))
	case e.Name == fyne.KeyPageUp:
		v.choose(all.Next(v.at, -1))
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		if s, ok := v.Selected(); ok && v.params.OnOpen != nil {
			v.params.OnOpen(s)
		}
	case e.Name == fyne.KeyEscape && v.params.OnBack != nil:
		v.params.OnBack()
	}
}

// MouseDown chooses as Tapped does, which waits whether a second click comes.
func (v *FigureView) MouseDown(e *desktop.MouseEvent) { v.Tapped(&e.PointEvent) }

// MouseUp does nothing.
func (v *FigureView) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped opens what is chosen.
func (v *FigureView) DoubleTapped(*fyne.PointEvent) {
	if s, ok := v.Selected(); ok && v.params.OnOpen != nil {
		v.params.OnOpen(s)
	}
}

// Tapped chooses the spot under the pointer and takes the keyboard.
func (v *FigureView) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
	x, y := e.Position.X/core.Length(1)-figureEdge, (e.Position.Y+v.scroll.Offset.Y)/core.Length(1)
	for _, s := range v.whole().Spots {
		if x >= s.X && x <= s.X+s.W && y >= s.Y && y <= s.Y+s.H {
			v.choose(s.ID)
			return
		}
	}
}

// AccessibilityLabel is what it shows, the spot that has the keyboard, and the
// figures as tables.
func (v *FigureView) AccessibilityLabel() string {
	said := []string{v.params.Label}
	if s, ok := v.Selected(); ok && v.focused {
		said = append(said, s.Label)
	}
	said = append(said, v.tables()...)
	if !v.focused {
		said = append(said, v.params.Hint)
	}
	return core.Spoken(said...)
}

// AccessibilityRole is text: a drawing has no role in the toolkit, and Windows
// hands on no containers.
func (v *FigureView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
