package figure

import "math"

// RadarSeries is one shape of a radar chart. A value under 0 is not known: the
// line has a gap there. A hollow one rests on too little.
type RadarSeries struct {
	ID, Name     string
	Values       []float32
	Hollow       []bool
	Said, Target string
}

// RadarData is what Radar draws: as many values a series as axes, from 0 to
// Max.
type RadarData struct {
	Title, Sentence string
	Headings        []string // of the table: criterion, then each series
	Axes            []string
	Max             float32
	Series          []RadarSeries
	Words           func(v float32) string // a value in the table
}

// seriesRoles and dashes tell series apart, with the marks of their dots: not
// by colour alone.
var seriesRoles = []Role{Accent, Gap, Lesson, Mine, Danger}

// Radar draws each series as a line around the middle. Axes without any known
// value are left out by the caller.
func Radar(d RadarData, width, height float32) Figure {
	legend := float32(len(d.Series))*20 + 4
	height = max(height, legend+160)
	f := Figure{Title: d.Title, Sentence: d.Sentence, Width: width, Height: height, Columns: d.Headings}
	mid := Point{width / 2, (height - legend) / 2}
	radius := max(min(width/2-90, (height-legend)/2-26), 10)
	most := finite(d.Max)
	if most <= 0 {
		most = 5
	}
	at := func(axis int, v float32) Point {
		turn := 2*math.Pi*float64(axis)/float64(max(len(d.Axes), 1)) - math.Pi/2
		r := float64(radius * min(max(finite(v), 0), most) / most)
		return Point{mid.X + float32(r*math.Cos(turn)), mid.Y + float32(r*math.Sin(turn))}
	}
	f.web(d, at, most, radius, mid)
	for n, s := range d.Series {
		f.ring(s, n, len(d.Axes), at)
		y := height - legend + 14 + float32(n)*20
		f.dot(Point{14, y - 4}, n, false)
		f.text(Point{28, y}, s.Name, normal, Ink, Start, width-28)
		f.spot(s.ID, s.Said, s.Target, 4, y-15, width-8, 20)
	}
	for n, axis := range d.Axes {
		row := []string{axis}
		for _, s := range d.Series {
			v := float32(-1)
			if n < len(s.Values) {
				v = s.Values[n]
			}
			row = append(row, d.word(v))
		}
		f.Rows = append(f.Rows, row)
	}
	return f
}

func (d RadarData) word(v float32) string {
	if v < 0 || d.Words == nil {
		return "–"
	}
	return d.Words(v)
}

// web draws the rings at whole numbers and the axes with their labels.
func (f *Figure) web(d RadarData, at func(int, float32) Point, most, radius float32, mid Point) {
	for ring := float32(1); ring <= most; ring++ {
		var corners []Point
		for n := range d.Axes {
			corners = append(corners, at(n, ring))
		}
		if len(corners) > 2 {
			f.polygon(corners, "", Rule).Width = 1
		}
	}
	for n, axis := range d.Axes {
		end := at(n, most)
		f.line(mid, end, Rule, 1)
		away := Point{mid.X + (end.X-mid.X)*(radius+12)/radius, mid.Y + (end.Y-mid.Y)*(radius+12)/radius}
		var anchor Anchor
		var room float32
		switch dx := away.X - mid.X; {
		case dx > radius/6:
			anchor, room = Start, f.Width-away.X
		case dx < -radius/6:
			anchor, room = End, away.X
		default:
			anchor, room = Middle, 2*min(away.X, f.Width-away.X)
		}
		f.text(Point{away.X, max(small, min(f.Height-4, away.Y+4))}, axis, small, Muted, anchor, max(room, 0))
	}
}

func (f *Figure) ring(s RadarSeries, number, axes int, at func(int, float32) Point) {
	known := func(n int) bool { return n < len(s.Values) && s.Values[n] >= 0 }
	for n := range axes {
		next := (n + 1) % axes
		if known(n) && known(next) && axes > 1 {
			l := f.line(at(n, s.Values[n]), at(next, s.Values[next]), seriesRoles[number%len(seriesRoles)], 2)
			l.Dashed = number%2 == 1
		}
	}
	for n := range axes {
		if known(n) {
			f.dot(at(n, s.Values[n]), number, n < len(s.Hollow) && s.Hollow[n])
		}
	}
}

// dot marks a value of a series by its own form.
func (f *Figure) dot(at Point, number int, hollow bool) {
	role := seriesRoles[number%len(seriesRoles)]
	const r = 4.5
	var s *Shape
	switch number % 4 {
	case 0:
		s = f.circle(at, r, role, role)
	case 1:
		s = f.rect(at.X-r+0.5, at.Y-r+0.5, 2*r-1, 2*r-1, role, role)
	case 2:
		s = f.polygon([]Point{{at.X, at.Y - r - 1}, {at.X + r + 1, at.Y + r - 1}, {at.X - r - 1, at.Y + r - 1}}, role, role)
	default:
		s = f.polygon([]Point{{at.X, at.Y - r - 1}, {at.X + r + 1, at.Y}, {at.X, at.Y + r + 1}, {at.X - r - 1, at.Y}}, role, role)
	}
	s.Width = 1.5
	if hollow {
		s.Fill = Surface
	}
}
