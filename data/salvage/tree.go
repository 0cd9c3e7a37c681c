package salvage

import "math"

// deepest is more than a tree of four thousand million pages needs.
const deepest = 24

// tree reads a table from its root on. whole reports that every row was read,
// ended that the last one was.
func (s *scan) tree(t *Table, root uint32) (whole, ended bool, err error) {
	w := &walk{scan: s, table: t, other: map[uint32]bool{}}
	ok, err := w.page(root, math.MinInt64, math.MaxInt64, 0, true)
	return ok && !w.torn, w.ended, err
}

type walk struct {
	*scan
	table *Table
	torn  bool // something on a page that was read is missing
	ended bool
	other map[uint32]bool // pages that are not the table's
}

// page reads the rows below a page. Their numbers are above low and not above
// high; a page where that does not hold is not the one that belongs there, and
// it is left to be looked at by itself, like one whose newest state is lost.
func (w *walk) page(n uint32, low, high int64, depth int, last bool) (ok bool, err error) {
	if err := w.ctx.Err(); err != nil {
		return false, err
	}
	page := make([]byte, w.f.pageSize)
	if depth > deepest || n == 0 || n > w.f.count || w.seen[n] || w.other[n] || w.f.stale[n] || !w.f.Read(n, page) {
		return false, nil
	}
	h, ok := readHead(page, baseOf(n), w.f.usable)
	if !ok || (h.kind == tableLeaf || h.kind == tableInterior) == w.table.Keyed {
		return false, nil
	}
	cells, whole := readCells(page, h, w.f.usable)
	if h.kind == tableInterior || h.kind == indexInterior {
		return w.below(n, h, cells, whole, low, high, depth, last)
	}
	rows := w.rows(cells, low, high)
	if 2*rows.right < len(cells) {
		w.other[n] = true
		return false, nil
	}
	w.see(n)
	w.torn = w.torn || !whole || !rows.whole
	w.ended = w.ended || last && whole && rows.whole
	return true, w.give(rows)
}

// below reads the pages that an interior page names. Where its own numbers do
// not ascend, they say nothing.
func (w *walk) below(n uint32, h pageHead, cells []cell, whole bool, low, high int64, depth int, last bool) (bool, error) {
	w.see(n)
	ordered := h.kind == tableInterior && ascend(cells, low, high)
	all := whole && (ordered || h.kind == indexInterior)
	from, to := low, high
	for i, c := range cells {
		if ordered {
			to = c.key
		}
		ok, err := w.page(c.child, from, to, depth+1, false)
		if err != nil {
			return false, err
		}
		all = all && ok
		if ordered {
			from = to
		}
		if h.kind == indexInterior {
			rows := w.rows(cells[i:i+1], low, high)
			w.torn = w.torn || !rows.whole
			if err := w.give(rows); err != nil {
				return false, err
			}
		}
	}
	ok, err := w.page(h.right, from, high, depth+1, last)
	return all && ok, err
}

func ascend(cells []cell, low, high int64) bool {
	for _, c := range cells {
		if c.key < low || c.key > high {
			return false
		}
		low = c.key
	}
	return true
}

// found is what the entries of one page are.
type found struct {
	rows  []Row
	right int // entries that are rows of the table, in their place
	whole bool
	pages []uint32
}

func (w *walk) rows(cells []cell, low, high int64) found {
	out := found{whole: true}
	for _, c := range cells {
		raw, pages, whole := w.f.record(c)
		vals, cut, all := values(raw)
		placed := w.table.Keyed || c.key > low && c.key <= high || low == math.MinInt64 && c.key <= high
		if whole && all && len(vals) > 0 {
			if row := w.table.row(c, vals, placed); row != nil {
				if placed {
					out.right++
				}
				out.whole = out.whole && placed && len(row.Spoiled) == 0
				out.rows, out.pages = append(out.rows, *row), append(out.pages, pages...)
				continue
			}
		}
		out.whole = false
		if row := w.table.remains(vals, cut); row != nil && placed {
			out.right++
			out.rows = append(out.rows, *row)
		}
	}
	return out
}

func (w *walk) give(rows found) error {
	for _, p := range rows.pages {
		w.see(p)
	}
	for _, row := range rows.rows {
		if err := w.p.Row(row); err != nil {
			return err
		}
	}
	return nil
}
