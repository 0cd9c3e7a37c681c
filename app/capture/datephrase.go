package capture

import (
	"strconv"
	"strings"
	"time"

	"wawasan/data"
)

// part is which part of a week, month or year is meant.
type part int

const (
	whole part = iota
	start
	middle
	end
)

var partNames = words(map[part][]string{
	start:  {"awal", "early"},
	middle: {"pertengahan", "tengah", "mid"},
	end:    {"akhir", "late"},
})

var counts = words(map[int][]string{
	1: {"satu", "a", "an", "one"}, 2: {"dua", "two"}, 3: {"tiga", "three"}, 4: {"empat", "four"}, 5: {"lima", "five"}, 6: {"enam", "six"},
	7: {"tujuh", "seven"}, 8: {"delapan", "eight"}, 9: {"sembilan", "nine"}, 10: {"sepuluh", "ten"}, 11: {"sebelas", "eleven"}, 12: {"dua-belas", "duabelas", "twelve"},
})

// ones are a count and a unit in one word.
var ones = words(map[unit][]string{days: {"sehari"}, weeks: {"seminggu", "sepekan"}, months: {"sebulan"}, years: {"setahun"}})

// plainDay takes off a day's words what changes no day: the hour (besok-pagi,
// besok-jam-10), the word hari before a weekday. dpn is depan.
func plainDay(e string) string {
	e = strings.ReplaceAll(e+"-", "-dpn-", "-depan-")
	for _, clock := range []string{"-jam-", "-pukul-", "-pkl-"} {
		e, _, _ = strings.Cut(e, clock)
	}
	e = strings.TrimSuffix(e, "-")
	for _, hour := range []string{"-pagi", "-siang", "-sore", "-petang", "-malam"} {
		e = strings.TrimSuffix(e, hour)
	}
	if day, ok := strings.CutPrefix(e, "hari-"); ok && isWeekday(firstOf(day)) {
		return day
	}
	return e
}

func isWeekday(name string) bool {
	_, known := weekdayNames[name]
	return known
}

// firstOf is the first of words that dashes join.
func firstOf(e string) string {
	first, _, _ := strings.Cut(e, "-")
	return first
}

// dayNamed reads a day's words that are no count from now on: a name, a
// phrase, a date.
func dayNamed(e string, today data.Date) (data.Date, bool) {
	for _, read := range []func(string, data.Date) (data.Date, bool){namedDay, numberedDay, countedDay, periodDay, calendarDay, weekdayAnd} {
		if day, ok := read(e, today); ok {
			return within(day)
		}
	}
	return data.Date{}, false
}

// numberedDay reads tgl-3, tanggal-3-bulan-depan, tgl-3-des.
func numberedDay(e string, today data.Date) (data.Date, bool) {
	rest, ok := strings.CutPrefix(e, "tanggal")
	if !ok {
		rest, ok = strings.CutPrefix(e, "tgl")
	}
	rest = strings.TrimPrefix(rest, "-")
	if !ok || rest == "" {
		return data.Date{}, false
	}
	number, behind, _ := strings.Cut(rest, "-")
	n, err := strconv.Atoi(number)
	unitName, which, _ := strings.Cut(behind, "-")
	switch {
	case err != nil || len(number) > 2:
		return calendarDay(rest, today)
	case behind == "":
		return comingNumber(n, today)
	case unitNames[unitName] == months && (which == "ini" || which == "depan"):
		month := addMonths(data.Date{Y: today.Y, M: today.M, D: 1}, nextOf(which))
		return exactDay(month.Y, month.M, n)
	}
	return calendarDay(rest, today)
}

// comingNumber is the next nth of a month, today counted.
func comingNumber(n int, today data.Date) (data.Date, bool) {
	for i := range 3 { // of two months that follow, one has 31 days
		month := addMonths(data.Date{Y: today.Y, M: today.M, D: 1}, i)
		if day, ok := exactDay(month.Y, month.M, n); ok && !day.Before(today) {
			return day, true
		}
	}
	return data.Date{}, false
}

// countedDay reads 3-hari-lagi, dua-minggu-lagi, seminggu, dalam-3-hari,
// 3hari, 2-hari-lalu. A unit of one letter wants a plus, but for d and w.
func countedDay(e string, today data.Date) (data.Date, bool) {
	if n, ok := strings.CutPrefix(e, "h-"); ok { // H-1
		return laterBy(n, days, -1, today)
	}
	if n, ok := strings.CutPrefix(e, "h+"); ok {
		return laterBy(n, days, 1, today)
	}
	for _, before := range []string{"dalam-", "in-"} {
		e = strings.TrimPrefix(e, before)
	}
	sign := 1
	for _, behind := range []string{"-yang-lalu", "-lalu", "-ago"} {
		if rest, ok := strings.CutSuffix(e, behind); ok {
			e, sign = rest, -1
		}
	}
	for _, behind := range []string{"-lagi", "-from-now"} {
		e = strings.TrimSuffix(e, behind)
	}
	if u, ok := ones[e]; ok {
		return laterBy("1", u, sign, today)
	}
	unitName := strings.TrimLeft(e, "0123456789")
	if number := e[:len(e)-len(unitName)]; number != "" {
		unitName = strings.TrimPrefix(unitName, "-")
		return laterBy(number, longUnit(unitName), sign, today)
	}
	for name, n := range counts {
		if unitName, ok := strings.CutPrefix(e, name+"-"); ok && longUnit(unitName) != noUnit {
			return laterBy(strconv.Itoa(n), longUnit(unitName), sign, today)
		}
	}
	return data.Date{}, false
}

