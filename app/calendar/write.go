package calendar

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"wawasan/app/letters"
	"wawasan/data"
)

const (
	product       = "-//Wawasan//Wawasan//EN"
	instantLayout = "20060102T150405Z" // UTC: no zone table is needed, none can be wrong
	dayLayout     = "20060102"
)

// Write writes c to w as one VCALENDAR. A calendar without events, which the
// format does not allow, is refused with a sentence for the person; an event
// that cannot be written is a fault of the caller. After a refusal nothing has
// been written.
func Write(w io.Writer, c Calendar) error {
	if len(c.Events) == 0 {
		return data.Invalid("calendar.error.nothing")
	}
	if err := writable(c.Now); err != nil {
		return fmt.Errorf("calendar: now: %w", err)
	}
	file := ics.Calendar{}
	file.SetProductId(product)
	file.SetVersion("2.0")
	file.SetMethod(ics.MethodPublish)
	if name := clean(c.Name); name != "" {
		file.SetXWRCalName(name)
	}
	seen := make(map[string]bool, len(c.Events))
	for i, e := range c.Events {
		if err := e.Check(); err != nil {
			return fmt.Errorf("calendar: event %d %q: %w", i, e.UID, err)
		}
		if seen[e.UID] {
			return fmt.Errorf("calendar: event %d %q: the UID is there twice", i, e.UID)
		}
		seen[e.UID] = true
		file.AddVEvent(e.component(c.Now))
	}
	// The library drops some errors of the writer, so it writes into memory.
	var out bytes.Buffer
	if err := file.SerializeTo(&out, ics.WithLineLength(75), ics.WithNewLine("\r\n")); err != nil {
		return fmt.Errorf("calendar: %w", err)
	}
	_, err := w.Write(out.Bytes())
	return err
}

// Check reports why e cannot be written, nil when it can. A day or a moment
// that the format has no form for is one reason; whoever has many events asks
// of each, so that one does not keep the others out.
func (e Event) Check() error {
	switch {
	case e.UID == "" || strings.ContainsFunc(e.UID, func(r rune) bool { return r <= ' ' || r > '~' }):
		return errors.New("a UID is plain ASCII without spaces")
	case strings.TrimSpace(clean(e.Summary)) == "":
		return errors.New("no summary")
	case e.Sequence < 0 || e.Sequence >= math.MaxInt32:
		return errors.New("the sequence is out of range")
	case e.Start.IsZero() == e.AllDay.IsZero():
		return errors.New("either a start or a day is needed")
	case e.Length < 0 || e.Length > 0 && !e.AllDay.IsZero():
		return errors.New("the length is negative, or that of a day")
	}
	if e.AllDay.IsZero() {
		return writable(e.Start)
	}
	if _, err := data.ParseDate(e.AllDay.String()); err != nil {
		return err
	}
	if !hasYear(e.AllDay.Time(time.UTC)) {
		return fmt.Errorf("%v cannot be written", e.AllDay)
	}
	return nil
}

// writable refuses a moment that is none, or has no year of four digits.
func writable(t time.Time) error {
	if t.IsZero() || !hasYear(t) {
		return fmt.Errorf("%v cannot be written", t)
	}
	return nil
}

// hasYear reports a year that the format can name: 1 to 9999.
func hasYear(t time.Time) bool {
	y := t.UTC().Year()
	return y >= 1 && y <= 9999
}

// component returns e in the library's terms. The order of the properties is
// the order in the file.
func (e Event) component(now time.Time) *ics.VEvent {
	v := ics.NewEvent(e.UID)
	add := v.AddProperty
	add(ics.ComponentPropertyDtstamp, instant(now))
	sequence, status := e.Sequence, ics.ObjectStatusConfirmed
	if e.Cancelled {
		sequence, status = sequence+1, ics.ObjectStatusCancelled
	}
	add(ics.ComponentPropertySequence, strconv.Itoa(sequence))
	if !e.AllDay.IsZero() {
		add(ics.ComponentPropertyDtStart, day(e.AllDay), ics.WithValue("DATE"))
		// A day alone ends by itself, so the last one of all needs no day after it.
		if next := e.AllDay.AddDays(1); hasYear(next.Time(time.UTC)) {
			add(ics.ComponentPropertyDtEnd, day(next), ics.WithValue("DATE"))
		}
	} else {
		add(ics.ComponentPropertyDtStart, instant(e.Start))
		// A moment has no end: one that is not after the start is forbidden. Nor
		// has what goes on beyond the last year.
		if end := e.Start.Add(e.Length); hasYear(end) && instant(end) != instant(e.Start) {
			add(ics.ComponentPropertyDtEnd, instant(end))
		}
	}
	addText(v, ics.ComponentPropertySummary, e.Summary)
	addText(v, ics.ComponentPropertyLocation, e.Location)
	addText(v, ics.ComponentPropertyDescription, e.Description)
	add(ics.ComponentPropertyStatus, string(status))
	// The defaults are written as well, so that a change back to them arrives.
	add(ics.ComponentPropertyTransp, either(e.Transparent, "TRANSPARENT", "OPAQUE"))
	add(ics.ComponentPropertyClass, either(e.Private, "PRIVATE", "PUBLIC"))
	if !e.Cancelled {
		for _, before := range e.Alarms {
			v.AddVAlarm(e.alarm(before))
		}
	}
	return v
}

func (e Event) alarm(before time.Duration) *ics.VAlarm {
	a := &ics.VAlarm{}
	a.AddProperty(ics.ComponentPropertyAction, string(ics.ActionDisplay))
	a.AddProperty(ics.ComponentPropertyTrigger, trigger(before))
	addText(a, ics.ComponentPropertyDescription, e.Summary)
	return a
}

// addText adds a text when there is one; the library escapes it.
func addText(to interface {
	AddProperty(ics.ComponentProperty, string, ...ics.PropertyParameter)
}, p ics.ComponentProperty, text string,
) {
	if text = clean(text); text != "" {
		to.AddProperty(p, text)
	}
}

func instant(t time.Time) string { return t.UTC().Format(instantLayout) }

func day(d data.Date) string { return d.Time(time.UTC).Format(dayLayout) }

func either(b bool, yes, no string) string {
	if b {
		return yes
	}
	return no
}

// trigger writes how long before the start an alarm rings. Hours, never days:
// a day is not always 24 hours. A unit in between may not be left out.
func trigger(before time.Duration) string {
	seconds := int64(before / time.Second)
	text := either(seconds > 0, "-PT", "PT")
	seconds = max(seconds, -seconds)
	h, m, s := seconds/3600, seconds/60%60, seconds%60
	if h > 0 {
		text += fmt.Sprintf("%dH", h)
	}
	if m > 0 || h > 0 && s > 0 {
		text += fmt.Sprintf("%dM", m)
	}
	if s > 0 || h == 0 && m == 0 {
		text += fmt.Sprintf("%dS", s)
	}
	return text
}

// clean makes s a text that the format can carry: UTF-8, \n the only line end,
// since many readers split at the others too, and nothing that is no letter.
func clean(s string) string { return letters.Shown(s) }
