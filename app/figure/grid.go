package figure

// GridCell is one field of a table of texts, blank when Text is "".
type GridCell struct {
	ID, Text     string
	Said, Target string
}

// GridData is what Grid draws: as many cells a row as column labels.
type GridData struct {
	Title, Sentence string
	Corner          string
	RowLabels       []string
	ColLabels       []string
	Cells           [][]GridCell
}

// cellLines is how many lines a field of a grid shows.
const cellLines = 4

// Grid draws a table of texts; it is as high as it needs.
func Grid(d GridData, width, _ float32) Figure {
	f := Figure{Title: d.Title, Sentence: d.Sentence, Width: width, Columns: append([]string{d.Corner}, d.ColLabels...)}
	left := min(width*0.24, 180)
	slot := (width - left) / float32(max(len(d.ColLabels), 1))
	for c, label := range d.ColLabels {
		t := f.text(Point{left + float32(c)*slot + 8, 16}, label, small, Muted, Start, max(slot-12, 0))
		t.Bold = true
		t.Text = Fit(label, small, true, max(slot-12, 0))
	}
	y := float32(26)
	for n, label := range d.RowLabels {
		name := wrap(label, normal, left-12, cellLines)
		lines := len(name)
		texts := make([][]string, len(d.Cells[n]))
		for c, cell := range d.Cells[n] {
			texts[c] = wrap(cell.Text, small, max(slot-16, 1), cellLines)
			lines = max(lines, len(texts[c]))
		}
		h := float32(max(lines, 1))*17 + 14
		f.line(Point{0, y}, Point{width, y}, Rule, 1)
		for i, l := range name {
			f.text(Point{0, y + 19 + float32(i)*17}, l, normal, Ink, Start, left-8)
		}
		row, said := []string{label}, []Cell{{}}
		for c, cell := range d.Cells[n] {
			x := left + float32(c)*slot
			for i, l := range texts[c] {
				f.text(Point{x + 8, y + 19 + float32(i)*17}, l, small, Ink, Start, max(slot-12, 0))
			}
			if cell.Text == "" {
				f.rect(x+4, y+4, max(slot-8, 1), h-8, "", Rule).Dashed = true
			}
			f.spot(cell.ID, cell.Said, cell.Target, x+2, y+2, max(slot-4, 1), h-4)
			row, said = append(row, cell.Text), append(said, Cell{cell.Said, cell.Target})
		}
		f.tell(row, said...)
		y += h
	}
	f.Height = y + 4
	return f
}
