package figure

// CalendarDay is one day with how much was done on it.
type CalendarDay struct {
	ID           string
	Weekday      int    // 0 for the first of the week
	Month        string // its label where a month begins, else ""
	Today        bool   // it has an edge
	Size         float32
	Text         string
	Said, Target string
}

// CalendarData is what Calendar draws, the days in order.
type CalendarData struct {
	Title, Sentence string
	Headings        []string // of the table: day and count
	DayLabels       [7]string
	Days            []CalendarDay
}

// dayFrom is the first tint of a day: paler ones are not told apart from a day
// without anything.
const dayFrom = 2

// widestDay is how wide a day is at most.
const widestDay = 40

// Calendar draws weeks as columns of seven days, as wide as there is room. The
// table has the days on which something was done.
func Calendar(d CalendarData, width, height float32) Figure {
	f := Figure{Title: d.Title, Sentence: d.Sentence, Width: width, Columns: d.Headings}
	left, most := float32(0), float32(0)
	for _, l := range d.DayLabels {
		left = max(left, TextWidth(l, small, false))
	}
	left += 8
	weeks := 1
	for n, day := range d.Days {
		most = max(most, finite(day.Size))
		if n > 0 && day.Weekday == 0 {
			weeks++
		}
	}
	side := max(min((width-left)/float32(weeks), (height-20)/7, widestDay), 4)
	f.Height = 20 + 7*side
	for n, l := range d.DayLabels {
		if n%2 == 0 {
			f.text(Point{left - 6, 20 + side*(float32(n)+0.5) + 4}, l, small, Muted, End, left)
		}
	}
	week, labelled := 0, float32(-1)
	for n, day := range d.Days {
		if n > 0 && day.Weekday == 0 {
			week++
		}
		x, y := left+float32(week)*side, 20+float32(day.Weekday)*side
		if day.Month != "" && x >= labelled && x+TextWidth(day.Month, small, false) <= width {
			f.text(Point{x, 13}, day.Month, small, Muted, Start, width-x)
			labelled = x + TextWidth(day.Month, small, false) + 8
		}
		s := f.rect(x+1, y+1, side-2, side-2, Empty, "")
		if finite(day.Size) > 0 {
			s.Fill = tint(day.Size, most, dayFrom)
			f.tell([]string{day.Said, day.Text})
		}
		if day.Today {
			f.rect(x+1, y+1, side-2, side-2, "", Ink).Width = 2
		}
		f.spot(day.ID, day.Said, day.Target, x, y, side, side)
	}
	return f
}
