package inbox

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"wawasan/data"
)

// numbers are a date of three numbers as it stands in a file.
type numbers struct {
	a, b, c int
	iso     bool // the year comes first
	padded  bool // a number below ten has a zero before it
	dots    bool
	short   bool // a year of two digits
}

var datePattern = `(\d{1,4})([/.\-])(\d{1,2})[/.\-](\d{1,4})`

// numbersOf reads the four groups of datePattern.
func numbersOf(g []string) numbers {
	n := func(s string) int { v, _ := strconv.Atoi(s); return v } // digits alone, four at most
	return numbers{
		a: n(g[0]), b: n(g[2]), c: n(g[3]), iso: len(g[0]) == 4, dots: g[1] == ".", short: len(g[3]) <= 2,
		padded: len(g[0]) == 2 && g[0][0] == '0' || len(g[2]) == 2 && g[2][0] == '0',
	}
}

// day is the day in an order; ok is false where there is no such day.
func (n numbers) day(o Order) (time.Time, bool) {
	switch {
	case n.iso:
		return dated(n.a, n.b, n.c)
	case n.short && n.c > 99, !n.short && n.c < 100:
		return time.Time{}, false
	case o == MonthFirst:
		return dated(n.c, n.a, n.b)
	}
	return dated(n.c, n.b, n.a)
}

// evidence is what the dates of a file say of their order.
type evidence struct {
	dayFirst, monthFirst, open bool // by a number above twelve; open: neither
	example                    string
	dotted, padded             bool
}

func (e *evidence) see(n numbers, written string) {
	switch {
	case n.iso:
		return
	case n.a > 12 && n.b <= 12:
		e.dayFirst = true
	case n.b > 12 && n.a <= 12:
		e.monthFirst = true
	case n.a != n.b:
		if !e.open {
			e.example = written
		}
		e.open = true
	}
	e.dotted = e.dotted || n.dots
	e.padded = e.padded || n.padded
}

// order decides which number is the day: what was said by hand, a number above
// twelve, then what else is known of the phone. It refuses (invalid) what
// nothing decides.
func (e evidence) order(said Order, phone func() Order) (Order, error) {
	switch {
	case said != Undecided:
		return said, nil
	case e.dayFirst && e.monthFirst:
		return "", data.Invalid("inbox.error.mixed_dates").Because(&OrderError{})
	case e.dayFirst:
		return DayFirst, nil
	case e.monthFirst:
		return MonthFirst, nil
	case !e.open || e.dotted:
		return DayFirst, nil
	}
	if o := phone(); o != Undecided {
		return o, nil
	}
	return "", data.Invalid("inbox.error.dates", "text", e.example).Because(&OrderError{e.example})
}

var months = map[string]int{
	"jan": 1, "january": 1, "januari": 1, "feb": 2, "february": 2, "februari": 2, "mar": 3, "march": 3, "maret": 3,
	"apr": 4, "april": 4, "may": 5, "mei": 5, "jun": 6, "june": 6, "juni": 6, "jul": 7, "july": 7, "juli": 7,
	"aug": 8, "august": 8, "agu": 8, "agt": 8, "ags": 8, "agustus": 8, "sep": 9, "sept": 9, "september": 9,
	"oct": 10, "october": 10, "okt": 10, "oktober": 10, "nov": 11, "november": 11, "dec": 12, "december": 12, "des": 12, "desember": 12,
}

var weekdays = `(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|sen|sel|rab|kam|jum|sab|min)`

var (
	numberDay = regexp.MustCompile(`(?i)^(?:` + weekdays + `,? +)?\[{0,2}` + datePattern + `\]{0,2}(?:[ T](\d{1,2})[:.](\d{2}))?:?$`)
	wordDay   = regexp.MustCompile(`(?i)^(?:` + weekdays + `,? +)?(\d{1,2})(?:st|nd|rd|th)? +([a-z]+)\.?,? +(\d{4}):?$`)
	dayWord   = regexp.MustCompile(`(?i)^(?:` + weekdays + `,? +)?([a-z]+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4}):?$`)
)

// dateLine is a line that is a date and nothing else.
type dateLine struct {
	numbers numbers   // of three numbers
	day     time.Time // else the day itself
	hour    int
	minute  int
	clock   bool // it has a time of day
	real    bool // there is such a day, as far as can be told
}

// dateLineOf reads a line that is a date and nothing else.
func dateLineOf(line string) (dateLine, bool) {
	line = strings.TrimSpace(strings.Trim(strings.TrimSpace(line), "*_"))
	if g := numberDay.FindStringSubmatch(line); g != nil {
		d := dateLine{numbers: numbersOf(g[1:5]), real: true}
		if !d.numbers.iso && (len(g[1]) > 2 || len(g[4])%2 == 1) || d.numbers.iso && len(g[4]) > 2 { // 1.2.3 is the number of a chapter
			return dateLine{}, false
		}
		if g[5] != "" {
			d.clock = true
			d.hour, _ = strconv.Atoi(g[5])
			d.minute, _ = strconv.Atoi(g[6])
		}
		return d, true
	}
	g := wordDay.FindStringSubmatch(line)
	if g == nil {
		if g = dayWord.FindStringSubmatch(line); g != nil {
			g[1], g[2] = g[2], g[1]
		}
	}
	if g == nil || months[strings.ToLower(g[2])] == 0 {
		return dateLine{}, false
	}
	day, _ := strconv.Atoi(g[1])
	year, _ := strconv.Atoi(g[3])
	d := dateLine{}
	d.day, d.real = dated(year, months[strings.ToLower(g[2])], day)
	return d, true
}

// moment is what the line says, in an order; ok is false where there is no such
// day.
func (d dateLine) moment(o Order) (moment, bool) {
	on, ok := d.day, d.real
	if on.IsZero() && ok {
		on, ok = d.numbers.day(o)
	}
	at, isTime := clocked(on, d.hour, d.minute, 0)
	switch {
	case !ok || !isTime:
		return moment{}, false
	case d.clock:
		return moment{at, minute}, true
	}
	return moment{on, day}, true
}
