package capture

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"wawasan/data"
)

// longestDate is more bytes than any day's words have.
const longestDate = 40

// dateWordAt reads the word of a mark of the day at i, whose words begin at
// from. ^_^, ^^, ^o^ and a mark alone are text.
func dateWordAt(s string, i, from int) (end int, ok bool) {
	at := from
	if strings.HasPrefix(s[at:], "+") {
		at++
	}
	first, _ := utf8.DecodeRuneInString(s[at:])
	if !unicode.IsLetter(first) && !unicode.IsDigit(first) || at > from && !unicode.IsDigit(first) {
		return 0, false
	}
	for at < len(s) {
		r, width := utf8.DecodeRuneInString(s[at:])
		if isNameRune(r) {
			at += width
			end = at
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[at+width:])
		joins := strings.ContainsRune("-_/", r) || strings.ContainsRune(".'’", r) && at+width < len(s)
		if !joins || !unicode.IsLetter(next) && !unicode.IsDigit(next) {
			break
		}
		at += width
	}
	return end, end-i <= longestDate && !strings.HasPrefix(s[end:], "^")
}

// ParseDate reads a day's words in English or Indonesian, whichever:
// 2026-12-01, 1-12, 1/12, 1-des-2027, dec-1, jumat, besok, minggu-depan, +3d,
// tgl 3, 3 hari lagi, akhir bulan depan, Jumat, 4 Des.
// Days come before months; years before both when they have four digits, or
// two that are no day of a month. A year of two digits is the nearest one. A
// day without a year is the coming one, today counted; a weekday is the next
// one after today. Hours are no days: +2h is refused.
func ParseDate(expr string, today data.Date) (data.Date, bool) {
	if len(expr) > longestDate {
		return data.Date{}, false
	}
	e := dateWords(fullYear(strings.TrimSpace(expr), today))
	if count, ok := strings.CutPrefix(e, "+"); ok {
		return later(count, today)
	}
	return dayNamed(plainDay(e), today)
}

var dateSigns = strings.NewReplacer(", ", "-", ",", "-", "_", "-", "/", "-", ".", "-", " ", "-", "'", "", "’", "")

// dateWords are a day's words in one form: lower case, joined by dashes.
func dateWords(expr string) string {
	return dateSigns.Replace(strings.ToLower(strings.TrimSpace(expr)))
}

// fullYear writes the year of juni'26 with four digits.
func fullYear(expr string, today data.Date) string {
	at := strings.LastIndexAny(expr, "'’")
	if at < 0 {
		return expr
	}
	year := strings.TrimLeft(expr[at:], "'’")
	n, err := strconv.Atoi(year)
	if err != nil || len(year) != 2 || n < 0 {
		return expr
	}
	return expr[:at] + "-" + strconv.Itoa(nearestYear(n, today.Y))
}

// namesHours reports words that say how many hours or minutes from now: they
// are no day, though the next letter might make them one.
func namesHours(expr string) bool {
	e := strings.TrimPrefix(dateWords(expr), "+")
	unit := strings.TrimLeft(e, "0123456789")
	return unit != e && hourNames[strings.TrimPrefix(unit, "-")]
}

// isLongPast reports a day more than a year back, where nothing falls due.
func isLongPast(d, today data.Date) bool { return d.Before(addMonths(today, -12)) }

// later reads "3d", "2-minggu", "1y": a count and a unit, days when there is
// none.
func later(count string, today data.Date) (data.Date, bool) {
	digits := len(count) - len(strings.TrimLeft(count, "0123456789"))
	return laterBy(count[:digits], unitNames[strings.TrimPrefix(count[digits:], "-")], 1, today)
}

// laterBy goes a number of units on, or back where sign is -1.
func laterBy(number string, u unit, sign int, today data.Date) (data.Date, bool) {
	n, err := strconv.Atoi(number)
	if err != nil || len(number) > 4 || n < 0 {
		return data.Date{}, false
	}
	n *= sign
	switch u {
	case days:
		return within(today.AddDays(n))
	case weeks:
		return within(today.AddDays(7 * n))
	case months:
		return within(addMonths(today, n))
	case years:
		return within(addMonths(today, 12*n))
	}
	return data.Date{}, false
}

// within keeps days that can be written with a year of four digits.
func within(d data.Date) (data.Date, bool) {
	if d.Y < 1 || d.Y > 9999 {
		return data.Date{}, false
	}
	return d, true
}

