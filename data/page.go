package data

import (
	"fmt"
	"slices"
	"strings"
)

// Cursor stands behind one row of a list: the row's sort key and id. The zero
// Cursor stands before the first row.
type Cursor struct{ Key, ID string }

// String packs a cursor into one opaque text.
func (c Cursor) String() string {
	if c == (Cursor{}) {
		return ""
	}
	return c.ID + " " + c.Key
}

// ParseCursor reads what String wrote.
func ParseCursor(s string) Cursor {
	id, key, _ := strings.Cut(s, " ")
	return Cursor{Key: key, ID: id}
}

// PageQuery asks for one page of a list: Limit rows after a cursor or, when
// IDs is not nil, just the rows with these ids, in their order.
type PageQuery struct {
	After Cursor
	Limit int
	// Back asks for the rows nearest before After instead, with the zero Cursor
	// for the last of the list. They come in the order of the list.
	Back bool
	IDs  []ID
	// Order is how the rows stand, "" for the usual order of the list.
	Order Order
}

// Order is how the rows of a list stand. A list by name can stand by what was
// added, one by time the other way round; an order a list does not have is its
// usual one.
type Order string

// The orders of lists.
const (
	ByName Order = "name"
	Added  Order = "added" // last first
	Newest Order = "newest"
	Oldest Order = "oldest"
)

// listing is how one list is read: a SELECT over the table named t, its sort
// key, and whether the newest comes first. Pages are found by key, so the
// thousandth costs what the first does.
type listing struct {
	sel  string // SELECT … FROM … t …
	key  string // column of t, indexed together with id
	desc bool
	// only restricts the rows; its args follow.
	only string
	args []any
}

// byID is the sort key of the order in which rows were made: ids are, see NewID.
const byID = "t.id"

// in is the list in an order. What it needs stands in an index already.
func (l listing) in(o Order) listing {
	switch {
	case o == Oldest && l.desc:
		l.desc = false
	case o == Added && !l.desc:
		l.key, l.desc = byID, true
	}
	return l
}

type listed interface{ rowID() ID }

func page[T listed](r Reader, l listing, q PageQuery) ([]T, error) {
	if q.IDs != nil {
		return pick[T](r, l, q.IDs)
	}
	l = l.in(q.Order)
	if l.key == byID {
		q.After.Key = q.After.ID
	}
	var where []string
	args := append([]any(nil), l.args...)
	if l.only != "" {
		where = append(where, l.only)
	}
	than, order := ">", "ASC"
	if l.desc != q.Back {
		than, order = "<", "DESC"
	}
	if q.After != (Cursor{}) {
		where = append(where, fmt.Sprintf("(%s, t.id) %s (?, ?)", l.key, than))
		args = append(args, q.After.Key, q.After.ID)
	}
	query := l.sel
	if len(where) > 0 {
		query += " WHERE " + strings.Join(where, " AND ")
	}
	query += fmt.Sprintf(" ORDER BY %s %s, t.id %s LIMIT ?", l.key, order, order)
	if q.Limit == 0 {
		q.Limit = 50
	}
	var out []T
	err := r.db.Raw(query, append(args, q.Limit)...).Scan(&out).Error
	if q.Back {
		slices.Reverse(out)
	}
	return out, err
}

// pick reads the rows of ids and puts them in the order of ids; an id without
// a row is left out.
func pick[T listed](r Reader, l listing, ids []ID) ([]T, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	query := l.sel + " WHERE t.id IN ?"
	args := append([]any{plain(ids)}, l.args...)
	if l.only != "" {
		query += " AND " + l.only
	}
	var rows []T
	if err := r.db.Raw(query, args...).Scan(&rows).Error; err != nil {
		return nil, err
	}
	byID := make(map[ID]T, len(rows))
	for _, row := range rows {
		byID[row.rowID()] = row
	}
	out := make([]T, 0, len(rows))
	for _, id := range ids {
		if row, ok := byID[id]; ok {
			out = append(out, row)
		}
	}
	return out, nil
}
