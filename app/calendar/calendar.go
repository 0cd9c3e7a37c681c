// Package calendar writes events as an iCalendar file (RFC 5545) that Google,
// Outlook, Thunderbird and the calendars of phones take. It is pure: the same
// calendar gives the same bytes, on any machine and in any zone.
package calendar

import (
	"strings"
	"time"

	"wawasan/data"
)

// Calendar is what one file holds.
type Calendar struct {
	// Name is shown by programs that make a calendar of their own from the
	// file. Leave it empty for a single meeting: with a name, Outlook opens a
	// second calendar instead of offering the meeting for one's own.
	Name   string
	Events []Event
	Now    time.Time // when the file is written
}

// Event is one meeting, or one reminder.
type Event struct {
	// UID names the event for ever: a calendar that has it already changes it
	// instead of adding a second one. UID makes one from a row.
	UID string
	// Sequence counts the changes of the event and only ever rises. Calling
	// off counts one more by itself; an event that stands again afterwards
	// needs a Sequence above that.
	Sequence int
	// Start is the moment it begins, in any zone. Either Start or AllDay is set.
	Start time.Time
	// Length is how long it takes; zero is a moment. Days have no Length.
	Length time.Duration
	// AllDay makes it the whole of one day, wherever the reader is.
	AllDay data.Date

	// Summary is the title and names the person; Location and Description may
	// be empty. Calendars at work are read by others: Description holds no
	// notes unless the person chose so.
	Summary, Location, Description string
	// Alarms are how long before the start to ring: 15*time.Minute is a quarter
	// of an hour before. A negative one rings after the start, so for a day
	// -9*time.Hour is nine in the morning. A cancelled event rings no more.
	Alarms []time.Duration

	Cancelled   bool // called off: struck out or removed by calendars that have it
	Transparent bool // takes no time: one stays free
	Private     bool // others who may read the calendar see only that one is busy
}

const domain = "@wawasan"

// IsOurs reports the UID of an event that was made of a row.
func IsOurs(uid string) bool { return strings.HasSuffix(uid, domain) }

// UID returns the UID for the event of a row. When a row has several events,
// such as an interview and the thanks for it, purpose tells them apart; it is
// "" for the row itself.
func UID(id data.ID, purpose string) string {
	if purpose == "" {
		return string(id) + domain
	}
	return string(id) + "-" + purpose + domain
}
