package interchange

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"io"

	"golang.org/x/text/transform"

	"wawasan/app/letters"
)

// text is a source's bytes with the mark of their order taken off and UTF-16
// made UTF-8. What is neither is left as it is: lines decide about it.
type text struct {
	*bufio.Reader
	io.Closer
}

// openText opens src. Reading ends with an error past the bytes src may have, or
// when ctx ends.
func openText(ctx context.Context, src source) (*text, error) {
	raw, err := src.open()
	if err != nil {
		return nil, err
	}
	in := bufio.NewReader(&bounded{ctx: ctx, r: raw, left: cmp.Or(src.most, maxFile)})
	head, _ := in.Peek(64)
	if u := letters.UTF16(head); u != nil {
		in = bufio.NewReader(transform.NewReader(in, u.NewDecoder()))
	} else if bytes.HasPrefix(head, []byte{0xEF, 0xBB, 0xBF}) {
		_, _ = in.Discard(3) // just peeked
	}
	return &text{Reader: in, Closer: raw}, nil
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
