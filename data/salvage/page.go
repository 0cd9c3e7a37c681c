package salvage

import "encoding/binary"

// The kinds of pages of a tree.
const (
	indexInterior = 0x02
	tableInterior = 0x05
	indexLeaf     = 0x0a
	tableLeaf     = 0x0d
)

// pageHead is what a page of a tree says of itself.
type pageHead struct {
	kind     byte
	cells    int
	content  int // where cells begin
	pointers int // where the list of cells begins
	right    uint32
	loose    int // bytes between cells that are none
	torn     bool
}

// readHead reads the head of a page. What it says may be wrong in part, and is
// told by torn then; only without a kind it is none.
func readHead(page []byte, base, usable int) (h pageHead, ok bool) {
	if base+12 > usable || usable > len(page) {
		return h, false
	}
	h.kind = page[base]
	h.pointers = base + 8
	switch h.kind {
	case tableInterior, indexInterior:
		h.right = binary.BigEndian.Uint32(page[base+8:])
		h.pointers += 4
	case tableLeaf, indexLeaf:
	default:
		return h, false
	}
	h.cells = int(binary.BigEndian.Uint16(page[base+3:]))
	h.content = int(binary.BigEndian.Uint16(page[base+5:]))
	if h.content == 0 {
		h.content = largestPg
	}
	if most := (usable - h.pointers) / 2; h.cells > most {
		h.cells, h.torn = most, true
	}
	h.torn = h.torn || h.content > usable || h.content < h.pointers+2*h.cells
	h.loose = int(page[base+7]) + freeBlocks(page, int(binary.BigEndian.Uint16(page[base+1:])), usable)
	return h, true
}

// freeBlocks sums the chain of what was freed on a page, which ascends.
func freeBlocks(page []byte, at, usable int) (sum int) {
	for last := 0; at > last && at+4 <= usable; {
		sum += int(binary.BigEndian.Uint16(page[at+2:]))
		last, at = at, int(binary.BigEndian.Uint16(page[at:]))
	}
	return sum
}

// cell is one entry of a page: a row, or the way to a page below.
type cell struct {
	child    uint32 // of interior pages
	key      int64  // of tables
	total    uint64 // length of the record
	local    []byte // what of it stands here
	overflow uint32 // where it goes on, 0 when nowhere
	size     int    // bytes of the cell
}

// readCells reads the entries of a page. whole reports that every byte of the
// page is accounted for, so that none of its entries can be missing.
func readCells(page []byte, h pageHead, usable int) (cells []cell, whole bool) {
	used := 0
	whole = !h.torn
	for i := range h.cells {
		at := int(binary.BigEndian.Uint16(page[h.pointers+2*i:]))
		c, ok := readCell(page[:usable], at, h, usable)
		if !ok {
			whole = false
			continue
		}
		used += max(c.size, 4)
		cells = append(cells, c)
	}
	gap := h.content - (h.pointers + 2*h.cells)
	return cells, whole && h.pointers+2*h.cells+gap+used+h.loose == usable
}

func readCell(page []byte, at int, h pageHead, usable int) (c cell, ok bool) {
	if at < h.pointers || at >= len(page) {
		return c, false
	}
	rest := page[at:]
	if h.kind == tableInterior || h.kind == indexInterior {
		if len(rest) < 4 {
			return c, false
		}
		c.child = binary.BigEndian.Uint32(rest)
		rest = rest[4:]
	}
	if h.kind != tableInterior {
		if c.total, rest, ok = varint(rest); !ok {
			return c, false
		}
	}
	if h.kind == tableInterior || h.kind == tableLeaf {
		var key uint64
		if key, rest, ok = varint(rest); !ok {
			return c, false
		}
		c.key = int64(key)
	}
	if h.kind == tableInterior {
		c.size = len(page) - at - len(rest)
		return c, true
	}
	local, spills := localLength(c.total, usable, h.kind == tableLeaf)
	need := local
	if spills {
		need += 4
	}
	if need > len(rest) {
		return c, false
	}
	c.local = rest[:local]
	if spills {
		c.overflow = binary.BigEndian.Uint32(rest[local:])
	}
	c.size = len(page) - at - len(rest) + need
	return c, true
}

// localLength is how much of a record stands on the page of its cell.
func localLength(total uint64, usable int, table bool) (local int, spills bool) {
	most := (usable-12)*64/255 - 23
	if table {
		most = usable - 35
	}
	if total <= uint64(most) {
		return int(total), false
	}
	least := (usable-12)*32/255 - 23
	local = least + int((total-uint64(least))%uint64(usable-4))
	if local > most {
		local = least
	}
	return local, true
}

// varint reads a number of one to nine bytes and what follows it.
func varint(b []byte) (n uint64, rest []byte, ok bool) {
	for i, c := range b {
		if i == 8 {
			return n<<8 | uint64(c), b[9:], true
		}
		n = n<<7 | uint64(c&0x7f)
		if c < 0x80 {
			return n, b[i+1:], true
		}
	}
	return 0, nil, false
}
