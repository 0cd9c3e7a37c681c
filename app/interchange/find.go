package interchange

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"wawasan/data"
)

// separators are what cells are parted by, the usual one first.
const separators = ",;\t|"

// findHeader returns the rows below the header, split at the separator under
// which the header can be read. What stands above it is LinkedIn's preamble,
// whose length has changed over the years. What somebody chose is looked for
// first, then LinkedIn's own header.
func findHeader(ctx context.Context, src source, decode decoder) (*rows, layout, error) {
	var tooLong error
	empty := false
	formats := []Format{LinkedIn, List}
	if src.choose != nil {
		formats = slices.Insert(formats, 0, chosenColumns)
	}
	for _, format := range formats {
		for _, comma := range []byte(separators) {
			in, l, seen, err := headerUnder(ctx, src, decode, comma, format)
			switch {
			case err == nil:
				return in, l, nil
			case errors.As(err, new(tooLongError)): // under another separator quotes may fall otherwise
				tooLong = err
			case !errors.Is(err, ErrNoHeader):
				return nil, layout{}, err
			}
			empty = empty || !seen
		}
		if tooLong != nil {
			return nil, layout{}, tooLong
		}
	}
	if empty {
		return nil, layout{}, data.Invalid("interchange.error.empty", "file", src.name).Because(ErrNoHeader)
	}
	if err := src.refuseText(); err != nil {
		return nil, layout{}, err
	}
	return nil, layout{}, data.Invalid("interchange.error.no_header",
		"file", src.name, "columns", columnsWanted, "rows", headerRows).Because(ErrNoHeader)
}

// headerUnder looks for a format's header under one separator. seen is false
// when the file has come to its end and nothing stood in it.
func headerUnder(ctx context.Context, src source, decode decoder, comma byte, format Format) (
	in *rows, l layout, seen bool, err error,
) {
	in, err = openRows(ctx, src, decode, comma)
	if err != nil {
		return nil, layout{}, false, err
	}
	for range headerRows {
		r, err := in.next()
		if errors.Is(err, io.EOF) {
			in.close()
			return nil, layout{}, seen, ErrNoHeader
		}
		if err != nil {
			in.close()
			return nil, layout{}, true, err
		}
		seen = seen || !r.blank()
		if l, ok := in.asHeader(r, format); ok {
			return in, l, true, nil
		}
	}
	in.close()
	return nil, layout{}, true, ErrNoHeader
}

// asHeader reads a row as a header. Spreadsheets that were opened with
// another separator wrap a whole row into one cell, and put their own
// separators behind it.
func (r *rows) asHeader(header row, format Format) (layout, bool) {
	cells := append([]string(nil), header.cells...)
	last := len(cells) - 1
	tail := cells[last][len(strings.TrimRight(cells[last], otherSeparators(r.comma))):]
	cells[last] = strings.TrimSuffix(cells[last], tail)
	l, ok := r.readHeader(format, cells)
	if !ok && strings.IndexByte(cells[0], r.comma) >= 0 { // so quotes stood around it
		if cells, ok = unwrap(cells, anyWidth); ok {
			l, ok = r.readHeader(format, cells)
		}
	}
	if !ok {
		return layout{}, false
	}
	r.width, r.tail = len(cells), tail
	r.hard = !header.soft
	return l, true
}

// otherSeparators are those that do not part the cells of this file.
func otherSeparators(comma byte) string {
	return strings.ReplaceAll(separators, string(comma), "")
}

// anyWidth accepts as many cells as a header has at least.
func anyWidth(cells []string) bool { return len(cells) > 2 }

// unwrap parts again a row that stands as a whole in its first cell, at the
// separator that makes it fit.
func unwrap(cells []string, fits func([]string) bool) ([]string, bool) {
	if len(cells) == 0 || filled(cells[1:]) {
		return nil, false
	}
	for _, comma := range []byte(separators) {
		s := splitter{comma: comma}
		for l := range strings.SplitSeq(cells[0], "\n") {
			s.feed(l)
		}
		if !s.open && !s.stray && fits(s.cells) {
			return s.cells, true
		}
	}
	return nil, false
}
