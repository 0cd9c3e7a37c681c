package data

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"time"
)

// Date is a plain day without a zone: a birthday, a due day. The zero Date
// means "no day" and is kept as NULL.
type Date struct {
	Y int
	M time.Month
	D int
}

const dateLayout = "2006-01-02"

// DateOf returns the day that t shows in its own zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{Y: y, M: m, D: d}
}

// ParseDate reads YYYY-MM-DD; a day the calendar does not have is an error.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(dateLayout, s)
	if err != nil {
		return Date{}, Invalid("data.error.date", "text", s)
	}
	return DateOf(t), nil
}

// IsZero reports whether there is no day.
func (d Date) IsZero() bool { return d == Date{} }

// String returns YYYY-MM-DD, or "" when there is no day.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Y, d.M, d.D)
}

// Time returns the first instant of the day in loc.
func (d Date) Time(loc *time.Location) time.Time {
	return time.Date(d.Y, d.M, d.D, 0, 0, 0, 0, loc)
}

// AddDays returns the day n days later; n may be negative.
func (d Date) AddDays(n int) Date { return DateOf(d.Time(time.UTC).AddDate(0, 0, n)) }

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return d.Time(time.UTC).Weekday() }

// Before reports whether d is earlier than o.
func (d Date) Before(o Date) bool { return d.String() < o.String() }

// DaysUntil returns how many days o lies after d; negative when earlier.
func (d Date) DaysUntil(o Date) int {
	return int(o.Time(time.UTC).Sub(d.Time(time.UTC)).Hours() / 24)
}

// Value keeps a day as YYYY-MM-DD text, no day as NULL.
func (d Date) Value() (driver.Value, error) {
	if d.IsZero() {
		return nil, nil
	}
	return d.String(), nil
}

// Scan reads what Value wrote.
func (d *Date) Scan(src any) error {
	s, ok, err := scanText(src)
	if err != nil || !ok {
		*d = Date{}
		return err
	}
	if *d, err = ParseDate(s); err != nil {
		return fmt.Errorf("date %q", s) // nobody typed it: it is the notebook's
	}
	return nil
}

// MarshalText writes YYYY-MM-DD, empty for no day.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	var err error
	*d, err = ParseDate(string(b))
	return err
}

// Instant is a moment in UTC with milliseconds. The zero Instant means
// "never" and is kept as NULL. Its text has a fixed width, so that text order
// is time order.
type Instant struct{ time.Time }

const instantLayout = "2006-01-02T15:04:05.000Z"

// At returns the Instant of t, cut to milliseconds.
func At(t time.Time) Instant {
	if t.IsZero() {
		return Instant{}
	}
	return Instant{t.UTC().Truncate(time.Millisecond)}
}

// earliest and latest are the clocks that are believed: others are a battery
// that is empty, and days around them could not be kept as text.
var (
	earliest = time.Date(1970, 1, 2, 0, 0, 0, 0, time.UTC)
	latest   = time.Date(9998, 12, 30, 0, 0, 0, 0, time.UTC)
)

// Believable returns a clock that shows no time which cannot be kept.
func Believable(now func() time.Time) func() time.Time {
	return func() time.Time {
		t := now()
		switch {
		case t.Before(earliest):
			return earliest.In(t.Location())
		case t.After(latest):
			return latest.In(t.Location())
		}
		return t
	}
}

// String returns the kept text, "" for never.
func (i Instant) String() string {
	if i.IsZero() {
		return ""
	}
	return i.UTC().Format(instantLayout)
}

// Value keeps an instant as RFC 3339 text in UTC, never as NULL.
func (i Instant) Value() (driver.Value, error) {
	if i.IsZero() {
		return nil, nil
	}
	return i.String(), nil
}

// Scan reads what Value wrote.
func (i *Instant) Scan(src any) error {
	s, ok, err := scanText(src)
	if err != nil || !ok {
		*i = Instant{}
		return err
	}
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return fmt.Errorf("instant %q: %w", s, err)
	}
	*i = At(t)
	return nil
}

// MarshalText writes the kept text.
func (i Instant) MarshalText() ([]byte, error) { return []byte(i.String()), nil }

// MarshalJSON writes the kept text, hiding time.Time's own form.
func (i Instant) MarshalJSON() ([]byte, error) { return []byte(`"` + i.String() + `"`), nil }

// UnmarshalText reads what MarshalText wrote.
func (i *Instant) UnmarshalText(b []byte) error { return i.Scan(b) }

// UnmarshalJSON reads what MarshalJSON wrote, and null as never.
func (i *Instant) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	return i.Scan(s)
}

func scanText(src any) (s string, ok bool, err error) {
	switch v := src.(type) {
	case nil:
		return "", false, nil
	case string:
		return v, v != "", nil
	case []byte:
		return string(v), len(v) > 0, nil
	}
	return "", false, fmt.Errorf("expected text, found %T", src)
}
