package outreach

import (
	"encoding/json"
	"slices"
	"sync"
	"time"

	"wawasan/assets"
	"wawasan/data"
)

// Calendar says on which days people work. The zero Calendar rests on
// Saturday and Sunday and knows no holidays.
type Calendar struct {
	Weekend  []time.Weekday       // nil means Saturday and Sunday
	Holidays map[data.Date]string // with their names
}

// Holiday is a day off. Estimated ones move with the moon or the church year
// and are not decreed yet; joint leave is decreed leave around a holiday.
type Holiday struct {
	Date       data.Date `json:"date"`
	ID         string    `json:"id"`
	EN         string    `json:"en"`
	Estimated  bool      `json:"estimated,omitempty"`
	JointLeave bool      `json:"joint_leave,omitempty"`
}

// Name is the holiday's name in a language.
func (h Holiday) Name(lang string) string {
	if lang == "id" {
		return h.ID
	}
	return h.EN
}

var shippedHolidays = sync.OnceValue(func() []Holiday {
	var list []Holiday
	raw, err := assets.Holidays.ReadFile("holidays/id.json")
	if err == nil {
		err = json.Unmarshal(raw, &list)
	}
	if err != nil {
		panic("holidays/id.json: " + err.Error()) // ships inside: a broken build
	}
	return list
})

// ShippedHolidays returns the Indonesian holidays that come with the program,
// in order.
func ShippedHolidays() []Holiday { return slices.Clone(shippedHolidays()) }

// ShippedCalendar is the Indonesian week with the shipped holidays, named in
// a language. The caller may change it.
func ShippedCalendar(lang string) Calendar {
	c := Calendar{Holidays: map[data.Date]string{}}
	for _, h := range shippedHolidays() {
		c.Holidays[h.Date] = h.Name(lang)
	}
	return c
}

// IsBusinessDay reports whether people work on d.
func (c Calendar) IsBusinessDay(d data.Date) bool {
	if _, off := c.Holidays[d]; off {
		return false
	}
	return !c.rests(d.Weekday())
}

// rests reports whether w is a weekend day; a week without a working day is
// taken for a mistake and counts as one that has the usual weekend.
func (c Calendar) rests(w time.Weekday) bool {
	usual := w == time.Saturday || w == time.Sunday
	if c.Weekend == nil {
		return usual
	}
	for day := time.Sunday; day <= time.Saturday; day++ {
		if !slices.Contains(c.Weekend, day) {
			return slices.Contains(c.Weekend, w)
		}
	}
	return usual
}

// AddBusinessDays returns the nth business day after d, or before it when n
// is negative. With n = 0 it is d itself, whatever day that is; no day stays
// no day.
func (c Calendar) AddBusinessDays(d data.Date, n int) data.Date {
	if d.IsZero() {
		return d
	}
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	// Holidays are finitely many, so this ends.
	for n > 0 {
		d = d.AddDays(step)
		if c.IsBusinessDay(d) {
			n--
		}
	}
	return d
}

// BusinessDaysBetween counts the business days after a up to and with b. It
// is negative when b lies before a: the business days from b up to the day
// before a. So AddBusinessDays(a, BusinessDaysBetween(a, b)) is b whenever b
// is a business day.
func (c Calendar) BusinessDaysBetween(a, b data.Date) int {
	if a.IsZero() || b.IsZero() {
		return 0
	}
	n, days := 0, a.DaysUntil(b)
	for i := 1; i <= days; i++ {
		if c.IsBusinessDay(a.AddDays(i)) {
			n++
		}
	}
	for i := -1; i >= days; i-- {
		if c.IsBusinessDay(a.AddDays(i)) {
			n--
		}
	}
	return n
}
