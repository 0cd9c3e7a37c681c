package list

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wawasan/app/say"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// Lengths of the facts, at 100 %: from railFrom on a page has room for a rail
// of facts beside its evidence.
const (
	railFrom  = 720
	railWidth = 212
	foldLines = 2
)

// factLine is one fact: what it is, beside the value or above it, and the value.
type factLine struct {
	label *draw.Span
	above *draw.Paragraph
	value *draw.Paragraph
	link  *link // in the place of value, nil for a fact that opens nothing
}

// place puts the value in its place and returns its height.
func (f *factLine) place(x, y, room float32) float32 {
	if f.link == nil {
		return f.value.Place(x, y, room)
	}
	return f.link.place(x, y, room)
}

// object is what is drawn of the value.
func (f *factLine) object() fyne.CanvasObject {
	if f.link == nil {
		return f.value.Object()
	}
	return f.link
}

func factLines(facts []say.Fact, links Links) []*factLine {
	var lines []*factLine
	for _, f := range facts {
		above := draw.NewParagraph(theme.SizeMuted, theme.Muted).Say(f.Label)
		above.Bold = true
		line := &factLine{
			label: draw.NewSpan(theme.SizeMuted, theme.Muted, false).Say(f.Label), above: above,
			value: draw.NewParagraph(theme.SizeBody, theme.Text).Say(f.Value),
		}
		if f.Opens != "" && links.Open != nil {
			line.link = newLink(f.Value, f.Opens, links)
		}
		lines = append(lines, line)
	}
	return lines
}

// inTable sets labels in a column as wide as the widest, values beside, and
// returns where they end.
func inTable(lines []*factLine, x, y, room float32) float32 {
	column := float32(0)
	for _, f := range lines {
		f.label.Paint()
		column = max(column, f.label.Natural().Width)
	}
	column = min(column, room*0.4) + core.Length(16)
	for _, f := range lines {
		high := f.value.LineHeight()
		f.label.Place(x, y, high, column-core.Length(12))
		y += max(f.place(x+column, y, room-column), high) + core.Length(4)
	}
	if len(lines) > 0 {
		y += core.Length(8)
	}
	return y
}

// factSheet holds the facts of a page: in a rail beside the evidence where there
// is room. Else the head says what of them fits into two lines, and all stand
// below the evidence where that is not all.
type factSheet struct {
	widget.BaseWidget
	lines  []*factLine
	links  Links
	folded *draw.Paragraph // measures what the head shows
	edge   *canvas.Rectangle
}

var _ core.Describer = (*factSheet)(nil)

func newFactSheet() *factSheet {
	s := &factSheet{folded: newFold(), edge: &canvas.Rectangle{}}
	s.ExtendBaseWidget(s)
	return s
}

func newFold() *draw.Paragraph {
	p := draw.NewParagraph(theme.SizeMuted, theme.Muted)
	p.MaxLines = foldLines
	return p
}

// foldOf are the facts that open nothing in one line.
func foldOf(facts []*factLine) string {
	var all []string
	for _, f := range facts {
		if f.link == nil {
			all = append(all, f.label.Full+": "+strings.Join(strings.Fields(f.value.Full), " "))
		}
	}
	return strings.Join(all, " · ")
}

func (s *factSheet) set(facts []say.Fact) {
	s.lines = factLines(facts, s.links)
	s.folded.Say(foldOf(s.lines))
	s.Refresh()
}

// rail is the width of the rail on a page of a width, 0 where the facts do not
// stand in one.
func (s *factSheet) rail(width float32) float32 {
	if s == nil || len(s.lines) == 0 || width < core.Length(railFrom) {
		return 0
	}
	return core.Length(railWidth)
}

// below reports whether all facts stand below the evidence of a page of a width:
// they take more than two lines and there is no rail.
func (s *factSheet) below(width float32) bool {
	if s == nil || len(s.lines) == 0 || s.rail(width) > 0 {
		return false
	}
	p := *s.folded
	p.MaxLines = 0
	return p.Height(width-core.Length(24)) > foldLines*p.LineHeight()
}

// HeightFor is the height of the facts in a width, a rail or the whole page.
func (s *factSheet) HeightFor(width float32) float32 { return s.arrange(width) }

// arrange places all for a width and returns the height.
func (s *factSheet) arrange(width float32) float32 {
	pad, beside := core.Length(12), width > core.Length(railWidth)
	for _, f := range s.lines {
		draw.ShowIf(f.label.Text, beside)
		draw.ShowIf(f.above.Object(), !beside)
	}
	if beside {
		s.edge.Move(fyne.NewPos(pad, pad))
		s.edge.Resize(fyne.NewSize(width-2*pad, 1))
		return inTable(s.lines, pad, 2*pad, width-2*pad)
	}
	y := pad
	for _, f := range s.lines {
		y += f.above.Place(2*pad, y, width-3*pad) + core.Length(2)
		y += f.place(2*pad, y, width-3*pad) + pad
	}
	s.edge.Move(fyne.NewPos(pad, pad))
	s.edge.Resize(fyne.NewSize(1, max(y-2*pad, 0)))
	return y
}

// Describe says nothing: the head tells the facts, wherever they stand.
func (s *factSheet) Describe() []string { return nil }

// AccessibilityLabel tells the facts.
func (s *factSheet) AccessibilityLabel() string {
	var said []string
	for _, f := range s.lines {
		said = append(said, f.label.Full+": "+f.value.Full)
	}
	return core.Spoken(said...)
}

// AccessibilityRole is text.
func (s *factSheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the facts.
func (s *factSheet) CreateRenderer() fyne.WidgetRenderer {
	r := &factSheetRenderer{s}
	r.Refresh()
	return r
}

type factSheetRenderer struct{ s *factSheet }

// MinSize is nothing: the height follows the width.
func (r *factSheetRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Layout follows a new width.
func (r *factSheetRenderer) Layout(size fyne.Size) { r.s.arrange(size.Width) }

// Refresh follows facts and theme.
func (r *factSheetRenderer) Refresh() {
	draw.Fill(r.s.edge, theme.Line)
	for _, f := range r.s.lines {
		if f.link != nil {
			f.link.Refresh()
		}
	}
	if w := r.s.Size().Width; w > 0 {
		r.s.arrange(w)
	}
	canvas.Refresh(r.s)
}

// Objects are what is drawn.
func (r *factSheetRenderer) Objects() []fyne.CanvasObject {
	if len(r.s.lines) == 0 {
		return nil
	}
	all := []fyne.CanvasObject{r.s.edge}
	for _, f := range r.s.lines {
		all = append(all, f.label.Text, f.above.Object(), f.object())
	}
	return all
}

// Destroy does nothing.
func (r *factSheetRenderer) Destroy() {}
