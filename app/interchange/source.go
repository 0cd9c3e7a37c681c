package interchange

import (
	"context"
	"errors"
	"io"

	"wawasan/data"
)

// source is a text that can be read from its beginning more than once: first
// to find out how it is written, then to take it in.
type source struct {
	name   string
	zipped bool
	book   bool  // a workbook
	record int64 // bytes one row may have
	most   int64 // bytes it may have, 0 for maxFile
	open   func() (io.ReadCloser, error)
	// unnamed is a table of an archive in which none has the name looked for,
	// others are the further ones.
	unnamed bool
	others  []source
	beside  []string // sheets of the workbook that this one is not
	choose  Chooser  // of the columns of lists, nil for nobody
	// encoding is the code page that somebody said it is written in, 0 for nothing said.
	encoding charset
}

var (
	errNotText = errors.New("NUL bytes in the text")
	errTooBig  = errors.New("more bytes than allowed")
	errTooMany = errors.New("more rows than allowed")
)

// ErrNoHeader is why a table is refused in which no row says what its columns
// hold.
var ErrNoHeader = errors.New("no known header")

// tooLongError is a row longer than maxRecord.
type tooLongError struct{ line int }

func (tooLongError) Error() string { return "row longer than allowed" }

// charsetError is a line that no encoding known here gives a sense.
type charsetError struct {
	line int
	text string // how it would read
}

func (charsetError) Error() string { return "text in an unknown encoding" }

func openSource(r io.ReaderAt, size int64, name string) (source, error) {
	if size <= 0 {
		return source{}, data.Invalid("interchange.error.empty", "file", name)
	}
	var head [16]byte
	n, err := r.ReadAt(head[:min(size, int64(len(head)))], 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return source{}, unreadable(name, err)
	}
	if isZip(head[:n]) {
		if size > maxFile {
			return source{}, tooBig(name)
		}
		return openZip(r, size, name)
	}
	if err := refuseKind(head[:n], name); err != nil {
		return source{}, err
	}
	if size > maxPlain {
		return source{}, tooBig(name)
	}
	open := func() (io.ReadCloser, error) {
		return io.NopCloser(io.NewSectionReader(r, 0, size)), nil
	}
	return source{name: name, record: maxRecord, most: maxPlain, open: open}, nil
}

// explain turns what reading met into what a person is told.
func (s source) explain(err error) error {
	var long tooLongError
	var charset charsetError
	var known *data.Error
	switch {
	case errors.As(err, &known), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.As(err, &long):
		return data.Invalid("interchange.error.line_too_long", "file", s.name, "line", long.line).Because(err)
	case errors.As(err, &charset):
		return data.Invalid("interchange.error.charset",
			"file", s.name, "line", charset.line, "text", charset.text).Because(err)
	case errors.Is(err, errNotText):
		return data.Invalid("interchange.error.not_csv", "file", s.name).Because(err)
	case errors.Is(err, errTooBig):
		return tooBig(s.name)
	case errors.Is(err, errTooMany):
		return data.Invalid("interchange.error.too_many_rows", "file", s.name).Because(err)
	case s.zipped:
		return brokenZip(s.name, err)
	case s.book:
		return data.Invalid("interchange.error.book_broken", "file", s.name).Because(err)
	}
	return unreadable(s.name, err)
}

func brokenZip(name string, err error) error {
	return data.Invalid("interchange.error.zip_broken", "file", name).Because(err)
}

func tooBig(name string) error {
	return data.Invalid("interchange.error.too_big", "file", name).Because(errTooBig)
}

// firstWithHeader reads a table and, as long as it has no header that is known,
// the further ones of its file.
func firstWithHeader[T any](src source, read func(source) (T, error)) (T, error) {
	t, err := read(src)
	for _, other := range src.others {
		if !errors.Is(err, ErrNoHeader) {
			break
		}
		if found, next := read(other); !errors.Is(next, ErrNoHeader) {
			t, err = found, next
		}
	}
	return t, err
}
