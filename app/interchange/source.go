package interchange

import (
	"archive/zip"
	"context"
	"errors"
	"io"
	"path"
	"strings"

	"wawasan/data"
)

// source is a text that can be read from its beginning more than once: first
// to find out how it is written, then to take it in.
type source struct {
	name   string
	zipped bool
	open   func() (io.ReadCloser, error)
}

var (
	errNotText = errors.New("NUL bytes in the text")
	errTooBig  = errors.New("more bytes than allowed")
	errTooMany = errors.New("more rows than allowed")
)

// tooLongError is a row longer than maxRecord.
type tooLongError struct{ line int }

func (tooLongError) Error() string { return "row longer than allowed" }

func openSource(r io.ReaderAt, size int64, name string) (source, error) {
	if size > maxFile {
		return source{}, tooBig(name)
	}
	if size <= 0 {
		return source{}, data.Invalid("interchange.error.empty", "file", name)
	}
	var magic [4]byte
	n, err := r.ReadAt(magic[:], 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return source{}, unreadable(name, err)
	}
	switch string(magic[:n]) {
	case "PK\x03\x04", "PK\x05\x06": // a zip, and an empty one
		return openZip(r, size, name)
	}
	open := func() (io.ReadCloser, error) {
		return io.NopCloser(io.NewSectionReader(r, 0, size)), nil
	}
	return source{name: name, open: open}, nil
}

func openZip(r io.ReaderAt, size int64, name string) (source, error) {
	archive, err := zip.NewReader(r, size)
	if archive == nil || (err != nil && !errors.Is(err, zip.ErrInsecurePath)) {
		return source{}, brokenZip(name, err)
	}
	f := connections(archive)
	switch {
	case f == nil:
		return source{}, data.Invalid("interchange.error.zip_without", "file", name)
	case f.Flags&1 != 0:
		return source{}, data.Invalid("interchange.error.zip_locked", "file", name)
	case f.UncompressedSize64 > maxFile:
		return source{}, tooBig(name)
	}
	return source{name: name, zipped: true, open: f.Open}, nil
}

// connections finds Connections.csv, whatever its case, nearest to the top;
// nil when the archive has none.
func connections(archive *zip.Reader) *zip.File {
	var found *zip.File
	best := 0
	for _, f := range archive.File {
		p := strings.ReplaceAll(f.Name, `\`, "/")
		depth := strings.Count(p, "/")
		if !strings.EqualFold(path.Base(p), "Connections.csv") || f.FileInfo().IsDir() ||
			strings.HasPrefix(p, "__MACOSX/") {
			continue
		}
		if found == nil || depth < best {
			found, best = f, depth
		}
	}
	return found
}

// explain turns what reading met into what a person is told.
func (s source) explain(err error) error {
	var long tooLongError
	var known *data.Error
	switch {
	case errors.As(err, &known), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.As(err, &long):
		return data.Invalid("interchange.error.line_too_long", "file", s.name, "line", long.line).Because(err)
	case errors.Is(err, errNotText):
		return data.Invalid("interchange.error.not_csv", "file", s.name).Because(err)
	case errors.Is(err, errTooBig):
		return tooBig(s.name)
	case errors.Is(err, errTooMany):
		return data.Invalid("interchange.error.too_many_rows", "file", s.name).Because(err)
	case s.zipped:
		return brokenZip(s.name, err)
	}
	return unreadable(s.name, err)
}

func brokenZip(name string, err error) error {
	return data.Invalid("interchange.error.zip_broken", "file", name).Because(err)
}

func tooBig(name string) error {
	return data.Invalid("interchange.error.too_big", "file", name).Because(errTooBig)
}
