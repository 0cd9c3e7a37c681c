package interchange

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// charset is how the bytes of a file without a UTF-16 mark are understood.
type charset int

const (
	strictUTF8  charset = iota // encoding.ErrInvalidUTF8 at the first bad byte
	damagedUTF8                // bad bytes become U+FFFD
	windows1252                // what Excel and Outlook write in the West
)

// openText returns the whole of src as UTF-8 with its byte order mark taken
// off. It ends with an error at a NUL, past maxFile bytes, or when ctx ends.
func openText(ctx context.Context, src source, cs charset) (io.ReadCloser, error) {
	raw, err := src.open()
	if err != nil {
		return nil, err
	}
	in := bufio.NewReader(&bounded{ctx: ctx, r: raw, left: maxFile})
	out := bufio.NewReader(decode(in, cs))
	// Old Excel for Mac ends lines with CR alone; the csv package does not
	// know it.
	head, _ := out.Peek(out.Size())
	onlyCR := bytes.IndexByte(head, '\n') < 0 && bytes.IndexByte(head, '\r') >= 0
	return &text{Reader: out, Closer: raw, onlyCR: onlyCR}, nil
}

func decode(in *bufio.Reader, cs charset) io.Reader {
	mark, _ := in.Peek(3)
	switch {
	case bytes.HasPrefix(mark, []byte{0xFF, 0xFE}), bytes.HasPrefix(mark, []byte{0xFE, 0xFF}):
		utf16 := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
		return transform.NewReader(in, utf16.NewDecoder())
	case bytes.Equal(mark, []byte{0xEF, 0xBB, 0xBF}):
		_, _ = in.Discard(len(mark)) // just peeked
	}
	switch cs {
	case damagedUTF8:
		return transform.NewReader(in, unicode.UTF8.NewDecoder())
	case windows1252:
		return transform.NewReader(in, charmap.Windows1252.NewDecoder())
	}
	return transform.NewReader(in, encoding.UTF8Validator)
}

// guessCharset decides about a file that is not valid UTF-8. Text that holds
// more good multi-byte characters than bad bytes is UTF-8 cut or damaged
// somewhere: windows-1252 hardly ever forms one by chance, and reading the
// whole as windows-1252 would spoil every good name.
func guessCharset(ctx context.Context, src source) (charset, error) {
	raw, err := src.open()
	if err != nil {
		return 0, err
	}
	defer raw.Close()
	in := bufio.NewReader(&bounded{ctx: ctx, r: raw, left: maxFile})
	good, bad := 0, 0
	for range 16 << 20 { // enough to tell; the rest is checked while reading
		c, size, err := in.ReadRune()
		switch {
		case errors.Is(err, io.EOF):
			return preferred(good, bad), nil
		case err != nil:
			return 0, err
		case c == 0:
			return 0, errNotText
		case c == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
	}
	return preferred(good, bad), nil
}

func preferred(good, bad int) charset {
	if good > bad {
		return damagedUTF8
	}
	return windows1252
}

// bounded reads until ctx ends or more than left bytes have come.
type bounded struct {
	ctx  context.Context
	r    io.Reader
	left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	if err := b.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := b.r.Read(p)
	if b.left -= int64(n); b.left < 0 {
		return 0, errTooBig
	}
	return n, err
}

type text struct {
	io.Reader
	io.Closer
	onlyCR bool
}

func (t *text) Read(p []byte) (int, error) {
	n, err := t.Reader.Read(p)
	if bytes.IndexByte(p[:n], 0) >= 0 {
		return 0, errNotText
	}
	if t.onlyCR {
		for i, c := range p[:n] {
			if c == '\r' {
				p[i] = '\n'
			}
		}
	}
	return n, err
}
