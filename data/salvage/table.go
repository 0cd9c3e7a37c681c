package salvage

// Column is one column as a row keeps it. Fits says whether a value, nil,
// int64, float64, string or []byte, can be one of its.
type Column struct {
	Name string
	Fits func(v any) bool
}

// Layout is how the rows of a table lie in the file: its columns in order, of
// which a row made before the last of them came has Least.
type Layout struct {
	Columns []Column
	Least   int
}

// Table is a table to be looked for.
type Table struct {
	Name    string
	Layouts []Layout
	// Key says whether a value can be a row's key, its first column: by it and
	// the other columns a row is known when nothing else tells its table.
	Key func(v any) bool
	// Numbered says that the first column is the number the engine gives rows.
	Numbered bool
	// Keyed says that rows lie in the order of their key, with no number.
	Keyed bool
	// Index is the name of the index by key, whose entries say which keys are
	// there; "" for none.
	Index string
}

// Row is a row that was found.
type Row struct {
	Table  string
	Names  []string
	Values []any
	// Reached says that the way from the table's root leads to it, so that it
	// is a row of now. Else it may be left from before.
	Reached bool
	// Spoiled are the columns whose value cannot be what was kept.
	Spoiled []string
	// Broken says that the row could not be read to its end: of its values
	// nothing is sure but its key.
	Broken bool
	// Entry says that the table's index has this key, and nothing else.
	Entry bool
}

// misfits finds the layout that a record fits best and what in it does not fit.
func (t *Table) misfits(vals []any) (layout *Layout, wrong []int) {
	for i := range t.Layouts {
		l := &t.Layouts[i]
		if len(vals) < l.Least || len(vals) > len(l.Columns) {
			continue
		}
		var bad []int
		for c, v := range vals {
			if !l.Columns[c].Fits(v) {
				bad = append(bad, c)
			}
		}
		if layout == nil || len(bad) < len(wrong) {
			layout, wrong = l, bad
		}
	}
	return layout, wrong
}

// row makes a row of a record, nil when it is none of this table.
func (t *Table) row(c cell, vals []any, reached bool) *Row {
	if t.Numbered && len(vals) > 0 {
		if vals[0] != nil {
			return nil
		}
		vals[0] = c.key
	}
	layout, wrong := t.misfits(vals)
	if layout == nil || len(wrong) > len(vals)/3 || len(wrong) > 0 && (!reached || wrong[0] == 0) || !reached && !t.Key(vals[0]) {
		return nil
	}
	row := &Row{Table: t.Name, Values: vals, Reached: reached}
	for _, column := range layout.Columns[:len(vals)] {
		row.Names = append(row.Names, column.Name)
	}
	for _, w := range wrong {
		row.Spoiled = append(row.Spoiled, row.Names[w])
	}
	return row
}

// remains makes a row of a record that breaks off: what is behind that is
// spoiled. It is nil when not even the key is there.
func (t *Table) remains(vals []any, cut int) *Row {
	if t.Numbered || cut == 0 || len(vals) == 0 || !t.Key(vals[0]) {
		return nil
	}
	row := &Row{Table: t.Name, Values: vals[:1], Reached: true, Broken: true}
	for i := range t.Layouts {
		l := &t.Layouts[i]
		if len(vals) < l.Least || len(vals) > len(l.Columns) {
			continue
		}
		row.Broken, row.Values = false, vals
		for c, v := range vals {
			row.Names = append(row.Names, l.Columns[c].Name)
			if _, gone := v.(missing); gone {
				row.Values[c] = nil
			}
			if c >= cut || !l.Columns[c].Fits(v) {
				row.Spoiled = append(row.Spoiled, row.Names[c])
			}
		}
		return row
	}
	return row
}
