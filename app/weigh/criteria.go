// Package weigh is how industries are judged: criteria with their weights,
// what each voice says, and what that adds up to. domain.md section 4.
package weigh

import (
	"context"

	"wawasan/app/evidence"
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// Criteria lists what industries are weighed by: the kept ones or, while none
// are kept, the shipped ones, which have no ID. fixed says whether they were
// fixed. What a shipped one is called tells Name.
func Criteria(r data.Reader) (list []data.Criterion, fixed bool, err error) {
	if list, err = r.Criteria(); err != nil || len(list) > 0 {
		return list, err == nil, err
	}
	for n, key := range evidence.Shipped {
		list = append(list, data.Criterion{Ships: key, Weight: evidence.DefaultWeight, Place: n})
	}
	return list, false, nil
}

// SaveCriteria fixes what industries are weighed by, in the order given. What
// is kept and not in list is dropped with its ratings. A weight or red line
// that changes after scores were given bears today's date. No two may be called
// the same.
func SaveCriteria(ctx context.Context, d *desk.Desk, list []data.Criterion) error {
	if err := checkCriteria(d, list); err != nil {
		return err
	}
	return d.Change(ctx, "criterion.weigh", "", func(tx *data.Tx) error {
		kept, err := tx.Criteria()
		if err != nil {
			return err
		}
		had := map[data.ID]data.Criterion{}
		for _, c := range kept {
			had[c.ID] = c
		}
		for n, c := range list {
			c.Place = n
			if err := Reweighed(tx.Reader, &c, had[c.ID], d.Today()); err != nil {
				return err
			}
			delete(had, c.ID)
			if err := tx.Save(&c); err != nil {
				return err
			}
		}
		for id := range had {
			if err := tx.Delete(&data.Criterion{}, id); err != nil {
				return err
			}
		}
		return nil
	})
}

// Name is what a criterion is called, in the language spoken.
func Name(d *desk.Desk, c data.Criterion) string {
	if c.Name == "" && c.Ships != "" {
		return d.Shipped("criterion.ships." + c.Ships)
	}
	return c.Name
}

func checkCriteria(d *desk.Desk, list []data.Criterion) error {
	seen := map[string]bool{}
	for _, c := range list {
		name := Name(d, c)
		folded := data.Fold(name)
		if folded == "" || seen[folded] {
			return data.Invalid("criterion.error.name", "name", name)
		}
		seen[folded] = true
		if c.Weight < 0 || c.Weight > 5 || c.RedLine < 0 || c.RedLine > 5 {
			return data.Invalid("criterion.error.weight", "name", name)
		}
	}
	return nil
}

// Reweighed dates a criterion whose weight or red line differs from what it
// was when scores were given.
func Reweighed(r data.Reader, c *data.Criterion, was data.Criterion, today data.Date) error {
	if was.ID == "" || was.Weight == c.Weight && was.RedLine == c.RedLine {
		return nil
	}
	ratings, err := r.Ratings()
	for _, rating := range ratings {
		if rating.CriterionID == c.ID {
			c.ReweighedOn = today
		}
	}
	return err
}

// Fixed refuses (conflict) while no criteria are fixed: weights come before
// scores. domain.md section 4.
func Fixed(r data.Reader) error {
	kept, err := r.Criteria()
	if err == nil && len(kept) == 0 {
		err = data.Conflict("rating.error.not_fixed")
	}
	return err
}
