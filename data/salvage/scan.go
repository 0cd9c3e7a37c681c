package salvage

import (
	"bytes"
	"context"
	"encoding/binary"
)

// Found says how much of each table was found.
type Found struct {
	// Whole are the tables of which every row was read.
	Whole map[string]bool
	// Ended are the tables of which the last row was read.
	Ended map[string]bool
	// Dark are the keys, behind one and before another, of which an index does
	// not say whether they are there; by table.
	Dark map[string][]Range
	// Lost is how many pages hold nothing that can be read.
	Lost int
}

// Range are the keys behind After and before Before, "" for no end.
type Range struct{ After, Before string }

// Holds reports whether a key is in the range.
func (r Range) Holds(key string) bool {
	return key > r.After && (r.Before == "" || key < r.Before)
}

// Params are what Scan needs; Done may be nil.
type Params struct {
	Tables []Table
	// Row gets every row found, those that are reached first, then, for tables
	// that are not whole, what else looks like a row of theirs. The same row may
	// come more than once.
	Row func(Row) error
	// Done is told how many pages were looked at.
	Done func(pages, of uint32)
}

// Scan reads all pages and finds rows. It ends early only with the error of
// Row or of ctx.
func Scan(ctx context.Context, f *File, p Params) (Found, error) {
	s := &scan{
		ctx: ctx, f: f, p: p, seen: make([]bool, f.count+1),
		found: Found{Whole: map[string]bool{}, Ended: map[string]bool{}, Dark: map[string][]Range{}},
	}
	roots := s.roots()
	for i := range p.Tables {
		t := &p.Tables[i]
		if err := s.index(t, roots[t.Index]); err != nil {
			return s.found, err
		}
	}
	for i := range p.Tables {
		t := &p.Tables[i]
		root, known := roots[t.Name]
		if !known {
			continue
		}
		whole, ended, err := s.tree(t, root)
		if err != nil {
			return s.found, err
		}
		s.found.Whole[t.Name], s.found.Ended[t.Name] = whole, ended
	}
	s.free()
	return s.found, s.rest()
}

type scan struct {
	ctx    context.Context
	f      *File
	p      Params
	seen   []bool // pages whose place is known
	looked uint32
	found  Found
}

// see marks a page whose place is known, and tells how far it got.
func (s *scan) see(n uint32) {
	if n == 0 || n > s.f.count || s.seen[n] {
		return
	}
	s.seen[n] = true
	s.looked++
	if s.p.Done != nil && s.looked%64 == 0 {
		s.p.Done(s.looked, s.f.count)
	}
}

// schema is the shape of the table of tables.
var schema = Table{Name: "sqlite_schema", Key: isText, Layouts: []Layout{{Least: 5, Columns: []Column{
	{"type", isText},
	{"name", isText},
	{"tbl_name", isText},
	{"rootpage", func(v any) bool { _, ok := v.(int64); return ok || v == nil }},
	{"sql", func(v any) bool { return v == nil || isText(v) }},
}}}}

func isText(v any) bool { _, ok := v.(string); return ok }

// Tables are the statements that made the tables, by name, as far as the file's
// own schema can be read.
func (f *File) Tables(ctx context.Context) map[string]string {
	tables := map[string]string{}
	s := &scan{ctx: ctx, f: f, seen: make([]bool, f.count+1), p: Params{Row: func(r Row) error {
		if !r.Broken && len(r.Spoiled) == 0 && r.Values[0] == "table" {
			tables[r.Values[1].(string)], _ = r.Values[4].(string)
		}
		return nil
	}}}
	_, _, _ = s.tree(&schema, 1) // what cannot be read is not in it
	return tables
}

// roots reads from the schema where the tables begin. A page that two of them
// claim is nobody's.
func (s *scan) roots() map[string]uint32 {
	roots, taken := map[string]uint32{}, map[uint32]string{}
	inner := *s
	inner.seen = make([]bool, len(s.seen))
	inner.p = Params{Row: func(r Row) error {
		if r.Broken || len(r.Spoiled) > 0 {
			return nil
		}
		kind, name, root := r.Values[0], r.Values[1].(string), r.Values[3]
		at, ok := root.(int64)
		if kind != "table" && kind != "index" || !ok || at < 2 || at > int64(s.f.count) {
			return nil
		}
		if other, twice := taken[uint32(at)]; twice {
			delete(roots, other)
			return nil
		}
		roots[name], taken[uint32(at)] = uint32(at), name
		return nil
	}}
	_, _, _ = inner.tree(&schema, 1) // what cannot be read leaves tables without root
	return roots
}

// free marks the pages that hold nothing now: what was deleted stays so.
func (s *scan) free() {
	page := make([]byte, s.f.pageSize)
	if !s.f.Read(1, page) || string(page[:len(magic)]) != magic {
		return
	}
	const heads, most = 32, 8
	for next := binary.BigEndian.Uint32(page[heads:]); next > 1 && next <= s.f.count && !s.seen[next]; next = binary.BigEndian.Uint32(page) {
		if !s.f.Read(next, page) {
			return
		}
		n := int(binary.BigEndian.Uint32(page[4:]) & 0x7fffffff)
		if n > s.f.usable/4-2 {
			return
		}
		for i := range n {
			if at := binary.BigEndian.Uint32(page[most+4*i:]); at < 2 || at > s.f.count {
				return
			}
		}
		s.see(next)
		for i := range n {
			s.see(binary.BigEndian.Uint32(page[most+4*i:]))
		}
	}
}

// rest looks for rows on every page whose place is not known.
func (s *scan) rest() error {
	var missing []*Table
	for i := range s.p.Tables {
		if t := &s.p.Tables[i]; !s.found.Whole[t.Name] {
			missing = append(missing, t)
		}
	}
	page := make([]byte, s.f.pageSize)
	for n := uint32(1); n <= s.f.count; n++ {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		if s.seen[n] {
			continue
		}
		s.see(n)
		if !s.f.Read(n, page) || bytes.Count(page, []byte{0}) == len(page) {
			s.found.Lost++
			continue
		}
		if err := s.strays(n, page, missing); err != nil {
			return err
		}
	}
	if s.p.Done != nil {
		s.p.Done(s.f.count, s.f.count)
	}
	return nil
}

// strays gives the rows on a page that nothing leads to.
func (s *scan) strays(n uint32, page []byte, missing []*Table) error {
	h, ok := readHead(page, baseOf(n), s.f.usable)
	if !ok { // the rows may be there all the same: they are known by their shape
		page[baseOf(n)] = tableLeaf
		h, ok = readHead(page, baseOf(n), s.f.usable)
	}
	if !ok || h.kind == tableInterior {
		return nil
	}
	cells, _ := readCells(page, h, s.f.usable)
	for _, c := range cells {
		raw, pages, whole := s.f.record(c)
		if err := s.stray(c, raw, whole, h.kind != tableLeaf, missing); err != nil {
			return err
		}
		if whole {
			for _, p := range pages {
				s.see(p)
			}
		}
	}
	return nil
}

func (s *scan) stray(c cell, raw []byte, whole, keyed bool, missing []*Table) error {
	var only *Row
	for _, t := range missing {
		if t.Keyed != keyed {
			continue
		}
		vals, _, all := values(raw)
		if !whole || !all || len(vals) == 0 {
			continue
		}
		if row := t.row(c, vals, false); row != nil {
			if only != nil {
				return nil // of two tables it is of none
			}
			only = row
		}
	}
	if only == nil {
		return nil
	}
	return s.p.Row(*only)
}

func baseOf(n uint32) int {
	if n == 1 {
		return headLength
	}
	return 0
}
