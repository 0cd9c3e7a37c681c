package figure

import (
	"cmp"
	"slices"
)

// Dot is one value of a row of Dots, of the series of its number. A value under
// 0 is not known: nothing stands there. A hollow one rests on too little.
type Dot struct {
	ID           string
	Value        float32
	Hollow       bool
	Said, Target string
}

// DotRow is one row with its values. Note stands at its end; Least is what a
// value must not fall below, 0 for nothing. Said and Target are the label's, in
// the table.
type DotRow struct {
	Label, Note  string
	Least        float32
	Said, Target string
	Dots         []Dot
}

// DotsData is what Dots draws: as many values a row as series, from 0 to Max.
type DotsData struct {
	Title, Sentence string
	Corner          string // heads the labels in the table
	Max             float32
	Ticks           func(n int) string
	Words           func(v float32) string // a value in the table
	Least           string                 // what the tick at a row's Least is called
	Series          []string
	Rows            []DotRow
}

// The sizes of a plot of dots: how high a row and a line of the legend are, how
// far marks stand apart that would touch.
const (
	dotRow    float32 = 32
	dotLegend float32 = 22
	dotApart  float32 = 12
)

// Dots draws one mark a series on each row, all rows on one scale, with a
// legend above. Marks that would lie upon each other stand beneath each other.
// It is as high as it needs.
func Dots(d DotsData, width, _ float32) Figure {
	f := Figure{Title: d.Title, Sentence: d.Sentence, Width: width, Columns: append([]string{d.Corner}, d.Series...)}
	labels, notes, most := float32(0), float32(0), finite(d.Max)
	if most <= 0 {
		most = 5
	}
	for _, r := range d.Rows {
		labels, notes = max(labels, TextWidth(r.Label, normal, false)), max(notes, TextWidth(r.Note, small, false))
	}
	labels, notes = min(labels, width*0.34), min(notes, width*0.2)
	left := labels + 18
	s := dotScale{left: left, room: max(width-left-notes-22, 10), most: most}
	top := f.legend(d, left) + small + 10
	bottom := top
	highs := make([]float32, len(d.Rows))
	for n, r := range d.Rows {
		highs[n] = max(dotRow, dotApart*float32(s.crowd(r))+10)
		bottom += highs[n]
	}
	f.dotTicks(d.Ticks, s, top, bottom)
	y := top
	for n, r := range d.Rows {
		before := len(f.Spots)
		f.dotRow(r, s, y, highs[n], labels, notes)
		for i := range f.Spots[before:] {
			f.Spots[before+i].Row = n + 1
		}
		f.dotTell(d, r)
		y += highs[n]
	}
	f.Height = bottom + small + 10
	return f
}

// dotScale says where values stand.
type dotScale struct{ left, room, most float32 }

func (s dotScale) x(v float32) float32 { return s.left + s.room*min(max(finite(v), 0), s.most)/s.most }

// clusters are the known values of a row, by their numbers: those together that
// would touch.
func (s dotScale) clusters(r DotRow) [][]int {
	var known []int
	for n, d := range r.Dots {
		if d.Value >= 0 {
			known = append(known, n)
		}
	}
	slices.SortStableFunc(known, func(a, b int) int { return cmp.Compare(s.x(r.Dots[a].Value), s.x(r.Dots[b].Value)) })
	var out [][]int
	for i, n := range known {
		if i > 0 && s.x(r.Dots[n].Value)-s.x(r.Dots[known[i-1]].Value) < 2*markRadius+4 {
			out[len(out)-1] = append(out[len(out)-1], n)
			continue
		}
		out = append(out, []int{n})
	}
	return out
}

// crowd is how many values of a row stand beneath each other at most.
func (s dotScale) crowd(r DotRow) int {
	most := 0
	for _, c := range s.clusters(r) {
		most = max(most, len(c))
	}
	return most
}

func (f *Figure) dotRow(r DotRow, s dotScale, y, high, labels, notes float32) {
	mid := y + high/2
	f.text(Point{labels, mid + normal*0.36}, r.Label, normal, Ink, End, labels)
	f.line(Point{s.left, mid}, Point{s.left + s.room, mid}, Rule, 1)
	f.text(Point{f.Width, mid + small*0.36}, r.Note, small, Muted, End, notes)
	if r.Least > 0 {
		f.line(Point{s.x(r.Least), y + 4}, Point{s.x(r.Least), y + high - 4}, Danger, 2.5)
	}
	for _, cluster := range s.clusters(r) {
		slices.Sort(cluster)
		for i, n := range cluster {
			d := r.Dots[n]
			at := Point{s.x(d.Value), mid + dotApart*(float32(i)-float32(len(cluster)-1)/2)}
			f.mark(at, n, d.Hollow)
			f.spot(d.ID, d.Said, d.Target, at.X-9, at.Y-dotApart/2-1, 18, dotApart+2)
		}
	}
}

// dotTell adds a row to the table.
func (f *Figure) dotTell(d DotsData, r DotRow) {
	texts, cells := []string{r.Label}, []Cell{{r.Said, r.Target}}
	for _, dot := range r.Dots {
		texts, cells = append(texts, valueWord(d.Words, dot.Value)), append(cells, Cell{dot.Said, dot.Target})
	}
	f.tell(texts, cells...)
}

// dotTicks draws a line at each whole number of the scale, with the number
// above and beneath.
func (f *Figure) dotTicks(say func(n int) string, s dotScale, top, bottom float32) {
	for n := 0; say != nil && n <= mostTicks && float32(n) <= s.most; n++ {
		x := s.x(float32(n))
		f.line(Point{x, top}, Point{x, bottom}, Rule, 1)
		for _, y := range []float32{top - 5, bottom + small + 3} {
			f.text(Point{x, y}, say(n), small, Muted, Middle, s.room)
		}
	}
}

// legend names the series by their marks, and the tick of what is least where
// there is one, in as many lines as it takes; it returns where it ends.
func (f *Figure) legend(d DotsData, left float32) float32 {
	x, y := left, float32(0)
	put := func(name string, draw func(at Point)) {
		name = Fit(name, normal, false, max(f.Width-left-16, 0))
		wide := TextWidth(name, normal, false) + 16
		if x > left && x+wide > f.Width {
			x, y = left, y+dotLegend
		}
		draw(Point{x + 5, y + dotLegend/2})
		f.text(Point{x + 16, y + dotLegend/2 + normal*0.36}, name, normal, Ink, Start, wide)
		x += wide + 22
	}
	for n, name := range d.Series {
		put(name, func(at Point) { f.mark(at, n, false) })
	}
	if slices.ContainsFunc(d.Rows, func(r DotRow) bool { return r.Least > 0 }) {
		put(d.Least, func(at Point) { f.line(Point{at.X, at.Y - 8}, Point{at.X, at.Y + 8}, Danger, 2.5) })
	}
	return y + dotLegend
}
