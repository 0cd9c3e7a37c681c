package capture

import (
	"strings"
	"time"

	"wawasan/data"
)

type unit int

const (
	noUnit unit = iota
	days
	weeks
	months
	years
)

var unitNames = words(map[unit][]string{
	days:   {"", "d", "day", "days", "hari"},
	weeks:  {"w", "wk", "week", "weeks", "mg", "mgg", "minggu", "pekan"},
	months: {"m", "mo", "month", "months", "b", "bl", "bln", "bulan"},
	years:  {"y", "yr", "year", "years", "t", "th", "thn", "tahun"},
})

// hourNames are units shorter than a day. A single h stands with them: it is
// an hour to more people than it is hari.
var hourNames = words(map[bool][]string{
	true: {"h", "hr", "hrs", "hour", "hours", "j", "jam", "min", "mins", "minute", "minutes", "mnt", "menit"},
})

var weekdayNames = words(map[time.Weekday][]string{
	time.Monday:    {"mon", "monday", "sen", "senin", "snn"},
	time.Tuesday:   {"tue", "tues", "tuesday", "sel", "selasa", "sls", "slsa"},
	time.Wednesday: {"wed", "weds", "wednesday", "rab", "rabu", "rb", "rbu"},
	time.Thursday:  {"thu", "thur", "thurs", "thursday", "kam", "kamis", "kms"},
	time.Friday:    {"fri", "friday", "jum", "jumat", "jmt", "jmat", "jumaat"},
	time.Saturday:  {"sat", "saturday", "sab", "sabtu", "sbt"},
	time.Sunday:    {"sun", "sunday", "min", "minggu", "mgu", "ahad"},
})

var monthNames = words(map[time.Month][]string{
	time.January:   {"jan", "january", "januari"},
	time.February:  {"feb", "february", "februari", "peb", "pebruari", "febr"},
	time.March:     {"mar", "march", "maret", "mrt"},
	time.April:     {"apr", "april"},
	time.May:       {"may", "mei"},
	time.June:      {"jun", "june", "juni"},
	time.July:      {"jul", "july", "juli"},
	time.August:    {"aug", "august", "agu", "ags", "agt", "agst", "agust", "agustu", "agustus"},
	time.September: {"sep", "sept", "september"},
	time.October:   {"oct", "october", "okt", "oktober"},
	time.November:  {"nov", "november", "nop", "nopember"},
	time.December:  {"dec", "december", "des", "desember"},
})

// relativeNames are days that are named by how far they are. minggu-depan is
// next week, though minggu alone is Sunday.
var relativeNames = spread(map[string]func(today data.Date) data.Date{
	"today hari-ini hariini hr-ini sekarang skrg tadi nanti tonight pagi-ini siang-ini sore-ini malam-ini eod cob": func(t data.Date) data.Date { return t },
	"tomorrow tmr tmrw besok bsk besuk esok":                func(t data.Date) data.Date { return t.AddDays(1) },
	"lusa besok-lusa day-after-tomorrow overmorrow":         func(t data.Date) data.Date { return t.AddDays(2) },
	"yesterday kemarin kemaren kmrn kmarin":                 func(t data.Date) data.Date { return t.AddDays(-1) },
	"next-week nextweek minggu-depan pekan-depan mgu-depan": mondayNext,
	"weekend this-weekend":                                  func(t data.Date) data.Date { return partOfWeek(end, "", true, t) },
	"this-week eow":                                         func(t data.Date) data.Date { return partOfWeek(whole, "ini", false, t) },
	"next-month nextmonth bulan-depan":                      func(t data.Date) data.Date { return addMonths(data.Date{Y: t.Y, M: t.M, D: 1}, 1) },
	"next-year nextyear tahun-depan":                        func(t data.Date) data.Date { return data.Date{Y: t.Y + 1, M: time.January, D: 1} },
	"end-of-month month-end eom akhir-bulan":                func(t data.Date) data.Date { return addMonths(data.Date{Y: t.Y, M: t.M, D: 31}, 0) },
	"end-of-year year-end eoy akhir-tahun":                  func(t data.Date) data.Date { return data.Date{Y: t.Y, M: time.December, D: 31} },
})

// words turns lists of names into a look-up by name.
func words[T comparable](lists map[T][]string) map[string]T {
	byName := map[string]T{}
	for value, names := range lists {
		for _, name := range names {
			byName[name] = value
		}
	}
	return byName
}

// spread gives each of the names in a key its own entry.
func spread[T any](lists map[string]T) map[string]T {
	byName := map[string]T{}
	for names, value := range lists {
		for _, name := range strings.Fields(names) {
			byName[name] = value
		}
	}
	return byName
}
