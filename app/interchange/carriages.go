package interchange

import (
	"bufio"
	"bytes"
	"io"
)

// carriages reads a table whose lines end in a line feed alone so that a carriage
// return before one inside a cell stays: the csv package takes one away before each
// line feed. A table whose first line ends in both was written so by a system,
// and is read as it is.
func carriages(in *bufio.Reader) io.Reader {
	head, _ := in.Peek(in.Size())
	if end := bytes.IndexByte(head, '\n'); end > 0 && head[end-1] == '\r' {
		return in
	}
	return &doubling{in: in}
}

// doubling reads with each carriage return before a line feed twice, within
// quotes.
type doubling struct {
	in     *bufio.Reader
	left   []byte
	quoted bool
}

// Read fills p.
func (d *doubling) Read(p []byte) (int, error) {
	if len(d.left) == 0 {
		if _, err := d.in.Peek(1); err != nil {
			return 0, err
		}
		chunk, _ := d.in.Peek(d.in.Buffered())
		if len(chunk) == 1 && chunk[0] == '\r' { // what comes behind it?
			chunk, _ = d.in.Peek(2)
		}
		if last := len(chunk) - 1; last > 0 && chunk[last] == '\r' {
			chunk = chunk[:last]
		}
		for i, c := range chunk {
			d.quoted = d.quoted != (c == '"')
			if c == '\n' && d.quoted && i > 0 && chunk[i-1] == '\r' {
				d.left = append(d.left, '\r')
			}
			d.left = append(d.left, c)
		}
		_, _ = d.in.Discard(len(chunk)) // just peeked
	}
	n := copy(p, d.left)
	d.left = d.left[n:]
	return n, nil
}