func longUnit(name string) unit {
	if len(name) > 1 || name == "d" || name == "w" {
		return unitNames[name]
	}
	return noUnit
}

// periodDay reads a part of a week, month or year: akhir-bulan-depan,
// awal-januari, minggu-ini, desember, end-of-december.
func periodDay(e string, today data.Date) (data.Date, bool) {
	e = strings.Replace(e, "end-of-", "late-", 1)
	p, period := whole, e
	if first, rest, ok := strings.Cut(e, "-"); ok && partNames[first] != whole {
		p, period = partNames[first], rest
	}
	name, which, _ := strings.Cut(period, "-")
	if m := monthNames[name]; m != 0 {
		return partOfNamedMonth(p, m, which, today)
	}
	if which != "" && which != "ini" && which != "depan" || p == whole && which == "" {
		return data.Date{}, false
	}
	switch unitNames[name] {
	case weeks:
		return partOfWeek(p, which, name == "pekan", today), true
	case months:
		return partOfThisMonth(p, which, today), true
	case years:
		return partOfYear(p, which, today)
	}
	return data.Date{}, false
}

func nextOf(which string) int {
	if which == "depan" {
		return 1
	}
	return 0
}

// partOfWeek is a day of this week or the next. The week as a whole is due on
// its Friday, the next one on its Monday; its end is Saturday, and of next week
// Friday unless a weekend is named. What is over has come to today, and a
// beginning that is over is the next one.
func partOfWeek(p part, which string, weekend bool, today data.Date) data.Date {
	monday := today.AddDays(-daysUntil(time.Monday, today.Weekday()) + 7*nextOf(which))
	day := monday
	switch {
	case p == middle:
		day = monday.AddDays(2)
	case p == end && (which != "depan" || weekend):
		day = monday.AddDays(5)
	case p == end, p == whole && which != "depan":
		day = monday.AddDays(4)
	}
	switch {
	case !day.Before(today):
		return day
	case which == "" && p != end:
		return day.AddDays(7)
	}
	return today
}

// partOfMonth is the first, the 15th or the last day of a month.
func partOfMonth(p part, y int, m time.Month) data.Date {
	switch p {
	case start:
		return data.Date{Y: y, M: m, D: 1}
	case middle:
		return data.Date{Y: y, M: m, D: 15}
	}
	return addMonths(data.Date{Y: y, M: m, D: 31}, 0)
}

// partOfThisMonth is a day of this month or the next; the next one as a whole
// is due on its first day.
func partOfThisMonth(p part, which string, today data.Date) data.Date {
	if p == whole && which == "depan" {
		p = start
	}
	first := addMonths(data.Date{Y: today.Y, M: today.M, D: 1}, nextOf(which))
	day := partOfMonth(p, first.Y, first.M)
	if which == "" && day.Before(today) {
		first = addMonths(first, 1)
		return partOfMonth(p, first.Y, first.M)
	}
	return day
}

// partOfNamedMonth is a day of a month with a name: of a year of four digits,
// of the coming one, or of the next one that is not this month.
func partOfNamedMonth(p part, m time.Month, which string, today data.Date) (data.Date, bool) {
	if y, err := strconv.Atoi(which); err == nil && len(which) == 4 {
		return partOfMonth(p, y, m), true
	}
	if which != "" && which != "depan" {
		return data.Date{}, false
	}
	day := partOfMonth(p, today.Y, m)
	if day.Before(today) || which == "depan" && m == today.M {
		day = partOfMonth(p, today.Y+1, m)
	}
	return day, true
}

// partOfYear is the last day of a year, or its first working day where its
// beginning is meant; the next year as a whole is due on its first day.
func partOfYear(p part, which string, today data.Date) (data.Date, bool) {
	y := today.Y + nextOf(which)
	switch p {
	case start:
		day := data.Date{Y: y, M: time.January, D: 2}
		if which == "" && day.Before(today) {
			day.Y++
		}
		return day, true
	case end:
		return data.Date{Y: y, M: time.December, D: 31}, true
	case whole:
		if which == "depan" {
			return data.Date{Y: y, M: time.January, D: 1}, true
		}
		return data.Date{Y: y, M: time.December, D: 31}, true
	}
	return data.Date{}, false
}

// weekdayAnd reads a weekday with what says which one: jumat-4-des, refused
// where that is no Friday; jumat-ini, senin-minggu-depan, senin-besok.
func weekdayAnd(e string, today data.Date) (data.Date, bool) {
	if day, ok := strings.CutPrefix(e, "besok-"); ok {
		e = day + "-besok"
	}
	name, rest, _ := strings.Cut(e, "-")
	weekday, known := weekdayNames[name]
	if !known || rest == "" {
		return data.Date{}, false
	}
	period, which, _ := strings.Cut(rest, "-")
	switch {
	case rest == "ini":
		return today.AddDays(daysUntil(today.Weekday(), weekday)), true
	case rest == "besok":
		return namedDay(name, today)
	case unitNames[period] == weeks && which == "depan":
		return mondayNext(today).AddDays(daysUntil(time.Monday, weekday)), true
	}
	day, ok := numberedDay(rest, today)
	if !ok {
		day, ok = calendarDay(rest, today)
	}
	return day, ok && day.Weekday() == weekday
}
