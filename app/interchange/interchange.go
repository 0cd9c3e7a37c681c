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

	"wawasan/data"
)

// Format names where a file comes from.
type Format string

// LinkedIn is LinkedIn's Connections.csv, alone or in the archive it comes in.
const LinkedIn Format = "linkedin"

// Person is one usable row. Cells stand as in the file, without outer blanks
// and on one line; Name is never empty. URLKey is URLKey(URL). Connected is
// zero when the file has no day or one that cannot be read.
type Person struct {
	Line              int
	Name, First, Last string
	Email             string
	URL, URLKey       string
	Company, Title    string
	Connected         data.Date
}

// Unusable says why a row was left out or, as a warning, what was doubtful.
// Reason is a translation key, Args its fields as name, value pairs. Line is
// the line of the file where the row begins, 0 when the whole file is meant.
type Unusable struct {
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
}

const (
	maxFile    = 512 << 20 // bytes of a file, and of what an archive unpacks to
	maxRecord  = 1 << 20   // bytes of one row
	maxRows    = 1_000_000 // LinkedIn allows 30,000 connections
	headerRows = 20        // how far down the header may stand
)

// ReadFile reads the file at path: a CSV, or a zip that holds one. Every
// error but that of ctx is a data.Error that a person can be told; with an
// error nothing is returned. Memory stays bounded whatever the file holds.
func ReadFile(ctx context.Context, path string) (Table, error) {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Table{}, data.NotFound("interchange.error.missing", "file", name).Because(err)
	case err != nil:
		return Table{}, unreadable(name, err)
	case info.IsDir():
		return Table{}, data.Invalid("interchange.error.folder", "file", name)
	case !info.Mode().IsRegular(): // opening a pipe would wait for ever
		return Table{}, unreadable(name, fs.ErrInvalid)
	}
	f, err := os.Open(path)
	if err != nil {
		return Table{}, unreadable(name, err)
	}
	defer f.Close()
	return Read(ctx, f, info.Size(), name)
}

// Read is ReadFile for the first size bytes of r; name is how messages call
// them.
func Read(ctx context.Context, r io.ReaderAt, size int64, name string) (Table, error) {
	src, err := openSource(r, size, name)
	if err != nil {
		return Table{}, err
	}
	t, err := readLinkedIn(ctx, src)
	if err != nil {
		return Table{}, src.explain(err)
	}
	return t, nil
}

func unreadable(name string, err error) error {
	return data.Unavailable("interchange.error.unreadable", "file", name).Because(err)
}
