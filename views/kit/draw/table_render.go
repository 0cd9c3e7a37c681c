package draw

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app/figure"
	"wawasan/views/kit/core"
	"wawasan/views/theme"
)

// table is the table of one figure and where it stands, in pixels.
type table struct {
	title    string
	of       figure.Figure
	columns  []column
	top      float32   // of the title
	headTop  float32   // of the head, where it is not held in sight
	headHigh float32   //
	tops     []float32 // of each row, and the bottom of the last
	lefts    []float32 // of each column
	wides    []float32
	wide     float32
	head     *fyne.Container
}

// column is how a column is set: figures end at its right edge, what follows a
// figure stands behind that edge.
type column struct {
	figures     bool
	wide, notes float32 // of the figures or words, and of what follows them
}

// The sizes of tables, in units.
const (
	tableGap  float32 = 30 // between columns
	tablePad  float32 = 7  // above and below a row's text
	tableText float32 = 360
	tableLine         = 6 // lines of text in a field, at most
)

// parted is a figure and what follows it.
func parted(text string) (number, note string) {
	number, note, _ = strings.Cut(text, " · ")
	return number, note
}

// isFigure reports whether a text is a figure, alone or before something else.
func isFigure(text string) bool {
	number, _ := parted(text)
	return number == "–" || strings.ContainsAny(number, "0123456789") && strings.Trim(number, "0123456789.,-–−/% ±") == ""
}

// bodyStyle and headStyle are how fields and heads are set.
var (
	bodyStyle = fyne.TextStyle{}
	headStyle = fyne.TextStyle{Bold: true}
)

func bodyWidth(text string) float32 {
	return core.Measure(text, ft.Size(theme.SizeBody), bodyStyle).Width
}

// digitRoom is how wide a digit is in a column of figures: as the widest.
func digitRoom() float32 {
	wide := float32(0)
	for _, r := range "0123456789" {
		wide = max(wide, bodyWidth(string(r)))
	}
	return wide
}

// letterRoom is how wide a letter of a figure is.
func letterRoom(r rune) float32 {
	if r >= '0' && r <= '9' {
		return digitRoom()
	}
	return bodyWidth(string(r))
}

func figureRoom(text string) float32 {
	wide := float32(0)
	for _, r := range text {
		wide += letterRoom(r)
	}
	return wide
}

// measure says how wide each column wants to be, and is within a room.
func (t *table) measure(room float32) {
	t.columns, t.lefts, t.wides = nil, nil, nil
	words, sum := float32(0), float32(0)
	for n, title := range t.of.Columns {
		c := t.column(n)
		c.wide = max(c.wide, min(core.Measure(title, ft.Size(theme.SizeMuted), headStyle).Width, core.Length(110)))
		t.columns = append(t.columns, c)
		sum += c.wide + c.notes
		if !c.figures {
			words += c.wide
		}
	}
	gaps := core.Length(tableGap) * float32(len(t.columns)-1)
	if over := sum + gaps - room; over > 0 && words > 0 { // words give way first
		share := max((words-over)/words, 0.25)
		for n := range t.columns {
			if c := &t.columns[n]; !c.figures {
				c.wide *= share
			}
		}
	}
	x := core.Length(figureEdge)
	for _, c := range t.columns {
		t.lefts, t.wides = append(t.lefts, x), append(t.wides, c.wide+c.notes)
		x += c.wide + c.notes + core.Length(tableGap)
	}
	t.wide = x - core.Length(tableGap) - core.Length(figureEdge)
}

// column measures what stands in a column. The first one names the rows.
func (t *table) column(n int) column {
	c := column{figures: n > 0}
	for _, row := range t.of.Rows {
		if n < len(row) && row[n] != "" && !isFigure(row[n]) {
			c.figures = false
		}
	}
	for _, row := range t.of.Rows {
		switch {
		case n >= len(row):
		case c.figures:
			number, note := parted(row[n])
			c.wide = max(c.wide, figureRoom(number))
			if note != "" {
				c.notes = max(c.notes, core.Length(10)+bodyWidth(note))
			}
		default:
			c.wide = max(c.wide, min(bodyWidth(row[n]), core.Length(tableText)))
		}
	}
	return c
}

// layOut lays the tables out for a size in pixels, once.
func (v *TableView) layOut(size fyne.Size) {
	look := fmt.Sprint(ft.Color(theme.Surface), ft.Color(theme.Accent), core.Length(1))
	if size == v.size && look == v.look || size.Width < 1 {
		return
	}
	v.size, v.look = size, look
	v.body.Objects = []fyne.CanvasObject{v.band}
	y := float32(0)
	var heads []fyne.CanvasObject
	for _, t := range v.tables {
		t.top = y
		t.measure(size.Width - core.Length(2*figureEdge))
		title := NewSpan(theme.SizeStrong, theme.Text, true).Say(t.title)
		title.Place(core.Length(figureEdge), y+core.Length(8), title.LineHeight(), size.Width-core.Length(2*figureEdge))
		v.body.Objects = append(v.body.Objects, title.Text)
		y += core.Length(figureTitle)
		t.headTop = y
		t.layHead(size.Width)
		heads = append(heads, t.head)
		y += t.headHigh
		t.tops = []float32{y}
		for _, row := range t.of.Rows {
			high, objects := t.layRow(row, y)
			v.body.Objects = append(v.body.Objects, objects...)
			y += high
			t.tops = append(t.tops, y)
		}
		y += core.Length(figureGap)
	}
	v.body.Objects = append(append(v.body.Objects, v.ring), heads...)
	v.body.Resize(fyne.NewSize(size.Width, y))
	v.scroll.Content = container.New(fixedHeight(y), v.body)
	v.stick()
	v.scroll.Refresh()
}

