package salvage

// index tells which keys the index of a table has, and where it does not say.
func (s *scan) index(t *Table, root uint32) error {
	if t.Index == "" {
		return nil
	}
	x := &index{scan: s, table: t}
	return x.page(root, Range{}, 0)
}

type index struct {
	*scan
	table *Table
}

func (x *index) dark(keys Range) {
	x.found.Dark[x.table.Name] = append(x.found.Dark[x.table.Name], keys)
}

// page reads the entries on a page and below it, whose keys are in a range. A
// page with others is not the one that belongs there.
func (x *index) page(n uint32, keys Range, depth int) error {
	if err := x.ctx.Err(); err != nil {
		return err
	}
	page := make([]byte, x.f.pageSize)
	if depth > deepest || n == 0 || n > x.f.count || x.seen[n] || x.f.stale[n] || !x.f.Read(n, page) {
		x.dark(keys)
		return nil
	}
	h, ok := readHead(page, baseOf(n), x.f.usable)
	if !ok || h.kind != indexInterior && h.kind != indexLeaf {
		x.dark(keys)
		return nil
	}
	cells, whole := readCells(page, h, x.f.usable)
	names, ordered := x.names(cells, keys)
	if len(names) == 0 && len(cells) > 0 {
		x.dark(keys)
		return nil
	}
	x.see(n)
	if !whole || !ordered {
		x.dark(keys)
	}
	for _, name := range names {
		if err := x.p.Row(Row{Table: x.table.Name, Names: []string{"id"}, Values: []any{name}, Entry: true}); err != nil {
			return err
		}
	}
	if h.kind != indexInterior {
		return nil
	}
	return x.below(h, cells, names, whole && ordered, keys, depth)
}

func (x *index) below(h pageHead, cells []cell, names []string, ordered bool, keys Range, depth int) error {
	under := keys
	for i, c := range cells {
		if ordered {
			under.Before = names[i]
		}
		if err := x.page(c.child, under, depth+1); err != nil {
			return err
		}
		if ordered {
			under.After = names[i]
		}
	}
	under.Before = keys.Before
	return x.page(h.right, under, depth+1)
}

// names are the keys of entries, as far as they are in the range; ordered
// reports that all are, and ascend.
func (x *index) names(cells []cell, keys Range) (names []string, ordered bool) {
	ordered = true
	last := keys.After
	for _, c := range cells {
		vals, _, whole := values(c.local)
		name := ""
		if whole && len(vals) == 2 && x.table.Key(vals[0]) {
			name, _ = vals[0].(string)
		}
		if name == "" || !keys.Holds(name) {
			ordered = false
			continue
		}
		ordered = ordered && (name > last || last == "")
		last = name
		names = append(names, name)
	}
	return names, ordered
}
