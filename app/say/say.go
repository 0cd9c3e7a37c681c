// Package say is the only room of app with words: it turns the facts of the
// other rooms into rows, pages, forms, charts and documents in the language a
// person speaks.
package say

import (
	"time"

	"wawasan/app/capture"
	"wawasan/app/internal/desk"
	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/data"
)

// Words are the words of one language.
type Words = lang.Words

// WordsOf returns the words of a language, "id" or "en"; of the system's where
// code is "".
func WordsOf(code string) *Words {
	if code == "" {
		code = lang.Detect()
	}
	return lang.New(code)
}

// Speaker says facts in one language, as seen from one moment.
type Speaker struct {
	*Words
	now time.Time
}

// New returns a speaker of these words. now is the moment in the person's own
// zone: days and times of day are those of that zone.
func New(w *Words, now time.Time) Speaker { return Speaker{w, now} }

func (s Speaker) today() data.Date { return data.DateOf(s.now) }

// day returns the day of an instant in the person's zone.
func (s Speaker) day(i data.Instant) data.Date {
	if i.IsZero() {
		return data.Date{}
	}
	return data.DateOf(i.In(s.now.Location()))
}

// clock writes the time of day of an instant in the person's zone.
func (s Speaker) clock(i data.Instant) string { return s.Clock(i.In(s.now.Location())) }

// Moment says the day and the time of day of an instant.
func (s Speaker) Moment(i data.Instant) string { return s.Date(s.day(i)) + " " + s.clock(i) }

// since says an instant's day as seen from today.
func (s Speaker) since(i data.Instant) string { return s.Relative(s.day(i), s.today()) }

// kind says what a kind of thing is called.
func (s Speaker) kind(k thing.Kind) string { return s.T("kind." + string(k)) }

// optional says key+value, "" where there is no value.
func (s Speaker) optional(key, value string) string {
	if value == "" {
		return ""
	}
	return s.T(key + value)
}

// when says text where it holds, "" where it does not.
func when(holds bool, text string) string {
	if !holds {
		return ""
	}
	return text
}

// Join puts the parts that say something beside each other, as rows do.
func Join(parts ...string) string { return desk.Join(parts...) }

// Shorten cuts a text at a word, to so many letters at most, and says so by an
// ellipsis.
func Shorten(text string, n int) string { return desk.Shorten(text, n) }

// markOf is the sign of a line's kind, "" for a plain note.
func markOf(kind string) string { return capture.Kind(kind).Mark() }

// offRecord puts the sign of what is off the record before a text.
func offRecord(off bool, text string) string {
	if off {
		return "~ " + text
	}
	return text
}
