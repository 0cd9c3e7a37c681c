package salvage

import (
	"bufio"
	"encoding/binary"
	"io"
)

const logHead, frameHead = 32, 24

// frames are the pages in a log that were committed.
type frames struct {
	pageSize int
	count    uint32 // of pages after the last commit, 0 when there was none
	at       map[uint32]int64
	broken   map[uint32]bool // pages whose last frame is damaged
}

// readFrames reads a log. Each frame carries a sum over all before it and its
// own bytes; so a frame is judged by the sum that the one before it carries,
// and those behind a damaged one are found all the same. What comes after the
// last commit never happened.
func readFrames(log io.ReaderAt) frames {
	out := frames{at: map[uint32]int64{}, broken: map[uint32]bool{}}
	r := bufio.NewReaderSize(io.NewSectionReader(log, 0, 1<<62), 1<<18)
	head, frame := make([]byte, logHead), make([]byte, frameHead)
	if _, err := io.ReadFull(r, head); err != nil {
		return out
	}
	size := int(binary.BigEndian.Uint32(head[8:]))
	if size == 1 {
		size = largestPg
	}
	if !isPageSize(size) {
		return out
	}
	out.pageSize = size
	before := [2]uint32{binary.BigEndian.Uint32(head[24:]), binary.BigEndian.Uint32(head[28:])}
	salt := string(head[16:24])
	order := binary.ByteOrder(binary.LittleEndian)
	if binary.BigEndian.Uint32(head) == 0x377f0683 {
		order = binary.BigEndian
	}
	page := make([]byte, size)
	pending, broken := map[uint32]int64{}, map[uint32]bool{}
	for at := int64(logHead); ; at += int64(frameHead + size) {
		if _, err := io.ReadFull(r, frame); err != nil {
			return out
		}
		if _, err := io.ReadFull(r, page); err != nil {
			return out
		}
		number, pages := binary.BigEndian.Uint32(frame), binary.BigEndian.Uint32(frame[4:])
		kept := [2]uint32{binary.BigEndian.Uint32(frame[16:]), binary.BigEndian.Uint32(frame[20:])}
		good := string(frame[8:16]) == salt && logSum(order, logSum(order, before, frame[:8]), page) == kept && number > 0
		before = kept
		if !good {
			if string(frame[8:16]) == salt && number > 0 {
				broken[number] = true
				delete(pending, number)
			}
			continue
		}
		pending[number] = at + frameHead
		delete(broken, number)
		if pages == 0 {
			continue
		}
		for n, where := range pending {
			out.at[n] = where
			delete(out.broken, n)
		}
		for n := range broken {
			out.broken[n] = true
			delete(out.at, n)
		}
		clear(pending)
		clear(broken)
		out.count = pages
	}
}

func logSum(order binary.ByteOrder, sum [2]uint32, data []byte) [2]uint32 {
	a, b := sum[0], sum[1]
	for ; len(data) >= 8; data = data[8:] {
		a += order.Uint32(data) + b
		b += order.Uint32(data[4:]) + a
	}
	return [2]uint32{a, b}
}
