// Package interchange reads people out of the files other programs write,
// and writes tables that other programs read. It knows no notebook: what it
// hands back is what the file says, for one preview and one report.
package interchange

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"wawasan/data"
)

// Format names where a file comes from.
type Format string

// LinkedIn is LinkedIn's Connections.csv, alone or in the archive it comes in.
// List is any other list of people whose columns say what they hold. VCard is
// an address book, each person a card.
const (
	LinkedIn Format = "linkedin"
	List     Format = "list"
	VCard    Format = "vcard"
)

// Person is one usable row, or one card. Cells stand as in the file, without
// outer blanks, on one line and without characters nobody sees; Name holds at
// least one letter. URLKey is URLKey(URL). Connected is zero when the file has no day or
// one that cannot be read.
type Person struct {
	Line              int
	Name, First, Last string
	Email, Phone      string
	URL, URLKey       string
	Company, Title    string
	Connected         data.Date
	UID               string // of a card that may be one of ours
	More              *More  // of a card that says more, nil for none
}

// Unusable says why a row was left out or, as a warning, what was doubtful.
// Reason is a translation key, Args its fields as name, value pairs; with a
// field "n" the key has a form for one and one for many. Line is the line of
// the file where the row begins, 0 when several or the whole file are meant; File
// is which of several it is, "" for the only one.
type Unusable struct {
	File   string
	Line   int
	Reason string
	Args   []any
}

// Table is what a file holds, in the order of its lines.
type Table struct {
	Format   Format
	File     string
	People   []Person
	Unusable []Unusable
	Warnings []Unusable
	News     []Unusable // what one should know, and need do nothing about
	Lost     []Lost     // what could not be kept, the first of it
	Unnamed  Unnamed    // how much more of it there is
	Heads    Heads      // the columns of a list, nil for cards
	Chosen   bool       // somebody said what these hold
	Parts    []Part     // of a table joined of several, in the order of their people
}

// Part is one of several files that a table was joined of.
type Part struct {
	File  string
	First int // place of its first person
}

const (
	maxFile    = 512 << 20 // bytes of an archive or a workbook, and of what it unpacks to
	maxPlain   = 4 << 30   // bytes of a file that is read as it stands, most of which may be columns that are left
	maxRecord  = 1 << 20   // bytes of one row
	maxRows    = 100_000   // LinkedIn allows 30,000 connections
	maxHeld    = 32 << 20  // bytes of text that all rows together keep
	headerRows = 20        // how far down the header may stand
)

// ReadFile reads the file at path: a CSV, a zip that holds one, or an address
// book of vCards. The columns of a list are read as choose says, nil for as their
// headings say, and what is no Unicode in the encoding named, "" for what it seems to
// be. Every error but that of ctx is a data.Error that a person can
// be told; with an error nothing is returned. Memory
// stays bounded whatever the file holds: by maxRows and maxHeld. A row more than
// may be is refused as soon as it is met.
func ReadFile(ctx context.Context, path string, choose Chooser, encoding string) (Table, error) {
	var t Table
	err := withFile(path, func(src source) (err error) {
		if err := src.is(choose, encoding); err != nil {
			return err
		}
		t, err = readSource(ctx, src)
		return err
	})
	return t, err
}

// is sets what somebody said of a source.
func (s *source) is(choose Chooser, encoding string) error {
	var cs charset
	if encoding != "" {
		var known bool
		if cs, known = encodingNamed(encoding); !known {
			return data.Invalid("interchange.error.no_encoding", "text", encoding, "names", strings.Join(Encodings(), ", "))
		}
	}
	s.choose, s.encoding = choose, cs
	for i := range s.others {
		s.others[i].choose, s.others[i].encoding = choose, cs
	}
	return nil
}

// withFile opens the file at path for reading it.
func withFile(path string, read func(source) error) error {
	name := clean(filepath.Base(path))
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return data.NotFound("interchange.error.missing", "file", name).Because(err)
	case err != nil:
		return unreadable(name, err)
	case info.IsDir():
		return data.Invalid("interchange.error.folder", "file", name)
	case !info.Mode().IsRegular(): // opening a pipe would wait for ever
		return unreadable(name, fs.ErrInvalid)
	}
	f, err := os.Open(path)
	if err != nil {
		return unreadable(name, err)
	}
	defer f.Close()
	src, err := openSource(f, info.Size(), name)
	if err != nil {
		return err
	}
	return read(src)
}

// Read is ReadFile for the first size bytes of r; name is how messages call
// them.
func Read(ctx context.Context, r io.ReaderAt, size int64, name string) (Table, error) {
	src, err := openSource(r, size, name)
	if err != nil {
		return Table{}, err
	}
	return readSource(ctx, src)
}

// readSource reads the table of src or, where an archive does not say by a
// name which one holds people, of the first one that does.
func readSource(ctx context.Context, src source) (Table, error) {
	t, err := firstWithHeader(src, func(src source) (Table, error) {
		t, err := readPeople(ctx, src)
		if err == nil && len(src.beside) > 0 {
			t.News = append(t.News, Unusable{Reason: "interchange.news.other_sheets", Args: []any{"file", src.name, "sheets", strings.Join(src.beside, ", ")}})
		}
		return t, err
	})
	switch {
	case err == nil:
		return t, nil
	case errors.Is(err, ErrNoHeader) && src.unnamed:
		return Table{}, data.Invalid("interchange.error.zip_without", "file", src.name)
	}
	return Table{}, src.explain(err)
}

func unreadable(name string, err error) error {
	return data.Unavailable("interchange.error.unreadable", "file", name).Because(err)
}
