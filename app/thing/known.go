package thing

import (
	"context"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

// KnownItem is somebody in the list of those known by name only.
type KnownItem struct{ data.ContactRow }

func listKnown(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	read, err := r.KnownByName(q)
	return pageOf(asKnown(read), err)
}

func asKnown(read []data.ContactRow) []KnownItem {
	rows := make([]KnownItem, len(read))
	for n, row := range read {
		rows[n] = KnownItem{row}
	}
	return rows
}

// Raise makes a contact of somebody known by name only.
func Raise(ctx context.Context, d *desk.Desk, id data.ID) error {
	c, err := d.Read(ctx).Contact(id)
	if err != nil {
		return err
	}
	return d.Change(ctx, "contact.raise", c.Name, func(tx *data.Tx) error { return tx.Raise(id) })
}

// Lower makes somebody known by name only. A contact of whom something is noted
// is refused (conflict): they stay one.
func Lower(ctx context.Context, d *desk.Desk, id data.ID) error {
	c, err := d.Read(ctx).Contact(id)
	if err != nil {
		return err
	}
	return d.Change(ctx, "contact.lower", c.Name, func(tx *data.Tx) error { return tx.Lower(id) })
}
