package salvage

import (
	"encoding/binary"
	"math"
)

// longestRecord ends reading what only pretends to be one.
const longestRecord = 256 << 20

// record gathers a cell's whole record. pages are those it goes on in; whole
// is false where the way breaks off, and then what was found is returned.
func (f *File) record(c cell) (raw []byte, pages []uint32, whole bool) {
	if c.overflow == 0 {
		return c.local, nil, uint64(len(c.local)) == c.total
	}
	if c.total > longestRecord || c.total > uint64(f.count)*uint64(f.usable) {
		return c.local, nil, false
	}
	raw = append([]byte(nil), c.local...)
	page := make([]byte, f.pageSize)
	for next := c.overflow; uint64(len(raw)) < c.total; {
		if f.spills--; f.spills < 0 || !f.Read(next, page) {
			return raw, pages, false
		}
		pages = append(pages, next)
		raw = append(raw, page[4:min(uint64(f.usable), 4+c.total-uint64(len(raw)))]...)
		next = binary.BigEndian.Uint32(page)
	}
	return raw, pages, true
}

// values takes a record apart: nil, int64, float64, string and []byte. whole
// reports that there is nothing missing and nothing left over. Where the record
// breaks off, what is left of a text is a value, too, and those behind it are
// missing; cut is the first of them that is not as it was.
func values(raw []byte) (out []any, cut int, whole bool) {
	size, rest, ok := varint(raw)
	start := len(raw) - len(rest)
	if !ok || size < uint64(start) || size > uint64(len(raw)) {
		return nil, 0, false
	}
	kinds, body := raw[start:size], raw[size:]
	const mostColumns = 200
	cut = -1
	for len(kinds) > 0 {
		var kind uint64
		if kind, kinds, ok = varint(kinds); !ok || len(out) == mostColumns {
			return nil, 0, false
		}
		v, n, ok := value(kind, body)
		if !ok && cut < 0 {
			cut = len(out)
			v = missing{}
			if kind >= 12 && kind%2 == 1 {
				v = string(body)
			}
			n = len(body)
		} else if !ok {
			v = missing{}
		}
		out, body = append(out, v), body[n:]
	}
	if cut < 0 {
		cut = len(out)
	}
	return out, cut, cut == len(out) && len(body) == 0
}

// missing is a value that a record has no bytes for.
type missing struct{}

func value(kind uint64, body []byte) (v any, length int, ok bool) {
	if kind >= 12 {
		n := (kind - 12) / 2
		if n > uint64(len(body)) {
			return nil, 0, false
		}
		if kind%2 == 1 {
			return string(body[:n]), int(n), true
		}
		return append([]byte{}, body[:n]...), int(n), true
	}
	n := [12]int{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0}[kind]
	if n > len(body) {
		return nil, 0, false
	}
	switch kind {
	case 0:
		return nil, 0, true
	case 7:
		return math.Float64frombits(binary.BigEndian.Uint64(body)), 8, true
	case 8, 9:
		return int64(kind - 8), 0, true
	case 10, 11: // for the engine's own use
		return nil, 0, false
	}
	number := int64(int8(body[0]))
	for _, b := range body[1:n] {
		number = number<<8 | int64(b)
	}
	return number, n, true
}
