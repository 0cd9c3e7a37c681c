package lesson

import (
	"context"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

// CloseGap marks a gap as answered.
func CloseGap(ctx context.Context, d *desk.Desk, id data.ID) error {
	return closeGap(ctx, d, id, func(*data.Tx, data.Gap) error { return nil })
}

// CloseGapWith marks a gap as answered by a lesson: one there is or, with a
// text, a new one about what the gap is about.
func CloseGapWith(ctx context.Context, d *desk.Desk, id, with data.ID, text string) error {
	return closeGap(ctx, d, id, func(tx *data.Tx, g data.Gap) error {
		l := data.Lesson{Text: text, OffRecord: g.OffRecord, CompanyID: g.CompanyID, IndustryID: g.IndustryID}
		if with != "" {
			var err error
			if l, err = tx.Lesson(with); err != nil {
				return err
			}
		}
		l.GapID = id
		return tx.Save(&l)
	})
}

func closeGap(ctx context.Context, d *desk.Desk, id data.ID, by func(*data.Tx, data.Gap) error) error {
	g, err := d.Read(ctx).Gap(id)
	if err != nil {
		return err
	}
	return d.Change(ctx, "gap.close", g.Text, func(tx *data.Tx) error {
		g, err := tx.Gap(id)
		if err != nil {
			return err
		}
		if err := by(tx, g); err != nil {
			return err
		}
		g.State = "answered"
		return tx.Save(&g)
	})
}
