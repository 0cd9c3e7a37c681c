package interchange

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"wawasan/data"
)

// order says which number of a day like 3/4/2024 is the month.
type order int

const (
	monthFirst order = iota
	dayFirst
)

var (
	clockTime = regexp.MustCompile(`[T ,]+\d{1,2}:\d{2}.*$`)
	yearFirst = regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$`)
	dotted    = regexp.MustCompile(`^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$`)
	numbers   = regexp.MustCompile(`^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$`)
	dayName   = regexp.MustCompile(`^(\d{1,2})[-/. ]+(\p{L}+)[-/., ]+(\d{4}|\d{2})$`)
	nameDay   = regexp.MustCompile(`^(\p{L}+)[-/. ]+(\d{1,2})(?:st|nd|rd|th)?[-/, ]+(\d{4})$`)
)

// monthNames are English, Indonesian and German; their beginnings count too.
var monthNames = [12][]string{
	{"january", "januari", "januar"},
	{"february", "februari", "februar"},
	{"march", "maret", "märz"},
	{"april"},
	{"may", "mei", "mai"},
	{"june", "juni"},
	{"july", "juli"},
	{"august", "agustus", "agt"},
	{"september"},
	{"october", "oktober"},
	{"november", "nopember"},
	{"december", "desember", "dezember"},
}

// dayOrder decides for the whole of a file how its numeric days are written:
// by a number above 12. Where nothing or both tell, it is month first, as
// LinkedIn's own country writes, and doubtful is the first day that would be
// another one otherwise, else -1.
func dayOrder(days []string) (o order, doubtful int) {
	doubtful = -1
	month, day := false, false
	for i, s := range days {
		m := numbers.FindStringSubmatch(withoutTime(s))
		if m == nil {
			continue
		}
		a, b := number(m[1]), number(m[2])
		switch {
		case a > 12 && b <= 12:
			day = true
		case b > 12 && a <= 12:
			month = true
		case a <= 12 && b <= 12 && a != b && doubtful < 0:
			doubtful = i
		}
	}
	switch {
	case day && !month:
		return dayFirst, -1
	case month && !day:
		return monthFirst, -1
	}
	return monthFirst, doubtful
}

// parseDay reads a day as exports write it. An empty text is no day and fine;
// ok is false for a text that is none, and for a day the calendar lacks.
func parseDay(s string, o order) (d data.Date, ok bool) {
	s = withoutTime(s)
	if s == "" {
		return data.Date{}, true
	}
	if m := yearFirst.FindStringSubmatch(s); m != nil {
		return dayOf(m[1], number(m[2]), m[3])
	}
	if m := dotted.FindStringSubmatch(s); m != nil {
		return dayOf(m[3], number(m[2]), m[1])
	}
	if m := dayName.FindStringSubmatch(s); m != nil {
		return dayOf(m[3], monthOf(m[2]), m[1])
	}
	if m := nameDay.FindStringSubmatch(s); m != nil {
		return dayOf(m[3], monthOf(m[1]), m[2])
	}
	m := numbers.FindStringSubmatch(s)
	if m == nil {
		return data.Date{}, false
	}
	a, b := number(m[1]), number(m[2])
	if a > 12 || (o == dayFirst && b <= 12) {
		return dayOf(m[3], b, m[1])
	}
	return dayOf(m[3], a, m[2])
}

func withoutTime(s string) string {
	return clockTime.ReplaceAllString(strings.TrimSpace(s), "")
}

func number(s string) int {
	n, _ := strconv.Atoi(s) // the patterns let nothing but short digits through
	return n
}

func monthOf(name string) int {
	name = strings.ToLower(name)
	if utf8.RuneCountInString(name) < 3 {
		return 0
	}
	for i, names := range monthNames {
		for _, full := range names {
			if strings.HasPrefix(full, name) {
				return i + 1
			}
		}
	}
	return 0
}

// dayOf makes a day, if the calendar has it. LinkedIn began in 2003: years of
// two digits are in this century.
func dayOf(year string, month int, day string) (data.Date, bool) {
	y, d := number(year), number(day)
	if len(year) == 2 {
		y += 2000
	}
	t := time.Date(y, time.Month(month), d, 0, 0, 0, 0, time.UTC)
	if y < 1900 || t.Year() != y || int(t.Month()) != month || t.Day() != d {
		return data.Date{}, false
	}
	return data.DateOf(t), true
}
