package figure

import "slices"

// LineSeries is one line over time; a value under 0 is not known yet. A hollow
// one rests on too little.
type LineSeries struct {
	ID, Name     string
	Values       []float32
	Hollow       []bool
	Said, Target string
}

// LinesData is what Lines draws: as many values a series as labels, from 0 to
// Max.
type LinesData struct {
	Title, Sentence string
	Headings        []string // of the table: time, then each series
	XLabels         []string
	Max             float32
	Series          []LineSeries
	Words           func(v float32) string
}

// Lines draws values over time from a zero line, each line with its name at
// its end.
func Lines(d LinesData, width, height float32) Figure {
	height = max(height, float32(len(d.Series))*18+60)
	f := Figure{Title: d.Title, Sentence: d.Sentence, Width: width, Height: height, Columns: d.Headings}
	most := finite(d.Max)
	if most <= 0 {
		most = 5
	}
	names := float32(0)
	for _, s := range d.Series {
		names = max(names, TextWidth(s.Name, normal, false))
	}
	names = min(names, width*0.3)
	axis := float32(8)
	if d.Words != nil {
		axis += TextWidth(d.Words(most), small, false)
	}
	left, right, top, bottom := axis, width-names-22, float32(10), max(height-26, 20)
	step := (right - left) / float32(max(len(d.XLabels)-1, 1))
	at := func(n int, v float32) Point {
		return Point{left + float32(n)*step, bottom - (bottom-top)*min(max(finite(v), 0), most)/most}
	}
	for v := float32(0); v <= most; v++ {
		y := at(0, v).Y
		f.line(Point{left, y}, Point{right, y}, Rule, 1)
		if d.Words != nil {
			f.text(Point{left - 5, y + 4}, d.Words(v), small, Muted, End, left)
		}
	}
	every := labelStep(d.XLabels, step)
	for n, l := range d.XLabels {
		if (len(d.XLabels)-1-n)%every == 0 {
			f.text(labelPlace(at(n, 0).X, bottom+18, l, width), l, small, Muted, Middle, width)
		}
	}
	var ends []end
	for n, s := range d.Series {
		last := f.series(s, n, at)
		ends = append(ends, end{n, last})
	}
	f.names(d.Series, ends, right+14, names, height)
	for n, l := range d.XLabels {
		row, cells := []string{l}, []Cell{{}}
		for _, s := range d.Series {
			v := float32(-1)
			if n < len(s.Values) {
				v = s.Values[n]
			}
			row, cells = append(row, valueWord(d.Words, v)), append(cells, Cell{"", s.Target})
		}
		f.tell(row, cells...)
	}
	return f
}

func (f *Figure) series(s LineSeries, number int, at func(int, float32) Point) Point {
	last := at(0, 0)
	for n, v := range s.Values {
		if v < 0 {
			continue
		}
		last = at(n, v)
		if n > 0 && s.Values[n-1] >= 0 {
			l := f.line(at(n-1, s.Values[n-1]), last, seriesRole(number), 2)
			l.Dashed = number%2 == 1
		}
	}
	for n, v := range s.Values {
		if v >= 0 && (n == len(s.Values)-1 || n == 0 || s.Values[n-1] != v) {
			f.mark(at(n, v), number, n < len(s.Hollow) && s.Hollow[n])
		}
	}
	return last
}

type end struct {
	series int
	at     Point
}

// names writes each name at the end of its line, moved apart where they would
// touch.
func (f *Figure) names(series []LineSeries, ends []end, x, room, height float32) {
	slices.SortStableFunc(ends, func(a, b end) int { return int(a.at.Y*8) - int(b.at.Y*8) })
	next := float32(0)
	for n, e := range ends {
		y := max(e.at.Y+4, next+12)
		y = min(y, height-float32(len(ends)-n-1)*18-4)
		s := series[e.series]
		f.text(Point{x, y}, s.Name, normal, seriesRole(e.series), Start, room)
		f.spot(s.ID, s.Said, s.Target, x-6, y-14, room+10, 18)
		next = y + 6
	}
}
