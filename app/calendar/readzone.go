package calendar

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"wawasan/data"
)

// zones are the time zones that a file names: by their names everywhere, by
// those of Windows, or as the file itself describes them.
type zones struct {
	own   *time.Location
	named map[string]func(time.Time) time.Time
}

func utc(wall time.Time) time.Time { return wall }

// inZone says the moment at which a clock in a zone shows a wall clock.
func inZone(zone *time.Location) func(time.Time) time.Time {
	return func(w time.Time) time.Time {
		return time.Date(w.Year(), w.Month(), w.Day(), w.Hour(), w.Minute(), w.Second(), 0, zone)
	}
}

// of is a zone by what a file calls it. One that nothing tells of is the
// reader's own: so are times without a zone.
func (z zones) of(name string) func(time.Time) time.Time {
	if name == "" {
		return inZone(z.own)
	}
	if zone := byName(name); zone != nil {
		return inZone(zone)
	}
	if at := z.named[name]; at != nil {
		return at
	}
	if zone := byOffset(name); zone != nil {
		return inZone(zone)
	}
	return inZone(z.own)
}

// byName finds a zone by the name it has everywhere, also behind the address of
// who wrote the file, or by that of Windows.
func byName(name string) *time.Location {
	name = strings.Trim(name, `"' `)
	parts := strings.Split(strings.Trim(name, "/"), "/")
	for n := range parts {
		if n > 0 && n == len(parts)-1 || n > 5 { // a city alone names no zone
			break
		}
		if tried := strings.Join(parts[n:], "/"); tried != "" && !strings.EqualFold(tried, "local") {
			if zone, err := time.LoadLocation(tried); err == nil {
				return zone
			}
		}
	}
	if iana := windowsZones[name]; iana != "" {
		if zone, err := time.LoadLocation(iana); err == nil {
			return zone
		}
	}
	return nil
}

var offsetName = regexp.MustCompile(`^\(?(?:UTC|GMT)(?: ?([+-])(\d{1,2}):?(\d{2})?)?\)?`)

// byOffset reads the distance from UTC of a name such as "(UTC+07:00) Bangkok,
// Hanoi, Jakarta".
func byOffset(name string) *time.Location {
	m := offsetName.FindStringSubmatch(strings.Trim(name, `"' `))
	if m == nil {
		return nil
	}
	hours, _ := strconv.Atoi(m[2])
	minutes, _ := strconv.Atoi(m[3])
	seconds := hours*3600 + minutes*60
	if m[1] == "-" {
		seconds = -seconds
	}
	return time.FixedZone("", seconds)
}

// change is when a zone that a file describes goes over to another time.
type change struct {
	wall   time.Time // the first
	rule   string
	offset int // from UTC, in seconds
}

// define notes a zone that a file describes.
func (z zones) define(of []property) {
	id, place := "", ""
	var changes []change
	for _, p := range of {
		value := strings.TrimSpace(p.value)
		switch p.name {
		case "TZID":
			id = value
		case "X-LIC-LOCATION":
			place = value
		case "BEGIN":
			if strings.EqualFold(value, "STANDARD") || strings.EqualFold(value, "DAYLIGHT") {
				changes = append(changes, change{})
			}
		}
		if len(changes) == 0 || len(changes) > 200 {
			continue
		}
		now := &changes[len(changes)-1]
		switch p.name {
		case "DTSTART":
			now.wall, _ = time.Parse("20060102T150405", strings.TrimSuffix(value, "Z"))
		case "TZOFFSETTO":
			now.offset = offsetOf(value)
		case "RRULE":
			now.rule = value
		}
	}
	switch zone := byName(place); {
	case id == "":
	case place != "" && zone != nil:
		z.named[id] = inZone(zone)
	case len(changes) > 0:
		z.named[id] = func(wall time.Time) time.Time { return wall.Add(-time.Duration(offsetAt(changes, wall)) * time.Second) }
	}
}

// offsetAt is the distance from UTC when a clock shows a wall clock: that of the
// last change before it, else of the first.
func offsetAt(changes []change, wall time.Time) int {
	offset, last := changes[0].offset, time.Time{}
	for _, c := range changes {
		at := c.wall
		if c.rule != "" {
			at = lastOf(c.wall, c.rule, wall)
		}
		if !at.IsZero() && !at.After(wall) && at.After(last) {
			offset, last = c.offset, at
		}
	}
	return offset
}

var offsetValue = regexp.MustCompile(`^([+-])(\d{2})(\d{2})(\d{2})?$`)

func offsetOf(s string) int {
	m := offsetValue.FindStringSubmatch(s)
	if m == nil {
		return 0
	}
	seconds := 0
	for n, unit := range []int{3600, 60, 1} {
		count, _ := strconv.Atoi(m[n+2]) // "" is none
		seconds += count * unit
	}
	if m[1] == "-" {
		return -seconds
	}
	return seconds
}

// DayOf is the day of an occurrence in a zone: of one that takes whole days, its
// first.
func (o Occurrence) DayOf(zone *time.Location) data.Date { return data.DateOf(o.Start.In(zone)) }
