package calendar

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"wawasan/app/letters"
)

// event is one event of a file, or one time of it that is otherwise than its
// rule says.
type event struct {
	Occurrence
	wall     time.Time // when it begins as the clock there shows, as if in UTC
	length   time.Duration
	at       func(time.Time) time.Time // the moment of a wall clock there
	rule     string
	instead  time.Time // of which time of the rule it stands in the place
	except   []time.Time
	also     []time.Time // wall clocks
	called   bool        // off
	sequence int
}

// collector takes the lines of a file one by one.
type collector struct {
	zones  zones
	any    bool
	stack  []string
	now    []property // of the event that is read
	all    [][]property
	zoning []property // of the zone that is read, with the parts in it
}

func (c *collector) take(p property) {
	value := strings.ToUpper(strings.TrimSpace(p.value))
	switch {
	case p.name == "BEGIN":
		c.any = c.any || value == "VCALENDAR"
		if len(c.stack) < 100 {
			c.stack = append(c.stack, value)
		}
		if c.in("VTIMEZONE") {
			c.zoning = append(c.zoning, p)
		}
	case p.name == "END":
		c.ends(value)
	case c.in("VTIMEZONE"):
		c.zoning = append(c.zoning, p)
	case len(c.stack) > 0 && c.stack[len(c.stack)-1] == "VEVENT":
		c.now = append(c.now, p)
	}
}

func (c *collector) in(component string) bool { return slices.Contains(c.stack, component) }

func (c *collector) ends(component string) {
	at := len(c.stack) - 1
	for at >= 0 && c.stack[at] != component {
		at--
	}
	if at < 0 {
		return
	}
	switch component {
	case "VEVENT":
		if len(c.all) <= maxEvents {
			c.all = append(c.all, c.now)
		}
		c.now = nil
	case "VTIMEZONE":
		c.zones.define(c.zoning)
		c.zoning = nil
	}
	c.stack = c.stack[:at]
}

// book makes events of what was read: zones may stand behind them.
func (c *collector) book() Book {
	if len(c.now) > 0 { // the file ends within it
		c.all = append(c.all, c.now)
	}
	var b Book
	for _, of := range c.all {
		e, ok := c.event(of)
		if !ok {
			b.Bad++
			continue
		}
		b.events = append(b.events, e)
	}
	return b
}

func (c *collector) event(of []property) (e event, ok bool) {
	var end, duration *property
	for n := range of {
		switch p := of[n]; p.name {
		case "UID":
			e.UID = strings.TrimSpace(p.value)
		case "DTSTART":
			e.wall, e.at, e.AllDay, ok = c.moment(p, p.value)
		case "DTEND":
			end = &of[n]
		case "DURATION":
			duration = &of[n]
		case "RRULE":
			e.rule = strings.TrimSpace(p.value)
		case "RECURRENCE-ID":
			if wall, at, _, is := c.moment(p, p.value); is {
				e.instead = at(wall)
			}
		case "SUMMARY":
			e.Summary = plainText(p.value)
		case "LOCATION":
			e.Location = plainText(p.value)
		case "SEQUENCE":
			e.sequence, _ = strconv.Atoi(strings.TrimSpace(p.value))
		default:
			c.more(&e, p)
		}
	}
	if !ok {
		return e, false
	}
	e.Start = e.at(e.wall)
	switch {
	case end != nil:
		if wall, at, _, is := c.moment(*end, end.value); is {
			e.length = at(wall).Sub(e.Start)
			if e.AllDay {
				e.length = wall.Sub(e.wall)
			}
		}
	case duration != nil:
		e.length = span(duration.value)
	}
	if e.AllDay && e.length < 24*time.Hour {
		e.length = 24 * time.Hour
	}
	e.length = max(0, min(e.length, 400*24*time.Hour))
	return e, true
}

// more takes the properties of which there may be several, and those that say
// whether the event takes time.
func (c *collector) more(e *event, p property) {
	switch p.name {
	case "STATUS":
		e.called = strings.EqualFold(strings.TrimSpace(p.value), "CANCELLED")
	case "TRANSP":
		e.Free = e.Free || strings.EqualFold(strings.TrimSpace(p.value), "TRANSPARENT")
	case "X-MICROSOFT-CDO-BUSYSTATUS":
		e.Free = e.Free || strings.EqualFold(strings.TrimSpace(p.value), "FREE")
	case "ATTENDEE", "ORGANIZER":
		who := Attendee{Name: plainText(p.params["CN"]), Email: mailOf(p)}
		kind := strings.ToUpper(p.params["CUTYPE"])
		switch {
		case kind == "ROOM" || kind == "RESOURCE" || kind == "GROUP" || len(e.People) >= maxPeople || strings.EqualFold(p.params["PARTSTAT"], "DECLINED"):
		case who == Attendee{} || slices.ContainsFunc(e.People, func(o Attendee) bool { return o.Email != "" && o.Email == who.Email }):
		case p.name == "ORGANIZER":
			e.People = append([]Attendee{who}, e.People...)
		default:
			e.People = append(e.People, who)
		}
	case "EXDATE", "RDATE":
		for value := range strings.SplitSeq(p.value, ",") {
			value, _, _ = strings.Cut(value, "/") // of a period, when it begins
			wall, at, _, is := c.moment(p, value)
			switch {
			case !is || len(e.except)+len(e.also) > maxTimes:
			case p.name == "EXDATE":
				e.except = append(e.except, at(wall))
			default:
				e.also = append(e.also, wall)
			}
		}
	}
}

const (
	maxPeople = 100
	maxTimes  = 10_000 // of one event
)

// mailOf is the address of one who takes part, "" where it is none.
func mailOf(p property) string {
	value := strings.TrimSpace(p.value)
	if len(value) > 7 && strings.EqualFold(value[:7], "mailto:") {
		value = value[7:]
	} else if mail := p.params["EMAIL"]; mail != "" {
		value = mail
	}
	if at := strings.IndexByte(value, '@'); at <= 0 || at == len(value)-1 || strings.ContainsAny(value, " <>/:") || len(value) > 254 {
		return ""
	}
	return strings.ToLower(shown(value))
}

func shown(s string) string { return strings.Join(strings.Fields(letters.ShownLine(s)), " ") }

// moment reads a day or a time of day: as the clock shows it, and what moment a
// clock shows there.
func (c *collector) moment(p property, value string) (wall time.Time, at func(time.Time) time.Time, allDay, ok bool) {
	value = strings.TrimSpace(value)
	for _, layout := range []string{"20060102T150405Z", "20060102T150405", "20060102T1504", "20060102"} {
		t, err := time.Parse(layout, value)
		if err != nil {
			continue
		}
		if t.Year() < 1900 || t.Year() > 2200 {
			return t, nil, false, false
		}
		switch {
		case strings.HasSuffix(layout, "Z"):
			return t, utc, false, true
		case layout == "20060102":
			return t, inZone(c.zones.own), true, true
		}
		return t, c.zones.of(p.params["TZID"]), false, true
	}
	return wall, nil, false, false
}

var duration = regexp.MustCompile(`^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$`)

// span reads a duration; one that is none, or goes back, is 0.
func span(s string) time.Duration {
	parts := duration.FindStringSubmatch(strings.ToUpper(strings.TrimSpace(s)))
	if parts == nil {
		return 0
	}
	var d time.Duration
	for n, unit := range []time.Duration{7 * 24 * time.Hour, 24 * time.Hour, time.Hour, time.Minute, time.Second} {
		count, _ := strconv.Atoi(parts[n+1]) // "" is none
		d += time.Duration(count) * unit
	}
	return d
}
