package draw

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wawasan/views/kit/core"
	"wawasan/views/theme"
)

// readout is what stands beneath a drawing or a table of what is chosen there:
// all of it, in as many lines as it takes, though never more than half of the
// height, or two lines where there is little.
type readout struct {
	*Paragraph
	rule *canvas.Rectangle
}

// leastReadout is how many lines it has at least: what is above stays where it
// is while one walks.
const leastReadout = 2

// lowRoom is the height, in lines, from which on there is room for that many.
const lowRoom = 10

func newReadout() readout {
	return readout{NewParagraph(theme.SizeBody, theme.Text), &canvas.Rectangle{}}
}

// place puts the text at the foot of a room and returns what is left above it.
func (r readout) place(size fyne.Size) (left float32) {
	line, wide := r.LineHeight(), size.Width-core.Length(2*figureEdge)
	least, most := leastReadout, max(leastReadout, int(size.Height/2/line))
	if size.Height < lowRoom*line {
		least, most = 1, 2
	}
	r.MaxLines = 0
	lines := max(least, len(r.broken(wide)))
	r.MaxLines = most
	foot := float32(min(lines, most))*line + core.Length(14)
	left = max(size.Height-foot, 1)
	Fill(r.rule, theme.Line)
	r.rule.Move(fyne.NewPos(0, size.Height-foot))
	r.rule.Resize(fyne.NewSize(size.Width, 1))
	r.Place(core.Length(figureEdge), size.Height-foot+core.Length(7), wide)
	return left
}

// objects are what is drawn of it.
func (r readout) objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rule, r.Object()} }
