// Package salvage reads what is left in a damaged SQLite file: its pages as
// bytes, never by the engine. It knows the file's format and the shape of the
// tables it is asked for, and nothing of what they mean. Whatever the bytes
// are, it neither fails nor panics nor reads without end.
// https://sqlite.org/fileformat2.html
package salvage

import (
	"encoding/binary"
	"io"
	"math/bits"
)

const (
	magic      = "SQLite format 3\x00"
	headLength = 100
	smallestPg = 512
	largestPg  = 65536
	usualPg    = 4096
)

// File is a file that may be damaged, and the log beside it.
type File struct {
	of     io.ReaderAt
	size   int64
	log    io.ReaderAt
	frames map[uint32]int64 // where in the log a page begins that is newer than the file's
	stale  map[uint32]bool  // pages whose newer state in the log cannot be read

	// spills is how many more pages are read for records that go on elsewhere:
	// ways in circles, or that many records share, would have no end.
	spills int

	pageSize, usable int
	count            uint32
}

// Open looks at a file of size bytes. log is what was written after it and not
// taken over yet, nil for none. Nothing is held but a note of each page in the
// log.
func Open(file io.ReaderAt, size int64, log io.ReaderAt) *File {
	f := &File{of: file, size: size, stale: map[uint32]bool{}}
	var told frames
	if log != nil {
		told = readFrames(log)
	}
	f.pageSize = f.guessPageSize(told.pageSize)
	f.usable = f.pageSize
	f.count = uint32(min((size+int64(f.pageSize)-1)/int64(f.pageSize), 1<<31))
	if told.pageSize == f.pageSize && told.count > 0 {
		f.log, f.frames, f.stale, f.count = log, told.at, told.broken, told.count
	}
	f.spills = 8*int(f.count) + 1000
	head := make([]byte, f.pageSize)
	if f.Read(1, head) && string(head[:len(magic)]) == magic {
		f.usable -= int(head[20])
	}
	return f
}

// Pages is how many pages there are, with those that are in the log alone.
func (f *File) Pages() uint32 { return f.count }

// PageSize is the length of a page, by the file's word or by how its pages
// look.
func (f *File) PageSize() int { return f.pageSize }

// Read fills buf, one page long, with page n as it was last; what lies behind
// the end of the file is zero. It reports false where there is nothing at all.
func (f *File) Read(n uint32, buf []byte) bool {
	if n == 0 || n > f.count {
		return false
	}
	if at, ok := f.frames[n]; ok {
		got, _ := f.log.ReadAt(buf, at)
		clear(buf[got:])
		return got > 0
	}
	got, _ := f.of.ReadAt(buf, int64(n-1)*int64(f.pageSize))
	clear(buf[got:])
	return got > 0
}

// guessPageSize takes the size by which most pages look like pages; what head
// and log say breaks a tie.
func (f *File) guessPageSize(ofLog int) int {
	told := ofLog
	head := make([]byte, headLength)
	if n, _ := f.of.ReadAt(head, 0); n == headLength {
		size := int(binary.BigEndian.Uint16(head[16:]))
		if size == 1 {
			size = largestPg
		}
		if isPageSize(size) && told == 0 {
			told = size
		}
	}
	if told == 0 {
		told = usualPg
	}
	best, most := told, f.likeness(told)
	for size := smallestPg; size <= largestPg; size *= 2 {
		if like := f.likeness(size); like > most+most/4 { // by far
			best, most = size, like
		}
	}
	return best
}

func isPageSize(n int) bool {
	return n >= smallestPg && n <= largestPg && bits.OnesCount(uint(n)) == 1
}

// likeness is how many bytes of some parts of the file are pages of trees when
// they are cut by that size.
func (f *File) likeness(size int) int {
	const parts, part = 32, 8 * largestPg
	step := max(f.size/parts/part*part, part)
	page := make([]byte, size)
	found := 0
	for start := int64(0); start < f.size; start += step {
		for at := start; at < min(start+part, f.size); at += int64(size) {
			n, _ := f.of.ReadAt(page, at)
			clear(page[n:])
			base := 0
			if at == 0 {
				base = headLength
			}
			if looksLikePage(page, base, size) {
				found += size
			}
		}
	}
	return found
}

// looksLikePage reports a page of a tree of which every byte is accounted for.
func looksLikePage(page []byte, base, usable int) bool {
	h, ok := readHead(page, base, usable)
	if !ok || h.cells == 0 || h.torn {
		return false
	}
	_, whole := readCells(page, h, usable)
	return whole
}
