package interchange

import (
	"bytes"
	"errors"
	"io"
	"strings"
)

// line is one line of a file as an editor counts them, without its end. soft
// is one that a carriage return alone ends: in a file of other line ends that
// may be a break inside a cell.
type line struct {
	text string
	no   int
	soft bool
}

// lines reads a text line by line, whichever way its lines end, and never
// holds more than limit bytes of it. Lines can be given back.
type lines struct {
	in     *text
	decode decoder
	limit  int64
	no     int
	buf    []byte
	ahead  string // given back, each line with its end
}

// next returns the next line, io.EOF after the last. It refuses a line longer
// than the limit, one with NUL bytes, and one that decode refuses.
func (l *lines) next() (line, error) {
	if l.ahead != "" {
		i := strings.IndexAny(l.ahead, "\r\n")
		out := line{text: l.ahead[:i], soft: l.ahead[i] == '\r'}
		l.ahead = l.ahead[i+1:]
		l.no++
		out.no = l.no
		return out, nil
	}
	soft, err := l.fill()
	if err != nil {
		return line{}, err
	}
	s, err := l.decode(l.buf, l.no)
	return line{text: s, no: l.no, soft: soft}, err
}

// fill reads the bytes of one line.
func (l *lines) fill() (soft bool, err error) {
	l.buf = l.buf[:0]
	l.no++
	for {
		if _, err := l.in.Peek(1); errors.Is(err, io.EOF) && len(l.buf) > 0 {
			return false, nil
		} else if err != nil {
			l.no-- // there is no such line
			return false, err
		}
		chunk, _ := l.in.Peek(l.in.Buffered())
		end := bytes.IndexAny(chunk, "\r\n")
		part := chunk
		if end >= 0 {
			part = chunk[:end]
		}
		if bytes.IndexByte(part, 0) >= 0 {
			return false, errNotText
		}
		if int64(len(l.buf)+len(part)) > l.limit {
			return false, tooLongError{l.no}
		}
		l.buf = append(l.buf, part...)
		if end < 0 {
			_, _ = l.in.Discard(len(chunk)) // just peeked
			continue
		}
		cr := chunk[end] == '\r'
		_, _ = l.in.Discard(end + 1)
		if !cr {
			return false, nil
		}
		if next, _ := l.in.Peek(1); len(next) > 0 && next[0] == '\n' {
			_, _ = l.in.Discard(1)
			return false, nil
		}
		return true, nil
	}
}

// giveBack makes lines that were read, each with its end, be read again.
func (l *lines) giveBack(read string) {
	if read == "" {
		return
	}
	l.no -= strings.Count(read, "\n") + strings.Count(read, "\r")
	l.ahead = read + l.ahead
}

// end is how a line ends in the text that giveBack takes.
func (l line) end() byte {
	if l.soft {
		return '\r'
	}
	return '\n'
}
