package figure

// HeatCell is one field of a heat map. Size 0 is a blank; Text says it in
// figures. A hollow one has something in it that does not count yet: it has an
// edge and no tint.
type HeatCell struct {
	ID, Text     string
	Size         float32
	Hollow       bool
	Said, Target string
}

// HeatName is a row without anything in it, told by its name alone.
type HeatName struct{ ID, Label, Said, Target string }

// HeatData is what Heat draws: as many cells a row as column labels. From is
// the first of the Tints that is used, 0 for all. Rest are the rows without
// anything, which stand beneath as one line that Lead begins.
type HeatData struct {
	Title, Sentence string
	From            int
	Corner          string // heads the row labels in the table
	RowLabels       []string
	ColLabels       []string
	Cells           [][]HeatCell
	Lead            string
	Rest            []HeatName
}

// Heat draws counts as tinted fields, blanks as dots. It is as high as its rows
// need.
func Heat(d HeatData, width, height float32) Figure {
	f := Figure{Title: d.Title, Sentence: d.Sentence, Width: width, Columns: append([]string{d.Corner}, d.ColLabels...)}
	left, most := float32(0), float32(0)
	for n, label := range d.RowLabels {
		left = max(left, TextWidth(label, normal, false))
		for _, c := range d.Cells[n] {
			most = max(most, finite(c.Size))
		}
	}
	left = min(left, width*0.34) + 10
	slot := (width - left) / float32(max(len(d.ColLabels), 1))
	head := f.headings(d.ColLabels, left, slot)
	row := min(max((height-head)/float32(max(len(d.RowLabels), 1)), 24), 36)
	f.Height = head + row*float32(len(d.RowLabels))
	for n, label := range d.RowLabels {
		y := head + row*float32(n)
		f.text(Point{left - 8, y + row/2 + 4}, label, normal, Ink, End, left-8)
		line, cells := []string{label}, []Cell{{}}
		for c, cell := range d.Cells[n] {
			f.cell(cell, left+float32(c)*slot+1, y+1, max(slot-2, 1), max(row-2, 1), func() Role { return tint(cell.Size, most, d.From) })
			line, cells = append(line, cell.Text), append(cells, Cell{cell.Said, cell.Target})
		}
		f.tell(line, cells...)
	}
	if len(d.Rest) > 0 {
		f.rest(d)
	}
	return f
}

// headings names each of the columns, over up to three lines where one is too
// short, and returns how high that is.
func (f *Figure) headings(labels []string, left, slot float32) float32 {
	const line = 15
	wrapped, most := make([][]string, len(labels)), 1
	for c, label := range labels {
		wrapped[c] = wrap(label, small, slot-6, 3)
		most = max(most, len(wrapped[c]))
	}
	for c, lines := range wrapped {
		for n, text := range lines {
			y := 14 + line*float32(most-len(lines)+n)
			f.text(labelPlace(left+(float32(c)+0.5)*slot, y, text, f.Width), text, small, Muted, Middle, f.Width)
		}
	}
	return 24 + line*float32(most-1)
}

// rest writes the names of rows without anything beneath the others, as one
// line that goes on where there is no room.
func (f *Figure) rest(d HeatData) {
	const line = 22
	x, y := float32(0), f.Height+line
	put := func(text string, ink Role) (wide float32) {
		wide = TextWidth(Fit(text, normal, false, f.Width), normal, false)
		if x > 0 && x+wide > f.Width {
			x, y = 0, y+line
		}
		f.text(Point{x, y}, text, normal, ink, Start, f.Width)
		return wide
	}
	gap := TextWidth(" ", normal, false)
	x += put(d.Lead, Muted) + 2*gap
	for n, name := range d.Rest {
		label := name.Label
		if n < len(d.Rest)-1 {
			label += ","
		}
		wide := put(label, Ink)
		f.spot(name.ID, name.Said, name.Target, x-2, y-15, wide+4, 20)
		x += wide + gap
		f.tell(append([]string{name.Label}, make([]string, len(d.ColLabels))...), Cell{name.Said, name.Target})
	}
	f.Height = y + 8
}

// dot is half of how wide the mark of a blank is.
const dot = 1

func (f *Figure) cell(c HeatCell, x, y, w, h float32, tint func() Role) {
	f.spot(c.ID, c.Said, c.Target, x, y, w, h)
	switch {
	case c.Hollow:
		f.rect(x+1, y+1, max(w-2, 0.5), max(h-2, 0.5), Surface, Accent).Width = 1.5
		f.cellText(c, x, y, w, h, Ink)
	case finite(c.Size) <= 0:
		f.circle(Point{x + w/2, y + h/2}, dot, Muted, "")
	default:
		role := tint()
		f.rect(x, y, w, h, role, "")
		f.cellText(c, x, y, w, h, On(role))
	}
}

func (f *Figure) cellText(c HeatCell, x, y, w, h float32, ink Role) {
	if TextWidth(c.Text, small, true) <= w-4 {
		t := f.text(Point{x + w/2, y + h/2 + 4}, c.Text, small, ink, Middle, w)
		t.Bold = true
	}
}
