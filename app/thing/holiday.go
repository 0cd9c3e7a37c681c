package thing

import (
	"cmp"
	"slices"

	"wawasan/app/internal/desk"
	"wawasan/app/outreach"
	"wawasan/data"
)

// HolidayItem is a day off, or taken out of the days off, as lists read it. A
// shipped one has no ID.
type HolidayItem struct {
	data.Holiday
	State     State
	Estimated bool // a shipped one that waits for its decree
}

// Calendar is the calendar of business days: the shipped holidays with the
// person's own days put in and taken out.
func Calendar(d *desk.Desk, r data.Reader) (outreach.Calendar, error) {
	c := outreach.ShippedCalendar(d.Lang())
	own, err := r.Holidays()
	for _, h := range own {
		if h.Working {
			delete(c.Holidays, h.Day)
		} else {
			c.Holidays[h.Day] = h.Name
		}
	}
	return c, err
}

// allHolidays lists the days off from today on, the person's own in the place
// of shipped ones of the same day.
func allHolidays(d *desk.Desk, r data.Reader) ([]Item, error) {
	own, err := r.Holidays()
	if err != nil {
		return nil, err
	}
	ships := outreach.ShippedHolidays()
	names := map[data.Date]string{}
	for _, h := range ships {
		names[h.Date] = h.Name(d.Lang())
	}
	var all []HolidayItem
	taken := map[data.Date]bool{}
	for _, h := range own {
		taken[h.Day] = true
		if h.Working { // it has the name of what it takes out, in the language spoken
			h.Name = cmp.Or(names[h.Day], h.Name)
		}
		all = append(all, HolidayItem{Holiday: h, State: Own})
	}
	for _, h := range ships {
		if !taken[h.Date] {
			all = append(all, shippedHoliday(d, h))
		}
	}
	all = slices.DeleteFunc(all, func(h HolidayItem) bool { return h.Day.Before(d.Today()) })
	slices.SortStableFunc(all, func(a, b HolidayItem) int { return cmp.Compare(a.Day.String(), b.Day.String()) })
	return items(all), nil
}

func shippedHoliday(d *desk.Desk, h outreach.Holiday) HolidayItem {
	return HolidayItem{Holiday: data.Holiday{Day: h.Date, Name: h.Name(d.Lang())}, Estimated: h.Estimated}
}

// holidayBy reads a holiday, shipped or kept.
func holidayBy(d *desk.Desk, r data.Reader, link Link) (HolidayItem, error) {
	if link.Ships == "" {
		h, err := r.Holiday(link.ID)
		return HolidayItem{Holiday: h, State: Own}, err
	}
	for _, h := range outreach.ShippedHolidays() {
		if h.Date.String() == link.Ships {
			return shippedHoliday(d, h), nil
		}
	}
	return HolidayItem{}, data.NotFound("data.error.gone", "table", "holidays")
}

func showHoliday(d *desk.Desk, r data.Reader, link Link) (any, error) { return holidayBy(d, r, link) }

func holidayForm(d *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	var h HolidayItem
	if !link.New() {
		var err error
		if h, err = holidayBy(d, r, link); err != nil {
			return nil, err
		}
	}
	return []Field{
		{Key: "name", Type: FieldText, Label: "holiday.name", Value: h.Name, Required: true},
		{Key: "day", Type: FieldDate, Label: "holiday.day", Value: h.Day.String(), Required: true},
		{Key: "working", Type: FieldBool, Label: "holiday.working", Value: flagText(h.Working), Help: "holiday.working.help"},
	}, nil
}

// saveHoliday keeps a day. A shipped holiday that was moved to another day
// leaves its own as a day on which people work.
func saveHoliday(d *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	var item HolidayItem
	if !link.New() {
		var err error
		if item, err = holidayBy(d, tx.Reader, link); err != nil {
			return "", err
		}
	}
	h := item.Holiday
	if link.Ships != "" && v.date("day") != h.Day {
		if err := tx.Save(&data.Holiday{Day: h.Day, Name: h.Name, Working: true}); err != nil {
			return "", err
		}
	}
	v.put("name", &h.Name)
	v.putDate("day", &h.Day)
	v.putFlag("working", &h.Working)
	err := tx.Save(&h)
	return h.ID, err
}

// dropHoliday deletes a day of one's own; a shipped holiday becomes a day on
// which people work.
func dropHoliday(tx *data.Tx, link Link) error {
	if link.Ships == "" {
		return tx.DeleteRow("holidays", link.ID)
	}
	for _, h := range outreach.ShippedHolidays() {
		if h.Date.String() == link.Ships {
			return tx.Save(&data.Holiday{Day: h.Date, Name: h.Name("id"), Working: true})
		}
	}
	return data.NotFound("data.error.gone", "table", "holidays")
}