// High is how high all tables are in a width, with what is said below them.
func (v *TableView) High(width float32) float32 {
	v.layOut(fyne.NewSize(width, v.size.Height))
	high := v.body.Size().Height + core.Length(14)
	return high + leastReadout*v.said.LineHeight()
}

// layHead makes the head: the names of the columns over a line, each over its
// figures or words.
func (t *table) layHead(width float32) {
	ground, rule := &canvas.Rectangle{FillColor: ft.Color(theme.Surface)}, &canvas.Rectangle{FillColor: ft.Color(theme.Edge)}
	t.head = container.NewWithoutLayout(ground, rule)
	size, line := ft.Size(theme.SizeMuted), core.Measure("Ág", ft.Size(theme.SizeMuted), headStyle).Height
	broken, most := make([][]string, len(t.columns)), 1
	for n, c := range t.columns {
		broken[n] = BreakLines(t.of.Columns[n], c.wide+c.notes+1, size, headStyle, 2)
		most = max(most, len(broken[n]))
	}
	t.headHigh = float32(most)*line + core.Length(2*tablePad)
	for n, c := range t.columns {
		for i, said := range broken[n] {
			text := canvas.NewText(said, ft.Color(theme.Muted))
			text.TextSize, text.TextStyle, text.FontSource = size, headStyle, theme.FontSource(said, headStyle)
			wide := core.Measure(said, size, headStyle).Width
			x := t.lefts[n]
			if c.figures {
				x += max(c.wide-wide, 0)
			}
			text.Move(fyne.NewPos(x, core.Length(tablePad)+line*float32(most-len(broken[n])+i)))
			text.Resize(fyne.NewSize(wide, line))
			t.head.Add(text)
		}
	}
	ground.Resize(fyne.NewSize(width, t.headHigh))
	rule.Move(fyne.NewPos(core.Length(figureEdge), t.headHigh-1))
	rule.Resize(fyne.NewSize(t.wide, 1))
	t.head.Resize(fyne.NewSize(width, t.headHigh))
}

// layRow makes a row that begins at y, and says how high it is.
func (t *table) layRow(row []string, y float32) (high float32, out []fyne.CanvasObject) {
	size, line, top := ft.Size(theme.SizeBody), core.Measure("Ág", ft.Size(theme.SizeBody), bodyStyle).Height, y+core.Length(tablePad)
	lines := 1
	put := func(said string, x, y float32, ink color.Color) {
		text := canvas.NewText(said, ink)
		text.TextSize, text.FontSource = size, theme.FontSource(said, bodyStyle)
		text.Move(fyne.NewPos(x, y))
		text.Resize(fyne.NewSize(bodyWidth(said), line))
		out = append(out, text)
	}
	for n, c := range t.columns {
		if n >= len(row) || row[n] == "" {
			continue
		}
		x := t.lefts[n]
		if !c.figures {
			broken := BreakLines(row[n], c.wide+1, size, bodyStyle, tableLine)
			lines = max(lines, len(broken))
			for i, said := range broken {
				put(said, x, top+line*float32(i), ft.Color(theme.Text))
			}
			continue
		}
		number, note := parted(row[n])
		at := x + c.wide - figureRoom(number)
		for _, r := range number {
			room := letterRoom(r)
			put(string(r), at+(room-bodyWidth(string(r)))/2, top, ft.Color(theme.Text))
			at += room
		}
		if note != "" {
			put(note, x+c.wide+core.Length(10), top, ft.Color(theme.Muted))
		}
	}
	high = line*float32(lines) + core.Length(2*tablePad)
	rule := &canvas.Rectangle{FillColor: ft.Color(theme.Line)}
	rule.Move(fyne.NewPos(core.Length(figureEdge), y+high-1))
	rule.Resize(fyne.NewSize(t.wide, 1))
	return high, append(out, rule)
}

// stick holds the head of each table in sight while rows of it are.
func (v *TableView) stick() {
	for _, t := range v.tables {
		if t.head != nil {
			t.head.Move(fyne.NewPos(0, max(t.headTop, min(v.scroll.Offset.Y, t.tops[len(t.tops)-1]-t.headHigh))))
		}
	}
}

// CreateRenderer draws the tables with what the chosen field says below.
func (v *TableView) CreateRenderer() fyne.WidgetRenderer {
	r := &tableRenderer{v: v, ground: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type tableRenderer struct {
	v      *TableView
	ground *canvas.Rectangle
}

// MinSize is small: tables scroll.
func (r *tableRenderer) MinSize() fyne.Size { return fyne.NewSize(core.Length(240), core.Length(160)) }

// Layout gives the foot what it says, the tables the rest.
func (r *tableRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.v.layOut(size)
	r.v.mark()
	r.v.scroll.Resize(fyne.NewSize(size.Width, r.v.said.place(size)))
}

// Refresh takes colours and tables anew.
func (r *tableRenderer) Refresh() {
	Fill(r.ground, theme.Surface)
	r.Layout(r.v.Size())
	canvas.Refresh(r.v)
}

// Objects returns what is drawn, from below.
func (r *tableRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.ground, r.v.scroll}, r.v.said.objects()...)
}

// Destroy has nothing to free.
func (r *tableRenderer) Destroy() {}
