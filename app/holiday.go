package app

import (
	"cmp"
	"slices"

	"wawasan/app/outreach"
	"wawasan/data"
)

// calendarOn is the calendar of business days: the shipped holidays with the
// person's own days put in and taken out.
func (a *App) calendarOn(r data.Reader) (outreach.Calendar, error) {
	c := outreach.ShippedCalendar(a.Words().Code())
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
func allHolidays(a *App, r data.Reader) ([]Row, error) {
	own, err := r.Holidays()
	if err != nil {
		return nil, err
	}
	w := a.Words()
	type dated struct {
		Row
		day data.Date
	}
	var all []dated
	taken, names := map[data.Date]bool{}, map[data.Date]string{}
	for _, h := range outreach.ShippedHolidays() {
		names[h.Date] = h.Name(w.Code())
	}
	put := func(id data.ID, day data.Date, name, state string) {
		if !day.Before(a.Today()) {
			all = append(all, dated{Row{ID: id, Kind: KindHoliday, Title: name, Sub: state, Fact: w.Day(day)}, day})
		}
	}
	for _, h := range own {
		taken[h.Day] = true
		state := w.T("holiday.own")
		if h.Working { // it has the name of what it takes out, in the language spoken
			state, h.Name = w.T("holiday.working"), cmp.Or(names[h.Day], h.Name)
		}
		put(h.ID, h.Day, h.Name, state)
	}
	for _, h := range outreach.ShippedHolidays() {
		if !taken[h.Date] {
			put(shippedID(h.Date.String()), h.Date, h.Name(w.Code()), a.holidayState(h))
		}
	}
	slices.SortStableFunc(all, func(a, b dated) int { return cmp.Compare(a.day.String(), b.day.String()) })
	rows := make([]Row, len(all))
	for n, d := range all {
		rows[n] = d.Row
		rows[n].Heading = d.day.String()[:4]
	}
	return rows, nil
}

func (a *App) holidayState(h outreach.Holiday) string {
	if h.Estimated {
		return a.Words().T("holiday.estimated")
	}
	return ""
}

// holidayBy reads the holiday of a row; of a shipped one it has no ID.
func (a *App) holidayBy(r data.Reader, id data.ID) (data.Holiday, string, error) {
	name, shipped := shippedName(id)
	if !shipped {
		h, err := r.Holiday(id)
		return h, "", err
	}
	for _, h := range outreach.ShippedHolidays() {
		if h.Date.String() == name {
			return data.Holiday{Day: h.Date, Name: h.Name(a.Words().Code())}, a.holidayState(h), nil
		}
	}
	return data.Holiday{}, "", data.NotFound("data.error.gone", "table", "holidays")
}

func showHoliday(a *App, r data.Reader, id data.ID) (Detail, error) {
	h, state, err := a.holidayBy(r, id)
	if err != nil {
		return Detail{}, err
	}
	w := a.Words()
	d := Detail{Title: h.Name, Sub: w.Date(h.Day)}
	if state != "" {
		d.Chips = append(d.Chips, state)
	}
	if h.Working {
		d.Chips = append(d.Chips, w.T("holiday.working"))
	}
	d.Next = w.T("holiday.next")
	return d, nil
}

func holidayFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	var h data.Holiday
	if id != "" {
		var err error
		if h, _, err = a.holidayBy(r, id); err != nil {
			return nil, err
		}
	}
	w := a.Words()
	return []Field{
		{Key: "name", Type: FieldText, Label: w.T("holiday.name"), Value: h.Name, Required: true},
		{Key: "day", Type: FieldDate, Label: w.T("holiday.day"), Value: h.Day.String(), Required: true},
		{Key: "working", Type: FieldBool, Label: w.T("holiday.working"), Value: flagText(h.Working), Help: w.T("holiday.working.help")},
	}, nil
}

// saveHoliday keeps a day. A shipped holiday that was moved to another day
// leaves its own as a day on which people work.
func saveHoliday(a *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	h, _, err := data.Holiday{}, "", error(nil)
	if id != "" {
		if h, _, err = a.holidayBy(tx.Reader, id); err != nil {
			return "", err
		}
	}
	if _, shipped := shippedName(id); shipped && v.date("day") != h.Day {
		if err := tx.Save(&data.Holiday{Day: h.Day, Name: h.Name, Working: true}); err != nil {
			return "", err
		}
	}
	v.put("name", &h.Name)
	v.putDate("day", &h.Day)
	v.putFlag("working", &h.Working)
	err = tx.Save(&h)
	return h.ID, err
}

// dropHoliday deletes a day of one's own; a shipped holiday becomes a day on
// which people work.
func dropHoliday(tx *data.Tx, id data.ID) error {
	name, shipped := shippedName(id)
	if !shipped {
		return tx.DeleteRow("holidays", id)
	}
	for _, h := range outreach.ShippedHolidays() {
		if h.Date.String() == name {
			return tx.Save(&data.Holiday{Day: h.Date, Name: h.Name("id"), Working: true})
		}
	}
	return data.NotFound("data.error.gone", "table", "holidays")
}
