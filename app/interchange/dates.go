package interchange

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"wawasan/data"
)

// order says which number of a day like 3/4/2024 is the month.
type order int

const (
	monthFirst order = iota
	dayFirst
)

const monthName = `(\p{L}[\p{L}\p{M}.]*)`

var (
	clockTime = regexp.MustCompile(`[t ,]+(?:[\p{L}\p{M}.]+ ?)?\d{1,2}:\d{2}.*$`)
	weekday   = regexp.MustCompile(`^(?:[\p{L}\p{M}]+\.?, ?|(?:mon|tue|wed|thu|fri|sat|sun|sen|sel|rab|kam|jum|sab|min)\p{L}* )`)
	littles   = regexp.MustCompile(`^(?:ngay|den|le) |\b(?:de|del|of|nam|г\.?) |d'| г\.?$`)
	numbered  = regexp.MustCompile(` (?:thang|thg) ?(\d{1,2})[, ]+`)

	eastern   = regexp.MustCompile(`^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号]?$`)
	compact   = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
	yearFirst = regexp.MustCompile(`^(\d{4}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})\.?$`)
	yearName  = regexp.MustCompile(`^(\d{4})[-/. ]+` + monthName + `[-/. ]+(\d{1,2})$`)
	dotted    = regexp.MustCompile(`^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})\.?$`)
	numbers   = regexp.MustCompile(`^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$`)
	dayName   = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th|er|o)?[-/. ]+` + monthName + `[-/., ]+(\d{4}|\d{2})$`)
	nameDay   = regexp.MustCompile(`^` + monthName + `[-/. ]+(\d{1,2})(?:st|nd|rd|th)?[-/, ]+(\d{4})$`)
	serial    = regexp.MustCompile(`^(\d{5})(?:[.,]\d+)?$`)
)

// dayOrder decides for the whole of a file how its numeric days are written:
// by a number above 12. Where nothing or both tell, it is month first, as
// LinkedIn's own country writes, and doubtful is the first day that would be
// another one otherwise, else -1.
func dayOrder(days []string) (o order, doubtful int) {
	doubtful = -1
	month, day := false, false
	for i, s := range days {
		if isPlain(s) && !strings.ContainsAny(s, "-/") {
			continue
		}
		m := numbers.FindStringSubmatch(dayText(s))
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

const linkedInDay = "02 Jan 2006"

// parseDay reads a day as exports and spreadsheets write it. An empty text is
// no day and fine; ok is false for a text that is none, and for a day the
// calendar lacks.
func parseDay(s string, o order) (d data.Date, ok bool) {
	if len(s) == len(linkedInDay) { // by far the most
		if t, err := time.Parse(linkedInDay, s); err == nil {
			return dayOf(s[7:], int(t.Month()), s[:2])
		}
	}
	if s = dayText(s); s == "" {
		return data.Date{}, true
	}
	if d, ok = dayWithoutOrder(s); ok {
		return d, true
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

// dayWithoutOrder reads the ways of writing a day that can be read one way.
func dayWithoutOrder(s string) (data.Date, bool) {
	for _, numeric := range []*regexp.Regexp{eastern, compact, yearFirst} {
		if m := numeric.FindStringSubmatch(s); m != nil {
			return dayOf(m[1], number(m[2]), m[3])
		}
	}
	if m := dotted.FindStringSubmatch(s); m != nil {
		return dayOf(m[3], number(m[2]), m[1])
	}
	if m := yearName.FindStringSubmatch(s); m != nil {
		return dayOf(m[1], monthOf(m[2]), m[3])
	}
	if m := dayName.FindStringSubmatch(s); m != nil {
		return dayOf(m[3], monthOf(m[2]), m[1])
	}
	if m := nameDay.FindStringSubmatch(s); m != nil {
		return dayOf(m[3], monthOf(m[1]), m[2])
	}
	if m := serial.FindStringSubmatch(s); m != nil {
		return serialDay(number(m[1]))
	}
	return data.Date{}, false
}

// serialDay is the day a spreadsheet counts from the end of 1899, between
// 1982 and 2099.
func serialDay(n int) (data.Date, bool) {
	if n < 30_000 || n > 73_050 {
		return data.Date{}, false
	}
	return data.DateOf(time.Date(1899, 12, 30+n, 0, 0, 0, 0, time.UTC)), true
}

// dayText is a day's text folded, without its time, its weekday and the
// little words some languages put in between.
func dayText(s string) string {
	s = plainDigits(data.Fold(s))
	s = clockTime.ReplaceAllString(s, "")
	s = numbered.ReplaceAllString(s, ".$1.")
	if isNothing(s) {
		return ""
	}
	if rest := s[len(weekday.FindString(s)):]; rest != s && strings.ContainsAny(rest, " -/.") {
		s = rest
	}
	s = strings.TrimSpace(littles.ReplaceAllString(s, ""))
	return s
}

// plainDigits writes the digits of other scripts as ours where letters stand
// beside them. Between slashes alone nobody knows which end is the year's.
func plainDigits(s string) string {
	if !strings.ContainsFunc(s, unicode.IsLetter) {
		return s
	}
	return strings.Map(func(c rune) rune {
		if c < 0x80 || !unicode.Is(unicode.Nd, c) {
			return c
		}
		zero := c
		for unicode.Is(unicode.Nd, zero-1) && zero > c-9 { // ten in a row, each script
			zero--
		}
		return '0' + c - zero
	}, s)
}

func number(s string) int {
	n, _ := strconv.Atoi(s) // the patterns let nothing but short digits through
	return n
}

// dayOf makes a day, if the calendar has it. LinkedIn began in 2003: years of
// two digits are in this century. Years of the Buddhist calendar, in which
// Thailand counts, are 543 ahead.
func dayOf(year string, month int, day string) (data.Date, bool) {
	y, d := number(year), number(day)
	switch {
	case len(year) == 2:
		y += 2000
	case 2500 <= y && y < 2642:
		y -= 543
	}
	t := time.Date(y, time.Month(month), d, 0, 0, 0, 0, time.UTC)
	if y < 1900 || y > 2099 || t.Year() != y || int(t.Month()) != month || t.Day() != d {
		return data.Date{}, false
	}
	return data.DateOf(t), true
}
