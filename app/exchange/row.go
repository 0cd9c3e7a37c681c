package exchange

import (
	"slices"

	"wawasan/data"
)

// row is a row as it is kept, by the names of its columns.
type row map[string]any

func (r row) text(column string) string  { return data.TextOf(r[column]) }
func (r row) id(column string) data.ID   { return data.ID(data.TextOf(r[column])) }
func (r row) is(column string) bool      { is, _ := r[column].(bool); return is }
func (r row) number(column string) int64 { n, _ := r[column].(int64); return n }

// instant and day are zero for what cannot be read: it was written by other hands.
func (r row) instant(column string) data.Instant {
	var at data.Instant
	if !readable(&at, r[column]) {
		return data.Instant{}
	}
	return at
}

// first is the first of some moments that is known.
func (r row) first(columns ...string) data.Instant {
	for _, column := range columns {
		if at := r.instant(column); !at.IsZero() {
			return at
		}
	}
	return data.Instant{}
}

func (r row) day(column string) data.Date {
	var day data.Date
	if !readable(&day, r[column]) {
		return data.Date{}
	}
	return day
}

// point is the row of a way to reach somebody.
func (r row) point() data.ContactPoint {
	return data.ContactPoint{Kind: r.text("kind"), Label: r.text("label"), Value: r.text("value")}
}

// readable reads a kept date, and reports whether it is one.
func readable(date interface{ Scan(kept any) error }, kept any) bool { return date.Scan(kept) == nil }

// rowsOf calls fn with every row of a table that may leave.
func (e *exporting) rowsOf(name string, fn func(row) error) error {
	table := exported[slices.IndexFunc(exported, func(t exportedTable) bool { return t.name == name })]
	return e.each(table, func(values []any) error {
		r := row{}
		for i, column := range table.columns {
			r[column] = values[i]
		}
		return fn(r)
	})
}