// addMonths goes n months on. Where that month is shorter it answers its last
// day.
func addMonths(d data.Date, n int) data.Date {
	first := time.Date(d.Y, d.M+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return data.Date{Y: first.Year(), M: first.Month(), D: min(d.D, last)}
}

// namedDay reads days that have a name: hari-ini, besok, jumat, next-friday,
// akhir-bulan.
func namedDay(e string, today data.Date) (data.Date, bool) {
	if name, ok := relativeNames[e]; ok {
		return within(name(today))
	}
	if day, ok := weekdayNames[e]; ok {
		return within(today.AddDays(1 + daysUntil(today.AddDays(1).Weekday(), day)))
	}
	next, ok := strings.CutPrefix(e, "next-")
	if !ok {
		next, ok = strings.CutSuffix(e, "-depan")
	}
	if day, known := weekdayNames[next]; ok && known {
		return within(mondayNext(today).AddDays(daysUntil(time.Monday, day)))
	}
	return data.Date{}, false
}

// daysUntil counts from one weekday on to the next of another, 0 when they are
// the same.
func daysUntil(from, to time.Weekday) int { return (int(to) - int(from) + 7) % 7 }

// mondayNext is the Monday after this week's Sunday.
func mondayNext(today data.Date) data.Date {
	return today.AddDays(1 + daysUntil(today.AddDays(1).Weekday(), time.Monday))
}

// calendarDay reads a day with its month, by number or name, with or without a
// year.
func calendarDay(e string, today data.Date) (data.Date, bool) {
	parts, shape := splitDate(e)
	number := func(i int) int { n, _ := strconv.Atoi(parts[i]); return n }
	month := func(i int) time.Month { return monthNames[parts[i]] }
	year := func(i int) int {
		switch len(parts[i]) {
		case 4:
			return number(i)
		case 2:
			return nearestYear(number(i), today.Y)
		}
		return 0
	}
	if shape == "nnn" && number(0) > 31 {
		shape = "ynn"
	}
	switch shape {
	case "ynn":
		return exactDay(year(0), time.Month(number(1)), number(2))
	case "nny", "nnn":
		return exactDay(year(2), time.Month(number(1)), number(0))
	case "nwy", "nwn":
		return exactDay(year(2), month(1), number(0))
	case "wny", "wnn":
		return exactDay(year(2), month(0), number(1))
	case "yn":
		return monthEnd(year(0), time.Month(number(1)))
	case "ny":
		return monthEnd(year(1), time.Month(number(0)))
	case "wy":
		return monthEnd(year(1), month(0))
	case "nn":
		return coming(time.Month(number(1)), number(0), today)
	case "nw":
		return coming(month(1), number(0), today)
	case "wn":
		return coming(month(0), number(1), today)
	}
	return data.Date{}, false
}

// monthEnd is the last day of a month.
func monthEnd(y int, m time.Month) (data.Date, bool) {
	first, ok := exactDay(y, m, 1)
	return partOfMonth(end, first.Y, first.M), ok
}

// nearestYear is the year with these last two digits that is nearest to now.
func nearestYear(two, now int) int {
	year := now - now%100 + two
	switch {
	case year > now+50:
		return year - 100
	case year <= now-50:
		return year + 100
	}
	return year
}

// splitDate cuts at dashes and between letters and digits. The shape has a
// letter a part: y for four digits, n for one or two, w for a word, x for what
// belongs in no date.
func splitDate(e string) (parts []string, shape string) {
	for _, field := range strings.Split(e, "-") {
		for field != "" {
			n := len(field) - len(strings.TrimLeft(field, "0123456789"))
			switch {
			case n == 8 && n == len(e): // 20261203
				return []string{e[:4], e[4:6], e[6:]}, "ynn"
			case n == 4:
				shape += "y"
			case n == 1 || n == 2:
				shape += "n"
			case n == 0:
				shape += "w"
				if n = strings.IndexAny(field, "0123456789"); n < 0 {
					n = len(field)
				}
			default:
				shape += "x"
			}
			parts = append(parts, field[:n])
			field = field[n:]
		}
	}
	return parts, shape
}

func exactDay(y int, m time.Month, d int) (data.Date, bool) {
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	if y < 1 || m < 1 || t.Year() != y || t.Month() != m || t.Day() != d {
		return data.Date{}, false
	}
	return data.Date{Y: y, M: m, D: d}, true
}

// coming is the next day of that name, today counted. The 29th of February may
// be eight years off.
func coming(m time.Month, d int, today data.Date) (data.Date, bool) {
	for y := max(today.Y, 1); y <= today.Y+8; y++ {
		if day, ok := exactDay(y, m, d); ok && !day.Before(today) {
			return within(day)
		}
	}
	return data.Date{}, false
}
