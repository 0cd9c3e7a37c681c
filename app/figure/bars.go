package figure

// Bar is one value. Size is how long it is; Value says so in words. Low and
// High are the ends of a whisker, none when both are 0. A hollow bar rests on
// too little. Mark colours it, the accent for "". Note stands above the value
// of a column, where there is room.
type Bar struct {
	ID, Label, Value string
	Note             string
	Size, Low, High  float32
	Hollow           bool
	Mark             Role
	Said, Target     string
}

// BarsData is what Bars and Columns draw. Max is the end of the scale, 0 for
// the largest value; bars begin at zero. Ticks says a whole number of the scale
// that Bars stand on, nil for bars without one.
type BarsData struct {
	Title, Sentence string
	Lead            bool     // the sentence stands above
	Headings        []string // of the table: label and value
	Max             float32
	Ticks           func(n int) string
	Bars            []Bar
}

func (d BarsData) most() float32 {
	most := finite(d.Max)
	for _, b := range d.Bars {
		most = max(most, finite(b.Size), finite(b.High))
	}
	if most <= 0 {
		return 1
	}
	return most
}

func (d BarsData) figure(width, height float32) Figure {
	f := Figure{Title: d.Title, Sentence: d.Sentence, Lead: d.Lead, Width: width, Height: height, Columns: d.Headings}
	for _, b := range d.Bars {
		value := b.Value
		if b.Note != "" {
			value += " · " + b.Note
		}
		f.tell([]string{b.Label, value}, Cell{b.Said, b.Target}, Cell{b.Said, b.Target})
	}
	return f
}

// Bars draws values from left to right beneath each other, each with its label
// at the left and its value behind it, or behind the scale where there is one.
// It is as high as its bars need.
func Bars(d BarsData, width, height float32) Figure {
	f := d.figure(width, height)
	labels := float32(0)
	values := float32(0)
	for _, b := range d.Bars {
		labels, values = max(labels, TextWidth(b.Label, normal, false)), max(values, TextWidth(b.Value, normal, true))
	}
	labels = min(labels, width*0.32) + barInset
	values = min(values, width*0.4)
	left := labels + 12
	room := max(width-left-values-16, 10)
	row := min(max(height/float32(max(len(d.Bars), 1)), 26), 40)
	f.Height = max(row*float32(len(d.Bars))+8, 1)
	most := d.most()
	if d.Ticks != nil {
		f.scale(d.Ticks, left, room, most)
	}
	for n, b := range d.Bars {
		y := row*float32(n) + 4
		f.bar(b, left, y, room, row, most)
		f.text(Point{labels, y + row/2 + normal*0.36}, b.Label, normal, Ink, End, labels-barInset)
		end := left + room
		if d.Ticks == nil {
			end = left + room*max(finite(b.Size), finite(b.High), 0)/most
		}
		v := f.text(Point{end + 8, y + row/2 + normal*0.36}, b.Value, normal, Ink, Start, max(width-end-8, 0))
		v.Bold = true
		v.Text = Fit(b.Value, normal, true, max(width-end-8, 0))
		f.spot(b.ID, b.Said, b.Target, 0, y, width, row)
	}
	if d.Ticks == nil {
		f.line(Point{left, 0}, Point{left, f.Height}, Rule, 1)
	}
	return f
}

// barInset is what is left free before the longest label: a ring goes there.
const barInset = 6

// mostTicks is how many whole numbers a scale shows at most.
const mostTicks = 10

// scale draws a line at each whole number, with the number beneath all bars.
func (f *Figure) scale(say func(n int) string, left, room, most float32) {
	bottom := f.Height
	for n := 0; n <= mostTicks && float32(n) <= most; n++ {
		x := left + room*float32(n)/most
		f.line(Point{x, 0}, Point{x, bottom}, Rule, 1)
		f.text(Point{x, bottom + small + 3}, say(n), small, Muted, Middle, room)
	}
	f.Height = bottom + small + 8
}

func (f *Figure) bar(b Bar, left, y, room, row, most float32) {
	mark := b.Mark
	if mark == "" {
		mark = Accent
	}
	thick := min(row*0.55, 18)
	length := room * max(finite(b.Size), 0) / most
	s := f.rect(left, y+(row-thick)/2, length, thick, mark, "")
	if b.Hollow {
		s.Fill, s.Stroke, s.Width = Surface, mark, 1.5
	}
	if b.Low == 0 && b.High == 0 {
		return
	}
	low, high, mid := left+room*max(finite(b.Low), 0)/most, left+room*max(finite(b.High), 0)/most, y+row/2
	f.line(Point{low, mid}, Point{high, mid}, Ink, 1.5)
	for _, x := range []float32{low, high} {
		f.line(Point{x, mid - 4}, Point{x, mid + 4}, Ink, 1.5)
	}
}

// widestSlot is how far columns stand apart at most.
const widestSlot = 110

// Columns draws values beside each other, from a zero line upwards. Labels are
// left out evenly where there is no room for all; the last one stays.
func Columns(d BarsData, width, height float32) Figure {
	f := d.figure(width, height)
	n := float32(max(len(d.Bars), 1))
	slot, most := min(width/n, widestSlot), d.most()
	top := normal + 8
	var labels []string
	for _, b := range d.Bars {
		labels = append(labels, b.Label)
		if b.Note != "" {
			top = 2*normal + 10
		}
	}
	bottom := max(height-small-12, top+1)
	f.line(Point{0, bottom}, Point{slot * n, bottom}, Rule, 1)
	every := labelStep(labels, slot)
	for i, b := range d.Bars {
		x, h := float32(i)*slot, (bottom-top)*max(finite(b.Size), 0)/most
		thick := min(slot*0.64, 44)
		s := f.rect(x+(slot-thick)/2, bottom-h, thick, h, roleOr(b.Mark), "")
		if b.Hollow {
			s.Fill, s.Stroke, s.Dashed = "", roleOr(b.Mark), true
		}
		if TextWidth(b.Value, small, false) <= slot {
			f.text(Point{x + slot/2, bottom - h - 5}, b.Value, small, Ink, Middle, slot)
		}
		if b.Note != "" && TextWidth(b.Note, small, false) <= slot {
			f.text(Point{x + slot/2, bottom - h - 20}, b.Note, small, Muted, Middle, slot)
		}
		if (len(d.Bars)-1-i)%every == 0 {
			f.text(labelPlace(x+slot/2, bottom+small+5, b.Label, width), b.Label, small, Muted, Middle, width)
		}
		f.spot(b.ID, b.Said, b.Target, x, 0, slot, height)
	}
	return f
}

func roleOr(r Role) Role {
	if r == "" {
		return Accent
	}
	return r
}

// labelPlace keeps a label that stands about x inside the figure.
func labelPlace(x, y float32, label string, width float32) Point {
	half := min(TextWidth(label, small, false), width) / 2
	return Point{max(half, min(width-half, x)), y}
}

// labelStep is how many places share one label, so that labels never touch.
func labelStep(labels []string, slot float32) int {
	widest := float32(0)
	for _, l := range labels {
		widest = max(widest, TextWidth(l, small, false))
	}
	step := 1
	for step < len(labels) && float32(step)*slot < widest+8 {
		step++
	}
	return step
}
