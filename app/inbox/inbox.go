// Package inbox reads what was written elsewhere and carried here: texts,
// Markdown and exported chats, as lines with a time each. It is pure: bytes go
// in, lines come out, and no notebook is known.
package inbox

import (
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"wawasan/app/letters"
	"wawasan/data"
)

// How large a file may be: its bytes, its lines to be filed, and one line.
const (
	MaxBytes = 16 << 20
	MaxItems = 100_000
	maxLine  = 1 << 20
)

// File is a file as it was carried. Modified is when it was written last, the
// zero time for unknown.
type File struct {
	Name     string
	Body     []byte
	Modified time.Time
}

// Order says which number of 3/4/26 is the day.
type Order string

// The orders of a date; Undecided leaves it to what the file shows.
const (
	Undecided  Order = ""
	DayFirst   Order = "dmy"
	MonthFirst Order = "mdy"
)

// Params are what reading needs to know of the person.
type Params struct {
	Owner string    // how the person calls themselves in the settings, "" for unknown
	From  string    // how they are called in a chat, said by hand; "" for unsaid
	Last  string    // as whom the chat was read last time; "" for unknown
	Order Order     // said by hand
	Now   time.Time // in the person's zone; times in files are of that zone
}

// Item is one line. At is when it was written; lines of one time stand a
// millisecond apart, in the order of the file. Key knows it again in any other
// file: it is made of the time to the minute (none where the file alone has
// one), of the text, and of how often both stood in the file before.
type Item struct {
	Line  int
	At    time.Time
	Text  string
	Plain bool // its first character is no mark
	Key   string
	When  time.Time // the moment of the key, in UTC; zero where it has none
}

// Refusal is a line that was not read, with why.
type Refusal struct {
	Line int
	Err  error
}

// Left says why something was left out on purpose.
type Left string

// What is left out and counted: lines of a chat by message, others by line.
// LeftEdited are marks that were taken off a message that stayed.
const (
	LeftSystem  Left = "system"
	LeftMedia   Left = "media"
	LeftDeleted Left = "deleted"
	LeftOthers  Left = "others"
	LeftEdited  Left = "edited"
	LeftHeading Left = "heading"
	LeftMatter  Left = "front_matter"
	LeftCode    Left = "code"
	LeftMarkup  Left = "markup"
)

// Lefts are all of them, in the order in which they are told.
var Lefts = []Left{LeftOthers, LeftSystem, LeftMedia, LeftDeleted, LeftEdited, LeftHeading, LeftMatter, LeftCode, LeftMarkup}

// Reading is what a file holds.
type Reading struct {
	Chat    bool
	Authors []string // of a chat
	Me      string   // whose messages were taken
	Items   []Item
	Refused []Refusal
	Left    map[Left]int
}

// Read reads a file. One that cannot be read as a whole is refused (invalid):
// too large, no text, a chat of which nobody knows who is the owner, dates of
// which nobody knows which number is the day.
func Read(f File, p Params) (Reading, error) {
	text, err := textOf(f)
	if err != nil {
		return Reading{}, err
	}
	r := reader{name: f.Name, modified: f.Modified, params: p, seen: map[string]int{}, placed: map[int64]int{}, out: Reading{Left: map[Left]int{}}}
	lines := strings.Split(text, "\n")
	if isMarkdown(f.Name) {
		err = r.markdown(lines)
	} else if messages, ok := chatOf(lines); ok {
		err = r.chat(messages)
	} else {
		err = r.text(lines)
	}
	if err == nil && len(r.out.Items) > MaxItems {
		return Reading{}, data.Invalid("inbox.error.many_lines", "n", MaxItems)
	}
	return r.out, err
}

// IsText reports whether a file of that name is read.
func IsText(name string) bool {
	return isMarkdown(name) || strings.EqualFold(filepath.Ext(name), ".txt")
}

func isMarkdown(name string) bool {
	end := strings.ToLower(filepath.Ext(name))
	return end == ".md" || end == ".markdown"
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n", "\f", "\n", "\v", "\n")

// textOf are the letters of a file, its lines ended by a line feed.
func textOf(f File) (string, error) {
	if len(f.Body) > MaxBytes {
		return "", data.Invalid("inbox.error.large", "mb", MaxBytes>>20)
	}
	text := string(f.Body)
	if encoding := letters.UTF16(f.Body); encoding != nil {
		var err error
		if text, err = encoding.NewDecoder().String(text); err != nil {
			return "", data.Invalid("inbox.error.letters").Because(err)
		}
	}
	text = strings.TrimPrefix(text, "\uFEFF")
	if !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
		return "", data.Invalid("inbox.error.letters")
	}
	return lineEnds.Replace(text), nil
}
