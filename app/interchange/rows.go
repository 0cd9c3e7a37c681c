package interchange

import (
	"context"
	"errors"
	"io"
	"strings"
)

// row is one record of a CSV.
type row struct {
	line  int // of the file, where it begins
	cells []string
	soft  bool // its first line ended by a CR alone
	// mended is a row in which quotes were taken as text, torn one whose
	// quotes allow no reading at all.
	mended, torn bool
}

// rows reads a CSV record by record and never holds more than one of at most
// the source's record bytes.
type rows struct {
	lines *lines
	comma byte
	width int    // cells of the header, 0 until it is known
	tail  string // separators of another program behind every line
	hard  bool   // the header ended as most lines do, not by a CR alone

	choose Chooser // of columns, see source
}

func openRows(ctx context.Context, src source, decode decoder, comma byte) (*rows, error) {
	in, err := openText(ctx, src)
	if err != nil {
		return nil, err
	}
	return &rows{lines: &lines{in: in, decode: decode, limit: src.record}, comma: comma, choose: src.choose}, nil
}

func (r *rows) close() { _ = r.lines.in.Close() } // only read from

// next returns the next record, io.EOF after the last. Empty lines are none.
func (r *rows) next() (row, error) {
	first, err := r.line()
	for err == nil && first.text == "" {
		first, err = r.line()
	}
	if err != nil {
		return row{}, err
	}
	cells, read, err := r.attempt(first, false, r.lines.limit)
	if err != nil {
		return row{}, err
	}
	if cells == nil || r.swallowed(first, read) {
		r.lines.giveBack(read)
		return r.mend(first)
	}
	out := row{line: first.no, cells: cells, soft: first.soft}
	if first.soft && read == "" && r.hard {
		return r.joined(out, first)
	}
	return out, nil
}

// line is the next line without the tail that all have.
func (r *rows) line() (line, error) {
	l, err := r.lines.next()
	if r.tail != "" {
		l.text = strings.TrimSuffix(l.text, r.tail)
	}
	return l, err
}

// attempt parts the record that begins with first into cells, nil when its
// quotes do not come out even. read is what it took of the lines behind. More
// than limit bytes are an error, for a lazy attempt a failure.
func (r *rows) attempt(first line, lazy bool, limit int64) (cells []string, read string, err error) {
	s := splitter{comma: r.comma, lazy: lazy}
	s.feed(first.text)
	var behind []byte
	for s.open && !s.stray {
		l, err := r.line()
		if errors.Is(err, io.EOF) {
			return nil, string(behind), nil
		}
		if err != nil {
			return nil, "", err
		}
		behind = append(append(behind, l.text...), l.end())
		switch size := int64(len(first.text) + len(behind)); {
		case size > limit && !lazy:
			return nil, "", tooLongError{first.no}
		case size > limit, lazy && l.no-first.no > lazyLines:
			return nil, string(behind), nil
		}
		s.feed(l.text)
	}
	if s.stray {
		return nil, string(behind), nil
	}
	return s.cells, string(behind), nil
}

// lazyLimit and lazyLines are how far a cell with stray quotes is looked for
// beyond its line.
const (
	lazyLimit = 4 << 10
	lazyLines = 20
)

// mend reads a record with a quote that is never closed or stands where none
// can. Of the ways to take it that way is right which comes to as many cells
// as the header has; the lines behind are left alone as long as one does.
func (r *rows) mend(first line) (row, error) {
	out := row{line: first.no, soft: first.soft, mended: true, cells: asText(first.text, r.comma)}
	lazy := splitter{comma: r.comma, lazy: true}
	lazy.feed(first.text)
	switch {
	case r.width == 0:
		return out, nil
	case !lazy.open && r.fits(lazy.cells):
		out.cells = lazy.cells
		return out, nil
	case r.fits(out.cells):
		return out, nil
	case lazy.open:
		cells, read, err := r.attempt(first, true, lazyLimit)
		if err != nil {
			return row{}, err
		}
		if cells != nil && r.fits(cells) && !r.holdsRow(read) {
			out.cells = cells
			return out, nil
		}
		r.lines.giveBack(read)
	}
	out.torn = true
	return out, nil
}

// fits reports that cells are as many as the header's.
func (r *rows) fits(cells []string) bool {
	return len(cells) == r.width || len(cells) > r.width && !filled(cells[r.width:])
}

// swallowed reports that a record of several lines is several rows that a
// quote ran together: each line has all the cells of one.
func (r *rows) swallowed(first line, read string) bool {
	if read == "" || r.width < 2 || !r.fits(asText(first.text, r.comma)) {
		return false
	}
	for l := range strings.FieldsFuncSeq(read, isLineEnd) {
		if !r.fits(asText(l, r.comma)) {
			return false
		}
	}
	return true
}

// holdsRow reports that one of several lines is a whole row.
func (r *rows) holdsRow(read string) bool {
	for l := range strings.FieldsFuncSeq(read, isLineEnd) {
		s := splitter{comma: r.comma}
		if s.feed(l); !s.open && !s.stray && r.fits(s.cells) {
			return true
		}
	}
	return false
}

func isLineEnd(c rune) bool { return c == '\n' || c == '\r' }

// maxPieces is how often a lone carriage return may break one row.
const maxPieces = 4

// joined adds to a row that a lone carriage return broke what stands behind
// it, if that and nothing less makes it whole.
func (r *rows) joined(out row, first line) (row, error) {
	if len(out.cells) >= r.width {
		return out, nil
	}
	text, read := first.text, ""
	for range maxPieces {
		l, err := r.line()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return row{}, err
		}
		read += l.text + string(l.end())
		text += " " + l.text
		s := splitter{comma: r.comma}
		if s.feed(text); !l.soft && !s.open && !s.stray && len(s.cells) == r.width {
			out.cells = s.cells
			return out, nil
		}
		if !l.soft {
			break
		}
	}
	r.lines.giveBack(read)
	return out, nil
}

// blank reports a record of separators only.
func (r row) blank() bool { return !filled(r.cells) }

func filled(cells []string) bool {
	for _, c := range cells {
		if visible(c) {
			return true
		}
	}
	return false
}
