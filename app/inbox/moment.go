package inbox

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"wawasan/data"
)

// reader gathers the lines of a file.
type reader struct {
	name     string
	modified time.Time
	params   Params
	seen     map[string]int // how often a time and a text stood here already
	placed   map[int64]int  // how many lines have a time
	out      Reading
}

// precision says how much of a moment the file itself tells.
type precision int

const (
	unsaid precision = iota // the file's own time
	day
	minute
)

// moment is when a line was written. Clock is as it stands in the file, in no
// zone.
type moment struct {
	clock time.Time
	says  precision
}

// oldest is the first year that a line may have.
const oldest = 2000

// add takes in a line, or refuses it by its time. A text of nothing is none.
func (r *reader) add(line int, m moment, text string, plain bool) {
	text = strings.TrimSpace(text)
	if strings.IndexFunc(text, readable) < 0 {
		return
	}
	if len(text) > maxLine {
		r.refuse(line, data.Invalid("inbox.refuse.long"))
		return
	}
	at := r.at(m)
	if m.says != unsaid {
		if err := r.wrongTime(m.clock); err != nil {
			r.refuse(line, err)
			return
		}
	}
	key, when := "", time.Time{}
	switch m.says {
	case minute:
		when = m.clock.Truncate(time.Minute)
		key = when.Format("2006-01-02T15:04")
	case day:
		when = m.clock
		key = when.Format("2006-01-02")
	}
	key += "\x00" + strings.Join(strings.Fields(norm.NFC.String(text)), " ")
	r.seen[key]++
	key = fmt.Sprintf("%s\x00%d", key, r.seen[key])
	behind := r.placed[at.UnixMilli()]
	r.placed[at.UnixMilli()]++
	at = at.Add(time.Duration(behind) * time.Millisecond)
	r.out.Items = append(r.out.Items, Item{Line: line, At: at, Text: text, Plain: plain, Key: key, When: when})
}

func (r *reader) refuse(line int, err error) {
	r.out.Refused = append(r.out.Refused, Refusal{line, err})
}

func (r *reader) leave(why Left) { r.out.Left[why]++ }

// at is the instant of a moment in the person's zone; of a day alone its
// beginning.
func (r *reader) at(m moment) time.Time {
	now := r.params.Now
	if m.says == unsaid {
		if r.modified.Year() < oldest || r.modified.After(now) {
			return now.Truncate(time.Second) // a clock that nobody set
		}
		return r.modified.In(now.Location()).Truncate(time.Second)
	}
	c := m.clock
	return time.Date(c.Year(), c.Month(), c.Day(), c.Hour(), c.Minute(), c.Second(), 0, now.Location())
}

// wrongTime says what is wrong with a time, nil for nothing. The rest of today
// is no future: the clocks of two devices differ.
func (r *reader) wrongTime(clock time.Time) error {
	on := data.DateOf(clock)
	switch {
	case clock.Year() < oldest:
		return data.Invalid("inbox.refuse.old", "day", on.String(), "year", strconv.Itoa(oldest)) // a number would be written as a count
	case data.DateOf(r.params.Now).Before(on):
		return data.Invalid("inbox.refuse.future", "day", on.String())
	}
	return nil
}

// dated is a day of a calendar; ok is false for the 30th of February.
func dated(year, month, dayOf int) (time.Time, bool) {
	if year < 100 {
		year += 2000
	}
	t := time.Date(year, time.Month(month), dayOf, 0, 0, 0, 0, time.UTC)
	return t, t.Year() == year && int(t.Month()) == month && t.Day() == dayOf
}

// clocked is a time on a day; ok is false for 24:00 and for 9:60.
func clocked(on time.Time, hour, minute, second int) (time.Time, bool) {
	at := on.Add(time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute + time.Duration(second)*time.Second)
	return at, hour < 24 && minute < 60 && second < 60
}
