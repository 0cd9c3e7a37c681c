package interchange

import (
	"bufio"
	"bytes"
	"context"
	"io"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// text is a source's bytes with the mark of their order taken off and UTF-16
// made UTF-8. What is neither is left as it is: lines decide about it.
type text struct {
	*bufio.Reader
	io.Closer
}

// openText opens src. Reading ends with an error past maxFile bytes, or when
// ctx ends.
func openText(ctx context.Context, src source) (*text, error) {
	raw, err := src.open()
	if err != nil {
		return nil, err
	}
	in := bufio.NewReader(&bounded{ctx: ctx, r: raw, left: maxFile})
	head, _ := in.Peek(64)
	if u := utf16(head); u != nil {
		in = bufio.NewReader(transform.NewReader(in, u.NewDecoder()))
	} else if bytes.HasPrefix(head, []byte{0xEF, 0xBB, 0xBF}) {
		_, _ = in.Discard(3) // just peeked
	}
	return &text{Reader: in, Closer: raw}, nil
}

// utf16 tells UTF-16 by its mark or, without one, by the zeros that every
// other byte of plain letters is; nil for any other text.
func utf16(head []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}), bytes.HasPrefix(head, []byte{0xFE, 0xFF}):
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM)
	case len(head) < 8 || len(head)%2 != 0:
		return nil
	}
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case zeros[0] == 0 && zeros[1] > half*3/4:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[1] == 0 && zeros[0] > half*3/4:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
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
