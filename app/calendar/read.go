package calendar

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"wawasan/app/internal/head"
	"wawasan/data"
)

// Book is what calendar files of others hold: events, read in the zone of their
// reader where they name none.
type Book struct {
	events []event
	Bad    int // events that cannot be read
}

// Occurrence is one time of an event.
type Occurrence struct {
	UID        string
	Key        string // the same for this time of it in every later file
	Start, End time.Time
	AllDay     bool
	Free       bool // it takes no time
	Summary    string
	Location   string
	People     []Attendee // who asked for it first
}

// Attendee is one who takes part; either may be empty.
type Attendee struct{ Name, Email string }

const (
	maxFile   = 64 << 20 // bytes of all files of a calendar
	maxLine   = 1 << 20  // bytes of a line with what is folded behind it
	maxEvents = 200_000
	maxFiles  = 1000
	maxText   = 500 // bytes of a title
)

var errTooLarge = errors.New("more than a calendar may have")

// IsCalendar reports that the file at path is an iCalendar file, by how it begins,
// or a folder in which there are some.
func IsCalendar(path string) bool {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		_, err := filesOf(path)
		return err == nil
	}
	begin := bytes.TrimLeft(bytes.TrimPrefix(head.Of(path, 64), []byte("\xEF\xBB\xBF")), " \t\r\n")
	return bytes.HasPrefix(bytes.ToUpper(begin), []byte("BEGIN:VCALENDAR"))
}

// ReadPath reads a calendar file, or all .ics files of a folder. Every error is a
// data.Error that a person can be told.
func ReadPath(path string, zone *time.Location) (Book, error) {
	files, err := filesOf(path)
	if err != nil {
		return Book{}, err
	}
	var book Book
	left := int64(maxFile)
	for _, file := range files {
		raw, err := readFile(file, left)
		name := filepath.Base(file)
		switch {
		case errors.Is(err, errTooLarge):
			return Book{}, data.Invalid("calendar.error.large", "file", name).Because(err)
		case err != nil:
			return Book{}, data.Unavailable("calendar.error.unreadable", "file", name).Because(err)
		}
		left -= int64(len(raw))
		read, err := Read(raw, zone)
		if err != nil {
			return Book{}, data.Invalid("calendar.error.none", "file", name).Because(err)
		}
		book.events, book.Bad = append(book.events, read.events...), book.Bad+read.Bad
		if len(book.events) > maxEvents {
			return Book{}, data.Invalid("calendar.error.large", "file", name)
		}
	}
	return book, nil
}

// filesOf are the calendar files that a path names.
func filesOf(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, data.Unavailable("calendar.error.unreadable", "file", filepath.Base(path)).Because(err)
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	all, err := os.ReadDir(path)
	if err != nil {
		return nil, data.Unavailable("calendar.error.unreadable", "file", filepath.Base(path)).Because(err)
	}
	var files []string
	for _, entry := range all {
		if strings.EqualFold(filepath.Ext(entry.Name()), ".ics") && !entry.IsDir() && len(files) < maxFiles {
			files = append(files, filepath.Join(path, entry.Name()))
		}
	}
	if len(files) == 0 {
		return nil, data.NotFound("calendar.error.empty", "folder", filepath.Base(path))
	}
	return files, nil
}

func readFile(path string, most int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() { // opening a pipe would wait for ever
		return nil, os.ErrInvalid
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && int64(len(raw)) > most {
		err = errTooLarge
	}
	return raw, err
}

// property is one line of a calendar: what it is called, its parameters with
// their names in capitals, its value as it stands.
type property struct {
	name   string
	params map[string]string
	value  string
}

// errNone says that a file is no calendar.
var errNone = errors.New("no calendar")

// Read reads one calendar file. An event that cannot be read is counted, and the
// others are read.
func Read(raw []byte, zone *time.Location) (Book, error) {
	c := collector{zones: zones{own: zone, named: map[string]func(time.Time) time.Time{}}}
	in := bufio.NewReader(bytes.NewReader(bytes.ToValidUTF8(bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF")), []byte("\uFFFD"))))
	line, more := "", true
	for more {
		var next string
		next, more = nextLine(in)
		if more && next != "" && (next[0] == ' ' || next[0] == '\t') {
			if len(line) < maxLine {
				line += next[1:]
			}
			continue
		}
		if p, ok := propertyOf(line); ok {
			c.take(p)
		}
		line = next
	}
	if p, ok := propertyOf(line); ok {
		c.take(p)
	}
	if !c.any {
		return Book{}, errNone
	}
	return c.book(), nil
}

func nextLine(in *bufio.Reader) (string, bool) {
	s, err := in.ReadString('\n')
	if s == "" && err != nil {
		return "", false
	}
	return strings.TrimRight(s, "\r\n"), true
}

// propertyOf parts a line at its first colon that stands in no quotes.
func propertyOf(line string) (p property, ok bool) {
	quoted, end := false, -1
	var cuts []int
	for i := 0; i < len(line) && end < 0; i++ {
		switch c := line[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == ';':
			cuts = append(cuts, i)
		case c == ':':
			end = i
		}
	}
	if end < 0 {
		return p, false
	}
	cuts = append(cuts, end)
	p = property{name: strings.ToUpper(strings.TrimSpace(line[:cuts[0]])), params: map[string]string{}, value: line[end+1:]}
	for n := 0; n+1 < len(cuts); n++ {
		key, value, _ := strings.Cut(line[cuts[n]+1:cuts[n+1]], "=")
		p.params[strings.ToUpper(strings.TrimSpace(key))] = unparam(strings.Trim(value, `"`))
	}
	return p, p.name != ""
}

// unparam reads what a parameter says as RFC 6868 has it.
func unparam(s string) string {
	if !strings.Contains(s, "^") {
		return s
	}
	return strings.NewReplacer("^n", " ", "^'", `"`, "^^", "^").Replace(s)
}

// plainText is a text of a calendar on one line, without characters nobody sees.
func plainText(s string) string {
	s = strings.NewReplacer(`\n`, " ", `\N`, " ", `\,`, ",", `\;`, ";", `\\`, `\`).Replace(s)
	if len(s) > maxText {
		s = strings.ToValidUTF8(s[:maxText], "")
	}
	return shown(s)
}
