package figure

// FunnelStep is one step: how many came so far. Note says how it came about,
// under its own bar.
type FunnelStep struct {
	ID, Label, Value, Note string
	Size                   float32
	Said, Target           string
}

// FunnelData is what Funnel draws.
type FunnelData struct {
	Title, Sentence string
	Headings        []string // of the table: step, count, note
	Steps           []FunnelStep
}

// Funnel draws steps as bars from one zero line: what is lost shows at the
// right end, nothing is bent to look like a funnel.
func Funnel(d FunnelData, width, height float32) Figure {
	f := Figure{Title: d.Title, Sentence: d.Sentence, Width: width, Columns: d.Headings}
	labels, most := float32(0), float32(0)
	for _, s := range d.Steps {
		labels, most = max(labels, TextWidth(s.Label, normal, false)), max(most, finite(s.Size))
	}
	labels = min(labels, width*0.34)
	left := labels + 12
	room := max(width-left-70, 10)
	if most <= 0 {
		most = 1
	}
	row := min(max(height/float32(max(len(d.Steps), 1)), 52), 68)
	f.Height = max(row*float32(len(d.Steps)), 1)
	for n, s := range d.Steps {
		y := row * float32(n)
		f.rect(left, y+4, room*max(finite(s.Size), 0)/most, 24, Accent, "")
		f.text(Point{labels, y + 21}, s.Label, normal, Ink, End, labels)
		t := f.text(Point{left + room*max(finite(s.Size), 0)/most + 8, y + 21}, s.Value, normal, Ink, Start, 62)
		t.Bold = true
		if s.Note != "" {
			f.text(Point{left + 2, y + 44}, s.Note, small, Muted, Start, width-left)
		}
		f.spot(s.ID, s.Said, s.Target, 0, y, width, 32)
		f.tell([]string{s.Label, s.Value, s.Note})
	}
	end := row*float32(len(d.Steps)-1) + 28 // the axis ends with the last bar
	f.line(Point{left, 0}, Point{left, max(end, 0)}, Rule, 1)
	return f
}
