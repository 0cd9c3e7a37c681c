package interchange

import (
	"context"
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// row is one record of a CSV; its cells are valid until the next one is read.
type row struct {
	line, last int // the lines of the file where it begins and ends
	cells      []string
}

// rows reads a CSV record by record and never holds more than one of at most
// maxRecord bytes.
type rows struct {
	csv   *csv.Reader
	guard *guard
	text  io.Closer
	comma rune
}

func openRows(ctx context.Context, src source, cs charset, comma rune) (*rows, error) {
	in, err := openText(ctx, src, cs)
	if err != nil {
		return nil, err
	}
	g := &guard{r: in}
	c := csv.NewReader(g)
	c.Comma = comma
	c.LazyQuotes = true
	c.FieldsPerRecord = -1
	c.ReuseRecord = true
	return &rows{csv: c, guard: g, text: in, comma: comma}, nil
}

func (r *rows) close() { _ = r.text.Close() } // only read from

// next returns the next record, io.EOF after the last.
func (r *rows) next() (row, error) {
	r.guard.limit = r.csv.InputOffset() + maxRecord + 1
	cells, err := r.csv.Read()
	if errors.Is(err, errGuard) {
		line, _ := r.csv.FieldPos(0) // set also for a record cut short
		return row{}, tooLongError{line}
	}
	if err != nil {
		return row{}, err
	}
	line, _ := r.csv.FieldPos(0)
	last := line
	for _, c := range cells {
		last += strings.Count(c, "\n")
	}
	return row{line: line, last: last, cells: cells}, nil
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

// openQuote reports a record in which a quote that nobody closed has
// swallowed rows that follow: a cell with a line break and whole rows behind.
func (r row) openQuote(comma rune) bool {
	for _, c := range r.cells {
		_, rest, more := strings.Cut(c, "\n")
		for more {
			var line string
			line, rest, more = strings.Cut(rest, "\n")
			if strings.Count(line, string(comma)) >= 3 {
				return true
			}
		}
	}
	return false
}

var errGuard = errors.New("limit of one row reached")

// guard stands before the csv reader, which would collect a line of any
// length.
type guard struct {
	r             io.Reader
	passed, limit int64
}

func (g *guard) Read(p []byte) (int, error) {
	if left := g.limit - g.passed; left <= 0 {
		return 0, errGuard
	} else if int64(len(p)) > left {
		p = p[:left]
	}
	n, err := g.r.Read(p)
	g.passed += int64(n)
	return n, err
}
