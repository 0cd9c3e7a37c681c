package exchange

import (
	"context"
	"slices"

	"wawasan/app/interchange"
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// plan says what importing the other notebook would do, row by row.
func (w *whole) plan() Plan {
	p := Plan{Format: string(interchange.Whole), File: w.file.File, Unusable: w.bad, Lost: w.lost, whole: w}
	n := 0
	for _, table := range w.tables {
		for _, row := range table.rows {
			n++
			item := Item{Person: &interchange.Person{Line: row.Line, Name: nameOf(row.Values)}, Outcome: &Outcome{Contact: row.as, Table: table.name}, Row: n, From: row.File}
			switch row.fate {
			case fateNew:
				item.Kind = OutcomeNew
				p.New = append(p.New, item)
			case fateNewer:
				item.Kind = OutcomeChanged
				p.Changed = append(p.Changed, item)
			case fateGone:
				item.Kind, item.Gone = OutcomeSkipped, true
				p.Skipped = append(p.Skipped, item)
			case fateSame, fateStays:
				item.Keeps = row.fate == fateStays
				p.Same = append(p.Same, item)
			}
		}
	}
	return p
}

// applyWhole keeps another notebook's rows as one change. When the notebook has
// changed so that the file would now come to something else than the plan shows,
// it refuses (conflict) and writes nothing.
func applyWhole(ctx context.Context, d *desk.Desk, plan Plan) error {
	if len(plan.New)+len(plan.Changed) == 0 {
		return nil
	}
	return d.Change(ctx, "contacts.import", plan.File, func(tx *data.Tx) error {
		w, err := compareWhole(tx.Reader, plan.whole.file)
		if err != nil {
			return err
		}
		if !slices.Equal(w.fates(), plan.whole.fates()) {
			return data.Conflict("data.error.changed_meanwhile")
		}
		if err := tx.LaterReferences(); err != nil {
			return err
		}
		for _, table := range w.tables {
			for _, row := range table.rows {
				if row.fate != fateNew && row.fate != fateNewer {
					continue
				}
				key := ""
				if table.name == "contact_points" {
					key = matchKeyOf(row.Values)
				}
				if err := tx.Bring(table.name, row.Values, key, row.fate == fateNewer); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func (w *whole) fates() []fate {
	var out []fate
	for _, table := range w.tables {
		for _, row := range table.rows {
			out = append(out, row.fate)
		}
	}
	return out
}
