package figure

// SparkCell is one moment of a row of Sparks.
type SparkCell struct {
	ID, Text     string
	Size         float32
	Said, Target string
}

// SparkRow is a row of moments with their total.
type SparkRow struct {
	ID, Label, Total string
	Cells            []SparkCell
	Said, Target     string
}

// SparksData is what Sparks draws: as many cells a row as column labels. Running
// is what is said of the last column where it is not over, "" where it is.
type SparksData struct {
	Title, Sentence string
	Corner, Sum     string // head the labels and the totals in the table
	ColLabels       []string
	Running         string
	Rows            []SparkRow
}

// The sizes of rows of small columns.
const (
	sparkRow  float32 = 38
	sparkSlot float32 = 56 // how far columns stand apart, at most
)

// Sparks draws a row of small columns for each label, all on one scale, with
// the total at the end of each. It is as high as its rows need.
func Sparks(d SparksData, width, _ float32) Figure {
	f := Figure{Title: d.Title, Sentence: d.Sentence, Width: width, Columns: append(append([]string{d.Corner}, d.columns()...), d.Sum)}
	labels, totals, most := float32(0), float32(0), float32(0)
	for _, r := range d.Rows {
		labels, totals = max(labels, TextWidth(r.Label, normal, false)), max(totals, figuresWidth(r.Total, normal, true))
		for _, c := range r.Cells {
			most = max(most, finite(c.Size))
		}
	}
	labels = min(labels, width*0.34)
	left := labels + 16
	slot := min(max(width-left-totals-28, 1)/float32(max(len(d.ColLabels), 1)), sparkSlot)
	end := left + slot*float32(len(d.ColLabels))
	for n, r := range d.Rows {
		y := sparkRow * float32(n)
		f.text(Point{labels, y + sparkRow/2 + normal*0.36}, r.Label, normal, Ink, End, labels)
		f.line(Point{left, y + sparkRow - 6}, Point{end, y + sparkRow - 6}, Rule, 1)
		texts, cells := []string{r.Label}, []Cell{{r.Said, r.Target}}
		for c, cell := range r.Cells {
			f.spark(cell, left+slot*float32(c), y, slot, most, d.Running != "" && c == len(r.Cells)-1)
			texts, cells = append(texts, cell.Text), append(cells, Cell{cell.Said, cell.Target})
		}
		f.figures(Point{min(end+16+totals, width), y + sparkRow/2 + normal*0.36}, r.Total, normal, Ink, true)
		f.spot(r.ID, r.Said, r.Target, min(end+8, width-totals), y+4, totals+16, sparkRow-6)
		f.tell(append(texts, r.Total), append(cells, Cell{r.Said, r.Target})...)
	}
	f.Height = sparkRow * float32(len(d.Rows))
	f.sparkAxis(d, left, slot, end)
	return f
}

// columns are the column labels as the table has them: one that is not over
// says so.
func (d SparksData) columns() []string {
	out := append([]string{}, d.ColLabels...)
	if n := len(out); n > 0 && d.Running != "" {
		out[n-1] += ", " + d.Running
	}
	return out
}

func (f *Figure) spark(c SparkCell, x, y, slot, most float32, running bool) {
	bottom, thick := y+sparkRow-6, min(slot*0.6, 26)
	if size := max(finite(c.Size), 0); size > 0 {
		high := max((sparkRow-12)*size/most, 2)
		s := f.rect(x+(slot-thick)/2, bottom-high, thick, high, Accent, "")
		if running {
			s.Fill, s.Stroke, s.Width = Surface, Accent, 1.5
		}
	}
	f.spot(c.ID, c.Said, c.Target, x+1, y+2, max(slot-2, 1), sparkRow-4)
}

// sparkAxis names the columns beneath all rows.
func (f *Figure) sparkAxis(d SparksData, left, slot, end float32) {
	every, last := labelStep(d.ColLabels, slot), len(d.ColLabels)-1
	for n, label := range d.ColLabels {
		if (last-n)%every != 0 {
			continue
		}
		x := left + slot*(float32(n)+0.5)
		f.text(labelPlace(x, f.Height+small+4, label, f.Width), label, small, Muted, Middle, f.Width)
	}
	f.Height += small + 10
	if d.Running != "" && last >= 0 {
		wide := min(TextWidth(d.Running, small, false), f.Width)
		x := max(min(left+slot*(float32(last)+0.5), end+20-wide/2), wide/2)
		f.text(Point{x, f.Height + small}, d.Running, small, Muted, Middle, f.Width)
		f.Height += small + 6
	}
}
